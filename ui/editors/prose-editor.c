/* SPDX-License-Identifier: EUPL-1.2 */
#include "prose-editor.h"

#include "prose-binding.h"

struct _CabasProseEditor
{
  CabasFieldRow parent_instance;

  CabasProseBinding *binding; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CabasProseEditor, cabas_prose_editor, CABAS_TYPE_FIELD_ROW)

/* The binding follows the value by itself. */
static void
cabas_prose_editor_show (CabasFieldRow *row)
{
}

static void
item_changed_cb (CabasProseEditor *self)
{
  cabas_prose_binding_set_item (self->binding, cabas_field_row_get_item (CABAS_FIELD_ROW (self)));
}

static GtkWidget *
cabas_prose_editor_make_control (CabasFieldRow *row)
{
  CabasProseEditor *self = CABAS_PROSE_EDITOR (row);
  CabasSession *session = cabas_field_row_get_session (row);
  GtkWidget *pad = cabas_prose_pad_new (session, FALSE);
  GtkWidget *view = GTK_WIDGET (cabas_prose_pad_get_view (CABAS_PROSE_PAD (pad)));

  self->binding =
      cabas_prose_binding_new (session, CABAS_PROSE_PAD (pad), cabas_field_row_get_field (row));
  g_signal_connect (self, "notify::item", G_CALLBACK (item_changed_cb), NULL);
  cabas_field_row_describe (row, view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, TRUE,
                                  -1);
  cabas_field_row_set_stacked (row);

  return pad;
}

static void
cabas_prose_editor_dispose (GObject *object)
{
  g_clear_object (&CABAS_PROSE_EDITOR (object)->binding);

  G_OBJECT_CLASS (cabas_prose_editor_parent_class)->dispose (object);
}

static void
cabas_prose_editor_class_init (CabasProseEditorClass *klass)
{
  CabasFieldRowClass *row_class = CABAS_FIELD_ROW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_prose_editor_dispose;
  row_class->make_control = cabas_prose_editor_make_control;
  row_class->show = cabas_prose_editor_show;
}

static void
cabas_prose_editor_init (CabasProseEditor *self)
{
}
