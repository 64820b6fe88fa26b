/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/rows.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the width, for the names. */
#define MOST_FOR_LABELS 0.4
/* Lines of text in a row at least, and ems at most. */
#define LEAST_LINES 1.05
#define MOST_EMS 3.6

static double
get_least_height (CabasChartCanvas *canvas)
{
  return cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_LABEL) * LEAST_LINES;
}

/**
 * cabas_chart_rows_init:
 * @n_all: how many rows there are
 * @label_width: of the widest name
 * @axis_height: wanted under the rows; left out where they need the room
 *
 * Shares @box out. Rows that do not fit leave a line for the words that count them.
 */
void
cabas_chart_rows_init (CabasChartRows *self,
                       CabasChartCanvas *canvas,
                       CabasChartBox box,
                       guint n_all,
                       double label_width,
                       double axis_height)
{
  const double least = get_least_height (canvas);
  const double labels = MIN (label_width, box.width * MOST_FOR_LABELS) + canvas->em * 0.7;

  *self = (CabasChartRows){ .box = box, .n_all = n_all, .n_rows = n_all };
  self->has_axis = (box.height - axis_height) / MAX (n_all, 1) >= least;
  self->row_height = (box.height - (self->has_axis ? axis_height : 0)) / MAX (n_all, 1);
  if (self->row_height < least)
    {
      self->n_rows = (guint) MAX (floor (box.height / least) - 1, 0);
      self->row_height = least;
    }
  self->row_height = MIN (self->row_height, canvas->em * MOST_EMS);
  self->plot = (CabasChartBox){ box.x + labels, box.y, MAX (box.width - labels, 0),
                                self->row_height * self->n_rows };
}

CabasChartBox
cabas_chart_rows_get_box (const CabasChartRows *self, guint row)
{
  return (CabasChartBox){ self->plot.x, self->plot.y + row * self->row_height, self->plot.width,
                          self->row_height };
}

void
cabas_chart_rows_draw_label (const CabasChartRows *self,
                             CabasChartCanvas *canvas,
                             guint row,
                             const char *label)
{
  CabasChartBox box = cabas_chart_rows_get_box (self, row);

  box.x = self->box.x;
  box.width = self->plot.x - box.x - canvas->em * 0.7;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, canvas->style->palette.text, label, box,
                                0, 0.5, NULL);
}

/**
 * cabas_chart_rows_draw_rest:
 *
 * Says how many rows did not fit: nothing disappears in silence.
 */
void
cabas_chart_rows_draw_rest (const CabasChartRows *self, CabasChartCanvas *canvas)
{
  const guint n_more = self->n_all - self->n_rows;
  CabasChartBox box = self->box;
  g_autofree char *text = NULL;

  if (n_more == 0)
    return;

  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "and %u more row", "and %u more rows", n_more), n_more);
  box.y += self->plot.height;
  box.height -= self->plot.height;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, canvas->style->palette.muted, text, box,
                                0, 0, NULL);
}
