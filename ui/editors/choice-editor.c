/* SPDX-License-Identifier: EUPL-1.2 */
#include "choice-editor.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasChoiceEditor
{
  CabasFieldRow parent_instance;

  GtkDropDown *drop_down; /* (unowned) */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CabasChoiceEditor, cabas_choice_editor, CABAS_TYPE_FIELD_ROW)

/* The first line of the list stands for no value. */
static void
selected_cb (CabasChoiceEditor *self)
{
  const guint selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->is_showing || selected == GTK_INVALID_LIST_POSITION)
    return;

  cabas_field_row_commit_number (CABAS_FIELD_ROW (self),
                                 selected == 0 ? CABAS_UNSET : (gint64) selected - 1);
}

static void
cabas_choice_editor_show (CabasFieldRow *row)
{
  CabasChoiceEditor *self = CABAS_CHOICE_EDITOR (row);
  const gint64 number =
      cabas_item_get_number (cabas_field_row_get_item (row), cabas_field_row_get_field (row));

  self->is_showing = TRUE;
  gtk_drop_down_set_selected (self->drop_down, number == CABAS_UNSET ? 0 : number + 1);
  self->is_showing = FALSE;
}

static GtkStringList *
list_choices (CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  GtkStringList *choices = gtk_string_list_new (NULL);

  gtk_string_list_append (choices, _ ("Not given"));
  if (info->type == CABAS_VALUE_FLAG)
    {
      gtk_string_list_append (choices, _ ("No"));
      gtk_string_list_append (choices, _ ("Yes"));
      return choices;
    }
  for (guint i = 0; i < info->choices->n_choices; i++)
    gtk_string_list_append (choices, cabas_choice_get_label (field, i));

  return choices;
}

static GtkWidget *
cabas_choice_editor_make_control (CabasFieldRow *row)
{
  CabasChoiceEditor *self = CABAS_CHOICE_EDITOR (row);
  GtkStringList *choices = list_choices (cabas_field_row_get_field (row));
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);

  self->drop_down = GTK_DROP_DOWN (drop_down);
  cabas_drop_down_let_shrink (self->drop_down);
  gtk_widget_set_halign (drop_down, GTK_ALIGN_START);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  cabas_field_row_describe (row, drop_down);

  return drop_down;
}

static void
cabas_choice_editor_class_init (CabasChoiceEditorClass *klass)
{
  CabasFieldRowClass *row_class = CABAS_FIELD_ROW_CLASS (klass);

  row_class->make_control = cabas_choice_editor_make_control;
  row_class->show = cabas_choice_editor_show;
}

static void
cabas_choice_editor_init (CabasChoiceEditor *self)
{
}
