/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* How long a decision has been open: since the last day covered by the date of its meeting (the day
 * held, else the day planned). Bands of whole calendar months, the lower bound included; a meeting
 * to come is of the first band. */
typedef enum
{
  CABAS_AGE_UNDER_1_MONTH,
  CABAS_AGE_1_TO_3_MONTHS,
  CABAS_AGE_3_TO_6_MONTHS,
  CABAS_AGE_OVER_6_MONTHS,
  CABAS_AGE_NOT_KNOWN, /* its meeting has no date */
} CabasAge;

#define CABAS_N_AGES (CABAS_AGE_NOT_KNOWN + 1)

typedef enum
{
  CABAS_DUENESS_LATE, /* the last day covered by its due date is before today */
  CABAS_DUENESS_IN_TIME,
  CABAS_DUENESS_NOT_STATED, /* it has no due date */
} CabasDueness;

#define CABAS_N_DUENESSES (CABAS_DUENESS_NOT_STATED + 1)

/* Decisions that are not carried out. Unit: decisions. */
typedef struct
{
  guint counts[CABAS_N_AGES][CABAS_N_DUENESSES];
  guint n_late;
  guint total;
  guint n_done; /* carried out; not counted above */
} CabasOpenDecisions;

void cabas_open_decisions_init (CabasOpenDecisions *self, CabasDocument *document, CabasDate today);
CabasAge cabas_decision_get_age (CabasItem *decision, CabasDate today);
CabasDueness cabas_decision_get_dueness (CabasItem *decision, CabasDate today);
/* The decisions that one number counts, added to `decisions`. */
void cabas_open_decisions_list (CabasDocument *document,
                                CabasDate today,
                                CabasAge age,
                                CabasDueness dueness,
                                GPtrArray *decisions);

/* “1 to 3 months”, “Late”; in the user's language. */
const char *cabas_age_get_label (CabasAge age);
const char *cabas_dueness_get_label (CabasDueness dueness);

G_END_DECLS
