/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/format.h"
#include "charts/legend.h"
#include "charts/scale.h"
#include "charts/upright-bars-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  CabasChartScale scale;
  CabasChartBox plot;
  double scale_width;
  double label_height; /* under the plot */
  double group_width;
  guint n_groups; /* that fit */
} Layout;

static void
set_scale (CabasUprightBars *self, CabasChartScale *scale, guint most)
{
  double min = 0;
  double max = 0;

  for (guint i = 0; i < self->groups->len; i++)
    for (guint k = 0; k < self->series->len; k++)
      {
        const double value = get_group (self, i)->values[k];

        if (isfinite (value))
          {
            min = MIN (min, value);
            max = MAX (max, value);
          }
      }
  cabas_chart_scale_init (scale, min, max, most, self->decimals == 0);
}

static double
measure_labels (CabasUprightBars *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->groups->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL,
                                                           get_group (self, i)->label));

  return widest;
}

static void
lay_out (CabasUprightBars *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double least = canvas->em * MAX (1.2 * self->series->len, 2.4);
  double group_width;

  set_scale (self, &layout->scale, (guint) CLAMP (box.height / (line * 2.2), 2, 6));
  layout->scale_width = cabas_chart_scale_measure_labels (&layout->scale, canvas, self->unit);
  if (layout->scale_width > box.width / 3)
    layout->scale_width = 0;
  layout->plot = box;
  layout->plot.x += layout->scale_width;
  layout->plot.width -= layout->scale_width;
  layout->n_groups = self->groups->len;
  if (layout->plot.width / layout->n_groups < least)
    {
      /* A line for the words that count the others. */
      layout->n_groups = (guint) MAX (floor (layout->plot.width / least), 1);
      layout->plot.height -= line;
    }
  group_width = layout->plot.width / layout->n_groups;
  layout->group_width = group_width;
  layout->label_height = line * (measure_labels (self, canvas) > group_width ? 2 : 1);
  /* Half a line for the highest number, one for the value over the highest bar. */
  layout->plot.y += line * 1.2;
  layout->plot.height -= line * 1.2 + layout->label_height + canvas->em * 0.4;
}

static void
draw_bar (CabasUprightBars *self,
          CabasChartCanvas *canvas,
          const Layout *layout,
          const CabasUprightBarGroup *group,
          guint at,
          CabasChartBox slot)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double bottom = slot.y + slot.height;
  const double value = group->values[at];
  const double zero = cabas_chart_scale_map (&layout->scale, 0, bottom, slot.y);
  const double end =
      isfinite (value) ? cabas_chart_scale_map (&layout->scale, value, bottom, slot.y) : zero;
  const CabasChartBox bar = { slot.x, MIN (zero, end), slot.width, fabs (end - zero) };
  g_autofree char *words = cabas_chart_format_number (value, self->decimals);

  if (bar.height > 0)
    cabas_chart_canvas_fill_hue (canvas, get_series (self, at)->hue, bar);
  /* A value that is not known is a dash where its bar would stand. */
  if (cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, words) <= slot.width * 1.05)
    cabas_chart_canvas_draw_text (
        canvas, CABAS_CHART_SMALL, isfinite (value) ? palette->text : palette->muted, words,
        (CabasChartBox){ slot.x - slot.width * 0.025, bar.y - line, slot.width * 1.05, line }, 0.5,
        1, NULL);
  cabas_chart_canvas_add_mark (
      canvas, group->first_datum + at,
      (CabasChartBox){ slot.x, MIN (bar.y, zero - line), slot.width, MAX (bar.height, line) });
}

static void
draw_group (CabasUprightBars *self, CabasChartCanvas *canvas, const Layout *layout, guint at)
{
  const CabasUprightBarGroup *group = get_group (self, at);
  const double width = layout->group_width;
  const double gap = MIN (width * 0.12, canvas->em);
  const double bar = MIN ((width - 2 * gap) / self->series->len, canvas->em * 5);
  const double left = layout->plot.x + width * at + (width - bar * self->series->len) / 2;
  CabasChartBox label = { layout->plot.x + width * at + canvas->em * 0.1,
                          layout->plot.y + layout->plot.height + canvas->em * 0.3,
                          width - canvas->em * 0.2, layout->label_height };

  for (guint i = 0; i < self->series->len; i++)
    draw_bar (self, canvas, layout, group, i,
              (CabasChartBox){ left + bar * i, layout->plot.y,
                               bar - MIN (canvas->em * 0.15, bar / 4), layout->plot.height });
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.text,
                                group->label, label, 0.5, 0, NULL);
}

static void
draw_rest (CabasUprightBars *self, CabasChartCanvas *canvas, const Layout *layout)
{
  const guint n_more = self->groups->len - layout->n_groups;
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  g_autofree char *text = NULL;

  if (n_more == 0)
    return;

  text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, text,
                                (CabasChartBox){ layout->plot.x,
                                                 layout->plot.y + layout->plot.height +
                                                     layout->label_height + canvas->em * 0.4,
                                                 layout->plot.width, line },
                                1, 0, NULL);
}

void
cabas_upright_bars_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasUprightBars *self = CABAS_UPRIGHT_BARS (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  Layout layout;

  for (guint i = 0; i < self->series->len; i++)
    {
      const CabasChartKey key = { .label = get_series (self, i)->label,
                                  .hue = get_series (self, i)->hue };

      g_array_append_val (keys, key);
    }
  if (keys->len > 1)
    cabas_chart_legend_draw (canvas, keys, &box);
  if (box.width < canvas->em * 4 || box.height < canvas->em * 3)
    return;

  lay_out (self, canvas, box, &layout);
  if (layout.plot.height < canvas->em)
    return;
  cabas_chart_scale_draw_up (&layout.scale, canvas, layout.plot, layout.scale_width, self->unit);
  for (guint i = 0; i < layout.n_groups; i++)
    draw_group (self, canvas, &layout, i);
  draw_rest (self, canvas, &layout);
}
