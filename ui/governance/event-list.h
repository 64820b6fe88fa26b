/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_EVENT_LIST (cabas_event_list_get_type ())

typedef enum
{
  CABAS_EVENTS_ALL,
  CABAS_EVENTS_POLITICAL,
  CABAS_EVENTS_TECHNICAL,
} CabasEventsSide;

/* What happens in a period, month by month. */
G_DECLARE_FINAL_TYPE (CabasEventList, cabas_event_list, CABAS, EVENT_LIST, CabasEntryList)

GtkWidget *cabas_event_list_new (CabasSession *session);
void cabas_event_list_set_period (CabasEventList *self, CabasDate first, CabasDate last);
void cabas_event_list_set_side (CabasEventList *self, CabasEventsSide side);
/* Only what waits to be done: what was not done before the period stands first, as late. */
void cabas_event_list_set_only_open (CabasEventList *self, gboolean is_only_open);

G_END_DECLS
