/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* The nine pages of a plan's window, in the order of the sidebar, and what belongs on each. */
typedef enum
{
  CABAS_PAGE_OVERVIEW,
  CABAS_PAGE_CHAPTERS,
  CABAS_PAGE_ACTIONS,
  CABAS_PAGE_INDICATORS,
  CABAS_PAGE_GOVERNANCE,
  CABAS_PAGE_COMMUNICATION,
  CABAS_PAGE_MONITORING,
  CABAS_PAGE_DEPARTMENTS,
  CABAS_PAGE_REVIEWS,
  CABAS_N_PAGES,
} CabasPage;

typedef struct
{
  const char *name;  /* what the session's "page" holds, such as "actions" */
  const char *title; /* untranslated */
  const char *icon_name;
  const CabasKind *kinds; /* items directly under the plan that belong here; ends with PLAN */
} CabasPageInfo;

const CabasPageInfo *cabas_page_get_info (CabasPage page);
const char *cabas_page_get_title (CabasPage page);
/* CABAS_PAGE_OVERVIEW for a name that is none. */
CabasPage cabas_page_find (const char *name);
/* The page that shows the item, or the item that contains it. */
CabasPage cabas_page_find_for_item (CabasItem *item);

G_END_DECLS
