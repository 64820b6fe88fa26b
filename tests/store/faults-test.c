/* SPDX-License-Identifier: EUPL-1.2 */

/* Every way a save can be stopped, one after the other: killed before each system call, each call
 * answered with an error. Each time the old or the new content must be found whole. */

#include "store/backups.h"
#include "store/disk.h"
#include "store/draft.h"
#include "store/saver.h"

#include "scratch.h"
#include "tracer.h"

#include <grp.h>
#include <locale.h>
#include <sys/stat.h>

#define NOBODY 65534
#define NAME "Plan d’été.spaser"
#define SMALL 3000
#define LARGE 20000

typedef struct
{
  const char *name;
  gsize old_size; /* 0: there is no file yet */
  gsize new_size;
  enum
  {
    PLAIN,
    LINK,
    HARD_LINK,
    CLOSED_FOLDER,
    ANOTHER_OWNER, /* saved by another user than the one who owns the file */
  } kind;
} Scenario;

static const Scenario scenarios[] = {
  { "plain file", SMALL, LARGE, PLAIN },
  { "new file", 0, SMALL, PLAIN },
  { "link", LARGE, SMALL, LINK },
  { "hard link that grows", SMALL, LARGE, HARD_LINK },
  { "hard link that shrinks", LARGE, SMALL, HARD_LINK },
  { "closed folder", SMALL, SMALL + 1, CLOSED_FOLDER },
  { "file of another user", SMALL, SMALL + 1, ANOTHER_OWNER },
};

static char *base;      /* (owned): holds all that a test makes */
static char *folder;    /* (owned): where the plan is */
static char *path;      /* (owned): the plan, or the link to it */
static char *real_path; /* (owned): the plan */
static char *old_text;  /* (owned) (nullable) */
static char *new_text;  /* (owned) */
static CabasStamp loaded;

static void
make_folder (const char *name)
{
  g_autofree char *made = g_build_filename (base, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (made, 0777), ==, 0);
  g_assert_cmpint (chmod (made, 0777), ==, 0);
}

static void
clear_all (void)
{
  static const char *names[] = { "plans", "data", "state" };

  chmod (folder, 0777);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *made = g_build_filename (base, names[i], NULL);

      scratch_remove (made);
      make_folder (names[i]);
    }
}

static void
prepare (const Scenario *scenario)
{
  g_autofree char *other = g_build_filename (folder, "other name", NULL);

  clear_all ();
  if (scenario->kind != PLAIN) /* there the folders are made, and that is stopped as well */
    {
      make_folder ("data/cabas/backups");
      make_folder ("state/cabas/drafts");
    }

  g_free (real_path);
  real_path = scenario->kind == LINK ? g_strdup (other) : g_strdup (path);

  if (scenario->old_size > 0)
    {
      g_autoptr (GBytes) bytes = NULL;

      scratch_write (real_path, old_text);
      g_assert_cmpint (chmod (real_path, 0666), ==, 0);
      bytes = cabas_disk_load (real_path, 1 << 20, &loaded, NULL);
      g_assert_nonnull (bytes);
    }

  if (scenario->kind == LINK)
    g_assert_cmpint (symlink ("other name", path), ==, 0);
  if (scenario->kind == HARD_LINK)
    g_assert_cmpint (link (path, other), ==, 0);
  if (scenario->kind == CLOSED_FOLDER)
    g_assert_cmpint (chmod (folder, 0555), ==, 0);
}

static int
become_nobody (gconstpointer data)
{
  if (getuid () != 0)
    return 0;
  return setgroups (0, NULL) != 0 || setgid (NOBODY) != 0 || setuid (NOBODY) != 0;
}

/* Runs in a process of its own. Returns 0, or 1 + a CabasSaveError. */
static int
save_text (const char *text, CabasSaveFlags flags)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (CabasSaveJob) job =
                 cabas_save_job_new (path, bytes, old_text != NULL ? &loaded : NULL, flags);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasSaveResult) result = cabas_save (job, &error);

  return result != NULL ? 0 : 1 + error->code;
}

static int
save_in_child (gconstpointer data)
{
  return save_text (new_text, CABAS_SAVE_NONE);
}

static gboolean
is_written_over (const Scenario *scenario)
{
  return scenario->kind == HARD_LINK || scenario->kind == CLOSED_FOLDER ||
         scenario->kind == ANOTHER_OWNER;
}

/* To root no folder is closed and every file its own. */
static TracedFunction
choose_user (const Scenario *scenario)
{
  return is_written_over (scenario) && scenario->kind != HARD_LINK ? become_nobody : NULL;
}

/* What a program that starts after a kill would offer. */
static gboolean
is_offered (const char *text)
{
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drafts = cabas_draft_list (damaged);

  g_assert_cmpuint (damaged->len, ==, 0);
  for (guint i = 0; i < drafts->len; i++)
    {
      g_autoptr (GBytes) content = cabas_draft_dup_content (drafts->pdata[i], NULL);

      if (content != NULL && g_bytes_get_size (content) == strlen (text) &&
          memcmp (g_bytes_get_data (content, NULL), text, strlen (text)) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_backed_up (const char *text)
{
  g_autoptr (GPtrArray) backups = cabas_backups_list (real_path);

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *held = scratch_read (((CabasBackup *) backups->pdata[i])->path);

      if (g_strcmp0 (held, text) == 0)
        return TRUE;
    }

  return FALSE;
}

typedef enum
{
  FOUND_OLD,
  FOUND_NEW,
  FOUND_TORN,
} Found;

/* Empty lines after a plan are no part of it. */
static Found
look (void)
{
  g_autofree char *text = scratch_read (real_path);

  if (text != NULL)
    text[strcspn (text, "\n")] = '\0';

  if (g_strcmp0 (text, new_text) == 0)
    return FOUND_NEW;
  return g_strcmp0 (text, old_text) == 0 ? FOUND_OLD : FOUND_TORN;
}

static void
check_after_kill (const Scenario *scenario, guint kill_at, guint counts[2])
{
  Found found = look ();

  if (found == FOUND_TORN)
    g_error ("%s: killed at call %u, neither content is whole", scenario->name, kill_at);
  counts[found]++;
  if (found == FOUND_NEW && old_text != NULL && !is_backed_up (old_text))
    g_error ("%s: killed at call %u, the old content is not kept", scenario->name, kill_at);
}

/* The next save takes away what the killed one left. */
static void
check_next_save (const Scenario *scenario)
{
  g_autofree char *later = g_strconcat (new_text, "later", NULL);
  guint n_files = scenario->kind == LINK || scenario->kind == HARD_LINK ? 2 : 1;

  if (scratch_count (folder) <= n_files)
    return;

  chmod (folder, 0777);
  g_assert_cmpint (save_text (later, CABAS_SAVE_OVERWRITE), ==, 0);
  scratch_assert (real_path, later);
  g_assert_cmpuint (scratch_count (folder), ==, n_files);
}

static void
begin (const Scenario *scenario)
{
  g_free (old_text);
  g_free (new_text);
  old_text = scenario->old_size > 0 ? g_strnfill (scenario->old_size, 'o') : NULL;
  new_text = g_strnfill (scenario->new_size, 'n');
}

static gboolean
can_be_run (const Scenario *scenario)
{
  if (scenario->kind != ANOTHER_OWNER || getuid () == 0)
    return TRUE;

  g_test_message ("Only root can make a file of another user: run the tests as root for this one.");
  return FALSE;
}

static void
test_killed_at_each_call (gconstpointer data)
{
  const Scenario *scenario = data;
  guint counts[2] = { 0 };
  guint n = 0;
  Trace trace;

  if (!can_be_run (scenario))
    return;
  begin (scenario);

  do
    {
      n++;
      prepare (scenario);
      trace = tracer_run (save_in_child, scenario,
                          (Fault){ .kill_at = n, .before = choose_user (scenario) });
      check_after_kill (scenario, n, counts);
      if (trace.was_killed)
        check_next_save (scenario);
    }
  while (trace.was_killed);

  g_assert_cmpint (trace.exit_code, ==, 0);
  g_assert_cmpint (n, >, 20);
  g_test_message ("%s: killed at each of %u calls: %u old, %u new", scenario->name, n - 1,
                  counts[FOUND_OLD], counts[FOUND_NEW]);
}

static void
check_after_fault (const Scenario *scenario, const Fault *fault, const Trace *trace)
{
  Found found = look ();

  if (trace->was_killed || trace->exit_code > 1 + CABAS_SAVE_ERROR_FAILED || found == FOUND_TORN ||
      (trace->exit_code == 0 && found != FOUND_NEW))
    g_error ("%s: call %u answered “%s”: ended with %d, found %d", scenario->name, fault->fail_at,
             g_strerror (fault->error), trace->exit_code, found);
}

typedef struct
{
  guint n_faults;
  guint n_failed; /* the save said so; the others found a way round */
} Tally;

static void
fail_each_call (const Scenario *scenario, gboolean (*can_fail) (long), int error, Tally *tally)
{
  Fault fault = { .error = error, .can_fail = can_fail, .before = choose_user (scenario) };
  Trace trace;

  for (fault.fail_at = 1;; fault.fail_at++)
    {
      prepare (scenario);
      trace = tracer_run (save_in_child, scenario, fault);
      check_after_fault (scenario, &fault, &trace);
      if (trace.n_failable < fault.fail_at)
        break;

      tally->n_faults++;
      tally->n_failed += trace.exit_code != 0 ? 1 : 0;
    }

  g_assert_cmpint (trace.exit_code, ==, 0);
}

static void
test_each_call_fails (gconstpointer data)
{
  static const int errors[] = { ENOSPC, EIO, EDQUOT, EACCES };
  const Scenario *scenario = data;
  Tally tally = { 0 };

  if (!can_be_run (scenario))
    return;
  begin (scenario);

  for (gsize i = 0; i < G_N_ELEMENTS (errors); i++)
    fail_each_call (scenario, tracer_is_write_sync_or_rename, errors[i], &tally);
  if (scenario->kind == PLAIN || scenario->kind == HARD_LINK)
    fail_each_call (scenario, tracer_is_about_files, EIO, &tally);

  g_assert_cmpuint (tally.n_failed, >, 0);
  g_test_message ("%s: %u faults, %u saves failed, the file was whole after each", scenario->name,
                  tally.n_faults, tally.n_failed);
}

static int
write_draft_in_child (gconstpointer data)
{
  g_autoptr (GPtrArray) drafts = cabas_draft_list (NULL);
  g_autoptr (GBytes) content = g_bytes_new_static (new_text, strlen (new_text));

  return drafts->len == 1 && cabas_draft_write (drafts->pdata[0], content, 2, NULL) ? 0 : 1;
}

static int
begin_draft_in_child (gconstpointer data)
{
  g_autoptr (CabasDraft) draft = cabas_draft_new (NULL, NULL);
  g_autoptr (GBytes) content = g_bytes_new_static (old_text, strlen (old_text));

  return cabas_draft_write (draft, content, 1, NULL) ? 0 : 1;
}

static void
test_draft_killed_at_each_call (void)
{
  Trace trace;
  guint n = 0;

  begin (&scenarios[0]);
  do
    {
      n++;
      clear_all ();
      g_assert_cmpint (tracer_run (begin_draft_in_child, NULL, (Fault){ 0 }).exit_code, ==, 0);
      trace = tracer_run (write_draft_in_child, NULL, (Fault){ .kill_at = n });
      if (!is_offered (trace.was_killed ? old_text : new_text) && !is_offered (new_text))
        g_error ("Killed at call %u, the draft is not offered", n);
    }
  while (trace.was_killed);

  g_assert_cmpint (trace.exit_code, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = NULL;
  g_autofree char *state = NULL;
  int result;

  setlocale (LC_ALL, "");
  /* In memory where that is possible: the campaign waits for the disk thousands of times. */
  base = g_strdup ("/dev/shm/cabas d’été XXXXXX");
  if (g_mkdtemp (base) == NULL)
    {
      g_free (base);
      base = scratch_new ();
    }
  g_assert_cmpint (chmod (base, 0777), ==, 0);
  folder = g_build_filename (base, "plans", NULL);
  path = g_build_filename (folder, NAME, NULL);
  data = g_build_filename (base, "data", NULL);
  state = g_build_filename (base, "state", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);

  g_test_init (&argc, &argv, NULL);
  umask (0);
  cabas_saver_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      g_autofree char *killed = g_strconcat ("/faults/killed/", scenarios[i].name, NULL);
      g_autofree char *failed = g_strconcat ("/faults/failed/", scenarios[i].name, NULL);

      g_test_add_data_func (killed, &scenarios[i], test_killed_at_each_call);
      g_test_add_data_func (failed, &scenarios[i], test_each_call_fails);
    }
  g_test_add_func ("/faults/killed/draft", test_draft_killed_at_each_call);

  result = g_test_run ();
  chmod (folder, 0777);
  scratch_remove (base);
  return result;
}
