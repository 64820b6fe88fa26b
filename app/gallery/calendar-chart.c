/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/timeline.h"
#include "figures/year-calendar.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>

enum
{
  TECHNICAL,
  POLITICAL,
  N_SIDES,
};

/* A deadline stands on its last day; what takes place within a period fills it. */
static void
add_event (CabasChart *chart, const CabasEvent *event, guint lane, const guint *sorts)
{
  /* The line of a body says who meets. */
  g_autofree char *name = event->kind == CABAS_EVENT_MEETING ? cabas_date_format_short (event->date)
                                                             : cabas_event_dup_name (event);
  const GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (event->date));
  const GDate first = cabas_event_is_deadline (event)
                          ? last
                          : cabas_gallery_get_day (cabas_date_get_first_julian (event->date));

  cabas_timeline_add_entry (CABAS_TIMELINE (chart), cabas_item_get_id (event->item), name, NULL,
                            lane, sorts[event->is_political ? POLITICAL : TECHNICAL], &first, &last,
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

static CabasChart *
make_year (const CabasGallery *self, int year)
{
  const CabasDate whole = cabas_date_new_year (year);
  g_autoptr (GArray) events = cabas_events_list (self->document, whole, whole, self->today);
  g_autoptr (GArray) strips = cabas_event_strips_list (self->document, events);
  CabasChart *chart = cabas_timeline_new (_ ("Line"), _ ("Side"));
  const GDate first = cabas_gallery_get_day (cabas_date_get_first_julian (whole));
  const GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (whole));
  const GDate day = cabas_gallery_get_day (cabas_date_get_first_julian (self->today));
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
  cabas_gallery_set_source (chart, self->today, 0, NULL);

  return chart;
}

/* `word` is the year shown. */
CabasChart *
cabas_gallery_make_calendar (const CabasGallery *self, CabasItem *about, const char *word)
{
  CabasDate year = self->today;

  if (word != NULL &&
      (!cabas_date_from_text (word, &year) || cabas_date_get_precision (year) != CABAS_DATE_YEAR))
    return NULL;

  return make_year (self, cabas_date_get_year (year));
}
