/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/decimal.h"
#include "plan/schema.h"

#include <locale.h>
#include <string.h>

static void
test_file_form (void)
{
  static const struct
  {
    const char *text;
    int digits;
    gint64 value;
  } cases[] = {
    { "0", 6, 0 },      { "12.5", 6, 12500000 }, { "-0.000001", 6, -1 },  { "1234.50", 2, 123450 },
    { "-0.01", 2, -1 }, { "7", 0, 7 },           { "100", 6, 100000000 },
  };
  static const char *const invalid[] = { "",      "-",   ".",
                                         "1.2.3", "1e5", "0.0000001",
                                         "1,5",   "NaN", "99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 value;
      char text[32];

      g_assert_true (cabas_decimal_from_text (cases[i].text, cases[i].digits, &value));
      g_assert_cmpint (value, ==, cases[i].value);
      cabas_decimal_to_text (value, cases[i].digits, text);
      g_assert_cmpstr (text, ==, cases[i].text);
    }

  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      gint64 value;

      g_test_message ("%s", invalid[i]);
      g_assert_false (cabas_decimal_from_text (invalid[i], 6, &value));
    }
}

static void
test_typed (void)
{
  static const char *const typed[] = { "1234567.5", "1 234 567,5", "1 234 567,50 €",
                                       "1\xe2\x80\xaf"
                                       "234\xc2\xa0"
                                       "567,5",
                                       " 1'234'567.5 " };
  gint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_assert_true (cabas_decimal_parse (typed[i], 2, &value));
      g_assert_cmpint (value, ==, 123456750);
    }

  g_assert_true (cabas_decimal_parse ("12,5 %", 6, &value));
  g_assert_cmpint (value, ==, 12500000);
  g_assert_true (cabas_decimal_parse ("−3", 0, &value));
  g_assert_cmpint (value, ==, -3);
  g_assert_false (cabas_decimal_parse ("12 %3", 6, &value));
  g_assert_false (cabas_decimal_parse ("12 apples", 6, &value));
}

static void
test_rounding (void)
{
  g_autofree char *half = cabas_decimal_format (2500000, 6, 0);
  g_autofree char *minus_half = cabas_decimal_format (-2500000, 6, 0);
  g_autofree char *unset = cabas_decimal_format (CABAS_UNSET, 6, 0);

  g_assert_cmpstr (half, ==, "3");
  g_assert_cmpstr (minus_half, ==, "−3");
  g_assert_cmpstr (unset, ==, "");
}

static void
test_shown_in_french (void)
{
  g_autofree char *amount = cabas_decimal_format (123456750, 2, 2);

  if (g_str_has_prefix (setlocale (LC_NUMERIC, NULL), "fr_FR"))
    g_assert_cmpstr (amount, ==,
                     "1\xe2\x80\xaf"
                     "234\xe2\x80\xaf"
                     "567,50");
  else
    g_assert_cmpstr (amount, ==, "1234567.50");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/file-form-is-exact", test_file_form);
  g_test_add_func ("/decimal/typed-numbers-are-understood", test_typed);
  g_test_add_func ("/decimal/half-is-rounded-away-from-zero", test_rounding);
  g_test_add_func ("/decimal/french-groups-with-narrow-spaces", test_shown_in_french);

  return g_test_run ();
}
