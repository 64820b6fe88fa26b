/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/since.h"

#include "store/disk.h"
#include "store/reader.h"

#include <glib/gstdio.h>

#define MOST_FILES 20
#define MOST_BYTES (64 * 1024 * 1024)

static char *
make_folder_name (void)
{
  return g_build_filename (g_get_user_state_dir (), "cabas", "seen", NULL);
}

static char *
make_file_name (const char *path)
{
  g_autofree char *key = g_compute_checksum_for_string (G_CHECKSUM_SHA256, path, -1);
  g_autofree char *folder = make_folder_name ();

  return g_build_filename (folder, key, NULL);
}

static gint64
find_age (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_mtime : 0;
}

/* Forgets what was looked at longest ago. */
static void
drop_oldest (const char *folder)
{
  g_autoptr (GDir) entries = g_dir_open (folder, 0, NULL);
  g_autofree char *oldest = NULL;
  gint64 oldest_time = G_MAXINT64;
  guint n = 0;
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      n++;
      if (find_age (path) < oldest_time)
        {
          oldest_time = find_age (path);
          g_free (oldest);
          oldest = g_steal_pointer (&path);
        }
    }

  if (n > MOST_FILES)
    g_unlink (oldest);
}

void
cabas_since_keep (const char *path)
{
  g_autofree char *file = make_file_name (path);
  g_autofree char *folder = make_folder_name ();
  CabasStamp stamp;
  g_autoptr (GBytes) bytes = cabas_disk_load (path, MOST_BYTES, &stamp, NULL);

  if (bytes == NULL || cabas_disk_make_folder (folder) != 0)
    return;

  cabas_disk_publish (file, bytes);
  drop_oldest (folder);
}

CabasDocument *
cabas_since_recall (const char *path, CabasDate *when)
{
  g_autofree char *file = make_file_name (path);
  const gint64 seconds = find_age (file);
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);

  if (seconds == 0 || moment == NULL)
    return NULL;

  *when = cabas_date_new (CABAS_DATE_DAY, g_date_time_get_year (moment),
                          g_date_time_get_month (moment), g_date_time_get_day_of_month (moment));
  return cabas_reader_read_path (file, NULL, NULL);
}
