/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/load.h"
#include "plan/assignment.h"

G_BEGIN_DECLS

/* What an action lacks so that one department answers for it and one at least does the work.
 * Several can be true at once; an action that is dropped lacks nothing. */
typedef enum
{
  CABAS_CONFLICT_NOBODY = 1 << 0, /* no letter at all; then no other of these is said */
  CABAS_CONFLICT_NO_ACCOUNTABLE = 1 << 1,
  CABAS_CONFLICT_SEVERAL_ACCOUNTABLE = 1 << 2,
  CABAS_CONFLICT_NO_RESPONSIBLE = 1 << 3,
} CabasConflicts;

/* What one department is asked for one action. */
typedef struct
{
  /* (unowned) (nullable): of each letter the assignment that counts, else one that was declined
   * or transferred. */
  CabasItem *assignments[CABAS_N_LETTER];
} CabasMatrixCell;

typedef struct
{
  CabasItem *action;            /* (unowned) */
  guint counts[CABAS_N_LETTER]; /* assignments that count */
  guint total;
  CabasConflicts conflicts;
} CabasMatrixRow;

/* Who does what: actions by departments. Unit: assignments, of departments that are in the plan;
 * those declined or transferred do not count. The totals of a row hold for any action, those of a
 * column are the load of the department (see load.h), in which dropped actions do not count. */
typedef struct
{
  GArray *rows;   /* (owned) (element-type CabasMatrixRow): actions in the order of the plan */
  GArray *totals; /* (owned) (element-type CabasLoadRow): one for each column, in order */
  guint counts[CABAS_N_LETTER];
  guint total;
  guint n_conflicts;      /* rows that have any */
  CabasMatrixCell *cells; /* (owned): row by row */
} CabasMatrix;

CabasMatrix *cabas_matrix_new (CabasDocument *document);
void cabas_matrix_free (CabasMatrix *self);

CabasItem *cabas_matrix_get_department (const CabasMatrix *self, guint column);
const CabasMatrixCell *cabas_matrix_get_cell (const CabasMatrix *self, guint row, guint column);

/* Letters that count. */
CabasLetters cabas_matrix_cell_get_letters (const CabasMatrixCell *cell);
/* “R ✓ A ?”: each letter with the mark of its state. */
char *cabas_matrix_cell_dup_text (const CabasMatrixCell *cell);
/* “R: accepted, A: proposed”; in the user's language, "" for nothing. */
char *cabas_matrix_cell_dup_spoken (const CabasMatrixCell *cell);
/* One action by itself. */
void cabas_matrix_row_init (CabasMatrixRow *row, CabasItem *action);
/* Sentences that say what the action lacks and who answers for it twice; "" where all is well. */
char *cabas_matrix_row_dup_conflicts (const CabasMatrixRow *row);
/* The same in two or three words. */
char *cabas_conflicts_dup_short (CabasConflicts conflicts);
/* “R 3 · A 1”, without letters that are not there; "" for none. */
char *cabas_letter_counts_format (const guint counts[CABAS_N_LETTER]);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasMatrix, cabas_matrix_free)

G_END_DECLS
