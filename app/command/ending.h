/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "publish/export.h"

G_BEGIN_DECLS

/* Whether a file of this name can hold what is exported; FALSE after telling which can. */
gboolean cabas_ending_check (CabasExportKind kind, const char *path);

G_END_DECLS
