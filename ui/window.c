/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "application.h"
#include "dialogs.h"
#include "disk-notice.h"
#include "export-flow.h"
#include "page-list.h"
#include "panes.h"
#include "plan-view.h"
#include "versions/version-flow.h"
#include "widgets.h"
#include "window-size.h"
#include "window-title.h"
#include "workbook/workbook-flow.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CabasWindow, cabas_window, ADW_TYPE_APPLICATION_WINDOW)

/* Actions that only make sense for an open plan, and those that would change it. */
static const char *const plan_actions[] = {
  "win.documents",    "win.preview", "win.export-chart", "win.export-chart-as",
  "win.export-table", "win.find",    "win.go",           "win.replace",
  "win.page",         "win.sidebar", "win.cards",      "win.filter",
  "win.filters",      "win.view",    "win.compare",      "win.present",
  "win.present-here"
};
static const char *const writing_actions[] = { "win.save", "win.save-as", "win.overwrite",
                                               "win.import", "win.seal" };

CabasSession *
cabas_window_get_session (CabasWindow *self)
{
  return self->plan_file != NULL ? cabas_plan_file_get_session (self->plan_file) : NULL;
}

static CabasHistory *
get_history (CabasWindow *self)
{
  return cabas_session_get_history (cabas_window_get_session (self));
}

static void
update_title (CabasWindow *self)
{
  CabasSession *session = cabas_window_get_session (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backups",
                                 session != NULL && cabas_session_get_file (session) != NULL);
  cabas_window_title_show (GTK_WINDOW (self), self->title, session);
}

static void
describe_button (GtkWidget *button, const char *label)
{
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
update_history (CabasWindow *self)
{
  CabasHistory *history = self->plan_file != NULL ? get_history (self) : NULL;
  const char *undo = history != NULL ? cabas_history_get_undo_label (history) : NULL;
  const char *redo = history != NULL ? cabas_history_get_redo_label (history) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 history != NULL && cabas_history_can_undo (history));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 history != NULL && cabas_history_can_redo (history));
  describe_button (self->undo_button, undo != NULL ? undo : _ ("Nothing to undo"));
  describe_button (self->redo_button, redo != NULL ? redo : _ ("Nothing to redo"));
}

static void
update_actions (CabasWindow *self)
{
  CabasSession *session = cabas_window_get_session (self);
  const gboolean has_plan = session != NULL;
  const gboolean may_write = has_plan && cabas_document_get_read_only_reason (
                                             cabas_session_get_document (session)) == NULL;

  gtk_widget_set_visible (self->start_buttons, has_plan);
  gtk_widget_set_visible (self->end_buttons, has_plan);
  for (guint i = 0; i < G_N_ELEMENTS (plan_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), plan_actions[i], has_plan);
  for (guint i = 0; i < G_N_ELEMENTS (writing_actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing_actions[i], may_write);
}

/* What was being looked at is looked at again, where the file still has it. */
void
cabas_window_reload (CabasWindow *self)
{
  CabasSession *old = cabas_window_get_session (self);
  CabasItem *selected = cabas_session_get_selected (old);
  g_autofree char *id = selected != NULL ? g_strdup (cabas_item_get_id (selected)) : NULL;
  g_autofree char *page = g_strdup (cabas_session_get_page (old));
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasPlanFile) plan_file = cabas_plan_file_open (cabas_session_get_file (old), &error);

  if (plan_file == NULL)
    {
      cabas_dialogs_tell (GTK_WINDOW (self), _ ("The plan cannot be read"), error->message);
      return;
    }

  cabas_plan_file_close (self->plan_file);
  cabas_window_set_plan_file (self, plan_file);
  cabas_session_set_page (cabas_window_get_session (self), page);
  if (id != NULL)
    cabas_session_select (
        cabas_window_get_session (self),
        cabas_document_find (cabas_session_get_document (cabas_window_get_session (self)), id));
}

static gboolean
drop_cb (CabasWindow *self, const GValue *value)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));

  for (GSList *l = files; l != NULL; l = l->next)
    if (self->plan_file == NULL || !cabas_workbook_flow_takes (GTK_WINDOW (self), l->data))
      cabas_application_open_plan (CABAS_APPLICATION (application), self, l->data);

  return files != NULL;
}

static void
close_confirmed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasWindow) self = user_data;

  if (!cabas_save_flow_confirm_close_finish (result))
    return;

  cabas_plan_file_close (self->plan_file);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
cabas_window_close_request (GtkWindow *window)
{
  CabasWindow *self = CABAS_WINDOW (window);

  cabas_window_size_keep (window);
  if (self->plan_file != NULL)
    cabas_session_settle (cabas_window_get_session (self));
  if (self->plan_file != NULL && cabas_session_is_modified (cabas_window_get_session (self)))
    {
      cabas_save_flow_confirm_close_async (self->save_flow, close_confirmed_cb,
                                           g_object_ref (self));
      return GDK_EVENT_STOP;
    }

  if (self->plan_file != NULL)
    cabas_plan_file_close (self->plan_file);
  return GTK_WINDOW_CLASS (cabas_window_parent_class)->close_request (window);
}

static void
cabas_window_dispose (GObject *object)
{
  CabasWindow *self = CABAS_WINDOW (object);

  if (self->save_flow != NULL)
    cabas_save_flow_forget_window (self->save_flow);
  g_clear_object (&self->save_flow);
  g_clear_object (&self->plan_file);
  g_clear_object (&self->session_signals);
  g_clear_object (&self->history_signals);
  self->plan_view = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CABAS_TYPE_WINDOW);

  G_OBJECT_CLASS (cabas_window_parent_class)->dispose (object);
}

static void
cabas_window_class_init (CabasWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cabas_window_close_request;

  cabas_window_install_actions (widget_class);
  cabas_version_flow_install (widget_class);
  cabas_workbook_flow_install (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, finder);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, content);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, end_buttons);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, export_menu);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, root);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, start_buttons);
  gtk_widget_class_bind_template_child (widget_class, CabasWindow, undo_button);
}

static void
init_signals (CabasWindow *self)
{
  self->session_signals = g_signal_group_new (CABAS_TYPE_SESSION);
  g_signal_group_connect_swapped (self->session_signals, "notify::title", G_CALLBACK (update_title),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::file", G_CALLBACK (update_title),
                                  self);
  g_signal_group_connect_swapped (self->session_signals, "notify::save-state",
                                  G_CALLBACK (update_title), self);

  self->history_signals = g_signal_group_new (CABAS_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::serial",
                                  G_CALLBACK (update_history), self);
  g_signal_group_connect_swapped (self->history_signals, "notify::undo-label",
                                  G_CALLBACK (update_history), self);
}

static void
cabas_window_init (CabasWindow *self)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_type_ensure (CABAS_TYPE_FINDER);
  g_type_ensure (CABAS_TYPE_NOTICE_AREA);
  g_type_ensure (CABAS_TYPE_START_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));

  cabas_export_flow_fill_menu (self->export_menu);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (cabas_panes_drop_lost_focus), NULL);
  g_signal_connect_swapped (drop, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drop));
  cabas_window_size_restore (GTK_WINDOW (self));
  init_signals (self);
  update_title (self);
  update_history (self);
  update_actions (self);
}

CabasWindow *
cabas_window_new (GtkApplication *application)
{
  return g_object_new (CABAS_TYPE_WINDOW, "application", application, NULL);
}

CabasPlanFile *
cabas_window_get_plan_file (CabasWindow *self)
{
  g_return_val_if_fail (CABAS_IS_WINDOW (self), NULL);

  return self->plan_file;
}

void
cabas_window_set_plan_file (CabasWindow *self, CabasPlanFile *plan_file)
{
  GtkWidget *old_view;

  g_return_if_fail (CABAS_IS_WINDOW (self));

  if (self->save_flow != NULL)
    cabas_save_flow_forget_window (self->save_flow);
  g_clear_object (&self->save_flow);
  g_set_object (&self->plan_file, plan_file);
  cabas_plan_file_hold (plan_file);
  self->save_flow = cabas_save_flow_new (plan_file, GTK_WINDOW (self), self->notices);
  g_signal_group_set_target (self->session_signals, cabas_window_get_session (self));
  g_signal_group_set_target (self->history_signals, get_history (self));

  old_view = self->plan_view;
  self->plan_view = cabas_plan_view_new (cabas_window_get_session (self));
  gtk_stack_add_child (self->content, self->plan_view);
  cabas_stack_show (self->content, self->plan_view);
  if (old_view != NULL)
    gtk_stack_remove (self->content, old_view);

  cabas_disk_notice_hide (self->notices);
  cabas_disk_notice_show_state (self->notices, plan_file);
  update_title (self);
  update_history (self);
  update_actions (self);
  gtk_widget_activate_action (self->plan_view, "plan-view.focus-list", NULL);
}

void
cabas_window_tell_done (CabasWindow *self, const char *sentence)
{
  AdwToast *toast;

  g_return_if_fail (CABAS_IS_WINDOW (self));

  toast = adw_toast_new (sentence);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
cabas_window_tell (CabasWindow *self, const char *sentence)
{
  g_return_if_fail (CABAS_IS_WINDOW (self));

  cabas_notice_area_tell (self->notices, "window", sentence);
}

void
cabas_window_refresh (CabasWindow *self)
{
  g_return_if_fail (CABAS_IS_WINDOW (self));

  cabas_start_page_refresh (self->start_page);
}
