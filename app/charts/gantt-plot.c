/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/calendar.h"
#include "charts/gantt-private.h"
#include "charts/legend.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_LINES 1.05
#define MOST_EMS 2.6

/* A line of the chart: the head of a group, or one of its bars. */
typedef struct
{
  gboolean is_head;
  guint at; /* number of the group, or of the bar */
} Row;

typedef struct
{
  CabasChartCalendar calendar;
  CabasChartBox plot;
  double label_x;
  double row_height;
  double sign_width; /* before the names, for what is late */
  GArray *rows;      /* (owned) (element-type Row): that fit */
  guint n_shown;     /* bars among them */
} Layout;

static void
layout_clear (Layout *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static void
enclose (GDate *earliest, GDate *latest, const CabasGanttDate *date)
{
  if (g_date_compare (&date->first, earliest) < 0)
    *earliest = date->first;
  if (g_date_compare (&date->last, latest) > 0)
    *latest = date->last;
}

static void
set_calendar (CabasGantt *self, CabasChartCalendar *calendar)
{
  GDate earliest = get_bar (self, 0)->start.first;
  GDate latest = get_bar (self, 0)->end.last;

  for (guint i = 0; i < self->bars->len; i++)
    {
      enclose (&earliest, &latest, &get_bar (self, i)->start);
      enclose (&earliest, &latest, &get_bar (self, i)->end);
    }
  for (guint i = 0; i < self->milestones->len; i++)
    enclose (&earliest, &latest, &get_milestone (self, i)->date);
  cabas_chart_calendar_init (calendar, &earliest, &latest);
}

static gboolean
has_heads (CabasGantt *self)
{
  return self->groups->len > 1;
}

static guint
count_rows (CabasGantt *self, guint most_bars)
{
  guint count = 0;

  for (guint i = 0; i < self->groups->len; i++)
    count += MIN (get_group (self, i)->n_bars, most_bars) + has_heads (self);

  return count;
}

static void
add_row (Layout *layout, gboolean is_head, guint at, guint most)
{
  const Row row = { is_head, at };

  if (layout->rows->len >= most)
    return;
  g_array_append_val (layout->rows, row);
  layout->n_shown += !is_head;
}

/* Of the bars of a group `most`, those that are late before the others. */
static void
add_bars (CabasGantt *self, Layout *layout, guint first, guint n_bars, guint most_bars, guint most)
{
  guint n_late = 0;
  guint n_others;

  for (guint i = 0; i < n_bars; i++)
    n_late += get_bar (self, first + i)->is_late;
  n_late = MIN (n_late, most_bars);
  n_others = most_bars - n_late;
  for (guint i = 0; i < n_bars; i++)
    {
      guint *n_left = get_bar (self, first + i)->is_late ? &n_late : &n_others;

      if (*n_left == 0)
        continue;
      (*n_left)--;
      add_row (layout, FALSE, first + i, most);
    }
}

/* All bars where they fit; else of each group the same number. */
static void
list_rows (CabasGantt *self, Layout *layout, guint most)
{
  guint most_bars = 0;
  guint bar = 0;

  if (count_rows (self, G_MAXUINT) <= most)
    most_bars = G_MAXUINT;
  else
    {
      /* A line to count the others. */
      most = MAX (most, 1) - 1;
      while (count_rows (self, most_bars + 1) <= most)
        most_bars++;
    }
  for (guint i = 0; i < self->groups->len; i++)
    {
      const guint n_bars = get_group (self, i)->n_bars;

      if (has_heads (self))
        add_row (layout, TRUE, i, most);
      add_bars (self, layout, bar, n_bars, most_bars, most);
      bar += n_bars;
    }
}

static guint
count_late (CabasGantt *self)
{
  guint count = 0;

  for (guint i = 0; i < self->bars->len; i++)
    count += get_bar (self, i)->is_late;

  return count;
}

static double
measure_labels (CabasGantt *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->bars->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL,
                                                           get_bar (self, i)->label));

  return widest;
}

static void
lay_out (CabasGantt *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  const double least = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) * LEAST_LINES;
  const double sign = count_late (self) > 0 ? canvas->em * 1.1 : 0;
  const double labels =
      MIN (measure_labels (self, canvas) + sign, box.width * 0.42) + canvas->em * 0.7;
  double today;

  *layout = (Layout){ .label_x = box.x,
                      .sign_width = sign,
                      .rows = g_array_new (FALSE, FALSE, sizeof (Row)) };
  set_calendar (self, &layout->calendar);
  layout->calendar.is_brief = box.height < least * 8;
  layout->plot = (CabasChartBox){ box.x + labels, box.y, box.width - labels, box.height };
  layout->plot.height -=
      cabas_chart_calendar_measure_height (&layout->calendar, canvas, layout->plot.width);
  today = cabas_chart_calendar_measure_today (&layout->calendar, canvas, &self->today);
  layout->plot.y += today;
  layout->plot.height -= today;
  list_rows (self, layout, (guint) MAX (floor (layout->plot.height / least), 0));
  layout->row_height =
      layout->n_shown < self->bars->len
          ? (layout->n_shown > 0
                 ? least
                 : MIN (layout->plot.height / (layout->rows->len + 1.0), canvas->em * MOST_EMS))
          : MIN (layout->plot.height / MAX (layout->rows->len, 1), canvas->em * MOST_EMS);
}

static double
map_end (const Layout *layout, const GDate *day)
{
  GDate after = *day;

  g_date_add_days (&after, 1);
  return cabas_chart_calendar_map (&layout->calendar, &after, layout->plot);
}

/* The whole span in a pale tone with an outline, and what is sure of it in full. */
static void
draw_bar (CabasGantt *self,
          CabasChartCanvas *canvas,
          const Layout *layout,
          const CabasGanttBar *bar,
          CabasChartBox row)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasChartHue hue = get_sort (self, bar->sort)->hue;
  const double stroke = canvas->em * 0.08;
  const double thickness = MIN (row.height * 0.62, canvas->em * 1.2);
  const double left = cabas_chart_calendar_map (&layout->calendar, &bar->start.first, layout->plot);
  const double right = MAX (map_end (layout, &bar->end.last), left + canvas->em * 0.25);
  const double from = cabas_chart_calendar_map (&layout->calendar, &bar->start.last, layout->plot);
  const double to = map_end (layout, &bar->end.first);
  CabasChartBox box = { left, row.y + (row.height - thickness) / 2, right - left, thickness };

  cabas_chart_canvas_fill_box (
      canvas, cabas_chart_mix_colors (palette->background, palette->hues[hue], 0.22), box);
  cabas_chart_canvas_set_color (canvas, palette->hues[hue]);
  cairo_set_line_width (canvas->cr, stroke);
  cairo_rectangle (canvas->cr, box.x + stroke / 2, box.y + stroke / 2, MAX (box.width - stroke, 0),
                   box.height - stroke);
  cairo_stroke (canvas->cr);
  if (to > from)
    cabas_chart_canvas_fill_hue (canvas, hue,
                                 (CabasChartBox){ from, box.y, to - from, box.height });
  cabas_chart_canvas_add_mark (canvas, bar->datum, box);
}

static void
draw_milestones (
    CabasGantt *self, CabasChartCanvas *canvas, const Layout *layout, guint bar, CabasChartBox row)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const double radius = MIN (row.height * 0.34, canvas->em * 0.45);
  const double left = layout->plot.x + radius * 1.3;
  const double right = MAX (layout->plot.x + layout->plot.width - radius * 1.3, left);
  const double y = row.y + row.height / 2;

  for (guint i = 0; i < self->milestones->len; i++)
    {
      const CabasGanttMilestone *item = get_milestone (self, i);
      double x;

      if (item->bar != bar)
        continue;
      x = CLAMP (cabas_chart_calendar_map_middle (&layout->calendar, &item->date.first,
                                                  &item->date.last, layout->plot),
                 left, right);
      cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_DIAMOND, palette->background, TRUE, x, y,
                                      radius * 1.3);
      cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_DIAMOND, palette->text, item->is_done, x,
                                      y, radius);
      cabas_chart_canvas_add_mark (
          canvas, item->datum,
          (CabasChartBox){ x - radius * 1.3, y - radius * 1.3, radius * 2.6, radius * 2.6 });
    }
}

static void
draw_bar_row (
    CabasGantt *self, CabasChartCanvas *canvas, const Layout *layout, guint at, CabasChartBox row)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasGanttBar *bar = get_bar (self, at);
  const double sign = layout->sign_width;
  CabasChartBox label = { layout->label_x + sign, row.y,
                          layout->plot.x - layout->label_x - sign - canvas->em * 0.7, row.height };

  if (bar->is_late)
    cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_TRIANGLE, palette->alert, TRUE,
                                    layout->label_x + canvas->em * 0.5, row.y + row.height / 2,
                                    canvas->em * 0.35);
  label.y += (row.height - MIN (row.height, canvas->em * 1.5)) / 2;
  label.height = MIN (row.height, canvas->em * 1.5);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL,
                                bar->is_late ? palette->alert : palette->text, bar->label, label, 0,
                                0.5, NULL);
  draw_bar (self, canvas, layout, bar, row);
  draw_milestones (self, canvas, layout, at, row);
}

/* All that its bars span, where none of them is drawn, with what is in it beside. */
static void
draw_span (
    CabasGantt *self, CabasChartCanvas *canvas, const Layout *layout, guint at, CabasChartBox row)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasGanttGroup *group = get_group (self, at);
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double thickness = MIN (row.height * 0.62, canvas->em * 1.2);
  double left = layout->plot.x + layout->plot.width;
  double right = layout->plot.x;
  CabasChartBox label = { layout->label_x, row.y + (row.height - line) / 2,
                          layout->plot.x - layout->label_x - canvas->em * 0.7, line };

  for (guint i = 0; i < self->bars->len; i++)
    if (get_bar (self, i)->group == at)
      {
        left = MIN (left, cabas_chart_calendar_map (&layout->calendar,
                                                    &get_bar (self, i)->start.first, layout->plot));
        right = MAX (right, map_end (layout, &get_bar (self, i)->end.last));
      }
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->text, group->label, label, 0,
                                0.5, NULL);
  if (right > left)
    cabas_chart_canvas_fill_hue (
        canvas, CABAS_CHART_GREY,
        (CabasChartBox){ left, row.y + (row.height - thickness) / 2, right - left, thickness });
  cabas_chart_canvas_add_mark (
      canvas, group->datum,
      (CabasChartBox){ layout->label_x, row.y,
                       layout->plot.x + layout->plot.width - layout->label_x, row.height });
}

/* The name of the group, over names and bars, and what is in it. */
static void
draw_head (
    CabasGantt *self, CabasChartCanvas *canvas, const Layout *layout, guint at, CabasChartBox row)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasGanttGroup *group = get_group (self, at);
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  const double right = layout->plot.x + layout->plot.width;
  double words = cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, group->words);
  CabasChartBox box = { layout->label_x, row.y + row.height - line * LEAST_LINES,
                        right - layout->label_x, line };

  cabas_chart_canvas_fill_box (canvas, palette->background,
                               (CabasChartBox){ box.x, row.y, box.width, row.height });
  cabas_chart_canvas_draw_line (canvas, palette->grid, canvas->em * 0.07, box.x, row.y + row.height,
                                right, row.y + row.height);
  words = words < box.width * 0.5 ? words : 0;
  box.width -= words > 0 ? words + canvas->em : 0;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->text, group->label, box, 0, 0.5,
                                NULL);
  if (words > 0)
    cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->muted, group->words,
                                  (CabasChartBox){ right - words, box.y, words, line }, 1, 0.5,
                                  NULL);
  cabas_chart_canvas_add_mark (
      canvas, group->datum,
      (CabasChartBox){ layout->label_x, row.y, right - layout->label_x, row.height });
}

static void
add_shape (
    GArray *keys, CabasChartShape shape, const char *label, guint32 color, gboolean is_filled)
{
  const CabasChartKey key = {
    .label = label, .is_marker = TRUE, .shape = shape, .color = color, .is_filled = is_filled
  };

  g_array_append_val (keys, key);
}

static void
list_keys (CabasGantt *self, CabasChartCanvas *canvas, GArray *keys)
{
  const CabasChartPalette *palette = &canvas->style->palette;

  for (guint i = 0; i < self->sorts->len; i++)
    for (guint k = 0; k < self->bars->len; k++)
      if (get_bar (self, k)->sort == i)
        {
          const CabasChartKey key = { .label = get_sort (self, i)->label,
                                      .hue = get_sort (self, i)->hue };

          g_array_append_val (keys, key);
          break;
        }
  if (count_late (self) > 0)
    add_shape (keys, CABAS_CHART_TRIANGLE, _ ("late"), palette->alert, TRUE);
  if (self->milestones->len == 0)
    return;
  add_shape (keys, CABAS_CHART_DIAMOND, _ ("milestone reached"), palette->text, TRUE);
  add_shape (keys, CABAS_CHART_DIAMOND, _ ("milestone not reached yet"), palette->text, FALSE);
}

static void
draw_rest (CabasGantt *self, CabasChartCanvas *canvas, const Layout *layout)
{
  const guint n_more = self->bars->len - layout->n_shown;
  CabasChartBox box = { layout->label_x, layout->plot.y + layout->plot.height,
                        layout->plot.x + layout->plot.width - layout->label_x,
                        cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) };
  g_autofree char *text = NULL;

  if (n_more == 0)
    return;

  box.y -= box.height;
  text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u is not drawn; the table has it.",
                                       "%u are not drawn; the table has them.", n_more),
                          n_more);
  cabas_chart_canvas_fill_box (canvas, canvas->style->palette.background, box);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, text, box,
                                0, 0, NULL);
}

/* Bars lie under the line of today, the heads of groups over it. */
static void
draw_rows (CabasGantt *self, CabasChartCanvas *canvas, const Layout *layout, gboolean are_heads)
{
  for (guint i = 0; i < layout->rows->len; i++)
    {
      const Row *row = &g_array_index (layout->rows, Row, i);
      const CabasChartBox place = { layout->plot.x, layout->plot.y + i * layout->row_height,
                                    layout->plot.width, layout->row_height };

      if (row->is_head && !are_heads && layout->n_shown == 0)
        draw_span (self, canvas, layout, row->at, place);
      else if (row->is_head && are_heads && layout->n_shown > 0)
        draw_head (self, canvas, layout, row->at, place);
      else if (!row->is_head && !are_heads)
        draw_bar_row (self, canvas, layout, row->at, place);
    }
}

void
cabas_gantt_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasGantt *self = CABAS_GANTT (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  g_auto (Layout) layout = { 0 };

  list_keys (self, canvas, keys);
  if (box.height > canvas->em * 12)
    cabas_chart_legend_draw (canvas, keys, &box);
  if (self->bars->len == 0 || box.width < canvas->em * 6 || box.height < canvas->em * 3)
    return;

  lay_out (self, canvas, box, &layout);
  if (layout.plot.height < canvas->em)
    return;
  if (layout.n_shown == self->bars->len)
    layout.plot.height = layout.rows->len * layout.row_height;
  cabas_chart_calendar_draw (&layout.calendar, canvas, layout.plot);
  draw_rows (self, canvas, &layout, FALSE);
  cabas_chart_calendar_draw_today (&layout.calendar, canvas, layout.plot, &self->today);
  draw_rows (self, canvas, &layout, TRUE);
  draw_rest (self, canvas, &layout);
}

double
cabas_gantt_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasGantt *self = CABAS_GANTT (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));

  list_keys (self, canvas, keys);
  return cabas_chart_legend_measure (canvas, keys, width) +
         canvas->em * (6 + count_rows (self, G_MAXUINT) * 1.5);
}
