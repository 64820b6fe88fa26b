/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SHARE_QUESTION (cabas_share_question_get_type ())

/* Asks about the last step, where it gave an A to a department while another one has it, whether
 * the action is handed over or both keep it. Hidden where there is nothing to say; the next step
 * takes the question away.
 *
 * Signal: "answered", for the focus to go back. */
G_DECLARE_FINAL_TYPE (CabasShareQuestion, cabas_share_question, CABAS, SHARE_QUESTION, GtkWidget)

GtkWidget *cabas_share_question_new (CabasSession *session);
/* Within a step: the department was given an A that another one has. */
void cabas_share_question_note (CabasShareQuestion *self, CabasItem *action, CabasItem *department);
/* After a step: what it did, and the question on what was noted. */
void cabas_share_question_tell (CabasShareQuestion *self, const char *sentence);

G_END_DECLS
