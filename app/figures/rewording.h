/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a text became another, word by word. */

typedef enum
{
  CABAS_REWORDING_KEPT,
  CABAS_REWORDING_REMOVED,
  CABAS_REWORDING_ADDED,
} CabasRewordingKind;

typedef struct
{
  CabasRewordingKind kind;
  char *text; /* (owned): words with the spaces after them */
} CabasRewordingRun;

/* (transfer full) (element-type CabasRewordingRun): what was removed and added, in order; the runs
 * that are not added make up `before`, those that are not removed `after`, but for spaces at the
 * end. As few words as can be are removed and added, unless both texts differ in more than some
 * thousand words. */
GPtrArray *cabas_rewording_new (const char *before, const char *after);

G_END_DECLS
