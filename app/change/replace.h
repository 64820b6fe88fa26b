/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

/* Find and replace in all that a plan says: lines and prose, of which the marks are left alone. */

typedef enum
{
  CABAS_REPLACE_LOOSE = 0,           /* whatever the accents and case */
  CABAS_REPLACE_EXACT = 1 << 0,      /* the same letters */
  CABAS_REPLACE_WHOLE_WORD = 1 << 1, /* no letter or digit before or after */
} CabasReplaceFlags;

/* A field that holds what was looked for. */
typedef struct
{
  CabasItem *item; /* (owned) */
  CabasField field;
  guint n;      /* times */
  char *text;   /* (owned): what the field would hold */
  char *before; /* (owned): words around the first place */
  char *after;  /* (owned): the same, replaced */
} CabasReplaceHit;

/* In the order of the plan; nothing for an empty `words`. (transfer full) */
GPtrArray *cabas_replace_find (CabasDocument *document,
                               const char *words,
                               const char *replacement,
                               CabasReplaceFlags flags);
guint cabas_replace_count (const GPtrArray *hits);
/* One step of the history; FALSE where nothing was changed. */
gboolean cabas_replace_apply (CabasHistory *history, const GPtrArray *hits);

G_END_DECLS
