/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The plan in a page of numbers, each with all it takes to trust it: how it is counted, out of
 * what, what it cannot know, and the items behind it. */

typedef enum
{
  CABAS_FACTS_ADOPTION,  /* what stands in the way of a vote; none once the plan was voted */
  CABAS_FACTS_COVERAGE,  /* how many have what they need */
  CABAS_FACTS_FOLLOW_UP, /* what asks for attention now */
  CABAS_FACTS_AXES,      /* what is done of each axis */
  CABAS_FACTS_DEPARTMENTS,
  CABAS_FACTS_LOAD, /* what each department takes part in */
  CABAS_N_FACTS,
} CabasFactGroup;

typedef struct
{
  CabasFactGroup group;
  const char *name; /* stable, such as "owned", or the id of the axis or department */
  char *label;      /* (owned): “Actions with an accepted owner” */
  guint n;          /* Unit: items */
  guint of;         /* out of how many; 0 where that says nothing */
  char *formula;    /* (owned): how it is counted, a sentence */
  char *unknown;    /* (owned) (nullable): what it does not know, a sentence */
  char *list_label; /* (owned): what the items are: “Actions without an accepted owner” */
  GPtrArray *items; /* (owned) of CabasItem (unowned), in the order of the plan */
} CabasFact;

/* (transfer full) of CabasFact, by group. Those of CABAS_FACTS_ADOPTION and CABAS_FACTS_FOLLOW_UP
 * are left out where they count nothing. */
GPtrArray *cabas_overview_list (CabasDocument *document, CabasDate today);
/* “What stands in the way of adoption” */
const char *cabas_fact_group_get_label (CabasFactGroup group);
/* “42 of 96”, or “42” */
char *cabas_fact_dup_value (const CabasFact *self);
/* Formula, what it does not know, and how many items can be opened, as paragraphs. */
char *cabas_fact_explain (const CabasFact *self);

G_END_DECLS
