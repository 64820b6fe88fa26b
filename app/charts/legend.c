/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/legend.h"

static void
draw_key (CabasChartCanvas *canvas, const CabasChartKey *key, CabasChartBox box)
{
  double em = canvas->em;
  double middle = box.y + box.height / 2;

  if (key->is_marker)
    cabas_chart_canvas_draw_marker (canvas, key->shape, key->color, key->is_filled,
                                    box.x + em * 0.45, middle, em * 0.38);
  else
    cabas_chart_canvas_fill_hue (canvas, key->hue,
                                 (CabasChartBox){ box.x, middle - em * 0.4, em * 0.95, em * 0.8 });
  box.x += em * 1.3;
  box.width -= em * 1.3;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.text, key->label,
                                box, 0, 0.5, NULL);
}

/* Sets the keys one after the other in lines as wide as the box; keys that find no line in it are
 * left out. */
static double
flow (CabasChartCanvas *canvas, const GArray *keys, CabasChartBox box, gboolean is_drawing)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) * 1.15;
  double x = box.x;
  double y = box.y;

  if (keys->len == 0 || line > box.height)
    return 0;

  for (guint i = 0; i < keys->len; i++)
    {
      const CabasChartKey *key = &g_array_index (keys, CabasChartKey, i);
      double width = canvas->em * 1.3 +
                     cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, key->label);

      width = MIN (width, box.width);
      if (x > box.x && x + width > box.x + box.width)
        {
          if (y + 2 * line > box.y + box.height)
            break;
          x = box.x;
          y += line;
        }
      if (is_drawing)
        draw_key (canvas, key, (CabasChartBox){ x, y, width, line });
      x += width + canvas->em * 1.1;
    }
  return y + line - box.y;
}

/**
 * cabas_chart_legend_draw:
 * @keys: (element-type CabasChartKey): what to explain
 * @box: (inout): the room there is, then what is left of it
 *
 * Draws the keys at the top of @box, in no more than two fifths of it.
 */
void
cabas_chart_legend_draw (CabasChartCanvas *canvas, const GArray *keys, CabasChartBox *box)
{
  CabasChartBox room = *box;
  double used;

  room.height *= 0.4;
  used = flow (canvas, keys, room, TRUE);
  if (used > 0)
    used = MIN (used + canvas->em * 0.5, box->height);
  box->y += used;
  box->height -= used;
}

/**
 * cabas_chart_legend_measure:
 * @keys: (element-type CabasChartKey): what to explain
 *
 * The height that all keys take.
 */
double
cabas_chart_legend_measure (CabasChartCanvas *canvas, const GArray *keys, double width)
{
  return flow (canvas, keys, (CabasChartBox){ 0, 0, width, G_MAXDOUBLE }, FALSE);
}
