/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "prose-pad.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PROSE_BINDING (cabas_prose_binding_get_type ())

/* Keeps a pad and a field of an item alike. Short texts are written to the plan with each letter,
 * long ones when typing pauses or somebody needs the plan as it is ("settle" of the session). */
G_DECLARE_FINAL_TYPE (CabasProseBinding, cabas_prose_binding, CABAS, PROSE_BINDING, GObject)

CabasProseBinding *
cabas_prose_binding_new (CabasSession *session, CabasProsePad *pad, CabasField field);
void cabas_prose_binding_set_item (CabasProseBinding *self, CabasItem *item); /* (nullable) */

G_END_DECLS
