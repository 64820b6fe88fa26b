/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "tree-columns.h"

#include "figures/query.h"

G_BEGIN_DECLS

#define CABAS_TYPE_NARROWING (cabas_narrowing_get_type ())

/* What the tree of a page leaves out of the plan, and by what it sorts the rest: a query and a
 * column. It follows the plan. Signals: "changed", when the rows are others or in another order
 * than the query and column before gave; "counted", when more or fewer were found. */
G_DECLARE_FINAL_TYPE (CabasNarrowing, cabas_narrowing, CABAS, NARROWING, GObject)

CabasNarrowing *cabas_narrowing_new (CabasSession *session, CabasPage page);

/* What the filter of the page looks for, or CABAS_KIND_ANY where the page has no filter. */
CabasKind cabas_page_get_listed_kind (CabasPage page);
/* Whether the plan has items of that kind. */
gboolean cabas_page_lists_something (CabasPage page, CabasDocument *document);

const CabasQuery *cabas_narrowing_get_query (CabasNarrowing *self);
void cabas_narrowing_set_query (CabasNarrowing *self, const CabasQuery *query);
gboolean cabas_narrowing_is_filtered (CabasNarrowing *self);
/* Of the present query: how many were found, of how many. */
void cabas_narrowing_count (CabasNarrowing *self, guint *n_found, guint *n_all);
/* Keeps an item in sight until the next query, though it is not what is looked for. */
void cabas_narrowing_keep (CabasNarrowing *self, CabasItem *item);

/* `id` (nullable): of the column, "" for the names; NULL is the order of the plan. */
void cabas_narrowing_sort (CabasNarrowing *self, const char *id, gboolean is_descending);
/* A title was pressed: sorts by it, then the other way, then as the plan again. */
void cabas_narrowing_sort_again (CabasNarrowing *self, const char *id);
const char *cabas_narrowing_get_sorted (CabasNarrowing *self); /* (nullable) */
gboolean cabas_narrowing_is_descending (CabasNarrowing *self);
/* “Status”; (nullable). */
const char *cabas_narrowing_get_sorted_title (CabasNarrowing *self);

/* For the rows; (nullable) where there is nothing to leave out or to sort. */
GtkFilter *cabas_narrowing_get_filter (CabasNarrowing *self);
GtkSorter *cabas_narrowing_get_sorter (CabasNarrowing *self);

/* The plan has changed: looks again. */
void cabas_narrowing_update (CabasNarrowing *self);

G_END_DECLS
