/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* When an action runs, each end as precisely as it is stated. */
typedef struct
{
  CabasDate start;
  CabasDate end;
} CabasActionSpan;

/* An action of which only one end is stated runs within it. FALSE where none is, or where it would
 * end before it starts. */
gboolean cabas_action_span_init (CabasActionSpan *self, CabasItem *action);

G_END_DECLS
