/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

static void
clear_strip (gpointer data)
{
  CabasStrip *strip = data;

  g_clear_pointer (&strip->runs, g_array_unref);
  g_clear_pointer (&strip->rules, g_array_unref);
}

static void
set_block (CabasGalley *self, const CabasBlock *block)
{
  switch (block->kind)
    {
    case CABAS_BLOCK_COVER:
      cabas_galley_set_cover (self, block);
      break;
    case CABAS_BLOCK_CONTENTS:
      cabas_galley_set_contents (self, block);
      break;
    case CABAS_BLOCK_HEADING:
      cabas_galley_set_heading (self, block);
      break;
    case CABAS_BLOCK_TABLE:
      cabas_galley_set_table (self, block);
      break;
    case CABAS_BLOCK_CHART:
      cabas_galley_set_chart (self, block);
      break;
    case CABAS_BLOCK_PICTURE:
      cabas_galley_set_picture (self, block);
      break;
    case CABAS_BLOCK_PARAGRAPH:
    case CABAS_BLOCK_LEAD:
    case CABAS_BLOCK_CAPTION:
    case CABAS_BLOCK_FIGURE_TITLE:
    case CABAS_BLOCK_LIST_ITEM:
      cabas_galley_set_paragraph (self, block);
      break;
    case CABAS_BLOCK_PAGE_BREAK:
      break;
    }
}

/**
 * cabas_galley_new:
 * @paper: a document, which must live as long as the galley
 * @pace: (nullable): who waits for it
 * @error: return location for an error
 *
 * Returns: (transfer full): the document set in one column, or %NULL where it was cancelled
 */
CabasGalley *
cabas_galley_new (const CabasPaper *paper, const CabasPace *pace, GError **error)
{
  return cabas_galley_new_in_format (paper, cabas_format_get_a4 (), pace, error);
}

/**
 * cabas_galley_new_in_format:
 * @paper: a document, which must live as long as the galley
 * @format: what it is set on, which must live as long as the galley
 * @pace: (nullable): who waits for it
 * @error: return location for an error
 *
 * Returns: (transfer full): the document set in one column, or %NULL where it was cancelled
 */
CabasGalley *
cabas_galley_new_in_format (const CabasPaper *paper,
                            const CabasFormat *format,
                            const CabasPace *pace,
                            GError **error)
{
  g_autoptr (CabasGalley) self = g_new0 (CabasGalley, 1);
  gboolean starts_page = FALSE;

  self->paper = paper;
  self->format = format;
  self->setter = cabas_setter_new (paper->language, format);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_words_free);
  self->strips = g_array_new (FALSE, TRUE, sizeof (CabasStrip));
  g_array_set_clear_func (self->strips, clear_strip);

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (paper->blocks, i);
      guint first = self->strips->len;

      if (!cabas_pace_step (pace, (double) i / paper->blocks->len, error))
        return NULL;
      set_block (self, block);
      if (first < self->strips->len)
        {
          CabasStrip *strip = cabas_galley_get_strip (self, first);

          strip->is_first = TRUE;
          strip->starts_page = strip->starts_page || starts_page;
          starts_page = FALSE;
        }
      else if (block->kind == CABAS_BLOCK_PAGE_BREAK)
        starts_page = TRUE;
    }

  return g_steal_pointer (&self);
}

/**
 * cabas_galley_free:
 * @self: (transfer full) (nullable): a galley
 *
 * Frees @self with its strips.
 */
void
cabas_galley_free (CabasGalley *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->strips);
  g_ptr_array_unref (self->texts);
  cabas_setter_free (self->setter);
  g_free (self);
}

CabasStrip *
cabas_galley_get_strip (const CabasGalley *self, guint index)
{
  g_return_val_if_fail (index < self->strips->len, NULL);

  return &g_array_index (self->strips, CabasStrip, index);
}

/**
 * cabas_galley_add:
 * @self: a galley
 * @block: what the strip is part of
 * @height: of the strip
 *
 * Returns: (transfer none): the new last strip, good until the next is added
 */
CabasStrip *
cabas_galley_add (CabasGalley *self, const CabasBlock *block, double height)
{
  CabasStrip strip = { .block = block, .height = height };

  g_array_append_val (self->strips, strip);

  return cabas_galley_get_strip (self, self->strips->len - 1);
}

/**
 * cabas_galley_keep_text:
 * @self: a galley
 * @text: (transfer full): a text that is in no block
 *
 * Returns: (transfer none): @text, which lives as long as @self
 */
const CabasWords *
cabas_galley_keep_text (CabasGalley *self, CabasWords *text)
{
  g_ptr_array_add (self->texts, text);

  return text;
}

/**
 * cabas_strip_take_line:
 * @self: a strip
 * @line: (transfer full) (nullable): a line
 * @place: the column of a table, or CABAS_PLACE_…
 * @x: of its left edge
 * @y: of its baseline
 *
 * Puts a line on the strip.
 */
void
cabas_strip_take_line (CabasStrip *self, CabasLine *line, guint place, double x, double y)
{
  if (line == NULL)
    return;

  for (guint i = 0; i < line->runs->len; i++)
    {
      CabasGlyphRun *run = &g_array_index (line->runs, CabasGlyphRun, i);

      run->place = place;
      run->x += x;
      run->y += y;
    }

  if (self->runs == NULL)
    self->runs = g_steal_pointer (&line->runs);
  else
    {
      g_array_append_vals (self->runs, line->runs->data, line->runs->len);
      g_array_set_clear_func (line->runs, NULL);
    }
  cabas_line_free (line);
}

/**
 * cabas_strip_add_rule:
 * @self: a strip
 * @x: of its left edge
 * @y: of its top edge
 * @width: in points
 * @height: in points
 * @color: 0xRRGGBB
 *
 * Puts a filled rectangle on the strip, below its words.
 */
void
cabas_strip_add_rule (
    CabasStrip *self, double x, double y, double width, double height, guint32 color)
{
  CabasRule rule = { x, y, width, height, color };

  if (self->rules == NULL)
    self->rules = g_array_new (FALSE, FALSE, sizeof (CabasRule));
  g_array_append_val (self->rules, rule);
}
