/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-views.h"

#include "chapters/chapter-view.h"
#include "council/slide-sorter.h"
#include "governance/calendar-view.h"
#include "governance/communication-list.h"
#include "governance/communication-timeline.h"
#include "governance/follow-up-view.h"
#include "indicators/round-view.h"
#include "owners/matrix-view.h"
#include "overview/charts-view.h"
#include "overview/overview.h"

#include <glib/gi18n-lib.h>

/* One line for each view; CABAS_N_PAGES ends the table. */
static const CabasPageViewInfo views[] = {
  { CABAS_PAGE_CHAPTERS, "text", N_ ("Full page"), cabas_chapter_view_new },
  { CABAS_PAGE_GOVERNANCE, "calendar", N_ ("Calendar"), cabas_calendar_view_new },
  { CABAS_PAGE_COMMUNICATION, "timeline", N_ ("Timeline"), cabas_communication_timeline_new },
  { CABAS_PAGE_COMMUNICATION, "groups", N_ ("By audience"), cabas_communication_list_new },
  { CABAS_PAGE_MONITORING, "follow-up", N_ ("What comes next"), cabas_follow_up_view_new },
  { CABAS_PAGE_INDICATORS, "round", N_ ("Round of a year"), cabas_round_view_new },
  { CABAS_PAGE_ACTIONS, "matrix", N_ ("Who does what"), cabas_matrix_view_new },
  { CABAS_PAGE_COUNCIL, "slides", N_ ("Slides"), cabas_slide_sorter_new, TRUE },
  { CABAS_PAGE_OVERVIEW, "overview", N_ ("Overview"), cabas_overview_new, TRUE },
  { CABAS_PAGE_OVERVIEW, "charts", N_ ("Charts"), cabas_charts_view_new, TRUE },
  { CABAS_N_PAGES },
};

const CabasPageViewInfo *
cabas_page_views_get (guint *n_views)
{
  *n_views = G_N_ELEMENTS (views) - 1;
  return views;
}
