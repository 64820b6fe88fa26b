/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The plan after this one: a copy under new ids in which what was reached becomes where one
 * starts from. Each axis, objective, action, indicator, body and chapter keeps the id of what it
 * continues in "renews", so that the two plans can be compared.
 *
 * The plan         next edition, in draft; adoption, publication and dates are cleared, and it
 *                  begins the day after the end of the earlier one, where that is known
 * Actions          those that are dropped stay behind, and those that are done unless they are
 *                  recurring or asked for; these begin again as planned. What is dated before
 *                  the new plan (dates, milestones, budget lines) and evidence stay behind.
 * Assignments      proposed again, without the answer; those declined or transferred stay behind
 * Indicators       observations become baselines, one for each period whose value is known (see
 *                  figures/series.h); targets of periods that are past stay behind
 * Numbers          follow the order again
 *
 * What tells the life of the earlier plan (meetings, communications, trainings, supplier meetings,
 * consultations, assessments, exchanges, publications, rounds, remarks, versions and the bin)
 * stays in its file. */
typedef struct
{
  gboolean with_done;  /* takes over actions that are done as well */
  CabasDate first_day; /* of the new plan; CABAS_UNSET: the day after the end of the earlier one */
} CabasRenewalOptions;

/* What was done, to be told to the user. */
typedef struct
{
  guint n_actions;     /* taken over */
  guint n_left;        /* actions left behind */
  guint n_assignments; /* proposed again */
  guint n_baselines;   /* made of observations */
} CabasRenewalCount;

/* (transfer full): `earlier` is not changed. `count` (out) (optional) */
CabasDocument *cabas_renewal_new (CabasDocument *earlier,
                                  const CabasRenewalOptions *options,
                                  CabasRenewalCount *count);
/* Two or three sentences. */
char *cabas_renewal_count_describe (const CabasRenewalCount *self);

G_END_DECLS
