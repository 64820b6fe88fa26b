/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "publish/html-private.h"
#include "publish/page.h"

G_BEGIN_DECLS

/* The parts of the public page. */

/* What stands before the plan: where its actions are, and its indicators as cards. */
void cabas_page_add_progress (CabasHtml *self, CabasDocument *extract, CabasDate today);
void cabas_page_add_indicators (CabasHtml *self, CabasDocument *extract, CabasDate today);
/* What can be taken along; `files` are those made so far, in the order of the page. */
void cabas_page_add_files (CabasHtml *self, const GPtrArray *files);
/* What a file of the page is, in a few words. (nullable) */
const char *cabas_page_describe_file (const char *name);

/* (transfer full) (nullable): a page that tells what was published, when, where, with the checksum
 * of each of `files`. */
GBytes *cabas_page_write_proof (CabasDocument *extract,
                                const CabasPaper *report,
                                const GPtrArray *files,
                                const CabasPageOptions *options,
                                GError **error);

G_END_DECLS
