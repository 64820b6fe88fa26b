/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/paper.h"

/**
 * cabas_paper_new:
 * @title: what the document is called
 *
 * Returns: (transfer full): a document without blocks
 */
CabasPaper *
cabas_paper_new (const char *title)
{
  CabasPaper *self = g_new0 (CabasPaper, 1);

  self->title = g_strdup (title);
  self->running_title = g_strdup (title);
  self->language = g_strdup ("fr");
  self->date = g_strdup ("2000-01-01T00:00:00Z");
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_block_free);

  return self;
}

/**
 * cabas_paper_free:
 * @self: (transfer full) (nullable): a document
 *
 * Frees @self with its blocks.
 */
void
cabas_paper_free (CabasPaper *self)
{
  if (self == NULL)
    return;

  g_free (self->title);
  g_free (self->running_title);
  g_free (self->author);
  g_free (self->subject);
  g_free (self->language);
  g_free (self->watermark);
  g_free (self->date);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

/**
 * cabas_paper_add:
 * @self: a document
 * @kind: what the block is
 * @text: (transfer full) (nullable): what it says
 *
 * Returns: (transfer none): the new last block
 */
CabasBlock *
cabas_paper_add (CabasPaper *self, CabasBlockKind kind, CabasWords *text)
{
  CabasBlock *block = cabas_block_new (kind);

  block->text = text;
  g_ptr_array_add (self->blocks, block);

  return block;
}

/**
 * cabas_paper_add_heading:
 * @self: a document
 * @level: 1 for a part
 * @anchor: (nullable): what links aim at
 * @title: what it says
 *
 * Returns: (transfer none): the new last block
 */
CabasBlock *
cabas_paper_add_heading (CabasPaper *self, guint level, const char *anchor, const char *title)
{
  CabasBlock *block = cabas_paper_add (self, CABAS_BLOCK_HEADING, cabas_words_new (title));

  block->level = level;
  block->anchor = g_strdup (anchor);

  return block;
}

/**
 * cabas_paper_add_item:
 * @self: a document
 * @marker: such as "•" or "1."
 * @text: (transfer full): what it says
 *
 * Returns: (transfer none): the new last block
 */
CabasBlock *
cabas_paper_add_item (CabasPaper *self, const char *marker, CabasWords *text)
{
  CabasBlock *block = cabas_paper_add (self, CABAS_BLOCK_LIST_ITEM, text);

  block->marker = g_strdup (marker);

  return block;
}

/**
 * cabas_paper_add_table:
 * @self: a document
 * @table: (transfer full): a table
 *
 * Returns: (transfer none): the new last block
 */
CabasBlock *
cabas_paper_add_table (CabasPaper *self, CabasTable *table)
{
  CabasBlock *block = cabas_paper_add (self, CABAS_BLOCK_TABLE, NULL);

  block->table = table;
  block->is_wide = TRUE;

  return block;
}

/**
 * cabas_paper_add_chart:
 * @self: a document
 * @chart: (transfer full): a chart
 *
 * Returns: (transfer none): the new last block
 */
CabasBlock *
cabas_paper_add_chart (CabasPaper *self, CabasChart *chart)
{
  CabasBlock *block = cabas_paper_add (self, CABAS_BLOCK_CHART, NULL);

  block->chart = chart;
  block->is_wide = TRUE;

  return block;
}
