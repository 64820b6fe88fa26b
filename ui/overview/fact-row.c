/* SPDX-License-Identifier: EUPL-1.2 */
#include "fact-row.h"

#include "items-window.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

/* What the row needs once the facts are counted anew. */
typedef struct
{
  CabasSession *session; /* (owned) */
  char *title;           /* (owned) */
  char *explanation;     /* (owned) */
  GPtrArray *items;      /* (owned) of CabasItem (owned) */
} Behind;

static void
behind_free (gpointer data, GClosure *closure)
{
  Behind *self = data;

  g_object_unref (self->session);
  g_free (self->title);
  g_free (self->explanation);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
activated_cb (GtkWidget *row, Behind *behind)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (row));

  gtk_window_present (cabas_items_window_new (window, behind->session, behind->title,
                                              behind->explanation, behind->items));
}

static Behind *
behind_new (CabasSession *session, const CabasFact *fact)
{
  Behind *self = g_new0 (Behind, 1);

  self->session = g_object_ref (session);
  self->title = g_strdup (fact->list_label);
  self->explanation = cabas_fact_explain (fact);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < fact->items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (fact->items->pdata[i]));

  return self;
}

static GtkWidget *
new_explanation (const CabasFact *fact)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  g_autofree char *words = cabas_fact_explain (fact);
  GtkWidget *label = gtk_label_new (words);
  /* Translators: %s is what a number counts. */
  g_autofree char *name = g_strdup_printf (_ ("How it is counted: %s"), fact->label);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "dialog-information-symbolic");
  cabas_widget_set_name (button, name);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static GtkWidget *
new_bar (const CabasFact *fact)
{
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, MAX (fact->of, 1));

  /* The words beside it say the same: it needs no colours of good and bad. */
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (GTK_LEVEL_BAR (bar), GTK_LEVEL_BAR_OFFSET_FULL);
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), fact->n);
  gtk_widget_set_size_request (bar, 96, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, fact->label,
                                  -1);

  return bar;
}

GtkWidget *
cabas_fact_row_new (CabasSession *session, const CabasFact *fact)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *value = cabas_fact_dup_value (fact);
  GtkWidget *number = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  if (fact->group == CABAS_FACTS_COVERAGE || fact->group == CABAS_FACTS_DEPARTMENTS)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_bar (fact));
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_explanation (fact));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value,
                                  -1);
  g_signal_connect_data (row, "activated", G_CALLBACK (activated_cb), behind_new (session, fact),
                         behind_free, 0);

  return row;
}
