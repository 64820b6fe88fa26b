/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/year-calendar.h"

#include "figures/agenda.h"
#include "figures/deadlines.h"

#include <glib/gi18n-lib.h>

/* What each kind of event is about. */
static const CabasKind item_kinds[CABAS_N_EVENT_KINDS] = {
  [CABAS_EVENT_MEETING] = CABAS_KIND_MEETING,
  [CABAS_EVENT_DECISION] = CABAS_KIND_DECISION,
  [CABAS_EVENT_ACTION] = CABAS_KIND_ACTION,
  [CABAS_EVENT_MILESTONE] = CABAS_KIND_MILESTONE,
  [CABAS_EVENT_COMMUNICATION] = CABAS_KIND_COMMUNICATION,
  [CABAS_EVENT_TRAINING] = CABAS_KIND_TRAINING,
  [CABAS_EVENT_SOURCING] = CABAS_KIND_SOURCING,
  [CABAS_EVENT_CONSULTATION] = CABAS_KIND_CONSULTATION,
  [CABAS_EVENT_EXCHANGE] = CABAS_KIND_EXCHANGE,
  [CABAS_EVENT_ASSESSMENT] = CABAS_KIND_ASSESSMENT,
  [CABAS_EVENT_NEXT_ASSESSMENT] = CABAS_KIND_ASSESSMENT,
  [CABAS_EVENT_ROUND_OPENED] = CABAS_KIND_ROUND,
  [CABAS_EVENT_ROUND_ANSWERS] = CABAS_KIND_ROUND,
  [CABAS_EVENT_PUBLICATION] = CABAS_KIND_PUBLICATION,
  [CABAS_EVENT_PUBLICATION_REMINDER] = CABAS_KIND_PUBLICATION,
  [CABAS_EVENT_PUBLICATION_DUE] = CABAS_KIND_PUBLICATION,
  [CABAS_EVENT_PLAN] = CABAS_KIND_PLAN,
};

/* Where the date says more than that. */
static const char *const own_labels[CABAS_N_EVENT_KINDS] = {
  [CABAS_EVENT_DECISION] = N_ ("Decision due"),
  [CABAS_EVENT_ACTION] = N_ ("End of an action"),
  [CABAS_EVENT_NEXT_ASSESSMENT] = N_ ("Assessment to be done again"),
  [CABAS_EVENT_ROUND_OPENED] = N_ ("Review round opened"),
  [CABAS_EVENT_ROUND_ANSWERS] = N_ ("Last day to answer a review"),
  [CABAS_EVENT_PUBLICATION_REMINDER] = N_ ("Prepare the publication of the indicators"),
  [CABAS_EVENT_PUBLICATION_DUE] = N_ ("Indicators to be published again"),
};

/**
 * cabas_event_kind_get_label:
 * @kind: a kind of event
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_event_kind_get_label (CabasEventKind kind)
{
  return own_labels[kind] != NULL ? _ (own_labels[kind]) : cabas_kind_get_label (item_kinds[kind]);
}

/**
 * cabas_event_dup_name:
 * @event: an event
 *
 * Returns: (transfer full): what it is about, in a few words
 */
char *
cabas_event_dup_name (const CabasEvent *event)
{
  switch ((int) event->kind)
    {
    case CABAS_EVENT_MEETING:
    case CABAS_EVENT_MILESTONE:
    case CABAS_EVENT_DECISION:
      return cabas_deadline_dup_name (event->item);
    case CABAS_EVENT_PUBLICATION:
      if (cabas_item_has (event->item, CABAS_PUBLICATION_WHAT))
        return g_strdup (cabas_choice_get_label (
            CABAS_PUBLICATION_WHAT, cabas_item_get_number (event->item, CABAS_PUBLICATION_WHAT)));
      break;
    case CABAS_EVENT_PUBLICATION_REMINDER:
    case CABAS_EVENT_PUBLICATION_DUE:
      return g_strdup (cabas_event_kind_get_label (event->kind));
    case CABAS_EVENT_PLAN:
      return g_strdup (cabas_field_get_label (event->field));
    default:
      break;
    }

  return cabas_item_dup_display_name (event->item);
}

/**
 * cabas_event_get_state_label:
 * @event: an event
 *
 * Returns: its state in the user's language, "" for what is to come
 */
const char *
cabas_event_get_state_label (const CabasEvent *event)
{
  if (event->kind == CABAS_EVENT_MEETING && event->state != CABAS_EVENT_COMING)
    return cabas_meeting_state_get_label (event->state == CABAS_EVENT_DONE ? CABAS_MEETING_HELD
                                                                           : CABAS_MEETING_OVERDUE);
  if (event->state == CABAS_EVENT_LATE)
    return _ ("Late");
  if (event->state == CABAS_EVENT_DONE)
    /* TRANSLATORS: of an event of any kind that took place */
    return C_ ("event", "Done");

  return "";
}

/**
 * cabas_event_get_side_label:
 * @event: an event
 *
 * Returns: whether it is political or technical, in the user's language
 */
const char *
cabas_event_get_side_label (const CabasEvent *event)
{
  return event->is_political ? C_ ("event", "Political") : C_ ("event", "Technical");
}

/**
 * cabas_event_dup_sentence:
 * @event: an event
 *
 * Returns: (transfer full): all that a calendar tells of it
 */
char *
cabas_event_dup_sentence (const CabasEvent *event)
{
  g_autofree char *date = cabas_date_format (event->date);
  g_autofree char *name = cabas_event_dup_name (event);
  const char *kind = cabas_event_kind_get_label (event->kind);
  const char *state = cabas_event_get_state_label (event);

  if (g_str_equal (name, kind))
    return state[0] != '\0'
               /* TRANSLATORS: an event: its date, what it is, its state. */
               ? g_strdup_printf (_ ("%s, %s (%s)"), date, kind, state)
               /* TRANSLATORS: an event: its date, what it is. */
               : g_strdup_printf (_ ("%s, %s"), date, kind);

  return state[0] != '\0'
             /* TRANSLATORS: an event: its date, what sort it is, its name, its state. */
             ? g_strdup_printf (_ ("%s, %s: %s (%s)"), date, kind, name, state)
             /* TRANSLATORS: an event: its date, what sort it is, its name. */
             : g_strdup_printf (_ ("%s, %s: %s"), date, kind, name);
}

/**
 * cabas_event_strip_dup_label:
 * @strip: a line of a calendar
 *
 * Returns: (transfer full): the body it is about, else the kind of its events
 */
char *
cabas_event_strip_dup_label (const CabasEventStrip *strip)
{
  if (strip->body != NULL)
    return cabas_item_dup_display_name (strip->body);

  switch ((int) strip->kind)
    {
    case CABAS_EVENT_DECISION:
      return g_strdup (_ ("Decisions due"));
    case CABAS_EVENT_ACTION:
      return g_strdup (_ ("Ends of actions"));
    case CABAS_EVENT_PLAN:
      return g_strdup (cabas_kind_get_label (CABAS_KIND_PLAN));
    default:
      return g_strdup (cabas_kind_get_plural_label (item_kinds[strip->kind]));
    }
}
