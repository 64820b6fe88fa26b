/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/conditions.h"

G_BEGIN_DECLS

/* What a list of a plan is narrowed down to. All that is asked must hold; what is empty asks for
 * nothing. Sets are bits, as fields of several choices hold them. */
typedef struct
{
  CabasKind kind;     /* what is looked for and counted: actions, indicators; or CABAS_KIND_ANY */
  char *words;        /* (owned) (nullable): all begin words of the name, or of what contains it */
  guint64 conditions; /* CABAS_CONDITION_…: all of them */
  guint64 statuses;   /* CABAS_ACTION_STATUS_…: one of them */
  char *department;   /* (owned) (nullable): id of one to which something is assigned */
  guint64 themes;     /* CABAS_THEME_…: one of them, of the objective */
} CabasQuery;

CabasQuery *cabas_query_new (CabasKind kind);
CabasQuery *cabas_query_copy (const CabasQuery *self);
void cabas_query_free (CabasQuery *self);
gboolean cabas_query_is_empty (const CabasQuery *self);
/* Forgets all that is asked. */
void cabas_query_clear (CabasQuery *self);
/* What a saved filter of the plan asks; `filter` is an item of that kind. */
CabasQuery *cabas_query_new_saved (CabasItem *filter);

/* What a search found, with what contains it. */
typedef struct
{
  GHashTable *items; /* (owned): set of CabasItem (unowned): found, or around what was found */
  guint n_found;     /* items of the kind looked for that were found */
  guint n_all;       /* items of the kind in the plan */
} CabasFindings;

/* Looks through axes, objectives, actions and indicators. */
CabasFindings *cabas_query_run (const CabasQuery *self, CabasDocument *document, CabasDate today);
void cabas_findings_free (CabasFindings *self);

/* Whether the item itself is found; whatever its kind. */
gboolean cabas_query_matches (const CabasQuery *self, CabasItem *item, CabasDate today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasQuery, cabas_query_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasFindings, cabas_findings_free)

G_END_DECLS
