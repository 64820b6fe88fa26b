/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/legend.h"
#include "charts/matrix-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of the height of a line, what a row takes at least where its cells show no letters. */
#define TIGHTEST 1.02
/* Lines of a head over a column. */
#define HEAD_LINES 3

/* What every cell is drawn with. */
typedef struct
{
  CabasChartBox plot; /* the cells that are drawn, without labels and heads */
  double label_width;
  double head_height;
  double row_height;
  double column_width;
  double radius;     /* of a marker */
  double text_width; /* of the widest text */
  guint n_rows;      /* that fit */
  guint n_columns;   /* that fit */
  gboolean is_full;  /* heads say the whole label */
  gboolean has_heads;
  gboolean has_key; /* the key stands below */
  gboolean has_text;
} Layout;

static void
list_keys (CabasMatrixChart *self, CabasChartCanvas *canvas, GArray *keys)
{
  for (guint i = 0; i < self->sorts->len; i++)
    {
      const CabasMatrixSort *sort = get_sort (self, i);
      CabasChartKey key = { .label = sort->label,
                            .is_marker = TRUE,
                            .shape = sort->shape,
                            .color = canvas->style->palette.hues[sort->hue],
                            .is_filled = sort->is_filled };

      g_array_append_val (keys, key);
    }
}

static double
measure_labels (CabasMatrixChart *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           get_line (self, i)->label));
  return widest;
}

static double
measure_texts (CabasMatrixChart *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->lines->len; i++)
    for (guint k = 0; k < self->columns->len; k++)
      {
        const CabasMatrixPlace *place = &get_line (self, i)->places[k];

        if (place->sort >= 0 && place->text != NULL)
          widest = MAX (widest,
                        cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, place->text));
      }
  return widest;
}

static const char *
get_short_label (const CabasMatrixColumn *column)
{
  return column->short_label != NULL ? column->short_label : column->label;
}

static double
measure_head (CabasMatrixChart *self, CabasChartCanvas *canvas, guint column, double width)
{
  return cabas_chart_canvas_measure_wrapped (canvas, CABAS_CHART_SMALL,
                                             get_column (self, column)->label, width);
}

static double
measure_longest_word (CabasChartCanvas *canvas, const char *label)
{
  g_auto (GStrv) words = g_strsplit (label, " ", -1);
  double widest = 0;

  for (char **word = words; *word != NULL; word++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, *word));
  return widest;
}

/* Whether all labels stand over their columns whole, in a few lines; how high they are. */
static gboolean
measure_heads (CabasMatrixChart *self, CabasChartCanvas *canvas, double width, double *height)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);

  *height = line;
  for (guint i = 0; i < self->columns->len; i++)
    {
      if (measure_longest_word (canvas, get_column (self, i)->label) > width)
        return FALSE;
      *height = MAX (*height, measure_head (self, canvas, i, width));
    }
  return *height <= line * (HEAD_LINES + 0.5);
}

static gboolean
has_short_labels (CabasMatrixChart *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->short_label != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
needs_key (CabasMatrixChart *self, const Layout *layout)
{
  return !layout->is_full && has_short_labels (self);
}

/* Half a code is worse than none, half a word is not: the other words and the table have it all. */
static gboolean
can_head (CabasMatrixChart *self, CabasChartCanvas *canvas, double width)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->short_label != NULL &&
        cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL,
                                         get_column (self, i)->short_label) > width)
      return FALSE;
  return TRUE;
}

/* Explains the short heads, in one column of text or two; only measures without @is_drawing. */
static double
flow_key (CabasMatrixChart *self, CabasChartCanvas *canvas, CabasChartBox box, gboolean is_drawing)
{
  double gap = canvas->em * 1.5;
  guint n_flows = box.width >= canvas->em * 44 ? 2 : 1;
  double width = (box.width - gap * (n_flows - 1)) / n_flows;
  guint n_each = (self->columns->len + n_flows - 1) / n_flows;
  double highest = 0;

  for (guint flow = 0; flow < n_flows; flow++)
    {
      double y = box.y;

      for (guint i = flow * n_each; i < MIN ((flow + 1) * n_each, self->columns->len); i++)
        {
          const CabasMatrixColumn *column = get_column (self, i);
          g_autofree char *text =
              g_strdup_printf ("%s\u2002%s", get_short_label (column), column->label);
          double height =
              cabas_chart_canvas_measure_wrapped (canvas, CABAS_CHART_SMALL, text, width);

          if (is_drawing && column->short_label != NULL)
            cabas_chart_canvas_draw_text (
                canvas, CABAS_CHART_SMALL, canvas->style->palette.text, text,
                (CabasChartBox){ box.x + flow * (width + gap), y, width, height }, 0, 0, NULL);
          y += height;
        }
      highest = MAX (highest, y - box.y);
    }
  return highest;
}

static void
lay_out_columns (CabasMatrixChart *self,
                 CabasChartCanvas *canvas,
                 CabasChartBox box,
                 Layout *layout)
{
  double least = canvas->em * 0.7;
  double most;
  double room;

  layout->text_width = measure_texts (self, canvas);
  most = MAX (layout->text_width * 2, canvas->em * 16);
  layout->label_width = MIN (measure_labels (self, canvas), box.width * 0.38) + canvas->em * 0.7;
  room = MAX (box.width - layout->label_width, least);
  layout->n_columns = self->columns->len;
  layout->column_width = MIN (room / layout->n_columns, most);
  if (layout->column_width < least)
    {
      layout->n_columns = (guint) MAX (floor (room / least), 1);
      layout->column_width = room / layout->n_columns;
    }
  layout->is_full =
      layout->n_columns == self->columns->len &&
      measure_heads (self, canvas, layout->column_width - canvas->em * 0.4, &layout->head_height);
  layout->has_heads = layout->is_full || can_head (self, canvas, layout->column_width);
  if (!layout->is_full)
    layout->head_height = !layout->has_heads ? 0
                          : has_short_labels (self)
                              ? cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL)
                              : 2 * cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  layout->head_height += canvas->em * 0.3;
}

static void
lay_out_rows (CabasMatrixChart *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_LABEL);
  double key = needs_key (self, layout) ? flow_key (self, canvas, box, FALSE) + canvas->em : 0;
  double room = box.height - layout->head_height;
  double wanted = self->lines->len * line * TIGHTEST;

  layout->has_key = key > 0 && room - key >= wanted;
  room = MAX (room - (layout->has_key ? key : 0), 0);
  layout->n_rows = self->lines->len;
  layout->row_height = MIN (room / layout->n_rows, canvas->em * 3);
  if (layout->row_height < line * TIGHTEST || layout->n_columns < self->columns->len)
    {
      layout->row_height = line * TIGHTEST;
      layout->n_rows = (guint) CLAMP (floor (room / layout->row_height) - 1, 0, self->lines->len);
    }
}

static void
lay_out (CabasMatrixChart *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  lay_out_columns (self, canvas, box, layout);
  lay_out_rows (self, canvas, box, layout);
  layout->plot = (CabasChartBox){
    .x = box.x + layout->label_width,
    .y = box.y + layout->head_height,
    .width = layout->column_width * layout->n_columns,
    .height = layout->row_height * layout->n_rows,
  };
  layout->has_text =
      layout->text_width > 0 && layout->text_width + canvas->em * 1.05 <= layout->column_width;
  layout->radius = layout->has_text ? canvas->em * 0.34
                                    : MIN (MIN (layout->column_width, layout->row_height) * 0.36,
                                           canvas->em * 0.5);
}

static void
draw_head (CabasMatrixChart *self, CabasChartCanvas *canvas, const Layout *layout, guint column)
{
  double inset = get_column (self, column)->short_label == NULL ? canvas->em * 0.2 : 0;
  CabasChartBox box = { layout->plot.x + column * layout->column_width + inset,
                        layout->plot.y - layout->head_height, layout->column_width - 2 * inset,
                        layout->head_height - canvas->em * 0.3 };
  const char *label = layout->is_full ? get_column (self, column)->label
                                      : get_short_label (get_column (self, column));

  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, label, box,
                                0.5, 1, NULL);
}

static void
draw_cell (CabasMatrixChart *self,
           CabasChartCanvas *canvas,
           const Layout *layout,
           const CabasMatrixPlace *place,
           CabasChartBox box)
{
  const CabasMatrixSort *sort = get_sort (self, place->sort);
  const CabasChartPalette *palette = &canvas->style->palette;
  double middle = box.y + box.height / 2;
  double x = box.x + box.width / 2;

  if (layout->has_text)
    {
      double gap = canvas->em * 0.2;

      x -= (gap + layout->text_width) / 2;
      cabas_chart_canvas_draw_text (
          canvas, CABAS_CHART_SMALL, palette->text, place->text != NULL ? place->text : "",
          (CabasChartBox){ x + layout->radius + gap, box.y, layout->text_width, box.height }, 0,
          0.5, NULL);
    }
  cabas_chart_canvas_draw_marker (canvas, sort->shape, palette->hues[sort->hue], sort->is_filled, x,
                                  middle, layout->radius);
  cabas_chart_canvas_add_mark (canvas, place->datum, box);
}

static void
draw_row (CabasMatrixChart *self,
          CabasChartCanvas *canvas,
          const Layout *layout,
          guint index,
          double left)
{
  const CabasMatrixLine *line = get_line (self, index);
  double y = layout->plot.y + index * layout->row_height;
  CabasChartBox label = { left, y, layout->label_width - canvas->em * 0.7, layout->row_height };

  cabas_chart_canvas_draw_line (canvas, canvas->style->palette.grid, canvas->em * 0.07, left, y,
                                layout->plot.x + layout->plot.width, y);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, canvas->style->palette.text, line->label,
                                label, 0, 0.5, NULL);
  for (guint i = 0; i < layout->n_columns; i++)
    if (line->places[i].sort >= 0)
      draw_cell (self, canvas, layout, &line->places[i],
                 (CabasChartBox){ layout->plot.x + i * layout->column_width, y,
                                  layout->column_width, layout->row_height });
}

/* What did not fit is said: nothing disappears in silence. */
static void
draw_rest (CabasMatrixChart *self,
           CabasChartCanvas *canvas,
           const Layout *layout,
           CabasChartBox box)
{
  guint n_more = cabas_chart_get_n_data (CABAS_CHART (self));
  g_autofree char *text = NULL;

  for (guint i = 0; i < layout->n_rows; i++)
    for (guint k = 0; k < layout->n_columns; k++)
      n_more -= get_line (self, i)->places[k].sort >= 0;
  /* Translators: marks of a table that did not fit its picture. */
  text =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n_more), n_more);
  box.y = layout->plot.y + layout->plot.height;
  box.height = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_LABEL);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, canvas->style->palette.muted, text, box,
                                0, 0, NULL);
}

void
cabas_matrix_chart_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasMatrixChart *self = CABAS_MATRIX_CHART (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  Layout layout = { 0 };

  list_keys (self, canvas, keys);
  cabas_chart_legend_draw (canvas, keys, &box);
  lay_out (self, canvas, box, &layout);
  if (box.height < layout.head_height)
    return;

  for (guint i = 0; i < layout.n_columns && layout.n_rows > 0 && layout.has_heads; i++)
    draw_head (self, canvas, &layout, i);
  for (guint i = 0; i < layout.n_rows; i++)
    draw_row (self, canvas, &layout, i, box.x);
  if (layout.n_rows < self->lines->len || layout.n_columns < self->columns->len)
    draw_rest (self, canvas, &layout, box);
  if (layout.has_key)
    {
      box.y = layout.plot.y + layout.plot.height + canvas->em;
      flow_key (self, canvas, box, TRUE);
    }
}

double
cabas_matrix_chart_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasMatrixChart *self = CABAS_MATRIX_CHART (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  CabasChartBox box = { 0, 0, width, G_MAXDOUBLE };
  Layout layout = { 0 };

  list_keys (self, canvas, keys);
  lay_out_columns (self, canvas, box, &layout);
  return cabas_chart_legend_measure (canvas, keys, width) + canvas->em + layout.head_height +
         self->lines->len * canvas->em * 2 +
         (needs_key (self, &layout) ? flow_key (self, canvas, box, FALSE) + canvas->em : 0);
}
