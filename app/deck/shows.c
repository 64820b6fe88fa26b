/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/slide-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const CabasSlideShow shows[] = {
  { "plan", N_ ("The plan at a glance"), CABAS_SLIDE_SORT_KEY_FIGURES,
    cabas_slide_fill_plan_at_a_glance },
  { "where-we-are", N_ ("Where we are"), CABAS_SLIDE_SORT_KEY_FIGURES,
    cabas_slide_fill_where_we_are },
  { "what-changed", N_ ("What changed, in numbers"), CABAS_SLIDE_SORT_KEY_FIGURES,
    cabas_slide_fill_what_changed },
  { "axes", N_ ("Axes of the plan"), CABAS_SLIDE_SORT_TABLE, cabas_slide_fill_axes },
  { "late", N_ ("Late and blocked actions"), CABAS_SLIDE_SORT_TABLE, cabas_slide_fill_late },
  { "indicators", N_ ("Values of the indicators"), CABAS_SLIDE_SORT_TABLE,
    cabas_slide_fill_indicators },
  { "changes", N_ ("What changed, item by item"), CABAS_SLIDE_SORT_TABLE,
    cabas_slide_fill_changes },
  { "next", N_ ("What comes next"), CABAS_SLIDE_SORT_TABLE, cabas_slide_fill_next },
};

/**
 * cabas_slide_show_list:
 * @n_shows: (out): how many there are
 *
 * Returns: (transfer none): all that slides show beside charts
 */
const CabasSlideShow *
cabas_slide_show_list (guint *n_shows)
{
  *n_shows = G_N_ELEMENTS (shows);

  return shows;
}

const CabasSlideShow *
cabas_slide_show_find (int sort, const char *name)
{
  const gsize length = strcspn (name, ":");

  for (guint i = 0; i < G_N_ELEMENTS (shows); i++)
    if (shows[i].sort == sort && strlen (shows[i].name) == length &&
        strncmp (shows[i].name, name, length) == 0)
      return &shows[i];

  return NULL;
}

const char *
cabas_slide_show_get_label (const CabasSlideShow *self)
{
  return g_dgettext (GETTEXT_PACKAGE, self->label);
}
