/* SPDX-License-Identifier: EUPL-1.2 */
#include "breaks-list.h"

#include "widgets.h"

#include "plan/value.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _CabasBreaksList
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *indicator;  /* (owned) (nullable) */

  GtkLabel *title;
  GtkListBox *list;
  GtkWidget *entries;
  GtkEditable *period;
  GtkEditable *why;
  GtkWidget *add;
  GtkLabel *error;
};

G_DEFINE_FINAL_TYPE (CabasBreaksList, cabas_breaks_list, GTK_TYPE_WIDGET)

static void
show_error (CabasBreaksList *self, const char *sentence)
{
  gtk_label_set_label (self->error, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error), sentence != NULL);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CabasBreaksList *self)
{
  cabas_session_select (self->session,
                        cabas_item_get_child (self->indicator, CABAS_KIND_SERIES_BREAK,
                                              gtk_list_box_row_get_index (row)));
}

/* Nothing is added without a period: the error says how one is written. */
static void
add_cb (CabasBreaksList *self)
{
  CabasHistory *history = cabas_session_get_history (self->session);
  g_auto (GValue) period = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  CabasItem *item;

  if (!cabas_value_parse (CABAS_SERIES_BREAK_PERIOD, gtk_editable_get_text (self->period), &period,
                          &error) ||
      g_value_get_int64 (&period) == CABAS_UNSET)
    {
      show_error (self, error != NULL ? error->message : _ ("Write a period."));
      gtk_widget_grab_focus (GTK_WIDGET (self->period));
      return;
    }

  cabas_history_begin (history, _ ("add a break in the series"));
  item = cabas_history_add (history, self->indicator, CABAS_KIND_SERIES_BREAK,
                            cabas_item_get_n_children (self->indicator, CABAS_KIND_SERIES_BREAK));
  if (item != NULL)
    {
      cabas_history_set_value (history, item, CABAS_SERIES_BREAK_PERIOD, &period);
      cabas_history_set_text (history, item, CABAS_SERIES_BREAK_WHY,
                              gtk_editable_get_text (self->why));
    }
  cabas_history_end (history);

  show_error (self, NULL);
  gtk_editable_set_text (self->period, "");
  gtk_editable_set_text (self->why, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->period));
}

static void
show_row (CabasItem *item, GParamSpec *pspec, AdwActionRow *row)
{
  g_autofree char *period = cabas_item_dup_shown (item, CABAS_SERIES_BREAK_PERIOD, NULL);
  g_autofree char *why = cabas_item_dup_shown (item, CABAS_SERIES_BREAK_WHY, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), period);
  adw_action_row_set_subtitle (row, why);
}

static GtkWidget *
make_row (gpointer object, gpointer user_data)
{
  CabasItem *item = object;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *period = cabas_item_dup_shown (item, CABAS_SERIES_BREAK_PERIOD, NULL);

  cabas_widget_set_name_of (button, _ ("Remove"), period);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "page.remove-item");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_item_get_id (item));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_row), row, 0);
  show_row (item, NULL, ADW_ACTION_ROW (row));

  return row;
}

static void
items_changed_cb (CabasBreaksList *self)
{
  const guint n = self->indicator != NULL
                      ? cabas_item_get_n_children (self->indicator, CABAS_KIND_SERIES_BREAK)
                      : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static void
cabas_breaks_list_dispose (GObject *object)
{
  CabasBreaksList *self = CABAS_BREAKS_LIST (object);

  if (self->indicator != NULL)
    cabas_breaks_list_set_indicator (self, NULL);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_breaks_list_parent_class)->dispose (object);
}

static void
cabas_breaks_list_class_init (CabasBreaksListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_breaks_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/indicators/breaks-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, title);
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, list);
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, entries);
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, period);
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, why);
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, add);
  gtk_widget_class_bind_template_child (widget_class, CabasBreaksList, error);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
cabas_breaks_list_init (CabasBreaksList *self)
{
  const char *label = cabas_kind_get_plural_label (CABAS_KIND_SERIES_BREAK);
  g_autofree char *add = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_label (self->title, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  add = g_strdup_printf (_ ("Add: %s"), cabas_kind_get_label (CABAS_KIND_SERIES_BREAK));
  cabas_widget_set_name (self->add, add);
}

GtkWidget *
cabas_breaks_list_new (CabasSession *session)
{
  CabasBreaksList *self = g_object_new (CABAS_TYPE_BREAKS_LIST, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_visible (self->entries, cabas_document_get_read_only_reason (
                                             cabas_session_get_document (session)) == NULL);

  return GTK_WIDGET (self);
}

void
cabas_breaks_list_set_indicator (CabasBreaksList *self, CabasItem *indicator)
{
  GListModel *items;

  g_return_if_fail (CABAS_IS_BREAKS_LIST (self));

  if (self->indicator != NULL)
    {
      items = cabas_item_get_children (self->indicator, CABAS_KIND_SERIES_BREAK);
      g_signal_handlers_disconnect_by_func (items, items_changed_cb, self);
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
    }
  g_set_object (&self->indicator, indicator);
  if (indicator != NULL)
    {
      items = cabas_item_get_children (indicator, CABAS_KIND_SERIES_BREAK);
      gtk_list_box_bind_model (self->list, items, make_row, NULL, NULL);
      g_signal_connect_object (items, "items-changed", G_CALLBACK (items_changed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  show_error (self, NULL);
  items_changed_cb (self);
}
