/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/stacked-bars.h"
#include "figures/load.h"
#include "gallery/gallery-private.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

static int
compare_totals (gconstpointer a, gconstpointer b)
{
  const CabasLoadRow *one = a;
  const CabasLoadRow *other = b;

  return (one->total < other->total) - (one->total > other->total);
}

/* The most first, so that what a small chart leaves out is the least. */
CabasChart *
cabas_gallery_make_load (const CabasGallery *self, CabasItem *about, const char *word)
{
  static const CabasChartHue hues[CABAS_N_LETTER] = { CABAS_CHART_BLUE, CABAS_CHART_ORANGE,
                                                      CABAS_CHART_GREEN, CABAS_CHART_GREY };
  g_autoptr (CabasLoad) load = cabas_load_new (self->document);
  CabasChart *chart = cabas_stacked_bars_new (_ ("Department"), _ ("assignments"));
  const CabasChoiceSet *letters = cabas_field_get_info (CABAS_ASSIGNMENT_LETTER)->choices;

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), letters->choices[i].name,
                                   cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, i), hues[i]);

  g_array_sort (load->rows, compare_totals);
  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);
      g_autofree char *label = cabas_department_dup_short_name (row->department);
      double values[CABAS_N_LETTER];

      for (guint j = 0; j < CABAS_N_LETTER; j++)
        values[j] = row->counts[j];
      if (row->total > 0)
        cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), cabas_item_get_id (row->department),
                                    label, values, 0);
    }
  /* TRANSLATORS: subtitle of a chart of assignments. */
  cabas_chart_set_subtitle (chart, _ ("Without those declined or handed over"));
  cabas_gallery_set_source (
      chart, self->today, load->n_nobody,
      g_dngettext (GETTEXT_PACKAGE, "%u assignment names a department that is not in the plan.",
                   "%u assignments name departments that are not in the plan.", load->n_nobody));

  return chart;
}

void
cabas_gallery_list_load (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  CabasItem *department = cabas_document_find (self->document, row);
  const gint64 letter = cabas_gallery_find_choice (CABAS_ASSIGNMENT_LETTER, part);

  if (department != NULL && letter != CABAS_UNSET)
    cabas_load_list_actions (department, letter, items);
}
