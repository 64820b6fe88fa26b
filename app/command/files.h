/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "command/command.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* The plan at `path`, or NULL after telling on standard error why it cannot be read. `contents`
 * (out) (optional) (transfer full). */
CabasDocument *cabas_files_open_plan (const char *path, GBytes **contents);
/* The same for a plan that is going to be saved: NULL as well where it is read-only. */
CabasDocument *cabas_files_open_plan_to_change (const char *path, GBytes **contents);
/* Saves in place a plan that was opened to be changed; `contents` is what the file held then. */
CabasExit cabas_files_save_plan (CabasDocument *document, const char *path, GBytes *contents);
/* Writes what was asked for to `path`; FALSE after telling why it cannot be written. */
gboolean cabas_files_write (const char *path, GBytes *bytes);

G_END_DECLS
