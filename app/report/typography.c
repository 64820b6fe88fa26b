/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/typography.h"

static const CabasTypeStyle a4_styles[CABAS_N_TYPES] = {
  [CABAS_TYPE_COVER_TITLE] = { 32, 40, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_COVER_LINE] = { 11, 17.5, PANGO_WEIGHT_NORMAL, CABAS_INK, FALSE },
  [CABAS_TYPE_HEADING_1] = { 23, 28, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_HEADING_2] = { 14.5, 21, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_HEADING_3] = { 11, 14, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_HEADING_4] = { 10, 14, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_LEAD] = { 11.5, 17.5, PANGO_WEIGHT_NORMAL, CABAS_INK, FALSE },
  [CABAS_TYPE_BODY] = { 10, 14, PANGO_WEIGHT_NORMAL, CABAS_INK, FALSE },
  [CABAS_TYPE_SIDE] = { 8.5, 14, PANGO_WEIGHT_SEMIBOLD, CABAS_INK_ACCENT, FALSE },
  [CABAS_TYPE_FIGURE_TITLE] = { 10, 14, PANGO_WEIGHT_SEMIBOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_CAPTION] = { 8.5, 12, PANGO_WEIGHT_NORMAL, CABAS_INK_MUTED, FALSE },
  [CABAS_TYPE_CELL] = { 8.5, 11.5, PANGO_WEIGHT_NORMAL, CABAS_INK, TRUE },
  [CABAS_TYPE_CELL_HEAD] = { 8, 11, PANGO_WEIGHT_SEMIBOLD, CABAS_INK_ACCENT, FALSE },
  [CABAS_TYPE_CONTENTS_1] = { 10.5, 14, PANGO_WEIGHT_SEMIBOLD, CABAS_INK, TRUE },
  [CABAS_TYPE_CONTENTS_2] = { 9.5, 14, PANGO_WEIGHT_NORMAL, CABAS_INK, TRUE },
  [CABAS_TYPE_RUNNING] = { 7.5, 10, PANGO_WEIGHT_NORMAL, CABAS_INK_MUTED, TRUE },
};

/* Roles that no slide has keep size 0. */
static const CabasTypeStyle slide_styles[CABAS_N_TYPES] = {
  [CABAS_TYPE_COVER_TITLE] = { 48, 58, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_COVER_LINE] = { 24, 34, PANGO_WEIGHT_NORMAL, CABAS_INK_MUTED, FALSE },
  [CABAS_TYPE_HEADING_1] = { 34, 41, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_HEADING_2] = { 29, 35, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_HEADING_3] = { 24, 30, PANGO_WEIGHT_BOLD, CABAS_INK, FALSE },
  [CABAS_TYPE_LEAD] = { 20, 27, PANGO_WEIGHT_NORMAL, CABAS_INK, FALSE },
  [CABAS_TYPE_BODY] = { 24, 33, PANGO_WEIGHT_NORMAL, CABAS_INK, FALSE },
  [CABAS_TYPE_FIGURE_TITLE] = { 80, 88, PANGO_WEIGHT_BOLD, CABAS_INK_ACCENT, FALSE },
  [CABAS_TYPE_CAPTION] = { 18, 23, PANGO_WEIGHT_NORMAL, CABAS_INK_MUTED, FALSE },
  [CABAS_TYPE_CELL] = { 18, 23, PANGO_WEIGHT_NORMAL, CABAS_INK, TRUE },
  [CABAS_TYPE_CELL_HEAD] = { 18, 23, PANGO_WEIGHT_SEMIBOLD, CABAS_INK_ACCENT, FALSE },
  [CABAS_TYPE_RUNNING] = { 18, 23, PANGO_WEIGHT_NORMAL, CABAS_INK_MUTED, TRUE },
};

static const CabasFormat a4 = {
  .text_width = CABAS_PAGE_TEXT_WIDTH,
  .text_height = CABAS_PAGE_TEXT_HEIGHT,
  .main_left = CABAS_PAGE_MAIN_LEFT,
  .unit = CABAS_PAGE_UNIT,
  .indent = 12,
  .cell_gap = 10,
  .cell_padding = 3,
  .em = 8,
  .styles = a4_styles,
};

static const CabasFormat slide = {
  .text_width = 864,
  .text_height = 320,
  .main_left = 0,
  .unit = 14,
  .indent = 32,
  .cell_gap = 20,
  .cell_padding = 6,
  .em = 20, /* the smallest labels are nine tenths of it */
  .styles = slide_styles,
};

const CabasFormat *
cabas_format_get_a4 (void)
{
  return &a4;
}

const CabasFormat *
cabas_format_get_slide (void)
{
  return &slide;
}

/**
 * cabas_type_get_style:
 * @format: what the words are set on
 * @role: what the words are for
 *
 * Returns: (transfer none): how they look
 */
const CabasTypeStyle *
cabas_type_get_style (const CabasFormat *format, CabasTypeRole role)
{
  g_return_val_if_fail (role < CABAS_N_TYPES, NULL);

  return &format->styles[role];
}

/**
 * cabas_type_get_ascent:
 * @format: what the words are set on
 * @role: what the words are for
 *
 * Returns: the distance from the top of a line to its baseline, in points
 */
double
cabas_type_get_ascent (const CabasFormat *format, CabasTypeRole role)
{
  const CabasTypeStyle *style = cabas_type_get_style (format, role);

  /* Capitals are about 0.73 of the size in the families used; half of what is left is above. */
  return (style->leading + 0.73 * style->size) / 2;
}
