/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/waterfall.h"

#include "charts/format.h"
#include "charts/rows.h"
#include "charts/scale.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  char *label; /* (owned) */
  int from;    /* where the bar begins and ends */
  int to;
  gboolean is_level;
  guint datum;
} Row;

struct _CabasWaterfall
{
  CabasChart parent_instance;

  char *unit;   /* (owned): what is counted, in the plural */
  GArray *rows; /* (owned) (element-type Row) */
};

G_DEFINE_FINAL_TYPE (CabasWaterfall, cabas_waterfall, CABAS_TYPE_CHART)

static const Row *
get_row (CabasWaterfall *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

static char *
format_change (const Row *row)
{
  const int change = row->to - row->from;
  g_autofree char *number = cabas_chart_format_number (change, 0);

  return change > 0 && !row->is_level ? g_strconcat ("+", number, NULL) : g_steal_pointer (&number);
}

static char *
cabas_waterfall_dup_message (CabasChart *chart)
{
  CabasWaterfall *self = CABAS_WATERFALL (chart);
  g_autofree char *first = cabas_chart_format_number (get_row (self, 0)->to, 0);
  g_autofree char *last = cabas_chart_format_number (get_row (self, self->rows->len - 1)->to, 0);

  /* TRANSLATORS: how many there were and are, and of what: “From 12 to 15 actions”. */
  return g_strdup_printf (_ ("From %s to %s %s"), first, last, self->unit);
}

static char *
cabas_waterfall_describe (CabasChart *chart)
{
  CabasWaterfall *self = CABAS_WATERFALL (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *change = format_change (get_row (self, i));

      cabas_chart_add_sentence (text, _ ("%s: %s."), get_row (self, i)->label, change);
    }

  return g_string_free (text, FALSE);
}

/* Level bars begin at zero; a step ends where the next one begins. */
static double
map (const CabasChartScale *scale, CabasChartBox plot, int value)
{
  return cabas_chart_scale_map (scale, value, plot.x, plot.x + plot.width);
}

static CabasChartBox
get_bar (const Row *row, const CabasChartScale *scale, CabasChartBox plot, CabasChartBox box)
{
  const double from = map (scale, plot, row->from);
  const double to = map (scale, plot, row->to);
  const double thickness = box.height * 0.62;

  return (CabasChartBox){ MIN (from, to), box.y + (box.height - thickness) / 2, ABS (to - from),
                          thickness };
}

static void
draw_row (CabasWaterfall *self,
          CabasChartCanvas *canvas,
          const CabasChartRows *rows,
          const CabasChartScale *scale,
          CabasChartBox plot,
          guint at)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const Row *row = get_row (self, at);
  CabasChartBox box = cabas_chart_rows_get_box (rows, at);
  CabasChartBox bar = get_bar (row, scale, plot, box);
  CabasChartBox words = box;
  const double end = map (scale, plot, row->to);
  g_autofree char *change = format_change (row);

  cabas_chart_rows_draw_label (rows, canvas, at, row->label);
  cabas_chart_canvas_fill_hue (canvas,
                               row->is_level          ? CABAS_CHART_BLUE
                               : row->to >= row->from ? CABAS_CHART_GREEN
                                                      : CABAS_CHART_ORANGE,
                               bar);
  if (at + 1 < rows->n_rows)
    cabas_chart_canvas_draw_line (canvas, palette->rule, canvas->em * 0.08, end, bar.y + bar.height,
                                  end, bar.y + box.height);
  words.x = bar.x + bar.width + canvas->em * 0.4;
  words.width = box.x + box.width - words.x;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_STRONG, palette->text, change, words, 0, 0.5,
                                NULL);
  bar.x = box.x;
  bar.width = box.width;
  cabas_chart_canvas_add_mark (canvas, row->datum, bar);
}

static double
measure_labels (CabasWaterfall *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           get_row (self, i)->label));

  return widest;
}

static void
cabas_waterfall_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasWaterfall *self = CABAS_WATERFALL (chart);
  const double axis =
      cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) + canvas->em * 0.3;
  CabasChartRows rows;
  CabasChartScale scale;
  CabasChartBox plot;
  int min = 0;
  int max = 1;

  if (box.width < canvas->em * 5 || box.height < canvas->em)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      min = MIN (min, get_row (self, i)->to);
      max = MAX (max, get_row (self, i)->to);
    }
  cabas_chart_rows_init (&rows, canvas, box, self->rows->len, measure_labels (self, canvas), axis);
  plot = rows.plot;
  /* The numbers follow their bars. */
  plot.width = MAX (plot.width - canvas->em * 3.5, canvas->em);
  cabas_chart_scale_init (&scale, min, max, (guint) CLAMP (plot.width / (canvas->em * 4), 1, 8),
                          TRUE);
  scale.max = max;
  if (rows.has_axis)
    cabas_chart_scale_draw_across (&scale, canvas, plot, NULL);
  for (guint i = 0; i < rows.n_rows; i++)
    draw_row (self, canvas, &rows, &scale, plot, i);
  cabas_chart_rows_draw_rest (&rows, canvas);
}

static double
cabas_waterfall_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  return canvas->em * 2 + CABAS_WATERFALL (chart)->rows->len * canvas->em * 2.6;
}

static void
clear_row (Row *row)
{
  g_free (row->label);
}

static void
cabas_waterfall_finalize (GObject *object)
{
  CabasWaterfall *self = CABAS_WATERFALL (object);

  g_free (self->unit);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (cabas_waterfall_parent_class)->finalize (object);
}

static void
cabas_waterfall_class_init (CabasWaterfallClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_waterfall_finalize;
  chart_class->dup_message = cabas_waterfall_dup_message;
  chart_class->describe = cabas_waterfall_describe;
  chart_class->draw_plot = cabas_waterfall_draw_plot;
  chart_class->measure_plot = cabas_waterfall_measure_plot;
}

static void
cabas_waterfall_init (CabasWaterfall *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
}

/**
 * cabas_waterfall_new:
 * @head: what a row is, as head of a column: “Change”
 * @unit: what is counted, in the plural: “actions”
 *
 * Returns: (transfer full): a waterfall without rows
 */
CabasChart *
cabas_waterfall_new (const char *head, const char *unit)
{
  CabasWaterfall *self = g_object_new (CABAS_TYPE_WATERFALL, NULL);
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));

  self->unit = g_strdup (unit);
  cabas_chart_table_add_column (table, head);
  /* TRANSLATORS: head of a column of numbers. */
  cabas_chart_table_add_column (table, C_ ("count", "Number"));

  return CABAS_CHART (self);
}

static void
add_row (CabasWaterfall *self, const char *id, Row row)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  g_autofree char *change = format_change (&row);
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), row.label, change);

  row.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_append_val (self->rows, row);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, row.label);
  cabas_chart_table_add_number (table, row.to - row.from, 0);
}

/**
 * cabas_waterfall_add_level:
 * @id: (nullable): by which the caller finds the bar
 * @value: how many there are at this point
 */
void
cabas_waterfall_add_level (CabasWaterfall *self, const char *id, const char *label, int value)
{
  g_return_if_fail (CABAS_IS_WATERFALL (self));

  add_row (self, id, (Row){ .label = g_strdup (label), .to = value, .is_level = TRUE });
}

/**
 * cabas_waterfall_add_step:
 * @id: (nullable): by which the caller finds the bar
 * @change: how many were added, or below 0 taken
 */
void
cabas_waterfall_add_step (CabasWaterfall *self, const char *id, const char *label, int change)
{
  int from;

  g_return_if_fail (CABAS_IS_WATERFALL (self));

  from = self->rows->len > 0 ? get_row (self, self->rows->len - 1)->to : 0;
  add_row (self, id, (Row){ .label = g_strdup (label), .from = from, .to = from + change });
}
