/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* The ten pages of a plan's window, in the order of the sidebar, and what belongs on each. */
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
  CABAS_PAGE_COUNCIL,
  CABAS_N_PAGES,
} CabasPage;

/* Lists of kinds end with PLAN, which is never in one. */
typedef struct
{
  const char *name;       /* what the session's "page" holds, such as "actions" */
  const char *title;      /* untranslated */
  const char *list_title; /* untranslated: of the view with the list, beside other views */
  const char *icon_name;
  const char *purpose;       /* untranslated: what the page is for, shown while it is empty */
  const CabasKind *kinds;    /* items directly under the plan that belong here, in sections */
  const CabasKind *nested;   /* shown inside others in the tree; other kinds are in their form */
  const CabasKind *context;  /* shown to place the others, though they belong elsewhere */
  gboolean takes_cards;      /* of the library */
  const char *const *charts; /* names of the plan's charts; ends with NULL */
} CabasPageInfo;

const CabasPageInfo *cabas_page_get_info (CabasPage page);
const char *cabas_page_get_title (CabasPage page);
/* CABAS_PAGE_OVERVIEW for a name that is none. */
CabasPage cabas_page_find (const char *name);
/* The page that shows the item, or the item that contains it; `present` where it does. */
CabasPage cabas_page_find_for_item (CabasItem *item, CabasPage present);

/* Whether the tree of the page has rows of this kind. */
gboolean cabas_page_shows_kind (CabasPage page, CabasKind kind);
/* Whether such an item is shown inside another one of the tree. */
gboolean cabas_page_nests_kind (CabasPage page, CabasKind kind);
/* The item itself, else the nearest around it that has a row on the page; (nullable). */
CabasItem *cabas_page_find_shown (CabasPage page, CabasItem *item);

const char *cabas_kind_get_icon_name (CabasKind kind);
/* (nullable): the chart that is about one item of the kind. */
const char *cabas_kind_get_chart_name (CabasKind kind);

G_END_DECLS
