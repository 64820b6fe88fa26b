/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-private.h"

#include <cairo-pdf.h>

#define RUNNING_BASELINE 45.0
#define FOLIO_BASELINE 803.0

static void
set_color (cairo_t *cr, guint32 color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

/* `align` is 0 where the words begin at `x`, 1 where they end there. */
static void
draw_words (CabasPdfWriter *writer,
            const char *words,
            CabasTypeRole role,
            double width,
            double x,
            double y,
            double align)
{
  g_autoptr (CabasLine) line = cabas_setter_set_words (writer->galley->setter, words, role, width);

  for (guint i = 0; i < line->runs->len; i++)
    cabas_glyph_run_draw (&g_array_index (line->runs, CabasGlyphRun, i), writer->canvas.cr,
                          x - align * line->width, y);
}

/* Drawn as a shape, so that nobody reads or copies it in the middle of a sentence. */
static void
draw_watermark (CabasPdfWriter *writer)
{
  g_autoptr (CabasLine) line = NULL;
  const CabasGlyphRun *run;
  cairo_t *cr = writer->canvas.cr;
  double scale;

  if (writer->paper->watermark == NULL)
    return;

  line = cabas_setter_set_words (writer->galley->setter, writer->paper->watermark,
                                 CABAS_TYPE_COVER_TITLE, -1);
  if (line->runs->len == 0)
    return;

  run = &g_array_index (line->runs, CabasGlyphRun, 0);
  scale = MIN (6.0, 560.0 / MAX (1.0, line->width));
  cairo_save (cr);
  cairo_translate (cr, CABAS_PAGE_WIDTH / 2, CABAS_PAGE_HEIGHT / 2);
  cairo_rotate (cr, -G_PI / 3.4);
  cairo_scale (cr, scale, scale);
  cairo_move_to (cr, -line->width / 2, 10);
  pango_cairo_glyph_string_path (cr, run->glyphs->item->analysis.font, run->glyphs->glyphs);
  set_color (cr, CABAS_INK_WATERMARK);
  cairo_fill (cr);
  cairo_restore (cr);
}

/* On every page but the cover: it is not part of what the document says. */
static void
draw_running_words (CabasPdfWriter *writer, guint page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  double half = 0.42 * CABAS_PAGE_TEXT_WIDTH;
  double right = CABAS_PAGE_LEFT + CABAS_PAGE_TEXT_WIDTH;
  const char *title = writer->paper->running_title;

  draw_words (writer, title, CABAS_TYPE_RUNNING, 0.55 * CABAS_PAGE_TEXT_WIDTH, CABAS_PAGE_LEFT,
              RUNNING_BASELINE, 0);
  draw_words (writer, number, CABAS_TYPE_RUNNING, -1, right, FOLIO_BASELINE, 1);

  if (writer->part != NULL)
    {
      g_autofree char *part = cabas_words_dup_plain (writer->part->text);

      /* A short document has one part, called as it is. */
      if (!g_str_equal (part, writer->paper->title) && g_strcmp0 (part, title) != 0)
        draw_words (writer, part, CABAS_TYPE_RUNNING, half, right, RUNNING_BASELINE, 1);
    }
}

/* Attributes of tags hold names only: cairo reads numbers in them the way of the locale. */
static char *
dup_link_attributes (CabasPdfWriter *writer, const char *link)
{
  const char *name = g_hash_table_lookup (writer->names, link);
  g_autofree char *address = NULL;

  if (name != NULL)
    return g_strdup_printf ("dest='%s'", name);

  if (!cabas_words_is_web_address (link))
    return NULL;

  address = g_uri_escape_string (link, ":/?#[]@!$&()*+,;=%", FALSE);

  return g_strdup_printf ("uri='%s'", address);
}

static void
draw_page_number (CabasPdfWriter *writer, const CabasGlyphRun *run, double x, double y)
{
  guint page = cabas_pages_find_anchor (writer->pages, run->link);
  g_autofree char *number = g_strdup_printf ("%u", page);

  if (page > 0)
    draw_words (writer, number, run->role, -1, x + run->x + run->width, y + run->y, 1);
}

/* What a link is called where its words do not stand before one: they, and its web address. */
static char *
dup_link_text (const CabasGlyphRun *run)
{
  const PangoItem *item = run->glyphs->item;
  g_autofree char *words = g_strndup (run->words + item->offset, item->length);

  g_strstrip (words);
  if (!cabas_words_is_web_address (run->link) || g_str_equal (words, run->link))
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s – %s", words, run->link);
}

static void
draw_run (CabasPdfWriter *writer,
          const CabasStrip *strip,
          const CabasGlyphRun *run,
          double x,
          double y,
          gboolean is_repeated)
{
  g_autofree char *attributes = NULL;
  g_autofree char *text = NULL;
  guint element = CABAS_STRUCTURE_ROOT;
  CabasLeafKind kind = CABAS_LEAF_FURNITURE;

  if (!is_repeated)
    {
      element = cabas_pdf_tags_find (&writer->tags, strip, run->place);
      attributes = run->link != NULL ? dup_link_attributes (writer, run->link) : NULL;
      kind = attributes != NULL ? CABAS_LEAF_LINK : CABAS_LEAF_WORDS;
    }
  if (kind == CABAS_LEAF_LINK)
    {
      text = dup_link_text (run);
      cabas_pdf_canvas_begin_leaf (&writer->canvas, kind, attributes, element, text);
    }
  else
    cabas_pdf_canvas_continue_leaf (&writer->canvas, kind, element);

  if (run->is_page_number)
    draw_page_number (writer, run, x, y);
  else
    cabas_glyph_run_draw (run, writer->canvas.cr, x, y);
}

/* What a figure shows, for those who do not see it. */
static char *
dup_figure_text (const CabasBlock *block)
{
  if (block->text != NULL)
    return cabas_words_dup_plain (block->text);

  return block->chart != NULL ? cabas_chart_describe (block->chart) : g_strdup ("");
}

static void
begin_figure (CabasPdfWriter *writer, const CabasStrip *strip)
{
  g_autofree char *text = dup_figure_text (strip->block);

  cabas_pdf_canvas_begin_leaf (&writer->canvas, CABAS_LEAF_FIGURE, NULL,
                               cabas_pdf_tags_find (&writer->tags, strip, 0), text);
}

static void
draw_chart (CabasPdfWriter *writer, const CabasStrip *strip, double x, double y)
{
  const CabasFormat *format = writer->galley->format;
  const double left = strip->block->is_wide ? 0 : format->main_left;
  CabasChartStyle style;

  cabas_galley_init_chart_style (writer->galley, &style);
  begin_figure (writer, strip);
  cairo_save (writer->canvas.cr);
  cairo_translate (writer->canvas.cr, x + left, y);
  cabas_chart_draw (strip->block->chart, writer->canvas.cr, format->text_width - left,
                    strip->height, &style);
  cairo_restore (writer->canvas.cr);
  cabas_pdf_canvas_end_leaf (&writer->canvas);
}

static void
draw_picture (CabasPdfWriter *writer, const CabasStrip *strip, double x, double y)
{
  const CabasReportPicture *picture = strip->block->picture;

  begin_figure (writer, strip);
  cabas_report_picture_draw (picture, writer->canvas.cr,
                             x + (strip->block->is_wide ? 0 : CABAS_PAGE_MAIN_LEFT), y,
                             strip->height * picture->width / picture->height, strip->height);
  cabas_pdf_canvas_end_leaf (&writer->canvas);
}

/* Outside of leaves: lines say nothing. */
static void
draw_rules (CabasPdfWriter *writer, const CabasStrip *strip, double x, double y)
{
  if (strip->rules != NULL)
    cabas_pdf_canvas_end_leaf (&writer->canvas);
  for (guint i = 0; strip->rules != NULL && i < strip->rules->len; i++)
    {
      const CabasRule *rule = &g_array_index (strip->rules, CabasRule, i);

      set_color (writer->canvas.cr, rule->color);
      cairo_rectangle (writer->canvas.cr, x + rule->x, y + rule->y, rule->width, rule->height);
      cairo_fill (writer->canvas.cr);
    }
}

/**
 * cabas_pdf_draw_strip:
 * @writer: a writer
 * @strip: of its galley
 * @x: of the left edge of the text
 * @y: of the top of @strip
 * @is_repeated: whether it was read before, and is furniture here
 *
 * Draws a strip where it stands on the page, in its place of the structure.
 */
void
cabas_pdf_draw_strip (
    CabasPdfWriter *writer, const CabasStrip *strip, double x, double y, gboolean is_repeated)
{
  const char *name = NULL;

  draw_rules (writer, strip, x, y);
  if (!is_repeated && strip->is_first && strip->block->anchor != NULL)
    name = g_hash_table_lookup (writer->names, strip->block->anchor);
  if (name != NULL)
    cabas_pdf_canvas_begin_anchor (&writer->canvas, name);

  for (guint i = 0; strip->runs != NULL && i < strip->runs->len; i++)
    draw_run (writer, strip, &g_array_index (strip->runs, CabasGlyphRun, i), x, y, is_repeated);
  if (strip->has_chart)
    draw_chart (writer, strip, x, y);
  if (strip->block->picture != NULL)
    draw_picture (writer, strip, x, y);

  if (name != NULL)
    cabas_pdf_canvas_end_anchor (&writer->canvas);
}

/* In no part of the document's structure. */
static void
draw_furniture (CabasPdfWriter *writer, guint page, gboolean is_cover)
{
  cabas_pdf_canvas_begin_leaf (&writer->canvas, CABAS_LEAF_FURNITURE, NULL, CABAS_STRUCTURE_ROOT,
                               NULL);
  draw_watermark (writer);
  if (!is_cover)
    draw_running_words (writer, page);
  cabas_pdf_canvas_end_leaf (&writer->canvas);
}

/* The part whose title is on the page, else the one before. */
static void
find_part (CabasPdfWriter *writer, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint index = g_array_index (writer->pages->placed, CabasPlaced, i).strip;
      const CabasStrip *strip = cabas_galley_get_strip (writer->galley, index);

      if (strip->block->kind == CABAS_BLOCK_HEADING && strip->block->level == 1)
        writer->part = strip->block;
    }
}

/* Coats of arms may stand above it. */
static gboolean
is_cover (CabasPdfWriter *writer, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      guint index = g_array_index (writer->pages->placed, CabasPlaced, i).strip;

      if (cabas_galley_get_strip (writer->galley, index)->block->kind == CABAS_BLOCK_COVER)
        return TRUE;
    }

  return FALSE;
}

/**
 * cabas_pdf_skip_pages:
 * @self: a writer that has drawn nothing
 * @first: index of the first strip that will be drawn
 *
 * Goes on as if all before had been drawn.
 */
void
cabas_pdf_skip_pages (CabasPdfWriter *self, guint first)
{
  find_part (self, 0, first);
  self->last_strip = -1;
  for (guint i = 0; i < first; i++)
    self->last_strip =
        MAX (self->last_strip, (int) g_array_index (self->pages->placed, CabasPlaced, i).strip);
}

/**
 * cabas_pdf_draw_page:
 * @self: a writer
 * @page: its number
 * @first: index of the first strip placed on it
 * @end: index after the last one
 *
 * Draws one page.
 */
void
cabas_pdf_draw_page (CabasPdfWriter *self, guint page, guint first, guint end)
{
  find_part (self, first, end);
  draw_furniture (self, page, is_cover (self, first, end));

  for (guint i = first; i < end; i++)
    {
      const CabasPlaced *placed = &g_array_index (self->pages->placed, CabasPlaced, i);
      const CabasStrip *strip = cabas_galley_get_strip (self->galley, placed->strip);
      gboolean is_repeated = (int) placed->strip <= self->last_strip;

      cabas_pdf_draw_strip (self, strip, CABAS_PAGE_LEFT, CABAS_PAGE_TOP + placed->y, is_repeated);
      self->last_strip = MAX (self->last_strip, (int) placed->strip);
    }
}
