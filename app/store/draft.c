/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/draft.h"

#include "store/disk.h"
#include "store/draft-file.h"
#include "store/process.h"
#include "store/temp-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#define SUFFIX ".draft"

struct _CabasDraft
{
  gatomicrefcount ref_count;
  char *file; /* (owned) */
  char *path; /* (owned) (nullable): never saved */
  gboolean has_base;
  CabasStamp base;

  GMutex lock; /* of what follows */
  guint n_changes;
  gint64 when; /* seconds since 1970; 0: not written yet */
  gboolean is_dropped;
};

static char *
get_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "cabas", "drafts", NULL);
}

static CabasDraft *
new_draft (const char *file, const char *path, const CabasStamp *base)
{
  CabasDraft *self = g_new0 (CabasDraft, 1);

  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->lock);
  self->file = g_strdup (file);
  self->path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  if (base != NULL)
    {
      self->has_base = TRUE;
      self->base = *base;
    }

  return self;
}

/**
 * cabas_draft_new:
 * @path: (nullable): the file that is changed, nothing when it was never saved
 * @base: (nullable): what was loaded or last saved
 *
 * Makes a draft, of which there is no file until it is first written.
 *
 * Returns: (transfer full): the draft
 */
CabasDraft *
cabas_draft_new (const char *path, const CabasStamp *base)
{
  g_autofree char *folder = get_folder ();
  g_autofree char *writer = cabas_process_label ();
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (writer, "-", uuid, SUFFIX, NULL);
  g_autofree char *file = g_build_filename (folder, name, NULL);

  return new_draft (file, path, base);
}

static int
write_locked (CabasDraft *self, GBytes *content, guint n_changes)
{
  g_autofree char *folder = g_path_get_dirname (self->file);
  g_autofree char *writer = cabas_process_label ();
  g_autoptr (GBytes) bytes = NULL;
  int problem;
  CabasDraftFile draft = {
    .path = self->path,
    .writer = writer,
    .has_base = self->has_base,
    .base = self->base,
    .n_changes = n_changes,
    .when = g_get_real_time () / G_USEC_PER_SEC,
    .content = content,
  };

  problem = cabas_disk_make_folder (folder);
  if (problem != 0)
    return problem;

  bytes = cabas_draft_file_to_bytes (&draft);
  problem = cabas_disk_publish (self->file, bytes);
  if (problem == 0)
    {
      self->n_changes = draft.n_changes;
      self->when = draft.when;
    }
  return problem;
}

/**
 * cabas_draft_write:
 * @self: a draft
 * @content: the document as it is now
 * @n_changes: how many changes it has that are not saved
 * @error: return location for an error of #G_IO_ERROR
 *
 * Writes the draft and waits for the disk; the one before stays until this one is whole. Does
 * nothing after cabas_draft_drop(). Any thread may call it.
 *
 * Returns: whether the draft is safe
 */
gboolean
cabas_draft_write (CabasDraft *self, GBytes *content, guint n_changes, GError **error)
{
  g_autofree char *name = NULL;
  int problem = 0;

  g_mutex_lock (&self->lock);
  if (!self->is_dropped)
    problem = write_locked (self, content, n_changes);
  g_mutex_unlock (&self->lock);

  if (problem == 0)
    return TRUE;

  name = self->path != NULL ? g_filename_display_basename (self->path)
                            : g_strdup (_ ("Untitled plan"));
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               _ ("The unsaved changes of “%s” could not be kept for recovery: %s. Save the plan "
                  "soon."),
               name, g_strerror (problem));
  return FALSE;
}

/**
 * cabas_draft_drop:
 * @self: a draft
 *
 * Deletes the draft for good: the changes are saved, or the user does not want them.
 */
void
cabas_draft_drop (CabasDraft *self)
{
  g_mutex_lock (&self->lock);
  if (!self->is_dropped && unlink (self->file) == 0)
    cabas_disk_sync_folder (self->file);
  self->is_dropped = TRUE;
  g_mutex_unlock (&self->lock);
}

static CabasDraftFile *
read_draft_file (const char *file, int *problem)
{
  g_autoptr (GBytes) bytes = NULL;
  CabasDraftFile *draft = NULL;
  int fd = open (file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

  if (fd < 0)
    {
      *problem = errno;
      return NULL;
    }

  *problem = cabas_disk_read (fd, &bytes);
  close (fd);
  if (*problem != 0)
    return NULL;

  draft = cabas_draft_file_parse (bytes);
  *problem = draft == NULL ? EBADMSG : 0;
  return draft;
}

/* Killed between saving and dropping the draft: nothing is lost, so there is nothing to offer. */
static gboolean
is_saved (const CabasDraftFile *draft)
{
  g_autoptr (GBytes) bytes = NULL;
  gboolean same;
  int fd = draft->path != NULL ? open (draft->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) : -1;

  if (fd < 0)
    return FALSE;

  same = cabas_disk_read (fd, &bytes) == 0 && g_bytes_equal (bytes, draft->content);
  close (fd);
  return same;
}

static CabasDraft *
look_at (const char *file, GPtrArray *damaged)
{
  int problem;
  g_autoptr (CabasDraftFile) draft = read_draft_file (file, &problem);
  CabasDraft *self;

  if (draft == NULL)
    {
      if (damaged != NULL && problem != ENOENT)
        g_ptr_array_add (damaged, g_strdup (file));
      return NULL;
    }

  if (cabas_process_ask (draft->writer) == CABAS_PROCESS_ALIVE)
    return NULL;

  if (is_saved (draft))
    {
      unlink (file);
      return NULL;
    }

  self = new_draft (file, draft->path, draft->has_base ? &draft->base : NULL);
  self->n_changes = draft->n_changes;
  self->when = draft->when;
  return self;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CabasDraft *one = *(CabasDraft *const *) a;
  const CabasDraft *other = *(CabasDraft *const *) b;

  if (one->when != other->when)
    return one->when < other->when ? 1 : -1;
  return strcmp (one->file, other->file);
}

/**
 * cabas_draft_list:
 * @damaged: (nullable) (element-type filename): takes the files of drafts that cannot be read
 *
 * Lists the unsaved work that can be offered: whole, not saved since, and not that of a program
 * that is still running. Of another machine that shares the home folder nobody can say what runs,
 * so its drafts are offered: better once too often. Who recovers one goes on writing into it.
 * Newest first.
 *
 * Returns: (transfer full) (element-type CabasDraft): the drafts
 */
GPtrArray *
cabas_draft_list (GPtrArray *damaged)
{
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_draft_unref);
  g_autofree char *folder = get_folder ();
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  cabas_temp_file_clean_folder (folder);

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *file = g_build_filename (folder, name, NULL);
      CabasDraft *draft = g_str_has_suffix (name, SUFFIX) ? look_at (file, damaged) : NULL;

      if (draft != NULL)
        g_ptr_array_add (drafts, draft);
    }

  g_ptr_array_sort (drafts, compare_newest_first);
  return drafts;
}

/**
 * cabas_draft_get_file:
 * @self: a draft
 *
 * Where the draft itself is kept.
 */
const char *
cabas_draft_get_file (const CabasDraft *self)
{
  return self->file;
}

/**
 * cabas_draft_get_path:
 * @self: a draft
 *
 * Returns: (nullable): the file whose changes these are, nothing when it was never saved
 */
const char *
cabas_draft_get_path (const CabasDraft *self)
{
  return self->path;
}

/**
 * cabas_draft_get_base:
 * @self: a draft
 *
 * Returns: (nullable): what the file was when it was changed; to be handed to the saver
 */
const CabasStamp *
cabas_draft_get_base (const CabasDraft *self)
{
  return self->has_base ? &self->base : NULL;
}

/**
 * cabas_draft_get_n_changes:
 * @self: a draft
 *
 * How many unsaved changes it holds.
 */
guint
cabas_draft_get_n_changes (const CabasDraft *self)
{
  return self->n_changes;
}

/**
 * cabas_draft_get_when:
 * @self: a draft
 *
 * When it was written, in seconds since 1970.
 */
gint64
cabas_draft_get_when (const CabasDraft *self)
{
  return self->when;
}

/**
 * cabas_draft_get_state:
 * @self: a draft
 *
 * Compares the content of the file with what it was when the draft was made.
 */
CabasDraftState
cabas_draft_get_state (const CabasDraft *self)
{
  if (self->path == NULL)
    return CABAS_DRAFT_UNTITLED;

  switch (cabas_disk_compare (self->path, &self->base))
    {
    case CABAS_DISK_SAME:
      return CABAS_DRAFT_APPLIES;
    case CABAS_DISK_GONE:
      return CABAS_DRAFT_GONE;
    case CABAS_DISK_CHANGED:
    default:
      return CABAS_DRAFT_CHANGED;
    }
}

/**
 * cabas_draft_dup_content:
 * @self: a draft that was listed
 * @error: return location for an error of #G_IO_ERROR
 *
 * Reads the document with its unsaved changes.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
cabas_draft_dup_content (const CabasDraft *self, GError **error)
{
  int problem;
  g_autoptr (CabasDraftFile) draft = read_draft_file (self->file, &problem);

  if (draft != NULL)
    return g_bytes_ref (draft->content);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (problem),
               _ ("The unsaved changes in “%s” cannot be read any more: %s. Look for an earlier "
                  "state of the plan among its backups."),
               self->file, g_strerror (problem));
  return NULL;
}

/**
 * cabas_draft_ref:
 * @self: a draft
 *
 * Returns: (transfer full): the draft, held once more
 */
CabasDraft *
cabas_draft_ref (CabasDraft *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cabas_draft_unref:
 * @self: (transfer full): a draft
 *
 * Lets go of a draft; its file stays unless it was dropped.
 */
void
cabas_draft_unref (CabasDraft *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_mutex_clear (&self->lock);
  g_free (self->file);
  g_free (self->path);
  g_free (self);
}
