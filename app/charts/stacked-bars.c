/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/stacked-bars.h"

#include "charts/format.h"
#include "charts/stacked-bars-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CabasStackedBars, cabas_stacked_bars, CABAS_TYPE_CHART)

char *
cabas_stacked_bars_format_value (CabasStackedBars *self, double value)
{
  return cabas_chart_format_number (value, self->decimals);
}

static void
clear_series (CabasBarSeries *series)
{
  g_free (series->id);
  g_free (series->label);
}

static void
clear_row (CabasBarRow *row)
{
  g_free (row->label);
  g_free (row->values);
}

static double
sum_rows (CabasStackedBars *self)
{
  double sum = 0;

  for (guint i = 0; i < self->rows->len; i++)
    sum += get_row (self, i)->total;
  return sum;
}

static guint
find_largest (CabasStackedBars *self, gboolean *is_alone)
{
  guint largest = 0;

  *is_alone = TRUE;
  for (guint i = 1; i < self->rows->len; i++)
    if (get_row (self, i)->total > get_row (self, largest)->total)
      {
        largest = i;
        *is_alone = TRUE;
      }
    else if (get_row (self, i)->total == get_row (self, largest)->total)
      *is_alone = FALSE;
  return largest;
}

static char *
cabas_stacked_bars_dup_message (CabasChart *chart)
{
  CabasStackedBars *self = CABAS_STACKED_BARS (chart);
  gboolean is_alone;
  guint largest = find_largest (self, &is_alone);
  g_autofree char *most = cabas_stacked_bars_format_value (self, get_row (self, largest)->total);
  g_autofree char *sum = cabas_stacked_bars_format_value (self, sum_rows (self));

  if (self->rows->len == 1)
    /* Translators: the row, how many, and of what: “Roads: 12 actions”. */
    return g_strdup_printf (_ ("%s: %s %s"), get_row (self, 0)->label, most, self->unit);
  if (!is_alone)
    /* Translators: how many, and of what: “At most 12 actions each, 48 in all”. */
    return g_strdup_printf (_ ("At most %s %s each, %s in all"), most, self->unit, sum);
  /* Translators: the row, how many of how many, of what: “Roads first, with 12 of 48 calls”. */
  return g_strdup_printf (_ ("%s first, with %s of %s %s"), get_row (self, largest)->label, most,
                          sum, self->unit);
}

static void
append_item (GString *list, const char *label, const char *value)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  g_string_append_printf (list, "%s\u00a0%s", label, value);
}

static int
compare_totals (gconstpointer one, gconstpointer other)
{
  const CabasBarRow *a = *(const CabasBarRow *const *) one;
  const CabasBarRow *b = *(const CabasBarRow *const *) other;

  return (a->total < b->total) - (a->total > b->total);
}

/* The five largest rows with their totals. */
static char *
list_largest (CabasStackedBars *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (sorted, (gpointer) get_row (self, i));
  g_ptr_array_sort (sorted, compare_totals);
  for (guint i = 0; i < MIN (sorted->len, 5); i++)
    {
      const CabasBarRow *row = g_ptr_array_index (sorted, i);
      g_autofree char *total = cabas_stacked_bars_format_value (self, row->total);

      if (row->total != 0)
        append_item (list, row->label, total);
    }
  return g_string_free (list, FALSE);
}

static char *
list_series (CabasStackedBars *self)
{
  GString *list = g_string_new (NULL);

  for (guint s = 0; s < self->series->len; s++)
    {
      g_autofree char *total = NULL;
      double sum = 0;

      for (guint i = 0; i < self->rows->len; i++)
        sum += isfinite (get_row (self, i)->values[s]) ? get_row (self, i)->values[s] : 0;
      total = cabas_stacked_bars_format_value (self, sum);
      append_item (list, get_series (self, s)->label, total);
    }
  return g_string_free (list, FALSE);
}

static char *
cabas_stacked_bars_describe (CabasChart *chart)
{
  CabasStackedBars *self = CABAS_STACKED_BARS (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *series = list_series (self);
  g_autofree char *largest = list_largest (self);
  GString *text = g_string_new (NULL);
  double alerts = 0;

  cabas_chart_add_sentence (text, "%s.", title);
  if (!self->is_overlapping)
    cabas_chart_add_sentence (text, _ ("In all: %s."), series);
  if (self->rows->len > 1 && *largest != '\0')
    cabas_chart_add_sentence (text, _ ("The largest: %s."), largest);
  for (guint i = 0; i < self->rows->len; i++)
    alerts += MAX (get_row (self, i)->alerts, 0);
  if (self->alert_label != NULL && alerts > 0)
    {
      g_autofree char *number = cabas_chart_format_number (alerts, 0);

      /* Translators: what the alert is about, and how many: “Late: 3.” */
      cabas_chart_add_sentence (text, _ ("%s: %s."), self->alert_label, number);
    }
  return g_string_free (text, FALSE);
}

static void
cabas_stacked_bars_finalize (GObject *object)
{
  CabasStackedBars *self = CABAS_STACKED_BARS (object);

  g_free (self->unit);
  g_free (self->alert_label);
  g_array_unref (self->series);
  g_array_unref (self->rows);

  G_OBJECT_CLASS (cabas_stacked_bars_parent_class)->finalize (object);
}

static void
cabas_stacked_bars_class_init (CabasStackedBarsClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_stacked_bars_finalize;
  chart_class->dup_message = cabas_stacked_bars_dup_message;
  chart_class->describe = cabas_stacked_bars_describe;
  chart_class->draw_plot = cabas_stacked_bars_draw_plot;
  chart_class->measure_plot = cabas_stacked_bars_measure_plot;
}

static void
cabas_stacked_bars_init (CabasStackedBars *self)
{
  self->series = g_array_new (FALSE, FALSE, sizeof (CabasBarSeries));
  g_array_set_clear_func (self->series, (GDestroyNotify) clear_series);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasBarRow));
  g_array_set_clear_func (self->rows, (GDestroyNotify) clear_row);
}

/**
 * cabas_stacked_bars_new:
 * @head: what a row is, as head of a column: “Department”
 * @unit: what is counted, in the plural: “actions”
 *
 * Returns: (transfer full): bars without series or rows
 */
CabasChart *
cabas_stacked_bars_new (const char *head, const char *unit)
{
  CabasStackedBars *self = g_object_new (CABAS_TYPE_STACKED_BARS, NULL);

  self->unit = g_strdup (unit);
  cabas_chart_table_add_column (cabas_chart_edit_table (CABAS_CHART (self)), head);
  return CABAS_CHART (self);
}

/**
 * cabas_stacked_bars_add_series:
 * @id: (nullable): second part of the ids of its data
 *
 * Adds a part that each bar has; all series come before the first row.
 */
void
cabas_stacked_bars_add_series (CabasStackedBars *self,
                               const char *id,
                               const char *label,
                               CabasChartHue hue)
{
  CabasBarSeries series = { g_strdup (id), g_strdup (label), hue };

  g_return_if_fail (CABAS_IS_STACKED_BARS (self));
  g_return_if_fail (self->rows->len == 0);

  g_array_append_val (self->series, series);
  cabas_chart_table_add_column (cabas_chart_edit_table (CABAS_CHART (self)), label);
}

void
cabas_stacked_bars_set_overlapping (CabasStackedBars *self)
{
  g_return_if_fail (CABAS_IS_STACKED_BARS (self));

  self->is_overlapping = TRUE;
}

/**
 * cabas_stacked_bars_set_alert:
 * @label: what rows are marked for: “Late”
 *
 * Says, before the first row, that rows have alerts.
 */
void
cabas_stacked_bars_set_alert (CabasStackedBars *self, const char *label)
{
  g_return_if_fail (CABAS_IS_STACKED_BARS (self));
  g_return_if_fail (self->rows->len == 0);

  g_free (self->alert_label);
  self->alert_label = g_strdup (label);
}

static guint
count_decimals (double value)
{
  for (guint decimals = 0; decimals < 2; decimals++)
    if (fabs (value - round (value * pow (10, decimals)) / pow (10, decimals)) < 1e-9)
      return decimals;
  return 2;
}

static void
add_data (CabasStackedBars *self, const char *id, CabasBarRow *row)
{
  for (guint i = 0; i < self->series->len; i++)
    {
      const CabasBarSeries *series = get_series (self, i);
      g_autofree char *number = cabas_stacked_bars_format_value (self, row->values[i]);
      g_autofree char *label =
          g_strdup_printf (_ ("%s, %s: %s"), row->label, series->label, number);
      g_autofree char *datum_id = id != NULL && series->id != NULL
                                      ? g_strconcat (id, "/", series->id, NULL)
                                      : g_strdup (id);
      guint datum = cabas_chart_add_datum (CABAS_CHART (self), datum_id, label);

      if (i == 0)
        row->first_datum = datum;
    }
}

static void
add_table_row (CabasStackedBars *self, const CabasBarRow *row)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));

  if (self->rows->len == 0)
    {
      cabas_chart_table_add_column (table, _ ("Total"));
      if (self->alert_label != NULL)
        cabas_chart_table_add_column (table, self->alert_label);
    }
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, row->label);
  for (guint i = 0; i < self->series->len; i++)
    cabas_chart_table_add_number (table, row->values[i], self->decimals);
  cabas_chart_table_add_number (table, row->total, self->decimals);
  if (self->alert_label != NULL)
    cabas_chart_table_add_number (table, row->alerts, 0);
}

/**
 * cabas_stacked_bars_add_row:
 * @id: (nullable): by which the caller finds the row
 * @values: one for each series; NaN where it is not known
 * @alerts: how many of the row are marked; 0 for none
 */
void
cabas_stacked_bars_add_row (
    CabasStackedBars *self, const char *id, const char *label, const double *values, double alerts)
{
  CabasBarRow row = { .label = g_strdup (label), .alerts = alerts };

  g_return_if_fail (CABAS_IS_STACKED_BARS (self));
  g_return_if_fail (self->series->len > 0);

  row.values = g_memdup2 (values, self->series->len * sizeof (double));
  for (guint i = 0; i < self->series->len; i++)
    if (isfinite (values[i]))
      {
        row.total += values[i];
        self->decimals = MAX (self->decimals, count_decimals (values[i]));
      }
  add_data (self, id, &row);
  add_table_row (self, &row);
  g_array_append_val (self->rows, row);
}
