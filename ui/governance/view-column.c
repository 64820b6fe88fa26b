/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/view-column.h"

#include "widgets.h"

struct _CabasViewColumn
{
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (CabasViewColumn, cabas_view_column, ADW_TYPE_BIN)

static void
cabas_view_column_class_init (CabasViewColumnClass *klass)
{
}

static void
cabas_view_column_init (CabasViewColumn *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);

  self->box = GTK_BOX (box);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 24);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 1100);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

GtkWidget *
cabas_view_column_new (void)
{
  return g_object_new (CABAS_TYPE_VIEW_COLUMN, NULL);
}

void
cabas_view_column_append (CabasViewColumn *self, GtkWidget *part)
{
  gtk_box_append (self->box, part);
}

GtkWidget *
cabas_view_column_append_bar (CabasViewColumn *self)
{
  GtkWidget *bar =
      g_object_new (GTK_TYPE_FLOW_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (bar), GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (bar), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (bar), 6);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (bar), 5);
  cabas_view_column_append (self, bar);

  return bar;
}

void
cabas_view_bar_append (GtkWidget *bar, GtkWidget *control)
{
  gtk_widget_set_halign (cabas_flow_box_append (GTK_FLOW_BOX (bar), control), GTK_ALIGN_START);
}

GtkWidget *
cabas_view_bar_append_choice (GtkWidget *bar, const char *name, const char *const *labels)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *choice = gtk_drop_down_new_from_strings (labels);

  cabas_widget_tell_name (choice, name);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), choice);
  cabas_view_bar_append (bar, box);

  return choice;
}
