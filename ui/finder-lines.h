/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "finding.h"
#include "session.h"

#include "store/library.h"

G_BEGIN_DECLS

/* What the finder shows, as CabasFindings added to `lines`: headings, each with what it is above.
 */

/* Hits of the groups; of `kind` all, of other kinds the first ones, or none where one is chosen
 * (CABAS_KIND_ANY: none is chosen). */
void cabas_finder_lines_add_groups (GPtrArray *lines,
                                    GPtrArray *groups,
                                    CabasKind kind,
                                    const char *words);
/* What can be done whose label holds the words, what was done lately first. `is_enabled` says what
 * can be done now, by the place in the table of commands. */
void
cabas_finder_lines_add_commands (GPtrArray *lines, const gboolean *is_enabled, const char *words);
void cabas_finder_lines_add_views (GPtrArray *lines, const char *words);
/* Filters that have a name. */
void cabas_finder_lines_add_filters (GPtrArray *lines, CabasDocument *document, const char *words);
/* Cards of the library; `words` may begin with “insert”. */
void cabas_finder_lines_add_cards (GPtrArray *lines, CabasLibrary *library, const char *words);
/* (nullable): what follows “insert” where the words begin with it. */
const char *cabas_finder_skip_insert (const char *words);
/* Without the headings. */
guint cabas_finder_lines_count (GPtrArray *lines);

G_END_DECLS
