/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/typography.h"

static const CabasTypeStyle styles[] = {
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

G_STATIC_ASSERT (G_N_ELEMENTS (styles) == CABAS_N_TYPES);

/**
 * cabas_type_get_style:
 * @role: what the words are for
 *
 * Returns: (transfer none): how they look
 */
const CabasTypeStyle *
cabas_type_get_style (CabasTypeRole role)
{
  g_return_val_if_fail (role < CABAS_N_TYPES, NULL);

  return &styles[role];
}

/**
 * cabas_type_get_ascent:
 * @role: what the words are for
 *
 * Returns: the distance from the top of a line to its baseline, in points
 */
double
cabas_type_get_ascent (CabasTypeRole role)
{
  /* Capitals are about 0.73 of the size in the families used; half of what is left is above. */
  return (styles[role].leading + 0.73 * styles[role].size) / 2;
}
