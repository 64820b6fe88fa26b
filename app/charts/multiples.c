/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/multiples.h"

#include "charts/format.h"
#include "charts/multiples-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CabasMultiples, cabas_multiples, CABAS_TYPE_CHART)

static const char *const labels[] = {
  [CABAS_MULTIPLES_BASELINE] = N_ ("baseline"),
  [CABAS_MULTIPLES_VALUE] = N_ ("value"),
  [CABAS_MULTIPLES_TARGET] = N_ ("target"),
};

const CabasMultiplesDatum *
cabas_multiples_find_last (const CabasMultiplesPanel *panel, CabasMultiplesPoint sort)
{
  for (guint i = panel->points->len; i > 0; i--)
    if (get_point (panel, i - 1)->sort == sort && isfinite (get_point (panel, i - 1)->value))
      return get_point (panel, i - 1);

  return NULL;
}

static char *
format_point (const CabasMultiplesPanel *panel, const CabasMultiplesDatum *point)
{
  g_autofree char *value = cabas_chart_format_value (point->value, panel->decimals, panel->unit);
  g_autofree char *period = cabas_chart_format_span (&point->first, &point->last);

  return g_strdup_printf (_ ("%s in %s"), value, period);
}

/* Where a panel stands: “Clauses: 12 % in 2025, target 25 % in 2028”. */
static char *
dup_words (const CabasMultiplesPanel *panel)
{
  const CabasMultiplesDatum *last = cabas_multiples_find_last (panel, CABAS_MULTIPLES_VALUE);
  const CabasMultiplesDatum *target = cabas_multiples_find_last (panel, CABAS_MULTIPLES_TARGET);
  g_autofree char *value = last != NULL ? format_point (panel, last) : NULL;
  g_autofree char *goal = target != NULL ? format_point (panel, target) : NULL;

  if (value == NULL && goal == NULL)
    return g_strdup_printf (_ ("%s: no value is known"), panel->label);
  if (value == NULL)
    return g_strdup_printf (_ ("%s: target %s"), panel->label, goal);
  if (goal == NULL)
    return g_strdup_printf (_ ("%s: %s"), panel->label, value);

  return g_strdup_printf (_ ("%s: %s, target %s"), panel->label, value, goal);
}

static char *
cabas_multiples_dup_message (CabasChart *chart)
{
  CabasMultiples *self = CABAS_MULTIPLES (chart);
  guint n_known = 0;

  for (guint i = 0; i < self->panels->len; i++)
    n_known += cabas_multiples_find_last (get_panel (self, i), CABAS_MULTIPLES_VALUE) != NULL;

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u of %u indicator has a value",
                                       "%u of %u indicators have a value", self->panels->len),
                          n_known, self->panels->len);
}

static char *
cabas_multiples_describe (CabasChart *chart)
{
  CabasMultiples *self = CABAS_MULTIPLES (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint i = 0; i < self->panels->len; i++)
    {
      g_autofree char *words = dup_words (get_panel (self, i));

      cabas_chart_add_sentence (text, "%s.", words);
    }

  return g_string_free (text, FALSE);
}

static void
clear_panel (CabasMultiplesPanel *panel)
{
  g_free (panel->id);
  g_free (panel->label);
  g_free (panel->unit);
  g_array_unref (panel->points);
  g_array_unref (panel->breaks);
}

static void
cabas_multiples_finalize (GObject *object)
{
  g_array_unref (CABAS_MULTIPLES (object)->panels);

  G_OBJECT_CLASS (cabas_multiples_parent_class)->finalize (object);
}

static void
cabas_multiples_class_init (CabasMultiplesClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_multiples_finalize;
  chart_class->dup_message = cabas_multiples_dup_message;
  chart_class->describe = cabas_multiples_describe;
  chart_class->draw_plot = cabas_multiples_draw_plot;
  chart_class->measure_plot = cabas_multiples_measure_plot;
}

static void
cabas_multiples_init (CabasMultiples *self)
{
  self->panels = g_array_new (FALSE, FALSE, sizeof (CabasMultiplesPanel));
  g_array_set_clear_func (self->panels, (GDestroyNotify) clear_panel);
}

/**
 * cabas_multiples_new:
 * @head: what a panel is, as head of a column: “Indicator”
 *
 * Returns: (transfer full): a chart without panels
 */
CabasChart *
cabas_multiples_new (const char *head)
{
  CabasChart *self = g_object_new (CABAS_TYPE_MULTIPLES, NULL);
  CabasChartTable *table = cabas_chart_edit_table (self);

  cabas_chart_table_add_column (table, head);
  cabas_chart_table_add_column (table, _ ("Period"));
  cabas_chart_table_add_column (table, _ ("Value"));
  cabas_chart_table_add_column (table, _ ("Unit"));
  cabas_chart_table_add_column (table, _ ("Note"));

  return self;
}

/**
 * cabas_multiples_add_panel:
 * @id: (nullable): by which the caller finds the panel
 * @unit: "" for none; panels of one unit share a scale
 * @decimals: of a value in words
 */
void
cabas_multiples_add_panel (
    CabasMultiples *self, const char *id, const char *label, const char *unit, guint decimals)
{
  CabasMultiplesPanel panel = { g_strdup (id),
                                g_strdup (label),
                                g_strdup (unit),
                                decimals,
                                g_array_new (FALSE, FALSE, sizeof (CabasMultiplesDatum)),
                                g_array_new (FALSE, FALSE, sizeof (GDate)),
                                0 };

  g_return_if_fail (CABAS_IS_MULTIPLES (self));

  g_array_append_val (self->panels, panel);
}

/**
 * cabas_multiples_add_point:
 * @first: first day of its period
 * @last: last day of its period
 * @value: NaN where it is not known
 */
void
cabas_multiples_add_point (CabasMultiples *self,
                           CabasMultiplesPoint sort,
                           const GDate *first,
                           const GDate *last,
                           double value)
{
  const CabasMultiplesDatum point = { sort, *first, *last, value };
  g_autofree char *period = cabas_chart_format_span (first, last);
  CabasChartTable *table;
  const CabasMultiplesPanel *panel;

  g_return_if_fail (CABAS_IS_MULTIPLES (self));
  g_return_if_fail (self->panels->len > 0);

  panel = get_panel (self, self->panels->len - 1);
  g_array_append_val (panel->points, point);
  table = cabas_chart_edit_table (CABAS_CHART (self));
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, panel->label);
  cabas_chart_table_add_text (table, period);
  cabas_chart_table_add_number (table, value, panel->decimals);
  cabas_chart_table_add_text (table, panel->unit);
  cabas_chart_table_add_text (table, _ (labels[sort]));
}

void
cabas_multiples_add_break (CabasMultiples *self, const GDate *day)
{
  CabasChartTable *table;
  const CabasMultiplesPanel *panel;
  g_autofree char *period = cabas_chart_format_span (day, day);

  g_return_if_fail (CABAS_IS_MULTIPLES (self));
  g_return_if_fail (self->panels->len > 0);

  panel = get_panel (self, self->panels->len - 1);
  g_array_append_vals (panel->breaks, day, 1);
  table = cabas_chart_edit_table (CABAS_CHART (self));
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, panel->label);
  cabas_chart_table_add_text (table, period);
  cabas_chart_table_add_text (table, NULL);
  cabas_chart_table_add_text (table, panel->unit);
  cabas_chart_table_add_text (table, _ ("break in the series"));
}

void
cabas_multiples_end_panel (CabasMultiples *self)
{
  CabasMultiplesPanel *panel;
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_MULTIPLES (self));
  g_return_if_fail (self->panels->len > 0);

  panel = &g_array_index (self->panels, CabasMultiplesPanel, self->panels->len - 1);
  words = dup_words (panel);
  panel->datum = cabas_chart_add_datum (CABAS_CHART (self), panel->id, words);
}
