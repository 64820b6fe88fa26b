/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/canvas.h"

#include <math.h>
#include <string.h>

/* What sums of widths may be off by without a text being cut. */
#define TOLERANCE 0.01

typedef enum
{
  RISING = 1 << 0,
  FALLING = 1 << 1,
  LEVEL = 1 << 2,
  UPRIGHT = 1 << 3,
} Hatching;

static const Hatching hatchings[CABAS_CHART_N_HUES] = {
  [CABAS_CHART_ORANGE] = RISING,
  [CABAS_CHART_GREEN] = LEVEL,
  [CABAS_CHART_PURPLE] = RISING | FALLING,
  [CABAS_CHART_SKY] = FALLING,
  [CABAS_CHART_VERMILION] = UPRIGHT,
  [CABAS_CHART_OLIVE] = LEVEL | UPRIGHT,
  [CABAS_CHART_GREY] = RISING,
};

static const struct
{
  double size;
  PangoWeight weight;
} roles[] = {
  [CABAS_CHART_LABEL] = { 1.0, PANGO_WEIGHT_NORMAL },
  [CABAS_CHART_SMALL] = { 0.9, PANGO_WEIGHT_NORMAL },
  [CABAS_CHART_STRONG] = { 1.0, PANGO_WEIGHT_BOLD },
  [CABAS_CHART_TITLE] = { 1.3, PANGO_WEIGHT_BOLD },
};

/**
 * cabas_chart_canvas_init:
 *
 * Begins a drawing on @cr. Text is measured without hinting, so that a chart is laid out the same
 * on a screen, in a file and when only asked what lies under the pointer.
 */
void
cabas_chart_canvas_init (CabasChartCanvas *self, cairo_t *cr, const CabasChartStyle *style)
{
  PangoContext *context = pango_cairo_create_context (cr);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);

  *self = (CabasChartCanvas){
    .cr = cr,
    .style = style,
    .context = context,
    .layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref),
    .em = style->em * style->text_scale,
    .marks = g_array_new (FALSE, FALSE, sizeof (CabasChartMark)),
    .texts = g_array_new (FALSE, FALSE, sizeof (CabasChartBox)),
    .lines = g_array_new (FALSE, FALSE, sizeof (CabasChartLine)),
  };
}

/* Of another size they are all different. */
static void
forget_texts (CabasChartCanvas *self)
{
  self->layout = NULL;
  g_hash_table_remove_all (self->layouts);
  for (guint role = 0; role < G_N_ELEMENTS (self->fonts); role++)
    g_clear_pointer (&self->fonts[role], pango_font_description_free);
  memset (self->line_heights, 0, sizeof self->line_heights);
}

void
cabas_chart_canvas_clear (CabasChartCanvas *self)
{
  forget_texts (self);
  g_clear_pointer (&self->layouts, g_hash_table_unref);
  g_clear_object (&self->context);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->lines, g_array_unref);
}

void
cabas_chart_canvas_set_color (CabasChartCanvas *self, guint32 color)
{
  cairo_set_source_rgb (self->cr, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

static const PangoFontDescription *
ensure_font (CabasChartCanvas *self, CabasChartTextRole role)
{
  if (self->fonts[role] == NULL)
    {
      self->fonts[role] = pango_font_description_from_string (self->style->font);
      pango_font_description_set_absolute_size (self->fonts[role],
                                                self->em * roles[role].size * PANGO_SCALE);
      pango_font_description_set_weight (self->fonts[role], roles[role].weight);
    }

  return self->fonts[role];
}

static PangoLayout *
make_layout (CabasChartCanvas *self, CabasChartTextRole role, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);
  g_autofree char *flat = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  pango_layout_set_font_description (layout, ensure_font (self, role));
  pango_layout_set_text (layout, flat, -1);

  return layout;
}

/* A text is mostly measured before it is drawn. */
static void
set_text (CabasChartCanvas *self, CabasChartTextRole role, const char *text)
{
  g_autofree char *key = g_strdup_printf ("%u %s", role, text);

  self->layout = g_hash_table_lookup (self->layouts, key);
  if (self->layout == NULL)
    {
      self->layout = make_layout (self, role, text);
      g_hash_table_insert (self->layouts, g_steal_pointer (&key), self->layout);
    }
  pango_layout_set_width (self->layout, -1);
  pango_layout_set_height (self->layout, -1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
}

/* The size of the layout in whole units, so that adding boxes up loses nothing. */
static CabasChartBox
measure (CabasChartCanvas *self)
{
  PangoRectangle logical;

  pango_layout_get_extents (self->layout, NULL, &logical);
  return (CabasChartBox){
    .width = ceil (logical.width / (double) PANGO_SCALE),
    .height = logical.height / (double) PANGO_SCALE,
  };
}

double
cabas_chart_canvas_get_line_height (CabasChartCanvas *self, CabasChartTextRole role)
{
  if (self->line_heights[role] == 0)
    {
      set_text (self, role, "É");
      self->line_heights[role] = measure (self).height;
    }
  return self->line_heights[role];
}

/**
 * cabas_chart_canvas_measure_text:
 *
 * The width of @text on one line.
 */
double
cabas_chart_canvas_measure_text (CabasChartCanvas *self, CabasChartTextRole role, const char *text)
{
  set_text (self, role, text);
  return measure (self).width;
}

/**
 * cabas_chart_canvas_measure_wrapped:
 *
 * The height of @text on as many lines as @width asks for.
 */
double
cabas_chart_canvas_measure_wrapped (CabasChartCanvas *self,
                                    CabasChartTextRole role,
                                    const char *text,
                                    double width)
{
  set_text (self, role, text);
  pango_layout_set_width (self->layout, MAX (width, self->em) * PANGO_SCALE);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  return measure (self).height;
}

/**
 * cabas_chart_canvas_draw_text:
 * @x_align: 0 sets the text to the left of @box, 1 to the right
 * @y_align: 0 sets the text to the top of @box, 1 to the bottom
 * @used: (out) (optional): the part of @box that the text takes
 *
 * Draws @text in @box on as many lines as fit, the last one cut with an ellipsis.
 *
 * Returns: %FALSE if @box is too small for a line or a few letters; nothing is drawn then
 */
gboolean
cabas_chart_canvas_draw_text (CabasChartCanvas *self,
                              CabasChartTextRole role,
                              guint32 color,
                              const char *text,
                              CabasChartBox box,
                              double x_align,
                              double y_align,
                              CabasChartBox *used)
{
  CabasChartBox size;

  set_text (self, role, text);
  size = measure (self);
  if (*text == '\0' ||
      box.height + 0.5 < size.height / pango_layout_get_line_count (self->layout) ||
      box.width + TOLERANCE < MIN (size.width, 2 * self->em))
    return FALSE;

  if (size.width > box.width + TOLERANCE)
    {
      pango_layout_set_width (self->layout, floor (box.width) * PANGO_SCALE);
      pango_layout_set_height (self->layout, floor (box.height + 0.5) * PANGO_SCALE);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (self->layout, x_align > 0.5   ? PANGO_ALIGN_RIGHT
                                                : x_align < 0.5 ? PANGO_ALIGN_LEFT
                                                                : PANGO_ALIGN_CENTER);
      size = measure (self);
    }
  else
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);

  size.x = box.x + (box.width - size.width) * x_align;
  size.y = box.y + MAX (box.height - size.height, 0) * y_align;
  cabas_chart_canvas_set_color (self, color);
  if (pango_layout_get_width (self->layout) > 0)
    cairo_move_to (self->cr, box.x, size.y);
  else
    cairo_move_to (self->cr, size.x, size.y);
  pango_cairo_show_layout (self->cr, self->layout);
  cairo_new_path (self->cr);
  g_array_append_val (self->texts, size);
  if (used != NULL)
    *used = size;
  return TRUE;
}

void
cabas_chart_canvas_draw_line (
    CabasChartCanvas *self, guint32 color, double width, double x1, double y1, double x2, double y2)
{
  cabas_chart_canvas_set_color (self, color);
  cairo_set_line_width (self->cr, width);
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

/**
 * cabas_chart_canvas_set_dashes:
 * @length: of a dash and of the gap after it; 0 for whole lines
 */
void
cabas_chart_canvas_set_dashes (CabasChartCanvas *self, double length)
{
  cairo_set_dash (self->cr, &length, length > 0 ? 1 : 0, 0);
}

void
cabas_chart_canvas_fill_box (CabasChartCanvas *self, guint32 color, CabasChartBox box)
{
  cabas_chart_canvas_set_color (self, color);
  cairo_rectangle (self->cr, box.x, box.y, box.width, box.height);
  cairo_fill (self->cr);
}

/* Lines of one direction within @box; they start at multiples of @step in the whole drawing, so
 * that the hatching of neighbouring boxes is one. */
static void
trace_hatching (cairo_t *cr, Hatching direction, CabasChartBox box, double step)
{
  const double right = box.x + box.width;
  const double bottom = box.y + box.height;
  const double slope = direction == RISING ? -1 : 1;
  const double first = direction == LEVEL     ? box.y
                       : direction == RISING  ? box.x + box.y
                       : direction == FALLING ? box.x - bottom
                                              : box.x;
  const double last = direction == LEVEL     ? bottom
                      : direction == UPRIGHT ? right
                                             : first + box.width + box.height;

  for (double at = ceil (first / step) * step; at < last; at += step)
    {
      /* Where a slanting line enters and leaves: x − slope × y is the same all along it. */
      const double left_x = MAX (box.x, at + MIN (slope * box.y, slope * bottom));
      const double right_x = MIN (right, at + MAX (slope * box.y, slope * bottom));

      if (direction == LEVEL)
        {
          cairo_move_to (cr, box.x, at);
          cairo_line_to (cr, right, at);
        }
      else if (direction == UPRIGHT)
        {
          cairo_move_to (cr, at, box.y);
          cairo_line_to (cr, at, bottom);
        }
      else if (right_x > left_x)
        {
          cairo_move_to (cr, left_x, (left_x - at) * slope);
          cairo_line_to (cr, right_x, (right_x - at) * slope);
        }
    }
}

/**
 * cabas_chart_canvas_fill_hue:
 *
 * Fills @box with the colour and the hatching of @hue.
 */
void
cabas_chart_canvas_fill_hue (CabasChartCanvas *self, CabasChartHue hue, CabasChartBox box)
{
  const CabasChartPalette *palette = &self->style->palette;
  const double stroke = self->em * 0.07;
  guint32 color = palette->hues[hue];

  cabas_chart_canvas_fill_box (self, color, box);
  if (hatchings[hue] == 0)
    return;

  /* Half a stroke inside, so that no end of a line juts out: a clip would cost more than all. */
  box = (CabasChartBox){ box.x + stroke / 2, box.y + stroke / 2, box.width - stroke,
                         box.height - stroke };
  if (box.width <= 0 || box.height <= 0)
    return;
  cairo_save (self->cr);
  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_FAST);
  for (Hatching direction = RISING; direction <= UPRIGHT; direction <<= 1)
    if (hatchings[hue] & direction)
      trace_hatching (self->cr, direction, box, self->em * (hue == CABAS_CHART_GREY ? 0.9 : 0.45));
  cabas_chart_canvas_set_color (self, cabas_chart_mix_colors (color, palette->background, 0.38));
  cairo_set_line_width (self->cr, stroke);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);
}

static void
trace_marker (cairo_t *cr, CabasChartShape shape, double x, double y, double radius)
{
  switch (shape)
    {
    case CABAS_CHART_CIRCLE:
      cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
      break;
    case CABAS_CHART_DIAMOND:
      cairo_move_to (cr, x, y - radius * 1.25);
      cairo_line_to (cr, x + radius * 1.25, y);
      cairo_line_to (cr, x, y + radius * 1.25);
      cairo_line_to (cr, x - radius * 1.25, y);
      break;
    case CABAS_CHART_SQUARE:
      cairo_rectangle (cr, x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
      break;
    case CABAS_CHART_TRIANGLE:
      cairo_move_to (cr, x, y - radius * 1.1);
      cairo_line_to (cr, x + radius * 1.15, y + radius * 0.9);
      cairo_line_to (cr, x - radius * 1.15, y + radius * 0.9);
      break;
    }
  cairo_close_path (cr);
}

/**
 * cabas_chart_canvas_draw_marker:
 * @is_filled: a hollow marker is outlined and filled with the background
 *
 * Draws a small shape around (@x, @y); shapes of one radius look equally large.
 */
void
cabas_chart_canvas_draw_marker (CabasChartCanvas *self,
                                CabasChartShape shape,
                                guint32 color,
                                gboolean is_filled,
                                double x,
                                double y,
                                double radius)
{
  double stroke = is_filled ? 0 : radius * 0.4;

  cairo_new_path (self->cr);
  trace_marker (self->cr, shape, x, y, radius - stroke / 2);
  cabas_chart_canvas_set_color (self, is_filled ? color : self->style->palette.background);
  cairo_fill_preserve (self->cr);
  if (stroke > 0)
    {
      cabas_chart_canvas_set_color (self, color);
      cairo_set_line_width (self->cr, stroke);
      cairo_stroke (self->cr);
    }
  cairo_new_path (self->cr);
}

/**
 * cabas_chart_canvas_add_mark:
 *
 * Says that @datum was drawn in @box; of two boxes over one place the later is on top.
 */
void
cabas_chart_canvas_add_mark (CabasChartCanvas *self, guint datum, CabasChartBox box)
{
  CabasChartMark mark = { datum, box };

  g_array_append_val (self->marks, mark);
}

/**
 * cabas_chart_canvas_avoid_line:
 *
 * Says that labels had better not lie on a line.
 */
void
cabas_chart_canvas_avoid_line (CabasChartCanvas *self, double x1, double y1, double x2, double y2)
{
  CabasChartLine line = { x1, y1, x2, y2 };

  g_array_append_val (self->lines, line);
}

/**
 * cabas_chart_canvas_shrink:
 *
 * Makes all text smaller, before any is measured.
 */
void
cabas_chart_canvas_shrink (CabasChartCanvas *self, double factor)
{
  self->em *= factor;
  forget_texts (self);
}
