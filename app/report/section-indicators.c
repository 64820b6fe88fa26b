/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "figures/indicator-state.h"

#include <glib/gi18n-lib.h>

/* Letters of a unit that is said beside each value. */
#define LONGEST_UNIT 3

static char *
format_value (CabasItem *indicator, gint64 value)
{
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);

  if (value == CABAS_UNSET)
    return NULL;

  /* A long unit is said once, above the table. */
  return unit != NULL && g_utf8_strlen (unit, -1) > LONGEST_UNIT
             ? cabas_indicator_format_number (indicator, value)
             : cabas_indicator_format (indicator, value);
}

/* “2024: 12 %” */
static char *
format_point (CabasItem *indicator, const CabasSeriesPoint *point)
{
  g_autofree char *period = NULL;
  g_autofree char *value = NULL;

  if (point == NULL || point->value == CABAS_UNSET)
    return NULL;

  period = cabas_date_format_short (point->period);
  value = format_value (indicator, point->value);

  /* TRANSLATORS: a value and the period it is for. */
  return g_strdup_printf (_ ("%s (%s)"), value, period);
}

static const CabasSeriesPoint *
get_first (const GArray *points)
{
  return points->len > 0 ? &g_array_index (points, CabasSeriesPoint, 0) : NULL;
}

static const CabasSeriesPoint *
get_last (const GArray *points)
{
  return points->len > 0 ? &g_array_index (points, CabasSeriesPoint, points->len - 1) : NULL;
}

static void
add_summary_row (CabasReport *self, CabasTable *table, CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  g_autofree char *first = format_point (indicator, get_first (series->baselines));
  g_autofree char *last = format_point (indicator, cabas_series_get_last (series));
  g_autofree char *target = format_point (indicator, get_last (series->targets));

  cabas_table_add_row (table);
  cabas_table_take_cell (table, cabas_report_dup_link (self, indicator));
  cabas_table_add_cell (table, first);
  cabas_table_add_cell (table, last);
  cabas_table_add_cell (table, target);
}

static CabasTable *
new_summary_table (void)
{
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, _ ("Indicator"), CABAS_TABLE_START, 3);
  cabas_table_add_column (table, _ ("Baseline"), CABAS_TABLE_END, 0);
  cabas_table_add_column (table, _ ("Last value"), CABAS_TABLE_END, 0);
  cabas_table_add_column (table, _ ("Target"), CABAS_TABLE_END, 0);

  return table;
}

/**
 * cabas_report_add_indicator_table:
 * @self: a report
 * @objective: an objective
 *
 * Adds one row for each indicator of @objective: where it started, stands and is to go.
 */
void
cabas_report_add_indicator_table (CabasReport *self, CabasItem *objective)
{
  g_autoptr (CabasTable) table = new_summary_table ();

  for (guint i = 0; i < cabas_item_get_n_children (objective, CABAS_KIND_INDICATOR); i++)
    {
      CabasItem *indicator = cabas_item_get_child (objective, CABAS_KIND_INDICATOR, i);

      add_summary_row (self, table, indicator);
    }

  if (cabas_table_get_n_rows (table) > 0)
    cabas_paper_add_table (self->paper, g_steal_pointer (&table))->is_wide = FALSE;
}

static void
add_value_row (CabasReport *self,
               CabasTable *table,
               const char *kind,
               CabasItem *item,
               const CabasField fields[4],
               CabasItem *indicator)
{
  g_autofree char *period = cabas_report_dup (self, item, fields[0]);
  g_autofree char *value = NULL;
  g_autofree char *quality = NULL;
  g_autofree char *source = NULL;
  gint64 number = cabas_item_get_kind (item) == CABAS_KIND_OBSERVATION
                      ? cabas_series_get_value (item)
                      : cabas_item_get_number (item, fields[1]);

  value = format_value (indicator, number);
  if (fields[2] != CABAS_NO_FIELD)
    quality = cabas_report_dup (self, item, fields[2]);
  source = cabas_report_dup (self, item, fields[3]);

  cabas_table_add_row (table);
  cabas_table_add_cell (table, period);
  cabas_table_add_cell (table, kind);
  cabas_table_add_cell (table, value != NULL ? value : _ ("Not known"));
  cabas_table_take_cell (table, cabas_words_new (quality));
  cabas_table_take_cell (table, cabas_words_new (source));
}

static void
add_values (CabasReport *self, CabasTable *table, CabasItem *indicator, CabasKind kind)
{
  static const CabasField baseline[] = { CABAS_BASELINE_PERIOD, CABAS_BASELINE_VALUE,
                                         CABAS_BASELINE_QUALITY, CABAS_BASELINE_SOURCE };
  static const CabasField observation[] = { CABAS_OBSERVATION_PERIOD, CABAS_OBSERVATION_VALUE,
                                            CABAS_OBSERVATION_QUALITY, CABAS_OBSERVATION_SOURCE };
  static const CabasField target[] = { CABAS_TARGET_PERIOD, CABAS_TARGET_VALUE, CABAS_NO_FIELD,
                                       CABAS_TARGET_VERSION };
  const CabasField *fields = kind == CABAS_KIND_BASELINE ? baseline
                             : kind == CABAS_KIND_TARGET ? target
                                                         : observation;

  for (guint i = 0; i < cabas_item_get_n_children (indicator, kind); i++)
    {
      CabasItem *item = cabas_item_get_child (indicator, kind, i);
      g_autofree char *buyer = kind == CABAS_KIND_OBSERVATION
                                   ? cabas_report_dup (self, item, CABAS_OBSERVATION_BUYER)
                                   : NULL;
      g_autofree char *label =
          buyer != NULL
              /* TRANSLATORS: an observation, and whose it is. */
              ? g_strdup_printf (_ ("%s, %s"), cabas_kind_get_label (kind), buyer)
              : g_strdup (cabas_kind_get_label (kind));

      add_value_row (self, table, label, item, fields, indicator);
    }
}

static void
add_value_table (CabasReport *self, CabasItem *indicator)
{
  g_autoptr (CabasTable) table = cabas_table_new ();

  cabas_table_add_column (table, _ ("Period"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Kind of value"), CABAS_TABLE_START, 2);
  cabas_table_add_column (table, _ ("Value"), CABAS_TABLE_END, 0);
  cabas_table_add_column (table, _ ("Quality"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Source"), CABAS_TABLE_START, 3);
  add_values (self, table, indicator, CABAS_KIND_BASELINE);
  add_values (self, table, indicator, CABAS_KIND_OBSERVATION);
  add_values (self, table, indicator, CABAS_KIND_TARGET);

  if (cabas_table_get_n_rows (table) > 0)
    cabas_paper_add_table (self->paper, g_steal_pointer (&table))->is_wide = FALSE;
}

static void
add_method (CabasReport *self, CabasItem *indicator)
{
  static const CabasField fields[] = {
    CABAS_INDICATOR_UNIT,      CABAS_INDICATOR_LEGAL_CATEGORY, CABAS_INDICATOR_DIRECTION,
    CABAS_INDICATOR_FREQUENCY, CABAS_INDICATOR_COLLECTOR,      CABAS_INDICATOR_SYSTEM,
    CABAS_INDICATOR_METHOD,    CABAS_INDICATOR_LIMITS,         CABAS_INDICATOR_OBLIGATIONS,
  };
  CabasWords *words = cabas_words_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cabas_report_say_labelled (self, words, indicator, fields[i]);

  if (cabas_words_get_n_runs (words) > 0)
    cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, words)->keeps_with_next = TRUE;
  else
    cabas_words_free (words);
}

static void
say_number (
    CabasReport *self, CabasWords *words, CabasItem *observation, CabasField field, guint *n_said)
{
  g_autofree char *value = cabas_report_dup (self, observation, field);
  g_autofree char *said = NULL;

  if (value == NULL)
    return;

  said = g_strdup_printf ("%s%s\u00a0%s", (*n_said)++ > 0 ? ", " : "",
                          cabas_field_get_label (field), value);
  cabas_words_add (words, 0, said);
}

/* Below the values, how each came about: out of how many, how many are not known or left out. */
static void
add_counts (CabasReport *self, CabasItem *indicator)
{
  static const CabasField fields[] = { CABAS_OBSERVATION_NUMERATOR, CABAS_OBSERVATION_DENOMINATOR,
                                       CABAS_OBSERVATION_NOT_DECLARED,
                                       CABAS_OBSERVATION_SET_ASIDE };

  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    {
      CabasItem *observation = cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i);
      g_autofree char *period = cabas_report_dup (self, observation, CABAS_OBSERVATION_PERIOD);
      CabasWords *words = cabas_words_new (NULL);
      guint n_said = 0;

      cabas_words_add (words, CABAS_WORDS_STRONG, period != NULL ? period : _ ("No period"));
      cabas_words_add (words, 0, "  ");
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        say_number (self, words, observation, fields[j], &n_said);

      if (n_said > 0)
        cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, words);
      else
        cabas_words_free (words);
    }
}

static guint
count_known (const GArray *points)
{
  guint n = 0;

  for (guint i = 0; i < points->len; i++)
    n += g_array_index (points, CabasSeriesPoint, i).value != CABAS_UNSET;

  return n;
}

static void
add_indicator (CabasReport *self, CabasItem *indicator, guint level)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  const char *name = cabas_item_get_text (indicator, CABAS_INDICATOR_NAME);
  g_autofree char *display = cabas_item_dup_display_name (indicator);
  g_autofree char *question = cabas_report_dup (self, indicator, CABAS_INDICATOR_QUESTION);
  CabasBlock *heading = cabas_paper_add_heading (self->paper, level, cabas_item_get_id (indicator),
                                                 name != NULL ? name : display);

  heading->has_rule = TRUE;
  if (cabas_item_has (indicator, CABAS_INDICATOR_CODE))
    heading->side = cabas_words_new (cabas_item_get_text (indicator, CABAS_INDICATOR_CODE));
  if (question != NULL)
    {
      CabasWords *words = cabas_words_new (NULL);

      cabas_words_add (words, CABAS_WORDS_EMPHASIS, question);
      cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, words);
    }
  cabas_report_add_prose (self, indicator, CABAS_INDICATOR_DEFINITION);
  add_method (self, indicator);

  if (count_known (series->observations) + count_known (series->baselines) +
          count_known (series->targets) >=
      2)
    cabas_report_add_named_chart (self, "trajectory", indicator);
  add_value_table (self, indicator);
  add_counts (self, indicator);
  cabas_report_add_prose (self, indicator, CABAS_INDICATOR_NOTE);
}

/**
 * cabas_report_add_indicators:
 * @self: a report
 *
 * Adds each indicator with its trajectory and its values.
 */
void
cabas_report_add_indicators (CabasReport *self)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (self->document, CABAS_KIND_INDICATOR);
  const guint level = self->before == CABAS_SECTION_MONITORING ? 2 : 1;

  for (guint i = 0; i < indicators->len; i++)
    {
      if (i == 0)
        {
          cabas_paper_add_heading (self->paper, level, "part-indicators", _ ("Indicators"));
          cabas_report_add_method (self, "trajectory", FALSE);
        }
      add_indicator (self, indicators->pdata[i], level + 1);
    }
}

/* The indicators of the plan itself, then those of each objective. */
static void
add_group (CabasReport *self, CabasTable *table, CabasItem *holder)
{
  const guint n = cabas_item_get_n_children (holder, CABAS_KIND_INDICATOR);
  g_autofree char *name = NULL;

  if (n == 0)
    return;

  name = holder == self->plan ? g_strdup (_ ("Of the whole plan"))
                              : cabas_item_dup_display_name (holder);
  cabas_table_add_group (table, cabas_words_new (name));
  for (guint i = 0; i < n; i++)
    {
      CabasItem *indicator = cabas_item_get_child (holder, CABAS_KIND_INDICATOR, i);
      g_autofree char *collector = cabas_report_dup_department (
          self, cabas_item_get_text (indicator, CABAS_INDICATOR_COLLECTOR));
      g_autofree char *frequency = cabas_report_dup (self, indicator, CABAS_INDICATOR_FREQUENCY);

      add_summary_row (self, table, indicator);
      cabas_table_add_cell (table, frequency);
      cabas_table_add_cell (table, *collector != '\0' ? collector : NULL);
    }
}

/**
 * cabas_report_add_all_indicators:
 * @self: a report
 *
 * Adds one table of all indicators, as an annex.
 */
void
cabas_report_add_all_indicators (CabasReport *self)
{
  g_autoptr (GPtrArray) objectives = cabas_document_list (self->document, CABAS_KIND_OBJECTIVE);
  g_autoptr (CabasTable) table = new_summary_table ();

  cabas_table_add_column (table, cabas_field_get_label (CABAS_INDICATOR_FREQUENCY),
                          CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Collected by"), CABAS_TABLE_START, 0);
  add_group (self, table, self->plan);
  for (guint i = 0; i < objectives->len; i++)
    add_group (self, table, objectives->pdata[i]);

  if (cabas_table_get_n_rows (table) == 0)
    return;

  cabas_paper_add_heading (self->paper, 1, "part-indicator-table",
                           cabas_section_get_label (CABAS_SECTION_INDICATOR_TABLE));
  cabas_paper_add_table (self->paper, g_steal_pointer (&table));
}
