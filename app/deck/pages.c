/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/pages-private.h"

#include "report/pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NO_BREAK_SPACE "\u00a0"
/* A chart with less room goes on a page of its own. */
#define LEAST_CHART 200.0

static void
page_free (CabasSlidePage *self)
{
  g_free (self->title);
  g_array_unref (self->strips);
  for (guint i = 0; i < G_N_ELEMENTS (self->foot); i++)
    cabas_line_free (self->foot[i]);
  g_free (self);
}

CabasPaper *
cabas_slide_pages_add_paper (CabasSlidePages *self)
{
  CabasPaper *paper = cabas_deck_describe (self->deck);

  g_ptr_array_add (self->papers, paper);

  return paper;
}

void
cabas_slide_page_place (
    CabasSlidePage *self, const CabasGalley *galley, guint strip, double x, double y)
{
  const CabasSlideStrip placed = { galley, strip, x, y };

  g_array_append_val (self->strips, placed);
}

double
cabas_slide_page_place_all (CabasSlidePage *self, const CabasGalley *galley, double x, double y)
{
  for (guint i = 0; i < galley->strips->len; i++)
    {
      const CabasStrip *strip = cabas_galley_get_strip (galley, i);

      y += i > 0 ? strip->space : 0;
      cabas_slide_page_place (self, galley, i, x, y);
      y += strip->height;
    }

  return y;
}

/* A number stays with the word it counts: a space between them breaks no line. */
static char *
bind_numbers (const char *title)
{
  GString *bound = g_string_new (NULL);

  for (const char *at = title; *at != '\0'; at++)
    if (*at == ' ' && at > title && g_ascii_isdigit (at[-1]) &&
        g_unichar_isalpha (g_utf8_get_char (at + 1)))
      g_string_append (bound, NO_BREAK_SPACE);
    else
      g_string_append_c (bound, *at);

  return g_string_free (bound, FALSE);
}

static CabasSlidePage *
add_page (CabasSlidePages *self, CabasSlide *slide, guint part, guint n_parts)
{
  CabasSlidePage *page = g_new0 (CabasSlidePage, 1);
  g_autofree char *title = NULL;

  page->slide = slide;
  page->deck = self->deck;
  page->number = self->pages->len + 1;
  page->part = part;
  page->n_parts = n_parts;
  page->first_row = 1;
  page->end_row = G_MAXUINT;
  page->strips = g_array_new (FALSE, FALSE, sizeof (CabasSlideStrip));
  title = n_parts > 1 ? g_strdup_printf ("%s" NO_BREAK_SPACE "(%u/%u)", slide->title, part, n_parts)
                      : g_strdup (slide->title);
  page->title = bind_numbers (title);
  g_ptr_array_add (self->pages, page);

  return page;
}

double
cabas_slide_galley_measure (const CabasGalley *galley)
{
  double height = 0;

  for (guint i = 0; i < galley->strips->len; i++)
    height += cabas_galley_get_strip (galley, i)->height +
              (i > 0 ? cabas_galley_get_strip (galley, i)->space : 0);

  return height;
}

/* A slide while it is laid out. */
typedef struct
{
  CabasSlidePages *pages;
  CabasSlide *slide;
  CabasGalley *below;
  CabasGalley *lead; /* (nullable): the whole of a title that is cut */
  double lead_top;
  CabasGalley *body;
  double top; /* of the body */
  double end;
} Layout;

/* What is not set in lines. */
static gboolean
has_picture (const CabasSlide *slide)
{
  return slide->chart != NULL || slide->figures->len > 0;
}

/* The rows of a table that stand on a page, for those who read it. */
static void
find_rows (CabasSlidePage *page)
{
  guint first = G_MAXUINT;
  guint last = 0;

  for (guint i = 0; i < page->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (page->strips, CabasSlideStrip, i);
      const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);

      if (strip->block->kind != CABAS_BLOCK_TABLE || strip->row == 0)
        continue;
      first = MIN (first, strip->row);
      last = MAX (last, strip->row);
    }
  page->first_row = last > 0 ? first : 1;
  page->end_row = last > 0 ? last + 1 : G_MAXUINT;
}

/* Puts on a page what the cutting of the body gave it; returns where that ends. */
static double
place_part (const Layout *layout, CabasSlidePage *page, const CabasPages *cut)
{
  double end = layout->top;

  for (guint i = 0; i < cut->placed->len; i++)
    {
      const CabasPlaced *placed = &g_array_index (cut->placed, CabasPlaced, i);
      const CabasStrip *strip = cabas_galley_get_strip (layout->body, placed->strip);

      if (placed->page != page->part)
        continue;
      cabas_slide_page_place (page, layout->body, placed->strip, CABAS_SLIDE_LEFT,
                              layout->top + placed->y);
      end = layout->top + placed->y + strip->height;
    }

  return end;
}

static double
find_end (const Layout *layout, const CabasPages *cut)
{
  const CabasPlaced *last;

  if (cut->placed->len == 0)
    return layout->top;

  last = &g_array_index (cut->placed, CabasPlaced, cut->placed->len - 1);

  return layout->top + last->y + cabas_galley_get_strip (layout->body, last->strip)->height;
}

static void
place_picture (const Layout *layout, CabasSlidePage *page, double y)
{
  const double start = y > layout->top ? y + CABAS_SLIDE_GAP : y;

  if (layout->slide->chart != NULL)
    cabas_slide_page_place_chart (layout->pages, page, start, layout->end);
  else if (layout->slide->figures->len > 0)
    cabas_slide_page_place_figures (layout->pages, page, start, layout->end);
}

/* Whether the title stands there as a whole, and where it ends; tried on a page that nobody sees.
 */
static gboolean
fits_title (CabasSlidePages *self, CabasSlide *slide, guint n_parts, double *end)
{
  const gboolean is_whole =
      cabas_slide_page_place_title (self, add_page (self, slide, n_parts, n_parts), end);

  g_ptr_array_set_size (self->pages, self->pages->len - 1);

  return is_whole;
}

static void
place_parts (const Layout *layout, const CabasPages *cut, guint n_parts)
{
  for (guint part = 1; part <= n_parts; part++)
    {
      CabasSlidePage *page = add_page (layout->pages, layout->slide, part, n_parts);
      double y;

      cabas_slide_page_place_title (layout->pages, page, NULL);
      if (layout->lead != NULL)
        cabas_slide_page_place_all (page, layout->lead, CABAS_SLIDE_LEFT, layout->lead_top);
      y = place_part (layout, page, cut);
      if (has_picture (layout->slide) && part == n_parts)
        place_picture (layout, page, y);
      cabas_slide_page_place_all (page, layout->below, CABAS_SLIDE_LEFT,
                                  CABAS_SLIDE_FOOT_TOP - CABAS_SLIDE_GAP -
                                      cabas_slide_galley_measure (layout->below));
      find_rows (page);
    }
  if (n_parts > 1)
    cabas_slide_take_warning (
        layout->slide, g_strdup_printf (_ ("The slide does not fit one page: it goes on over "
                                           "%u pages."),
                                        n_parts));
}

/* What the pages of a slide have in common: title, room and body. */
static void
set_parts (Layout *layout, guint n_parts)
{
  CabasSlidePages *pages = layout->pages;
  double title_end;

  layout->lead = NULL;
  if (!fits_title (pages, layout->slide, n_parts, &title_end))
    {
      layout->lead = cabas_slide_pages_set_lead (pages, layout->slide);
      layout->lead_top = title_end + CABAS_SLIDE_GAP;
      title_end = layout->lead_top + cabas_slide_galley_measure (layout->lead);
    }
  layout->top = title_end + 2 * CABAS_SLIDE_GAP;
  if (has_picture (layout->slide))
    layout->body = cabas_slide_pages_add_galley (pages, layout->slide->paper,
                                                 CABAS_SLIDE_TEXT_WIDTH, layout->end - layout->top);
  else
    layout->body =
        cabas_slide_pages_add_body (pages, layout->slide->paper, layout->end - layout->top);
}

/* How many pages the slide takes: a chart that has no room is alone on the last. */
static guint
count_parts (const Layout *layout, const CabasPages *cut)
{
  const gboolean is_apart = has_picture (layout->slide) && cut->placed->len > 0 &&
                            layout->end - find_end (layout, cut) < LEAST_CHART;

  return cut->n_pages + is_apart;
}

static void
add_slide (CabasSlidePages *self, CabasSlide *slide)
{
  Layout layout = { .pages = self, .slide = slide };
  g_autoptr (CabasPages) cut = NULL;

  if (slide->sort == CABAS_SLIDE_SORT_OPENING || slide->sort == CABAS_SLIDE_SORT_CLOSING)
    {
      cabas_slide_page_place_cover (self, add_page (self, slide, 1, 1));
      return;
    }

  layout.below = cabas_slide_pages_set_below (self, slide);
  layout.end =
      CABAS_SLIDE_FOOT_TOP - 2 * CABAS_SLIDE_GAP - cabas_slide_galley_measure (layout.below);
  set_parts (&layout, 1);
  cut = cabas_pages_new (layout.body);
  if (count_parts (&layout, cut) > 1)
    {
      /* Their number makes the title longer. */
      set_parts (&layout, count_parts (&layout, cut));
      g_clear_pointer (&cut, cabas_pages_free);
      cut = cabas_pages_new (layout.body);
    }
  if (layout.lead != NULL)
    cabas_slide_take_warning (slide, g_strdup (_ ("The title takes more than two lines: shorten it "
                                                  "to one message.")));
  place_parts (&layout, cut, count_parts (&layout, cut));
}

static CabasLine *
set_foot (CabasSetter *setter, const char *words, double width)
{
  return *words != '\0' ? cabas_setter_set_words (setter, words, CABAS_TYPE_RUNNING, width) : NULL;
}

/* Place and number, on all pages. */
static void
add_feet (CabasSlidePages *self)
{
  CabasGalley *galley = cabas_slide_pages_add_galley (self, cabas_slide_pages_add_paper (self),
                                                      CABAS_SLIDE_TEXT_WIDTH, CABAS_SLIDE_HEIGHT);

  for (guint i = 0; i < self->pages->len; i++)
    {
      CabasSlidePage *page = g_ptr_array_index (self->pages, i);
      g_autofree char *number = g_strdup_printf ("%u / %u", page->number, self->pages->len);

      page->foot[0] = set_foot (galley->setter, self->deck->place, CABAS_SLIDE_FOOT_WIDTH);
      page->foot[1] = set_foot (galley->setter, number, -1);
    }
}

/**
 * cabas_slide_pages_new:
 * @deck: a deck, which must live as long as the pages
 *
 * Returns: (transfer full): its slides, set on pages
 */
CabasSlidePages *
cabas_slide_pages_new (CabasDeck *deck)
{
  CabasSlidePages *self = g_new0 (CabasSlidePages, 1);

  self->deck = deck;
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) page_free);
  self->papers = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_paper_free);
  self->galleys = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_galley_free);
  self->formats = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < deck->slides->len; i++)
    add_slide (self, g_ptr_array_index (deck->slides, i));
  add_feet (self);

  return self;
}

void
cabas_slide_pages_free (CabasSlidePages *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->galleys);
  g_ptr_array_unref (self->papers);
  g_ptr_array_unref (self->formats);
  g_free (self);
}

CabasSlidePage *
cabas_slide_pages_find (const CabasSlidePages *self, const CabasSlide *slide)
{
  for (guint i = 0; i < self->pages->len; i++)
    if (((CabasSlidePage *) g_ptr_array_index (self->pages, i))->slide == slide)
      return g_ptr_array_index (self->pages, i);

  return NULL;
}
