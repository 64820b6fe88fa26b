/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"
#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_PAGE_SUMMARY (cabas_page_summary_get_type ())

/* A page while nothing on it is selected: what it is for, how many things of each kind it has with
 * a button to add one, and its charts. */
G_DECLARE_FINAL_TYPE (CabasPageSummary, cabas_page_summary, CABAS, PAGE_SUMMARY, GtkWidget)

GtkWidget *cabas_page_summary_new (CabasSession *session, CabasPage page);

G_END_DECLS
