/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_COMMUNICATION_LIST (cabas_communication_list_get_type ())

/* Communications by audience or channel, trainings and supplier meetings, as lists. */
G_DECLARE_FINAL_TYPE (
    CabasCommunicationList, cabas_communication_list, CABAS, COMMUNICATION_LIST, AdwBin)

GtkWidget *cabas_communication_list_new (CabasSession *session);

G_END_DECLS
