/* SPDX-License-Identifier: EUPL-1.2 */

/* Draws every chart of a plan as the window does, into a picture of 960 by its natural height;
 * prints how many those are, and the medians in milliseconds of drawing them all and of making them
 * all from the plan. Usage: chart-bench FILE N_RUNS */

#include "gallery/gallery.h"
#include "store/reader.h"

#include <locale.h>
#include <stdlib.h>

#define WIDTH 960

static int
compare_doubles (const void *one, const void *other)
{
  const double difference = *(const double *) one - *(const double *) other;

  return (difference > 0) - (difference < 0);
}

static double
get_median (double *times, gsize n_runs)
{
  qsort (times, n_runs, sizeof (double), compare_doubles);

  return times[n_runs / 2];
}

static double
count_ms (gint64 since)
{
  return (double) (g_get_monotonic_time () - since) / 1000;
}

/* Nothing where the plan has nothing to show. */
static GPtrArray *
make_charts (const CabasGallery *gallery)
{
  GPtrArray *charts = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      CabasChart *chart = cabas_gallery_make (gallery, infos[i].name, NULL);

      if (chart != NULL)
        g_ptr_array_add (charts, chart);
    }

  return charts;
}

static double
measure_drawing (GPtrArray *charts, gsize n_runs)
{
  g_autofree double *times = g_new0 (double, n_runs);
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_LIGHT);
  for (guint i = 0; i < charts->len; i++)
    {
      const double height = cabas_chart_get_natural_height (charts->pdata[i], WIDTH, &style);
      cairo_surface_t *surface =
          cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, (int) height);

      for (gsize k = 0; k < n_runs; k++)
        {
          cairo_t *cr = cairo_create (surface);
          const gint64 start = g_get_monotonic_time ();

          cabas_chart_draw (charts->pdata[i], cr, WIDTH, height, &style);
          times[k] += count_ms (start);
          cairo_destroy (cr);
        }
      cairo_surface_destroy (surface);
    }

  return get_median (times, n_runs);
}

static double
measure_making (const CabasGallery *gallery, gsize n_runs)
{
  g_autofree double *times = g_new0 (double, n_runs);

  for (gsize i = 0; i < n_runs; i++)
    {
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) charts = make_charts (gallery);

      times[i] = count_ms (start);
    }

  return get_median (times, n_runs);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (GPtrArray) charts = NULL;
  CabasGallery gallery;

  setlocale (LC_CTYPE, "");
  if (argc != 3)
    {
      g_printerr ("Usage: chart-bench FILE N_RUNS\n");
      return 2;
    }
  document = cabas_reader_read_path (argv[1], NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);

  gallery = (CabasGallery){ document, document, cabas_date_today () };
  charts = make_charts (&gallery);
  g_print ("%u %f %f\n", charts->len, measure_drawing (charts, (gsize) atoi (argv[2])),
           measure_making (&gallery, (gsize) atoi (argv[2])));

  return 0;
}
