/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/question.h"

#include "change/meetings.h"

#include <glib/gi18n-lib.h>

/* (nullable): the one held that day goes before one that was only planned for it. */
static CabasItem *
find_meeting (CabasItem *body, CabasDate day)
{
  static const CabasField fields[] = { CABAS_MEETING_HELD_ON, CABAS_MEETING_PLANNED_ON };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    for (guint k = 0; k < cabas_item_get_n_children (body, CABAS_KIND_MEETING); k++)
      {
        CabasItem *meeting = cabas_item_get_child (body, CABAS_KIND_MEETING, k);

        if (cabas_item_get_number (meeting, fields[i]) == day)
          return meeting;
      }

  return NULL;
}

static CabasItem *
ensure_meeting (CabasHistory *history, CabasItem *body, CabasDate day)
{
  CabasItem *meeting = find_meeting (body, day);

  if (meeting == NULL && cabas_meetings_plan (history, body, &day, 1) > 0)
    meeting = find_meeting (body, day);
  if (meeting != NULL && !cabas_item_has (meeting, CABAS_MEETING_HELD_ON))
    cabas_history_set_number (history, meeting, CABAS_MEETING_HELD_ON, day);

  return meeting;
}

static void
fill_decision (CabasHistory *history, CabasItem *decision, const CabasQuestion *question)
{
  cabas_history_set_text (history, decision, CABAS_DECISION_ASKED_BY, question->asked_by);
  if (question->department != NULL)
    cabas_history_set_text (history, decision, CABAS_DECISION_OWNER,
                            cabas_item_get_id (question->department));
  if (question->due != CABAS_UNSET)
    cabas_history_set_number (history, decision, CABAS_DECISION_DUE, question->due);
}

CabasItem *
cabas_question_record (CabasHistory *history,
                       CabasItem *body,
                       CabasDate day,
                       const CabasQuestion *question)
{
  CabasItem *meeting;
  CabasItem *decision = NULL;

  g_return_val_if_fail (cabas_item_get_kind (body) == CABAS_KIND_BODY, NULL);
  g_return_val_if_fail (cabas_date_get_precision (day) == CABAS_DATE_DAY, NULL);

  if (question->text == NULL || *question->text == '\0')
    return NULL;

  cabas_history_begin (history, _ ("record a question"));
  meeting = ensure_meeting (history, body, day);
  if (meeting != NULL)
    decision = cabas_meeting_record (history, meeting, question->text);
  if (decision != NULL)
    fill_decision (history, decision, question);
  cabas_history_end (history);

  return decision;
}
