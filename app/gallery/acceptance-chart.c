/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/acceptance.h"

#include "charts/stacked-bars.h"
#include "gallery/gallery-private.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

/* From yes to no. */
static const struct
{
  int state;
  CabasChartHue hue;
} states[] = {
  { CABAS_ASSIGNMENT_STATE_ACCEPTED, CABAS_CHART_BLUE },
  { CABAS_ASSIGNMENT_STATE_AMENDED, CABAS_CHART_SKY },
  { CABAS_ASSIGNMENT_STATE_PROPOSED, CABAS_CHART_ORANGE },
  { CABAS_ASSIGNMENT_STATE_SILENT, CABAS_CHART_OLIVE },
  { CABAS_ASSIGNMENT_STATE_DECLINED, CABAS_CHART_VERMILION },
  { CABAS_ASSIGNMENT_STATE_TRANSFERRED, CABAS_CHART_GREY },
};

G_STATIC_ASSERT (G_N_ELEMENTS (states) == CABAS_N_ASSIGNMENT_STATE);

static void
add_row (CabasChart *chart, const CabasAcceptanceRow *row)
{
  g_autofree char *label = cabas_department_dup_short_name (row->department);
  double values[CABAS_N_ASSIGNMENT_STATE];

  for (guint i = 0; i < CABAS_N_ASSIGNMENT_STATE; i++)
    values[i] = row->counts[states[i].state];
  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), cabas_item_get_id (row->department),
                              label, values, 0);
}

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const CabasAcceptanceRow *one = a;
  const CabasAcceptanceRow *other = b;

  return (one->total < other->total) - (one->total > other->total);
}

/* The most first, so that what a small chart leaves out is the least. */
CabasChart *
cabas_gallery_make_acceptance (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasAcceptance) acceptance = cabas_acceptance_new (self->document);
  CabasChart *chart =
      cabas_stacked_bars_new (cabas_kind_get_label (CABAS_KIND_DEPARTMENT), _ ("assignments"));
  const CabasChoiceSet *set = cabas_field_get_info (CABAS_ASSIGNMENT_STATE)->choices;
  g_autofree char *title = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), set->choices[states[i].state].name,
                                   cabas_choice_get_label (CABAS_ASSIGNMENT_STATE, states[i].state),
                                   states[i].hue);
  g_array_sort (acceptance->rows, compare_totals);
  for (guint i = 0; i < acceptance->rows->len; i++)
    {
      const CabasAcceptanceRow *row = &g_array_index (acceptance->rows, CabasAcceptanceRow, i);

      if (row->total > 0)
        add_row (chart, row);
    }
  if (acceptance->plan.total > 0)
    {
      /* TRANSLATORS: title of a chart; three numbers of assignments. */
      title = g_strdup_printf (_ ("Of %u assignments, %u are accepted and %u wait for an answer"),
                               acceptance->plan.total,
                               cabas_acceptance_row_count_accepted (&acceptance->plan),
                               cabas_acceptance_row_count_waiting (&acceptance->plan));
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (
      chart, self->today, acceptance->n_nobody,
      g_dngettext (GETTEXT_PACKAGE, "%u assignment names a department that is not in the plan.",
                   "%u assignments name departments that are not in the plan.",
                   acceptance->n_nobody));

  return chart;
}

void
cabas_gallery_list_acceptance (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  CabasItem *department = cabas_document_find (self->document, row);
  const gint64 state = cabas_gallery_find_choice (CABAS_ASSIGNMENT_STATE, part);

  if (department != NULL && state != CABAS_UNSET)
    cabas_acceptance_list_actions (department, state, items);
}
