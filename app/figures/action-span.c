/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/action-span.h"

gboolean
cabas_action_span_init (CabasActionSpan *self, CabasItem *action)
{
  self->start = cabas_item_get_number (action, CABAS_ACTION_FIRST_DAY);
  self->end = cabas_item_get_number (action, CABAS_ACTION_LAST_DAY);
  if (self->start == CABAS_UNSET)
    self->start = self->end;
  if (self->end == CABAS_UNSET)
    self->end = self->start;

  return self->start != CABAS_UNSET &&
         cabas_date_get_first_julian (self->start) <= cabas_date_get_last_julian (self->end);
}
