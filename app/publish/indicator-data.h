/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The values of all indicators as data that other programs read: one row for each baseline, target
 * and observation, with what is needed to understand it. Numbers and dates are written as computers
 * do, words as people do in the language of the locale. */

typedef struct _CabasIndicatorData CabasIndicatorData;

CabasIndicatorData *cabas_indicator_data_new (CabasDocument *document);
void cabas_indicator_data_free (CabasIndicatorData *self);
guint cabas_indicator_data_get_n_rows (const CabasIndicatorData *self);

/* Each is the content of a file. */

/* Separated by commas (RFC 4180), in UTF-8. A text that a spreadsheet would take for a formula has
 * an apostrophe before it. */
GBytes *cabas_indicator_data_write_csv (const CabasIndicatorData *self);
GBytes *cabas_indicator_data_write_json (const CabasIndicatorData *self);
/* What the columns are, as a Table Schema (specs.frictionlessdata.io); `path` is the name of the
 * file with the values. */
GBytes *cabas_indicator_data_write_schema (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasIndicatorData, cabas_indicator_data_free)

G_END_DECLS
