/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A table for standard output: cells separated by tabs, each on one line that cannot steer the
 * terminal; or, exact, as RFC 4180 has it. */
typedef struct _CabasTextTable CabasTextTable;

CabasTextTable *cabas_text_table_new (gboolean as_csv);
void cabas_text_table_free (CabasTextTable *self);

void cabas_text_table_add (CabasTextTable *self, const char *cell); /* (nullable) */
void cabas_text_table_add_number (CabasTextTable *self, guint number);
void cabas_text_table_end_row (CabasTextTable *self);
/* Writes it to standard output. */
void cabas_text_table_print (CabasTextTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasTextTable, cabas_text_table_free)

G_END_DECLS
