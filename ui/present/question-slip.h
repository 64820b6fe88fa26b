/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_QUESTION_SLIP (cabas_question_slip_get_type ())

/* Notes a question of the session, who asked it and by when an answer was promised: it becomes a
 * decision of the meeting of today. */
G_DECLARE_FINAL_TYPE (CabasQuestionSlip, cabas_question_slip, CABAS, QUESTION_SLIP, AdwWindow)

void cabas_question_slip_present (GtkWindow *parent, CabasSession *session);

G_END_DECLS
