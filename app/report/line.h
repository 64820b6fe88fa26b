/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/typography.h"
#include "report/words.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* A run of glyphs of one style on a line. */
typedef struct
{
  PangoGlyphItem *glyphs; /* (owned) */
  const char *words;      /* (unowned): what the glyphs index into; kept by the setter */
  const char *link;       /* (unowned) (nullable) */
  gboolean is_page_number;
  guint8 place; /* in its strip: the column of a table, or CABAS_PLACE_… */
  CabasTypeRole role;
  double x; /* of its left edge */
  double y; /* of its baseline */
  double width;
  guint32 color;
} CabasGlyphRun;

typedef struct
{
  GArray *runs; /* (owned) (element-type CabasGlyphRun): y is 0 */
  double width; /* up to the right edge of the last glyph */
} CabasLine;

/* Sets text in lines. Each text is shaped once; only its glyphs are kept, so that a document of
 * hundreds of pages stays small. The words given must live as long as the lines do. */
typedef struct _CabasSetter CabasSetter;

/* `format` must live as long as the setter. */
CabasSetter *cabas_setter_new (const char *language, const CabasFormat *format);
void cabas_setter_free (CabasSetter *self);

/* (transfer full): of CabasLine. `width` below 0: one line as long as it need be. */
GPtrArray *cabas_setter_set (CabasSetter *self,
                             const CabasWords *text,
                             CabasTypeRole role,
                             double width,
                             PangoAlignment align);
/* The same in lines of about one length, for titles. */
GPtrArray *cabas_setter_set_balanced (CabasSetter *self,
                                      const CabasWords *text,
                                      CabasTypeRole role,
                                      double width);
/* A line of plain words, copied; longer than `width`, it ends in an ellipsis. */
CabasLine *
cabas_setter_set_words (CabasSetter *self, const char *words, CabasTypeRole role, double width);
/* Width of the text on one line, or of its longest word. */
double cabas_setter_measure (CabasSetter *self,
                             const CabasWords *text,
                             CabasTypeRole role,
                             gboolean is_narrow);

void cabas_line_free (CabasLine *self);
void cabas_glyph_run_clear (gpointer run);
/* Draws one run where it says, moved by `x` and `y`; the colour is set, links are the caller's. */
void cabas_glyph_run_draw (const CabasGlyphRun *run, cairo_t *cr, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSetter, cabas_setter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasLine, cabas_line_free)

G_END_DECLS
