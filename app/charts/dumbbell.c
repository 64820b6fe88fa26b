/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/dumbbell.h"

#include "charts/format.h"
#include "charts/legend.h"
#include "charts/rows.h"
#include "charts/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  char *label; /* (owned) */
  double before;
  double after;
  guint datum;
} Row;

struct _CabasDumbbell
{
  CabasChart parent_instance;

  char *before; /* (owned): what before is called: “July 2024” */
  char *after;  /* (owned) */
  guint most;   /* the highest level */
  GArray *rows; /* (owned) (element-type Row) */
};

G_DEFINE_FINAL_TYPE (CabasDumbbell, cabas_dumbbell, CABAS_TYPE_CHART)

static const Row *
get_row (CabasDumbbell *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

static guint
count (CabasDumbbell *self, int sign)
{
  guint n = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);

      if (isfinite (row->before) && isfinite (row->after))
        n += (row->after > row->before) - (row->after < row->before) == sign;
    }

  return n;
}

static char *
cabas_dumbbell_dup_message (CabasChart *chart)
{
  CabasDumbbell *self = CABAS_DUMBBELL (chart);

  /* TRANSLATORS: three numbers of criteria. */
  return g_strdup_printf (_ ("%u higher, %u unchanged, %u lower"), count (self, 1), count (self, 0),
                          count (self, -1));
}

static char *
format_level (double level)
{
  return isfinite (level) ? cabas_chart_format_number (level, 0) : g_strdup (_ ("not assessed"));
}

static char *
dup_words (CabasDumbbell *self, const Row *row)
{
  g_autofree char *before = format_level (row->before);
  g_autofree char *after = format_level (row->after);

  /* TRANSLATORS: a criterion, a date, the level then, a date, the level then. */
  return g_strdup_printf (_ ("%s, %s: %s; %s: %s"), row->label, self->before, before, self->after,
                          after);
}

static char *
cabas_dumbbell_describe (CabasChart *chart)
{
  CabasDumbbell *self = CABAS_DUMBBELL (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *words = dup_words (self, get_row (self, i));

      cabas_chart_add_sentence (text, "%s.", words);
    }

  return g_string_free (text, FALSE);
}

static double
measure_labels (CabasDumbbell *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           get_row (self, i)->label));

  return widest;
}

static void
list_keys (CabasDumbbell *self, CabasChartCanvas *canvas, GArray *keys)
{
  const guint32 color = canvas->style->palette.hues[CABAS_CHART_BLUE];
  const CabasChartKey all[] = {
    { .label = self->before, .is_marker = TRUE, .shape = CABAS_CHART_CIRCLE, .color = color },
    { .label = self->after,
      .is_marker = TRUE,
      .shape = CABAS_CHART_CIRCLE,
      .color = color,
      .is_filled = TRUE },
  };

  g_array_append_vals (keys, all, G_N_ELEMENTS (all));
}

/* The levels in words beside the markers: “2 → 3”, “not assessed”. */
static char *
dup_change (const Row *row)
{
  g_autofree char *before = cabas_chart_format_number (row->before, 0);
  g_autofree char *after = cabas_chart_format_number (row->after, 0);

  if (!isfinite (row->after))
    return g_strdup (_ ("not assessed"));

  return g_strdup_printf ("%s → %s", before, after);
}

static void
draw_row (CabasDumbbell *self,
          CabasChartCanvas *canvas,
          const CabasChartRows *rows,
          const CabasChartScale *scale,
          CabasChartBox plot,
          guint at)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const Row *row = get_row (self, at);
  CabasChartBox box = cabas_chart_rows_get_box (rows, at);
  const double radius = MIN (box.height * 0.3, canvas->em * 0.5);
  const double y = box.y + box.height / 2;
  const double from = cabas_chart_scale_map (scale, row->before, plot.x, plot.x + plot.width);
  const double to = cabas_chart_scale_map (scale, row->after, plot.x, plot.x + plot.width);
  const guint32 color =
      palette->hues[row->after < row->before ? CABAS_CHART_VERMILION : CABAS_CHART_BLUE];
  g_autofree char *change = dup_change (row);
  CabasChartBox words = { plot.x + plot.width + canvas->em * 0.9, box.y, 0, box.height };

  words.width = box.x + box.width - words.x;
  cabas_chart_rows_draw_label (rows, canvas, at, row->label);
  if (isfinite (row->before) && isfinite (row->after))
    cabas_chart_canvas_draw_line (canvas, color, canvas->em * 0.25, from, y, to, y);
  if (isfinite (row->before))
    cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_CIRCLE, color, FALSE, from, y,
                                    radius * 1.25);
  if (isfinite (row->after))
    cabas_chart_canvas_draw_marker (canvas, CABAS_CHART_CIRCLE, color, TRUE, to, y,
                                    row->before == row->after ? radius * 0.7 : radius);
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, palette->text, change, words, 0, 0.5,
                                NULL);
  cabas_chart_canvas_add_mark (canvas, row->datum, box);
}

static double
measure_changes (CabasDumbbell *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      g_autofree char *change = dup_change (get_row (self, i));

      widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, change));
    }

  return widest;
}

static void
cabas_dumbbell_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasDumbbell *self = CABAS_DUMBBELL (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  const double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);
  CabasChartRows rows;
  CabasChartScale scale;
  CabasChartBox plot;

  list_keys (self, canvas, keys);
  cabas_chart_legend_draw (canvas, keys, &box);
  if (box.width < canvas->em * 6 || box.height < canvas->em)
    return;

  cabas_chart_rows_init (&rows, canvas, box, self->rows->len, measure_labels (self, canvas),
                         line + canvas->em * 0.3);
  plot = rows.plot;
  plot.x += canvas->em * 0.7;
  plot.width -= canvas->em * 2 + MIN (measure_changes (self, canvas), plot.width * 0.35);
  plot.width = MAX (plot.width, canvas->em);
  cabas_chart_scale_init (&scale, 0, self->most, self->most, TRUE);
  if (rows.has_axis)
    cabas_chart_scale_draw_across (&scale, canvas, plot, NULL);
  for (guint i = 0; i < rows.n_rows; i++)
    draw_row (self, canvas, &rows, &scale, plot, i);
  cabas_chart_rows_draw_rest (&rows, canvas);
}

static double
cabas_dumbbell_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  return canvas->em * 4 + CABAS_DUMBBELL (chart)->rows->len * canvas->em * 2.6;
}

static void
clear_row (Row *row)
{
  g_free (row->label);
}

static void
cabas_dumbbell_finalize (GObject *object)
{
  CabasDumbbell *self = CABAS_DUMBBELL (object);

  g_free (self->before);
  g_free (self->after);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (cabas_dumbbell_parent_class)->finalize (object);
}

static void
cabas_dumbbell_class_init (CabasDumbbellClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_dumbbell_finalize;
  chart_class->dup_message = cabas_dumbbell_dup_message;
  chart_class->describe = cabas_dumbbell_describe;
  chart_class->draw_plot = cabas_dumbbell_draw_plot;
  chart_class->measure_plot = cabas_dumbbell_measure_plot;
}

static void
cabas_dumbbell_init (CabasDumbbell *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
}

/**
 * cabas_dumbbell_new:
 * @head: what a row is, as head of a column: “Criterion”
 * @before: what the first state is called
 * @after: what the second state is called
 * @most: the highest level there is
 *
 * Returns: (transfer full): a chart without rows
 */
CabasChart *
cabas_dumbbell_new (const char *head, const char *before, const char *after, guint most)
{
  CabasDumbbell *self = g_object_new (CABAS_TYPE_DUMBBELL, NULL);
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));

  self->before = g_strdup (before);
  self->after = g_strdup (after);
  self->most = MAX (most, 1);
  cabas_chart_table_add_column (table, head);
  cabas_chart_table_add_column (table, before);
  cabas_chart_table_add_column (table, after);

  return CABAS_CHART (self);
}

static void
add_level (CabasChartTable *table, double level)
{
  if (isfinite (level))
    cabas_chart_table_add_number (table, level, 0);
  else
    cabas_chart_table_add_text (table, _ ("not assessed"));
}

/**
 * cabas_dumbbell_add_row:
 * @id: (nullable): by which the caller finds the row
 * @before: NaN where it is not known
 * @after: the same
 */
void
cabas_dumbbell_add_row (
    CabasDumbbell *self, const char *id, const char *label, double before, double after)
{
  Row row = { g_strdup (label), before, after, 0 };
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  g_autofree char *words = dup_words (self, &row);

  row.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_append_val (self->rows, row);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, label);
  add_level (table, before);
  add_level (table, after);
}
