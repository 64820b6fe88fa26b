/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/sparkline.h"

#include "charts/calendar.h"
#include "charts/format.h"
#include "charts/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  GDate first;
  GDate last;
  double value; /* NaN: not known */
  guint datum;
} Value;

struct _CabasSparkline
{
  CabasChart parent_instance;

  char *name; /* (owned) */
  char *unit; /* (owned) (nullable) */
  guint decimals;
  GArray *values; /* (owned) (element-type Value): in the order of time */
  double target;  /* NaN: none */
};

G_DEFINE_FINAL_TYPE (CabasSparkline, cabas_sparkline, CABAS_TYPE_CHART)

static const Value *
get_value (CabasSparkline *self, guint index)
{
  return &g_array_index (self->values, Value, index);
}

static char *
format_number (CabasSparkline *self, double value)
{
  return cabas_chart_format_value (value, self->decimals, self->unit);
}

static char *
format_value (CabasSparkline *self, const Value *value)
{
  g_autofree char *number = format_number (self, value->value);
  g_autofree char *period = cabas_chart_format_span (&value->first, &value->last);

  return g_strdup_printf (_ ("%s in %s"), number, period);
}

/* The first or the last value that is known, or NULL. */
static const Value *
find_known (CabasSparkline *self, gboolean is_last)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = get_value (self, is_last ? self->values->len - 1 - i : i);

      if (isfinite (value->value))
        return value;
    }
  return NULL;
}

static char *
cabas_sparkline_dup_message (CabasChart *chart)
{
  CabasSparkline *self = CABAS_SPARKLINE (chart);
  const Value *first = find_known (self, FALSE);
  const Value *last = find_known (self, TRUE);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (last == NULL)
    return g_strdup_printf (_ ("%s: no value is known"), self->name);
  end = format_value (self, last);
  if (first == last)
    return g_strdup_printf (_ ("%s: %s"), self->name, end);
  start = format_value (self, first);

  /* Translators: name of an indicator, its first and its last value. */
  return g_strdup_printf (_ ("%s: from %s to %s"), self->name, start, end);
}

static char *
cabas_sparkline_describe (CabasChart *chart)
{
  CabasSparkline *self = CABAS_SPARKLINE (chart);
  g_autofree char *message = cabas_sparkline_dup_message (chart);
  g_autofree char *target = format_number (self, self->target);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", message);
  if (isfinite (self->target))
    cabas_chart_add_sentence (text, _ ("Target: %s."), target);
  return g_string_free (text, FALSE);
}

/* Equal values lie in the middle. */
static void
set_scale (CabasSparkline *self, CabasChartScale *scale)
{
  double min = isfinite (self->target) ? self->target : INFINITY;
  double max = isfinite (self->target) ? self->target : -INFINITY;

  for (guint i = 0; i < self->values->len; i++)
    {
      double value = get_value (self, i)->value;

      if (!isfinite (value))
        continue;
      min = MIN (min, value);
      max = MAX (max, value);
    }
  scale->min = min < max ? min : min - 1;
  scale->max = min < max ? max : max + 1;
}

static void
draw_target (CabasSparkline *self,
             CabasChartCanvas *canvas,
             const CabasChartScale *scale,
             CabasChartBox plot)
{
  double y = cabas_chart_scale_map (scale, self->target, plot.y + plot.height, plot.y);

  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.25);
  cabas_chart_canvas_draw_line (canvas, canvas->style->palette.hues[CABAS_CHART_ORANGE],
                                canvas->em * 0.1, plot.x, y, plot.x + plot.width, y);
  cabas_chart_canvas_set_dashes (canvas, 0);
}

static void
draw_values (CabasSparkline *self,
             CabasChartCanvas *canvas,
             const CabasChartScale *scale,
             CabasChartBox plot,
             double radius)
{
  const guint32 color = canvas->style->palette.hues[CABAS_CHART_BLUE];
  const Value *end = find_known (self, TRUE);
  const Value *previous = NULL;
  CabasChartCalendar calendar;
  double old_x = 0, old_y = 0;

  cabas_chart_calendar_init (&calendar, &get_value (self, 0)->first,
                             &get_value (self, self->values->len - 1)->last);
  for (guint i = 0; i < self->values->len; i++)
    {
      const Value *value = get_value (self, i);
      double x, y;

      if (!isfinite (value->value))
        {
          previous = NULL;
          continue;
        }
      x = cabas_chart_calendar_map_middle (&calendar, &value->first, &value->last, plot);
      y = cabas_chart_scale_map (scale, value->value, plot.y + plot.height, plot.y);
      if (previous != NULL)
        cabas_chart_canvas_draw_line (canvas, color, canvas->em * 0.14, old_x, old_y, x, y);
      if (value == end || previous == NULL)
        cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_CIRCLE, color, TRUE, x, y,
                                        value == end ? radius : radius * 0.5);
      cabas_chart_canvas_add_mark (
          canvas, value->datum, (CabasChartBox){ x - radius, y - radius, 2 * radius, 2 * radius });
      previous = value;
      old_x = x;
      old_y = y;
    }
}

static void
cabas_sparkline_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasSparkline *self = CABAS_SPARKLINE (chart);
  double radius = MIN (canvas->em * 0.24, MIN (box.width, box.height) / 4);
  CabasChartBox plot = { box.x + 1.5 * radius, box.y + 1.5 * radius, box.width - 3 * radius,
                         box.height - 3 * radius };
  CabasChartScale scale = { 0 };

  if (find_known (self, TRUE) == NULL || plot.width <= 0 || plot.height <= 0)
    return;

  set_scale (self, &scale);
  if (isfinite (self->target))
    draw_target (self, canvas, &scale, plot);
  draw_values (self, canvas, &scale, plot, radius);
}

static double
cabas_sparkline_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  return canvas->em * 1.6;
}

static void
cabas_sparkline_finalize (GObject *object)
{
  CabasSparkline *self = CABAS_SPARKLINE (object);

  g_free (self->name);
  g_free (self->unit);
  g_array_unref (self->values);

  G_OBJECT_CLASS (cabas_sparkline_parent_class)->finalize (object);
}

static void
cabas_sparkline_class_init (CabasSparklineClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_sparkline_finalize;
  chart_class->dup_message = cabas_sparkline_dup_message;
  chart_class->describe = cabas_sparkline_describe;
  chart_class->draw_plot = cabas_sparkline_draw_plot;
  chart_class->measure_plot = cabas_sparkline_measure_plot;
}

static void
cabas_sparkline_init (CabasSparkline *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (Value));
  self->target = NAN;
}

/**
 * cabas_sparkline_new:
 * @unit: (nullable): of the values, "%" included
 * @decimals: of a value in words
 *
 * Returns: (transfer full): the line of the indicator called @name, without values
 */
CabasChart *
cabas_sparkline_new (const char *name, const char *unit, guint decimals)
{
  CabasSparkline *self = g_object_new (CABAS_TYPE_SPARKLINE, NULL);
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));

  self->name = g_strdup (name);
  self->unit = g_strdup (unit);
  self->decimals = decimals;
  cabas_chart_table_add_column (table, _ ("Period"));
  cabas_chart_table_add_column (table, _ ("Value"));
  return CABAS_CHART (self);
}

/**
 * cabas_sparkline_add_value:
 * @first: first day of its period
 * @last: last day of its period
 * @value: NaN where it is not known
 */
void
cabas_sparkline_add_value (CabasSparkline *self,
                           const GDate *first,
                           const GDate *last,
                           double value)
{
  CabasChartTable *table;
  Value item = { *first, *last, value, 0 };
  g_autofree char *period = cabas_chart_format_span (first, last);
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_SPARKLINE (self));

  words = format_value (self, &item);
  item.datum = cabas_chart_add_datum (CABAS_CHART (self), NULL, words);
  g_array_append_val (self->values, item);

  table = cabas_chart_edit_table (CABAS_CHART (self));
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, period);
  cabas_chart_table_add_number (table, value, self->decimals);
}

/**
 * cabas_sparkline_set_target:
 * @target: NaN for none
 */
void
cabas_sparkline_set_target (CabasSparkline *self, double target)
{
  g_return_if_fail (CABAS_IS_SPARKLINE (self));

  self->target = target;
}
