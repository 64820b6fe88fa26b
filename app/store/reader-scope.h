/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which prefix stands for which namespace at a place of a file.
 *
 * A piece of unknown XML is written back under an item that may have moved, so it must carry the
 * declarations it needs, save those that the root element keeps. */
typedef struct _CabasScope CabasScope;

CabasScope *cabas_scope_new (void);
void cabas_scope_free (CabasScope *self);
/* Everything declared by an element at `depth`; "" is the prefix of the default namespace. */
void cabas_scope_declare (CabasScope *self, guint depth, const char *prefix, const char *uri);
void cabas_scope_leave (CabasScope *self, guint depth);

/* The declaration of `prefix`, as an attribute (` xmlns:x="…"`), that something at `depth` needs to
 * stand elsewhere; NULL where it needs none, because nothing above it says what the prefix means or
 * because the root element, when it is written, says the same. */
char *cabas_scope_dup_missing (CabasScope *self, guint depth, const char *prefix);
/* All that the element `xml` at `depth` needs. Linear in its length. */
char *cabas_scope_dup_all_missing (CabasScope *self, guint depth, const char *xml);

/* Text as it stands in an attribute, quotes included, in as few bytes as a file can say it: what
 * was read from a tag of the length allowed fits into one. */
char *cabas_scope_quote (const char *text, gssize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasScope, cabas_scope_free)

G_END_DECLS
