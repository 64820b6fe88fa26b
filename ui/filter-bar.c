/* SPDX-License-Identifier: EUPL-1.2 */
#include "filter-bar.h"

#include "filter-menu.h"
#include "query-part.h"
#include "widgets.h"

#include "plan/text.h"

#include <glib/gi18n-lib.h>

struct _CabasFilterBar
{
  GtkWidget parent_instance;

  CabasSession *session;     /* (owned) */
  CabasNarrowing *narrowing; /* (owned) */
  gboolean is_showing;       /* the entry follows the query, not the other way */

  GtkSearchEntry *entry;
  GtkMenuButton *button;
  GtkFlowBox *chips;
  GtkWidget *found;
  GtkLabel *count;
  GtkWidget *order;
  GtkLabel *sorted;
};

G_DEFINE_FINAL_TYPE (CabasFilterBar, cabas_filter_bar, GTK_TYPE_WIDGET)

static void
words_changed_cb (CabasFilterBar *self)
{
  g_autoptr (CabasQuery) query = cabas_query_copy (cabas_narrowing_get_query (self->narrowing));
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (self->is_showing)
    return;

  g_strstrip (words);
  if (g_strcmp0 (query->words != NULL ? query->words : "", words) == 0)
    return;
  cabas_set_str (&query->words, *words != '\0' ? words : NULL);
  cabas_narrowing_set_query (self->narrowing, query);
}

static void
clear_cb (CabasFilterBar *self)
{
  g_autoptr (CabasQuery) query = cabas_query_copy (cabas_narrowing_get_query (self->narrowing));

  cabas_query_clear (query);
  cabas_narrowing_set_query (self->narrowing, query);
}

static void
leave_cb (CabasFilterBar *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.focus-list", NULL);
}

static void
stop_cb (CabasFilterBar *self)
{
  clear_cb (self);
  leave_cb (self);
}

static void
sort_as_plan_cb (CabasFilterBar *self)
{
  cabas_narrowing_sort (self->narrowing, NULL, FALSE);
  leave_cb (self);
}

static void
forget_cb (GtkButton *button, CabasFilterBar *self)
{
  CabasQueryPart *part = g_object_get_data (G_OBJECT (button), "part");
  g_autoptr (CabasQuery) query = cabas_query_copy (cabas_narrowing_get_query (self->narrowing));

  cabas_query_part_remove (part, query);
  cabas_narrowing_set_query (self->narrowing, query);
}

/* A chip for each thing that is asked, which takes it back. */
static void
append_chip (CabasFilterBar *self, const CabasQueryPart *part)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *label = gtk_label_new (part->label);
  CabasQueryPart *which = g_memdup2 (part, sizeof *part);
  /* Translators: %s is a condition of a filter, such as “Late”. */
  g_autofree char *name = g_strdup_printf (_ ("No longer ask for: %s"), part->label);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cabas_widget_set_name (button, name);
  which->label = NULL;
  g_object_set_data_full (G_OBJECT (button), "part", which, g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (forget_cb), self, 0);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  cabas_flow_box_append (self->chips, chip);
}

static void
show_chips (CabasFilterBar *self)
{
  g_autoptr (GArray) parts = cabas_query_list_parts (cabas_narrowing_get_query (self->narrowing),
                                                     cabas_session_get_document (self->session));
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_flow_box_remove (self->chips, child);
  for (guint i = 0; i < parts->len; i++)
    append_chip (self, &g_array_index (parts, CabasQueryPart, i));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), parts->len > 0);
}

static void
show_count (CabasFilterBar *self)
{
  const CabasQuery *query = cabas_narrowing_get_query (self->narrowing);
  g_autofree char *sentence = NULL;
  guint n_found, n_all;

  gtk_widget_set_visible (self->found, cabas_narrowing_is_filtered (self->narrowing));
  cabas_narrowing_count (self->narrowing, &n_found, &n_all);
  if (query->kind == CABAS_KIND_INDICATOR)
    /* Translators: how many a filter has found, of how many. */
    sentence = g_strdup_printf (ngettext ("%u of %u indicator", "%u of %u indicators", n_all),
                                n_found, n_all);
  else
    /* Translators: how many a filter has found, of how many. */
    sentence =
        g_strdup_printf (ngettext ("%u of %u action", "%u of %u actions", n_all), n_found, n_all);
  gtk_label_set_label (self->count, sentence);
}

static void
show_order (CabasFilterBar *self)
{
  const char *title = cabas_narrowing_get_sorted_title (self->narrowing);
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->order, title != NULL);
  if (title == NULL)
    return;

  /* Translators: %s is the title of a column. */
  sentence = g_strdup_printf (_ ("Sorted by: %s. Items cannot be moved."), title);
  gtk_label_set_label (self->sorted, sentence);
}

static void
narrowing_changed_cb (CabasFilterBar *self)
{
  const char *words = cabas_narrowing_get_query (self->narrowing)->words;
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  /* A space just typed is on its way to the next word. */
  g_strstrip (typed);
  self->is_showing = TRUE;
  if (g_strcmp0 (words != NULL ? words : "", typed) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words != NULL ? words : "");
  self->is_showing = FALSE;
  show_chips (self);
  show_count (self);
  show_order (self);
}

static void
make_menu (GtkMenuButton *button, gpointer user_data)
{
  CabasFilterBar *self = user_data;

  gtk_menu_button_set_popover (button, cabas_filter_menu_new (self->session, self->narrowing));
}

static void
cabas_filter_bar_dispose (GObject *object)
{
  CabasFilterBar *self = CABAS_FILTER_BAR (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->narrowing);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_filter_bar_parent_class)->dispose (object);
}

static void
cabas_filter_bar_class_init (CabasFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_filter_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, entry);
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, button);
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, chips);
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, found);
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, count);
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, order);
  gtk_widget_class_bind_template_child (widget_class, CabasFilterBar, sorted);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_as_plan_cb);
}

static void
cabas_filter_bar_init (CabasFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_filter_bar_new (CabasSession *session, CabasNarrowing *narrowing)
{
  CabasFilterBar *self = g_object_new (CABAS_TYPE_FILTER_BAR, NULL);

  self->session = g_object_ref (session);
  self->narrowing = g_object_ref (narrowing);
  cabas_widget_set_name (GTK_WIDGET (self->button), _ ("Conditions and saved filters"));
  gtk_menu_button_set_create_popup_func (self->button, make_menu, self, NULL);
  g_signal_connect_object (narrowing, "changed", G_CALLBACK (narrowing_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (narrowing, "counted", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

void
cabas_filter_bar_start (CabasFilterBar *self)
{
  g_return_if_fail (CABAS_IS_FILTER_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
cabas_filter_bar_open (CabasFilterBar *self)
{
  g_return_if_fail (CABAS_IS_FILTER_BAR (self));

  gtk_menu_button_popup (self->button);
}
