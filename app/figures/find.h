/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* An item that holds all words that were looked for. */
typedef struct
{
  CabasItem *item;  /* (owned) */
  CabasField field; /* where they were found, or CABAS_NO_FIELD for the item's name */
} CabasFound;

/* What was found of a kind: names before other text, each in the order of the plan. */
typedef struct
{
  CabasKind kind;   /* CABAS_KIND_REMOVED: in the bin, whatever its kind */
  GPtrArray *found; /* (owned) of CabasFound, at least one */
} CabasFoundGroup;

/* Looks for words, or beginnings of them, in all text of a plan; letters match whatever their
 * accents and case. Kinds of which a name was found come first, the bin last.
 * (element-type CabasFoundGroup) (transfer full). */
GPtrArray *cabas_find (CabasDocument *document, const char *words);

/* Items in all groups. */
guint cabas_found_groups_count (GPtrArray *groups);
/* “Actions”, “In the bin”. */
const char *cabas_found_group_get_title (const CabasFoundGroup *self);

/* Some of the text around the first word, on one line; (nullable) where a name was found. */
char *cabas_found_dup_excerpt (const CabasFound *self, const char *words);
/* What contains the item: “1 Axis › 1.2 Objective”; empty right under the plan. */
char *cabas_item_dup_path (CabasItem *item);

G_END_DECLS
