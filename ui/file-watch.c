/* SPDX-License-Identifier: EUPL-1.2 */
#include "file-watch.h"

#include "store/disk.h"

/* A file is written in several steps; this many milliseconds without another one end it. */
#define QUIET 300
/* No plan is larger; what is, has changed. */
#define LIMIT (256 * 1024 * 1024)

typedef enum
{
  STATE_SETTLED,
  STATE_CHANGED,
  STATE_DELETED,
} State;

struct _CabasFileWatch
{
  GObject parent_instance;

  GFile *file;           /* (owned) */
  GFileMonitor *monitor; /* (owned) (nullable): a file system that tells nothing */
  CabasStamp known;
  State state;
  guint timeout; /* 0: nothing happened lately */
  guint n_paused;
};

G_DEFINE_FINAL_TYPE (CabasFileWatch, cabas_file_watch, G_TYPE_OBJECT)

enum
{
  SETTLED,
  CHANGED,
  DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
read_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GFile *file = task_data;
  CabasStamp *stamp = g_new0 (CabasStamp, 1);
  g_autoptr (GBytes) bytes = NULL;

  if (!g_file_query_exists (file, NULL))
    {
      g_free (stamp);
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  /* Where it cannot be read, the stamp stays empty and so differs. */
  bytes = cabas_disk_load (g_file_peek_path (file), LIMIT, stamp, NULL);
  g_task_return_pointer (task, stamp, g_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  CabasFileWatch *self = CABAS_FILE_WATCH (source);
  g_autofree CabasStamp *stamp = g_task_propagate_pointer (G_TASK (result), NULL);
  State state = STATE_SETTLED;

  if (self->n_paused > 0)
    return;

  if (stamp == NULL)
    state = STATE_DELETED;
  else if (!cabas_stamp_is_same_content (stamp, &self->known))
    state = STATE_CHANGED;

  /* A second change of a changed file is news as well. */
  if (state == self->state && state != STATE_CHANGED)
    return;

  self->state = state;
  g_signal_emit (self, signals[state], 0);
}

static gboolean
quiet_cb (gpointer user_data)
{
  CabasFileWatch *self = user_data;
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);

  self->timeout = 0;
  g_task_set_task_data (task, g_object_ref (self->file), g_object_unref);
  g_task_run_in_thread (task, read_in_thread);
  return G_SOURCE_REMOVE;
}

static void
look_soon (CabasFileWatch *self)
{
  if (self->n_paused > 0)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (QUIET, quiet_cb, self);
}

static void
cabas_file_watch_dispose (GObject *object)
{
  CabasFileWatch *self = CABAS_FILE_WATCH (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (cabas_file_watch_parent_class)->dispose (object);
}

static void
cabas_file_watch_class_init (CabasFileWatchClass *klass)
{
  const char *const names[] = { "settled", "changed", "deleted" };

  G_OBJECT_CLASS (klass)->dispose = cabas_file_watch_dispose;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                               NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_file_watch_init (CabasFileWatch *self)
{
}

CabasFileWatch *
cabas_file_watch_new (GFile *file, const CabasStamp *known)
{
  CabasFileWatch *self = g_object_new (CABAS_TYPE_FILE_WATCH, NULL);

  self->file = g_object_ref (file);
  self->known = *known;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (look_soon), self,
                             G_CONNECT_SWAPPED);

  return self;
}

void
cabas_file_watch_pause (CabasFileWatch *self)
{
  g_return_if_fail (CABAS_IS_FILE_WATCH (self));

  self->n_paused++;
  g_clear_handle_id (&self->timeout, g_source_remove);
}

void
cabas_file_watch_resume (CabasFileWatch *self, const CabasStamp *known)
{
  g_return_if_fail (CABAS_IS_FILE_WATCH (self));
  g_return_if_fail (self->n_paused > 0);

  self->n_paused--;
  if (known != NULL)
    {
      self->known = *known;
      self->state = STATE_SETTLED;
    }
  /* What happened meanwhile was not looked at. */
  look_soon (self);
}
