/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

#define DEEPEST_LEVEL 2
#define NUMBER_WIDTH 24.0
#define TITLE_HEIGHT 44.0
#define TIGHTEST 0.76
#define ENTRY_WIDTH (CABAS_PAGE_MAIN_WIDTH - NUMBER_WIDTH - CABAS_PAGE_GUTTER)

static CabasWords *
make_entry (const CabasWords *words, const CabasBlock *heading)
{
  CabasWords *entry = cabas_words_new (NULL);
  g_autofree char *plain = cabas_words_dup_plain (words);

  cabas_words_add_link (entry, 0, plain, heading->anchor);

  return entry;
}

static void
add_number (CabasGalley *self, CabasStrip *strip, const CabasBlock *heading, CabasTypeRole role)
{
  CabasWords *number = cabas_words_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;

  cabas_words_add_page_of (number, 0, heading->anchor);
  lines = cabas_setter_set (self->setter, cabas_galley_keep_text (self, number), role, NUMBER_WIDTH,
                            PANGO_ALIGN_RIGHT);
  cabas_strip_take_line (strip, g_ptr_array_steal_index (lines, 0), CABAS_PLACE_TEXT,
                         CABAS_PAGE_TEXT_WIDTH - NUMBER_WIDTH,
                         cabas_type_get_ascent (self->format, role));
}

static void
add_code (CabasGalley *self, CabasStrip *strip, const CabasBlock *heading, CabasTypeRole role)
{
  g_autoptr (GPtrArray) lines = NULL;
  CabasLine *line;

  if (heading->side == NULL)
    return;

  lines = cabas_setter_set (self->setter,
                            cabas_galley_keep_text (self, make_entry (heading->side, heading)),
                            role, CABAS_PAGE_MARGIN_COLUMN, PANGO_ALIGN_RIGHT);
  line = g_ptr_array_steal_index (lines, 0);
  for (guint i = 0; i < line->runs->len; i++)
    g_array_index (line->runs, CabasGlyphRun, i).color = CABAS_INK_ACCENT;
  cabas_strip_take_line (strip, line, CABAS_PLACE_SIDE, 0,
                         cabas_type_get_ascent (self->format, role));
}

static void
add_entry (CabasGalley *self, const CabasBlock *block, const CabasBlock *heading, guint row)
{
  gboolean is_part = heading->level == 1;
  CabasTypeRole role = is_part ? CABAS_TYPE_CONTENTS_1 : CABAS_TYPE_CONTENTS_2;
  double leading = cabas_type_get_style (self->format, role)->leading;
  g_autoptr (GPtrArray) lines = cabas_setter_set (
      self->setter, cabas_galley_keep_text (self, make_entry (heading->text, heading)), role,
      ENTRY_WIDTH, PANGO_ALIGN_LEFT);

  for (guint i = 0; i < lines->len; i++)
    {
      gboolean is_last = i == lines->len - 1;
      CabasStrip *strip = cabas_galley_add (self, block, leading + (is_last ? 2 : 0));

      strip->row = row;
      strip->keeps_with_next = !is_last || is_part;
      strip->space = i > 0 ? 0 : is_part ? 12 : 0;
      if (i == 0)
        add_code (self, strip, heading, role);
      if (i == 0 && is_part)
        cabas_strip_add_rule (strip, CABAS_PAGE_MAIN_LEFT, -4, CABAS_PAGE_MAIN_WIDTH, 0.5,
                              CABAS_INK_RULE);
      cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, i)),
                             CABAS_PLACE_TEXT, CABAS_PAGE_MAIN_LEFT,
                             cabas_type_get_ascent (self->format, role));
      if (is_last)
        add_number (self, strip, heading, role);
    }
}

/* A part keeps with the entry below it, unless that is the next part. */
static void
let_parts_end_pages (CabasGalley *self, guint first)
{
  for (guint i = first; i < self->strips->len; i++)
    {
      gboolean is_last = i + 1 == self->strips->len;

      if (is_last || cabas_galley_get_strip (self, i + 1)->space > 0)
        cabas_galley_get_strip (self, i)->keeps_with_next = FALSE;
    }
}

/* A few entries alone on a second page look forgotten: entries move closer where that helps. */
static void
tighten (CabasGalley *self, guint first)
{
  double height = 0;
  double room = CABAS_PAGE_TEXT_HEIGHT - TITLE_HEIGHT;

  for (guint i = first; i < self->strips->len; i++)
    height += cabas_galley_get_strip (self, i)->height + cabas_galley_get_strip (self, i)->space;

  if (height <= room || height * TIGHTEST > room)
    return;

  for (guint i = first; i < self->strips->len; i++)
    {
      cabas_galley_get_strip (self, i)->height *= room / height;
      cabas_galley_get_strip (self, i)->space *= room / height;
    }
}

/**
 * cabas_galley_set_contents:
 * @self: a galley
 * @block: a table of contents
 *
 * Adds an entry for each part and chapter of the document, with its page.
 */
void
cabas_galley_set_contents (CabasGalley *self, const CabasBlock *block)
{
  guint first = self->strips->len;
  guint row = 0;

  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const CabasBlock *heading = g_ptr_array_index (self->paper->blocks, i);

      if (heading->kind == CABAS_BLOCK_HEADING && heading->level <= DEEPEST_LEVEL &&
          heading->anchor != NULL && !heading->is_quiet)
        add_entry (self, block, heading, row++);
    }
  let_parts_end_pages (self, first);
  tighten (self, first);
}
