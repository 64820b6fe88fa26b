/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/prose.h"

G_BEGIN_DECLS

/* Structured text to and from the HTML that office programs put on the clipboard. Headings, lists,
 * bold, italic, tables and links are kept; styles, scripts, images and what programs say to
 * themselves are not. */

/* (transfer full): CabasProseBlock; `length` in bytes */
GPtrArray *cabas_html_to_prose (const char *html, gsize length);
char *cabas_prose_to_html (const GPtrArray *blocks);

G_END_DECLS
