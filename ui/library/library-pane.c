/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/library-pane.h"

#include "dialogs.h"
#include "library/card-filters.h"
#include "library/card-row.h"
#include "library/card-view.h"
#include "library/library-folder.h"
#include "widgets.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CabasLibraryPane
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasLibrary *library; /* (owned) */

  GtkWidget *back_button;
  GtkWidget *menu_button;
  GtkWidget *close_button;
  GtkStack *stack;
  GtkSearchEntry *entry;
  AdwBin *filter_bin;
  GtkLabel *count;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *cards;
  GtkLabel *problems;
  CabasCardView *card_view;
};

G_DEFINE_FINAL_TYPE (CabasLibraryPane, cabas_library_pane, GTK_TYPE_WIDGET)

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
close_pane (CabasLibraryPane *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
is_reading (CabasLibraryPane *self)
{
  return gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->card_view);
}

static void
show_list (CabasLibraryPane *self)
{
  cabas_stack_show_named (self->stack, "list");
  gtk_widget_set_visible (self->back_button, FALSE);
}

static void
show_card (CabasLibraryPane *self, CabasCard *card)
{
  cabas_card_view_show (self->card_view, self->library, card);
  /* From the list, the stack would take the focus into the text and select that. */
  gtk_widget_set_visible (self->back_button, TRUE);
  gtk_widget_grab_focus (self->back_button);
  cabas_stack_show (self->stack, GTK_WIDGET (self->card_view));
  cabas_card_view_focus (self->card_view);
}

static void
search (CabasLibraryPane *self)
{
  CabasCardQuery query = CABAS_CARD_QUERY_ALL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree char *sentence = NULL;

  cabas_card_filters_fill (CABAS_CARD_FILTERS (adw_bin_get_child (self->filter_bin)), &query);
  query.words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  found = cabas_library_search (self->library, &query);
  g_list_store_splice (self->cards, 0, g_list_model_get_n_items (G_LIST_MODEL (self->cards)),
                       found->pdata, found->len);

  if (found->len == 0)
    sentence = g_strdup (_ ("No card of the library is like this."));
  else
    sentence = g_strdup_printf (ngettext ("%u card", "%u cards", found->len), found->len);
  gtk_label_set_label (self->count, sentence);
  if (found->len > 0)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", 0);
}

static void
show_problems (CabasLibraryPane *self)
{
  GPtrArray *problems = cabas_library_get_problems (self->library);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    g_string_append_printf (text, "%s⚠ %s", i > 0 ? "\n" : "", (char *) problems->pdata[i]);
  gtk_label_set_label (self->problems, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), problems->len > 0);
}

static void
read_library (CabasLibraryPane *self)
{
  GtkWidget *filters;

  g_clear_object (&self->library);
  self->library = cabas_library_new ();
  filters = cabas_card_filters_new (self->library);
  g_signal_connect_object (filters, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->filter_bin, filters);
  show_problems (self);
  search (self);
}

static void
list_activate_cb (CabasLibraryPane *self, guint position)
{
  g_autoptr (CabasCard) card = g_list_model_get_item (G_LIST_MODEL (self->cards), position);

  if (card != NULL)
    show_card (self, card);
}

static void
entry_activate_cb (CabasLibraryPane *self)
{
  /* What was typed last may not have been looked for yet. */
  search (self);
  list_activate_cb (self, gtk_single_selection_get_selected (self->selection));
}

static gboolean
entry_key_cb (CabasLibraryPane *self, guint key)
{
  if (key != GDK_KEY_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasLibraryPane *self = CABAS_LIBRARY_PANE (widget);

  if (!is_reading (self))
    {
      close_pane (self);
      return;
    }

  show_list (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
close_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  close_pane (CABAS_LIBRARY_PANE (widget));
}

static void
open_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_library_folder_show (widget);
}

static void
add_folder_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasLibraryPane) self = user_data;
  g_autoptr (GFile) folder = cabas_dialogs_choose_finish (result);

  if (folder != NULL && cabas_library_folder_share (GTK_WIDGET (self), folder))
    read_library (self);
}

static void
add_folder (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_dialogs_choose_folder_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                     _ ("Folder of shared cards"), add_folder_cb,
                                     g_object_ref (widget));
}

static void
forget_folders (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (cabas_library_folder_share (widget, NULL))
    read_library (CABAS_LIBRARY_PANE (widget));
}

static void
reset (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasLibraryPane *self = CABAS_LIBRARY_PANE (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  cabas_card_filters_reset (CABAS_CARD_FILTERS (adw_bin_get_child (self->filter_bin)));
  show_list (self);
}

static void
cabas_library_pane_dispose (GObject *object)
{
  CabasLibraryPane *self = CABAS_LIBRARY_PANE (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->library);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_library_pane_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/library/library-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, back_button);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, close_button);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, entry);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, count);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, list);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, selection);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, cards);
  gtk_widget_class_bind_template_child (widget_class, CabasLibraryPane, problems);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, close_pane);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
}

static void
cabas_library_pane_class_init (CabasLibraryPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_library_pane_dispose;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CABAS_TYPE_CARD);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "library.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "library.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "library.open-folder", NULL, open_folder);
  gtk_widget_class_install_action (widget_class, "library.add-folder", NULL, add_folder);
  gtk_widget_class_install_action (widget_class, "library.forget-folders", NULL, forget_folders);
  gtk_widget_class_install_action (widget_class, "library.reset", NULL, reset);
}

static void
cabas_library_pane_init (CabasLibraryPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, cabas_card_row_factory_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Library"), -1);
  cabas_widget_set_name (self->back_button, _ ("Back to the list of cards"));
  cabas_widget_set_name (self->menu_button, _ ("Library menu"));
  cabas_widget_set_name (self->close_button, _ ("Close the library"));
}

GtkWidget *
cabas_library_pane_new (CabasSession *session)
{
  CabasLibraryPane *self = g_object_new (CABAS_TYPE_LIBRARY_PANE, NULL);

  self->session = g_object_ref (session);
  self->card_view = CABAS_CARD_VIEW (cabas_card_view_new (session));
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->card_view), "card");

  return GTK_WIDGET (self);
}

void
cabas_library_pane_open (CabasLibraryPane *self, const char *card_id)
{
  CabasCard *card;

  g_return_if_fail (CABAS_IS_LIBRARY_PANE (self));

  read_library (self);
  card = *card_id != '\0' ? cabas_library_find (self->library, card_id) : NULL;
  if (card != NULL)
    show_card (self, card);
  else
    {
      show_list (self);
      gtk_widget_grab_focus (GTK_WIDGET (self->entry));
    }
}
