/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The plan at `path`, or NULL after telling on standard error why it cannot be read. `contents`
 * (out) (optional) (transfer full). */
CabasDocument *cabas_files_open_plan (const char *path, GBytes **contents);
/* Writes what was asked for to `path`; FALSE after telling why it cannot be written. */
gboolean cabas_files_write (const char *path, GBytes *bytes);

G_END_DECLS
