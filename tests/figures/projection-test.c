/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/projection.h"

#include "make.h"
#include "plan/decimal.h"

static CabasItem *
make_indicator (CabasDocument *document, const int *values, guint n_values)
{
  CabasItem *indicator = make (cabas_document_get_root (document), CABAS_KIND_INDICATOR, NULL);
  CabasItem *target = make (indicator, CABAS_KIND_TARGET, NULL);

  for (guint i = 0; i < n_values; i++)
    {
      CabasItem *item = make (indicator, CABAS_KIND_OBSERVATION, NULL);

      cabas_item_set_number (item, CABAS_OBSERVATION_PERIOD, cabas_date_new_year (2021 + i));
      cabas_item_set_number (item, CABAS_OBSERVATION_VALUE, values[i] * CABAS_QUANTITY_ONE);
    }
  set_date (target, CABAS_TARGET_PERIOD, "2027");
  cabas_item_set_number (target, CABAS_TARGET_VALUE, 100 * CABAS_QUANTITY_ONE);

  return indicator;
}

static void
test_straight_line_goes_on (void)
{
  static const int values[] = { 10, 12, 14, 16 };
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasSeries) series = cabas_series_new (make_indicator (document, values, 4));
  CabasProjection projection;

  g_assert_true (cabas_projection_init (&projection, series));
  g_assert_cmpfloat_with_epsilon (projection.from, 16, 0.01);
  /* Three years more; leap years make a day of difference. */
  g_assert_cmpfloat_with_epsilon (projection.to, 22, 0.01);
  g_assert_cmpint (projection.period, ==, cabas_date_new_year (2027));
  g_assert_cmpuint (projection.n_values, ==, 4);
}

static void
test_two_values_are_no_line (void)
{
  static const int values[] = { 10, 12 };
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autoptr (CabasSeries) series = cabas_series_new (make_indicator (document, values, 2));
  CabasProjection projection;

  g_assert_false (cabas_projection_init (&projection, series));
}

static void
test_only_measured_values_since_the_break_count (void)
{
  static const int values[] = { 90, 10, 12, 14 };
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *indicator = make_indicator (document, values, 4);
  g_autoptr (CabasSeries) series = NULL;
  g_autoptr (CabasSeries) estimated = NULL;
  CabasProjection projection;

  set_date (make (indicator, CABAS_KIND_SERIES_BREAK, NULL), CABAS_SERIES_BREAK_PERIOD, "2022");
  series = cabas_series_new (indicator);
  g_assert_true (cabas_projection_init (&projection, series));
  g_assert_cmpuint (projection.n_values, ==, 3);
  g_assert_cmpfloat_with_epsilon (projection.to, 20, 0.01);

  cabas_item_set_number (cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, 2),
                         CABAS_OBSERVATION_QUALITY, CABAS_QUALITY_ESTIMATED);
  estimated = cabas_series_new (indicator);
  g_assert_false (cabas_projection_init (&projection, estimated));
}

static void
test_what_cannot_be_is_not_projected (void)
{
  static const int falling[] = { 30, 20, 10 };
  static const int rising[] = { 70, 80, 90 };
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *share = make_indicator (document, rising, 3);
  g_autoptr (CabasSeries) low = cabas_series_new (make_indicator (document, falling, 3));
  g_autoptr (CabasSeries) high = NULL;
  CabasProjection projection;

  g_assert_true (cabas_projection_init (&projection, low));
  g_assert_cmpfloat (projection.to, ==, 0);
  /* One year after the middle of 2023. */
  g_assert_cmpint (cabas_date_get_year (projection.period), ==, 2024);
  g_assert_cmpint (cabas_date_get_precision (projection.period), ==, CABAS_DATE_DAY);
  cabas_item_set_number (share, CABAS_INDICATOR_UNIT_FAMILY, CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER);
  high = cabas_series_new (share);
  g_assert_true (cabas_projection_init (&projection, high));
  g_assert_cmpfloat (projection.to, ==, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/projection/straight-line-goes-on", test_straight_line_goes_on);
  g_test_add_func ("/projection/two-values-are-no-line", test_two_values_are_no_line);
  g_test_add_func ("/projection/only-measured-values-since-the-break-count",
                   test_only_measured_values_since_the_break_count);
  g_test_add_func ("/projection/what-cannot-be-is-not-projected",
                   test_what_cannot_be_is_not_projected);
  return g_test_run ();
}
