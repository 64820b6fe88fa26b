/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Turns checked bytes into a plan; the rest of reader.h. */
CabasDocument *cabas_parse_plan (const char *data, gsize length, const char *name, GError **error);

G_END_DECLS
