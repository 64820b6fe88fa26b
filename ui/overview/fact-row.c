/* SPDX-License-Identifier: EUPL-1.2 */
#include "fact-row.h"

#include "items-row.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

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
  g_autofree char *explanation = cabas_fact_explain (fact);
  GtkWidget *number = gtk_label_new (value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), fact->label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 3);
  if (fact->group == CABAS_FACTS_COVERAGE || fact->group == CABAS_FACTS_DEPARTMENTS ||
      fact->group == CABAS_FACTS_AXES)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_bar (fact));
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), number);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_explanation (fact));
  cabas_items_row_attach (ADW_ACTION_ROW (row), session, fact->list_label, explanation,
                          fact->items);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, value,
                                  -1);
  return row;
}
