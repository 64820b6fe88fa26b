/* SPDX-License-Identifier: EUPL-1.2 */
#include "choices-editor.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasChoicesEditor
{
  CabasFieldRow parent_instance;

  GtkLabel *summary; /* (unowned) */
  GtkWidget *boxes;  /* (unowned): its children are check buttons, one for each choice */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CabasChoicesEditor, cabas_choices_editor, CABAS_TYPE_FIELD_ROW)

static void
toggled_cb (CabasChoicesEditor *self)
{
  gint64 taken = 0;
  guint i = 0;

  if (self->is_showing)
    return;

  for (GtkWidget *box = gtk_widget_get_first_child (self->boxes); box != NULL;
       box = gtk_widget_get_next_sibling (box), i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (box)))
      taken |= G_GINT64_CONSTANT (1) << i;

  cabas_field_row_commit_number (CABAS_FIELD_ROW (self), taken != 0 ? taken : CABAS_UNSET);
}

static void
cabas_choices_editor_show (CabasFieldRow *row)
{
  CabasChoicesEditor *self = CABAS_CHOICES_EDITOR (row);
  CabasItem *item = cabas_field_row_get_item (row);
  const CabasField field = cabas_field_row_get_field (row);
  const gint64 number = cabas_item_get_number (item, field);
  const gint64 taken = number == CABAS_UNSET ? 0 : number;
  g_autofree char *shown = cabas_item_dup_shown (item, field, NULL);
  guint i = 0;

  self->is_showing = TRUE;
  for (GtkWidget *box = gtk_widget_get_first_child (self->boxes); box != NULL;
       box = gtk_widget_get_next_sibling (box), i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (box), (taken >> i) & 1);
  self->is_showing = FALSE;

  gtk_label_set_label (self->summary, *shown != '\0' ? shown : _ ("None chosen"));
}

static GtkWidget *
make_boxes (CabasChoicesEditor *self, CabasField field)
{
  const CabasChoiceSet *set = cabas_field_get_info (field)->choices;
  GtkWidget *boxes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < set->n_choices; i++)
    {
      GtkWidget *box = gtk_check_button_new_with_label (cabas_choice_get_label (field, i));

      g_signal_connect_object (box, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (boxes), box);
    }

  return boxes;
}

static GtkWidget *
make_popover (CabasChoicesEditor *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->boxes);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 420);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);

  return popover;
}

static GtkWidget *
cabas_choices_editor_make_control (CabasFieldRow *row)
{
  CabasChoicesEditor *self = CABAS_CHOICES_EDITOR (row);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *summary = gtk_label_new (NULL);

  self->summary = GTK_LABEL (summary);
  gtk_label_set_wrap (self->summary, TRUE);
  gtk_label_set_wrap_mode (self->summary, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->summary, 0);
  gtk_widget_set_hexpand (summary, TRUE);

  self->boxes = make_boxes (self, cabas_field_row_get_field (row));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Choose…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), make_popover (self));
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  cabas_field_row_describe (row, button);

  gtk_box_append (GTK_BOX (content), summary);
  gtk_box_append (GTK_BOX (content), button);

  return content;
}

static void
cabas_choices_editor_class_init (CabasChoicesEditorClass *klass)
{
  CabasFieldRowClass *row_class = CABAS_FIELD_ROW_CLASS (klass);

  row_class->make_control = cabas_choices_editor_make_control;
  row_class->show = cabas_choices_editor_show;
}

static void
cabas_choices_editor_init (CabasChoicesEditor *self)
{
}
