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

char *
cabas_question_dup_assembly (CabasDocument *document)
{
  const char *name = cabas_item_get_text (cabas_document_get_root (document), CABAS_PLAN_ASSEMBLY);

  return g_strdup (name != NULL ? name : _ ("Council"));
}

static CabasItem *
make_assembly (CabasHistory *history)
{
  CabasDocument *document = cabas_history_get_document (history);
  g_autofree char *name = cabas_question_dup_assembly (document);
  CabasItem *body =
      cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_BODY, G_MAXUINT);

  if (body != NULL)
    {
      cabas_history_set_text (history, body, CABAS_BODY_NAME, name);
      cabas_history_set_number (history, body, CABAS_BODY_KIND, CABAS_BODY_KIND_STEERING);
    }

  return body;
}

CabasItem *
cabas_question_record (CabasHistory *history,
                       CabasItem *body,
                       CabasDate day,
                       const CabasQuestion *question)
{
  CabasItem *meeting = NULL;
  CabasItem *decision = NULL;

  g_return_val_if_fail (body == NULL || cabas_item_get_kind (body) == CABAS_KIND_BODY, NULL);
  g_return_val_if_fail (cabas_date_get_precision (day) == CABAS_DATE_DAY, NULL);

  if (question->text == NULL || *question->text == '\0')
    return NULL;

  cabas_history_begin (history, _ ("record a question"));
  if (body == NULL)
    body = make_assembly (history);
  if (body != NULL)
    meeting = ensure_meeting (history, body, day);
  if (meeting != NULL)
    decision = cabas_meeting_record (history, meeting, question->text);
  if (decision != NULL)
    fill_decision (history, decision, question);
  cabas_history_end (history);

  return decision;
}
