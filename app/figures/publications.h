/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Article L2111-3 of the public procurement code asks that the indicators be published every two
 * years. Source: the article as reported on
 * https://rojano-avocat.com/developpement-durable-et-commande-publique-apports-de-la-loi-climat-et-resilience/
 * (a stored copy, noted in November 2026; to be checked on legifrance.gouv.fr, which could not be
 * read). The reminder is a habit, not law. */
#define CABAS_MONTHS_BETWEEN_PUBLICATIONS 24
#define CABAS_MONTHS_UNTIL_REMINDER 18

typedef enum
{
  CABAS_PUBLICATION_NEVER, /* the indicators have not been published yet */
  CABAS_PUBLICATION_RECENT,
  CABAS_PUBLICATION_TO_PREPARE, /* from the day of the reminder on */
  CABAS_PUBLICATION_OVERDUE,    /* the day on which it was due is past */
} CabasPublicationState;

/* When the indicators must be published again: 24 months after the last day covered by the date of
 * their last publication, with a reminder after 18. */
typedef struct
{
  CabasPublicationState state;
  CabasItem *last; /* (unowned) (nullable) */
  CabasDate remind;
  CabasDate due;
} CabasPublicationDue;

/* What is dated after today counts as planned, and not as published. */
void
cabas_publication_due_init (CabasPublicationDue *self, CabasDocument *document, CabasDate today);
/* A sentence: “Published on 15 March 2027, due again by 15 March 2029.” */
char *cabas_publication_due_dup_sentence (const CabasPublicationDue *self);

G_END_DECLS
