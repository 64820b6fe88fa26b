/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* How a chart looks: its colours, its font and how large its text is. Plain data, kept by the
 * caller while a chart is drawn. */

typedef enum
{
  CABAS_CHART_LIGHT,
  CABAS_CHART_DARK,
  CABAS_CHART_HIGH_CONTRAST,
  CABAS_CHART_PRINT,
} CabasChartTheme;

/* A hue is a colour and the hatching that goes with it, so that nothing is said by colour alone.
 * All stay apart for every kind of colour vision. */
typedef enum
{
  CABAS_CHART_BLUE,
  CABAS_CHART_ORANGE,
  CABAS_CHART_GREEN,
  CABAS_CHART_PURPLE,
  CABAS_CHART_SKY,
  CABAS_CHART_VERMILION,
  CABAS_CHART_OLIVE,
  CABAS_CHART_GREY,
} CabasChartHue;

#define CABAS_CHART_N_HUES (CABAS_CHART_GREY + 1)

/* Colours are 0xRRGGBB. Text and muted text have 4.5:1 against the background, hues, rules and the
 * alert 3:1; the grid is furniture and may be fainter. */
typedef struct
{
  guint32 background;
  guint32 text;
  guint32 muted;
  guint32 rule;
  guint32 grid;
  guint32 alert;
  guint32 hues[CABAS_CHART_N_HUES];
} CabasChartPalette;

typedef struct
{
  CabasChartPalette palette;
  const char *font;   /* families, in order of preference */
  double em;          /* size of a label in units of the context, at 100 % text */
  double text_scale;  /* 1 is 100 % */
  gboolean has_title; /* draw title and subtitle; off where the page says them itself */
  gboolean has_source;
  gboolean has_background; /* off where the chart stands on what is there already */
} CabasChartStyle;

void cabas_chart_style_init (CabasChartStyle *self, CabasChartTheme theme);

double cabas_chart_get_contrast (guint32 one, guint32 other);
guint32 cabas_chart_mix_colors (guint32 one, guint32 other, double share_of_other);
guint32 cabas_chart_pick_text_color (guint32 fill);
