/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Terms of public purchasing that a reader outside the department may not know, explained in plain
 * words. They explain and do not state the law: no date, threshold or rate stands in them. */
typedef struct
{
  const char *term;    /* untranslated */
  const char *meaning; /* untranslated */
} CabasGlossaryTerm;

/* In the language of the locale. */
const char *cabas_glossary_get_term (const CabasGlossaryTerm *term);
/* (transfer container) (element-type CabasGlossaryTerm): the terms that stand in `text` as whole
 * words, by the alphabet of the locale. */
GPtrArray *cabas_glossary_list_used (const char *text);

G_END_DECLS
