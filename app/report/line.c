/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/line.h"

#include <hb.h>
#include <string.h>

struct _CabasSetter
{
  const CabasFormat *format;                  /* (unowned) */
  PangoLayout *layout;                        /* (owned): used again for every text */
  PangoFontDescription *fonts[CABAS_N_TYPES]; /* (owned) */
  GPtrArray *words;                           /* (owned) of char *: what glyphs index into */
};

/**
 * cabas_setter_new:
 * @language: such as "fr"
 * @format: what the words are set on
 *
 * Returns: (transfer full): a new setter
 */
CabasSetter *
cabas_setter_new (const char *language, const CabasFormat *format)
{
  CabasSetter *self = g_new0 (CabasSetter, 1);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  self->format = format;
  /* Lengths that do not depend on any screen. */
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);

  self->layout = pango_layout_new (context);
  g_object_unref (context);
  pango_layout_set_auto_dir (self->layout, FALSE);
  self->words = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < CABAS_N_TYPES; i++)
    {
      const CabasTypeStyle *style = cabas_type_get_style (format, i);

      self->fonts[i] = pango_font_description_new ();
      pango_font_description_set_family_static (self->fonts[i], CABAS_PAGE_FONT);
      pango_font_description_set_weight (self->fonts[i], style->weight);
      pango_font_description_set_size (self->fonts[i], style->size * PANGO_SCALE);
    }

  return self;
}

/**
 * cabas_setter_free:
 * @self: (transfer full) (nullable): a setter
 *
 * Frees @self and the words its lines show.
 */
void
cabas_setter_free (CabasSetter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->layout);
  for (guint i = 0; i < CABAS_N_TYPES; i++)
    pango_font_description_free (self->fonts[i]);
  g_ptr_array_unref (self->words);
  g_free (self);
}

static void
add_attribute (PangoAttrList *list, PangoAttribute *attribute, guint start, guint end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (list, attribute);
}

static guint32
pick_color (const CabasSetter *self, const CabasWordsRun *run, CabasTypeRole role)
{
  if (run->style & CABAS_WORDS_MUTED)
    return CABAS_INK_MUTED;
  if (run->style & CABAS_WORDS_ACCENT ||
      (run->link != NULL && cabas_words_is_web_address (run->link)))
    return CABAS_INK_ACCENT;

  return cabas_type_get_style (self->format, role)->color;
}

static void
add_run_attributes (
    PangoAttrList *list, const CabasWordsRun *run, guint index, guint start, guint end)
{
  if (run->style & CABAS_WORDS_STRONG)
    add_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), start, end);
  if (run->style & CABAS_WORDS_EMPHASIS)
    add_attribute (list, pango_attr_style_new (PANGO_STYLE_ITALIC), start, end);

  /* Never drawn: it makes the glyphs of two runs fall apart even where they look the same. */
  add_attribute (list, pango_attr_foreground_new (index & 0xffff, 0, 0), start, end);
}

/* Puts the words and the styles of @text into the layout. */
static const char *
load (CabasSetter *self, const CabasWords *text, CabasTypeRole role)
{
  const CabasTypeStyle *style = cabas_type_get_style (self->format, role);
  PangoAttrList *list = pango_attr_list_new ();
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < cabas_words_get_n_runs (text); i++)
    {
      const CabasWordsRun *run = cabas_words_get_run (text, i);
      guint start = words->len;

      g_string_append (words, run->words);
      add_run_attributes (list, run, i, start, words->len);
    }

  /* One glyph for one letter: what is copied out of the document is then what was written. What
   * the languages of plans have no use for is left out as well: it takes a tenth of the time. */
  add_attribute (
      list,
      pango_attr_font_features_new (style->has_even_digits
                                        ? "liga 0, clig 0, dlig 0, calt 0, ccmp 0, locl 0, tnum 1"
                                        : "liga 0, clig 0, dlig 0, calt 0, ccmp 0, locl 0"),
      0, G_MAXUINT);
  add_attribute (list, pango_attr_insert_hyphens_new (FALSE), 0, G_MAXUINT);

  pango_layout_set_font_description (self->layout, self->fonts[role]);
  pango_layout_set_text (self->layout, words->str, words->len);
  pango_layout_set_attributes (self->layout, list);
  pango_attr_list_unref (list);

  g_ptr_array_add (self->words, g_string_free (words, FALSE));

  return g_ptr_array_index (self->words, self->words->len - 1);
}

static const CabasWordsRun *
find_run (const CabasWords *text, guint offset)
{
  guint end = 0;
  guint n = cabas_words_get_n_runs (text);

  for (guint i = 0; i < n; i++)
    {
      const CabasWordsRun *run = cabas_words_get_run (text, i);

      end += strlen (run->words);
      if (offset < end)
        return run;
    }

  return n > 0 ? cabas_words_get_run (text, n - 1) : NULL;
}

/* Pango leaves no glyph for the space at the end of a line; a real one keeps words apart for
 * whoever reads or copies the text. */
static void
fill_empty_glyphs (PangoGlyphItem *item)
{
  hb_font_t *font = pango_font_get_hb_font (item->item->analysis.font);
  hb_codepoint_t space;

  if (font == NULL || !hb_font_get_nominal_glyph (font, ' ', &space))
    return;

  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    if (item->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY)
      item->glyphs->glyphs[i].glyph = space;
}

/* Glyphs that wait for their page in one piece of memory, tens of thousands of them: without the
 * attributes of the words, for colour is kept beside, and outside of the allocator of slices, which
 * would keep the room for itself when the file is finished. */
typedef struct
{
  PangoGlyphItem glyph_item; /* first: what is handed out */
  PangoItem item;
  PangoGlyphString glyphs;
  PangoGlyphInfo infos[]; /* and the clusters after them */
} Kept;

static PangoGlyphItem *
keep_glyphs (const PangoGlyphItem *item)
{
  const gsize n = (gsize) item->glyphs->num_glyphs;
  Kept *self = g_malloc (sizeof (Kept) + n * (sizeof (PangoGlyphInfo) + sizeof (int)));

  self->glyph_item = *item;
  self->glyph_item.item = &self->item;
  self->glyph_item.glyphs = &self->glyphs;
  self->item = *item->item;
  self->item.analysis.extra_attrs = NULL;
  g_object_ref (self->item.analysis.font);
  self->glyphs = *item->glyphs;
  self->glyphs.glyphs = self->infos;
  self->glyphs.log_clusters = (int *) (self->infos + n);
  memcpy (self->glyphs.glyphs, item->glyphs->glyphs, n * sizeof (PangoGlyphInfo));
  memcpy (self->glyphs.log_clusters, item->glyphs->log_clusters, n * sizeof (int));

  return &self->glyph_item;
}

static CabasLine *
take_line (CabasSetter *setter,
           PangoLayoutIter *iter,
           const CabasWords *text,
           const char *words,
           CabasTypeRole role)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  CabasLine *self = g_new0 (CabasLine, 1);
  PangoRectangle logical;
  int x;

  self->runs = g_array_new (FALSE, TRUE, sizeof (CabasGlyphRun));
  g_array_set_clear_func (self->runs, cabas_glyph_run_clear);
  pango_layout_iter_get_line_extents (iter, NULL, &logical);

  x = logical.x;
  for (GSList *l = line->runs; l != NULL; l = l->next)
    {
      PangoGlyphItem *item = l->data;
      const CabasWordsRun *run = find_run (text, item->item->offset);
      int width = pango_glyph_string_get_width (item->glyphs);
      CabasGlyphRun glyphs = {
        .glyphs = keep_glyphs (item),
        .words = words,
        .link = run->link,
        .is_page_number = (run->style & CABAS_WORDS_PAGE_NUMBER) != 0,
        .role = role,
        .x = pango_units_to_double (x),
        .width = pango_units_to_double (width),
        .color = pick_color (setter, run, role),
      };

      fill_empty_glyphs (glyphs.glyphs);
      g_array_append_val (self->runs, glyphs);
      x += width;
    }
  self->width = pango_units_to_double (x);

  return self;
}

static GPtrArray *
take_lines (CabasSetter *self, const CabasWords *text, const char *words, CabasTypeRole role)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_line_free);
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    g_ptr_array_add (lines, take_line (self, iter, text, words, role));
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);

  return lines;
}

/**
 * cabas_setter_set:
 * @self: a setter
 * @text: what to set; must live as long as the lines
 * @role: what the words are for
 * @width: of the column in points, or below 0 for a single line
 * @align: where lines stand in the column
 *
 * Returns: (transfer full) (element-type CabasLine): at least one line
 */
GPtrArray *
cabas_setter_set (CabasSetter *self,
                  const CabasWords *text,
                  CabasTypeRole role,
                  double width,
                  PangoAlignment align)
{
  const char *words = load (self, text, role);

  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_alignment (self->layout, align);

  return take_lines (self, text, words, role);
}

/* The narrowest column in which the loaded text takes no more lines. */
static double
narrow (CabasSetter *self, double width)
{
  double low = width / 2;
  double high = width;
  int n_lines;

  pango_layout_set_width (self->layout, (int) (width * PANGO_SCALE));
  n_lines = pango_layout_get_line_count (self->layout);
  if (n_lines == 1)
    return width;

  while (high - low > 4)
    {
      double middle = (low + high) / 2;

      pango_layout_set_width (self->layout, (int) (middle * PANGO_SCALE));
      if (pango_layout_get_line_count (self->layout) > n_lines)
        low = middle;
      else
        high = middle;
    }

  return high;
}

/**
 * cabas_setter_set_balanced:
 * @self: a setter
 * @text: what to set; must live as long as the lines
 * @role: what the words are for
 * @width: of the column in points
 *
 * Returns: (transfer full) (element-type CabasLine): as few lines as fit, of about one length
 */
GPtrArray *
cabas_setter_set_balanced (CabasSetter *self,
                           const CabasWords *text,
                           CabasTypeRole role,
                           double width)
{
  double narrowed;

  load (self, text, role);
  g_ptr_array_set_size (self->words, self->words->len - 1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  narrowed = narrow (self, width);

  return cabas_setter_set (self, text, role, narrowed, PANGO_ALIGN_LEFT);
}

/**
 * cabas_setter_set_words:
 * @self: a setter
 * @words: plain words
 * @role: what the words are for
 * @width: in points, or below 0 for as long as need be
 *
 * Returns: (transfer full): a line, ended by an ellipsis where @words are longer than @width
 */
CabasLine *
cabas_setter_set_words (CabasSetter *self, const char *words, CabasTypeRole role, double width)
{
  g_autoptr (CabasWords) text = cabas_words_new (NULL);
  g_autoptr (GPtrArray) lines = NULL;
  const char *kept;

  cabas_words_add (text, 0, *words == '\0' ? " " : words);
  kept = load (self, text, role);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_ellipsize (self->layout, width < 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  lines = take_lines (self, text, kept, role);

  return g_ptr_array_steal_index (lines, 0);
}

/**
 * cabas_setter_measure:
 * @self: a setter
 * @text: a text
 * @role: what the words are for
 * @is_narrow: break wherever a break is allowed
 *
 * Returns: its width in points: on one line, or that of its longest word
 */
double
cabas_setter_measure (CabasSetter *self,
                      const CabasWords *text,
                      CabasTypeRole role,
                      gboolean is_narrow)
{
  PangoRectangle logical;

  load (self, text, role);
  g_ptr_array_set_size (self->words, self->words->len - 1);

  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD);
  pango_layout_set_width (self->layout, is_narrow ? 0 : -1);
  pango_layout_get_extents (self->layout, NULL, &logical);

  return pango_units_to_double (logical.width);
}

void
cabas_line_free (CabasLine *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->runs, g_array_unref);
  g_free (self);
}

void
cabas_glyph_run_clear (gpointer run)
{
  CabasGlyphRun *self = run;

  if (self->glyphs != NULL)
    g_object_unref (self->glyphs->item->analysis.font);
  g_clear_pointer (&self->glyphs, g_free);
}

/**
 * cabas_glyph_run_draw:
 * @run: a run of glyphs
 * @cr: where to draw
 * @x: what to add to its place
 * @y: what to add to its place
 *
 * Draws @run in its colour.
 */
void
cabas_glyph_run_draw (const CabasGlyphRun *run, cairo_t *cr, double x, double y)
{
  cairo_set_source_rgb (cr, ((run->color >> 16) & 0xff) / 255.0, ((run->color >> 8) & 0xff) / 255.0,
                        (run->color & 0xff) / 255.0);
  cairo_move_to (cr, run->x + x, run->y + y);
  pango_cairo_show_glyph_item (cr, run->words, run->glyphs);
}
