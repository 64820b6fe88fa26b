/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "figures/query.h"

G_BEGIN_DECLS

/* A filter that has a name: one that the plan keeps, or a condition of the items of a list. */
typedef struct
{
  char *label;      /* (owned): “Late” */
  char *detail;     /* (owned): “Filter of the actions” */
  char *action;     /* (owned): detailed name that shows what it finds: “win.filter::…” */
  gboolean is_kept; /* by the plan */
} CabasFilterName;

/* Those whose names hold the words, kept ones first; (element-type CabasFilterName) (transfer
 * full). */
GPtrArray *cabas_filter_names_list (CabasDocument *document, const char *words);
/* (transfer full) (nullable): what the filter of that target of “win.filter” asks. */
CabasQuery *cabas_filter_names_find (CabasDocument *document, const char *target);

/* Adds a filter to those the plan keeps, as one step; (transfer none) (nullable). */
CabasItem *
cabas_filter_save (CabasSession *session, const char *name, gint64 listed, const CabasQuery *query);

G_END_DECLS
