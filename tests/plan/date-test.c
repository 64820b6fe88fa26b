/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/date.h"
#include "plan/schema.h"

#include <libintl.h>
#include <locale.h>

static void
test_file_form (void)
{
  static const char *const valid[] = { "2027-03-15", "2024-02-29", "2027-03", "2027-Q1",
                                       "2027-Q4",    "2027",       "0001",    "9999-12-31" };
  static const char *const invalid[] = { "",        "27",         "2027-13",    "2027-Q5",
                                         "2027-Q0", "2023-02-29", "2027-3-15",  "2027-03-15x",
                                         "0000",    "x027",       "2027-03-1 ", "2027/03/15" };

  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      CabasDate date;
      char text[16];

      g_assert_true (cabas_date_from_text (valid[i], &date));
      cabas_date_to_text (date, text);
      g_assert_cmpstr (text, ==, valid[i]);
    }

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      CabasDate date;

      g_test_message ("%s", invalid[i]);
      g_assert_false (cabas_date_from_text (invalid[i], &date));
    }
}

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
  } cases[] = {
    { "15/03/2027", "2027-03-15" },
    { "15/3/27", "2027-03-15" },
    { "03/2027", "2027-03" },
    { "T3 2027", "2027-Q3" },
    { "t3 27", "2027-Q3" },
    { "Q1 2026", "2026-Q1" },
    { "2027", "2027" },
    { " 2027-03 ", "2027-03" },
    { "1-2-2026", "2026-02-01" },
    { "15.03.26", "2026-03-15" },
    { "mars 2026", "2026-03" },
    { "Mars 26", "2026-03" },
    { "march 2026", "2026-03" },
    { "sept. 2027", "2027-09" },
    { "août 2027", "2027-08" },
    { "juil 2027", "2027-07" },
    { "1er mars 2027", "2027-03-01" },
    { "15 décembre 2026", "2026-12-15" },
    { "3e trimestre 2027", "2027-Q3" },
    { "1er trim. 2027", "2027-Q1" },
    { "fin 2027", "2027-12-31" },
    { "fin février 2028", "2028-02-29" },
    { "fin t3 2027", "2027-09-30" },
    { "end of march 2027", "2027-03-31" },
    { "début 2027", "2027-01-01" },
    { "aujourd’hui", "2026-11-22" },
    { "aujourd'hui", "2026-11-22" },
    { "tomorrow", "2026-11-23" },
    { "+6 mois", "2027-05" },
    { "+6mois", "2027-05" },
    { "+ 6 m", "2027-05" },
    { "+10 j", "2026-12-02" },
    { "-2 semaines", "2026-11-08" },
    { "+2 ans", "2028-11" },
    { "+1 trimestre", "2027-Q1" },
    { "dans 3 mois", "2027-02" },
    { "in 3 weeks", "2026-12-13" },
    { "+6", NULL },
    { "+mois", NULL },
    { "+99999 ans", NULL },
    { "-9999 ans", NULL },
    { "jui 2027", NULL },
    { "fin", NULL },
    { "fin bientôt", NULL },
    { "mars", NULL },
    { "5e trimestre 2027", NULL },
    { "31/02/2027", NULL },
    { "32", NULL },
    { "bientôt", NULL },
    { "T5 2027", NULL },
    { "1/2/3/4", NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CabasDate date;
      char text[16];
      gboolean is_date = cabas_date_parse_from (
          cases[i].typed, cabas_date_new (CABAS_DATE_DAY, 2026, 11, 22), &date);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (is_date, ==, cases[i].text != NULL);
      if (!is_date)
        continue;
      cabas_date_to_text (date, text);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* What is shown in an entry is understood when it is read back, in any language. */
static void
test_shown_is_understood (void)
{
  static const char *const texts[] = { "2027-03-15", "2026-08-01", "2027-12", "2027-Q4", "2027" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CabasDate date, again;
      g_autofree char *brief = NULL;
      g_autofree char *words = NULL;

      cabas_date_from_text (texts[i], &date);
      brief = cabas_date_format_short (date);
      words = cabas_date_format (date);
      g_assert_true (cabas_date_parse (brief, &again));
      g_assert_cmpint (date, ==, again);
      g_assert_true (cabas_date_parse (words, &again));
      g_assert_cmpint (date, ==, again);
    }
}

static void
test_slips_are_no_dates (void)
{
  static const char *const texts[] = { "257/03/2027", "15/03/202", "03/7", "31/02/2027", "0/3/27" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CabasDate date;

      g_assert_false (cabas_date_parse (texts[i], &date));
    }

  /* Day 1 of the year 65536 + 1. */
  g_assert_false (cabas_date_is_valid ((CabasDate) 23936532 * 4));
}

static void
test_words (void)
{
  static const struct
  {
    const char *text;
    const char *english;
    const char *french;
  } cases[] = {
    { "2027-03-15", "15 March 2027", "15 mars 2027" },
    { "2027-03-01", "1 March 2027", "1er mars 2027" },
    { "2027-08-11", "11 August 2027", "11 août 2027" },
    { "2027-08", "August 2027", "août 2027" },
    { "2027-Q3", "Q3 2027", "T3 2027" },
    { "2027", "2027", "2027" },
  };
  gboolean is_french = g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "fr");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CabasDate date;
      g_autofree char *words = NULL;

      cabas_date_from_text (cases[i].text, &date);
      words = cabas_date_format (date);
      g_assert_cmpstr (words, ==, is_french ? cases[i].french : cases[i].english);
    }
}

static void
test_span_and_order (void)
{
  CabasDate year = cabas_date_new_year (2027);
  CabasDate quarter = cabas_date_new (CABAS_DATE_QUARTER, 2027, 1, 1);
  CabasDate february = cabas_date_new (CABAS_DATE_MONTH, 2027, 2, 1);
  CabasDate day = cabas_date_new (CABAS_DATE_DAY, 2027, 2, 28);

  g_assert_cmpint (year, >, quarter);
  g_assert_cmpint (quarter, <, february);
  g_assert_cmpint (february, <, day);
  g_assert_cmpuint (cabas_date_get_last_julian (year) - cabas_date_get_first_julian (year), ==,
                    364);
  g_assert_cmpuint (cabas_date_get_last_julian (february), ==, cabas_date_get_first_julian (day));
  g_assert_cmpint (cabas_date_new (CABAS_DATE_QUARTER, 2027, 2, 1), ==, CABAS_UNSET);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CABAS_LOCALE_DIR"));
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/file-form-is-exact", test_file_form);
  g_test_add_func ("/date/typed-dates-are-understood", test_typed);
  g_test_add_func ("/date/shown-dates-are-understood", test_shown_is_understood);
  g_test_add_func ("/date/words-are-those-of-the-language", test_words);
  g_test_add_func ("/date/periods-span-and-sort", test_span_and_order);
  g_test_add_func ("/date/slips-are-no-dates", test_slips_are_no_dates);

  return g_test_run ();
}
