/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/assignment.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* How the assignments of one department for the actions of one objective stand, the worst first. */
typedef enum
{
  CABAS_STANDING_NONE,     /* nothing is asked */
  CABAS_STANDING_DECLINED, /* one at least was declined */
  CABAS_STANDING_WAITING,  /* one at least was not answered: proposed, silent or not stated */
  CABAS_STANDING_ACCEPTED, /* all were accepted, with or without change */
} CabasStanding;

/* Unit: assignments. */
typedef struct
{
  CabasLetters letters; /* of all that are asked */
  guint n_asked;
  guint n_accepted;
  guint n_declined;
} CabasOwnershipCell;

/* Who owns what: departments by objectives. Formula: the assignments of the actions of an objective
 * that are not dropped, by department; those transferred are no longer asked of it. An objective is
 * answered for where each of these actions, one at least, has an accountable department (A) that
 * accepted. */
typedef struct
{
  GPtrArray *departments;    /* (owned) of CabasItem: in the order of the plan */
  GPtrArray *objectives;     /* (owned) of CabasItem: those with such actions */
  CabasOwnershipCell *cells; /* (owned): department by department */
  guint n_answered_for;      /* objectives */
  guint n_nobody;            /* assignments whose department is not in the plan */
} CabasOwnership;

CabasOwnership *cabas_ownership_new (CabasDocument *document);
void cabas_ownership_free (CabasOwnership *self);

const CabasOwnershipCell *
cabas_ownership_get_cell (const CabasOwnership *self, guint department, guint objective);
CabasStanding cabas_ownership_cell_get_standing (const CabasOwnershipCell *cell);
/* The actions of a cell, added to `actions`. */
void cabas_ownership_list_actions (CabasItem *department, CabasItem *objective, GPtrArray *actions);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasOwnership, cabas_ownership_free)

G_END_DECLS
