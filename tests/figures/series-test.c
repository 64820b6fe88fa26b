/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/series.h"

#include "make.h"
#include "plan/decimal.h"

#define ONE CABAS_QUANTITY_ONE
#define NONE CABAS_UNSET

typedef struct
{
  const char *buyer;
  gint64 numerator;
  gint64 denominator;
  gint64 value;
} Given;

static const struct
{
  const char *name;
  int family;
  Given given[3];
  gint64 expected;
} cases[] = {
  { "one-value", CABAS_UNIT_FAMILY_NUMBER, { { NULL, NONE, NONE, 12 * ONE } }, 12 * ONE },
  { "one-rate",
    CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER,
    { { NULL, 1 * ONE, 4 * ONE, NONE } },
    25 * ONE },
  { "rates-are-weighted",
    CABAS_UNIT_FAMILY_PERCENT_OF_VALUE,
    { { "b1", 1 * ONE, 10 * ONE, NONE }, { "b2", 9 * ONE, 10 * ONE, NONE } },
    50 * ONE },
  { "the-total-wins",
    CABAS_UNIT_FAMILY_NUMBER,
    { { "b1", NONE, NONE, 3 * ONE }, { NULL, NONE, NONE, 8 * ONE } },
    8 * ONE },
  { "counts-add-up",
    CABAS_UNIT_FAMILY_NUMBER,
    { { "b1", NONE, NONE, 3 * ONE }, { "b2", NONE, NONE, 4 * ONE } },
    7 * ONE },
  { "a-missing-part-is-not-zero",
    CABAS_UNIT_FAMILY_NUMBER,
    { { "b1", NONE, NONE, 3 * ONE }, { "b2", NONE, NONE, NONE } },
    NONE },
  { "rates-without-parts-are-not-known",
    CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER,
    { { "b1", NONE, NONE, 30 * ONE }, { "b2", NONE, NONE, 40 * ONE } },
    NONE },
  { "nothing-of-nothing-is-not-known",
    CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER,
    { { NULL, 0, 0, NONE } },
    NONE },
};

static gboolean
is_given (const Given *given)
{
  return given->buyer != NULL || given->value != 0 || given->numerator != 0 ||
         given->denominator != 0;
}

static void
test_value_of_a_period (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr (CabasItem) indicator = cabas_item_new (CABAS_KIND_INDICATOR);
  g_autoptr (CabasSeries) series = NULL;

  cabas_item_set_number (indicator, CABAS_INDICATOR_UNIT_FAMILY, cases[index].family);
  for (guint i = 0; i < G_N_ELEMENTS (cases[index].given); i++)
    {
      const Given *given = &cases[index].given[i];
      CabasItem *observation;

      if (!is_given (given))
        continue;
      observation = make (indicator, CABAS_KIND_OBSERVATION, NULL);
      set_date (observation, CABAS_OBSERVATION_PERIOD, "2027");
      set_text (observation, CABAS_OBSERVATION_BUYER, given->buyer);
      cabas_item_set_number (observation, CABAS_OBSERVATION_NUMERATOR, given->numerator);
      cabas_item_set_number (observation, CABAS_OBSERVATION_DENOMINATOR, given->denominator);
      cabas_item_set_number (observation, CABAS_OBSERVATION_VALUE, given->value);
    }

  series = cabas_series_new (indicator);
  g_assert_cmpuint (series->observations->len, ==, 1);
  g_assert_cmpint (g_array_index (series->observations, CabasSeriesPoint, 0).value, ==,
                   cases[index].expected);
  g_assert_cmpint (cabas_series_get_last (series) != NULL, ==, cases[index].expected != NONE);
}

static void
test_points_are_in_the_order_of_time (void)
{
  g_autoptr (CabasItem) indicator = cabas_item_new (CABAS_KIND_INDICATOR);
  g_autoptr (CabasSeries) series = NULL;
  static const char *const years[] = { "2030", "2028", "2029" };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      CabasItem *target = make (indicator, CABAS_KIND_TARGET, NULL);

      set_date (target, CABAS_TARGET_PERIOD, years[i]);
      cabas_item_set_number (target, CABAS_TARGET_VALUE, i);
    }

  series = cabas_series_new (indicator);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (
        cabas_date_get_year (g_array_index (series->targets, CabasSeriesPoint, i).period), ==,
        2028 + (int) i);
}

static void
test_a_rate_in_percent_is_one_whatever_it_counts (void)
{
  g_autoptr (CabasItem) indicator = cabas_item_new (CABAS_KIND_INDICATOR);
  CabasItem *observation = make (indicator, CABAS_KIND_OBSERVATION, NULL);

  cabas_item_set_number (indicator, CABAS_INDICATOR_UNIT_FAMILY, CABAS_UNIT_FAMILY_OTHER);
  cabas_item_set_number (observation, CABAS_OBSERVATION_NUMERATOR, 1 * ONE);
  cabas_item_set_number (observation, CABAS_OBSERVATION_DENOMINATOR, 4 * ONE);
  g_assert_cmpint (cabas_series_get_value (observation), ==, ONE / 4);
  set_text (indicator, CABAS_INDICATOR_UNIT, "%");
  g_assert_cmpint (cabas_series_get_value (observation), ==, 25 * ONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/series/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_value_of_a_period);
    }
  g_test_add_func ("/series/points-are-in-the-order-of-time", test_points_are_in_the_order_of_time);
  g_test_add_func ("/series/a-rate-in-percent-is-one-whatever-it-counts",
                   test_a_rate_in_percent_is_one_whatever_it_counts);

  return g_test_run ();
}
