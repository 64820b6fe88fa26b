/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/format.h"
#include "charts/stacked-bars.h"
#include "figures/reach.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NO_SIDE "not-stated"

static const char *
get_side_name (guint side)
{
  return side < CABAS_N_SIDE
             ? cabas_field_get_info (CABAS_COMMUNICATION_SIDE)->choices->choices[side].name
             : NO_SIDE;
}

static void
add_series (CabasChart *chart, gboolean has_no_side)
{
  static const CabasChartHue hues[CABAS_REACH_N_SIDES] = { CABAS_CHART_BLUE, CABAS_CHART_ORANGE,
                                                           CABAS_CHART_PURPLE };

  const guint n_sides = has_no_side ? CABAS_REACH_N_SIDES : CABAS_N_SIDE;

  for (guint side = 0; side < n_sides; side++)
    cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), get_side_name (side),
                                   side < CABAS_N_SIDE
                                       ? cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, side)
                                       : _ ("Not stated"),
                                   hues[side]);
  /* TRANSLATORS: of communications that do not say how many people they reached. */
  cabas_stacked_bars_set_alert (CABAS_STACKED_BARS (chart), _ ("Communications of unknown reach"));
}

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const CabasReachRow *one = a;
  const CabasReachRow *other = b;

  return (one->total < other->total) - (one->total > other->total);
}

/* Where nobody knows anything, no number is known: not even that it is zero. */
static void
add_row (CabasChart *chart, const CabasReachRow *row)
{
  double values[CABAS_REACH_N_SIDES];

  for (guint i = 0; i < CABAS_REACH_N_SIDES; i++)
    values[i] = row->n_known > 0 ? (double) row->people[i] : NAN;
  cabas_stacked_bars_add_row (
      CABAS_STACKED_BARS (chart), row->audience != NULL ? row->audience : "",
      row->audience != NULL ? row->audience : _ ("Everyone"), values, row->n_unknown);
}

CabasChart *
cabas_gallery_make_reach (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasReach) reach = cabas_reach_new (self->document);
  CabasChart *chart =
      cabas_stacked_bars_new (cabas_field_get_label (CABAS_COMMUNICATION_AUDIENCE), _ ("people"));
  g_autofree char *people = cabas_chart_format_number (reach->plan.total, 0);
  g_autofree char *title = NULL;

  add_series (chart, reach->plan.people[CABAS_REACH_NO_SIDE] > 0);
  g_array_sort (reach->rows, compare_totals);
  for (guint i = 0; i < reach->rows->len; i++)
    add_row (chart, &g_array_index (reach->rows, CabasReachRow, i));
  if (reach->rows->len > 0)
    {
      /* TRANSLATORS: title of a chart; a number of people, and one of communications. */
      title = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE, "%s people reached by %u communication",
                       "%s people reached by %u communications", reach->plan.n_known),
          people, reach->plan.n_known);
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (
      chart, self->today, reach->plan.n_unknown,
      g_dngettext (GETTEXT_PACKAGE, "%u communication does not say whom it reached.",
                   "%u communications do not say whom they reached.", reach->plan.n_unknown));

  return chart;
}

void
cabas_gallery_list_reach (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  for (guint side = 0; side < CABAS_REACH_N_SIDES; side++)
    if (g_strcmp0 (part, get_side_name (side)) == 0)
      cabas_reach_list (self->document, *row != '\0' ? row : NULL, side, items);
}
