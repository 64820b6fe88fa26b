/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <pango/pango.h>

G_BEGIN_DECLS

/* The sheet of A4 and the sizes of type, in points. Text stands in a main column of about seventy
 * characters; a narrow margin column on its left holds codes and the names of fields. Heights are
 * multiples of 7, half the leading of the text, as far as possible. */

#define CABAS_PAGE_WIDTH 595.276
#define CABAS_PAGE_HEIGHT 841.89
#define CABAS_PAGE_LEFT 59.0
#define CABAS_PAGE_TOP 84.0
#define CABAS_PAGE_TEXT_HEIGHT 686.0
#define CABAS_PAGE_TEXT_WIDTH 477.0
#define CABAS_PAGE_MARGIN_COLUMN 98.0
#define CABAS_PAGE_GUTTER 14.0
#define CABAS_PAGE_MAIN_LEFT (CABAS_PAGE_MARGIN_COLUMN + CABAS_PAGE_GUTTER)
#define CABAS_PAGE_MAIN_WIDTH (CABAS_PAGE_TEXT_WIDTH - CABAS_PAGE_MAIN_LEFT)
#define CABAS_PAGE_UNIT 7.0

#define CABAS_PAGE_FONT "Inter, Cantarell, DejaVu Sans, sans-serif"

#define CABAS_INK 0x1d1f21
#define CABAS_INK_MUTED 0x5a6066
#define CABAS_INK_ACCENT 0x0b4f6c
#define CABAS_INK_RULE 0xb8bec4
#define CABAS_INK_LEADER 0xd5d9dd
#define CABAS_INK_WATERMARK 0xeeeff0

typedef enum
{
  CABAS_TYPE_COVER_TITLE,
  CABAS_TYPE_COVER_LINE,
  CABAS_TYPE_HEADING_1,
  CABAS_TYPE_HEADING_2,
  CABAS_TYPE_HEADING_3,
  CABAS_TYPE_HEADING_4,
  CABAS_TYPE_LEAD,
  CABAS_TYPE_BODY,
  CABAS_TYPE_SIDE,
  CABAS_TYPE_FIGURE_TITLE,
  CABAS_TYPE_CAPTION,
  CABAS_TYPE_CELL,
  CABAS_TYPE_CELL_HEAD,
  CABAS_TYPE_CONTENTS_1,
  CABAS_TYPE_CONTENTS_2,
  CABAS_TYPE_RUNNING,
  CABAS_N_TYPES,
} CabasTypeRole;

typedef struct
{
  double size;
  double leading;
  int weight; /* PangoWeight */
  guint32 color;
  gboolean has_even_digits; /* all of one width, so that columns of numbers line up */
} CabasTypeStyle;

/* What a document is set on: its columns and its sizes of type. Plain data; CABAS_PAGE_… are those
 * of the sheet of A4. */
typedef struct
{
  double text_width;
  double text_height;
  double main_left; /* of the main column, right of the margin column */
  double unit;      /* between paragraphs */
  double indent;    /* of a list */
  double cell_gap;
  double cell_padding;
  double em; /* of the labels of a chart */
  const CabasTypeStyle *styles;
} CabasFormat;

const CabasFormat *cabas_format_get_a4 (void);
/* A slide of 16:9, on which no type is smaller than 18 points. */
const CabasFormat *cabas_format_get_slide (void);

const CabasTypeStyle *cabas_type_get_style (const CabasFormat *format, CabasTypeRole role);
/* How far below the top of a line its baseline is, so that the letters stand in its middle. */
double cabas_type_get_ascent (const CabasFormat *format, CabasTypeRole role);

G_END_DECLS
