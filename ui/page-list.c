/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-list.h"

#include <glib/gi18n-lib.h>

#define KINDS(...)                                                                                 \
  (const CabasKind[]) { __VA_ARGS__ __VA_OPT__ (, ) CABAS_KIND_PLAN }

static const CabasPageInfo pages[CABAS_N_PAGES] = {
  [CABAS_PAGE_OVERVIEW] = {
      "overview",
      N_ ("Overview"),
          "cabas-overview-symbolic",
          KINDS (CABAS_KIND_BUYER, CABAS_KIND_PURCHASE_FAMILY) },
      [CABAS_PAGE_CHAPTERS] = {
          "chapters", N_ ("Chapters"), "cabas-chapters-symbolic", KINDS (CABAS_KIND_CHAPTER) },
          [CABAS_PAGE_ACTIONS] = {
              "actions",
              N_ ("Axes and actions"), "cabas-actions-symbolic", KINDS (CABAS_KIND_AXIS) },
              [CABAS_PAGE_INDICATORS] = {
                  "indicators",
                  N_ ("Indicators"), "cabas-indicators-symbolic", KINDS (CABAS_KIND_INDICATOR) },
                  [CABAS_PAGE_GOVERNANCE] = {
                      "governance",
                      N_ ("Governance"),
                          "cabas-governance-symbolic",
                          KINDS (CABAS_KIND_BODY, CABAS_KIND_CONSULTATION) },
                      [CABAS_PAGE_COMMUNICATION] = {
                          "communication",
                          N_ ("Communication"),
                              "cabas-communication-symbolic",
                              KINDS (CABAS_KIND_COMMUNICATION,
                                     CABAS_KIND_TRAINING,
                                     CABAS_KIND_SOURCING) },
                          [CABAS_PAGE_MONITORING] = {
                              "monitoring",
                              N_ ("Monitoring"),
                                  "cabas-monitoring-symbolic",
                                  KINDS (CABAS_KIND_ASSESSMENT,
                                         CABAS_KIND_PRACTICE,
                                         CABAS_KIND_EXCHANGE,
                                         CABAS_KIND_PUBLICATION) },
                              [CABAS_PAGE_DEPARTMENTS] = {
                                  "departments",
                                  N_ ("Departments"),
                                      "cabas-departments-symbolic",
                                      KINDS (CABAS_KIND_DEPARTMENT, CABAS_KIND_PERSON) },
                                  [CABAS_PAGE_REVIEWS] = { "reviews",
                                                           N_ ("Reviews"),
                                                               "cabas-reviews-symbolic",
                                                               KINDS (CABAS_KIND_ROUND,
                                                                      CABAS_KIND_COMMENT,
                                                                      CABAS_KIND_VERSION) },
                                  };

const CabasPageInfo *
cabas_page_get_info (CabasPage page)
{
  g_return_val_if_fail (page < CABAS_N_PAGES, NULL);

  return &pages[page];
}

const char *
cabas_page_get_title (CabasPage page)
{
  return _ (cabas_page_get_info (page)->title);
}

CabasPage
cabas_page_find (const char *name)
{
  for (guint i = 0; i < CABAS_N_PAGES; i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return i;

  return CABAS_PAGE_OVERVIEW;
}

static gboolean
holds_kind (const CabasPageInfo *page, CabasKind kind)
{
  for (const CabasKind *k = page->kinds; *k != CABAS_KIND_PLAN; k++)
    if (*k == kind)
      return TRUE;

  return FALSE;
}

CabasPage
cabas_page_find_for_item (CabasItem *item)
{
  CabasItem *top = item;

  for (CabasItem *up = item; up != NULL && cabas_item_get_kind (up) != CABAS_KIND_PLAN;
       up = cabas_item_get_parent (up))
    top = up;

  for (guint i = 0; i < CABAS_N_PAGES; i++)
    if (holds_kind (&pages[i], cabas_item_get_kind (top)))
      return i;

  return CABAS_PAGE_OVERVIEW;
}
