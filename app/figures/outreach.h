/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What was done to make the plan known. Units: sessions, meetings, people. Cancelled
 * communications count in the total and nowhere else. */
typedef struct
{
  guint n_communications;
  guint n_done;
  guint n_cancelled;
  gint64 reach; /* people reached by those that are done, where it is known */

  guint n_trainings;
  gint64 planned;           /* places of all sessions, where they are known */
  gint64 attended;          /* people present, where they are known */
  guint n_without_attended; /* past sessions that do not say who came */

  guint n_sourcings;
  guint n_families; /* purchase families they are about */
} CabasOutreach;

/* `side`: CABAS_COMMUNICATION_SIDE_… of the communications that count, CABAS_UNSET for all. */
void
cabas_outreach_init (CabasOutreach *self, CabasDocument *document, gint64 side, CabasDate today);
/* Of a communication, training or supplier meeting. */
CabasField cabas_outreach_get_date_field (CabasKind kind);
/* The totals of a kind in words; "" where there is none. `side` as above. */
char *cabas_outreach_dup_sentence (CabasDocument *document, CabasKind kind, gint64 side);

G_END_DECLS
