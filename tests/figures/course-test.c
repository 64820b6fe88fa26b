/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/course.h"

#include "make.h"
#include "plan/decimal.h"

#include <math.h>

#define TODAY "2026-11-22"

static void
add_value (CabasItem *indicator,
           CabasKind kind,
           CabasField when,
           CabasField what,
           const char *period,
           int value)
{
  CabasItem *item = make (indicator, kind, NULL);

  set_date (item, when, period);
  cabas_item_set_number (item, what, value * CABAS_QUANTITY_ONE);
}

static void
add_baseline (CabasItem *indicator, const char *period, int value)
{
  add_value (indicator, CABAS_KIND_BASELINE, CABAS_BASELINE_PERIOD, CABAS_BASELINE_VALUE, period,
             value);
}

static void
add_target (CabasItem *indicator, const char *period, int value)
{
  add_value (indicator, CABAS_KIND_TARGET, CABAS_TARGET_PERIOD, CABAS_TARGET_VALUE, period, value);
}

static void
add_observation (CabasItem *indicator, const char *period, int value)
{
  add_value (indicator, CABAS_KIND_OBSERVATION, CABAS_OBSERVATION_PERIOD, CABAS_OBSERVATION_VALUE,
             period, value);
}

static void
test_share_and_pace (void)
{
  static const struct
  {
    int baseline, value, target;
    double share;
    CabasCourse course;
  } cases[] = {
    { 10, 20, 30, 50, CABAS_COURSE_AT_PACE },  { 10, 14, 30, 20, CABAS_COURSE_BEHIND },
    { 30, 20, 10, 50, CABAS_COURSE_AT_PACE },  { 30, 40, 10, -50, CABAS_COURSE_AWAY },
    { 10, 33, 30, 115, CABAS_COURSE_REACHED }, { 30, 5, 10, 125, CABAS_COURSE_REACHED },
    { 10, 8, 30, -10, CABAS_COURSE_AWAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasDocument) document = cabas_document_new ();
      CabasItem *indicator = make (cabas_document_get_root (document), CABAS_KIND_INDICATOR, NULL);
      CabasIndicatorCourse course;

      add_baseline (indicator, "2022", cases[i].baseline);
      add_observation (indicator, "2024", cases[i].value);
      add_target (indicator, "2027", cases[i].target);
      cabas_indicator_course_init (&course, indicator, day (TODAY));
      g_assert_cmpfloat_with_epsilon (course.share, cases[i].share, 1e-9);
      /* Two of five years. */
      g_assert_cmpfloat_with_epsilon (course.expected, 40, 0.1);
      g_assert_cmpint (course.course, ==, cases[i].course);
    }
}

/* Nothing to compare with, nothing said; but a target that is reached is reached. */
static void
test_broken_series_is_not_compared (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *indicator = make (cabas_document_get_root (document), CABAS_KIND_INDICATOR, NULL);
  CabasIndicatorCourse course;

  add_baseline (indicator, "2022", 10);
  add_target (indicator, "2027", 30);
  add_observation (indicator, "2024", 20);
  set_date (make (indicator, CABAS_KIND_SERIES_BREAK, NULL), CABAS_SERIES_BREAK_PERIOD, "2024");
  cabas_indicator_course_init (&course, indicator, day (TODAY));
  g_assert_true (course.is_broken);
  g_assert_true (isnan (course.share));
  g_assert_cmpint (course.course, ==, CABAS_COURSE_UNKNOWN);

  add_observation (indicator, "2025", 31);
  cabas_indicator_course_init (&course, indicator, day (TODAY));
  g_assert_cmpint (course.course, ==, CABAS_COURSE_REACHED);

  add_baseline (indicator, "2024", 15);
  cabas_indicator_course_init (&course, indicator, day (TODAY));
  g_assert_false (course.is_broken);
  g_assert_cmpfloat_with_epsilon (course.share, 16.0 / 15 * 100, 1e-9);
}

static void
test_held_between_bounds (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *indicator = make (cabas_document_get_root (document), CABAS_KIND_INDICATOR, NULL);
  CabasIndicatorCourse course;

  cabas_item_set_number (indicator, CABAS_INDICATOR_DIRECTION, CABAS_DIRECTION_HOLD);
  cabas_item_set_number (indicator, CABAS_INDICATOR_LOW, 3 * CABAS_QUANTITY_ONE);
  cabas_item_set_number (indicator, CABAS_INDICATOR_HIGH, 6 * CABAS_QUANTITY_ONE);
  cabas_indicator_course_init (&course, indicator, day (TODAY));
  g_assert_cmpint (course.course, ==, CABAS_COURSE_UNKNOWN);

  add_observation (indicator, "2024", 7);
  cabas_indicator_course_init (&course, indicator, day (TODAY));
  g_assert_cmpint (course.course, ==, CABAS_COURSE_AWAY);
  g_assert_cmpfloat (course.share, ==, 0);

  add_observation (indicator, "2025", 4);
  cabas_indicator_course_init (&course, indicator, day (TODAY));
  g_assert_cmpint (course.course, ==, CABAS_COURSE_REACHED);
  g_assert_cmpfloat (course.share, ==, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/course/share-and-pace", test_share_and_pace);
  g_test_add_func ("/course/broken-series-is-not-compared", test_broken_series_is_not_compared);
  g_test_add_func ("/course/held-between-bounds", test_held_between_bounds);
  return g_test_run ();
}
