/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/indicator-checks.h"
#include "figures/indicator-state.h"

#include "make.h"
#include "plan/decimal.h"

#include <locale.h>
#include <string.h>

#define ONE CABAS_QUANTITY_ONE
#define NBSP "\u00a0"

static CabasItem *
make_indicator (int family, const char *unit, int direction)
{
  CabasItem *indicator = cabas_item_new (CABAS_KIND_INDICATOR);

  cabas_item_set_number (indicator, CABAS_INDICATOR_UNIT_FAMILY, family);
  set_text (indicator, CABAS_INDICATOR_UNIT, unit);
  if (direction >= 0)
    cabas_item_set_number (indicator, CABAS_INDICATOR_DIRECTION, direction);

  return indicator;
}

static CabasItem *
give (CabasItem *indicator, CabasKind kind, const char *period, gint64 value)
{
  static const CabasField fields[CABAS_N_KINDS][2] = {
    [CABAS_KIND_BASELINE] = { CABAS_BASELINE_PERIOD, CABAS_BASELINE_VALUE },
    [CABAS_KIND_TARGET] = { CABAS_TARGET_PERIOD, CABAS_TARGET_VALUE },
    [CABAS_KIND_OBSERVATION] = { CABAS_OBSERVATION_PERIOD, CABAS_OBSERVATION_VALUE },
  };
  CabasItem *item = make (indicator, kind, NULL);

  set_date (item, fields[kind][0], period);
  cabas_item_set_number (item, fields[kind][1], value);

  return item;
}

static const struct
{
  const char *name;
  int direction;
  gint64 start, final, low, high;
  const char *sentence;
} sentences[] = {
  { "increase", CABAS_DIRECTION_INCREASE, 12, 25, -1, -1,
    "From 12" NBSP "% (2023) to 25" NBSP "% (2027): increase" },
  { "decrease", CABAS_DIRECTION_DECREASE, 25, 12, -1, -1,
    "From 25" NBSP "% (2023) to 12" NBSP "% (2027): decrease" },
  { "direction-follows-from-the-values", -1, 25, 12, -1, -1,
    "From 25" NBSP "% (2023) to 12" NBSP "% (2027): decrease" },
  { "wrong-side-is-said", CABAS_DIRECTION_INCREASE, 25, 12, -1, -1,
    "From 25" NBSP "% (2023) to 12" NBSP "% (2027): to be increased, but the target lies lower" },
  { "without-target", CABAS_DIRECTION_INCREASE, 12, -1, -1, -1,
    "From 12" NBSP "% (2023), without a target: increase" },
  { "without-baseline", CABAS_DIRECTION_INCREASE, -1, 25, -1, -1,
    "Without a baseline, to 25" NBSP "% (2027): increase" },
  { "nothing-is-known", -1, -1, -1, -1, -1,
    "Without a baseline or a target: direction not stated" },
  { "held-between", CABAS_DIRECTION_HOLD, 12, -1, 10, 20,
    "From 12" NBSP "% (2023): hold between 10" NBSP "% and 20" NBSP "%" },
  { "held-above", CABAS_DIRECTION_HOLD, 12, -1, 10, -1,
    "From 12" NBSP "% (2023): hold at 10" NBSP "% or more" },
};

static void
test_sentence (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CabasItem) indicator =
                 make_indicator (CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER, "%", sentences[i].direction);
  CabasIndicatorState state;
  g_autofree char *sentence = NULL;

  if (sentences[i].start >= 0)
    give (indicator, CABAS_KIND_BASELINE, "2023", sentences[i].start * ONE);
  if (sentences[i].final >= 0)
    give (indicator, CABAS_KIND_TARGET, "2027", sentences[i].final * ONE);
  if (sentences[i].low >= 0)
    cabas_item_set_number (indicator, CABAS_INDICATOR_LOW, sentences[i].low * ONE);
  if (sentences[i].high >= 0)
    cabas_item_set_number (indicator, CABAS_INDICATOR_HIGH, sentences[i].high * ONE);

  cabas_indicator_state_init (&state, indicator, day ("2026-11-22"));
  sentence = cabas_indicator_state_dup_sentence (&state);
  g_assert_cmpstr (sentence, ==, sentences[i].sentence);
}

static const struct
{
  const char *name;
  int frequency;
  const char *period; /* (nullable) */
  CabasFreshness freshness;
  guint n_missing;
  const char *words;
} ages[] = {
  { "nothing", CABAS_FREQUENCY_YEARLY, NULL, CABAS_FRESHNESS_NONE, 0, "No value yet" },
  { "this-month", CABAS_FREQUENCY_MONTHLY, "2026-11", CABAS_FRESHNESS_CURRENT, 0,
    "Value of November 2026" },
  { "last-month", CABAS_FREQUENCY_MONTHLY, "2026-10", CABAS_FRESHNESS_CURRENT, 0,
    "Value of October 2026" },
  { "month-before-last", CABAS_FREQUENCY_MONTHLY, "2026-09", CABAS_FRESHNESS_DUE, 1,
    "Value of September 2026, the next one is due" },
  { "months-ago", CABAS_FREQUENCY_MONTHLY, "2025-03", CABAS_FRESHNESS_STALE, 19,
    "Value of March 2025, stale: 19 values missing" },
  { "quarter-before-last", CABAS_FREQUENCY_QUARTERLY, "2026-Q1", CABAS_FRESHNESS_STALE, 2,
    "Value of Q1 2026, stale: 2 values missing" },
  { "yearly-by-default", -1, "2025", CABAS_FRESHNESS_CURRENT, 0, "Value of 2025" },
  { "two-years-ago", CABAS_FREQUENCY_YEARLY, "2024", CABAS_FRESHNESS_STALE, 1,
    "Value of 2024, stale: 1 value missing" },
  { "every-two-years", CABAS_FREQUENCY_TWO_YEARLY, "2024", CABAS_FRESHNESS_CURRENT, 0,
    "Value of 2024" },
  { "half-a-year-and-more", CABAS_FREQUENCY_HALF_YEARLY, "2025-Q4", CABAS_FRESHNESS_STALE, 1,
    "Value of Q4 2025, stale: 1 value missing" },
  { "once-is-enough", CABAS_FREQUENCY_ONCE, "2019", CABAS_FRESHNESS_CURRENT, 0, "Value of 2019" },
};

static void
test_freshness (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CabasItem) indicator = make_indicator (CABAS_UNIT_FAMILY_NUMBER, "contracts", -1);
  CabasIndicatorState state;
  g_autofree char *words = NULL;

  if (ages[i].frequency >= 0)
    cabas_item_set_number (indicator, CABAS_INDICATOR_FREQUENCY, ages[i].frequency);
  if (ages[i].period != NULL)
    give (indicator, CABAS_KIND_OBSERVATION, ages[i].period, ONE);

  cabas_indicator_state_init (&state, indicator, day ("2026-11-22"));
  words = cabas_indicator_state_dup_freshness (&state);
  g_assert_cmpstr (words, ==, ages[i].words);
  g_assert_cmpint (state.freshness, ==, ages[i].freshness);
  g_assert_cmpuint (state.n_missing, ==, ages[i].n_missing);
}

static void
test_a_late_value_is_due_before_it_is_stale (void)
{
  g_autoptr (CabasItem) indicator = make_indicator (CABAS_UNIT_FAMILY_NUMBER, "contracts", -1);
  CabasIndicatorState state;

  give (indicator, CABAS_KIND_OBSERVATION, "2025", ONE);
  cabas_indicator_state_init (&state, indicator, day ("2026-12-31"));
  g_assert_cmpint (state.freshness, ==, CABAS_FRESHNESS_CURRENT);
  cabas_indicator_state_init (&state, indicator, day ("2027-01-01"));
  g_assert_cmpint (state.freshness, ==, CABAS_FRESHNESS_DUE);
  g_assert_cmpint (state.days_late, ==, 1);
  cabas_indicator_state_init (&state, indicator, day ("2027-06-30"));
  g_assert_cmpint (state.freshness, ==, CABAS_FRESHNESS_DUE);
  cabas_indicator_state_init (&state, indicator, day ("2027-07-01"));
  g_assert_cmpint (state.freshness, ==, CABAS_FRESHNESS_STALE);
}

static const struct
{
  const char *name;
  int direction;
  gint64 last;
  gint64 gap;
  const char *words;
} gaps[] = {
  { "to-go-up", CABAS_DIRECTION_INCREASE, 12, 6, "6 points to go" },
  { "to-go-down", CABAS_DIRECTION_DECREASE, 20, 2, "2 points to go" },
  { "reached", CABAS_DIRECTION_INCREASE, 18, 0, "Reached" },
  { "passed", CABAS_DIRECTION_DECREASE, 10, -8, "Reached" },
  { "below-the-bounds", CABAS_DIRECTION_HOLD, 9, 1, "1 point outside the bounds" },
  { "above-the-bounds", CABAS_DIRECTION_HOLD, 23, 3, "3 points outside the bounds" },
  { "within-the-bounds", CABAS_DIRECTION_HOLD, 15, 0, "Within the bounds" },
};

/* The target of the running year counts, not that of the last one. */
static void
test_gap (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CabasItem) indicator =
                 make_indicator (CABAS_UNIT_FAMILY_PERCENT_OF_VALUE, "%", gaps[i].direction);
  CabasIndicatorState state;
  g_autofree char *words = NULL;

  cabas_item_set_number (indicator, CABAS_INDICATOR_LOW, 10 * ONE);
  cabas_item_set_number (indicator, CABAS_INDICATOR_HIGH, 20 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2028", 30 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2025", 5 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2026", 18 * ONE);
  give (indicator, CABAS_KIND_OBSERVATION, "2025", gaps[i].last * ONE);

  cabas_indicator_state_init (&state, indicator, day ("2026-11-22"));
  g_assert_cmpint (state.gap, ==, gaps[i].gap * ONE);
  g_assert_cmpint (cabas_date_get_year (state.final.period), ==, 2028);
  words = cabas_indicator_state_dup_gap (&state);
  g_assert_cmpstr (words, ==, gaps[i].words);
}

static void
test_the_unit_is_said (void)
{
  g_autoptr (CabasItem) indicator = make_indicator (CABAS_UNIT_FAMILY_HOURS, "h", -1);
  g_autofree char *plain = cabas_indicator_format (indicator, 1500 * ONE / 1000);
  g_autofree char *fixed = NULL;

  g_assert_cmpstr (plain, ==, "1.5" NBSP "h");
  cabas_item_set_number (indicator, CABAS_INDICATOR_PRECISION, 0);
  fixed = cabas_indicator_format (indicator, 1500 * ONE / 1000);
  g_assert_cmpstr (fixed, ==, "2" NBSP "h");
}

/* The words of all findings, one a line. */
static char *
list_findings (CabasItem *indicator)
{
  g_autoptr (GPtrArray) findings = cabas_indicator_check (indicator);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      CabasIndicatorFinding *finding = findings->pdata[i];

      g_assert_true (finding->item == indicator || cabas_item_is_inside (finding->item, indicator));
      g_assert_cmpint (cabas_field_get_info (finding->field)->kind, ==,
                       cabas_item_get_kind (finding->item));
      g_string_append_printf (text, "%s\n", finding->sentence);
    }

  return g_string_free (text, FALSE);
}

static void
test_a_sound_indicator_has_no_finding (void)
{
  g_autoptr (CabasItem) indicator = make_indicator (CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER, "%",
                                                    CABAS_DIRECTION_INCREASE);
  g_autofree char *findings = NULL;
  CabasItem *observation;

  give (indicator, CABAS_KIND_BASELINE, "2023", 12 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2027", 25 * ONE);
  observation = give (indicator, CABAS_KIND_OBSERVATION, "2024", 25 * ONE);
  cabas_item_set_number (observation, CABAS_OBSERVATION_NUMERATOR, 1 * ONE);
  cabas_item_set_number (observation, CABAS_OBSERVATION_DENOMINATOR, 4 * ONE);
  findings = list_findings (indicator);
  g_assert_cmpstr (findings, ==, "");
}

static void
test_targets_are_checked_against_the_baseline (void)
{
  g_autoptr (CabasItem) indicator = make_indicator (CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER, "%",
                                                    CABAS_DIRECTION_INCREASE);
  g_autofree char *findings = NULL;

  give (indicator, CABAS_KIND_BASELINE, "2023", 12 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2027", 10 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2022", 120 * ONE);
  give (indicator, CABAS_KIND_TARGET, "2027", 13 * ONE);
  findings = list_findings (indicator);
  g_assert_cmpstr (findings, ==,
                   "Target 2027: 10" NBSP "% lies below the baseline of 12" NBSP
                   "%, though the value is to increase.\n"
                   "Target 2022: 120" NBSP "% does not lie between 0 and 100.\n"
                   "Target 2022: it does not come after the baseline of 2023.\n"
                   "Target 2027: given more than once.\n");
}

static void
test_rates_are_checked (void)
{
  g_autoptr (CabasItem) indicator = make_indicator (CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER, "%", -1);
  g_autofree char *findings = NULL;
  CabasItem *items[4];

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *year = g_strdup_printf ("%u", 2024 + i);

      items[i] = give (indicator, CABAS_KIND_OBSERVATION, year, CABAS_UNSET);
    }
  cabas_item_set_number (items[0], CABAS_OBSERVATION_NUMERATOR, 5 * ONE);
  cabas_item_set_number (items[1], CABAS_OBSERVATION_DENOMINATOR, 5 * ONE);
  cabas_item_set_number (items[2], CABAS_OBSERVATION_NUMERATOR, 5 * ONE);
  cabas_item_set_number (items[2], CABAS_OBSERVATION_DENOMINATOR, 0);
  cabas_item_set_number (items[3], CABAS_OBSERVATION_NUMERATOR, 5 * ONE);
  cabas_item_set_number (items[3], CABAS_OBSERVATION_DENOMINATOR, 4 * ONE);
  cabas_item_set_number (items[3], CABAS_OBSERVATION_VALUE, 20 * ONE);
  findings = list_findings (indicator);
  g_assert_cmpstr (findings, ==,
                   "Value 2024: the numerator has no denominator.\n"
                   "Value 2025: the denominator has no numerator.\n"
                   "Value 2026: the denominator is zero, so there is no rate.\n"
                   "Value 2027: 20" NBSP "% is given, but numerator and denominator make 125" NBSP
                   "%.\n");
}

static void
test_bounds_and_buyers_are_checked (void)
{
  g_autoptr (CabasItem) indicator =
                 make_indicator (CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER, "%", CABAS_DIRECTION_HOLD);
  g_autofree char *none = list_findings (indicator);
  g_autofree char *findings = NULL;

  g_assert_nonnull (strstr (none, "but none is given"));
  cabas_item_set_number (indicator, CABAS_INDICATOR_LOW, 20 * ONE);
  cabas_item_set_number (indicator, CABAS_INDICATOR_HIGH, 10 * ONE);
  for (guint i = 0; i < 2; i++)
    set_text (give (indicator, CABAS_KIND_OBSERVATION, "2025", 12 * ONE), CABAS_OBSERVATION_BUYER,
              i == 0 ? "b1" : "b2");
  findings = list_findings (indicator);
  g_assert_cmpstr (findings, ==,
                   "The lower bound lies above the upper one.\n"
                   "Value 2025: what the buyers give cannot be added up; give numerators and "
                   "denominators, or one value for all.\n");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *path = g_strconcat ("/indicator-state/sentence/", sentences[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_sentence);
    }
  for (guint i = 0; i < G_N_ELEMENTS (ages); i++)
    {
      g_autofree char *path = g_strconcat ("/indicator-state/freshness/", ages[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_freshness);
    }
  for (guint i = 0; i < G_N_ELEMENTS (gaps); i++)
    {
      g_autofree char *path = g_strconcat ("/indicator-state/gap/", gaps[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_gap);
    }
  g_test_add_func ("/indicator-state/a-late-value-is-due-before-it-is-stale",
                   test_a_late_value_is_due_before_it_is_stale);
  g_test_add_func ("/indicator-state/the-unit-is-said", test_the_unit_is_said);
  g_test_add_func ("/indicator-state/a-sound-indicator-has-no-finding",
                   test_a_sound_indicator_has_no_finding);
  g_test_add_func ("/indicator-state/targets-are-checked-against-the-baseline",
                   test_targets_are_checked_against_the_baseline);
  g_test_add_func ("/indicator-state/rates-are-checked", test_rates_are_checked);
  g_test_add_func ("/indicator-state/bounds-and-buyers-are-checked",
                   test_bounds_and_buyers_are_checked);

  return g_test_run ();
}
