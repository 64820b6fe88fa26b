/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/year-calendar.h"

#include "figures/agenda.h"
#include "figures/publications.h"

/* The list while it is filled. */
typedef struct
{
  GArray *events; /* (unowned) */
  guint32 first;
  guint32 last;
  guint32 today;
} Search;

/* How a kind of item becomes an event. Items with more to them have a function of their own. */
typedef struct
{
  CabasField date;
  CabasEventKind kind;
  CabasField done;    /* or CABAS_NO_FIELD: past means done */
  gint64 is_done;     /* its value for what is done */
  gint64 is_left_out; /* its value for what will not be; CABAS_UNSET for none */
} Rule;

static const Rule rules[] = {
  { CABAS_ACTION_LAST_DAY, CABAS_EVENT_ACTION, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE,
    CABAS_ACTION_STATUS_DROPPED },
  { CABAS_DECISION_DUE, CABAS_EVENT_DECISION, CABAS_DECISION_DONE, TRUE, CABAS_UNSET },
  { CABAS_MILESTONE_DATE, CABAS_EVENT_MILESTONE, CABAS_MILESTONE_DONE, TRUE, CABAS_UNSET },
  { CABAS_COMMUNICATION_DATE, CABAS_EVENT_COMMUNICATION, CABAS_COMMUNICATION_STATUS,
    CABAS_COMMUNICATION_STATUS_DONE, CABAS_COMMUNICATION_STATUS_CANCELLED },
  { CABAS_TRAINING_DATE, CABAS_EVENT_TRAINING, CABAS_NO_FIELD, 0, 0 },
  { CABAS_SOURCING_DATE, CABAS_EVENT_SOURCING, CABAS_NO_FIELD, 0, 0 },
  { CABAS_CONSULTATION_DATE, CABAS_EVENT_CONSULTATION, CABAS_NO_FIELD, 0, 0 },
  { CABAS_EXCHANGE_DATE, CABAS_EVENT_EXCHANGE, CABAS_NO_FIELD, 0, 0 },
  { CABAS_ASSESSMENT_DATE, CABAS_EVENT_ASSESSMENT, CABAS_NO_FIELD, 0, 0 },
  { CABAS_ROUND_OPENED, CABAS_EVENT_ROUND_OPENED, CABAS_NO_FIELD, 0, 0 },
  { CABAS_ROUND_ANSWER_BY, CABAS_EVENT_ROUND_ANSWERS, CABAS_NO_FIELD, 0, 0 },
  { CABAS_PUBLICATION_DATE, CABAS_EVENT_PUBLICATION, CABAS_NO_FIELD, 0, 0 },
  { CABAS_PLAN_FIRST_DAY, CABAS_EVENT_PLAN, CABAS_NO_FIELD, 0, 0 },
  { CABAS_PLAN_LAST_DAY, CABAS_EVENT_PLAN, CABAS_NO_FIELD, 0, 0 },
  { CABAS_PLAN_ADOPTED_ON, CABAS_EVENT_PLAN, CABAS_NO_FIELD, 0, 0 },
};

static gboolean
is_of_steering (CabasItem *item)
{
  while (item != NULL && cabas_item_get_kind (item) != CABAS_KIND_BODY)
    item = cabas_item_get_parent (item);

  return item != NULL && cabas_item_get_number (item, CABAS_BODY_KIND) == CABAS_BODY_KIND_STEERING;
}

static gboolean
is_political (CabasItem *item, CabasEventKind kind)
{
  switch (kind)
    {
    case CABAS_EVENT_MEETING:
    case CABAS_EVENT_DECISION:
      return is_of_steering (item);
    case CABAS_EVENT_PUBLICATION:
    case CABAS_EVENT_PUBLICATION_REMINDER:
    case CABAS_EVENT_PUBLICATION_DUE:
    case CABAS_EVENT_PLAN:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add (Search *search, CabasItem *item, CabasField field, CabasDate date, CabasEvent event)
{
  if (date == CABAS_UNSET || cabas_date_get_last_julian (date) < search->first ||
      cabas_date_get_first_julian (date) > search->last)
    return;

  event.date = date;
  event.item = item;
  event.field = field;
  event.is_political = is_political (item, event.kind);
  g_array_append_val (search->events, event);
}

static gboolean
is_past (Search *search, CabasDate date)
{
  return date != CABAS_UNSET && cabas_date_get_last_julian (date) < search->today;
}

/* A milestone of an action that is over is over with it. */
static gboolean
is_over (CabasItem *item, const Rule *rule, gint64 *status)
{
  *status = CABAS_UNSET;
  if (rule->kind != CABAS_EVENT_MILESTONE)
    return FALSE;

  *status = cabas_item_get_number (cabas_item_get_parent (item), CABAS_ACTION_STATUS);
  return *status == CABAS_ACTION_STATUS_DONE;
}

static void
apply_rule (Search *search, CabasItem *item, const Rule *rule)
{
  const CabasDate date = cabas_item_get_number (item, rule->date);
  const gint64 value =
      rule->done != CABAS_NO_FIELD ? cabas_item_get_number (item, rule->done) : CABAS_UNSET;
  CabasEvent event = { .kind = rule->kind, .state = CABAS_EVENT_COMING };
  gint64 status;

  if (is_over (item, rule, &status) || (rule->done != CABAS_NO_FIELD && value == rule->is_done))
    event.state = CABAS_EVENT_DONE;
  else if (is_past (search, date))
    event.state = rule->done == CABAS_NO_FIELD ? CABAS_EVENT_DONE : CABAS_EVENT_LATE;

  if (status == CABAS_ACTION_STATUS_DROPPED ||
      (rule->done != CABAS_NO_FIELD && value != CABAS_UNSET && value == rule->is_left_out))
    return;

  add (search, item, rule->date, date, event);
}

static void
add_meeting (Search *search, CabasItem *meeting)
{
  const gboolean is_held = cabas_item_has (meeting, CABAS_MEETING_HELD_ON);
  const CabasDate date = cabas_meeting_get_date (meeting);
  CabasEvent event = { .kind = CABAS_EVENT_MEETING, .state = CABAS_EVENT_COMING };

  if (is_held)
    event.state = CABAS_EVENT_DONE;
  else if (is_past (search, date))
    event.state = CABAS_EVENT_LATE;

  add (search, meeting, is_held ? CABAS_MEETING_HELD_ON : CABAS_MEETING_PLANNED_ON, date, event);
}

/* The next round is late where no later assessment with the same grid was made. */
static void
add_next_assessment (Search *search, CabasItem *assessment)
{
  const CabasDate next = cabas_item_get_number (assessment, CABAS_ASSESSMENT_NEXT);
  const CabasDate own = cabas_item_get_number (assessment, CABAS_ASSESSMENT_DATE);
  const char *grid = cabas_item_get_text (assessment, CABAS_ASSESSMENT_GRID);
  CabasItem *plan = cabas_item_get_parent (assessment);
  CabasEvent event = { .kind = CABAS_EVENT_NEXT_ASSESSMENT, .state = CABAS_EVENT_COMING };

  if (is_past (search, next))
    event.state = CABAS_EVENT_LATE;
  for (guint i = 0; i < cabas_item_get_n_children (plan, CABAS_KIND_ASSESSMENT); i++)
    {
      CabasItem *other = cabas_item_get_child (plan, CABAS_KIND_ASSESSMENT, i);

      if (other != assessment &&
          g_strcmp0 (cabas_item_get_text (other, CABAS_ASSESSMENT_GRID), grid) == 0 &&
          cabas_item_get_number (other, CABAS_ASSESSMENT_DATE) > own &&
          is_past (search, cabas_item_get_number (other, CABAS_ASSESSMENT_DATE)))
        event.state = CABAS_EVENT_DONE;
    }

  add (search, assessment, CABAS_ASSESSMENT_NEXT, next, event);
}

static void
visit (CabasItem *item, gpointer user_data)
{
  Search *search = user_data;
  const CabasKind kind = cabas_item_get_kind (item);

  if (cabas_item_is_in_bin (item))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (cabas_field_get_info (rules[i].date)->kind == kind)
      apply_rule (search, item, &rules[i]);
  if (kind == CABAS_KIND_MEETING)
    add_meeting (search, item);
  else if (kind == CABAS_KIND_ASSESSMENT)
    add_next_assessment (search, item);
}

static void
add_publication_due (Search *search, CabasDocument *document, CabasDate today)
{
  CabasPublicationDue due;
  CabasEvent reminder = { .kind = CABAS_EVENT_PUBLICATION_REMINDER, .state = CABAS_EVENT_COMING };
  CabasEvent event = { .kind = CABAS_EVENT_PUBLICATION_DUE, .state = CABAS_EVENT_COMING };

  cabas_publication_due_init (&due, document, today);
  if (due.last == NULL)
    return;

  if (is_past (search, due.remind))
    reminder.state = CABAS_EVENT_DONE;
  if (is_past (search, due.due))
    event.state = CABAS_EVENT_LATE;
  add (search, due.last, CABAS_PUBLICATION_DATE, due.remind, reminder);
  add (search, due.last, CABAS_PUBLICATION_DATE, due.due, event);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const CabasEvent *one = a;
  const CabasEvent *other = b;
  const gint64 difference = (gint64) cabas_date_get_last_julian (one->date) -
                            (gint64) cabas_date_get_last_julian (other->date);

  if (difference != 0)
    return difference > 0 ? 1 : -1;
  if (one->kind != other->kind)
    return one->kind > other->kind ? 1 : -1;

  return g_strcmp0 (cabas_item_get_id (one->item), cabas_item_get_id (other->item));
}

/**
 * cabas_events_list:
 * @document: a plan
 * @first: when the calendar starts
 * @last: when it ends
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type CabasEvent): see the header
 */
GArray *
cabas_events_list (CabasDocument *document, CabasDate first, CabasDate last, CabasDate today)
{
  GArray *events = g_array_new (FALSE, FALSE, sizeof (CabasEvent));
  Search search = { events, cabas_date_get_first_julian (first), cabas_date_get_last_julian (last),
                    cabas_date_get_first_julian (today) };

  cabas_item_visit (cabas_document_get_root (document), visit, &search);
  add_publication_due (&search, document, today);
  g_array_sort (events, compare_events);

  return events;
}

/**
 * cabas_event_is_deadline:
 * @event: an event
 *
 * Returns: whether its date is the last one, and not the one on which it takes place
 */
gboolean
cabas_event_is_deadline (const CabasEvent *event)
{
  switch (event->kind)
    {
    case CABAS_EVENT_ACTION:
    case CABAS_EVENT_DECISION:
    case CABAS_EVENT_MILESTONE:
    case CABAS_EVENT_NEXT_ASSESSMENT:
    case CABAS_EVENT_PUBLICATION_DUE:
    case CABAS_EVENT_ROUND_ANSWERS:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
clear_strip (gpointer data)
{
  g_array_unref (((CabasEventStrip *) data)->events);
}

static void
add_strip (GArray *strips, CabasItem *body, CabasEventKind kind)
{
  CabasEventStrip strip = { body, kind, g_array_new (FALSE, FALSE, sizeof (CabasEvent)) };

  g_array_append_val (strips, strip);
}

/* What is decided about the publication of the indicators is read in one line. */
static CabasEventKind
get_strip_kind (CabasEventKind kind)
{
  switch (kind)
    {
    case CABAS_EVENT_NEXT_ASSESSMENT:
      return CABAS_EVENT_ASSESSMENT;
    case CABAS_EVENT_ROUND_ANSWERS:
      return CABAS_EVENT_ROUND_OPENED;
    case CABAS_EVENT_PUBLICATION_REMINDER:
    case CABAS_EVENT_PUBLICATION_DUE:
      return CABAS_EVENT_PUBLICATION;
    default:
      return kind;
    }
}

static gboolean
belongs (const CabasEvent *event, const CabasEventStrip *strip)
{
  if (event->kind == CABAS_EVENT_MEETING)
    return strip->body == cabas_item_get_parent (event->item);

  return strip->body == NULL && strip->kind == get_strip_kind (event->kind);
}

/**
 * cabas_event_strips_list:
 * @document: a plan
 * @events: (element-type CabasEvent): what happens in it
 *
 * Returns: (transfer full) (element-type CabasEventStrip): the events by body and kind
 */
GArray *
cabas_event_strips_list (CabasDocument *document, GArray *events)
{
  g_autoptr (GPtrArray) bodies = cabas_document_list (document, CABAS_KIND_BODY);
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (CabasEventStrip));

  g_array_set_clear_func (strips, clear_strip);
  for (guint i = 0; i < bodies->len; i++)
    add_strip (strips, g_ptr_array_index (bodies, i), CABAS_EVENT_MEETING);
  for (guint kind = CABAS_EVENT_MEETING + 1; kind < CABAS_N_EVENT_KINDS; kind++)
    for (guint i = 0; i < events->len; i++)
      if (get_strip_kind (g_array_index (events, CabasEvent, i).kind) == kind)
        {
          add_strip (strips, NULL, kind);
          break;
        }

  for (guint i = 0; i < events->len; i++)
    for (guint j = 0; j < strips->len; j++)
      {
        CabasEventStrip *strip = &g_array_index (strips, CabasEventStrip, j);

        if (belongs (&g_array_index (events, CabasEvent, i), strip))
          {
            g_array_append_val (strip->events, g_array_index (events, CabasEvent, i));
            break;
          }
      }

  return strips;
}
