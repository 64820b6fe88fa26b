/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-private.h"

#include <glib/gi18n-lib.h>

static void
close_editor (CabasGrid *self, gboolean keeps_focus)
{
  if (self->editor == NULL)
    return;

  self->editor = NULL;
  if (keeps_focus)
    gtk_widget_grab_focus (cabas_grid_view_get_cursor_cell (self->view));
  cabas_grid_view_set_editor (self->view, NULL);
}

static void
close_left_editor (gpointer user_data)
{
  CabasGrid *self = CABAS_GRID (user_data);

  self->close_source = 0;
  close_editor (self, FALSE);
}

/* What is selected is filled with what was typed. */
static gboolean
commit (CabasGrid *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *present = NULL;
  CabasGridPlace bad;
  CabasGridPlace cursor;
  CabasGridRange range;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->editor));
  gboolean is_done;

  if (!cabas_grid_view_get_range (self->view, &range))
    return TRUE;

  cabas_grid_view_get_cursor (self->view, &cursor);
  present = cabas_grid_model_dup_input (self->model, cursor.row, cursor.column);
  if (range.n_rows * range.n_columns == 1 && g_strcmp0 (present, typed) == 0)
    {
      cabas_grid_say (self, NULL, NULL);
      return TRUE;
    }

  self->is_committing = TRUE;
  is_done = cabas_grid_fill (self->model, &range, typed, &bad, &error);
  self->is_committing = FALSE;
  cabas_grid_say (self, is_done ? NULL : error->message, &bad);

  return is_done;
}

static void
focus_left_cb (CabasGrid *self)
{
  if (self->editor == NULL || self->is_committing || self->close_source != 0)
    return;

  if (commit (self))
    self->close_source = g_idle_add_once (close_left_editor, self);
}

static void
typed_cb (CabasGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self->view));
}

static GtkText *
make_editor (CabasGrid *self, const CabasGridPlace *cursor, const char *text)
{
  GtkWidget *editor = gtk_text_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *spoken = cabas_grid_model_dup_spoken (self->model, cursor->row, cursor->column);

  /* Undo belongs to the plan, and its keys reach the window only if the text lets them. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (editor), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (editor), text);
  gtk_text_set_propagate_text_width (GTK_TEXT (editor), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_add_css_class (editor, "cell-editor");
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (editor, focus);

  return GTK_TEXT (editor);
}

gboolean
cabas_grid_start_editing (CabasGrid *self, const char *text)
{
  g_autofree char *input = NULL;
  CabasGridPlace cursor;

  if (self->editor != NULL || !cabas_grid_view_get_cursor (self->view, &cursor))
    return FALSE;

  if (!cabas_grid_model_is_editable (self->model, cursor.row, cursor.column))
    {
      cabas_grid_say (self, _ ("This cell cannot be changed."), &cursor);
      return FALSE;
    }

  cabas_grid_say (self, NULL, NULL);
  input = cabas_grid_model_dup_input (self->model, cursor.row, cursor.column);
  self->editor = make_editor (self, &cursor, text != NULL ? text : input);
  cabas_grid_view_set_editor (self->view, GTK_WIDGET (self->editor));
  gtk_text_grab_focus_without_selecting (self->editor);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);

  return TRUE;
}

gboolean
cabas_grid_finish_editing (CabasGrid *self)
{
  if (self->editor == NULL)
    return TRUE;
  if (!commit (self))
    return FALSE;

  close_editor (self, TRUE);
  return TRUE;
}

void
cabas_grid_cancel_editing (CabasGrid *self)
{
  cabas_grid_say (self, NULL, NULL);
  close_editor (self, TRUE);
}

void
cabas_grid_copy_selected (CabasGrid *self)
{
  CabasGridRange range;
  g_autofree char *text = NULL;

  if (!cabas_grid_view_get_range (self->view, &range))
    return;

  text = cabas_grid_copy (self->model, &range);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
clipboard_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasGrid) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GError) error = NULL;
  CabasGridPlace bad;
  CabasGridRange range;

  if (!cabas_grid_view_get_range (self->view, &range))
    return;

  if (cabas_grid_paste (self->model, &range, text != NULL ? text : "", &bad, &error))
    {
      cabas_grid_say (self, NULL, NULL);
      cabas_grid_view_set_range (self->view, &range);
    }
  else
    cabas_grid_say (self, error->message, &bad);
}

void
cabas_grid_paste_selected (CabasGrid *self)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL,
                                 clipboard_read_cb, g_object_ref (self));
}

void
cabas_grid_clear_selected (CabasGrid *self)
{
  g_autoptr (GError) error = NULL;
  CabasGridPlace bad;
  CabasGridRange range;

  if (!cabas_grid_view_get_range (self->view, &range))
    return;

  if (cabas_grid_fill (self->model, &range, "", &bad, &error))
    cabas_grid_say (self, NULL, NULL);
  else
    cabas_grid_say (self, error->message, &bad);
}
