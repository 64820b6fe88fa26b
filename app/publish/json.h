/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes JSON (RFC 8259), member after member, each on a line of its own. In an object every value
 * has a name; in a list, as at the top, `name` is NULL. */
typedef struct _CabasJson CabasJson;

CabasJson *cabas_json_new (void);
/* (transfer full): what was written; everything that was begun has to be ended. */
GBytes *cabas_json_finish (CabasJson *self);

void cabas_json_begin_object (CabasJson *self, const char *name);
void cabas_json_end_object (CabasJson *self);
void cabas_json_begin_list (CabasJson *self, const char *name);
void cabas_json_end_list (CabasJson *self);
/* `text` (nullable): null */
void cabas_json_add_text (CabasJson *self, const char *name, const char *text);
/* `number`: as JSON writes it, such as "-12.5"; (nullable): null */
void cabas_json_add_number (CabasJson *self, const char *name, const char *number);
void cabas_json_add_flag (CabasJson *self, const char *name, gboolean flag);

G_END_DECLS
