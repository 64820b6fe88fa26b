/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/stacked-bars.h"
#include "figures/progress.h"
#include "gallery/gallery-private.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

static const struct
{
  int status;
  CabasChartHue hue;
} statuses[] = {
  { CABAS_ACTION_STATUS_DONE, CABAS_CHART_BLUE },
  { CABAS_ACTION_STATUS_IN_PROGRESS, CABAS_CHART_SKY },
  { CABAS_ACTION_STATUS_PLANNED, CABAS_CHART_GREEN },
  { CABAS_ACTION_STATUS_TO_DECIDE, CABAS_CHART_OLIVE },
  { CABAS_ACTION_STATUS_PAUSED, CABAS_CHART_ORANGE },
  { CABAS_ACTION_STATUS_BLOCKED, CABAS_CHART_VERMILION },
  { CABAS_ACTION_STATUS_DROPPED, CABAS_CHART_GREY },
};

G_STATIC_ASSERT (G_N_ELEMENTS (statuses) == CABAS_N_ACTION_STATUS);

CabasChartHue
cabas_gallery_get_status_hue (int status)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (statuses[i].status == status)
      return statuses[i].hue;

  return CABAS_CHART_PURPLE;
}

static void
add_progress_row (CabasChart *chart, const CabasProgressRow *row)
{
  g_autofree char *label = cabas_item_dup_display_name (row->axis);
  double values[CABAS_N_ACTION_STATUS + 1];

  for (guint i = 0; i < CABAS_N_ACTION_STATUS; i++)
    values[i] = row->counts[statuses[i].status];
  values[CABAS_N_ACTION_STATUS] = row->n_not_stated;

  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), cabas_item_get_id (row->axis), label,
                              values, row->n_late);
}

/* Where no action says how far it is, none of the counts says anything. */
char *
cabas_gallery_dup_progress_title (const CabasProgressRow *row)
{
  const guint n_live = cabas_progress_row_count_live (row);

  if (n_live > 0 && row->n_not_stated == n_live)
    /* TRANSLATORS: title of a chart; a number of actions. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "The status of the %u action is not known",
                                         "The status of the %u actions is not known", n_live),
                            n_live);

  /* TRANSLATORS: title of a chart; three numbers of actions. */
  return g_strdup_printf (_ ("Of %u actions not dropped, %u are done and %u are late"), n_live,
                          row->counts[CABAS_ACTION_STATUS_DONE], row->n_late);
}

CabasChart *
cabas_gallery_make_progress (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasProgress) progress = cabas_progress_new (self->document, self->today);
  g_autofree char *title = NULL;
  CabasChart *chart = cabas_stacked_bars_new (_ ("Axis"), _ ("actions"));
  const CabasChoiceSet *set = cabas_field_get_info (CABAS_ACTION_STATUS)->choices;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    cabas_stacked_bars_add_series (
        CABAS_STACKED_BARS (chart), set->choices[statuses[i].status].name,
        cabas_choice_get_label (CABAS_ACTION_STATUS, statuses[i].status), statuses[i].hue);
  if (progress->plan.n_not_stated > 0)
    cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), "not-stated", _ ("Not stated"),
                                   CABAS_CHART_PURPLE);
  cabas_stacked_bars_set_alert (CABAS_STACKED_BARS (chart), _ ("Late"));

  for (guint i = 0; i < progress->rows->len; i++)
    add_progress_row (chart, &g_array_index (progress->rows, CabasProgressRow, i));
  title = cabas_gallery_dup_progress_title (&progress->plan);
  cabas_chart_set_title (chart, title);
  cabas_gallery_set_source (chart, self->today, progress->plan.n_not_stated,
                            g_dngettext (GETTEXT_PACKAGE, "%u action does not say its status.",
                                         "%u actions do not say their status.",
                                         progress->plan.n_not_stated));

  return chart;
}

void
cabas_gallery_list_progress (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  CabasItem *axis = cabas_document_find (self->document, row);

  if (axis != NULL)
    cabas_progress_list_actions (axis, cabas_gallery_find_choice (CABAS_ACTION_STATUS, part),
                                 items);
}
