/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What a meeting could speak about: decisions of its body that are not carried out (those of the
 * meeting itself aside), actions that are late or blocked, indicators whose value is out of date.
 */
typedef struct
{
  GPtrArray *decisions; /* (owned) of CabasItem: in the order of the meetings */
  GPtrArray *late;      /* (owned) of CabasItem */
  GPtrArray *blocked;   /* (owned) of CabasItem: those that are late stand there */
  GPtrArray *stale;     /* (owned) of CabasItem */
} CabasAgendaProposal;

CabasAgendaProposal *cabas_agenda_proposal_new (CabasItem *meeting, CabasDate today);
void cabas_agenda_proposal_free (CabasAgendaProposal *self);

gboolean cabas_agenda_proposal_is_empty (const CabasAgendaProposal *self);
/* “2 open decisions, 3 late actions”: how much there is of each; "" where there is nothing. */
char *cabas_agenda_proposal_dup_sentence (const CabasAgendaProposal *self);
/* The agenda as prose, with a heading for each subject and a link to each item. */
char *cabas_agenda_proposal_dup_text (const CabasAgendaProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasAgendaProposal, cabas_agenda_proposal_free)

G_END_DECLS
