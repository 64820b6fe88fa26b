/* SPDX-License-Identifier: EUPL-1.2 */

/* Looks for words in all text of a plan: rare ones, common ones and a number; prints the longest
 * of their medians in milliseconds. Usage: find-bench FILE N_RUNS */

#include "figures/find.h"
#include "store/reader.h"

#include <stdlib.h>

static int
compare_doubles (const void *one, const void *other)
{
  const double difference = *(const double *) one - *(const double *) other;

  return (difference > 0) - (difference < 0);
}

static double
measure (CabasDocument *document, const char *words, gsize n_runs)
{
  g_autofree double *times = g_new (double, n_runs);

  for (gsize i = 0; i < n_runs; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) groups = cabas_find (document, words);

      times[i] = (double) (g_get_monotonic_time () - start) / 1000;
      if (groups->len == 0)
        g_error ("“%s” was not found", words);
    }
  qsort (times, n_runs, sizeof (double), compare_doubles);

  return times[n_runs / 2];
}

int
main (int argc, char **argv)
{
  static const char *const words[] = { "facilitateur", "e", "numero 4217", "direction des achats" };
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = NULL;
  double longest = 0;

  if (argc != 3)
    {
      g_printerr ("Usage: find-bench FILE N_RUNS\n");
      return 2;
    }
  document = cabas_reader_read_path (argv[1], NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const double time_taken = measure (document, words[i], (gsize) atoi (argv[2]));

      longest = MAX (longest, time_taken);
    }
  g_print ("%f\n", longest);

  return 0;
}
