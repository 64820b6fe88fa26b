/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/deadlines.h"

#include "figures/publications.h"
#include "plan/prose.h"
#include "plan/text.h"

/* Of what a decision says. */
#define MOST_CHARACTERS 120

/* The list while it is filled. */
typedef struct
{
  GArray *deadlines; /* (unowned) */
  guint32 today;
} Search;

static void
add (Search *search, CabasItem *item, CabasField field, CabasDate date)
{
  CabasDeadline deadline = { date, item, field, FALSE };

  if (date == CABAS_UNSET)
    return;

  deadline.is_late = cabas_date_get_last_julian (date) < search->today;
  g_array_append_val (search->deadlines, deadline);
}

static void
add_unless (Search *search, CabasItem *item, CabasField field, gboolean is_settled)
{
  if (!is_settled)
    add (search, item, field, cabas_item_get_number (item, field));
}

/* What happens on its date and needs no mark of being done: in the past it has taken place. */
static void
add_event (Search *search, CabasItem *item, CabasField field)
{
  CabasDate date = cabas_item_get_number (item, field);

  if (date != CABAS_UNSET && cabas_date_get_last_julian (date) >= search->today)
    add (search, item, field, date);
}

static gboolean
is_settled (CabasItem *item, CabasField field, int one, int other)
{
  gint64 state = cabas_item_get_number (item, field);

  return state == one || state == other;
}

static void
visit (CabasItem *item, gpointer user_data)
{
  Search *search = user_data;

  if (cabas_item_is_in_bin (item))
    return;

  switch (cabas_item_get_kind (item))
    {
    case CABAS_KIND_ACTION:
      add_unless (search, item, CABAS_ACTION_LAST_DAY,
                  is_settled (item, CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE,
                              CABAS_ACTION_STATUS_DROPPED));
      break;
    case CABAS_KIND_MILESTONE:
      add_unless (search, item, CABAS_MILESTONE_DATE,
                  is_settled (item, CABAS_MILESTONE_DONE, TRUE, TRUE) ||
                      is_settled (cabas_item_get_parent (item), CABAS_ACTION_STATUS,
                                  CABAS_ACTION_STATUS_DONE, CABAS_ACTION_STATUS_DROPPED));
      break;
    case CABAS_KIND_MEETING:
      add_unless (search, item, CABAS_MEETING_PLANNED_ON,
                  cabas_item_has (item, CABAS_MEETING_HELD_ON));
      break;
    case CABAS_KIND_DECISION:
      add_unless (search, item, CABAS_DECISION_DUE,
                  is_settled (item, CABAS_DECISION_DONE, TRUE, TRUE));
      break;
    case CABAS_KIND_COMMUNICATION:
      add_unless (search, item, CABAS_COMMUNICATION_DATE,
                  is_settled (item, CABAS_COMMUNICATION_STATUS, CABAS_COMMUNICATION_STATUS_DONE,
                              CABAS_COMMUNICATION_STATUS_CANCELLED));
      break;
    case CABAS_KIND_TRAINING:
      add_event (search, item, CABAS_TRAINING_DATE);
      break;
    case CABAS_KIND_SOURCING:
      add_event (search, item, CABAS_SOURCING_DATE);
      break;
    default:
      break;
    }
}

static int
compare_deadlines (gconstpointer a, gconstpointer b)
{
  CabasDate one = ((const CabasDeadline *) a)->date;
  CabasDate other = ((const CabasDeadline *) b)->date;

  return (one > other) - (one < other);
}

/**
 * cabas_deadlines_list:
 * @document: a plan
 * @today: the day it is
 *
 * Returns: (transfer full) (element-type CabasDeadline): what is due, in the order of time
 */
GArray *
cabas_deadlines_list (CabasDocument *document, CabasDate today)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (CabasDeadline));
  Search search = { deadlines, cabas_date_get_first_julian (today) };
  CabasPublicationDue publication;

  cabas_item_visit (cabas_document_get_root (document), visit, &search);
  cabas_publication_due_init (&publication, document, today);
  add (&search, publication.last, CABAS_PUBLICATION_DATE, publication.due);
  g_array_sort (deadlines, compare_deadlines);

  return deadlines;
}

/* (nullable): the words of a decision on a line. */
static char *
dup_decision (CabasItem *item)
{
  g_autofree char *text = cabas_prose_dup_plain (cabas_item_get_text (item, CABAS_DECISION_TEXT));

  return *text != '\0' ? cabas_text_shorten (g_strdelimit (text, "\n", ' '), MOST_CHARACTERS)
                       : NULL;
}

/**
 * cabas_deadline_dup_name:
 * @item: a milestone, a meeting, a decision, an action…
 *
 * Returns: (transfer full): what is due
 */
char *
cabas_deadline_dup_name (CabasItem *item)
{
  char *name = NULL;

  switch (cabas_item_get_kind (item))
    {
    case CABAS_KIND_MILESTONE:
      name = g_strdup (cabas_item_get_text (item, CABAS_MILESTONE_LABEL));
      break;
    case CABAS_KIND_DECISION:
      name = dup_decision (item);
      break;
    case CABAS_KIND_MEETING:
      return cabas_item_dup_display_name (cabas_item_get_parent (item));
    default:
      break;
    }

  return name != NULL ? name : cabas_item_dup_display_name (item);
}

CabasItem *
cabas_deadline_get_around (CabasItem *item)
{
  switch (cabas_item_get_kind (item))
    {
    case CABAS_KIND_MILESTONE:
      return cabas_item_get_parent (item);
    case CABAS_KIND_DECISION:
      return cabas_item_get_parent (cabas_item_get_parent (item));
    default:
      return NULL;
    }
}
