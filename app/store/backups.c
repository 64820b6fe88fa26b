/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/backups.h"

#include "store/disk.h"
#include "store/preferences.h"
#include "store/target.h"
#include "store/temp-file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define LAST_KEPT 10
#define DAILY_KEPT (31 * 24 * 60 * 60)
#define STAMP_FORMAT "%Y%m%dT%H%M%SZ"
#define STAMP_LENGTH 16

/* Every file has a folder of its own, named by the path that all links to it lead to, so that two
 * plans of the same name do not share backups. */
static char *
make_folder_name_in (const char *root, const char *path)
{
  int problem;
  g_autofree char *target = cabas_target_resolve (path, &problem);
  g_autofree char *key =
      g_compute_checksum_for_string (G_CHECKSUM_SHA256, target != NULL ? target : path, -1);

  key[16] = '\0';
  return g_build_filename (root, key, NULL);
}

static char *
make_own_root (void)
{
  return g_build_filename (g_get_user_data_dir (), "cabas", "backups", NULL);
}

/* The folder the user chose may be on a disk that is not there today. */
static char *
make_root (void)
{
  char *chosen = cabas_preferences_dup (CABAS_PREFERENCE_BACKUP_FOLDER);

  if (chosen != NULL && g_file_test (chosen, G_FILE_TEST_IS_DIR))
    return chosen;

  g_free (chosen);
  return make_own_root ();
}

static char *
make_folder_name (const char *path)
{
  g_autofree char *root = make_root ();

  return make_folder_name_in (root, path);
}

/* The date comes first in the name, the file's own name follows so that a human who looks into
 * the folder finds his way; it is shortened where the system allows no longer one. */
static char *
make_name (const char *path, gint64 when)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (when);
  g_autofree char *stamp = NULL;
  g_autofree char *base = g_path_get_basename (path);
  const char *dot = strrchr (base, '.');

  if (date == NULL)
    return NULL;

  stamp = g_date_time_format (date, STAMP_FORMAT);
  if (strlen (base) > 200)
    return g_strconcat (stamp, dot != NULL && strlen (dot) < 20 ? dot : "", NULL);

  return g_strconcat (stamp, " ", base, NULL);
}

static gboolean
parse_name (const char *name, gint64 *when)
{
  int year, month, day, hour, minute, second;
  g_autoptr (GDateTime) date = NULL;

  if (strlen (name) < STAMP_LENGTH || name[STAMP_LENGTH - 1] != 'Z' ||
      sscanf (name, "%4d%2d%2dT%2d%2d%2dZ", &year, &month, &day, &hour, &minute, &second) != 6)
    return FALSE;

  date = g_date_time_new_utc (year, month, day, hour, minute, second);
  if (date == NULL)
    return FALSE;

  *when = g_date_time_to_unix (date);
  return TRUE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  const CabasBackup *one = *(CabasBackup *const *) a;
  const CabasBackup *other = *(CabasBackup *const *) b;

  if (one->when != other->when)
    return one->when < other->when ? 1 : -1;
  return strcmp (other->path, one->path);
}

static gboolean
is_same_period (gint64 one, gint64 other, const char *format)
{
  g_autoptr (GDateTime) one_date = g_date_time_new_from_unix_local (one);
  g_autoptr (GDateTime) other_date = g_date_time_new_from_unix_local (other);
  g_autofree char *one_name = one_date ? g_date_time_format (one_date, format) : NULL;
  g_autofree char *other_name = other_date ? g_date_time_format (other_date, format) : NULL;

  return g_strcmp0 (one_name, other_name) == 0;
}

/**
 * cabas_backups_choose:
 * @times: (array length=n_times): dates in seconds since 1970, newest first
 * @n_times: how many there are
 * @now: the date today
 * @keep: (out caller-allocates) (array length=n_times): which are kept
 *
 * Chooses the last ten, then the newest of each day for a month, then the newest of each month.
 * What is kept for another reason also stands for its day and month.
 */
void
cabas_backups_choose (const gint64 *times, gsize n_times, gint64 now, gboolean *keep)
{
  gint64 last_kept = 0;

  for (gsize i = 0; i < n_times; i++)
    {
      const char *period = now - times[i] <= DAILY_KEPT ? "%Y-%m-%d" : "%Y-%m";

      keep[i] = i < LAST_KEPT || !is_same_period (times[i], last_kept, period);
      if (keep[i])
        last_kept = times[i];
    }
}

static void
drop_old (const char *path)
{
  g_autoptr (GPtrArray) backups = cabas_backups_list (path);
  g_autofree gint64 *times = g_new (gint64, backups->len + 1);
  g_autofree gboolean *keep = g_new0 (gboolean, backups->len + 1);

  for (guint i = 0; i < backups->len; i++)
    times[i] = ((CabasBackup *) backups->pdata[i])->when;

  cabas_backups_choose (times, backups->len, g_get_real_time () / G_USEC_PER_SEC, keep);

  for (guint i = 0; i < backups->len; i++)
    if (!keep[i])
      unlink (((CabasBackup *) backups->pdata[i])->path);
}

/* Two saves within a second, or a clock that was set back: the next free second is as good. */
static char *
find_free_name (const char *folder, const char *path, gint64 when)
{
  for (;; when++)
    {
      g_autofree char *name = make_name (path, when);
      g_autofree char *file = name != NULL ? g_build_filename (folder, name, NULL) : NULL;

      if (file == NULL || !g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
}

static gboolean
holds (const CabasBackup *backup, GBytes *content)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) held = NULL;

  if (backup->size != g_bytes_get_size (content))
    return FALSE;

  file = g_mapped_file_new (backup->path, FALSE, NULL);
  held = file != NULL ? g_mapped_file_get_bytes (file) : NULL;
  return held != NULL && g_bytes_equal (held, content);
}

/**
 * cabas_backups_add:
 * @path: the file
 * @content: what it holds
 * @when: when that was saved, in seconds since 1970
 *
 * Keeps the content of a file that is about to be replaced, and drops what has become too old.
 *
 * Returns: 0 or an errno
 */
int
cabas_backups_add (const char *path, GBytes *content, gint64 when)
{
  g_autofree char *folder = make_folder_name (path);
  g_autofree char *file = NULL;
  g_autoptr (GPtrArray) backups = cabas_backups_list (path);
  const CabasBackup *newest = backups->len > 0 ? backups->pdata[0] : NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  int problem;

  if (newest != NULL && holds (newest, content))
    return 0;

  problem = cabas_disk_make_folder (folder);
  if (problem != 0)
    return problem;

  /* An old copy put back keeps its date, and would be the first that is dropped. */
  if (when > now || (newest != NULL && when <= newest->when))
    when = now;

  cabas_temp_file_clean_folder (folder);
  file = find_free_name (folder, path, when);
  if (file == NULL)
    return ERANGE;

  problem = cabas_disk_publish (file, content);
  if (problem == 0)
    drop_old (path);
  return problem;
}

static CabasBackup *
look_at (const char *folder, const char *name)
{
  g_autoptr (CabasBackup) backup = g_new0 (CabasBackup, 1);
  struct stat status;

  backup->path = g_build_filename (folder, name, NULL);
  if (!parse_name (name, &backup->when) || stat (backup->path, &status) != 0)
    return NULL;

  backup->size = status.st_size;
  return g_steal_pointer (&backup);
}

static void
list_in (const char *root, const char *path, GPtrArray *backups)
{
  g_autofree char *folder = make_folder_name_in (root, path);
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      CabasBackup *backup = look_at (folder, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
}

/**
 * cabas_backups_list:
 * @path: the file
 *
 * Lists what is kept of a file, newest first: in the folder the user chose, and in that of the
 * time before.
 *
 * Returns: (transfer full) (element-type CabasBackup): the backups
 */
GPtrArray *
cabas_backups_list (const char *path)
{
  g_autoptr (GPtrArray) backups =
                 g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_backup_free);
  g_autofree char *own = make_own_root ();
  g_autofree char *root = make_root ();

  list_in (own, path, backups);
  if (!g_str_equal (own, root))
    list_in (root, path, backups);

  g_ptr_array_sort (backups, compare_newest_first);
  return g_steal_pointer (&backups);
}

/**
 * cabas_backup_free:
 * @self: (transfer full): a backup
 *
 * Frees what is known of a backup; the file stays.
 */
void
cabas_backup_free (CabasBackup *self)
{
  g_free (self->path);
  g_free (self);
}
