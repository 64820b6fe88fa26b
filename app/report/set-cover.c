/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

#define TITLE_FROM_TOP 210.0
#define LEAST_ABOVE_TITLE 60.0
#define SMALLEST_TITLE_LINES 8

/* A title so long that it would push the rest off the cover is set smaller. */
static GPtrArray *
set_title (CabasGalley *self, const CabasBlock *block, CabasTypeRole *role)
{
  static const CabasTypeRole roles[] = { CABAS_TYPE_COVER_TITLE, CABAS_TYPE_HEADING_1,
                                         CABAS_TYPE_HEADING_2, CABAS_TYPE_CAPTION };
  GPtrArray *lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_clear_pointer (&lines, g_ptr_array_unref);
      *role = roles[i];
      lines = cabas_setter_set_balanced (self->setter, block->text, *role, CABAS_PAGE_TEXT_WIDTH);
      if (lines->len <= SMALLEST_TITLE_LINES)
        break;
    }

  return lines;
}

/* What stands on the page above the cover: coats of arms. */
static double
measure_above (CabasGalley *self)
{
  double height = 0;

  for (guint i = 0; i < self->strips->len; i++)
    height += cabas_galley_get_strip (self, i)->space + cabas_galley_get_strip (self, i)->height;

  return height;
}

static void
add_title (CabasGalley *self, const CabasBlock *block)
{
  CabasTypeRole role;
  g_autoptr (GPtrArray) lines = set_title (self, block, &role);
  const double above = MAX (TITLE_FROM_TOP - measure_above (self), LEAST_ABOVE_TITLE);
  CabasStrip *strip = cabas_galley_add (self, block, above);

  strip->keeps_with_next = TRUE;
  cabas_strip_add_rule (strip, 0, above - 24, CABAS_PAGE_MARGIN_COLUMN, 4,
                        block->color != 0 ? block->color : CABAS_INK_ACCENT);
  for (guint i = 0; i < lines->len; i++)
    {
      strip = cabas_galley_add (self, block, cabas_type_get_style (self->format, role)->leading);
      cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, i)),
                             CABAS_PLACE_TEXT, 0, cabas_type_get_ascent (self->format, role));
    }
}

/**
 * cabas_galley_set_cover:
 * @self: a galley
 * @block: a cover
 *
 * Adds the title and the lines below it, on a page of their own.
 */
void
cabas_galley_set_cover (CabasGalley *self, const CabasBlock *block)
{
  CabasTypeRole role = CABAS_TYPE_COVER_LINE;

  add_title (self, block);

  for (guint i = 0; block->lines != NULL && i < block->lines->len; i++)
    {
      g_autoptr (GPtrArray) lines =
                     cabas_setter_set (self->setter, g_ptr_array_index (block->lines, i), role,
                                       CABAS_PAGE_TEXT_WIDTH, PANGO_ALIGN_LEFT);

      for (guint j = 0; j < lines->len; j++)
        {
          CabasStrip *strip =
              cabas_galley_add (self, block, cabas_type_get_style (self->format, role)->leading);

          strip->row = i + 1;
          strip->space = j > 0 ? 0 : i == 0 ? 3 * CABAS_PAGE_UNIT : CABAS_PAGE_UNIT / 2;
          cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, j)),
                                 CABAS_PLACE_TEXT, 0, cabas_type_get_ascent (self->format, role));
        }
    }
}
