/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/steps.h"

#include <math.h>

#define SEVERAL 10
/* Marks of one row may touch, and their boxes overlap by as much. */
#define TOUCH 1.0
/* The row below comes before what lies straight below in another. */
#define ROWS_FIRST 100.0

static const CabasChartMark *
find_mark (const GArray *marks, int datum)
{
  for (guint i = 0; i < marks->len; i++)
    if ((int) g_array_index (marks, CabasChartMark, i).datum == datum)
      return &g_array_index (marks, CabasChartMark, i);

  return NULL;
}

/* How far it is from one mark to another that stands wholly below (1) or above (-1) it; below 0
 * where it does not. Of one row, what is straight below is nearer than what is aside. */
static double
measure (const CabasChartBox *from, const CabasChartBox *to, int direction)
{
  const double across = (to->x + to->width / 2) - (from->x + from->width / 2);
  const double gap =
      direction > 0 ? to->y - (from->y + from->height) : from->y - (to->y + to->height);

  return gap >= -TOUCH ? ROWS_FIRST * fmax (gap, 0) + fabs (across) : -1;
}

/* The order of the data goes down the picture, so what is below comes later. */
static int
find_beside (const GArray *marks, int datum, int direction)
{
  const CabasChartMark *from = find_mark (marks, datum);
  double nearest = G_MAXDOUBLE;
  int found = -1;

  for (guint i = 0; from != NULL && i < marks->len; i++)
    {
      const CabasChartMark *to = &g_array_index (marks, CabasChartMark, i);
      const double far = ((int) to->datum - datum) * direction > 0
                             ? measure (&from->box, &to->box, direction)
                             : -1;

      if (far >= 0 && far < nearest)
        {
          nearest = far;
          found = (int) to->datum;
        }
    }

  return found >= 0 ? found : datum + direction;
}

/**
 * cabas_chart_find_step:
 * @marks: (element-type CabasChartMark): where the data lie
 * @datum: where one is, or -1
 *
 * Returns: the datum to go to, or -1
 */
int
cabas_chart_find_step (CabasChart *chart, const GArray *marks, int datum, CabasChartStep step)
{
  const int last = (int) cabas_chart_get_n_data (chart) - 1;
  const gboolean is_backward = step == CABAS_CHART_PREVIOUS || step == CABAS_CHART_ABOVE ||
                               step == CABAS_CHART_BACK || step == CABAS_CHART_LAST;

  if (last < 0)
    return -1;
  if (datum < 0)
    return is_backward ? last : 0;

  switch (step)
    {
    case CABAS_CHART_NEXT:
      return MIN (datum + 1, last);
    case CABAS_CHART_PREVIOUS:
      return MAX (datum - 1, 0);
    case CABAS_CHART_BELOW:
      return MIN (find_beside (marks, datum, 1), last);
    case CABAS_CHART_ABOVE:
      return MAX (find_beside (marks, datum, -1), 0);
    case CABAS_CHART_FORWARD:
      return MIN (datum + SEVERAL, last);
    case CABAS_CHART_BACK:
      return MAX (datum - SEVERAL, 0);
    case CABAS_CHART_FIRST:
      return 0;
    case CABAS_CHART_LAST:
    default:
      return last;
    }
}

/**
 * cabas_chart_find_datum:
 * @id: what the maker of the chart gave the datum
 *
 * Returns: the number of the datum, -1 if there is none
 */
int
cabas_chart_find_datum (CabasChart *chart, const char *id)
{
  for (guint i = 0; i < cabas_chart_get_n_data (chart); i++)
    if (g_strcmp0 (cabas_chart_get_datum_id (chart, i), id) == 0)
      return (int) i;

  return -1;
}
