/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/pages-private.h"

#include <glib/gi18n-lib.h>

#define BAND_WIDTH 20.0
#define COVER_TOP 150.0
#define COVER_LEAST_TOP 60.0
#define COVER_SPACE 24.0
#define FIGURE_GAP 28.0
#define MOST_COLUMNS 4
/* Of what a chart holds, that a slide must show to be proposed. */
#define LEAST_SHARE 0.3

/* How many data are drawn in that room. */
static guint
count_drawn (CabasChart *chart, double height, const CabasChartStyle *style)
{
  g_autoptr (GArray) marks = cabas_chart_list_marks (chart, CABAS_SLIDE_TEXT_WIDTH, height, style);
  g_autoptr (GHashTable) drawn = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < marks->len; i++)
    g_hash_table_add (drawn, GUINT_TO_POINTER (g_array_index (marks, CabasChartMark, i).datum + 1));

  return g_hash_table_size (drawn);
}

/* Share of what it would show in all the room it likes. */
static double
measure_share (CabasChart *chart, double height, const CabasChartStyle *style)
{
  const double natural = cabas_chart_get_natural_height (chart, CABAS_SLIDE_TEXT_WIDTH, style);
  const guint n_all = count_drawn (chart, MAX (natural, height), style);

  return n_all > 0 ? (double) count_drawn (chart, height, style) / n_all : 1;
}

gboolean
cabas_slide_chart_is_fit (CabasChart *chart)
{
  const CabasFormat *format = cabas_format_get_slide ();
  CabasChartStyle style;

  cabas_chart_style_init (&style, CABAS_CHART_PRINT);
  style.font = CABAS_PAGE_FONT;
  style.em = format->em;
  style.has_title = FALSE;
  style.has_source = FALSE;

  return measure_share (chart, format->text_height, &style) >= LEAST_SHARE;
}

void
cabas_slide_page_place_chart (CabasSlidePages *self, CabasSlidePage *page, double y, double end)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);
  CabasGalley *galley =
      cabas_slide_pages_add_chart_galley (self, paper, page->slide->chart, end - y);
  CabasBlock *block = cabas_paper_add_chart (paper, g_object_ref (page->slide->chart));
  CabasStrip *strip = cabas_galley_add (galley, block, end - y);
  CabasChartStyle style;

  /* What the chart says for itself stands for it, unless somebody found better words. */
  if (cabas_item_has (page->slide->item, CABAS_SLIDE_ALTERNATIVE))
    block->text = cabas_words_new (page->slide->alternative);
  strip->has_chart = TRUE;
  cabas_galley_init_chart_style (galley, &style);
  if (measure_share (page->slide->chart, end - y, &style) < 1)
    cabas_slide_take_warning (page->slide,
                              g_strdup (_ ("The chart holds more than a slide can show: "
                                           "it says what it leaves out.")));
  cabas_slide_page_place (page, galley, 0, CABAS_SLIDE_LEFT, y);
}

/* A number, and below it what it counts. */
static CabasGalley *
set_figure (CabasSlidePages *self, const CabasKeyFigure *figure, double width)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);
  CabasGalley *galley = cabas_slide_pages_add_galley (self, paper, width, CABAS_SLIDE_HEIGHT);
  CabasBlock *block = cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, NULL);
  const CabasTypeRole roles[] = { CABAS_TYPE_FIGURE_TITLE, CABAS_TYPE_BODY };
  const char *const words[] = { figure->value, figure->label };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const CabasWords *text = cabas_galley_keep_text (galley, cabas_words_new (words[i]));
      g_autoptr (GPtrArray) lines =
                     cabas_setter_set (galley->setter, text, roles[i], width, PANGO_ALIGN_LEFT);

      for (guint line = 0; line < lines->len; line++)
        {
          CabasStrip *strip = cabas_galley_add (
              galley, block, cabas_type_get_style (galley->format, roles[i])->leading);

          cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, line)),
                                 CABAS_PLACE_TEXT, 0,
                                 cabas_type_get_ascent (galley->format, roles[i]));
        }
    }
  cabas_strip_add_rule (cabas_galley_get_strip (galley, 0), 0, -12, width, 3, self->deck->accent);

  return galley;
}

void
cabas_slide_page_place_figures (CabasSlidePages *self, CabasSlidePage *page, double y, double end)
{
  const GPtrArray *figures = page->slide->figures;
  const guint n_columns = MIN (figures->len, MOST_COLUMNS);
  const double width = (CABAS_SLIDE_TEXT_WIDTH - (n_columns - 1) * FIGURE_GAP) / n_columns;
  double top = y + (end - y) / 4;
  double bottom = top;

  for (guint i = 0; i < figures->len; i++)
    {
      const CabasGalley *galley = set_figure (self, g_ptr_array_index (figures, i), width);
      const guint column = i % n_columns;
      double end_of_figure;

      if (i > 0 && column == 0)
        top = bottom + 2 * FIGURE_GAP;
      end_of_figure = cabas_slide_page_place_all (
          page, galley, CABAS_SLIDE_LEFT + column * (width + FIGURE_GAP), top);
      bottom = MAX (bottom, end_of_figure);
    }
}

/* The largest size in which the title leaves room for what is below it. */
static GPtrArray *
set_cover_title (const CabasGalley *galley,
                 const CabasBlock *block,
                 double room,
                 CabasTypeRole *role)
{
  static const CabasTypeRole roles[] = { CABAS_TYPE_COVER_TITLE, CABAS_TYPE_HEADING_1,
                                         CABAS_TYPE_HEADING_2, CABAS_TYPE_HEADING_3 };
  GPtrArray *lines = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_clear_pointer (&lines, g_ptr_array_unref);
      *role = roles[i];
      lines =
          cabas_setter_set_balanced (galley->setter, block->text, *role, CABAS_SLIDE_TEXT_WIDTH);
      if (lines->len * cabas_type_get_style (galley->format, *role)->leading <= room)
        break;
    }

  return lines;
}

static CabasGalley *
set_cover_lines (CabasSlidePages *self, const CabasSlide *slide)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);

  for (guint i = 0; i < slide->lines->len; i++)
    {
      CabasWords *words = cabas_words_new (NULL);

      cabas_words_add (words, CABAS_WORDS_MUTED, g_ptr_array_index (slide->lines, i));
      cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, words);
    }

  return cabas_slide_pages_add_galley (self, paper, CABAS_SLIDE_TEXT_WIDTH, CABAS_SLIDE_HEIGHT);
}

void
cabas_slide_page_place_cover (CabasSlidePages *self, CabasSlidePage *page)
{
  CabasPaper *paper = cabas_slide_pages_add_paper (self);
  CabasGalley *galley =
      cabas_slide_pages_add_galley (self, paper, CABAS_SLIDE_TEXT_WIDTH, CABAS_SLIDE_HEIGHT);
  CabasGalley *below = set_cover_lines (self, page->slide);
  CabasBlock *block = cabas_paper_add_heading (paper, 1, NULL, page->title);
  const double room = CABAS_SLIDE_FOOT_TOP - CABAS_SLIDE_GAP - COVER_TOP - COVER_SPACE -
                      cabas_slide_galley_measure (below);
  CabasTypeRole role;
  g_autoptr (GPtrArray) lines = set_cover_title (galley, block, room, &role);
  const double leading = cabas_type_get_style (galley->format, role)->leading;
  const double y = MAX (COVER_LEAST_TOP, COVER_TOP + MIN (0, room - lines->len * leading));
  double end;

  for (guint i = 0; i < lines->len; i++)
    cabas_strip_take_line (cabas_galley_add (galley, block, leading),
                           g_steal_pointer (&g_ptr_array_index (lines, i)), CABAS_PLACE_TEXT, 0,
                           cabas_type_get_ascent (galley->format, role));
  cabas_strip_add_rule (cabas_galley_get_strip (galley, 0), -CABAS_SLIDE_LEFT, -y, BAND_WIDTH,
                        CABAS_SLIDE_HEIGHT, self->deck->accent);
  end = cabas_slide_page_place_all (page, galley, CABAS_SLIDE_LEFT, y);
  end = cabas_slide_page_place_all (page, below, CABAS_SLIDE_LEFT, end + COVER_SPACE);
  if (end > CABAS_SLIDE_FOOT_TOP)
    cabas_slide_take_warning (page->slide, g_strdup (_ ("The words of the slide are more than it "
                                                        "can hold: shorten them.")));
}
