/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PUBLICATIONS_LIST (cabas_publications_list_get_type ())

/* What was published, and in words when the indicators are due again. */
G_DECLARE_FINAL_TYPE (
    CabasPublicationsList, cabas_publications_list, CABAS, PUBLICATIONS_LIST, CabasEntryList)

GtkWidget *cabas_publications_list_new (CabasSession *session);

G_END_DECLS
