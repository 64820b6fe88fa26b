/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

/* Where a paragraph stands and how. */
typedef struct
{
  CabasTypeRole role;
  double x;
  double width;
  double space;
} Frame;

static Frame
get_frame (const CabasFormat *format, const CabasBlock *block)
{
  Frame frame = { CABAS_TYPE_BODY, format->main_left, format->text_width - format->main_left,
                  format->unit };

  if (block->is_wide)
    {
      frame.x = 0;
      frame.width = format->text_width;
    }

  if (block->kind == CABAS_BLOCK_LEAD)
    frame.role = CABAS_TYPE_LEAD;
  else if (block->kind == CABAS_BLOCK_CAPTION)
    frame.role = CABAS_TYPE_CAPTION;
  else if (block->kind == CABAS_BLOCK_FIGURE_TITLE)
    {
      frame.role = CABAS_TYPE_FIGURE_TITLE;
      frame.space = 2 * format->unit;
    }
  else if (block->kind == CABAS_BLOCK_LIST_ITEM)
    {
      frame.x += (block->level + 1) * format->indent;
      frame.width -= (block->level + 1) * format->indent;
      frame.space = format->unit / 2;
    }

  return frame;
}

/* No first line alone at the foot of a page, no last line alone at its head. */
static void
keep_lines (CabasGalley *self, guint first, guint end, gboolean keeps_with_next)
{
  for (guint i = first; i < end; i++)
    {
      guint from_end = end - i;
      CabasStrip *strip = cabas_galley_get_strip (self, i);

      strip->keeps_with_next =
          from_end == 1 ? keeps_with_next : i == first || from_end == 2 || end - first == 3;
    }
}

static GPtrArray *
set_side (CabasGalley *self, const CabasBlock *block)
{
  if (block->side == NULL)
    return g_ptr_array_new ();

  return cabas_setter_set (self->setter, block->side, CABAS_TYPE_SIDE, CABAS_PAGE_MARGIN_COLUMN,
                           PANGO_ALIGN_LEFT);
}

static CabasLine *
steal_line (GPtrArray *lines, guint index)
{
  if (index >= lines->len)
    return NULL;

  return g_steal_pointer (&g_ptr_array_index (lines, index));
}

static void
add_marker (CabasGalley *self, CabasStrip *strip, const CabasBlock *block, const Frame *frame)
{
  CabasLine *marker = cabas_setter_set_words (self->setter, block->marker, frame->role, -1);

  cabas_strip_take_line (strip, marker, CABAS_PLACE_MARKER,
                         frame->x - MAX (self->format->indent, marker->width + 4),
                         cabas_type_get_ascent (self->format, frame->role));
}

/**
 * cabas_galley_set_paragraph:
 * @self: a galley
 * @block: a block of words
 *
 * Adds a strip for each line of @block; what stands beside it is on the same strips.
 */
void
cabas_galley_set_paragraph (CabasGalley *self, const CabasBlock *block)
{
  Frame frame = get_frame (self->format, block);
  g_autoptr (GPtrArray) lines = cabas_setter_set (self->setter, block->text, frame.role,
                                                  frame.width, PANGO_ALIGN_LEFT);
  g_autoptr (GPtrArray) side = set_side (self, block);
  double leading = cabas_type_get_style (self->format, frame.role)->leading;
  guint first = self->strips->len;
  guint n = MAX (lines->len, side->len);

  for (guint i = 0; i < n; i++)
    {
      CabasStrip *strip = cabas_galley_add (self, block, leading);
      double baseline = cabas_type_get_ascent (self->format, frame.role);

      cabas_strip_take_line (strip, steal_line (side, i), CABAS_PLACE_SIDE, 0, baseline);
      cabas_strip_take_line (strip, steal_line (lines, i), CABAS_PLACE_TEXT, frame.x, baseline);
      if (i > 0)
        continue;

      strip->space = block->has_rule ? 1.5 * frame.space : frame.space;
      if (block->marker != NULL)
        add_marker (self, strip, block, &frame);
      if (block->has_rule)
        cabas_strip_add_rule (strip, 0, -0.75 * self->format->unit, self->format->text_width, 0.5,
                              CABAS_INK_RULE);
    }

  keep_lines (self, first, self->strips->len,
              block->kind == CABAS_BLOCK_FIGURE_TITLE || block->keeps_with_next);
}
