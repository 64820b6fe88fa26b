/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-private.h"

#include "backup-list.h"
#include "chapters/replace-window.h"
#include "dialogs.h"
#include "documents/documents-window.h"
#include "documents/write-flow.h"
#include "export-flow.h"
#include "filter-names.h"
#include "help.h"
#include "panes.h"
#include "plan-view.h"
#include "present/present.h"

#include <glib/gi18n-lib.h>

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_plan_view_step (CABAS_PLAN_VIEW (CABAS_WINDOW (widget)->plan_view),
                        g_str_equal (name, "win.undo"));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_save_flow_save_async (CABAS_WINDOW (widget)->save_flow, NULL, NULL);
}

static void
save_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_save_flow_save_as_async (CABAS_WINDOW (widget)->save_flow, NULL, NULL);
}

static void
overwrite_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_save_flow_overwrite_async (CABAS_WINDOW (widget)->save_flow, NULL, NULL);
}

static void
reload_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *answer = cabas_dialogs_ask_finish (result);

  if (g_strcmp0 (answer, "reload") == 0)
    cabas_window_reload (CABAS_WINDOW (source));
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "reload", _ ("_Reload"), FALSE, TRUE },
    { NULL },
  };

  if (!cabas_session_is_modified (cabas_window_get_session (self)))
    {
      cabas_window_reload (self);
      return;
    }

  cabas_dialogs_ask_async (GTK_WINDOW (self), _ ("Reload the plan?"),
                           _ ("The changes made in this window and not saved will be lost."),
                           answers, reload_answered_cb, NULL);
}

static void
documents_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);
  CabasExportKind kind = CABAS_EXPORT_REPORT;

  cabas_export_find (g_variant_get_string (parameter, NULL), &kind);
  cabas_documents_window_present (GTK_WINDOW (self), cabas_window_get_session (self), kind,
                                  self->toasts);
}

static void
preview_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const CabasExportOptions options = {
    .kind = CABAS_EXPORT_REPORT,
    .level = cabas_export_get_info (CABAS_EXPORT_REPORT)->level,
    .today = cabas_date_today (),
  };

  cabas_write_flow_preview (GTK_WINDOW (widget), cabas_window_get_session (CABAS_WINDOW (widget)),
                            &options);
}

static void
export_chart_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);

  cabas_export_flow_chart (cabas_window_get_session (self), g_variant_get_string (parameter, NULL),
                           ".svg", GTK_WINDOW (self), self->toasts);
}

/* Which chart, and in which format. */
static void
export_chart_as_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);
  const char *name;
  const char *suffix;

  g_variant_get (parameter, "(&s&s)", &name, &suffix);
  cabas_export_flow_chart (cabas_window_get_session (self), name, suffix, GTK_WINDOW (self),
                           self->toasts);
}

static void
present_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_present_start (cabas_window_get_session (CABAS_WINDOW (widget)), GTK_WINDOW (widget),
                       g_str_equal (name, "win.present-here"));
}

static void
backups_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GFile *file = cabas_session_get_file (cabas_window_get_session (CABAS_WINDOW (widget)));

  gtk_window_present (cabas_backup_list_new (GTK_WINDOW (widget), g_file_peek_path (file)));
}

static void
replace_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_replace_window_open (cabas_window_get_session (CABAS_WINDOW (widget)), GTK_WINDOW (widget));
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);

  cabas_finder_open (self->finder, cabas_window_get_session (self),
                     g_str_equal (name, "win.go") ? CABAS_FINDER_EVERYTHING : CABAS_FINDER_ITEMS,
                     cabas_plan_view_get_list (CABAS_PLAN_VIEW (self->plan_view)));
}

/* A filter of no list is a search. */
static void
filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);
  CabasSession *session = cabas_window_get_session (self);
  g_autoptr (CabasQuery) query = cabas_filter_names_find (cabas_session_get_document (session),
                                                          g_variant_get_string (parameter, NULL));

  if (query == NULL)
    return;
  if (query->kind != CABAS_KIND_ANY)
    {
      cabas_plan_view_filter (CABAS_PLAN_VIEW (self->plan_view), query);
      return;
    }

  find_action (widget, "win.find", NULL);
  cabas_finder_look_for (self->finder, query->words != NULL ? query->words : "");
}

static void
filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_plan_view_open_filters (CABAS_PLAN_VIEW (CABAS_WINDOW (widget)->plan_view));
}

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_plan_view_show (CABAS_PLAN_VIEW (CABAS_WINDOW (widget)->plan_view),
                        g_variant_get_string (parameter, NULL));
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasWindow *self = CABAS_WINDOW (widget);

  cabas_finder_close (self->finder);
  cabas_session_set_page (cabas_window_get_session (self), g_variant_get_string (parameter, NULL));
  gtk_widget_activate_action (self->plan_view, "plan-view.focus-list", NULL);
}

static void
help_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CabasSession *session = cabas_window_get_session (CABAS_WINDOW (widget));

  cabas_help_show (GTK_WINDOW (widget), cabas_help_find_topic (session));
}

static void
menu_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (CABAS_WINDOW (widget)->menu_button);
}

static void
library_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (CABAS_WINDOW (widget)->plan_view, "plan-view.cards",
                                      parameter);
}

static void
sidebar_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (CABAS_WINDOW (widget)->plan_view, "plan-view.toggle-sidebar", NULL);
}

static void
next_pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cabas_panes_focus_next (CABAS_WINDOW (widget)->root);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

void
cabas_window_install_actions (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, step_action },
    { "win.redo", NULL, step_action },
    { "win.save", NULL, save_action },
    { "win.save-as", NULL, save_as_action },
    { "win.overwrite", NULL, overwrite_action },
    { "win.reload", NULL, reload_action },
    { "win.documents", "s", documents_action },
    { "win.preview", NULL, preview_action },
    { "win.export-chart", "s", export_chart_action },
    { "win.export-chart-as", "(ss)", export_chart_as_action },
    { "win.present", NULL, present_action },
    { "win.present-here", NULL, present_action },
    { "win.backups", NULL, backups_action },
    { "win.find", NULL, find_action },
    { "win.replace", NULL, replace_action },
    { "win.go", NULL, find_action },
    { "win.filter", "s", filter_action },
    { "win.filters", NULL, filters_action },
    { "win.page", "s", page_action },
    { "win.help", NULL, help_action },
    { "win.view", "s", view_action },
    { "win.menu", NULL, menu_action },
    { "win.sidebar", NULL, sidebar_action },
    { "win.cards", "s", library_action },
    { "win.next-pane", NULL, next_pane_action },
    { "win.fullscreen", NULL, fullscreen_action },
    { "win.close", NULL, close_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
