/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-list.h"

#include <glib/gi18n-lib.h>

#define KINDS(...)                                                                                 \
  (const CabasKind[]) { __VA_ARGS__ __VA_OPT__ (, ) CABAS_KIND_PLAN }
#define CHARTS(...)                                                                                \
  (const char *const[]) { __VA_ARGS__ __VA_OPT__ (, ) NULL }

/* clang-format off */
static const CabasPageInfo pages[CABAS_N_PAGES] = {
  [CABAS_PAGE_OVERVIEW] = {
    .name = "overview",
    .title = N_("Overview"),
    .list_title = N_("The plan"),
    .icon_name = "cabas-overview-symbolic",
    .purpose = N_("The plan in a few words: its period, its status, who buys and what."),
    .kinds = KINDS (CABAS_KIND_BUYER, CABAS_KIND_PURCHASE_FAMILY),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS ("progress"),
  },
  [CABAS_PAGE_CHAPTERS] = {
    .name = "chapters",
    .takes_cards = TRUE,
    .title = N_("Chapters"),
    .list_title = N_("Text"),
    .icon_name = "cabas-chapters-symbolic",
    .purpose = N_("Chapters are the text of the plan: foreword, legal frame, method, annexes."),
    .kinds = KINDS (CABAS_KIND_CHAPTER),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS (),
  },
  [CABAS_PAGE_ACTIONS] = {
    .name = "actions",
    .takes_cards = TRUE,
    .title = N_("Axes and actions"),
    .list_title = N_("Tree"),
    .icon_name = "cabas-actions-symbolic",
    .purpose = N_("Axes are the orientations of the plan; each holds objectives, and these the "
                  "actions that departments carry out."),
    .kinds = KINDS (CABAS_KIND_AXIS),
    .nested = KINDS (CABAS_KIND_OBJECTIVE, CABAS_KIND_ACTION),
    .context = KINDS (),
    .charts = CHARTS ("progress"),
  },
  [CABAS_PAGE_INDICATORS] = {
    .name = "indicators",
    .takes_cards = TRUE,
    .title = N_("Indicators"),
    .list_title = N_("Table"),
    .icon_name = "cabas-indicators-symbolic",
    .purpose = N_("Indicators say whether the plan works: a baseline, targets and the values "
                  "observed year after year."),
    .kinds = KINDS (CABAS_KIND_INDICATOR),
    .nested = KINDS (CABAS_KIND_OBJECTIVE, CABAS_KIND_INDICATOR),
    .context = KINDS (CABAS_KIND_AXIS),
    .charts = CHARTS ("trajectory", "bullet"),
  },
  [CABAS_PAGE_GOVERNANCE] = {
    .name = "governance",
    .title = N_("Governance"),
    .list_title = N_("Bodies"),
    .icon_name = "cabas-governance-symbolic",
    .purpose = N_("Bodies steer the plan: who sits on them, when they meet, what they decide."),
    .kinds = KINDS (CABAS_KIND_BODY, CABAS_KIND_CONSULTATION),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS ("ownership", "decisions"),
  },
  [CABAS_PAGE_COMMUNICATION] = {
    .name = "communication",
    .title = N_("Communication"),
    .list_title = N_("Sheets"),
    .icon_name = "cabas-communication-symbolic",
    .purpose = N_("How the plan is made known: communications, trainings and meetings with "
                  "suppliers."),
    .kinds = KINDS (CABAS_KIND_COMMUNICATION, CABAS_KIND_TRAINING, CABAS_KIND_SOURCING),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS ("communication", "sides", "reach"),
  },
  [CABAS_PAGE_MONITORING] = {
    .name = "monitoring",
    .title = N_("Monitoring"),
    .list_title = N_("Sheets"),
    .icon_name = "cabas-monitoring-symbolic",
    .purpose = N_("Where the plan stands: progress, assessments, publications and what other "
                  "cities have learnt."),
    .kinds = KINDS (CABAS_KIND_ASSESSMENT,
                    CABAS_KIND_PRACTICE,
                    CABAS_KIND_EXCHANGE,
                    CABAS_KIND_PUBLICATION),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS ("progress", "gantt", "budget"),
  },
  [CABAS_PAGE_DEPARTMENTS] = {
    .name = "departments",
    .title = N_("Departments"),
    .list_title = N_("Departments"),
    .icon_name = "cabas-departments-symbolic",
    .purpose = N_("Departments carry out the actions; people represent them."),
    .kinds = KINDS (CABAS_KIND_DEPARTMENT, CABAS_KIND_PERSON),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS ("governance", "acceptance", "contacts"),
  },
  [CABAS_PAGE_REVIEWS] = {
    .name = "reviews",
    .title = N_("Reviews"),
    .list_title = N_("Reviews"),
    .icon_name = "cabas-reviews-symbolic",
    .purpose = N_("Review rounds ask the departments what they think; their remarks and the "
                  "versions of the plan are kept here."),
    .kinds = KINDS (CABAS_KIND_ROUND, CABAS_KIND_COMMENT, CABAS_KIND_VERSION),
    .nested = KINDS (),
    .context = KINDS (),
    .charts = CHARTS (),
  },
  [CABAS_PAGE_COUNCIL] = {
    .name = "council",
    .title = N_("Council"),
    .list_title = N_("Sheets"),
    .icon_name = "cabas-council-symbolic",
    .purpose = N_("What the council sees: slide decks for the adoption, the annual report, the "
                  "two-yearly indicators, the mid-term review and the revision."),
    .kinds = KINDS (CABAS_KIND_DECK),
    .nested = KINDS (CABAS_KIND_SLIDE),
    .context = KINDS (),
    .charts = CHARTS (),
  },
};

/* Kinds that have none take the one of the page. */
static const char *const kind_icons[CABAS_N_KINDS] = {
  [CABAS_KIND_PLAN] = "cabas-overview-symbolic",
  [CABAS_KIND_CHAPTER] = "text-x-generic-symbolic",
  [CABAS_KIND_BUYER] = "user-home-symbolic",
  [CABAS_KIND_DEPARTMENT] = "system-users-symbolic",
  [CABAS_KIND_PERSON] = "avatar-default-symbolic",
  [CABAS_KIND_AXIS] = "find-location-symbolic",
  [CABAS_KIND_OBJECTIVE] = "emoji-flags-symbolic",
  [CABAS_KIND_ACTION] = "cabas-actions-symbolic",
  [CABAS_KIND_INDICATOR] = "cabas-indicators-symbolic",
  [CABAS_KIND_BODY] = "cabas-governance-symbolic",
  [CABAS_KIND_COMMUNICATION] = "cabas-communication-symbolic",
  [CABAS_KIND_TRAINING] = "accessories-dictionary-symbolic",
  [CABAS_KIND_SOURCING] = "package-x-generic-symbolic",
  [CABAS_KIND_CONSULTATION] = "chat-message-new-symbolic",
  [CABAS_KIND_PURCHASE_FAMILY] = "folder-symbolic",
  [CABAS_KIND_ASSESSMENT] = "checkbox-checked-symbolic",
  [CABAS_KIND_PRACTICE] = "starred-symbolic",
  [CABAS_KIND_EXCHANGE] = "emoji-travel-symbolic",
  [CABAS_KIND_PUBLICATION] = "web-browser-symbolic",
  [CABAS_KIND_ROUND] = "cabas-reviews-symbolic",
  [CABAS_KIND_COMMENT] = "chat-message-new-symbolic",
  [CABAS_KIND_VERSION] = "emblem-documents-symbolic",
  [CABAS_KIND_DECK] = "cabas-council-symbolic",
  [CABAS_KIND_SLIDE] = "video-display-symbolic",
  [CABAS_KIND_MILESTONE] = "mark-location-symbolic",
  [CABAS_KIND_MEETING] = "x-office-calendar-symbolic",
};
/* clang-format on */

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
has_kind (const CabasKind *kinds, CabasKind kind)
{
  for (const CabasKind *k = kinds; *k != CABAS_KIND_PLAN; k++)
    if (*k == kind)
      return TRUE;

  return FALSE;
}

gboolean
cabas_page_nests_kind (CabasPage page, CabasKind kind)
{
  return has_kind (pages[page].nested, kind);
}

gboolean
cabas_page_shows_kind (CabasPage page, CabasKind kind)
{
  return has_kind (pages[page].kinds, kind) || has_kind (pages[page].nested, kind) ||
         has_kind (pages[page].context, kind);
}

CabasItem *
cabas_page_find_shown (CabasPage page, CabasItem *item)
{
  while (item != NULL && !cabas_page_shows_kind (page, cabas_item_get_kind (item)))
    item = cabas_item_get_parent (item);

  return item;
}

/* A kind belongs to the page that has it in its own sections, else to the first that nests it. */
static gboolean
find_page_of_kind (CabasKind kind, CabasPage *page)
{
  for (guint i = 0; i < CABAS_N_PAGES; i++)
    if (has_kind (pages[i].kinds, kind))
      {
        *page = i;
        return TRUE;
      }
  for (guint i = 0; i < CABAS_N_PAGES; i++)
    if (has_kind (pages[i].nested, kind))
      {
        *page = i;
        return TRUE;
      }

  return FALSE;
}

CabasPage
cabas_page_find_for_item (CabasItem *item, CabasPage present)
{
  CabasPage page = CABAS_PAGE_OVERVIEW;

  for (CabasItem *up = item; up != NULL; up = cabas_item_get_parent (up))
    if (find_page_of_kind (cabas_item_get_kind (up), &page))
      return cabas_page_shows_kind (present, cabas_item_get_kind (up)) ? present : page;

  return CABAS_PAGE_OVERVIEW;
}

const char *
cabas_kind_get_icon_name (CabasKind kind)
{
  return kind_icons[kind] != NULL ? kind_icons[kind] : "text-x-generic-symbolic";
}

const char *
cabas_kind_get_chart_name (CabasKind kind)
{
  return kind == CABAS_KIND_INDICATOR ? "trajectory" : NULL;
}
