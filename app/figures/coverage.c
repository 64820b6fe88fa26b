/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/coverage.h"

#include "figures/series.h"
#include "plan/assignment.h"

static void
count_action (CabasCoverage *self, CabasItem *action)
{
  if (cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DROPPED)
    return;

  self->n_actions++;
  self->n_with_responsible += cabas_assignment_count_letter (action, CABAS_LETTER_R, FALSE) > 0;
  self->n_with_accountable += cabas_assignment_count_letter (action, CABAS_LETTER_A, FALSE) > 0;
  self->n_with_accepted_responsible +=
      cabas_assignment_count_letter (action, CABAS_LETTER_R, TRUE) > 0;
  self->n_with_accepted_accountable +=
      cabas_assignment_count_letter (action, CABAS_LETTER_A, TRUE) > 0;
}

static gboolean
has_known_point (const GArray *points)
{
  for (guint i = 0; i < points->len; i++)
    if (g_array_index (points, CabasSeriesPoint, i).value != CABAS_UNSET)
      return TRUE;

  return FALSE;
}

static void
count_indicator (CabasCoverage *self, CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);

  self->n_indicators++;
  self->n_with_baseline += has_known_point (series->baselines);
  self->n_with_target += has_known_point (series->targets);
  self->n_with_value += cabas_series_get_last (series) != NULL;
}

/**
 * cabas_coverage_init:
 * @self: (out caller-allocates): what to fill
 * @document: a plan
 *
 * Counts what is owned and measured.
 */
void
cabas_coverage_init (CabasCoverage *self, CabasDocument *document)
{
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);

  *self = (CabasCoverage){ 0 };
  for (guint i = 0; i < actions->len; i++)
    count_action (self, g_ptr_array_index (actions, i));
  for (guint i = 0; i < indicators->len; i++)
    count_indicator (self, g_ptr_array_index (indicators, i));
}
