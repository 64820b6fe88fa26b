/* SPDX-License-Identifier: EUPL-1.2 */
#include "draft-keeper.h"

#include "store/writer.h"

/* Milliseconds from a change to its draft; five seconds are promised, writing takes some. */
#define DELAY 2000

struct _CabasDraftKeeper
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  CabasDraft *draft;     /* (owned) (nullable): until the first rebase */
  guint n_recovered;     /* changes that the recovered draft held already */
  guint timeout;
  gboolean is_writing;
};

G_DEFINE_FINAL_TYPE (CabasDraftKeeper, cabas_draft_keeper, G_TYPE_OBJECT)

/* What a thread needs to write a draft; nothing of the model. */
typedef struct
{
  CabasDraft *draft; /* (owned) */
  GBytes *bytes;     /* (owned) */
  guint n_changes;
  guint64 serial;
} DraftJob;

static void
draft_job_free (DraftJob *self)
{
  cabas_draft_unref (self->draft);
  g_bytes_unref (self->bytes);
  g_free (self);
}

static void schedule (CabasDraftKeeper *self);

static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  DraftJob *job = task_data;
  GError *error = NULL;

  if (cabas_draft_write (job->draft, job->bytes, job->n_changes, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CabasDraftKeeper *self = CABAS_DRAFT_KEEPER (source);
  DraftJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  self->is_writing = FALSE;
  if (self->session == NULL)
    return;

  /* Without a draft the state stays “Unsaved changes”, which is true; the next change tries
   * again. */
  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_message ("%s", error->message);
  else if (job->draft == self->draft)
    cabas_session_note_draft (self->session, job->serial);

  if (job->serial != cabas_history_get_serial (cabas_session_get_history (self->session)))
    schedule (self);
}

static gboolean
due_cb (gpointer user_data)
{
  CabasDraftKeeper *self = user_data;
  CabasHistory *history = cabas_session_get_history (self->session);
  g_autoptr (GTask) task = NULL;
  DraftJob *job;

  self->timeout = 0;
  if (self->is_writing || !cabas_session_is_modified (self->session) || self->draft == NULL)
    return G_SOURCE_REMOVE;

  job = g_new0 (DraftJob, 1);
  job->draft = cabas_draft_ref (self->draft);
  job->bytes = cabas_writer_write (cabas_session_get_document (self->session));
  job->n_changes = self->n_recovered + cabas_history_get_n_unsaved (history);
  job->serial = cabas_history_get_serial (history);

  self->is_writing = TRUE;
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, job, (GDestroyNotify) draft_job_free);
  g_task_run_in_thread (task, write_in_thread);
  return G_SOURCE_REMOVE;
}

/* The first change starts the clock and the following ones do not put it off. */
static void
schedule (CabasDraftKeeper *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (DELAY, due_cb, self);
}

static void
cabas_draft_keeper_dispose (GObject *object)
{
  CabasDraftKeeper *self = CABAS_DRAFT_KEEPER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->draft, cabas_draft_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_draft_keeper_parent_class)->dispose (object);
}

static void
cabas_draft_keeper_class_init (CabasDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_draft_keeper_dispose;
}

static void
cabas_draft_keeper_init (CabasDraftKeeper *self)
{
}

CabasDraftKeeper *
cabas_draft_keeper_new (CabasSession *session)
{
  CabasDraftKeeper *self = g_object_new (CABAS_TYPE_DRAFT_KEEPER, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_history (session), "notify::serial",
                           G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);

  return self;
}

void
cabas_draft_keeper_rebase (CabasDraftKeeper *self, const char *path, const CabasStamp *base)
{
  g_return_if_fail (CABAS_IS_DRAFT_KEEPER (self));

  cabas_draft_keeper_discard (self);
  self->n_recovered = 0;
  self->draft = cabas_draft_new (path, base);
  if (cabas_session_is_modified (self->session))
    schedule (self);
}

void
cabas_draft_keeper_adopt (CabasDraftKeeper *self, CabasDraft *draft)
{
  g_return_if_fail (CABAS_IS_DRAFT_KEEPER (self));

  cabas_draft_keeper_discard (self);
  self->draft = cabas_draft_ref (draft);
  self->n_recovered = cabas_draft_get_n_changes (draft);
  schedule (self);
}

void
cabas_draft_keeper_discard (CabasDraftKeeper *self)
{
  g_return_if_fail (CABAS_IS_DRAFT_KEEPER (self));

  if (self->draft != NULL)
    cabas_draft_drop (self->draft);
  g_clear_pointer (&self->draft, cabas_draft_unref);
}
