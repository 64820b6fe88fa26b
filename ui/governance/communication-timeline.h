/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_COMMUNICATION_TIMELINE (cabas_communication_timeline_get_type ())

/* Communications over time by audience, of both sides or of one. */
G_DECLARE_FINAL_TYPE (
    CabasCommunicationTimeline, cabas_communication_timeline, CABAS, COMMUNICATION_TIMELINE, AdwBin)

GtkWidget *cabas_communication_timeline_new (CabasSession *session);

G_END_DECLS
