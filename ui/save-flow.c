/* SPDX-License-Identifier: EUPL-1.2 */
#include "save-flow.h"

#include "dialogs.h"
#include "disk-notice.h"
#include "recent-plans.h"

#include <glib/gi18n-lib.h>

#define NOTICE_FAILED "save-failed"
#define NOTICE_SAVED "save-notice"

struct _CabasSaveFlow
{
  GObject parent_instance;

  CabasPlanFile *plan_file; /* (owned) */
  GtkWindow *window;        /* (nullable) not owned: it owns the flow, and tells when it goes */
  CabasNoticeArea *notices; /* (nullable) not owned */
};

G_DEFINE_FINAL_TYPE (CabasSaveFlow, cabas_save_flow, G_TYPE_OBJECT)

void
cabas_save_flow_forget_window (CabasSaveFlow *self)
{
  g_return_if_fail (CABAS_IS_SAVE_FLOW (self));

  g_signal_handlers_disconnect_by_data (self->plan_file, self);
  self->window = NULL;
  self->notices = NULL;
}

static const char *const plan_suffixes[] = { CABAS_FILE_SUFFIX, NULL };

static CabasSession *
get_session (CabasSaveFlow *self)
{
  return cabas_plan_file_get_session (self->plan_file);
}

static void
disk_settled_cb (CabasSaveFlow *self)
{
  cabas_disk_notice_hide (self->notices);
}

static void
disk_changed_cb (CabasSaveFlow *self)
{
  cabas_disk_notice_show_changed (self->notices, self->plan_file);
}

static void
disk_deleted_cb (CabasSaveFlow *self)
{
  cabas_disk_notice_show_deleted (self->notices, self->plan_file);
}

static void
cabas_save_flow_dispose (GObject *object)
{
  CabasSaveFlow *self = CABAS_SAVE_FLOW (object);

  g_clear_object (&self->plan_file);

  G_OBJECT_CLASS (cabas_save_flow_parent_class)->dispose (object);
}

static void
cabas_save_flow_class_init (CabasSaveFlowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_save_flow_dispose;
}

static void
cabas_save_flow_init (CabasSaveFlow *self)
{
}

CabasSaveFlow *
cabas_save_flow_new (CabasPlanFile *plan_file, GtkWindow *window, CabasNoticeArea *notices)
{
  CabasSaveFlow *self = g_object_new (CABAS_TYPE_SAVE_FLOW, NULL);

  self->plan_file = g_object_ref (plan_file);
  self->window = window;
  self->notices = notices;
  g_signal_connect_object (plan_file, "disk-settled", G_CALLBACK (disk_settled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan_file, "disk-changed", G_CALLBACK (disk_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (plan_file, "disk-deleted", G_CALLBACK (disk_deleted_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

static void
tell_failure (CabasSaveFlow *self, const GError *error)
{
  const CabasNoticeButton buttons[] = {
    { _ ("Save elsewhere"), "win.save-as" },
    { _ ("Try again"), "win.save" },
    { NULL },
  };

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PENDING))
    return;

  if (g_error_matches (error, CABAS_SAVE_ERROR, CABAS_SAVE_ERROR_CHANGED))
    cabas_disk_notice_show_changed (self->notices, self->plan_file);
  else if (g_error_matches (error, CABAS_SAVE_ERROR, CABAS_SAVE_ERROR_DELETED))
    cabas_disk_notice_show_deleted (self->notices, self->plan_file);
  else
    cabas_notice_area_show (self->notices, NOTICE_FAILED, CABAS_NOTICE_ERROR, error->message,
                            buttons);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CabasSaveFlow *self = CABAS_SAVE_FLOW (g_task_get_source_object (task));
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  const gboolean is_saved = cabas_plan_file_save_finish (result, &notice, &error);

  /* The window was destroyed meanwhile. */
  if (self->window == NULL)
    {
      g_task_return_boolean (task, is_saved);
      return;
    }

  if (is_saved)
    {
      cabas_notice_area_hide (self->notices, NOTICE_FAILED);
      cabas_disk_notice_hide (self->notices);
      cabas_recent_plans_add (get_session (self));
      if (notice != NULL)
        cabas_notice_area_tell (self->notices, NOTICE_SAVED, notice);
    }
  else
    tell_failure (self, error);

  g_task_return_boolean (task, is_saved);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CabasSaveFlow *self = CABAS_SAVE_FLOW (g_task_get_source_object (task));
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);

  if (file == NULL)
    {
      g_task_return_boolean (task, FALSE);
      return;
    }
  if (g_file_peek_path (file) == NULL)
    {
      cabas_dialogs_tell (self->window, _ ("The plan cannot be saved there"),
                          _ ("Choose a folder of this computer, or one that is mounted on it."));
      g_task_return_boolean (task, FALSE);
      return;
    }

  /* The user was asked about a file of that name. */
  cabas_plan_file_save_async (self->plan_file, file, CABAS_SAVE_OVERWRITE, written_cb,
                              g_steal_pointer (&task));
}

/* The title as the name of a file: no separators, nothing hidden. */
static char *
suggest_name (CabasSaveFlow *self)
{
  CabasSession *session = get_session (self);
  GFile *file = cabas_session_get_file (session);
  g_autofree char *name = NULL;

  if (file != NULL)
    return g_file_get_basename (file);

  name = g_strdelimit (g_strdup (cabas_session_get_title (session)), "/\\:*?\"<>|\n", '-');
  if (name[0] == '.')
    name[0] = '-';
  return g_strconcat (name, CABAS_FILE_SUFFIX, NULL);
}

void
cabas_save_flow_save_as_async (CabasSaveFlow *self, GAsyncReadyCallback callback, gpointer data)
{
  GTask *task = g_task_new (self, NULL, callback, data);
  GFile *file = cabas_session_get_file (get_session (self));
  g_autoptr (GFile) folder = file != NULL ? g_file_get_parent (file) : NULL;
  g_autofree char *name = suggest_name (self);

  cabas_dialogs_save_async (self->window, _ ("Save the plan"), name, folder, plan_suffixes,
                            place_chosen_cb, task);
}

void
cabas_save_flow_save_async (CabasSaveFlow *self, GAsyncReadyCallback callback, gpointer data)
{
  GFile *file = cabas_session_get_file (get_session (self));

  if (file == NULL)
    cabas_save_flow_save_as_async (self, callback, data);
  else
    cabas_plan_file_save_async (self->plan_file, file, CABAS_SAVE_NONE, written_cb,
                                g_task_new (self, NULL, callback, data));
}

void
cabas_save_flow_overwrite_async (CabasSaveFlow *self, GAsyncReadyCallback callback, gpointer data)
{
  cabas_plan_file_save_async (self->plan_file, cabas_session_get_file (get_session (self)),
                              CABAS_SAVE_OVERWRITE, written_cb,
                              g_task_new (self, NULL, callback, data));
}

gboolean
cabas_save_flow_save_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
saved_before_closing_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CabasSaveFlow *self = CABAS_SAVE_FLOW (source);

  /* What was typed while the disk was busy is not in the file. */
  g_task_return_boolean (task, cabas_save_flow_save_finish (result) &&
                                   !cabas_session_is_modified (get_session (self)));
}

static void
closing_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CabasSaveFlow *self = CABAS_SAVE_FLOW (g_task_get_source_object (task));
  g_autofree char *answer = cabas_dialogs_ask_finish (result);

  if (g_strcmp0 (answer, "save") == 0)
    cabas_save_flow_save_async (self, saved_before_closing_cb, g_steal_pointer (&task));
  else
    g_task_return_boolean (task, g_strcmp0 (answer, "discard") == 0);
}

void
cabas_save_flow_confirm_close_async (CabasSaveFlow *self,
                                     GAsyncReadyCallback callback,
                                     gpointer data)
{
  CabasSession *session = get_session (self);
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, data);
  g_autofree char *heading = NULL;
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "discard", _ ("_Discard"), FALSE, TRUE },
    { "save", _ ("_Save"), TRUE, FALSE },
    { NULL },
  };

  if (!cabas_session_is_modified (session))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  heading = g_strdup_printf (_ ("Save the changes to “%s”?"), cabas_session_get_title (session));
  cabas_dialogs_ask_async (self->window, heading, _ ("Changes that are not saved will be lost."),
                           answers, closing_answered_cb, g_steal_pointer (&task));
}

gboolean
cabas_save_flow_confirm_close_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}
