/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The budget of an action as a table of years: investment, operating and staff, planned and
 * actual, and their sums. Unit of a row: euros without tax, or full-time equivalents, as millionths
 * (see decimal.h); the two are never added up. */
typedef struct
{
  gint64 kind;      /* CABAS_BUDGET_KIND_…; CABAS_UNSET for a sum */
  gint64 unit;      /* CABAS_BUDGET_UNIT_… */
  CabasField field; /* planned or actual */
} CabasBudgetRow;

typedef struct
{
  CabasItem *action; /* (unowned) */
  GArray *rows;      /* (owned) (element-type CabasBudgetRow) */
  GArray *years;     /* (owned) (element-type int): those of the plan, and of the lines */
} CabasBudget;

/* Rows are investment and operating in euros and staff in full-time equivalents, then what else
 * there are lines of, then the sums of the euros. Lines without a year count in no column. */
CabasBudget *cabas_budget_new (CabasItem *action, CabasDate today);
void cabas_budget_free (CabasBudget *self);

/* Formula: the sum of the field over the lines of this kind, unit and year; of all years where
 * `year` is 0. CABAS_UNSET where no line says anything. `n_lines` (out) (optional): how many of
 * that kind, unit and year there are. */
gint64
cabas_budget_sum (const CabasBudget *self, const CabasBudgetRow *row, int year, guint *n_lines);
/* (nullable): the only line of the row and year; NULL where there is none, or several. */
CabasItem *cabas_budget_find_line (const CabasBudget *self, const CabasBudgetRow *row, int year);
/* “Investment, planned (€)” */
char *cabas_budget_dup_title (const CabasBudgetRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasBudget, cabas_budget_free)

G_END_DECLS
