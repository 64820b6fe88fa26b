/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* Documents made element by element, so that no words can ever be taken for markup. Characters
 * that XML cannot hold are left out. */

/* Each returns the new last child. `text` (nullable) */
xmlNode *cabas_markup_add (xmlNode *parent, const char *name);
xmlNode *cabas_markup_add_with (xmlNode *parent, const char *name, const char *text);

/* Puts words at the end of `node`. */
void cabas_markup_say (xmlNode *node, const char *text);
/* `value` (nullable): where NULL, nothing is set. */
void cabas_markup_set (xmlNode *node, const char *name, const char *value);
/* (transfer full) (nullable) */
char *cabas_markup_dup (const xmlNode *node, const char *name);

typedef enum
{
  CABAS_MARKUP_XML,
  CABAS_MARKUP_HTML, /* which browsers read as HTML: only some elements may be closed at once */
} CabasMarkupKind;

/* The bytes of the document, in UTF-8. */
GBytes *cabas_markup_write (xmlDoc *document, CabasMarkupKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
