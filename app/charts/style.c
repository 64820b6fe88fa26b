/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/style.h"

#include <math.h>

/* After Okabe and Ito's palette for all kinds of colour vision, darkened for paper and lightened
 * for dark screens until every mark reaches 3:1, then moved until no two hues look alike to eyes
 * without red, green or blue cones. */
static const CabasChartPalette palettes[] = {
  [CABAS_CHART_LIGHT] = {
    .background = 0xffffff,
    .text = 0x1f2328,
    .muted = 0x5a6270,
    .rule = 0x858b94,
    .grid = 0xe4e7eb,
    .alert = 0xb3261e,
    .hues = { 0x08468f, 0xc48400, 0x067a4c, 0x953d74, 0x1a94e6, 0xd03a12, 0x6c7715, 0x93939b },
  },
  [CABAS_CHART_DARK] = {
    .background = 0x242424,
    .text = 0xf2f2f2,
    .muted = 0xb4bac4,
    .rule = 0x8f96a3,
    .grid = 0x3a3d42,
    .alert = 0xff938a,
    .hues = { 0x4fc3ff, 0xf2930e, 0x3ea26e, 0xffb0c6, 0x566ea9, 0xd05124, 0xe8e279, 0x85858d },
  },
  [CABAS_CHART_HIGH_CONTRAST] = {
    .background = 0x000000,
    .text = 0xffffff,
    .muted = 0xdddddd,
    .rule = 0xc8c8c8,
    .grid = 0x5a5a5a,
    .alert = 0xff9a90,
    .hues = { 0x4faafb, 0xf3c200, 0x83ffbd, 0xd079b7, 0xc5d8ff, 0xe37c2c, 0xffff77, 0xb0a8a4 },
  },
  [CABAS_CHART_PRINT] = {
    .background = 0xffffff,
    .text = 0x000000,
    .muted = 0x4a4a4a,
    .rule = 0x6a6a6a,
    .grid = 0xd6d6d6,
    .alert = 0x9c1c14,
    .hues = { 0x022e6c, 0xc48000, 0x35714b, 0x764167, 0x0a8fd6, 0xc52c03, 0x867e36, 0x8b9097 },
  },
};

/**
 * cabas_chart_style_init:
 *
 * Fills @self with the colours of @theme, text at 100 %, and title and source drawn.
 */
void
cabas_chart_style_init (CabasChartStyle *self, CabasChartTheme theme)
{
  g_return_if_fail (theme < G_N_ELEMENTS (palettes));

  *self = (CabasChartStyle){
    .palette = palettes[theme],
    .font = "Cantarell, Inter, DejaVu Sans, sans-serif",
    .em = 12,
    .text_scale = 1,
    .has_title = TRUE,
    .has_source = TRUE,
    .has_background = TRUE,
  };
}

static double
linearize (guint32 channel)
{
  double share = (channel & 0xff) / 255.0;

  return share <= 0.03928 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

static double
get_luminance (guint32 color)
{
  return 0.2126 * linearize (color >> 16) + 0.7152 * linearize (color >> 8) +
         0.0722 * linearize (color);
}

/**
 * cabas_chart_get_contrast:
 *
 * The contrast ratio of two colours as WCAG 2 defines it, from 1 to 21.
 */
double
cabas_chart_get_contrast (guint32 one, guint32 other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/**
 * cabas_chart_mix_colors:
 *
 * The colour that lies between two colours.
 */
guint32
cabas_chart_mix_colors (guint32 one, guint32 other, double share_of_other)
{
  guint32 mixed = 0;

  for (guint shift = 0; shift <= 16; shift += 8)
    {
      double a = (one >> shift) & 0xff;
      double b = (other >> shift) & 0xff;

      mixed |= (guint32) lround (a + (b - a) * share_of_other) << shift;
    }
  return mixed;
}

/**
 * cabas_chart_pick_text_color:
 *
 * Black or white, whichever reads better on @fill; one of them always has 4.5:1.
 */
guint32
cabas_chart_pick_text_color (guint32 fill)
{
  return cabas_chart_get_contrast (0xffffff, fill) >= 4.5 ? 0xffffff : 0x000000;
}
