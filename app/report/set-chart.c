/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

#define SMALLEST_CHART 90.0
#define SMALL_CHART 126.0
#define TALLEST_CHART (CABAS_PAGE_TEXT_HEIGHT - 170.0)

/**
 * cabas_galley_init_chart_style:
 * @self: a galley
 * @style: (out caller-allocates): a style
 *
 * Charts on paper have the type of the document around them, which says their title and source.
 */
void
cabas_galley_init_chart_style (const CabasGalley *self, CabasChartStyle *style)
{
  cabas_chart_style_init (style, CABAS_CHART_PRINT);
  style->font = CABAS_PAGE_FONT;
  style->em = self->format->em;
  style->has_title = FALSE;
  style->has_source = FALSE;
}

/**
 * cabas_galley_set_chart:
 * @self: a galley
 * @block: a chart
 *
 * Adds one strip, which keeps with the words that say what the chart shows.
 */
void
cabas_galley_set_chart (CabasGalley *self, const CabasBlock *block)
{
  CabasChartStyle style;
  CabasStrip *strip;
  double height;

  cabas_galley_init_chart_style (self, &style);
  height = cabas_chart_get_natural_height (
      block->chart, block->is_wide ? CABAS_PAGE_TEXT_WIDTH : CABAS_PAGE_MAIN_WIDTH, &style);
  height = CLAMP (height, SMALLEST_CHART, block->is_wide ? TALLEST_CHART : SMALL_CHART);

  strip = cabas_galley_add (self, block, height);
  strip->space = CABAS_PAGE_UNIT;
  strip->has_chart = TRUE;
  strip->keeps_with_next = TRUE;
}
