/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/pages-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_TITLE_LINES 2
/* Of the room, that a page may fill with larger types. */
#define FULLEST 0.9

/* A format with types of its own. */
typedef struct
{
  CabasFormat format;
  CabasTypeStyle styles[CABAS_N_TYPES];
} ScaledFormat;

static CabasFormat *
add_format (CabasSlidePages *self, double width, double room, double scale)
{
  const CabasFormat *slide = cabas_format_get_slide ();
  ScaledFormat *scaled = g_new (ScaledFormat, 1);
  CabasFormat *format = &scaled->format;

  *format = *slide;
  format->text_width = width;
  format->text_height = room;
  format->unit *= scale;
  format->indent *= scale;
  format->cell_padding *= scale;
  format->styles = scaled->styles;
  for (guint i = 0; i < CABAS_N_TYPES; i++)
    {
      scaled->styles[i] = slide->styles[i];
      scaled->styles[i].size *= scale;
      scaled->styles[i].leading *= scale;
    }
  g_ptr_array_add (self->formats, scaled);

  return format;
}

CabasGalley *
cabas_slide_pages_add_galley (CabasSlidePages *self, CabasPaper *paper, double width, double room)
{
  CabasGalley *galley =
      cabas_galley_new_in_format (paper, add_format (self, width, room, 1), NULL, NULL);

  g_ptr_array_add (self->galleys, galley);

  return galley;
}

/* With labels as large as they can be while nothing of the chart need be left out. */
CabasGalley *
cabas_slide_pages_add_chart_galley (CabasSlidePages *self,
                                    CabasPaper *paper,
                                    CabasChart *chart,
                                    double room)
{
  static const double sizes[] = { 26, 24, 22 };
  CabasFormat *format = add_format (self, CABAS_SLIDE_TEXT_WIDTH, room, 1);
  CabasGalley *galley = cabas_galley_new_in_format (paper, format, NULL, NULL);
  const double least = format->em;
  CabasChartStyle style;

  g_ptr_array_add (self->galleys, galley);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      format->em = sizes[i];
      cabas_galley_init_chart_style (galley, &style);
      if (cabas_chart_get_natural_height (chart, CABAS_SLIDE_TEXT_WIDTH, &style) <= room)
        return galley;
    }
  format->em = least;

  return galley;
}

CabasGalley *
cabas_slide_pages_add_body (CabasSlidePages *self, CabasPaper *paper, double room)
{
  static const double scales[] = { 1.35, 1.25, 1.15, 1 };
  CabasGalley *galley = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      const CabasFormat *format = add_format (self, CABAS_SLIDE_TEXT_WIDTH, room, scales[i]);

      g_clear_pointer (&galley, cabas_galley_free);
      galley = cabas_galley_new_in_format (paper, format, NULL, NULL);
      if (cabas_slide_galley_measure (galley) <= FULLEST * room)
        break;
    }
  g_ptr_array_add (self->galleys, galley);

  return galley;
}

/* The words without the last one. */
static void
drop_word (char *words)
{
  char *space = strrchr (words, ' ');

  if (space == NULL)
    space = g_utf8_offset_to_pointer (words, g_utf8_strlen (words, -1) - 1);
  *space = '\0';
}

/* The largest of three sizes in which the title takes two lines; else as many words as do. */
static GPtrArray *
set_title (CabasGalley *galley, CabasBlock *block, CabasTypeRole *role)
{
  static const CabasTypeRole roles[] = { CABAS_TYPE_HEADING_1, CABAS_TYPE_HEADING_2,
                                         CABAS_TYPE_HEADING_3 };
  const double width = galley->format->text_width;
  g_autofree char *words = cabas_words_dup_plain (block->text);
  g_autoptr (GPtrArray) lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_clear_pointer (&lines, g_ptr_array_unref);
      *role = roles[i];
      lines = cabas_setter_set_balanced (galley->setter, block->text, *role, width);
      if (lines->len <= MOST_TITLE_LINES)
        return g_steal_pointer (&lines);
    }

  while (lines->len > MOST_TITLE_LINES)
    {
      g_autofree char *cut = NULL;

      drop_word (words);
      cut = g_strconcat (words, "…", NULL);
      g_clear_pointer (&lines, g_ptr_array_unref);
      cabas_words_free (block->text);
      block->text = cabas_words_new (cut);
      lines = cabas_setter_set_balanced (galley->setter, block->text, *role, width);
    }

  return g_steal_pointer (&lines);
}

gboolean
cabas_slide_page_place_title (CabasSlidePages *self, CabasSlidePage *page, double *end)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);
  CabasGalley *galley =
      cabas_slide_pages_add_galley (self, paper, CABAS_SLIDE_TEXT_WIDTH, CABAS_SLIDE_HEIGHT);
  CabasBlock *block = cabas_paper_add_heading (paper, 1, NULL, page->title);
  CabasTypeRole role;
  g_autoptr (GPtrArray) lines = set_title (galley, block, &role);
  g_autofree char *shown = cabas_words_dup_plain (block->text);
  const double leading = cabas_type_get_style (galley->format, role)->leading;
  double y = CABAS_SLIDE_TITLE_TOP;

  for (guint i = 0; i < lines->len; i++)
    {
      CabasStrip *strip = cabas_galley_add (galley, block, leading);

      cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, i)),
                             CABAS_PLACE_TEXT, 0, cabas_type_get_ascent (galley->format, role));
      if (i == 0)
        cabas_strip_add_rule (strip, 0, CABAS_SLIDE_BAR_TOP - y, CABAS_SLIDE_BAR_WIDTH,
                              CABAS_SLIDE_BAR_HEIGHT, self->deck->accent);
      cabas_slide_page_place (page, galley, i, CABAS_SLIDE_LEFT, y);
      y += leading;
    }

  if (end != NULL)
    *end = y;

  return g_str_equal (shown, page->title);
}

CabasGalley *
cabas_slide_pages_set_below (CabasSlidePages *self, const CabasSlide *slide)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);

  if (slide->foreign != NULL)
    {
      CabasWords *words = cabas_words_new (NULL);
      g_autofree char *mark =
          /* TRANSLATORS: on a slide; %s is a number that somebody typed. */
          g_strdup_printf (_ ("⚠ Number typed, outside the data of the plan: %s"), slide->foreign);

      cabas_words_add (words, CABAS_WORDS_STRONG, mark);
      cabas_paper_add (paper, CABAS_BLOCK_CAPTION, words);
    }
  if (slide->source != NULL)
    cabas_paper_add (paper, CABAS_BLOCK_CAPTION, cabas_words_new (slide->source));

  return cabas_slide_pages_add_galley (self, paper, CABAS_SLIDE_TEXT_WIDTH, CABAS_SLIDE_HEIGHT);
}

CabasGalley *
cabas_slide_pages_set_lead (CabasSlidePages *self, const CabasSlide *slide)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);

  cabas_paper_add (paper, CABAS_BLOCK_LEAD, cabas_words_new (slide->title));

  return cabas_slide_pages_add_galley (self, paper, CABAS_SLIDE_TEXT_WIDTH, CABAS_SLIDE_HEIGHT);
}
