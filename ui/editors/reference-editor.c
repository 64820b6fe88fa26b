/* SPDX-License-Identifier: EUPL-1.2 */
#include "reference-editor.h"

#include "item-chooser.h"
#include "reference-chip.h"

#include <glib/gi18n-lib.h>

struct _CabasReferenceEditor
{
  CabasFieldRow parent_instance;

  GtkWidget *chips;  /* (unowned): a box of CabasReferenceChip */
  GtkWidget *button; /* (unowned): opens the search */
  char *shown;       /* (owned) (nullable): what the chips say, to leave them while it is true */
};

G_DEFINE_FINAL_TYPE (CabasReferenceEditor, cabas_reference_editor, CABAS_TYPE_FIELD_ROW)

static gboolean
is_several (CabasReferenceEditor *self)
{
  return cabas_field_row_get_info (CABAS_FIELD_ROW (self))->type == CABAS_VALUE_REFERENCES;
}

static CabasDocument *
get_document (CabasReferenceEditor *self)
{
  return cabas_session_get_document (cabas_field_row_get_session (CABAS_FIELD_ROW (self)));
}

/* (transfer full) of ids, whether the field holds one or several. */
static GPtrArray *
list_ids (CabasReferenceEditor *self)
{
  CabasItem *item = cabas_field_row_get_item (CABAS_FIELD_ROW (self));
  const CabasField field = cabas_field_row_get_field (CABAS_FIELD_ROW (self));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  if (is_several (self))
    for (const char *const *id = cabas_item_get_list (item, field); *id != NULL; id++)
      g_ptr_array_add (ids, g_strdup (*id));
  else if (cabas_item_get_text (item, field) != NULL)
    g_ptr_array_add (ids, g_strdup (cabas_item_get_text (item, field)));

  return ids;
}

static void
commit_ids (CabasReferenceEditor *self, GPtrArray *ids)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (is_several (self))
    {
      g_ptr_array_add (ids, NULL);
      g_value_init (&value, G_TYPE_STRV);
      g_value_set_boxed (&value, ids->pdata);
    }
  else
    {
      g_value_init (&value, G_TYPE_STRING);
      g_value_set_string (&value, ids->len > 0 ? ids->pdata[0] : NULL);
    }

  cabas_field_row_commit (CABAS_FIELD_ROW (self), &value);
  cabas_history_break (cabas_field_row_get_history (CABAS_FIELD_ROW (self)));
}

static void
chosen_cb (CabasReferenceEditor *self, CabasItem *chosen)
{
  CabasFieldRow *row = CABAS_FIELD_ROW (self);
  g_autoptr (GPtrArray) ids = list_ids (self);
  const char *id = cabas_item_get_id (chosen);

  if (cabas_document_would_loop (get_document (self), cabas_field_row_get_item (row),
                                 cabas_field_row_get_field (row), id))
    {
      cabas_field_row_set_error (row, _ ("This would refer back to the item itself."));
      return;
    }

  cabas_field_row_set_error (row, NULL);
  if (!is_several (self))
    g_ptr_array_set_size (ids, 0);
  else if (g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    return;

  g_ptr_array_add (ids, g_strdup (id));
  commit_ids (self, ids);
}

static void
go (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasReferenceEditor *self = CABAS_REFERENCE_EDITOR (widget);
  g_autoptr (GPtrArray) ids = list_ids (self);
  CabasItem *item =
      cabas_document_find (get_document (self), ids->pdata[g_variant_get_uint32 (parameter)]);

  if (item != NULL)
    cabas_session_select (cabas_field_row_get_session (CABAS_FIELD_ROW (self)), item);
}

static void
take_away (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasReferenceEditor *self = CABAS_REFERENCE_EDITOR (widget);
  g_autoptr (GPtrArray) ids = list_ids (self);

  g_ptr_array_remove_index (ids, g_variant_get_uint32 (parameter));
  commit_ids (self, ids);
  gtk_widget_grab_focus (self->button);
}

static void
swap (CabasReferenceEditor *self, guint position, guint other)
{
  g_autoptr (GPtrArray) ids = list_ids (self);
  gpointer id;

  if (position >= ids->len || other >= ids->len)
    return;

  id = ids->pdata[position];
  ids->pdata[position] = ids->pdata[other];
  ids->pdata[other] = id;
  commit_ids (self, ids);
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const guint position = g_variant_get_uint32 (parameter);

  swap (CABAS_REFERENCE_EDITOR (widget), position, position - 1);
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const guint position = g_variant_get_uint32 (parameter);

  swap (CABAS_REFERENCE_EDITOR (widget), position, position + 1);
}

static void
show_button (CabasReferenceEditor *self, guint n)
{
  const char *label = is_several (self) ? _ ("Add…") : n == 0 ? _ ("Choose…") : _ ("Change…");

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), label);
  /* The label would be the name of the part that takes the focus. */
  cabas_field_row_describe (CABAS_FIELD_ROW (self), self->button);
}

static void
cabas_reference_editor_show (CabasFieldRow *row)
{
  CabasReferenceEditor *self = CABAS_REFERENCE_EDITOR (row);
  CabasDocument *document = get_document (self);
  g_autoptr (GPtrArray) ids = list_ids (self);
  GString *shown = g_string_new (NULL);
  GtkWidget *chip;

  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name = cabas_document_dup_reference_name (document, ids->pdata[i]);

      g_string_append_printf (shown, "%s\n%s\n", (char *) ids->pdata[i], name);
    }
  if (g_strcmp0 (self->shown, shown->str) == 0)
    {
      g_string_free (shown, TRUE);
      return;
    }
  g_free (self->shown);
  self->shown = g_string_free (shown, FALSE);

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chip);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *name = cabas_document_dup_reference_name (document, ids->pdata[i]);
      const gboolean is_missing = cabas_document_find (document, ids->pdata[i]) == NULL;

      gtk_box_append (GTK_BOX (self->chips),
                      cabas_reference_chip_new (i, name, is_missing, is_several (self)));
    }
  gtk_widget_set_visible (self->chips, ids->len > 0);
  show_button (self, ids->len);
}

static GtkWidget *
cabas_reference_editor_make_control (CabasFieldRow *row)
{
  CabasReferenceEditor *self = CABAS_REFERENCE_EDITOR (row);
  GtkWidget *box =
      gtk_box_new (is_several (self) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *popover = cabas_item_chooser_new (cabas_field_row_get_session (row),
                                               cabas_field_row_get_info (row)->target);

  self->chips = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_set_valign (self->button, GTK_ALIGN_START);
  g_signal_connect_object (popover, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  show_button (self, 0);

  gtk_box_append (GTK_BOX (box), self->chips);
  gtk_box_append (GTK_BOX (box), self->button);
  gtk_widget_set_visible (self->chips, FALSE);

  return box;
}

static void
cabas_reference_editor_finalize (GObject *object)
{
  g_free (CABAS_REFERENCE_EDITOR (object)->shown);

  G_OBJECT_CLASS (cabas_reference_editor_parent_class)->finalize (object);
}

static void
cabas_reference_editor_class_init (CabasReferenceEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CabasFieldRowClass *row_class = CABAS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_reference_editor_finalize;
  row_class->make_control = cabas_reference_editor_make_control;
  row_class->show = cabas_reference_editor_show;

  gtk_widget_class_install_action (widget_class, "reference.go", "u", go);
  gtk_widget_class_install_action (widget_class, "reference.up", "u", move_up);
  gtk_widget_class_install_action (widget_class, "reference.down", "u", move_down);
  gtk_widget_class_install_action (widget_class, "reference.remove", "u", take_away);
}

static void
cabas_reference_editor_init (CabasReferenceEditor *self)
{
}
