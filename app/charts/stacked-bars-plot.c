/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/format.h"
#include "charts/legend.h"
#include "charts/scale.h"
#include "charts/stacked-bars-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What every row is drawn with. */
typedef struct
{
  CabasChartScale scale;
  CabasChartBox plot; /* the bars, without labels and totals */
  double label_width;
  double row_height;
  guint n_rows; /* that fit */
  gboolean has_axis;
} Layout;

static void
list_keys (CabasStackedBars *self, CabasChartCanvas *canvas, GArray *keys)
{
  gboolean has_alerts = FALSE;

  for (guint i = 0; i < self->series->len; i++)
    {
      const CabasBarSeries *series = get_series (self, i);
      CabasChartKey key = { .label = series->label, .hue = series->hue };

      g_array_append_val (keys, key);
    }
  for (guint i = 0; i < self->rows->len && !has_alerts; i++)
    has_alerts = get_row (self, i)->alerts > 0;
  if (self->alert_label != NULL && has_alerts)
    {
      CabasChartKey key = { .label = self->alert_label,
                            .is_marker = TRUE,
                            .shape = CABAS_CHART_TRIANGLE,
                            .color = canvas->style->palette.alert,
                            .is_filled = TRUE };

      g_array_append_val (keys, key);
    }
}

static double
measure_labels (CabasStackedBars *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           get_row (self, i)->label));
  return widest;
}

/* The room behind the longest bar: its total, and an alert. */
static double
measure_totals (CabasStackedBars *self, CabasChartCanvas *canvas)
{
  double total_width = 0;
  double alert_width = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CabasBarRow *row = get_row (self, i);
      g_autofree char *total = cabas_stacked_bars_format_value (self, row->total);
      g_autofree char *alerts = cabas_chart_format_number (row->alerts, 0);

      total_width =
          MAX (total_width, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_STRONG, total));
      if (row->alerts > 0)
        alert_width = MAX (alert_width, canvas->em * 1.9 + cabas_chart_canvas_measure_text (
                                                               canvas, CABAS_CHART_SMALL, alerts));
    }
  return total_width + alert_width + canvas->em * 0.5;
}

static void
measure_sums (const CabasStackedBars *self, const CabasBarRow *row, double *below, double *above)
{
  *below = *above = 0;
  for (guint i = 0; i < self->series->len; i++)
    if (isfinite (row->values[i]))
      *(row->values[i] < 0 ? below : above) += row->values[i];
}

static void
set_scale (CabasStackedBars *self, Layout *layout, guint most)
{
  double min = 0;
  double max = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      double below, above;

      measure_sums (self, get_row (self, i), &below, &above);
      min = MIN (min, below);
      max = MAX (max, above);
    }
  cabas_chart_scale_init (&layout->scale, min, max, most, self->decimals == 0);
  /* The longest bar ends the plot: its total follows it, so no closing line is needed. */
  if (max > 0)
    layout->scale.max = max;
}

static void
lay_out (CabasStackedBars *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_LABEL);
  double axis = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) + canvas->em * 0.3;
  double totals = MIN (measure_totals (self, canvas), box.width * 0.35);
  double room = MAX (box.height - axis, line);
  double wanted = measure_labels (self, canvas);

  layout->n_rows = self->rows->len;
  layout->row_height = MIN (room / layout->n_rows, canvas->em * 5);
  /* Every number is written beside its bar: the axis goes first where rows lack room. */
  layout->has_axis = layout->row_height >= line * 1.02;
  if (!layout->has_axis)
    layout->row_height = box.height / layout->n_rows;
  if (layout->row_height < line * 1.02)
    {
      layout->n_rows = (guint) MAX (floor (box.height / (line * 1.02)) - 1, 0);
      layout->row_height = line * 1.02;
    }
  /* A name on two lines needs less room beside it than one that cannot break. */
  layout->label_width =
      MIN (wanted, box.width * (layout->row_height >= 2 * line ? 0.38 : 0.5)) + canvas->em * 0.7;
  layout->plot = (CabasChartBox){
    .x = box.x + layout->label_width,
    .y = box.y,
    .width = MAX (box.width - layout->label_width - totals, canvas->em),
    .height = layout->row_height * layout->n_rows,
  };
  set_scale (self, layout, (guint) CLAMP (layout->plot.width / (canvas->em * 4.5), 1, 8));
}

/* The number in a segment, on a plain ground where the segment is hatched. */
static void
draw_value (CabasStackedBars *self,
            CabasChartCanvas *canvas,
            double value,
            guint32 fill,
            CabasChartBox segment)
{
  g_autofree char *text = cabas_stacked_bars_format_value (self, value);
  double width = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, text);
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  double margin = canvas->em * 0.25;
  CabasChartBox ground = { .x = segment.x + (segment.width - width) / 2 - margin,
                           .y = segment.y + margin / 2,
                           .width = width + 2 * margin,
                           .height = segment.height - margin };

  if (segment.width < ground.width + margin || segment.height < line * 0.9)
    return;

  cabas_chart_canvas_fill_box (canvas, fill, ground);
  segment.y += (segment.height - line) / 2;
  segment.height = line;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, cabas_chart_pick_text_color (fill), text,
                                segment, 0.5, 0.5, NULL);
}

static double
draw_segments (CabasStackedBars *self,
               CabasChartCanvas *canvas,
               const Layout *layout,
               const CabasBarRow *row,
               CabasChartBox bar)
{
  double right = layout->plot.x + layout->plot.width;
  double gap = canvas->em * 0.1;
  double above = 0;
  double below = 0;

  for (guint i = 0; i < self->series->len; i++)
    {
      CabasChartHue hue = get_series (self, i)->hue;
      double value = row->values[i];
      double *sum = value < 0 ? &below : &above;
      double x1, x2;

      if (!isfinite (value) || value == 0)
        continue;
      x1 = cabas_chart_scale_map (&layout->scale, MIN (*sum, *sum + value), layout->plot.x, right);
      x2 = cabas_chart_scale_map (&layout->scale, MAX (*sum, *sum + value), layout->plot.x, right);
      *sum += value;
      bar.x = x1;
      bar.width = x2 - x1 > 3 * gap ? x2 - x1 - gap : x2 - x1;
      cabas_chart_canvas_fill_hue (canvas, hue, bar);
      cabas_chart_canvas_add_mark (canvas, row->first_datum + i, bar);
      draw_value (self, canvas, value, canvas->style->palette.hues[hue], bar);
    }
  return cabas_chart_scale_map (&layout->scale, above, layout->plot.x, right);
}

static void
draw_total (CabasStackedBars *self,
            CabasChartCanvas *canvas,
            const CabasBarRow *row,
            CabasChartBox box)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  g_autofree char *total = cabas_stacked_bars_format_value (self, row->total);
  g_autofree char *alerts = cabas_chart_format_number (row->alerts, 0);
  CabasChartBox used;

  if (!cabas_chart_canvas_draw_text (canvas, CABAS_CHART_STRONG, palette->text, total, box, 0, 0.5,
                                     &used))
    return;
  if (!(row->alerts > 0))
    return;
  box.width -= used.width + canvas->em * 1.9;
  box.x += used.width + canvas->em * 1.9;
  if (cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->alert, alerts, box, 0, 0.5,
                                    NULL))
    cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_TRIANGLE, palette->alert, TRUE,
                                    box.x - canvas->em * 0.65, box.y + box.height / 2,
                                    canvas->em * 0.38);
}

static void
draw_row (CabasStackedBars *self,
          CabasChartCanvas *canvas,
          const Layout *layout,
          guint index,
          CabasChartBox box)
{
  const CabasBarRow *row = get_row (self, index);
  double y = layout->plot.y + index * layout->row_height;
  double thickness = MIN (layout->row_height * 0.74, canvas->em * 2.2);
  CabasChartBox label = { box.x, y, layout->label_width - canvas->em * 0.7, layout->row_height };
  CabasChartBox bar = { .y = y + (layout->row_height - thickness) / 2, .height = thickness };
  double end = draw_segments (self, canvas, layout, row, bar);

  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, canvas->style->palette.text, row->label,
                                label, 0, 0.5, NULL);
  end += canvas->em * 0.4;
  draw_total (self, canvas, row,
              (CabasChartBox){ end, y, box.x + box.width - end, layout->row_height });
}

/* What did not fit is said, with its sum: nothing disappears in silence. */
static void
draw_rest (CabasStackedBars *self,
           CabasChartCanvas *canvas,
           const Layout *layout,
           CabasChartBox box)
{
  guint n_more = self->rows->len - layout->n_rows;
  double sum = 0;
  g_autofree char *text = NULL;
  g_autofree char *total = NULL;

  for (guint i = layout->n_rows; i < self->rows->len; i++)
    sum += get_row (self, i)->total;
  total = cabas_stacked_bars_format_value (self, sum);
  /* Translators: rows that did not fit, their sum, and of what: “and 3 more: 48 actions in all”. */
  text = self->is_overlapping
             ? g_strdup_printf (
                   g_dngettext (GETTEXT_PACKAGE, "and %u more row", "and %u more rows", n_more),
                   n_more)
             : g_strdup_printf (_ ("and %u more: %s %s in all"), n_more, total, self->unit);
  box.y = layout->plot.y + layout->plot.height;
  box.height = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_LABEL);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, canvas->style->palette.muted, text, box,
                                0, 0, NULL);
}

void
cabas_stacked_bars_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasStackedBars *self = CABAS_STACKED_BARS (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  Layout layout;

  list_keys (self, canvas, keys);
  cabas_chart_legend_draw (canvas, keys, &box);

  lay_out (self, canvas, box, &layout);
  if (layout.has_axis)
    cabas_chart_scale_draw_across (&layout.scale, canvas, layout.plot, NULL);
  for (guint i = 0; i < layout.n_rows; i++)
    draw_row (self, canvas, &layout, i, box);
  if (layout.n_rows < self->rows->len)
    draw_rest (self, canvas, &layout, box);
}

double
cabas_stacked_bars_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasStackedBars *self = CABAS_STACKED_BARS (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));

  list_keys (self, canvas, keys);
  return cabas_chart_legend_measure (canvas, keys, width) + canvas->em * 2.5 +
         self->rows->len * canvas->em * 2.2;
}
