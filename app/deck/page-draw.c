/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/pages-private.h"

#include <glib/gi18n-lib.h>

/* The colours of the words of a slide on paper, and what a theme has in their place. */
static guint32
map_color (guint32 color, const CabasChartPalette *palette, guint32 accent)
{
  switch (color)
    {
    case CABAS_INK:
      return palette->text;
    case CABAS_INK_MUTED:
      return palette->muted;
    case CABAS_INK_RULE:
      return palette->grid;
    case CABAS_INK_ACCENT:
      return palette->hues[CABAS_CHART_BLUE];
    default:
      break;
    }

  /* The accent of the plan, where it can be seen. */
  return color == accent && cabas_chart_get_contrast (color, palette->background) < 3
             ? palette->hues[CABAS_CHART_BLUE]
             : color;
}

static void
set_color (cairo_t *cr, guint32 color)
{
  cairo_set_source_rgb (cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

static void
draw_runs (cairo_t *cr,
           const GArray *runs,
           double x,
           double y,
           const CabasChartPalette *palette,
           guint32 accent)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      CabasGlyphRun run = g_array_index (runs, CabasGlyphRun, i);

      run.color = map_color (run.color, palette, accent);
      cabas_glyph_run_draw (&run, cr, x, y);
    }
}

static void
draw_strip (const CabasSlidePage *self,
            cairo_t *cr,
            const CabasSlideStrip *placed,
            CabasChartStyle *style)
{
  const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);

  for (guint i = 0; strip->rules != NULL && i < strip->rules->len; i++)
    {
      const CabasRule *rule = &g_array_index (strip->rules, CabasRule, i);

      set_color (cr, map_color (rule->color, &style->palette, self->deck->accent));
      cairo_rectangle (cr, placed->x + rule->x, placed->y + rule->y, rule->width, rule->height);
      cairo_fill (cr);
    }
  draw_runs (cr, strip->runs, placed->x, placed->y, &style->palette, self->deck->accent);
  if (!strip->has_chart)
    return;

  style->em = placed->galley->format->em;
  cairo_save (cr);
  cairo_translate (cr, placed->x, placed->y);
  cabas_chart_draw (strip->block->chart, cr, placed->galley->format->text_width, strip->height,
                    style);
  cairo_restore (cr);
}

/* Charts on a slide, in the colours of a theme. */
static void
init_style (CabasChartStyle *style, CabasChartTheme theme)
{
  cabas_chart_style_init (style, theme);
  style->font = CABAS_PAGE_FONT;
  style->has_title = FALSE;
  style->has_source = FALSE;
  style->has_background = FALSE;
}

double
cabas_slide_page_fit (double width, double height, double *x, double *y)
{
  const double scale = MIN (width / CABAS_SLIDE_WIDTH, height / CABAS_SLIDE_HEIGHT);

  *x = (width - scale * CABAS_SLIDE_WIDTH) / 2;
  *y = (height - scale * CABAS_SLIDE_HEIGHT) / 2;

  return scale;
}

/**
 * cabas_slide_page_draw:
 * @self: a page
 * @cr: where to draw
 * @width: in units of @cr
 * @height: in units of @cr
 * @theme: in which colours
 *
 * Draws the page in the middle of the room, as large as it fits, and leaves @cr as it was.
 */
void
cabas_slide_page_draw (
    const CabasSlidePage *self, cairo_t *cr, double width, double height, CabasChartTheme theme)
{
  CabasChartStyle style;
  double x, y;
  const double scale = cabas_slide_page_fit (width, height, &x, &y);

  init_style (&style, theme);
  cairo_save (cr);
  set_color (cr, style.palette.background);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  for (guint i = 0; i < self->strips->len; i++)
    draw_strip (self, cr, &g_array_index (self->strips, CabasSlideStrip, i), &style);
  if (self->foot[0] != NULL)
    draw_runs (cr, self->foot[0]->runs, CABAS_SLIDE_LEFT, CABAS_SLIDE_FOOT_BASELINE, &style.palette,
               self->deck->accent);
  if (self->foot[1] != NULL)
    draw_runs (cr, self->foot[1]->runs,
               CABAS_SLIDE_LEFT + CABAS_SLIDE_TEXT_WIDTH - self->foot[1]->width,
               CABAS_SLIDE_FOOT_BASELINE, &style.palette, self->deck->accent);
  cairo_restore (cr);
}

void
cabas_slide_spot_free (CabasSlideSpot *self)
{
  g_free (self->label);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
take_spot (GPtrArray *spots, CabasChartBox box, char *label, GPtrArray *items)
{
  CabasSlideSpot *spot = g_new0 (CabasSlideSpot, 1);

  spot->box = box;
  spot->label = label;
  spot->items = items;
  g_ptr_array_add (spots, spot);
}

static void
add_chart_spots (GPtrArray *spots, const CabasSlidePage *self, const CabasSlideStrip *placed)
{
  const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);
  CabasChart *chart = strip->block->chart;
  g_autoptr (GArray) marks = NULL;
  CabasChartStyle style;

  init_style (&style, CABAS_CHART_LIGHT);
  style.em = placed->galley->format->em;
  marks = cabas_chart_list_marks (chart, placed->galley->format->text_width, strip->height, &style);
  for (guint i = 0; i < marks->len; i++)
    {
      CabasChartMark mark = g_array_index (marks, CabasChartMark, i);

      mark.box.x += placed->x;
      mark.box.y += placed->y;
      take_spot (spots, mark.box, g_strdup (cabas_chart_get_datum_label (chart, mark.datum)),
                 cabas_slide_list_behind (self->slide, &self->deck->gallery, mark.datum));
    }
}

/* One for each row, over all its lines. */
static void
add_row_spot (GPtrArray *spots, const CabasSlidePage *self, const CabasSlideStrip *placed)
{
  const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);
  const guint row = strip->row;
  CabasItem *item = row > 0 && row <= self->slide->rows->len
                        ? g_ptr_array_index (self->slide->rows, row - 1)
                        : NULL;
  CabasSlideSpot *last = spots->len > 0 ? g_ptr_array_index (spots, spots->len - 1) : NULL;
  GPtrArray *items;

  if (item == NULL)
    return;
  if (last != NULL && last->items->len == 1 && g_ptr_array_index (last->items, 0) == item)
    {
      last->box.height = placed->y + strip->height - last->box.y;
      return;
    }
  items = g_ptr_array_new ();
  g_ptr_array_add (items, item);
  take_spot (
      spots,
      (CabasChartBox){ placed->x, placed->y, placed->galley->format->text_width, strip->height },
      cabas_item_dup_display_name (item), items);
}

/* The figures stand on the page in their order, each in a galley of its own. */
static void
add_figure_spots (GPtrArray *spots, const CabasSlidePage *self)
{
  const CabasGalley *galley = NULL;
  guint n = 0;

  for (guint i = 0; i < self->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (self->strips, CabasSlideStrip, i);
      const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);
      const CabasKeyFigure *figure;
      GPtrArray *items;

      if (strip->block->kind != CABAS_BLOCK_PARAGRAPH || placed->galley == galley ||
          n == self->slide->figures->len)
        continue;
      galley = placed->galley;
      figure = g_ptr_array_index (self->slide->figures, n++);
      items = g_ptr_array_new ();
      g_ptr_array_extend (items, figure->items, NULL, NULL);
      take_spot (spots,
                 (CabasChartBox){ placed->x, placed->y, galley->format->text_width,
                                  cabas_slide_galley_measure (galley) },
                 g_strdup_printf ("%s %s", figure->value, figure->label), items);
    }
}

GPtrArray *
cabas_slide_page_list_spots (const CabasSlidePage *self)
{
  GPtrArray *spots = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_slide_spot_free);

  for (guint i = 0; i < self->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (self->strips, CabasSlideStrip, i);
      const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);

      if (strip->has_chart)
        add_chart_spots (spots, self, placed);
      else if (strip->block->kind == CABAS_BLOCK_TABLE)
        add_row_spot (spots, self, placed);
    }
  if (self->slide->figures->len > 0)
    add_figure_spots (spots, self);

  return spots;
}

static void
read_runs (GString *text, const GArray *runs)
{
  for (guint i = 0; runs != NULL && i < runs->len; i++)
    {
      const CabasGlyphRun *run = &g_array_index (runs, CabasGlyphRun, i);
      const PangoItem *item = run->glyphs->item;

      g_string_append_len (text, run->words + item->offset, item->length);
      g_string_append_c (text, ' ');
    }
}

char *
cabas_slide_page_read (const CabasSlidePage *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->strips->len; i++)
    {
      const CabasSlideStrip *placed = &g_array_index (self->strips, CabasSlideStrip, i);
      const CabasStrip *strip = cabas_galley_get_strip (placed->galley, placed->strip);

      read_runs (text, strip->runs);
      if (strip->has_chart)
        {
          g_autofree char *words = strip->block->text != NULL
                                       ? cabas_words_dup_plain (strip->block->text)
                                       : cabas_chart_describe (strip->block->chart);

          g_string_append (text, words);
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
