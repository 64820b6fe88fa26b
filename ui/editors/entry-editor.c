/* SPDX-License-Identifier: EUPL-1.2 */
#include "entry-editor.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Entries of numbers and dates need not be as wide as a title. */
#define SHORT_WIDTH_CHARS 16

typedef struct
{
  GtkEditable *entry; /* (unowned) */
  gboolean is_showing;
  gboolean is_typing; /* what is typed or pasted is on its way to the plan */
} CabasEntryEditorPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CabasEntryEditor, cabas_entry_editor, CABAS_TYPE_FIELD_ROW)

static CabasEntryEditorPrivate *
get_private (CabasEntryEditor *self)
{
  return cabas_entry_editor_get_instance_private (self);
}

/* Of a date typed as “+6 mois”, what it was understood as stands beside the entry. */
static void
echo (CabasEntryEditor *self, const GValue *value)
{
  CabasFieldRow *row = CABAS_FIELD_ROW (self);
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;

  if (cabas_field_row_get_info (row)->type != CABAS_VALUE_DATE)
    return;

  if (g_value_get_int64 (value) != CABAS_UNSET)
    shown = cabas_date_format (g_value_get_int64 (value));
  if (shown != NULL &&
      g_strcmp0 (shown, gtk_editable_get_text (get_private (self)->entry)) != 0)
    /* Translators: what a typed date was understood as. */
    words = g_strdup_printf (_ ("Understood: %s"), shown);
  cabas_field_row_set_note (row, words);
}

static void
changed_cb (CabasEntryEditor *self)
{
  CabasFieldRow *row = CABAS_FIELD_ROW (self);
  CabasEntryEditorPrivate *priv = get_private (self);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (priv->is_showing)
    return;

  if (!cabas_value_parse (cabas_field_row_get_field (row), gtk_editable_get_text (priv->entry),
                          &value, &error))
    {
      cabas_field_row_set_error (row, error->message);
      return;
    }

  cabas_field_row_set_error (row, NULL);
  echo (self, &value);
  priv->is_typing = TRUE;
  cabas_field_row_commit (row, &value);
  priv->is_typing = FALSE;
}

/* Whether what stands in the entry means the item's value, so that it can stay as it was typed. */
static gboolean
means_value (CabasEntryEditor *self)
{
  CabasFieldRow *row = CABAS_FIELD_ROW (self);
  const CabasField field = cabas_field_row_get_field (row);
  const char *typed = gtk_editable_get_text (get_private (self)->entry);
  g_auto (GValue) typed_value = G_VALUE_INIT;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *typed_text = NULL;
  g_autofree char *text = NULL;

  if (!cabas_value_parse (field, typed, &typed_value, NULL))
    return FALSE;

  cabas_item_get_value (cabas_field_row_get_item (row), field, &value);
  typed_text = cabas_value_to_text (field, &typed_value);
  text = cabas_value_to_text (field, &value);
  return g_strcmp0 (typed_text, text) == 0;
}

/* In characters: where the two texts begin to be the same again to their ends. */
static int
find_end_of_change (const char *old_text, const char *new_text)
{
  const char *o = old_text + strlen (old_text);
  const char *n = new_text + strlen (new_text);

  while (o > old_text && n > new_text && o[-1] == n[-1])
    {
      o--;
      n--;
    }
  while ((*n & 0xC0) == 0x80)
    n++;

  return (int) g_utf8_strlen (new_text, n - new_text);
}

static gboolean
has_caret (CabasEntryEditor *self)
{
  GtkWidget *entry = GTK_WIDGET (get_private (self)->entry);

  return (gtk_widget_get_state_flags (entry) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* After undo, the caret stands behind what has changed; after a paste of which the plan keeps
 * something else, such as spaces for ends of lines, behind what was pasted. */
static int
find_caret (CabasEntryEditor *self, const char *new_text)
{
  CabasEntryEditorPrivate *priv = get_private (self);
  const char *old_text = gtk_editable_get_text (priv->entry);
  const int n_gained = (int) (g_utf8_strlen (new_text, -1) - g_utf8_strlen (old_text, -1));

  if (priv->is_typing)
    return MAX (gtk_editable_get_position (priv->entry) + n_gained, 0);

  return has_caret (self) ? find_end_of_change (old_text, new_text) : 0;
}

static void
put_text (CabasEntryEditor *self)
{
  CabasFieldRow *row = CABAS_FIELD_ROW (self);
  CabasEntryEditorPrivate *priv = get_private (self);
  g_autofree char *text =
      cabas_item_dup_input (cabas_field_row_get_item (row), cabas_field_row_get_field (row));
  int caret;

  cabas_field_row_set_error (row, NULL);
  if (g_strcmp0 (text, gtk_editable_get_text (priv->entry)) == 0)
    return;

  caret = text != NULL ? find_caret (self, text) : 0;
  priv->is_showing = TRUE;
  gtk_editable_set_text (priv->entry, text != NULL ? text : "");
  gtk_editable_set_position (priv->entry, caret);
  priv->is_showing = FALSE;
}

static void
cabas_entry_editor_show (CabasFieldRow *row)
{
  if (!means_value (CABAS_ENTRY_EDITOR (row)))
    put_text (CABAS_ENTRY_EDITOR (row));
}

/* What was typed as “t3 27” is shown as the plan writes it. */
static void
cabas_entry_editor_leave (CabasFieldRow *row)
{
  if (!means_value (CABAS_ENTRY_EDITOR (row)))
    return;

  put_text (CABAS_ENTRY_EDITOR (row));
  cabas_field_row_set_note (row, NULL);
}

static const char *
get_unit (CabasValueType type)
{
  switch (type)
    {
    case CABAS_VALUE_MONEY:
      return "€";
    case CABAS_VALUE_PERCENT:
      return "%";
    default:
      return NULL;
    }
}

static gboolean
is_long (CabasValueType type)
{
  return type == CABAS_VALUE_LINE || type == CABAS_VALUE_ADDRESS;
}

static GtkWidget *
make_entry (CabasEntryEditor *self, CabasValueType type)
{
  GtkWidget *entry = gtk_entry_new ();

  /* Undo belongs to the plan, and its keys reach the window only if the entry lets them. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  if (is_long (type))
    gtk_widget_set_hexpand (entry, TRUE);
  else
    gtk_editable_set_width_chars (GTK_EDITABLE (entry), SHORT_WIDTH_CHARS);
  if (type == CABAS_VALUE_ADDRESS)
    gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);

  get_private (self)->entry = GTK_EDITABLE (entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  cabas_field_row_describe (CABAS_FIELD_ROW (self), entry);

  return entry;
}

static GtkWidget *
cabas_entry_editor_make_control (CabasFieldRow *row)
{
  CabasEntryEditor *self = CABAS_ENTRY_EDITOR (row);
  CabasEntryEditorClass *klass = CABAS_ENTRY_EDITOR_GET_CLASS (self);
  const CabasValueType type = cabas_field_row_get_info (row)->type;
  const char *unit = get_unit (type);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), make_entry (self, type));
  if (unit != NULL)
    {
      GtkWidget *label = gtk_label_new (unit);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }
  if (klass->make_helper != NULL)
    gtk_box_append (GTK_BOX (box), klass->make_helper (self));

  return box;
}

static void
cabas_entry_editor_class_init (CabasEntryEditorClass *klass)
{
  CabasFieldRowClass *row_class = CABAS_FIELD_ROW_CLASS (klass);

  row_class->make_control = cabas_entry_editor_make_control;
  row_class->show = cabas_entry_editor_show;
  row_class->leave = cabas_entry_editor_leave;
}

static void
cabas_entry_editor_init (CabasEntryEditor *self)
{
}

void
cabas_entry_editor_set_text (CabasEntryEditor *self, const char *text)
{
  g_return_if_fail (CABAS_IS_ENTRY_EDITOR (self));

  gtk_editable_set_text (get_private (self)->entry, text);
}
