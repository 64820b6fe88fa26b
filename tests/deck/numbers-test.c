/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/numbers.h"

/* What the figures of a slide say, and what somebody typed over them. */
static const struct
{
  const char *name;
  const char *typed;
  const char *foreign; /* (nullable): NULL where all is in the figures */
} cases[] = {
  { "known", "4 actions sur 44 sont réalisées", NULL },
  { "unknown", "5 actions sur 44 sont réalisées", "5" },
  { "second-unknown", "4 actions sur 45", "45" },
  { "decimals", "12,5 % des marchés", NULL },
  { "dot", "12.5 % of the contracts", NULL },
  { "rounded", "13 % des marchés", NULL },
  { "rounded-wrong", "12,6 % des marchés", "12,6" },
  { "grouped", "1 200 tonnes", NULL },
  { "grouped-no-break", "1\u00a0200 tonnes", NULL },
  { "grouped-thin", "1\u202f200 tonnes", NULL },
  { "grouped-comma", "1,200 tonnes", NULL },
  { "not-grouped", "1200 tonnes", NULL },
  { "grouped-wrong", "1 300 tonnes", "1 300" },
  { "two-numbers", "4 44", NULL },
  { "year", "En 2027", NULL },
  { "other-year", "En 2031", "2031" },
  { "ordinal", "La 3e année, le 1er axe, 2nd step", NULL },
  { "article", "L’article L2111-3 du code", NULL },
  { "code", "Action 1.2.3 et axe 1.9", NULL },
  { "unit", "12k€ de plus", "12" },
  { "words", "Quatre actions sont réalisées", NULL },
  { "nothing", NULL, NULL },
};

static void
test_numbers (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (CabasNumbers) numbers = cabas_numbers_new ();
  g_autofree char *foreign = NULL;

  cabas_numbers_add_text (numbers, "4 actions sur 44 en 2027 : 12,5 % et 1\u202f200 t");
  cabas_numbers_add_code (numbers, "1.9");
  foreign = cabas_numbers_find_foreign (numbers, cases[i].typed);
  g_assert_cmpstr (foreign, ==, cases[i].foreign);
}

static void
test_values_are_exact (void)
{
  g_autoptr (CabasNumbers) numbers = cabas_numbers_new ();
  g_autofree char *foreign = NULL;

  cabas_numbers_add_value (numbers, 60.4321);
  g_assert_null (cabas_numbers_find_foreign (numbers, "60,43 %"));
  g_assert_null (cabas_numbers_find_foreign (numbers, "60 %"));
  foreign = cabas_numbers_find_foreign (numbers, "60,44 %");
  g_assert_cmpstr (foreign, ==, "60,44");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/numbers/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_numbers);
    }
  g_test_add_func ("/numbers/values-are-exact", test_values_are_exact);

  return g_test_run ();
}
