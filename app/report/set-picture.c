/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

#define TALLEST_PICTURE (CABAS_PAGE_TEXT_HEIGHT - 140.0)
/* Points for a pixel: at least 96 pixels to an inch, so that small images stay small. */
#define LARGEST_SCALE 0.75

/**
 * cabas_galley_set_picture:
 * @self: a galley
 * @block: an image
 *
 * Adds one strip.
 */
void
cabas_galley_set_picture (CabasGalley *self, const CabasBlock *block)
{
  const CabasReportPicture *picture = block->picture;
  const double width = block->is_wide ? CABAS_PAGE_TEXT_WIDTH : CABAS_PAGE_MAIN_WIDTH;
  const double height = block->most_height > 0 ? block->most_height : TALLEST_PICTURE;
  const double scale = MIN (LARGEST_SCALE, MIN (width / picture->width, height / picture->height));
  CabasStrip *strip = cabas_galley_add (self, block, scale * picture->height);

  strip->space = CABAS_PAGE_UNIT;
  strip->keeps_with_next = block->keeps_with_next;
}
