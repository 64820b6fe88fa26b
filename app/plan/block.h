/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rectangle of cells as spreadsheets put it on the clipboard: cells end with a tab, rows with a
 * line break; a cell that holds either stands in quotes, and quotes in it are doubled. */
typedef struct _CabasBlock CabasBlock;

/* More than anyone copies on purpose. */
#define CABAS_MAX_BLOCK_CELLS 1000000

/* All cells empty. */
CabasBlock *cabas_block_new (guint n_rows, guint n_columns);
/* NULL with a sentence where rows have not the same number of cells, where there are too many or
 * none at all. */
CabasBlock *cabas_block_new_from_text (const char *text, GError **error);
void cabas_block_free (CabasBlock *self);

guint cabas_block_get_n_rows (const CabasBlock *self);
guint cabas_block_get_n_columns (const CabasBlock *self);
const char *cabas_block_get (const CabasBlock *self, guint row, guint column); /* never NULL */
/* `text` (transfer full) */
void cabas_block_take (CabasBlock *self, guint row, guint column, char *text);
char *cabas_block_to_text (const CabasBlock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasBlock, cabas_block_free)

G_END_DECLS
