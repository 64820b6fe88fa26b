/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan-file.h"

#include "draft-keeper.h"
#include "file-watch.h"

#include "start/since.h"
#include "store/data-folder.h"
#include "store/disk.h"
#include "store/reader.h"
#include "store/writer.h"

#include <glib/gi18n-lib.h>

/* No plan is larger. */
#define LIMIT (256 * 1024 * 1024)

struct _CabasPlanFile
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  gboolean is_loaded;    /* whether `loaded` says what the file held */
  CabasStamp loaded;
  CabasLock *lock;          /* (owned) (nullable): never saved */
  CabasFileWatch *watch;    /* (owned) (nullable): never saved */
  CabasDraftKeeper *keeper; /* (owned) (nullable): read-only or closed */
  gboolean is_saving;
  GTask *waiting; /* (owned) (nullable): a save that begins when the present one ends */
};

G_DEFINE_FINAL_TYPE (CabasPlanFile, cabas_plan_file, G_TYPE_OBJECT)

enum
{
  DISK_SETTLED,
  DISK_CHANGED,
  DISK_DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
settled_cb (CabasPlanFile *self)
{
  g_signal_emit (self, signals[DISK_SETTLED], 0);
}

static void
changed_cb (CabasPlanFile *self)
{
  g_signal_emit (self, signals[DISK_CHANGED], 0);
}

static void
deleted_cb (CabasPlanFile *self)
{
  g_signal_emit (self, signals[DISK_DELETED], 0);
}

static const char *
get_path (CabasPlanFile *self)
{
  GFile *file = cabas_session_get_file (self->session);

  return file != NULL ? g_file_peek_path (file) : NULL;
}

static void
watch_file (CabasPlanFile *self)
{
  g_clear_object (&self->watch);
  self->watch = cabas_file_watch_new (cabas_session_get_file (self->session), &self->loaded);
  g_signal_connect_object (self->watch, "settled", G_CALLBACK (settled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "deleted", G_CALLBACK (deleted_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cabas_plan_file_dispose (GObject *object)
{
  CabasPlanFile *self = CABAS_PLAN_FILE (object);

  g_clear_pointer (&self->lock, cabas_lock_release);
  g_clear_object (&self->watch);
  g_clear_object (&self->keeper);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_plan_file_parent_class)->dispose (object);
}

static void
cabas_plan_file_class_init (CabasPlanFileClass *klass)
{
  const char *const names[] = { "disk-settled", "disk-changed", "disk-deleted" };

  G_OBJECT_CLASS (klass)->dispose = cabas_plan_file_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_plan_file_init (CabasPlanFile *self)
{
}

/* `document` (transfer full) */
static CabasPlanFile *
new_for_document (CabasDocument *document, GFile *file, const CabasStamp *loaded)
{
  CabasPlanFile *self = g_object_new (CABAS_TYPE_PLAN_FILE, NULL);

  self->session = cabas_session_new (document, file);
  if (loaded != NULL)
    {
      self->loaded = *loaded;
      self->is_loaded = TRUE;
    }

  if (cabas_document_get_read_only_reason (document) == NULL)
    {
      self->keeper = cabas_draft_keeper_new (self->session);
      cabas_draft_keeper_rebase (self->keeper, get_path (self), loaded);
    }

  return self;
}

CabasPlanFile *
cabas_plan_file_new (CabasDocument *document)
{
  g_return_val_if_fail (CABAS_IS_DOCUMENT (document), NULL);

  return new_for_document (document, NULL, NULL);
}

static CabasDocument *
read_document (GFile *file, CabasStamp *stamp, GError **error)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GBytes) bytes = NULL;

  if (path == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _ ("“%s” is not in a folder of this computer. Copy it here first."), name);
      return NULL;
    }

  bytes = cabas_disk_load (path, LIMIT, stamp, error);
  return bytes != NULL ? cabas_reader_read (bytes, name, error) : NULL;
}

CabasDocument *
cabas_plan_file_read (GFile *file, GError **error)
{
  CabasStamp stamp;

  return read_document (file, &stamp, error);
}

CabasPlanFile *
cabas_plan_file_open (GFile *file, GError **error)
{
  CabasStamp stamp = { 0 };
  CabasDocument *document = read_document (file, &stamp, error);
  g_autoptr (GDateTime) written = NULL;
  CabasPlanFile *self;

  if (document == NULL)
    return NULL;

  self = new_for_document (document, file, &stamp);
  written = g_date_time_new_from_unix_local (stamp.modified / 1000000000);
  cabas_session_note_saved (
      self->session, cabas_history_get_serial (cabas_session_get_history (self->session)), written);
  return self;
}

CabasPlanFile *
cabas_plan_file_open_copy (GFile *file, GError **error)
{
  CabasStamp stamp;
  CabasDocument *document = read_document (file, &stamp, error);

  return document != NULL ? new_for_document (document, NULL, NULL) : NULL;
}

CabasPlanFile *
cabas_plan_file_open_sample (const char *name, GError **error)
{
  g_autofree char *folder = cabas_data_folder_dup_path ("samples");
  g_autofree char *file_name = g_strconcat (name, ".spaser", NULL);
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return cabas_plan_file_open_copy (file, error);
}

CabasPlanFile *
cabas_plan_file_recover (CabasDraft *draft, GError **error)
{
  const char *path = cabas_draft_get_path (draft);
  g_autoptr (GBytes) bytes = cabas_draft_dup_content (draft, error);
  g_autoptr (GFile) file = path != NULL ? g_file_new_for_path (path) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : g_strdup (_ ("Unsaved work"));
  CabasDocument *document;
  CabasPlanFile *self;

  document = bytes != NULL ? cabas_reader_read (bytes, name, error) : NULL;
  if (document == NULL)
    return NULL;

  self = new_for_document (document, file, cabas_draft_get_base (draft));
  cabas_session_set_never_saved (self->session);
  cabas_draft_keeper_adopt (self->keeper, draft);
  return self;
}

CabasSession *
cabas_plan_file_get_session (CabasPlanFile *self)
{
  g_return_val_if_fail (CABAS_IS_PLAN_FILE (self), NULL);

  return self->session;
}

CabasLock *
cabas_plan_file_get_lock (CabasPlanFile *self)
{
  g_return_val_if_fail (CABAS_IS_PLAN_FILE (self), NULL);

  return self->lock;
}

void
cabas_plan_file_hold (CabasPlanFile *self)
{
  g_return_if_fail (CABAS_IS_PLAN_FILE (self));

  if (get_path (self) == NULL)
    return;

  g_clear_pointer (&self->lock, cabas_lock_release);
  self->lock = cabas_lock_acquire (get_path (self));
  watch_file (self);
}

/* A save under way. */
typedef struct
{
  GFile *file; /* (owned) */
  CabasSaveFlags flags;
  gboolean is_own_file;
  guint64 serial; /* of the state that is written, not of the one there is afterwards */
} SaveData;

static void
save_data_free (SaveData *self)
{
  g_object_unref (self->file);
  g_free (self);
}

static void
take_saved_state (CabasPlanFile *self, const SaveData *data, const CabasSaveResult *saved)
{
  self->loaded = saved->stamp;
  self->is_loaded = TRUE;
  cabas_session_set_file (self->session, data->file);
  cabas_session_note_saved (self->session, data->serial, NULL);
  cabas_draft_keeper_rebase (self->keeper, get_path (self), &self->loaded);
  if (!data->is_own_file)
    cabas_plan_file_hold (self);
}

static void begin_save (CabasPlanFile *self, GTask *task);

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CabasPlanFile *self = CABAS_PLAN_FILE (g_task_get_source_object (task));
  SaveData *data = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (CabasSaveResult) saved = cabas_save_finish (result, &error);

  self->is_saving = FALSE;
  if (saved != NULL)
    take_saved_state (self, data, saved);
  else
    cabas_session_note_not_saved (self->session);
  if (data->is_own_file && self->watch != NULL)
    cabas_file_watch_resume (self->watch, saved != NULL ? &self->loaded : NULL);

  if (saved != NULL)
    g_task_return_pointer (task, g_steal_pointer (&saved->notice), g_free);
  else
    g_task_return_error (task, error);

  if (self->waiting != NULL)
    begin_save (self, g_steal_pointer (&self->waiting));
}

/* `task` (transfer full) */
static void
begin_save (CabasPlanFile *self, GTask *task)
{
  SaveData *data = g_task_get_task_data (task);
  GFile *own = cabas_session_get_file (self->session);
  g_autoptr (GBytes) bytes = NULL;

  cabas_session_settle (self->session);
  data->is_own_file = own != NULL && g_file_equal (own, data->file);
  data->serial = cabas_history_get_serial (cabas_session_get_history (self->session));

  self->is_saving = TRUE;
  cabas_session_note_saving (self->session);
  if (data->is_own_file && self->watch != NULL)
    cabas_file_watch_pause (self->watch);

  bytes = cabas_writer_write (cabas_session_get_document (self->session));
  cabas_save_async (cabas_save_job_new (g_file_peek_path (data->file), bytes,
                                        data->is_own_file && self->is_loaded ? &self->loaded : NULL,
                                        data->flags),
                    NULL, saved_cb, task);
}

void
cabas_plan_file_save_async (CabasPlanFile *self,
                            GFile *file,
                            CabasSaveFlags flags,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);
  SaveData *data = g_new0 (SaveData, 1);

  data->file = g_object_ref (file);
  data->flags = flags;
  g_task_set_task_data (task, data, (GDestroyNotify) save_data_free);

  if (!self->is_saving)
    begin_save (self, task);
  else if (self->waiting == NULL)
    self->waiting = task;
  else
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_PENDING, "%s", _ ("Saving…"));
      g_object_unref (task);
    }
}

gboolean
cabas_plan_file_save_finish (GAsyncResult *result, char **notice, GError **error)
{
  GError *problem = NULL;

  *notice = g_task_propagate_pointer (G_TASK (result), &problem);
  if (problem == NULL)
    return TRUE;

  g_propagate_error (error, problem);
  return FALSE;
}

CabasDocument *
cabas_plan_file_read_disk (CabasPlanFile *self, GError **error)
{
  g_return_val_if_fail (CABAS_IS_PLAN_FILE (self), NULL);

  return cabas_plan_file_read (cabas_session_get_file (self->session), error);
}

void
cabas_plan_file_close (CabasPlanFile *self)
{
  g_return_if_fail (CABAS_IS_PLAN_FILE (self));

  if (get_path (self) != NULL)
    cabas_since_keep (get_path (self));
  if (self->keeper != NULL)
    cabas_draft_keeper_discard (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->lock, cabas_lock_release);
}
