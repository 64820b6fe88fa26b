/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/strip.h"

#include "charts/format.h"
#include "charts/placing.h"
#include "charts/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _CabasStrip
{
  CabasChart parent_instance;

  char *name;     /* (owned): what is compared */
  char *unit;     /* (owned): "" for none */
  guint decimals; /* of a value in words */
  char *label;    /* (owned) (nullable): what ours is called; NULL: not given yet */
  double ours;    /* NaN: not known */
  GArray *others; /* (owned) (element-type double): in rising order */
};

G_DEFINE_FINAL_TYPE (CabasStrip, cabas_strip, CABAS_TYPE_CHART)

static double
get_other (CabasStrip *self, guint other)
{
  return g_array_index (self->others, double, other);
}

static char *
format_value (CabasStrip *self, double value)
{
  return cabas_chart_format_value (value, self->decimals, self->unit);
}

/* The middle one, or half way between the two in the middle; NaN without any. */
static double
get_median (CabasStrip *self)
{
  const guint n = self->others->len;

  if (n == 0)
    return NAN;

  return (get_other (self, (n - 1) / 2) + get_other (self, n / 2)) / 2;
}

static guint
count_lower (CabasStrip *self)
{
  guint count = 0;

  for (guint i = 0; i < self->others->len; i++)
    count += get_other (self, i) < self->ours;

  return count;
}

static char *
cabas_strip_dup_message (CabasChart *chart)
{
  CabasStrip *self = CABAS_STRIP (chart);
  g_autofree char *ours = format_value (self, self->ours);

  if (!isfinite (self->ours))
    return g_strdup_printf (_ ("%s: our value is not known"), self->name);
  if (self->others->len == 0)
    return g_strdup_printf (_ ("%s: %s; there are no others to compare with"), self->name, ours);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %s, higher than %u of %u other",
                                       "%s: %s, higher than %u of %u others", self->others->len),
                          self->name, ours, count_lower (self), self->others->len);
}

static char *
cabas_strip_describe (CabasChart *chart)
{
  CabasStrip *self = CABAS_STRIP (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  if (self->others->len > 0)
    {
      g_autofree char *median = format_value (self, get_median (self));
      g_autofree char *lowest = format_value (self, get_other (self, 0));
      g_autofree char *highest = format_value (self, get_other (self, self->others->len - 1));

      cabas_chart_add_sentence (text, _ ("The others lie between %s and %s; their median is %s."),
                                lowest, highest, median);
    }

  return g_string_free (text, FALSE);
}

static void
set_scale (CabasStrip *self, CabasChartScale *scale, guint most)
{
  double min = isfinite (self->ours) ? MIN (self->ours, 0) : 0;
  double max = isfinite (self->ours) ? self->ours : 0;

  for (guint i = 0; i < self->others->len; i++)
    {
      min = MIN (min, get_other (self, i));
      max = MAX (max, get_other (self, i));
    }
  cabas_chart_scale_init (scale, min, max, most, FALSE);
}

static double
map (const CabasChartScale *scale, CabasChartBox plot, double value)
{
  return cabas_chart_scale_map (scale, value, plot.x, plot.x + plot.width);
}

/* Piles dots that would cover each other, as high as the plot is. */
static void
draw_others (CabasStrip *self,
             CabasChartCanvas *canvas,
             const CabasChartScale *scale,
             CabasChartBox plot)
{
  const guint32 color = canvas->style->palette.hues[CABAS_CHART_GREY];
  const double radius = CLAMP (plot.width / 160, canvas->em * 0.18, canvas->em * 0.4);
  const guint most = (guint) MAX (floor ((plot.height - 2 * radius) / (radius * 2.2)), 1);
  guint pile = 0;

  for (guint i = 0; i < self->others->len; i++)
    {
      const double x = map (scale, plot, get_other (self, i));
      double y;

      pile = i > 0 && x - map (scale, plot, get_other (self, i - 1 - pile)) < radius * 2 ? pile + 1
                                                                                         : 0;
      y = plot.y + plot.height - radius * 1.1 - (pile % most) * radius * 2.2;
      cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_CIRCLE, color, TRUE, x, y, radius);
      cabas_chart_canvas_add_mark (
          canvas, 1 + i, (CabasChartBox){ x - radius, y - radius, radius * 2, radius * 2 });
    }
}

static void
draw_median (CabasStrip *self,
             CabasChartCanvas *canvas,
             const CabasChartScale *scale,
             CabasChartBox plot,
             CabasChartBox box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double median = get_median (self);
  const double x = map (scale, plot, median);
  g_autofree char *value = format_value (self, median);
  g_autofree char *words = g_strdup_printf (_ ("median %s"), value);

  if (!isfinite (median))
    return;
  cabas_chart_canvas_set_dashes (canvas, canvas->em * 0.3);
  cabas_chart_canvas_draw_line (canvas, palette->text, canvas->em * 0.12, x, plot.y, x,
                                plot.y + plot.height);
  cabas_chart_canvas_set_dashes (canvas, 0);
  cabas_chart_canvas_draw_beside (canvas, CABAS_CHART_SMALL, palette->text, words, x, plot.y, 0,
                                  box);
}

static void
draw_ours (CabasStrip *self,
           CabasChartCanvas *canvas,
           const CabasChartScale *scale,
           CabasChartBox plot,
           CabasChartBox box)
{
  const guint32 color = canvas->style->palette.hues[CABAS_CHART_BLUE];
  const double radius = canvas->em * 0.6;
  const double x = map (scale, plot, self->ours);
  const double y = plot.y + plot.height / 2;
  g_autofree char *value = format_value (self, self->ours);
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), self->label, value);
  const double width = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_STRONG, words);
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_STRONG);
  CabasChartBox name = { x - width / 2, box.y, MIN (width, box.width), line };

  if (!isfinite (self->ours))
    return;
  cabas_chart_canvas_draw_line (canvas, color, canvas->em * 0.16, x, box.y + line, x,
                                plot.y + plot.height);
  cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_DIAMOND, color, TRUE, x, y, radius);
  cabas_chart_canvas_add_mark (
      canvas, 0,
      (CabasChartBox){ x - radius * 1.25, y - radius * 1.25, radius * 2.5, radius * 2.5 });
  name.x = CLAMP (name.x, box.x, MAX (box.x + box.width - name.width, box.x));
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_STRONG, color, words, name, 0, 0, NULL);
}

static void
cabas_strip_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasStrip *self = CABAS_STRIP (chart);
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double strong = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_STRONG);
  CabasChartBox plot = box;
  CabasChartScale scale;

  plot.x += canvas->em * 2;
  plot.width -= canvas->em * 4;
  /* The name of ours, that of the median, and the numbers under the axis. */
  plot.y += strong + line * 1.3;
  plot.height -= strong + line * 2.3 + canvas->em * 0.3;
  if (plot.width < canvas->em * 3 || plot.height < canvas->em * 1.6)
    return;

  if (plot.height > canvas->em * 10)
    {
      plot.y += (plot.height - canvas->em * 10) / 2;
      box.y += (plot.height - canvas->em * 10) / 2;
      plot.height = canvas->em * 10;
    }
  set_scale (self, &scale, (guint) CLAMP (plot.width / (canvas->em * 5), 1, 10));
  cabas_chart_scale_draw_across (&scale, canvas, plot, self->unit);
  draw_others (self, canvas, &scale, plot);
  draw_ours (self, canvas, &scale, plot, box);
  draw_median (self, canvas, &scale, plot, box);
}

static double
cabas_strip_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  return canvas->em * 12;
}

static void
cabas_strip_finalize (GObject *object)
{
  CabasStrip *self = CABAS_STRIP (object);

  g_free (self->name);
  g_free (self->unit);
  g_free (self->label);
  g_array_unref (self->others);

  G_OBJECT_CLASS (cabas_strip_parent_class)->finalize (object);
}

static void
cabas_strip_class_init (CabasStripClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_strip_finalize;
  chart_class->dup_message = cabas_strip_dup_message;
  chart_class->describe = cabas_strip_describe;
  chart_class->draw_plot = cabas_strip_draw_plot;
  chart_class->measure_plot = cabas_strip_measure_plot;
}

static void
cabas_strip_init (CabasStrip *self)
{
  self->ours = NAN;
  self->others = g_array_new (FALSE, FALSE, sizeof (double));
}

/**
 * cabas_strip_new:
 * @name: what is compared
 * @unit: "" for none
 * @decimals: of a value in words
 *
 * Returns: (transfer full): a chart without values
 */
CabasChart *
cabas_strip_new (const char *name, const char *unit, guint decimals)
{
  CabasStrip *self = g_object_new (CABAS_TYPE_STRIP, NULL);
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));

  self->name = g_strdup (name);
  self->unit = g_strdup (unit);
  self->decimals = decimals;
  cabas_chart_table_add_column (table, _ ("Who"));
  cabas_chart_table_add_column (table, _ ("Value"));

  return CABAS_CHART (self);
}

static void
add_value (CabasStrip *self, const char *id, const char *label, double value)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  g_autofree char *shown = format_value (self, value);
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), label, shown);

  cabas_chart_add_datum (CABAS_CHART (self), id, words);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, label);
  cabas_chart_table_add_number (table, value, self->decimals);
}

/**
 * cabas_strip_set_ours:
 * @id: (nullable): by which the caller finds it
 * @label: what it is called: “Valmont”
 * @ours: NaN where it is not known
 *
 * Sets our value, once and before the others.
 */
void
cabas_strip_set_ours (CabasStrip *self, const char *id, const char *label, double ours)
{
  g_return_if_fail (CABAS_IS_STRIP (self));
  g_return_if_fail (self->label == NULL && self->others->len == 0);

  self->label = g_strdup (label);
  self->ours = ours;
  add_value (self, id, label, ours);
}

/**
 * cabas_strip_add_other:
 * @value: of one of the others, in rising order
 */
void
cabas_strip_add_other (CabasStrip *self, double value)
{
  g_return_if_fail (CABAS_IS_STRIP (self));
  g_return_if_fail (self->label != NULL && isfinite (value));
  g_return_if_fail (self->others->len == 0 || value >= get_other (self, self->others->len - 1));

  add_value (self, NULL, _ ("another"), value);
  g_array_append_val (self->others, value);
}
