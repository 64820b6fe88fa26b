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

/* The declarations, as attributes (` xmlns:x="…"`), that hold here and that the root element will
 * not carry when it is written. `is_declared` tells which prefixes need none. */
typedef gboolean (*CabasScopeFilter) (const char *prefix, gpointer user_data);
char *cabas_scope_dup_missing (CabasScope *self, CabasScopeFilter is_declared, gpointer user_data);

/* Text as it stands in an attribute between double quotes. */
char *cabas_scope_escape_attribute (const char *text, gssize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasScope, cabas_scope_free)

G_END_DECLS
