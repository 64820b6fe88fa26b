/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/trajectory.h"

#include "charts/format.h"
#include "charts/trajectory-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (CabasTrajectory, cabas_trajectory, CABAS_TYPE_CHART)

static const char *const labels[] = {
  [CABAS_TRAJECTORY_BASELINE] = N_ ("baseline"),     [CABAS_TRAJECTORY_TARGET] = N_ ("target"),
  [CABAS_TRAJECTORY_PROJECTION] = N_ ("projection"), [CABAS_TRAJECTORY_MEASURED] = N_ ("measured"),
  [CABAS_TRAJECTORY_ESTIMATED] = N_ ("estimated"),   [CABAS_TRAJECTORY_DECLARED] = N_ ("declared"),
};

/* More values than these at the end of a list are for the table. */
#define MOST_IN_WORDS 6

/* Sentences of the description. */
static const char *const lists[] = {
  [CABAS_TRAJECTORY_BASELINE] = N_ ("Baseline: %s."),
  [CABAS_TRAJECTORY_TARGET] = N_ ("Targets: %s."),
  [CABAS_TRAJECTORY_PROJECTION] = N_ ("If the measured values go on in a straight line: %s."),
  [CABAS_TRAJECTORY_MEASURED] = N_ ("Measured: %s."),
  [CABAS_TRAJECTORY_ESTIMATED] = N_ ("Estimated: %s."),
  [CABAS_TRAJECTORY_DECLARED] = N_ ("Declared: %s."),
};

static void
clear_break (CabasTrajectoryBreak *item)
{
  g_free (item->why);
}

char *
cabas_trajectory_format_value (CabasTrajectory *self, double value)
{
  return cabas_chart_format_value (value, self->decimals, self->unit);
}

const char *
cabas_trajectory_get_label (CabasTrajectoryPoint sort)
{
  return _ (labels[sort]);
}

/* The last known point of the observations, or of one other sort. */
const CabasTrajectoryDatum *
cabas_trajectory_find_last (CabasTrajectory *self, CabasTrajectoryPoint sort)
{
  for (guint i = self->points->len; i > 0; i--)
    {
      const CabasTrajectoryDatum *point = get_point (self, i - 1);

      if (isfinite (point->value) &&
          (point->sort == sort || (sort == CABAS_TRAJECTORY_MEASURED && is_observation (point))))
        return point;
    }
  return NULL;
}

static char *
format_point (CabasTrajectory *self, const CabasTrajectoryDatum *point)
{
  g_autofree char *value = cabas_trajectory_format_value (self, point->value);
  g_autofree char *period = cabas_chart_format_span (&point->first, &point->last);

  /* Translators: a value and its period: “12 % in 2025”. */
  return g_strdup_printf (_ ("%s in %s"), value, period);
}

static char *
cabas_trajectory_dup_message (CabasChart *chart)
{
  CabasTrajectory *self = CABAS_TRAJECTORY (chart);
  const CabasTrajectoryDatum *last = cabas_trajectory_find_last (self, CABAS_TRAJECTORY_MEASURED);
  const CabasTrajectoryDatum *target = cabas_trajectory_find_last (self, CABAS_TRAJECTORY_TARGET);
  g_autofree char *value = NULL;
  g_autofree char *goal = target != NULL ? format_point (self, target) : NULL;

  if (last == NULL)
    last = cabas_trajectory_find_last (self, CABAS_TRAJECTORY_BASELINE);
  if (last == NULL && target == NULL)
    return g_strdup_printf (_ ("%s: no value is known"), self->name);
  if (last == NULL)
    return g_strdup_printf (_ ("%s: target %s"), self->name, goal);
  value = format_point (self, last);
  if (target == NULL)
    return g_strdup_printf (_ ("%s: %s"), self->name, value);
  return g_strdup_printf (_ ("%s: %s, target %s"), self->name, value, goal);
}

/* The values of one sort: all if they are few, else the first and the last ones. */
static char *
list_values (CabasTrajectory *self, CabasTrajectoryPoint sort)
{
  GString *list = g_string_new (NULL);
  guint n = 0;
  guint n_all = 0;

  for (guint i = 0; i < self->points->len; i++)
    n_all += get_point (self, i)->sort == sort;
  for (guint i = 0; i < self->points->len; i++)
    {
      g_autofree char *value = NULL;

      if (get_point (self, i)->sort != sort)
        continue;
      n++;
      if (n > 1 && n + MOST_IN_WORDS <= n_all)
        continue;
      value = format_point (self, get_point (self, i));
      g_string_append_printf (list, "%s%s", n == 1 ? "" : ", ", value);
      if (n == 1 && n_all > MOST_IN_WORDS + 1)
        g_string_append (list, ", …");
    }
  return g_string_free (list, FALSE);
}

static char *
cabas_trajectory_describe (CabasChart *chart)
{
  CabasTrajectory *self = CABAS_TRAJECTORY (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint sort = 0; sort < G_N_ELEMENTS (lists); sort++)
    {
      g_autofree char *values = list_values (self, sort);

      if (*values != '\0')
        cabas_chart_add_sentence (text, _ (lists[sort]), values);
    }
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const CabasTrajectoryBreak *item = get_break (self, i);
      g_autofree char *day = cabas_chart_format_span (&item->day, &item->day);
      g_autofree char *why = g_strdup (item->why);

      /* The reason may be whole sentences. */
      if (g_str_has_suffix (why, "."))
        why[strlen (why) - 1] = '\0';
      cabas_chart_add_sentence (text, _ ("The series breaks on %s: %s."), day, why);
    }
  return g_string_free (text, FALSE);
}

static void
cabas_trajectory_finalize (GObject *object)
{
  CabasTrajectory *self = CABAS_TRAJECTORY (object);

  g_free (self->name);
  g_free (self->unit);
  g_array_unref (self->points);
  g_array_unref (self->breaks);

  G_OBJECT_CLASS (cabas_trajectory_parent_class)->finalize (object);
}

static void
cabas_trajectory_class_init (CabasTrajectoryClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_trajectory_finalize;
  chart_class->dup_message = cabas_trajectory_dup_message;
  chart_class->describe = cabas_trajectory_describe;
  chart_class->draw_plot = cabas_trajectory_draw_plot;
}

static void
cabas_trajectory_init (CabasTrajectory *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (CabasTrajectoryDatum));
  g_date_clear (&self->projected_from, 1);
  self->breaks = g_array_new (FALSE, FALSE, sizeof (CabasTrajectoryBreak));
  g_array_set_clear_func (self->breaks, (GDestroyNotify) clear_break);
}

/**
 * cabas_trajectory_new:
 * @unit: (nullable): of the values, "%" included
 * @decimals: of a value in words
 *
 * Returns: (transfer full): the trajectory of the indicator called @name, without points
 */
CabasChart *
cabas_trajectory_new (const char *name, const char *unit, guint decimals)
{
  CabasTrajectory *self = g_object_new (CABAS_TYPE_TRAJECTORY, NULL);
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  g_autofree char *value_head = unit != NULL && *unit != '\0'
                                    ? g_strdup_printf (_ ("Value (%s)"), unit)
                                    : g_strdup (_ ("Value"));

  self->name = g_strdup (name);
  self->unit = g_strdup (unit);
  self->decimals = decimals;
  cabas_chart_table_add_column (table, _ ("Period"));
  cabas_chart_table_add_column (table, value_head);
  cabas_chart_table_add_column (table, _ ("Note"));
  return CABAS_CHART (self);
}

/**
 * cabas_trajectory_add_point:
 * @id: (nullable): by which the caller finds the point
 * @first: first day of its period
 * @last: last day of its period
 * @value: NaN where it is not known
 */
void
cabas_trajectory_add_point (CabasTrajectory *self,
                            const char *id,
                            CabasTrajectoryPoint sort,
                            const GDate *first,
                            const GDate *last,
                            double value)
{
  CabasChartTable *table;
  CabasTrajectoryDatum point = { sort, *first, *last, value, 0 };
  g_autofree char *period = cabas_chart_format_span (first, last);
  g_autofree char *number = NULL;
  g_autofree char *words = NULL;
  guint at;

  g_return_if_fail (CABAS_IS_TRAJECTORY (self));
  g_return_if_fail (g_date_compare (first, last) <= 0);

  table = cabas_chart_edit_table (CABAS_CHART (self));
  number = cabas_trajectory_format_value (self, value);
  words = g_strdup_printf (_ ("%s, %s: %s"), period, _ (labels[sort]), number);
  point.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  for (at = self->points->len; at > 0; at--)
    if (g_date_compare (&get_point (self, at - 1)->last, last) <= 0)
      break;
  g_array_insert_val (self->points, at, point);

  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, period);
  cabas_chart_table_add_number (table, value, self->decimals);
  cabas_chart_table_add_text (table, _ (labels[sort]));
}

/**
 * cabas_trajectory_set_projection:
 * @id: (nullable): by which the caller finds it
 * @from: the day on which the line begins
 * @from_value: its value then
 * @first: first day of the period in the middle of which it ends
 * @last: last day of that period
 * @value: its value then
 */
void
cabas_trajectory_set_projection (CabasTrajectory *self,
                                 const char *id,
                                 const GDate *from,
                                 double from_value,
                                 const GDate *first,
                                 const GDate *last,
                                 double value)
{
  g_return_if_fail (CABAS_IS_TRAJECTORY (self));
  g_return_if_fail (!g_date_valid (&self->projected_from));

  self->projected_from = *from;
  self->projected_value = from_value;
  cabas_trajectory_add_point (self, id, CABAS_TRAJECTORY_PROJECTION, first, last, value);
}

/**
 * cabas_trajectory_add_break:
 * @day: the first day of which the values no longer compare to those before
 * @why: what changed
 */
void
cabas_trajectory_add_break (CabasTrajectory *self, const GDate *day, const char *why)
{
  CabasChartTable *table;
  CabasTrajectoryBreak item = { *day, g_strdup (why) };
  g_autofree char *period = cabas_chart_format_span (day, day);
  g_autofree char *note = g_strdup_printf (_ ("break in the series: %s"), why);

  g_return_if_fail (CABAS_IS_TRAJECTORY (self));

  table = cabas_chart_edit_table (CABAS_CHART (self));
  g_array_append_val (self->breaks, item);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, period);
  cabas_chart_table_add_text (table, NULL);
  cabas_chart_table_add_text (table, note);
}
