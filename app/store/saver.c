/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE
#include "store/saver.h"

#include "store/backups.h"
#include "store/disk.h"
#include "store/draft.h"
#include "store/in-place.h"
#include "store/reader-guard.h"
#include "store/rights.h"
#include "store/target.h"
#include "store/temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <unistd.h>

/* Why a file cannot be replaced by another one of its name. */
typedef enum
{
  IN_PLACE_NO,
  IN_PLACE_LINKS,  /* its other names would keep the old content */
  IN_PLACE_RIGHTS, /* its owner, group or access list cannot be given to another file */
  IN_PLACE_FOLDER, /* its folder takes no new files */
} InPlace;

/* A save under way. */
typedef struct
{
  const CabasSaveJob *job;
  char *target;            /* (owned): the path without links */
  int fd;                  /* the file as it was found; -1: there is none */
  struct stat found;       /* what the system says of it */
  GBytes *old;             /* (owned) (nullable): what it holds */
  CabasSaveResult *result; /* (owned) */
} Save;

static void
save_clear (Save *save)
{
  if (save->fd >= 0)
    close (save->fd);
  g_clear_pointer (&save->old, g_bytes_unref);
  g_clear_pointer (&save->result, cabas_save_result_free);
  g_free (save->target);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Save, save_clear)

static void
add_notice (Save *save, const char *sentence)
{
  g_autofree char *name = g_filename_display_basename (save->job->path);
  g_autoptr (GString) text = g_string_new (save->result->notice);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_string_replace (text, "%s", name, 0);

  g_free (save->result->notice);
  save->result->notice = g_string_free (g_steal_pointer (&text), FALSE);
}

static int
find_file (Save *save)
{
  int problem = 0;

  save->target = cabas_target_resolve (save->job->path, &problem);
  if (save->target == NULL)
    return problem;

  /* Without O_NONBLOCK a pipe with nobody at the other end would be waited for. */
  save->fd = open (save->target, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (save->fd < 0)
    return errno == ENOENT ? 0 : errno;

  if (fstat (save->fd, &save->found) != 0)
    return errno;
  if (S_ISDIR (save->found.st_mode))
    return EISDIR;
  if (!S_ISREG (save->found.st_mode))
    return ENOTSUP;

  return cabas_disk_read (save->fd, &save->old);
}

/* What the job already wants to write may stand there: a save that was taken for failed. */
static gboolean
is_expected (const Save *save)
{
  const CabasSaveJob *job = save->job;
  CabasStamp stamp;

  if (g_bytes_equal (save->old, job->bytes))
    return TRUE;
  if (!job->is_loaded || job->loaded.size != g_bytes_get_size (save->old))
    return FALSE;

  cabas_stamp_fill (&stamp, &save->found, save->old);
  return cabas_stamp_is_same_content (&job->loaded, &stamp);
}

static gboolean
check_file (const Save *save, GError **error)
{
  const CabasSaveJob *job = save->job;
  gboolean exists = save->old != NULL;

  if (!(job->flags & CABAS_SAVE_OVERWRITE))
    {
      if (!exists && job->is_loaded)
        return cabas_save_error_set_deleted (error, job->path);
      if (exists && !is_expected (save))
        return cabas_save_error_set_changed (error, job->path, job->is_loaded);
    }

  /* Renaming asks no leave of the file that is replaced, but its owner meant it to stay. */
  if (exists && faccessat (AT_FDCWD, save->target, W_OK, AT_EACCESS) != 0)
    return cabas_save_error_set (error, job->path, errno);

  return TRUE;
}

/* Somebody may have written while we did: looked at as late as possible. */
static gboolean
is_still_as_found (const Save *save)
{
  struct stat now;

  return lstat (save->target, &now) == 0 && now.st_ino == save->found.st_ino &&
         now.st_dev == save->found.st_dev && now.st_size == save->found.st_size &&
         now.st_mtim.tv_sec == save->found.st_mtim.tv_sec &&
         now.st_mtim.tv_nsec == save->found.st_mtim.tv_nsec;
}

static void
keep_backup (Save *save)
{
  g_autofree char *sentence = NULL;
  int problem = cabas_backups_add (save->target, save->old, save->found.st_mtim.tv_sec);

  if (problem == 0)
    return;

  /* The plan matters more than its past: it is saved all the same. */
  sentence = g_strdup_printf (
      _ ("The previous version of the plan could not be kept among the backups: %s."),
      g_strerror (problem));
  add_notice (save, sentence);
}

static gboolean
is_refusal (int problem)
{
  return problem == EACCES || problem == EPERM || problem == EBUSY || problem == EROFS;
}

static gboolean
put_in_place_of (Save *save, CabasTempFile *temp, InPlace *in_place, GError **error)
{
  gboolean exists = save->old != NULL;
  int problem;

  if (exists && !is_still_as_found (save) && !(save->job->flags & CABAS_SAVE_OVERWRITE))
    return cabas_save_error_set_changed (error, save->job->path, TRUE);

  problem =
      cabas_temp_file_put (temp, save->target, exists || (save->job->flags & CABAS_SAVE_OVERWRITE));
  if (exists && is_refusal (problem))
    {
      *in_place = IN_PLACE_FOLDER;
      return FALSE;
    }
  if (problem == EEXIST)
    return cabas_save_error_set_changed (error, save->job->path, FALSE);

  if (problem == 0)
    problem = cabas_disk_sync_folder (save->target);
  return problem == 0 || cabas_save_error_set (error, save->job->path, problem);
}

/* Fails with an error, or with @in_place saying why the file cannot be replaced. */
static gboolean
replace (Save *save, InPlace *in_place, GError **error)
{
  gboolean exists = save->old != NULL;
  g_autoptr (CabasTempFile) temp = NULL;
  int problem = 0;

  if (exists && save->found.st_nlink > 1)
    {
      *in_place = IN_PLACE_LINKS;
      return FALSE;
    }

  temp = cabas_temp_file_new (save->target, exists ? 0600 : 0666, &problem);
  if (temp == NULL)
    {
      if (!exists || !is_refusal (problem))
        return cabas_save_error_set (error, save->job->path, problem);
      *in_place = IN_PLACE_FOLDER;
      return FALSE;
    }

  if (exists && !cabas_rights_copy (save->fd, cabas_temp_file_get_fd (temp), &save->found))
    {
      *in_place = IN_PLACE_RIGHTS;
      return FALSE;
    }

  problem = cabas_temp_file_fill (temp, save->job->bytes, &save->result->stamp);
  if (problem != 0)
    return cabas_save_error_set (error, save->job->path, problem);

  return put_in_place_of (save, temp, in_place, error);
}

static const char *
get_in_place_sentence (InPlace in_place)
{
  switch (in_place)
    {
    case IN_PLACE_LINKS:
      return _ ("“%s” has several names on the disk, so it was written over instead of being "
                "replaced.");
    case IN_PLACE_RIGHTS:
      return _ ("“%s” belongs to somebody else, so it was written over instead of being replaced; "
                "its owner and rights stay as they are.");
    case IN_PLACE_FOLDER:
      return _ ("The folder of “%s” takes no new files, so it was written over instead of being "
                "replaced.");
    case IN_PLACE_NO:
    default:
      g_return_val_if_reached ("");
    }
}

static gboolean
fail_torn (const Save *save, int problem, GError **error)
{
  g_autofree char *name = g_filename_display_basename (save->job->path);

  g_set_error (error, CABAS_SAVE_ERROR, CABAS_SAVE_ERROR_FAILED,
               _ ("“%s” could not be written to the end: %s. Save a copy elsewhere at once; the "
                  "plan is also kept among the unsaved work that is offered at the next start."),
               name, g_strerror (problem));
  return FALSE;
}

static gboolean
fail_unprotected (const Save *save, GError **error)
{
  g_autofree char *name = g_filename_display_basename (save->job->path);

  g_set_error (error, CABAS_SAVE_ERROR, CABAS_SAVE_ERROR_NO_SPACE,
               _ ("“%s” can only be written over, and no copy could first be kept in your home "
                  "folder, so it was left as it was. Free some room there, or save a copy "
                  "elsewhere."),
               name);
  return FALSE;
}

/* A kill while writing over a file leaves it torn, so the new content is first made safe where it
 * is found at the next start; the old one is among the backups. */
static gboolean
write_over (Save *save, InPlace reason, GError **error)
{
  CabasInPlaceResult written;
  g_autoptr (CabasDraft) recovery =
                 cabas_draft_new (save->target, save->job->is_loaded ? &save->job->loaded : NULL);

  if (!is_still_as_found (save) && !(save->job->flags & CABAS_SAVE_OVERWRITE))
    return cabas_save_error_set_changed (error, save->job->path, TRUE);

  if (!cabas_draft_write (recovery, save->job->bytes, 0, NULL))
    {
      cabas_draft_drop (recovery);
      return fail_unprotected (save, error);
    }

  written = cabas_in_place_write (save->target, save->old, save->job->bytes, &save->result->stamp);
  if (written.problem != 0 && !written.restored)
    return fail_torn (save, written.problem, error);

  cabas_draft_drop (recovery);
  if (written.problem != 0)
    return cabas_save_error_set (error, save->job->path, written.problem);

  save->result->in_place = TRUE;
  add_notice (save, get_in_place_sentence (reason));
  return TRUE;
}

/**
 * cabas_save:
 * @job: what to save
 * @error: return location for a #CabasSaveError
 *
 * Saves, waiting for the disk; meant for a thread. Once it returns without an error the content
 * survives a power cut.
 *
 * Returns: (transfer full) (nullable): what became of it
 */
CabasSaveResult *
cabas_save (const CabasSaveJob *job, GError **error)
{
  g_auto (Save) save = { .job = job, .fd = -1, .result = g_new0 (CabasSaveResult, 1) };
  InPlace in_place = IN_PLACE_NO;
  int problem;

  if (g_bytes_get_size (job->bytes) > CABAS_MAX_FILE_BYTES)
    {
      cabas_save_error_set_too_large (error, job->path);
      return NULL;
    }

  problem = find_file (&save);
  if (problem != 0)
    {
      cabas_save_error_set (error, job->path, problem);
      return NULL;
    }

  if (!check_file (&save, error))
    return NULL;

  cabas_temp_file_clean_beside (save.target);
  if (save.old != NULL)
    keep_backup (&save);

  if (!replace (&save, &in_place, error) &&
      (in_place == IN_PLACE_NO || !write_over (&save, in_place, error)))
    return NULL;

  return g_steal_pointer (&save.result);
}

/**
 * cabas_saver_init:
 *
 * Lets a file that grows over the user's limit be an error that can be told, instead of the
 * signal that ends the program. Called once by every program that saves.
 */
void
cabas_saver_init (void)
{
  signal (SIGXFSZ, SIG_IGN);
}

/**
 * cabas_save_job_new:
 * @path: the file
 * @bytes: its new content
 * @loaded: (nullable): what was loaded or last saved, nothing for a new file
 * @flags: what the user has agreed to
 *
 * Gathers what a thread needs to save.
 *
 * Returns: (transfer full): the job
 */
CabasSaveJob *
cabas_save_job_new (const char *path, GBytes *bytes, const CabasStamp *loaded, CabasSaveFlags flags)
{
  CabasSaveJob *self = g_new0 (CabasSaveJob, 1);

  self->path = g_strdup (path);
  self->bytes = g_bytes_ref (bytes);
  self->flags = flags;
  if (loaded != NULL)
    {
      self->is_loaded = TRUE;
      self->loaded = *loaded;
    }

  return self;
}

/**
 * cabas_save_job_free:
 * @self: (transfer full): a job
 *
 * Frees it.
 */
void
cabas_save_job_free (CabasSaveJob *self)
{
  g_free (self->path);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * cabas_save_result_free:
 * @self: (transfer full): a result
 *
 * Frees it.
 */
void
cabas_save_result_free (CabasSaveResult *self)
{
  g_free (self->notice);
  g_free (self);
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const CabasSaveJob *job = task_data; /* bytes and a path, nothing of the model */
  GError *error = NULL;
  CabasSaveResult *result = cabas_save (job, &error);

  if (result != NULL)
    g_task_return_pointer (task, result, (GDestroyNotify) cabas_save_result_free);
  else
    g_task_return_error (task, error);
}

/**
 * cabas_save_async:
 * @job: (transfer full): what to save
 * @cancellable: (nullable): stops it before it has begun
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Saves in a thread.
 */
void
cabas_save_async (CabasSaveJob *job,
                  GCancellable *cancellable,
                  GAsyncReadyCallback callback,
                  gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cabas_save_async);
  /* What was saved is saved, even if the user changed his mind meanwhile. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, (GDestroyNotify) cabas_save_job_free);

  if (!g_task_return_error_if_cancelled (task))
    g_task_run_in_thread (task, save_in_thread);
}

/**
 * cabas_save_finish:
 * @result: what the callback was given
 * @error: return location for a #CabasSaveError
 *
 * Returns: (transfer full) (nullable): what became of it
 */
CabasSaveResult *
cabas_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
