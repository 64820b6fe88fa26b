/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/deck.h"
#include "report/galley.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The slides of a deck set on pages of 16:9: title of at most two lines, what is shown, where it
 * comes from, place and number. No letter is smaller than 18 points. What does not fit goes on on
 * a further page, and the slide says so in its warnings: nothing is cut. */

#define CABAS_SLIDE_WIDTH 960.0
#define CABAS_SLIDE_HEIGHT 540.0

/* A strip where it stands. */
typedef struct
{
  const CabasGalley *galley; /* (unowned) */
  guint strip;
  double x; /* of its left edge, on the page */
  double y; /* of its top */
} CabasSlideStrip;

/* Something on a page that has items behind it: a bar, a row, a number. */
typedef struct
{
  CabasChartBox box;
  char *label;      /* (owned): in words */
  GPtrArray *items; /* (owned) of CabasItem (unowned) */
} CabasSlideSpot;

typedef struct
{
  CabasSlide *slide;     /* (unowned) */
  const CabasDeck *deck; /* (unowned) */
  guint number;          /* of the page, from 1 */
  guint part;            /* of the slide, from 1 */
  guint n_parts;
  char *title;     /* (owned): with “(1/2)” where there are several */
  GArray *strips;  /* (owned) (element-type CabasSlideStrip): in the order they are read */
  guint first_row; /* of its table, those it shows: see pdf-tags.h */
  guint end_row;
  CabasLine *foot[2]; /* (owned): place and number */
} CabasSlidePage;

typedef struct
{
  const CabasDeck *deck; /* (unowned) */
  GPtrArray *pages;      /* (owned) of CabasSlidePage */
  GPtrArray *papers;     /* (owned) of CabasPaper */
  GPtrArray *galleys;    /* (owned) of CabasGalley */
  GPtrArray *formats;    /* (owned): what the galleys are set on */
} CabasSlidePages;

/* `deck` must live as long as the pages. */
CabasSlidePages *cabas_slide_pages_new (CabasDeck *deck);
void cabas_slide_pages_free (CabasSlidePages *self);
/* The first page of a slide. */
CabasSlidePage *cabas_slide_pages_find (const CabasSlidePages *self, const CabasSlide *slide);

/* Draws a page as large as fits, in the middle, in the colours of a theme; what is left is filled.
 */
void cabas_slide_page_draw (
    const CabasSlidePage *self, cairo_t *cr, double width, double height, CabasChartTheme theme);
/* (transfer full) of CabasSlideSpot, in the order of reading, in the units of the page. */
GPtrArray *cabas_slide_page_list_spots (const CabasSlidePage *self);
/* Where the page stands in such a drawing: page = (point - x) / scale. */
double cabas_slide_page_fit (double width, double height, double *x, double *y);
/* Words of the page in the order of reading; a chart is told in words. */
char *cabas_slide_page_read (const CabasSlidePage *self);

void cabas_slide_spot_free (CabasSlideSpot *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSlidePages, cabas_slide_pages_free)

G_END_DECLS
