/* SPDX-License-Identifier: EUPL-1.2 */

/* Opens and saves a plan beside libxml2 reading the same file into a tree, in turns, and prints
 * the medians in milliseconds: open, save, tree. Usage: store-bench FILE N_RUNS */

#include "store/reader.h"
#include "store/saver.h"
#include "store/writer.h"

#include <libxml/parser.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static double
get_milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static CabasDocument *
open_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, NULL, &error);

  if (document == NULL)
    g_error ("%s", error->message);
  return document;
}

static double
time_open (const char *path)
{
  gint64 start = g_get_monotonic_time ();

  open_plan (path);
  return get_milliseconds_since (start);
}

/* From the model to a whole file on the disk, read back and compared. */
static double
time_save (const char *path)
{
  CabasDocument *document = open_plan (path);
  g_autofree char *copy = g_strconcat (path, ".saved", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CabasSaveJob) job = NULL;
  g_autoptr (CabasSaveResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  bytes = cabas_writer_write (document);
  job = cabas_save_job_new (copy, bytes, NULL, CABAS_SAVE_OVERWRITE);
  result = cabas_save (job, &error);
  if (result == NULL)
    g_error ("%s", error->message);
  return get_milliseconds_since (start);
}

static double
time_tree (const char *path)
{
  gint64 start = g_get_monotonic_time ();

  if (xmlReadFile (path, NULL, XML_PARSE_NONET) == NULL)
    g_error ("libxml2 cannot read %s", path);
  return get_milliseconds_since (start);
}

/* Each in a process of its own, as people open a plan: the memory that one has freed would slow
 * the next one down. */
static double
run_in_child (double (*measure) (const char *path), const char *path)
{
  double milliseconds = 0;
  int ends[2];
  pid_t child;

  if (pipe (ends) != 0 || (child = fork ()) < 0)
    g_error ("No process can be started");
  if (child == 0)
    {
      milliseconds = measure (path);
      _exit (write (ends[1], &milliseconds, sizeof milliseconds) != sizeof milliseconds);
    }

  close (ends[1]);
  if (read (ends[0], &milliseconds, sizeof milliseconds) != sizeof milliseconds)
    g_error ("A measure failed");
  close (ends[0]);
  waitpid (child, NULL, 0);
  return milliseconds;
}

static int
compare_doubles (const void *one, const void *other)
{
  double difference = *(const double *) one - *(const double *) other;

  return (difference > 0) - (difference < 0);
}

static double
get_median (double *values, gsize n_values)
{
  qsort (values, n_values, sizeof *values, compare_doubles);
  return values[n_values / 2];
}

int
main (int argc, char **argv)
{
  gsize n_runs = argc == 3 ? (gsize) atoi (argv[2]) : 0;
  g_autofree double *opens = g_new (double, n_runs);
  g_autofree double *saves = g_new (double, n_runs);
  g_autofree double *trees = g_new (double, n_runs);

  if (n_runs == 0)
    {
      g_printerr ("Usage: store-bench FILE N_RUNS\n");
      return 2;
    }
  for (gsize i = 0; i < n_runs; i++)
    {
      trees[i] = run_in_child (time_tree, argv[1]);
      opens[i] = run_in_child (time_open, argv[1]);
      saves[i] = run_in_child (time_save, argv[1]);
    }
  g_print ("%.1f %.1f %.1f\n", get_median (opens, n_runs), get_median (saves, n_runs),
           get_median (trees, n_runs));
  return 0;
}
