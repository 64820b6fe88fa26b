/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* An item that holds all words that were looked for. */
typedef struct
{
  CabasItem *item;  /* (owned) */
  CabasField field; /* where they were found, or CABAS_NO_FIELD for the item's name */
  char *excerpt;    /* (owned) (nullable): of that field */
} CabasFound;

/* Looks for words, or beginnings of them, in all text of a plan; letters match whatever their
 * accents and case. Names come before other text. (element-type CabasFound) (transfer full). */
GPtrArray *cabas_plan_search (CabasDocument *document, const char *words, guint most);

void cabas_found_free (CabasFound *self);

G_END_DECLS
