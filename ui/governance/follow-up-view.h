/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_FOLLOW_UP_VIEW (cabas_follow_up_view_get_type ())

/* What the follow-up of the plan asks for: publications, and the political and technical dates of
 * the coming 24 months, those that are late first. */
G_DECLARE_FINAL_TYPE (CabasFollowUpView, cabas_follow_up_view, CABAS, FOLLOW_UP_VIEW, AdwBin)

GtkWidget *cabas_follow_up_view_new (CabasSession *session);

G_END_DECLS
