/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/number.h"

#include <locale.h>

static void
test_normalise (void)
{
  const struct
  {
    const char *text;
    int shift;
    const char *wanted; /* (nullable) */
  } cases[] = {
    { "12", 0, "12" },
    { "-12.50", 0, "-12.5" },
    { "0.05", 0, "0.05" },
    { "000", 0, "0" },
    { "1.25E2", 0, "125" },
    { "1.2e-3", 0, "0.0012" },
    { "100", 0, "100" },
    { "0.125", 2, "12.5" },
    { "1", 2, "100" },
    { "12.300000000000001", 0, "12.3" },
    { "0.30000000000000004", 0, "0.3" },
    { "99999999999999.99999", 0, "100000000000000" },
    { ".5", 0, "0.5" },
    { "", 0, NULL },
    { "-", 0, NULL },
    { "12a", 0, NULL },
    { "1e", 0, NULL },
    { "1e400", 0, NULL },
    { "nan", 0, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = cabas_number_normalise (cases[i].text, cases[i].shift);

      g_assert_cmpstr (number, ==, cases[i].wanted);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/what-spreadsheets-write-is-exact", test_normalise);

  return g_test_run ();
}
