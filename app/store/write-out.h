/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a file that is made from a plan: whole or not at all, like a plan, but it can be made
 * again, so no backup of it is kept. FALSE with a sentence that says why, and what was there
 * stays. */
gboolean cabas_write_out (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
