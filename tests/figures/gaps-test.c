/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/gaps.h"

#include "make.h"
#include "plan/decimal.h"

#include <locale.h>
#include <string.h>

static CabasItem *
make_indicator (CabasDocument *document, const char *id)
{
  CabasItem *indicator = make (cabas_document_get_root (document), CABAS_KIND_INDICATOR, id);

  set_text (indicator, CABAS_INDICATOR_NAME, id);
  set_text (indicator, CABAS_INDICATOR_UNIT, "%");
  cabas_item_set_number (indicator, CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_YEARLY);

  return indicator;
}

static CabasItem *
observe (CabasItem *indicator, const char *period, gint64 value)
{
  CabasItem *observation = make (indicator, CABAS_KIND_OBSERVATION, NULL);

  set_date (observation, CABAS_OBSERVATION_PERIOD, period);
  cabas_item_set_number (observation, CABAS_OBSERVATION_VALUE, value);

  return observation;
}

static void
test_missing_values_come_first (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *known = make_indicator (document, "known");
  CabasItem *given_up = make_indicator (document, "given-up");
  CabasItem *late = make_indicator (document, "late");
  CabasItem *department = make (cabas_document_get_root (document), CABAS_KIND_DEPARTMENT, "roads");
  g_autoptr (GArray) gaps = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  set_text (department, CABAS_DEPARTMENT_NAME, "Roads");
  set_text (late, CABAS_INDICATOR_COLLECTOR, "roads");
  observe (known, "2026", 5 * CABAS_QUANTITY_ONE);
  observe (late, "2025", 12 * CABAS_QUANTITY_ONE);
  set_text (observe (given_up, "2026", CABAS_UNSET), CABAS_OBSERVATION_COMMENT, "No system.");

  gaps = cabas_gaps_list (document, day ("2027-03-01"));
  g_assert_cmpuint (gaps->len, ==, 2);
  g_assert_cmpuint (cabas_gaps_count_open (gaps), ==, 1);
  first = cabas_gap_dup_sentence (&g_array_index (gaps, CabasGap, 0));
  second = cabas_gap_dup_sentence (&g_array_index (gaps, CabasGap, 1));
  g_assert_true (g_array_index (gaps, CabasGap, 0).row.indicator == late);
  g_assert_nonnull (strstr (first, "Roads"));
  g_assert_nonnull (strstr (first, "12"));
  g_assert_nonnull (strstr (first, "2026"));
  g_assert_nonnull (strstr (second, "No system."));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gaps/missing-values-come-first", test_missing_values_come_first);

  return g_test_run ();
}
