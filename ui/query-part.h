/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/query.h"

G_BEGIN_DECLS

/* One thing that a query asks beside words, as a user sees it. */
typedef struct
{
  CabasField field; /* of a saved filter: CABAS_FILTER_… */
  guint choice;     /* of its set */
  char *label;      /* (owned): “Late” */
} CabasQueryPart;

/* (transfer full) (element-type CabasQueryPart): in the order of the fields. */
GArray *cabas_query_list_parts (const CabasQuery *query, CabasDocument *document);
void cabas_query_part_remove (const CabasQueryPart *part, CabasQuery *query);

/* Where the query holds the set of that field of a saved filter; NULL for the other fields. */
guint64 *cabas_query_find_set (CabasQuery *query, CabasField field);

G_END_DECLS
