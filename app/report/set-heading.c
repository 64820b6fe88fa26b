/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

static const struct
{
  CabasTypeRole role;
  double space_above;
  double space_below;
} levels[] = {
  { CABAS_TYPE_HEADING_1, 56, 14 },
  { CABAS_TYPE_HEADING_2, 28, 0 },
  { CABAS_TYPE_HEADING_3, 24.5, 0 },
  { CABAS_TYPE_HEADING_4, 14, -3.5 },
};

/* The code of an objective or an action stands in the margin column, on the line of its title. */
static void
add_code (CabasGalley *self, CabasStrip *strip, const CabasBlock *block, CabasTypeRole role)
{
  g_autofree char *plain = NULL;
  CabasLine *line;

  if (block->side == NULL)
    return;

  plain = cabas_words_dup_plain (block->side);
  line = cabas_setter_set_words (self->setter, plain, role, CABAS_PAGE_MARGIN_COLUMN);
  for (guint i = 0; i < line->runs->len; i++)
    g_array_index (line->runs, CabasGlyphRun, i).color = CABAS_INK_ACCENT;
  cabas_strip_take_line (strip, line, CABAS_PLACE_SIDE, 0,
                         cabas_type_get_ascent (self->format, role));
}

static void
add_rules (CabasStrip *strip, const CabasBlock *block)
{
  if (block->level == 1)
    cabas_strip_add_rule (strip, 0, -14, CABAS_PAGE_MARGIN_COLUMN, 3,
                          block->color != 0 ? block->color : CABAS_INK_ACCENT);
  else if (block->has_rule)
    cabas_strip_add_rule (strip, 0, -7, CABAS_PAGE_TEXT_WIDTH, 0.75, CABAS_INK_ACCENT);
}

/* A heading stands close below another; one without a rule needs less room. */
static double
get_space (CabasGalley *self, const CabasBlock *block)
{
  double space = levels[CLAMP (block->level, 1, G_N_ELEMENTS (levels)) - 1].space_above;
  guint n = self->strips->len;

  if (n > 1 && cabas_galley_get_strip (self, n - 2)->block->kind == CABAS_BLOCK_HEADING)
    return block->has_rule ? 2 * CABAS_PAGE_UNIT : CABAS_PAGE_UNIT;

  return block->level == 3 && !block->has_rule ? space - CABAS_PAGE_UNIT : space;
}

/**
 * cabas_galley_set_heading:
 * @self: a galley
 * @block: a heading
 *
 * Adds the lines of a heading, which keep with what follows; a heading of level 1 opens a page.
 */
void
cabas_galley_set_heading (CabasGalley *self, const CabasBlock *block)
{
  guint level = CLAMP (block->level, 1, G_N_ELEMENTS (levels)) - 1;
  CabasTypeRole role = levels[level].role;
  double leading = cabas_type_get_style (self->format, role)->leading;
  g_autoptr (GPtrArray) lines =
                 cabas_setter_set_balanced (self->setter, block->text, role, CABAS_PAGE_MAIN_WIDTH);

  for (guint i = 0; i < lines->len; i++)
    {
      gboolean is_last = i == lines->len - 1;
      CabasStrip *strip =
          cabas_galley_add (self, block, leading + (is_last ? levels[level].space_below : 0));

      strip->keeps_with_next = TRUE;
      if (i == 0)
        {
          strip->space = get_space (self, block);
          strip->starts_page = block->level == 1;
          add_code (self, strip, block, role);
          add_rules (strip, block);
        }
      cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, i)),
                             CABAS_PLACE_TEXT, CABAS_PAGE_MAIN_LEFT,
                             cabas_type_get_ascent (self->format, role));
    }
}
