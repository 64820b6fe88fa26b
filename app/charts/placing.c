/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/placing.h"

#include <math.h>

static gboolean
overlap (const CabasChartBox *one, const CabasChartBox *other)
{
  return one->x < other->x + other->width && other->x < one->x + one->width &&
         one->y < other->y + other->height && other->y < one->y + one->height;
}

/* Walks along the line in steps: labels are much larger than a step. */
static gboolean
cross (const CabasChartLine *line, const CabasChartBox *box, double step)
{
  guint n = (guint) (hypot (line->x2 - line->x1, line->y2 - line->y1) / step) + 1;

  for (guint i = 0; i <= n; i++)
    {
      double x = line->x1 + (line->x2 - line->x1) * i / n;
      double y = line->y1 + (line->y2 - line->y1) * i / n;

      if (x > box->x && x < box->x + box->width && y > box->y && y < box->y + box->height)
        return TRUE;
    }
  return FALSE;
}

/**
 * cabas_chart_canvas_is_free:
 *
 * Whether no text, no mark and no line to avoid lies in @box yet.
 */
gboolean
cabas_chart_canvas_is_free (CabasChartCanvas *self, CabasChartBox box)
{
  for (guint i = 0; i < self->texts->len; i++)
    if (overlap (&g_array_index (self->texts, CabasChartBox, i), &box))
      return FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    if (overlap (&g_array_index (self->marks, CabasChartMark, i).box, &box))
      return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (cross (&g_array_index (self->lines, CabasChartLine, i), &box, self->em * 0.25))
      return FALSE;
  return TRUE;
}

/**
 * cabas_chart_canvas_draw_beside:
 * @radius: of the marker at (@x, @y)
 * @bounds: what the label may not leave
 *
 * Draws @text above, below, or to a side of a point, wherever it is free.
 *
 * Returns: %FALSE if no place is free; nothing is drawn then
 */
gboolean
cabas_chart_canvas_draw_beside (CabasChartCanvas *self,
                                CabasChartTextRole role,
                                guint32 color,
                                const char *text,
                                double x,
                                double y,
                                double radius,
                                CabasChartBox bounds)
{
  double width = cabas_chart_canvas_measure_text (self, role, text);
  double height = cabas_chart_canvas_get_line_height (self, role);
  double margin = self->em * 0.25;
  double gap = radius * 1.25 + self->em * 0.15;
  double aside = gap + margin;
  double right = bounds.x + bounds.width;
  double centred = CLAMP (x - width / 2, bounds.x, MAX (right - width, bounds.x));
  const CabasChartBox places[] = {
    { centred, y - gap - height, width, height },
    { centred, y + gap, width, height },
    { x + aside, y - height / 2, width, height },
    { x - aside - width, y - height / 2, width, height },
    { x + aside * 0.5, y + gap, width, height },
    { x - aside * 0.5 - width, y - gap - height, width, height },
    { x + aside, y + gap * 0.4, width, height },
    { x - aside - width, y - gap * 0.4 - height, width, height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      CabasChartBox box = places[i];

      if (box.x < bounds.x || box.x + width > right || box.y < bounds.y ||
          box.y + height > bounds.y + bounds.height)
        continue;
      box.x -= margin;
      box.width += 2 * margin;
      if (cabas_chart_canvas_is_free (self, box))
        return cabas_chart_canvas_draw_text (self, role, color, text, places[i], 0, 0, NULL);
    }
  return FALSE;
}
