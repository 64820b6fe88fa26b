/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/line.h"
#include "report/paper.h"

G_BEGIN_DECLS

/* A document set in one long column, before it is cut in pages: a list of strips, each as wide as
 * the text and never cut. A page may end after any strip that does not keep with the next. */

typedef struct
{
  double x;
  double y;
  double width;
  double height;
  guint32 color;
} CabasRule;

/* What a line is beside the others of its block, which says when it is read. */
typedef enum
{
  CABAS_PLACE_SIDE,
  CABAS_PLACE_MARKER,
  CABAS_PLACE_TEXT,
} CabasPlace;

typedef struct
{
  const CabasBlock *block; /* (unowned): what the strip is part of */
  guint row;               /* of a table, heads first; or entry of the contents */
  double space;            /* above, left out at the top of a page */
  double height;
  gboolean keeps_with_next;
  gboolean starts_page;
  GArray *runs;      /* (owned) (nullable) (element-type CabasGlyphRun): from the top left */
  GArray *rules;     /* (owned) (nullable) (element-type CabasRule): from the top left */
  gboolean is_first; /* of its block: where its anchor is */
  gboolean has_chart;
  guint head;   /* first of the strips to repeat above it on a new page */
  guint n_head; /* 0: none */
} CabasStrip;

typedef struct
{
  const CabasPaper *paper;   /* (unowned) */
  const CabasFormat *format; /* (unowned) */
  CabasSetter *setter;       /* (owned) */
  GArray *strips;            /* (owned) (element-type CabasStrip) */
  GPtrArray *texts;          /* (owned) of CabasWords: made while setting */
} CabasGalley;

/* Sets the whole document; `paper` must live as long as the galley. `pace` (nullable): NULL is
 * returned where it was cancelled. */
CabasGalley *cabas_galley_new (const CabasPaper *paper, const CabasPace *pace, GError **error);
/* The same in another format, which must live as long too. */
CabasGalley *cabas_galley_new_in_format (const CabasPaper *paper,
                                         const CabasFormat *format,
                                         const CabasPace *pace,
                                         GError **error);
void cabas_galley_free (CabasGalley *self);

CabasStrip *cabas_galley_get_strip (const CabasGalley *self, guint index);

/* For what sets blocks. The strip is good until the next one is added. */
CabasStrip *cabas_galley_add (CabasGalley *self, const CabasBlock *block, double height);
/* Keeps a text as long as the galley. `text` (transfer full) */
const CabasWords *cabas_galley_keep_text (CabasGalley *self, CabasWords *text);
/* Moves the runs of a line to the strip, with its baseline `y` below the top; NULL is no line.
 * `place` is a column of a table or CABAS_PLACE_…. */
void cabas_strip_take_line (CabasStrip *self, CabasLine *line, guint place, double x, double y);
void cabas_strip_add_rule (
    CabasStrip *self, double x, double y, double width, double height, guint32 color);

void cabas_galley_set_cover (CabasGalley *self, const CabasBlock *block);
void cabas_galley_set_contents (CabasGalley *self, const CabasBlock *block);
void cabas_galley_set_heading (CabasGalley *self, const CabasBlock *block);
void cabas_galley_set_paragraph (CabasGalley *self, const CabasBlock *block);
void cabas_galley_set_table (CabasGalley *self, const CabasBlock *block);
void cabas_galley_set_chart (CabasGalley *self, const CabasBlock *block);
void cabas_galley_set_picture (CabasGalley *self, const CabasBlock *block);

/* How charts look on paper. */
void cabas_galley_init_chart_style (const CabasGalley *self, CabasChartStyle *style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasGalley, cabas_galley_free)

G_END_DECLS
