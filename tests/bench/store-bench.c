/* SPDX-License-Identifier: EUPL-1.2 */

/* Opens and saves a plan beside libxml2 reading the same file into a tree, in turns, and prints
 * the medians in milliseconds: open, save, tree. Usage: store-bench FILE N_RUNS */

#include "store/reader.h"
#include "store/saver.h"
#include "store/writer.h"

#include <libxml/parser.h>
#include <stdlib.h>

static double
get_milliseconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
time_open (const char *path, CabasDocument **document)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  *document = cabas_reader_read_path (path, NULL, &error);
  if (*document == NULL)
    g_error ("%s", error->message);
  return get_milliseconds_since (start);
}

/* From the model to a whole file on the disk, read back and compared. */
static double
time_save (CabasDocument *document, const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CabasSaveJob) job = NULL;
  g_autoptr (CabasSaveResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  bytes = cabas_writer_write (document);
  job = cabas_save_job_new (path, bytes, NULL, CABAS_SAVE_OVERWRITE);
  result = cabas_save (job, &error);
  if (result == NULL)
    g_error ("%s", error->message);
  return get_milliseconds_since (start);
}

static double
time_tree (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  xmlDoc *tree = xmlReadFile (path, NULL, XML_PARSE_NONET);
  double milliseconds = get_milliseconds_since (start);

  if (tree == NULL)
    g_error ("libxml2 cannot read %s", path);
  xmlFreeDoc (tree);
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
  g_autofree char *copy = NULL;

  if (n_runs == 0)
    {
      g_printerr ("Usage: store-bench FILE N_RUNS\n");
      return 2;
    }
  copy = g_strdup_printf ("%s.saved", argv[1]);
  for (gsize i = 0; i < n_runs; i++)
    {
      g_autoptr (CabasDocument) document = NULL;

      trees[i] = time_tree (argv[1]);
      opens[i] = time_open (argv[1], &document);
      saves[i] = time_save (document, copy);
    }
  g_print ("%.1f %.1f %.1f\n", get_median (opens, n_runs), get_median (saves, n_runs),
           get_median (trees, n_runs));
  return 0;
}
