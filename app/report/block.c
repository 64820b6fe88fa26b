/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/block.h"

/**
 * cabas_block_new:
 * @kind: what the block is
 *
 * Returns: (transfer full): a block that says nothing yet
 */
CabasBlock *
cabas_block_new (CabasBlockKind kind)
{
  CabasBlock *self = g_new0 (CabasBlock, 1);

  self->kind = kind;

  return self;
}

/**
 * cabas_block_free:
 * @self: (transfer full) (nullable): a block
 *
 * Frees @self with all it holds.
 */
void
cabas_block_free (CabasBlock *self)
{
  if (self == NULL)
    return;

  g_free (self->anchor);
  cabas_words_free (self->side);
  cabas_words_free (self->text);
  g_free (self->marker);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  cabas_table_free (self->table);
  g_clear_object (&self->chart);
  cabas_report_picture_free (self->picture);
  g_free (self);
}
