/* SPDX-License-Identifier: EUPL-1.2 */
#include "choice-editor.h"

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

static void
setup_label_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (list_item, label);
}

static void
bind_label_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkLabel *label = GTK_LABEL (gtk_list_item_get_child (list_item));
  GtkStringObject *choice = GTK_STRING_OBJECT (gtk_list_item_get_item (list_item));

  gtk_label_set_label (label, gtk_string_object_get_string (choice));
}

/* A long choice is cut in the button, not the form by the choice; the list shows it whole, and
 * with its check mark, as the widget's own factory does. */
static void
let_button_shrink (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) own = g_object_ref (gtk_drop_down_get_factory (drop_down));
  g_autoptr (GtkListItemFactory) shrinking = gtk_signal_list_item_factory_new ();

  g_signal_connect (shrinking, "setup", G_CALLBACK (setup_label_cb), NULL);
  g_signal_connect (shrinking, "bind", G_CALLBACK (bind_label_cb), NULL);
  gtk_drop_down_set_list_factory (drop_down, own);
  gtk_drop_down_set_factory (drop_down, shrinking);
}

static GtkWidget *
cabas_choice_editor_make_control (CabasFieldRow *row)
{
  CabasChoiceEditor *self = CABAS_CHOICE_EDITOR (row);
  GtkStringList *choices = list_choices (cabas_field_row_get_field (row));
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);

  self->drop_down = GTK_DROP_DOWN (drop_down);
  let_button_shrink (self->drop_down);
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
