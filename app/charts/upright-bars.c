/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/upright-bars.h"

#include "charts/format.h"
#include "charts/upright-bars-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CabasUprightBars, cabas_upright_bars, CABAS_TYPE_CHART)

/* NaN where no value of the series is known. */
static double
sum_series (CabasUprightBars *self, guint series)
{
  double sum = NAN;

  for (guint i = 0; i < self->groups->len; i++)
    {
      const double value = get_group (self, i)->values[series];

      if (isfinite (value))
        sum = isfinite (sum) ? sum + value : value;
    }

  return sum;
}

static char *
list_sums (CabasUprightBars *self)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < self->series->len; i++)
    {
      g_autofree char *sum =
          cabas_chart_format_value (sum_series (self, i), self->decimals, self->unit);

      g_string_append_printf (list, "%s%s\u00a0%s", i > 0 ? ", " : "", get_series (self, i)->label,
                              sum);
    }

  return g_string_free (list, FALSE);
}

static char *
cabas_upright_bars_dup_message (CabasChart *chart)
{
  g_autofree char *sums = list_sums (CABAS_UPRIGHT_BARS (chart));

  return g_strdup_printf (_ ("In all: %s"), sums);
}

static char *
cabas_upright_bars_describe (CabasChart *chart)
{
  CabasUprightBars *self = CABAS_UPRIGHT_BARS (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *sums = list_sums (self);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  if (!self->is_without_sums)
    cabas_chart_add_sentence (text, _ ("In all: %s."), sums);
  for (guint i = 0; i < self->groups->len; i++)
    {
      GString *values = g_string_new (NULL);

      for (guint k = 0; k < self->series->len; k++)
        {
          g_autofree char *value =
              cabas_chart_format_value (get_group (self, i)->values[k], self->decimals, self->unit);

          g_string_append_printf (values, "%s%s\u00a0%s", k > 0 ? ", " : "",
                                  get_series (self, k)->label, value);
        }
      cabas_chart_add_sentence (text, _ ("%s: %s."), get_group (self, i)->label, values->str);
      g_string_free (values, TRUE);
    }

  return g_string_free (text, FALSE);
}

static void
clear_series (CabasUprightBarSeries *series)
{
  g_free (series->id);
  g_free (series->label);
}

static void
clear_group (CabasUprightBarGroup *group)
{
  g_free (group->label);
  g_free (group->values);
}

static void
cabas_upright_bars_finalize (GObject *object)
{
  CabasUprightBars *self = CABAS_UPRIGHT_BARS (object);

  g_free (self->unit);
  g_array_unref (self->series);
  g_array_unref (self->groups);

  G_OBJECT_CLASS (cabas_upright_bars_parent_class)->finalize (object);
}

static void
cabas_upright_bars_class_init (CabasUprightBarsClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_upright_bars_finalize;
  chart_class->dup_message = cabas_upright_bars_dup_message;
  chart_class->describe = cabas_upright_bars_describe;
  chart_class->draw_plot = cabas_upright_bars_draw_plot;
}

static void
cabas_upright_bars_init (CabasUprightBars *self)
{
  self->series = g_array_new (FALSE, FALSE, sizeof (CabasUprightBarSeries));
  g_array_set_clear_func (self->series, (GDestroyNotify) clear_series);
  self->groups = g_array_new (FALSE, FALSE, sizeof (CabasUprightBarGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify) clear_group);
}

/**
 * cabas_upright_bars_new:
 * @head: what a group is, as head of a column: “Year”
 * @unit: what is counted: “€”; "" for none
 * @decimals: of a value in words; 0 where what is counted cannot be halved
 *
 * Returns: (transfer full): a chart without series or groups
 */
CabasChart *
cabas_upright_bars_new (const char *head, const char *unit, guint decimals)
{
  CabasUprightBars *self = g_object_new (CABAS_TYPE_UPRIGHT_BARS, NULL);

  self->unit = g_strdup (unit);
  self->decimals = decimals;
  cabas_chart_table_add_column (cabas_chart_edit_table (CABAS_CHART (self)), head);

  return CABAS_CHART (self);
}

/**
 * cabas_upright_bars_add_series:
 * @id: (nullable): second part of the ids of its data
 *
 * Adds a bar that each group has; all series come before the first group.
 */
void
cabas_upright_bars_add_series (CabasUprightBars *self,
                               const char *id,
                               const char *label,
                               CabasChartHue hue)
{
  const CabasUprightBarSeries series = { g_strdup (id), g_strdup (label), hue };

  g_return_if_fail (CABAS_IS_UPRIGHT_BARS (self));
  g_return_if_fail (self->groups->len == 0);

  g_array_append_val (self->series, series);
  cabas_chart_table_add_column (cabas_chart_edit_table (CABAS_CHART (self)), label);
}

void
cabas_upright_bars_set_without_sums (CabasUprightBars *self)
{
  g_return_if_fail (CABAS_IS_UPRIGHT_BARS (self));

  self->is_without_sums = TRUE;
}

/**
 * cabas_upright_bars_add_group:
 * @id: (nullable): by which the caller finds the group
 * @values: one for each series; NaN where it is not known
 */
void
cabas_upright_bars_add_group (CabasUprightBars *self,
                              const char *id,
                              const char *label,
                              const double *values)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  CabasUprightBarGroup group = { .label = g_strdup (label) };

  g_return_if_fail (CABAS_IS_UPRIGHT_BARS (self));
  g_return_if_fail (self->series->len > 0);

  group.values = g_memdup2 (values, self->series->len * sizeof (double));
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, label);
  for (guint i = 0; i < self->series->len; i++)
    {
      const CabasUprightBarSeries *series = get_series (self, i);
      g_autofree char *value = cabas_chart_format_value (values[i], self->decimals, self->unit);
      g_autofree char *words = g_strdup_printf (_ ("%s, %s: %s"), label, series->label, value);
      g_autofree char *datum_id = id != NULL && series->id != NULL
                                      ? g_strconcat (id, "/", series->id, NULL)
                                      : g_strdup (id);
      const guint datum = cabas_chart_add_datum (CABAS_CHART (self), datum_id, words);

      if (i == 0)
        group.first_datum = datum;
      cabas_chart_table_add_number (table, values[i], self->decimals);
    }
  g_array_append_val (self->groups, group);
}
