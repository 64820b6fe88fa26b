/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/bullet.h"
#include "figures/course.h"
#include "gallery/gallery-private.h"
#include "plan/decimal.h"

#include <glib/gi18n-lib.h>

static const CabasBulletState states[CABAS_N_COURSES] = {
  [CABAS_COURSE_REACHED] = CABAS_BULLET_REACHED, [CABAS_COURSE_AT_PACE] = CABAS_BULLET_AT_PACE,
  [CABAS_COURSE_BEHIND] = CABAS_BULLET_BEHIND,   [CABAS_COURSE_AWAY] = CABAS_BULLET_AWAY,
  [CABAS_COURSE_UNKNOWN] = CABAS_BULLET_UNKNOWN,
};

static char *
dup_value (CabasItem *indicator, const CabasSeriesPoint *point)
{
  return cabas_indicator_format (indicator,
                                 point->period != CABAS_UNSET ? point->value : CABAS_UNSET);
}

/* Where a value is to be held there is no target but the bounds. */
static char *
dup_target (const CabasIndicatorCourse *course)
{
  CabasItem *indicator = course->state.indicator;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (course->state.direction != CABAS_DIRECTION_HOLD)
    return dup_value (indicator, &course->state.final);

  low = cabas_indicator_format (indicator, cabas_item_get_number (indicator, CABAS_INDICATOR_LOW));
  high =
      cabas_indicator_format (indicator, cabas_item_get_number (indicator, CABAS_INDICATOR_HIGH));
  if (*low == '\0' || *high == '\0')
    return g_strconcat (*low != '\0' ? "≥ " : *high != '\0' ? "≤ " : "", low, high, NULL);

  /* TRANSLATORS: two bounds. */
  return g_strdup_printf (_ ("%s to %s"), low, high);
}

static void
add_row (CabasChart *chart, const CabasIndicatorCourse *course)
{
  CabasItem *indicator = course->state.indicator;
  g_autofree char *label = cabas_item_dup_display_name (indicator);
  g_autofree char *baseline = dup_value (indicator, &course->start);
  g_autofree char *value = dup_value (indicator, &course->state.last);
  g_autofree char *target = dup_target (course);

  cabas_bullet_add_row (CABAS_BULLET (chart), cabas_item_get_id (indicator), label,
                        states[course->course], course->share, course->expected, baseline, value,
                        target);
}

void
cabas_gallery_set_course_title (CabasChart *chart, const guint *counts)
{
  guint n_all = 0;
  g_autofree char *title = NULL;

  for (guint i = 0; i < CABAS_N_COURSES; i++)
    n_all += counts[i];
  if (n_all == 0)
    return;

  title = g_strdup_printf (
      /* TRANSLATORS: title of a chart; how many indicators there are, and how many of them stand
       * where. */
      g_dngettext (GETTEXT_PACKAGE,
                   "Of %u indicator, %u has reached its target, %u is at the pace, %u is behind",
                   "Of %u indicators, %u have reached their target, %u are at the pace, %u are "
                   "behind",
                   n_all),
      n_all, counts[CABAS_COURSE_REACHED], counts[CABAS_COURSE_AT_PACE],
      counts[CABAS_COURSE_BEHIND] + counts[CABAS_COURSE_AWAY]);
  cabas_chart_set_title (chart, title);
}

CabasChart *
cabas_gallery_make_bullet (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (self->document, CABAS_KIND_INDICATOR);
  CabasChart *chart = cabas_bullet_new (_ ("Indicator"));
  guint counts[CABAS_N_COURSES] = { 0 };

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasIndicatorCourse course;

      cabas_indicator_course_init (&course, indicators->pdata[i], self->today);
      counts[course.course]++;
      add_row (chart, &course);
    }
  cabas_gallery_set_course_title (chart, counts);
  if (indicators->len > 0)
    cabas_chart_set_subtitle (
        chart, _ ("Share of the way from baseline to target; the tick is an even pace over time"));
  cabas_gallery_set_source (
      chart, self->today, counts[CABAS_COURSE_UNKNOWN],
      g_dngettext (GETTEXT_PACKAGE,
                   "Of %u, value, target or a baseline measured in the same way is not known.",
                   "Of %u, value, target or a baseline measured in the same way is not known.",
                   counts[CABAS_COURSE_UNKNOWN]));

  return chart;
}
