/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/pages.h"

G_BEGIN_DECLS

/* Where things stand on a slide, in points. */
#define CABAS_SLIDE_LEFT 48.0
#define CABAS_SLIDE_TEXT_WIDTH 864.0
#define CABAS_SLIDE_BAR_TOP 30.0
#define CABAS_SLIDE_BAR_WIDTH 72.0
#define CABAS_SLIDE_BAR_HEIGHT 6.0
#define CABAS_SLIDE_TITLE_TOP 44.0
#define CABAS_SLIDE_GAP 10.0
#define CABAS_SLIDE_FOOT_TOP 502.0
#define CABAS_SLIDE_FOOT_BASELINE 518.0
#define CABAS_SLIDE_FOOT_WIDTH 640.0

/* An empty document, kept as long as the pages. */
CabasPaper *cabas_slide_pages_add_paper (CabasSlidePages *self);
/* Its blocks set in so much room, kept as long. */
CabasGalley *
cabas_slide_pages_add_galley (CabasSlidePages *self, CabasPaper *paper, double width, double room);
/* As large as it can be on one page; what takes several is set in the usual size. */
CabasGalley *cabas_slide_pages_add_body (CabasSlidePages *self, CabasPaper *paper, double room);
/* Below what is shown: the mark of a number typed, and where the figures come from. */
CabasGalley *cabas_slide_pages_set_below (CabasSlidePages *self, const CabasSlide *slide);
/* The whole of a title that is cut. */
CabasGalley *cabas_slide_pages_set_lead (CabasSlidePages *self, const CabasSlide *slide);
/* TRUE where the title is shown as a whole. `end` (out) (optional): where its last line ends. */
gboolean cabas_slide_page_place_title (CabasSlidePages *self, CabasSlidePage *page, double *end);
/* For a chart that takes the whole room. */
CabasGalley *cabas_slide_pages_add_chart_galley (CabasSlidePages *self,
                                                 CabasPaper *paper,
                                                 CabasChart *chart,
                                                 double room);
void cabas_slide_page_place (
    CabasSlidePage *self, const CabasGalley *galley, guint strip, double x, double y);
/* Height of all strips below each other. */
double cabas_slide_galley_measure (const CabasGalley *galley);
/* All strips of a galley below each other; where the last one ends. */
double
cabas_slide_page_place_all (CabasSlidePage *self, const CabasGalley *galley, double x, double y);

/* What is not set in lines, in the room between two heights. */
void
cabas_slide_page_place_chart (CabasSlidePages *self, CabasSlidePage *page, double y, double end);
void
cabas_slide_page_place_figures (CabasSlidePages *self, CabasSlidePage *page, double y, double end);
/* An opening or a closing slide. */
void cabas_slide_page_place_cover (CabasSlidePages *self, CabasSlidePage *page);

G_END_DECLS
