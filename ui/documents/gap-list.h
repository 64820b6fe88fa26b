/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_GAP_LIST (cabas_gap_list_get_type ())
G_DECLARE_FINAL_TYPE (CabasGapList, cabas_gap_list, CABAS, GAP_LIST, GtkWidget)

/* The figures that are missing, see figures/gaps.h, with what can be done about each: wait for it,
 * which is to do nothing, carry the last value on as an estimate, or say that there is none. Each
 * is a step of the history. It hides where nothing is missing. */
void cabas_gap_list_set_session (CabasGapList *self, CabasSession *session);

G_END_DECLS
