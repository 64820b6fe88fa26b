/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_FOLLOW_UP_BUTTON (cabas_follow_up_button_get_type ())

/* Gives a decision or a proposal its action: a new one under the objective that is chosen, or one
 * that is in the plan. */
G_DECLARE_FINAL_TYPE (
    CabasFollowUpButton, cabas_follow_up_button, CABAS, FOLLOW_UP_BUTTON, GtkWidget)

/* Whether it refers to no action of the plan yet. */
gboolean cabas_follow_up_button_is_needed (CabasItem *item, CabasField action);
GtkWidget *cabas_follow_up_button_new (CabasSession *session, CabasItem *item);

G_END_DECLS
