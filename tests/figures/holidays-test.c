/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/holidays.h"

#include "make.h"

static guint32
julian (const char *text)
{
  return cabas_date_get_first_julian (day (text));
}

/* From the tables of the Bureau des longitudes and the bounds of the rule: 22 March, 25 April. */
static void
test_easter_is_known (void)
{
  static const char *const easters[] = { "1818-03-22", "1943-04-25", "1954-04-18", "2000-04-23",
                                         "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
                                         "2028-04-16", "2038-04-25", "2049-04-18" };

  for (guint i = 0; i < G_N_ELEMENTS (easters); i++)
    g_assert_cmpuint (cabas_holidays_find_easter (cabas_date_get_year (day (easters[i]))), ==,
                      julian (easters[i]));
}

static void
test_a_year_has_eleven_holidays (void)
{
  static const char *const holidays[] = { "2027-01-01", "2027-03-29", "2027-05-01", "2027-05-06",
                                          "2027-05-08", "2027-05-17", "2027-07-14", "2027-08-15",
                                          "2027-11-01", "2027-11-11", "2027-12-25" };
  guint n = 0;

  for (guint32 each = julian ("2027-01-01"); each <= julian ("2027-12-31"); each++)
    if (cabas_holidays_include (each))
      g_assert_cmpuint (each, ==, julian (holidays[n++]));
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (holidays));
}

static void
test_offices_are_closed_at_weekends (void)
{
  g_assert_true (cabas_holidays_is_working_day (julian ("2027-02-05")));
  g_assert_false (cabas_holidays_is_working_day (julian ("2027-02-06")));
  g_assert_false (cabas_holidays_is_working_day (julian ("2027-02-07")));
  g_assert_false (cabas_holidays_is_working_day (julian ("2027-11-11")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holidays/easter-is-known", test_easter_is_known);
  g_test_add_func ("/holidays/a-year-has-eleven-holidays", test_a_year_has_eleven_holidays);
  g_test_add_func ("/holidays/offices-are-closed-at-weekends", test_offices_are_closed_at_weekends);

  return g_test_run ();
}
