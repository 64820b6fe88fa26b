/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/matrix-chart.h"

#include "charts/format.h"
#include "charts/matrix-chart-private.h"

#include <glib/gi18n-lib.h>

/* How many empty rows are named before the others are only counted. */
#define MOST_NAMED 5

G_DEFINE_FINAL_TYPE (CabasMatrixChart, cabas_matrix_chart, CABAS_TYPE_CHART)

static void
clear_sort (CabasMatrixSort *sort)
{
  g_free (sort->label);
}

static void
clear_column (CabasMatrixColumn *column)
{
  g_free (column->id);
  g_free (column->label);
  g_free (column->short_label);
}

static void
clear_line (CabasMatrixLine *line)
{
  for (guint i = 0; i < line->n_places; i++)
    g_free (line->places[i].text);
  g_free (line->places);
  g_free (line->label);
}

static guint
count_sort (CabasMatrixChart *self, int sort)
{
  guint count = 0;

  for (guint i = 0; i < self->lines->len; i++)
    for (guint k = 0; k < get_line (self, i)->n_places; k++)
      count += get_line (self, i)->places[k].sort == sort;
  return count;
}

static char *
cabas_matrix_chart_dup_message (CabasChart *chart)
{
  CabasMatrixChart *self = CABAS_MATRIX_CHART (chart);
  guint filled = cabas_chart_get_n_data (chart);
  guint cells = self->lines->len * self->columns->len;

  /* Translators: of the cells of a table: how many of how many are not empty. */
  return g_strdup_printf (_ ("%u of %u cells filled"), filled, cells);
}

static char *
list_sorts (CabasMatrixChart *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->sorts->len; i++)
    g_string_append_printf (list, "%s%s\u00a0%u", i > 0 ? ", " : "", get_sort (self, i)->label,
                            count_sort (self, i));
  return g_string_free (list, FALSE);
}

static void
add_empty_rows (CabasMatrixChart *self, GString *text)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n_empty = 0;

  for (guint i = 0; i < self->lines->len; i++)
    if (get_line (self, i)->n_filled == 0 && n_empty++ < MOST_NAMED)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", get_line (self, i)->label);
  if (n_empty > MOST_NAMED)
    g_string_append (names, "…");
  if (n_empty > 0)
    /* Translators: rows of a table without any mark: how many, and their names. */
    cabas_chart_add_sentence (text,
                              g_dngettext (GETTEXT_PACKAGE, "%u row without anything: %s.",
                                           "%u rows without anything: %s.", n_empty),
                              n_empty, names->str);
}

static char *
cabas_matrix_chart_describe (CabasChart *chart)
{
  CabasMatrixChart *self = CABAS_MATRIX_CHART (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *sorts = list_sorts (self);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  cabas_chart_add_sentence (text, _ ("In all: %s."), sorts);
  add_empty_rows (self, text);
  return g_string_free (text, FALSE);
}

static void
cabas_matrix_chart_finalize (GObject *object)
{
  CabasMatrixChart *self = CABAS_MATRIX_CHART (object);

  g_array_unref (self->sorts);
  g_array_unref (self->columns);
  g_array_unref (self->lines);

  G_OBJECT_CLASS (cabas_matrix_chart_parent_class)->finalize (object);
}

static void
cabas_matrix_chart_class_init (CabasMatrixChartClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_matrix_chart_finalize;
  chart_class->dup_message = cabas_matrix_chart_dup_message;
  chart_class->describe = cabas_matrix_chart_describe;
  chart_class->draw_plot = cabas_matrix_chart_draw_plot;
  chart_class->measure_plot = cabas_matrix_chart_measure_plot;
}

static void
cabas_matrix_chart_init (CabasMatrixChart *self)
{
  self->sorts = g_array_new (FALSE, FALSE, sizeof (CabasMatrixSort));
  g_array_set_clear_func (self->sorts, (GDestroyNotify) clear_sort);
  self->columns = g_array_new (FALSE, FALSE, sizeof (CabasMatrixColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) clear_column);
  self->lines = g_array_new (FALSE, FALSE, sizeof (CabasMatrixLine));
  g_array_set_clear_func (self->lines, (GDestroyNotify) clear_line);
}

/**
 * cabas_matrix_chart_new:
 * @row_head: what a row is, as head of a column: “Department”
 *
 * Returns: (transfer full): a matrix without sorts, columns or rows
 */
CabasChart *
cabas_matrix_chart_new (const char *row_head)
{
  CabasChart *self = g_object_new (CABAS_TYPE_MATRIX_CHART, NULL);

  cabas_chart_table_add_column (cabas_chart_edit_table (self), row_head);
  return self;
}

/**
 * cabas_matrix_chart_add_sort:
 * @is_filled: whether the marker is filled, or outlined
 *
 * Returns: the number of the sort
 */
guint
cabas_matrix_chart_add_sort (CabasMatrixChart *self,
                             const char *label,
                             CabasChartShape shape,
                             CabasChartHue hue,
                             gboolean is_filled)
{
  CabasMatrixSort sort = { g_strdup (label), shape, hue, is_filled };

  g_array_append_val (self->sorts, sort);
  return self->sorts->len - 1;
}

static char *
dup_heading (const CabasMatrixColumn *column)
{
  if (column->short_label == NULL)
    return g_strdup (column->label);

  return g_strdup_printf ("%s %s", column->short_label, column->label);
}

/**
 * cabas_matrix_chart_add_column:
 * @id: (nullable): second part of the ids of its data
 * @short_label: (nullable): what stands over the column where @label does not fit, such as a code;
 *   @label does not repeat it
 *
 * Adds a column; all columns come before the first row.
 */
void
cabas_matrix_chart_add_column (CabasMatrixChart *self,
                               const char *id,
                               const char *label,
                               const char *short_label)
{
  CabasMatrixColumn column = { g_strdup (id), g_strdup (label), g_strdup (short_label) };
  g_autofree char *heading = dup_heading (&column);

  g_return_if_fail (CABAS_IS_MATRIX_CHART (self));
  g_return_if_fail (self->lines->len == 0);

  g_array_append_val (self->columns, column);
  cabas_chart_table_add_column (cabas_chart_edit_table (CABAS_CHART (self)), heading);
}

static guint
add_datum (CabasMatrixChart *self,
           const char *row_id,
           const char *row_label,
           guint place,
           const char *spoken)
{
  const CabasMatrixColumn *column = get_column (self, place);
  g_autofree char *heading = dup_heading (column);
  g_autofree char *label = g_strdup_printf (_ ("%s, %s: %s"), row_label, heading, spoken);
  g_autofree char *id = row_id != NULL && column->id != NULL
                            ? g_strconcat (row_id, "/", column->id, NULL)
                            : g_strdup (row_id);

  return cabas_chart_add_datum (CABAS_CHART (self), id, label);
}

/**
 * cabas_matrix_chart_add_row:
 * @id: (nullable): first part of the ids of its data
 * @cells: one for each column
 */
void
cabas_matrix_chart_add_row (CabasMatrixChart *self,
                            const char *id,
                            const char *label,
                            const CabasMatrixChartCell *cells)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  CabasMatrixLine line = { .label = g_strdup (label), .n_places = self->columns->len };

  g_return_if_fail (CABAS_IS_MATRIX_CHART (self));

  line.places = g_new0 (CabasMatrixPlace, line.n_places);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, label);
  for (guint i = 0; i < line.n_places; i++)
    {
      line.places[i].sort = cells[i].sort;
      cabas_chart_table_add_text (table, cells[i].sort >= 0 ? cells[i].spoken : NULL);
      if (cells[i].sort < 0)
        continue;
      line.places[i].text = g_strdup (cells[i].text);
      line.places[i].datum = add_datum (self, id, label, i, cells[i].spoken);
      line.n_filled++;
    }
  g_array_append_val (self->lines, line);
}
