/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/agenda.h"

#include "figures/frequency.h"
#include "figures/holidays.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12
#define DAYS_OF_WEEK 7
#define SECOND_WEEK 1
#define LAST_WEEK 3 /* the fourth: a fifth one is not in every month */
#define HALF_A_MONTH 15

/* Which day of a month the body meets on, and the month it is counted from. */
typedef struct
{
  int month; /* from January of year 0 */
  GDateWeekday weekday;
  guint week; /* from 0 */
} Anchor;

static GDate
get_day (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_get_day (&day);

  return day;
}

static int
count_months (guint32 julian)
{
  GDate day = get_day (julian);

  return g_date_get_year (&day) * MONTHS + (int) g_date_get_month (&day) - 1;
}

/**
 * cabas_body_get_months:
 * @body: a body
 *
 * Returns: the months from one meeting to the next; 0 where there is no rhythm
 */
guint
cabas_body_get_months (CabasItem *body)
{
  return cabas_frequency_get_months (cabas_item_get_number (body, CABAS_BODY_RHYTHM));
}

/**
 * cabas_meeting_get_date:
 * @meeting: a meeting
 *
 * Returns: when it was held, else when it is planned, or CABAS_UNSET
 */
CabasDate
cabas_meeting_get_date (CabasItem *meeting)
{
  const CabasDate held = cabas_item_get_number (meeting, CABAS_MEETING_HELD_ON);

  return held != CABAS_UNSET ? held : cabas_item_get_number (meeting, CABAS_MEETING_PLANNED_ON);
}

/**
 * cabas_meeting_get_state:
 * @meeting: a meeting
 * @today: the day it is
 *
 * Returns: whether it was held, should have been, or is to come
 */
CabasMeetingState
cabas_meeting_get_state (CabasItem *meeting, CabasDate today)
{
  const CabasDate planned = cabas_item_get_number (meeting, CABAS_MEETING_PLANNED_ON);

  if (cabas_item_has (meeting, CABAS_MEETING_HELD_ON))
    return CABAS_MEETING_HELD;
  if (planned != CABAS_UNSET &&
      cabas_date_get_last_julian (planned) < cabas_date_get_first_julian (today))
    return CABAS_MEETING_OVERDUE;

  return CABAS_MEETING_PLANNED;
}

/**
 * cabas_meeting_state_get_label:
 * @state: a state
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_meeting_state_get_label (CabasMeetingState state)
{
  switch (state)
    {
    case CABAS_MEETING_HELD:
      /* TRANSLATORS: of a meeting that took place */
      return C_ ("meeting", "Held");
    case CABAS_MEETING_OVERDUE:
      /* TRANSLATORS: of a meeting whose date is past and of which nobody said that it took place */
      return C_ ("meeting", "Overdue");
    default:
      return C_ ("meeting", "Planned");
    }
}

/* The month after which one more rhythm asks for a meeting. */
static void
count_due (CabasAgenda *self, CabasItem *body, guint32 latest)
{
  const guint months = cabas_body_get_months (body);
  int month;

  self->due = CABAS_UNSET;
  if (months == 0 || latest == 0)
    return;

  month = count_months (latest) + (int) months;
  self->due = cabas_date_new (CABAS_DATE_MONTH, month / MONTHS, month % MONTHS + 1, 1);
}

/**
 * cabas_agenda_init:
 * @self: what to fill
 * @body: a body
 * @today: the day it is
 *
 * Counts the meetings of @body.
 */
void
cabas_agenda_init (CabasAgenda *self, CabasItem *body, CabasDate today)
{
  guint32 next = G_MAXUINT32;
  guint32 last = 0;
  guint32 latest = 0;

  *self = (CabasAgenda){ 0 };
  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEETING); i++)
    {
      CabasItem *meeting = cabas_item_get_child (body, CABAS_KIND_MEETING, i);
      const CabasDate date = cabas_meeting_get_date (meeting);
      const guint32 julian = date != CABAS_UNSET ? cabas_date_get_last_julian (date) : 0;
      const CabasMeetingState state = cabas_meeting_get_state (meeting, today);

      self->n_planned += state == CABAS_MEETING_PLANNED;
      self->n_held += state == CABAS_MEETING_HELD;
      self->n_overdue += state == CABAS_MEETING_OVERDUE;
      if (state == CABAS_MEETING_PLANNED && julian > 0 && julian < next)
        {
          next = julian;
          self->next = meeting;
        }
      if (state == CABAS_MEETING_HELD && julian > last)
        {
          last = julian;
          self->last = meeting;
        }
      if (state != CABAS_MEETING_OVERDUE)
        latest = MAX (latest, julian);
    }
  count_due (self, body, latest);
}

/* (transfer full) (element-type guint32) */
static GArray *
list_days (CabasItem *body)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEETING); i++)
    {
      const CabasDate date =
          cabas_meeting_get_date (cabas_item_get_child (body, CABAS_KIND_MEETING, i));
      const guint32 julian = date != CABAS_UNSET ? cabas_date_get_first_julian (date) : 0;

      if (julian > 0)
        g_array_append_val (days, julian);
    }

  return days;
}

/* The last meeting before the period, else the first one in it; (nullable). */
static CabasItem *
find_anchor (CabasItem *body, guint32 first, guint32 last)
{
  CabasItem *before = NULL;
  CabasItem *within = NULL;
  guint32 before_day = 0;
  guint32 within_day = last + 1;

  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEETING); i++)
    {
      CabasItem *meeting = cabas_item_get_child (body, CABAS_KIND_MEETING, i);
      const CabasDate date = cabas_meeting_get_date (meeting);
      const guint32 julian = date != CABAS_UNSET ? cabas_date_get_first_julian (date) : 0;

      if (julian >= before_day && julian > 0 && julian < first)
        {
          before = meeting;
          before_day = julian;
        }
      else if (julian >= first && julian < within_day)
        {
          within = meeting;
          within_day = julian;
        }
    }

  return before != NULL ? before : within;
}

static Anchor
make_anchor (CabasItem *meeting, guint32 first)
{
  const CabasDate date = meeting != NULL ? cabas_meeting_get_date (meeting) : CABAS_UNSET;
  Anchor anchor = { count_months (first), G_DATE_TUESDAY, SECOND_WEEK };
  GDate day;

  if (date == CABAS_UNSET)
    return anchor;

  day = get_day (cabas_date_get_first_julian (date));
  anchor.month = count_months (g_date_get_julian (&day));
  if (cabas_date_get_precision (date) == CABAS_DATE_DAY &&
      g_date_get_weekday (&day) < G_DATE_SATURDAY)
    {
      anchor.weekday = g_date_get_weekday (&day);
      anchor.week = MIN ((g_date_get_day (&day) - 1) / DAYS_OF_WEEK, LAST_WEEK);
    }

  return anchor;
}

/* The body's day of a month that may be August, which becomes September. */
static guint32
find_day (const Anchor *anchor, int month)
{
  GDate first;
  guint32 julian;

  g_date_clear (&first, 1);
  g_date_set_dmy (&first, 1, month % MONTHS + 1, month / MONTHS);
  if (g_date_get_month (&first) == G_DATE_AUGUST)
    g_date_set_month (&first, G_DATE_SEPTEMBER);

  julian = g_date_get_julian (&first) +
           (anchor->weekday + DAYS_OF_WEEK - g_date_get_weekday (&first)) % DAYS_OF_WEEK +
           anchor->week * DAYS_OF_WEEK;
  while (!cabas_holidays_is_working_day (julian))
    julian += DAYS_OF_WEEK;

  return julian;
}

static gboolean
is_near_another (GArray *days, guint32 julian, guint distance)
{
  for (guint i = 0; i < days->len; i++)
    if ((guint) ABS ((gint64) g_array_index (days, guint32, i) - (gint64) julian) < distance)
      return TRUE;

  return FALSE;
}

/**
 * cabas_agenda_propose:
 * @body: a body
 * @first: when the period starts
 * @last: when it ends
 *
 * See the header for the formula.
 *
 * Returns: (transfer full) (element-type CabasDate): days, in the order of time; none where the
 *     body has no rhythm
 */
GArray *
cabas_agenda_propose (CabasItem *body, CabasDate first, CabasDate last)
{
  const guint32 start = cabas_date_get_first_julian (first);
  const guint32 end = cabas_date_get_last_julian (last);
  const gboolean is_once = cabas_item_get_number (body, CABAS_BODY_RHYTHM) == CABAS_FREQUENCY_ONCE;
  const guint months = is_once ? 1 : cabas_body_get_months (body);
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (CabasDate));
  g_autoptr (GArray) days = list_days (body);
  Anchor anchor;

  if (months == 0 || (is_once && days->len > 0))
    return dates;

  anchor = make_anchor (find_anchor (body, start, end), start);
  while (anchor.month > count_months (start))
    anchor.month -= (int) months;
  for (int month = anchor.month; month <= count_months (end); month += (int) months)
    {
      const guint32 julian = find_day (&anchor, month);
      GDate day = get_day (julian);
      const CabasDate date = cabas_date_new_from_gdate (&day);

      if (julian < start || julian > end || is_near_another (days, julian, months * HALF_A_MONTH))
        continue;
      g_array_append_val (dates, date);
      g_array_append_val (days, julian);
      if (is_once)
        break;
    }

  return dates;
}
