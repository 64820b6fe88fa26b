/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A rectangle of cells as spreadsheets put it on the clipboard: cells end with a tab, rows with a
 * line break; a cell that holds either stands in quotes, and quotes in it are doubled. */
typedef struct _CabasCells CabasCells;

/* More than anyone copies on purpose. */
#define CABAS_MAX_BLOCK_CELLS 1000000

/* All cells empty. */
CabasCells *cabas_cells_new (guint n_rows, guint n_columns);
/* NULL with a sentence where rows have not the same number of cells, where there are too many or
 * none at all. */
CabasCells *cabas_cells_new_from_text (const char *text, GError **error);
void cabas_cells_free (CabasCells *self);

guint cabas_cells_get_n_rows (const CabasCells *self);
guint cabas_cells_get_n_columns (const CabasCells *self);
const char *cabas_cells_get (const CabasCells *self, guint row, guint column); /* never NULL */
/* `text` (transfer full) */
void cabas_cells_take (CabasCells *self, guint row, guint column, char *text);
char *cabas_cells_to_text (const CabasCells *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasCells, cabas_cells_free)

G_END_DECLS
