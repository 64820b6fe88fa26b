/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/rewording.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* What became of a plan between two states of it, as a council reads it (tableau comparatif): for
 * each thing that the plan speaks of, what was said and what is said now, gathered by axis. */

typedef enum
{
  CABAS_CHANGE_ADDED,
  CABAS_CHANGE_REMOVED,
  CABAS_CHANGE_MOVED,
  CABAS_CHANGE_REWORDED, /* a field says something else */
} CabasChangeKind;

/* One difference: of the subject itself, or of something it contains, such as a target. */
typedef struct
{
  CabasChangeKind kind;
  gboolean is_part;  /* of something that the subject contains */
  CabasField field;  /* CABAS_NO_FIELD but for what says something else */
  CabasItem *before; /* (unowned) (nullable) */
  CabasItem *after;  /* (unowned) (nullable) */
} CabasChangePoint;

typedef struct
{
  CabasItem *before; /* (owned) (nullable): of the first state; NULL for what is new */
  CabasItem *after;  /* (owned) (nullable): of the second; NULL for what is gone */
  GArray *points;    /* (owned) (element-type CabasChangePoint) */
} CabasComparedItem;

typedef struct
{
  CabasItem *axis;  /* (owned) (nullable): of the second state where it has it */
  CabasKind kind;   /* of the items, where there is no axis */
  GPtrArray *items; /* (owned) (element-type CabasComparedItem) */
} CabasComparedGroup;

typedef struct
{
  CabasDocument *before; /* (owned) */
  CabasDocument *after;  /* (owned) */
  GPtrArray *groups;     /* (owned) (element-type CabasComparedGroup): axes first */
  guint n_added;         /* items compared, not points */
  guint n_removed;
  guint n_changed; /* moved or reworded, or what they contain is */
} CabasComparison;

CabasComparison *cabas_comparison_new (CabasDocument *before, CabasDocument *after);
void cabas_comparison_free (CabasComparison *self);

/* “3 items added, 1 removed, 12 changed” */
char *cabas_comparison_dup_counts (const CabasComparison *self);
char *cabas_compared_group_dup_title (const CabasComparedGroup *self);
char *cabas_compared_item_dup_name (const CabasComparedItem *self);

/* “Reworded”, “Target raised” */
char *cabas_change_point_dup_label (const CabasChangePoint *self);
/* What was said, and what is; "" for nothing. */
char *cabas_change_point_dup_before (const CabasChangePoint *self);
char *cabas_change_point_dup_after (const CabasChangePoint *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasComparison, cabas_comparison_free)

G_END_DECLS
