/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/calendar-chart.h"

#include "charts/timeline.h"
#include "figures/year-calendar.h"

#include <glib/gi18n-lib.h>

enum
{
  TECHNICAL,
  POLITICAL,
  N_SIDES,
};

static GDate
get_day (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_get_day (&day);

  return day;
}

/* A deadline stands on its last day; what takes place within a period fills it. */
static void
add_event (CabasChart *chart, const CabasEvent *event, guint lane, const guint *sorts)
{
  /* The line of a body says who meets. */
  g_autofree char *name = event->kind == CABAS_EVENT_MEETING ? cabas_date_format_short (event->date)
                                                             : cabas_event_dup_name (event);
  const GDate last = get_day (cabas_date_get_last_julian (event->date));
  const GDate first =
      cabas_event_is_deadline (event) ? last : get_day (cabas_date_get_first_julian (event->date));

  cabas_timeline_add_entry (CABAS_TIMELINE (chart), cabas_item_get_id (event->item), name, lane,
                            sorts[event->is_political ? POLITICAL : TECHNICAL], &first, &last,
                            event->state == CABAS_EVENT_DONE);
}

static void
add_strip (CabasChart *chart, const CabasEventStrip *strip, const guint *sorts)
{
  g_autofree char *label = cabas_event_strip_dup_label (strip);
  const guint lane = cabas_timeline_add_lane (CABAS_TIMELINE (chart), label);

  for (guint i = 0; i < strip->events->len; i++)
    add_event (chart, &g_array_index (strip->events, CabasEvent, i), lane, sorts);
}

static char *
dup_title (int year, GArray *events)
{
  guint n_late = 0;

  for (guint i = 0; i < events->len; i++)
    n_late += g_array_index (events, CabasEvent, i).state == CABAS_EVENT_LATE;

  /* TRANSLATORS: title of a chart; a year, and two numbers of dates. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d: %u date, of which %u are late",
                                       "%d: %u dates, of which %u are late", events->len),
                          year, events->len, n_late);
}

/**
 * cabas_calendar_chart_new:
 * @document: a plan
 * @year: the year shown
 * @today: the day it is
 *
 * Returns: (transfer full): the chart
 */
CabasChart *
cabas_calendar_chart_new (CabasDocument *document, int year, CabasDate today)
{
  const CabasDate whole = cabas_date_new_year (year);
  g_autoptr (GArray) events = cabas_events_list (document, whole, whole, today);
  g_autoptr (GArray) strips = cabas_event_strips_list (document, events);
  CabasChart *chart = cabas_timeline_new (_ ("Line"), _ ("Side"));
  const GDate first = get_day (cabas_date_get_first_julian (whole));
  const GDate last = get_day (cabas_date_get_last_julian (whole));
  const GDate day = get_day (cabas_date_get_first_julian (today));
  g_autofree char *title = dup_title (year, events);
  guint sorts[N_SIDES];

  cabas_timeline_set_span (CABAS_TIMELINE (chart), &first, &last);
  if (g_date_get_year (&day) == year)
    cabas_timeline_set_today (CABAS_TIMELINE (chart), &day);
  sorts[TECHNICAL] = cabas_timeline_add_sort (CABAS_TIMELINE (chart), C_ ("event", "Technical"),
                                              CABAS_CHART_CIRCLE, CABAS_CHART_BLUE);
  sorts[POLITICAL] = cabas_timeline_add_sort (CABAS_TIMELINE (chart), C_ ("event", "Political"),
                                              CABAS_CHART_DIAMOND, CABAS_CHART_ORANGE);
  for (guint i = 0; i < strips->len; i++)
    add_strip (chart, &g_array_index (strips, CabasEventStrip, i), sorts);
  cabas_chart_set_title (chart, title);

  return chart;
}
