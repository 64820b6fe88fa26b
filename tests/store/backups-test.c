/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/backups.h"

#include "scratch.h"

#include <locale.h>
#include <string.h>
#include <unistd.h>

#define MINUTE 60
#define HOUR (60 * MINUTE)
#define DAY (24 * HOUR)

/* Noon, so that no hour of a table falls on another day in the time zone of the machine. */
#define NOW 1768478400 /* 2026-01-15 12:00 UTC */

typedef struct
{
  const char *name;
  gint64 step; /* between two saves */
  gsize n_saves;
  gsize n_kept;
} ChooseCase;

static const ChooseCase choose_cases[] = {
  { "nothing", DAY, 0, 0 },
  { "fewer than ten", MINUTE, 7, 7 },
  { "ten", MINUTE, 10, 10 },
  { "a hundred within two hours", MINUTE, 100, 10 },
  { "one a day for twenty days", DAY, 20, 20 },
  { "one a day for a month", DAY, 32, 32 },
  /* 32 days, of which the last is in the month before the last: December's newest is kept by day,
   * so of what is older there is one for each of November to January a year ago. */
  { "one a day for a year", DAY, 365, 32 + 11 },
};

static void
test_chooses (gconstpointer data)
{
  const ChooseCase *c = data;
  g_autofree gint64 *times = g_new (gint64, c->n_saves + 1);
  g_autofree gboolean *keep = g_new (gboolean, c->n_saves + 1);
  gsize n_kept = 0;

  for (gsize i = 0; i < c->n_saves; i++)
    times[i] = NOW - (gint64) i * c->step;

  cabas_backups_choose (times, c->n_saves, NOW, keep);
  for (gsize i = 0; i < c->n_saves; i++)
    n_kept += keep[i] ? 1 : 0;

  g_assert_cmpuint (n_kept, ==, c->n_kept);
}

/* Every save is followed by a choice, as in life: what is kept must not starve what comes later. */
static void
test_keeps_every_day_and_month_of_a_year_of_work (void)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 start = NOW - 365 * DAY;

  for (gint64 now = start; now <= NOW; now += 3 * HOUR)
    {
      g_autofree gboolean *keep = NULL;

      g_array_prepend_val (times, now);
      keep = g_new (gboolean, times->len);
      cabas_backups_choose ((gint64 *) times->data, times->len, now, keep);
      for (guint i = times->len; i > 0; i--)
        if (!keep[i - 1])
          g_array_remove_index (times, i - 1);
    }

  g_assert_cmpuint (times->len, >=, 10 + 30 + 11 - 2);
  g_assert_cmpuint (times->len, <=, 10 + 32 + 12);

  for (guint i = 1; i < times->len; i++)
    {
      gint64 newer = g_array_index (times, gint64, i - 1);
      gint64 older = g_array_index (times, gint64, i);

      /* The last day of a month, and the last of the month before it. */
      g_assert_cmpint (newer - older, <=, NOW - newer < 30 * DAY ? DAY + 3 * HOUR : 62 * DAY);
    }
}

static GBytes *
make_content (int n)
{
  g_autofree char *text = g_strdup_printf ("content %d", n);

  return g_bytes_new (text, strlen (text));
}

static void
test_adds_and_lists (void)
{
  const char *path = "/dossier partagé/Été.spaser";
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) others = cabas_backups_list ("/ailleurs/Été.spaser");
  const CabasBackup *newest;

  for (int i = 0; i < 14; i++)
    {
      g_autoptr (GBytes) content = make_content (i);

      g_assert_cmpint (cabas_backups_add (path, content, NOW + i * MINUTE), ==, 0);
      g_assert_cmpint (cabas_backups_add (path, content, NOW + i * MINUTE), ==, 0);
    }

  backups = cabas_backups_list (path);
  g_assert_cmpuint (backups->len, >=, 10);
  g_assert_cmpuint (backups->len, <=, 11);
  newest = backups->pdata[0];
  g_assert_cmpint (newest->when, ==, NOW + 13 * MINUTE);
  g_assert_cmpuint (newest->size, ==, strlen ("content 13"));
  g_assert_true (g_str_has_suffix (newest->path, "Été.spaser"));
  scratch_assert (newest->path, "content 13");
  g_assert_cmpuint (others->len, ==, 0);
}

static void
test_keeps_an_old_file_that_was_put_back (void)
{
  const char *path = "/dossier/ancien.spaser";
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GBytes) last = g_bytes_new_static ("put back", 8);

  for (int i = 0; i < 12; i++)
    {
      g_autoptr (GBytes) content = make_content (i);

      g_assert_cmpint (cabas_backups_add (path, content, NOW + i * MINUTE), ==, 0);
    }

  g_assert_cmpint (cabas_backups_add (path, last, NOW - 20 * MINUTE), ==, 0);
  backups = cabas_backups_list (path);
  scratch_assert (((CabasBackup *) backups->pdata[0])->path, "put back");
}

static void
test_are_shared_by_the_links_to_a_file (void)
{
  g_autofree char *folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "réel.spaser", NULL);
  g_autofree char *name = g_build_filename (folder, "lien", NULL);
  g_autoptr (GBytes) content = make_content (1);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_cmpint (symlink ("réel.spaser", name), ==, 0);
  g_assert_cmpint (cabas_backups_add (path, content, NOW), ==, 0);
  backups = cabas_backups_list (name);
  g_assert_cmpuint (backups->len, ==, 1);
  scratch_remove (folder);
}

static void
test_copes_with_saves_within_a_second (void)
{
  const char *path = "/dossier/vite.spaser";
  g_autoptr (GPtrArray) backups = NULL;
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (GBytes) content = make_content (i);

      g_assert_cmpint (cabas_backups_add (path, content, now), ==, 0);
    }

  backups = cabas_backups_list (path);
  g_assert_cmpuint (backups->len, ==, 5);
  scratch_assert (((CabasBackup *) backups->pdata[0])->path, "content 4");
}

int
main (int argc, char *argv[])
{
  char *home = scratch_isolate ();
  int result;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (choose_cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("/backups/chooses/%s", choose_cases[i].name);

      g_test_add_data_func (name, &choose_cases[i], test_chooses);
    }
  g_test_add_func ("/backups/keeps-every-day-and-month-of-a-year-of-work",
                   test_keeps_every_day_and_month_of_a_year_of_work);
  g_test_add_func ("/backups/adds-and-lists", test_adds_and_lists);
  g_test_add_func ("/backups/keeps-an-old-file-that-was-put-back",
                   test_keeps_an_old_file_that_was_put_back);
  g_test_add_func ("/backups/are-shared-by-the-links-to-a-file",
                   test_are_shared_by_the_links_to_a_file);
  g_test_add_func ("/backups/copes-with-saves-within-a-second",
                   test_copes_with_saves_within_a_second);

  result = g_test_run ();
  scratch_free (home);
  return result;
}
