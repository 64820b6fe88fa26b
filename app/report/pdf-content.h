/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Rewrites what a page draws so that all of it is either part of the document's structure or an
 * artifact (ISO 32000-1, 14.8.2.2): marked content that `furniture` (element-type gboolean, by
 * MCID) says is none of the structure, and lines and areas drawn outside of any mark. Words or
 * images outside of any mark are an error: nobody would have been told of them. */
GByteArray *
cabas_pdf_content_mark (const char *data, gsize length, const GArray *furniture, GError **error);

G_END_DECLS
