/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/meetings.h"

#include "change/assign.h"
#include "change/people.h"
#include "plan/prose.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_CHARACTERS 200 /* of a title made from a text */

static guint
find_place (CabasItem *body, CabasDate date)
{
  guint position = 0;

  while (position < cabas_item_get_n_children (body, CABAS_KIND_MEETING) &&
         cabas_item_get_number (cabas_item_get_child (body, CABAS_KIND_MEETING, position),
                                CABAS_MEETING_PLANNED_ON) <= date)
    position++;

  return position;
}

static gboolean
is_planned (CabasItem *body, CabasDate date)
{
  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEETING); i++)
    if (cabas_item_get_number (cabas_item_get_child (body, CABAS_KIND_MEETING, i),
                               CABAS_MEETING_PLANNED_ON) == date)
      return TRUE;

  return FALSE;
}

guint
cabas_meetings_plan (CabasHistory *history, CabasItem *body, const CabasDate *dates, guint n_dates)
{
  g_autofree char *name = cabas_item_dup_short_name (body);
  /* TRANSLATORS: a step that can be undone; %s is the name of a body. */
  g_autofree char *label = g_strdup_printf (_ ("plan meetings of “%s”"), name);
  guint n_added = 0;

  g_return_val_if_fail (cabas_item_get_kind (body) == CABAS_KIND_BODY, 0);

  cabas_history_begin (history, label);
  for (guint i = 0; i < n_dates; i++)
    {
      CabasItem *meeting;

      if (is_planned (body, dates[i]))
        continue;
      meeting = cabas_history_add (history, body, CABAS_KIND_MEETING, find_place (body, dates[i]));
      if (meeting != NULL &&
          cabas_history_set_number (history, meeting, CABAS_MEETING_PLANNED_ON, dates[i]))
        n_added++;
    }
  cabas_history_end (history);

  return n_added;
}

static CabasItem *
find_member (CabasItem *body, CabasItem *person)
{
  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEMBERSHIP); i++)
    {
      CabasItem *membership = cabas_item_get_child (body, CABAS_KIND_MEMBERSHIP, i);

      if (g_strcmp0 (cabas_item_get_text (membership, CABAS_MEMBERSHIP_PERSON),
                     cabas_item_get_id (person)) == 0)
        return membership;
    }

  return NULL;
}

CabasItem *
cabas_body_add_member (CabasHistory *history, CabasItem *body, CabasItem *person)
{
  CabasItem *membership = find_member (body, person);

  if (membership != NULL)
    return membership;

  cabas_history_begin (history, _ ("add a member"));
  membership = cabas_history_add (history, body, CABAS_KIND_MEMBERSHIP, G_MAXUINT);
  if (membership != NULL)
    cabas_history_set_text (history, membership, CABAS_MEMBERSHIP_PERSON,
                            cabas_item_get_id (person));
  cabas_history_end (history);

  return membership;
}

CabasItem *
cabas_body_add_member_named (CabasHistory *history, CabasItem *body, const char *name)
{
  CabasItem *person;
  CabasItem *membership = NULL;

  cabas_history_begin (history, _ ("add a member"));
  person = cabas_people_ensure (history, name);
  if (person != NULL)
    membership = cabas_body_add_member (history, body, person);
  cabas_history_end (history);

  return membership;
}

gboolean
cabas_meeting_set_held (CabasHistory *history, CabasItem *meeting)
{
  return cabas_history_set_number (history, meeting, CABAS_MEETING_HELD_ON,
                                   cabas_item_get_number (meeting, CABAS_MEETING_PLANNED_ON));
}

CabasItem *
cabas_meeting_record (CabasHistory *history, CabasItem *holder, const char *text)
{
  const gboolean is_meeting = cabas_item_get_kind (holder) == CABAS_KIND_MEETING;
  CabasItem *item;

  cabas_history_begin (history, is_meeting ? _ ("record a decision") : _ ("record a proposal"));
  item = cabas_history_add (history, holder, is_meeting ? CABAS_KIND_DECISION : CABAS_KIND_PROPOSAL,
                            G_MAXUINT);
  if (item != NULL)
    cabas_history_set_text (history, item, is_meeting ? CABAS_DECISION_TEXT : CABAS_PROPOSAL_TEXT,
                            text);
  cabas_history_end (history);

  return item;
}

gboolean
cabas_meeting_add_to_agenda (CabasHistory *history, CabasItem *meeting, const char *text)
{
  const char *present = cabas_item_get_text (meeting, CABAS_MEETING_AGENDA);
  g_autofree char *both = NULL;
  gboolean is_done;

  if (text == NULL || text[0] == '\0')
    return FALSE;

  both = present != NULL ? g_strconcat (present, "\n\n", text, NULL) : g_strdup (text);
  cabas_history_begin (history, _ ("propose an agenda"));
  is_done = cabas_history_set_text (history, meeting, CABAS_MEETING_AGENDA, both);
  cabas_history_end (history);

  return is_done;
}

/* Title and description of an action, from what was decided or proposed. */
static void
describe (CabasHistory *history, CabasItem *action, const char *text)
{
  g_autofree char *plain = cabas_prose_dup_plain (text);
  const char *end = plain + strcspn (plain, "\n");
  g_autofree char *line = g_strndup (plain, end - plain);
  g_autofree char *title = cabas_text_shorten (line, MOST_CHARACTERS);
  const gsize length = strlen (title);

  /* A title does not end with a full stop. */
  if (length > 1 && title[length - 1] == '.')
    title[length - 1] = '\0';
  cabas_history_set_text (history, action, CABAS_ACTION_TITLE, title);
  if (*end != '\0' || strlen (line) > length)
    cabas_history_set_text (history, action, CABAS_ACTION_DESCRIPTION, text);
  cabas_history_set_number (history, action, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_PLANNED);
}

static CabasItem *
make_action (CabasHistory *history, CabasItem *objective, const char *text)
{
  CabasItem *action = cabas_history_add (history, objective, CABAS_KIND_ACTION, G_MAXUINT);

  if (action != NULL)
    describe (history, action, text);

  return action;
}

CabasItem *
cabas_decision_make_action (CabasHistory *history, CabasItem *decision, CabasItem *objective)
{
  const char *owner_id = cabas_item_get_text (decision, CABAS_DECISION_OWNER);
  CabasItem *owner =
      owner_id != NULL ? cabas_document_find (cabas_item_get_document (decision), owner_id) : NULL;
  const CabasDate due = cabas_item_get_number (decision, CABAS_DECISION_DUE);
  CabasItem *action;

  g_return_val_if_fail (cabas_item_get_kind (decision) == CABAS_KIND_DECISION, NULL);
  g_return_val_if_fail (cabas_item_get_kind (objective) == CABAS_KIND_OBJECTIVE, NULL);

  cabas_history_begin (history, _ ("make an action of a decision"));
  action = make_action (history, objective, cabas_item_get_text (decision, CABAS_DECISION_TEXT));
  if (action != NULL)
    {
      if (due != CABAS_UNSET)
        cabas_history_set_number (history, action, CABAS_ACTION_LAST_DAY, due);
      if (owner != NULL)
        cabas_assign_set_letters (history, action, owner, 1 << CABAS_LETTER_A);
      cabas_history_set_text (history, decision, CABAS_DECISION_ACTION, cabas_item_get_id (action));
    }
  cabas_history_end (history);

  return action;
}

CabasItem *
cabas_proposal_make_action (CabasHistory *history, CabasItem *proposal, CabasItem *objective)
{
  CabasItem *action;

  g_return_val_if_fail (cabas_item_get_kind (proposal) == CABAS_KIND_PROPOSAL, NULL);
  g_return_val_if_fail (cabas_item_get_kind (objective) == CABAS_KIND_OBJECTIVE, NULL);

  cabas_history_begin (history, _ ("make an action of a proposal"));
  action = make_action (history, objective, cabas_item_get_text (proposal, CABAS_PROPOSAL_TEXT));
  if (action != NULL)
    cabas_history_set_text (history, proposal, CABAS_PROPOSAL_ACTION, cabas_item_get_id (action));
  cabas_history_end (history);

  return action;
}
