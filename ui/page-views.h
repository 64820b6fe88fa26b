/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Name of the view every page has: its list and the form of what is selected there. */
#define CABAS_VIEW_LIST "list"

/* A further way to look at a page, such as the matrix of who does what. */
typedef struct
{
  CabasPage page;
  const char *name;  /* what the session's "view" holds */
  const char *title; /* untranslated */
  GtkWidget *(*new_view) (CabasSession *session);
  gboolean is_first; /* stands before the list and is shown first */
} CabasPageViewInfo;

/* In the order in which they are shown. */
const CabasPageViewInfo *cabas_page_views_get (guint *n_views);

G_END_DECLS
