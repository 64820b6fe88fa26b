/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/upright-bars.h"
#include "figures/side-quarters.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>

static const char *
get_side_name (guint side)
{
  return cabas_field_get_info (CABAS_COMMUNICATION_SIDE)->choices->choices[side].name;
}

static void
add_quarter (CabasChart *chart, const CabasSideQuarter *row)
{
  g_autofree char *label = cabas_date_format (row->quarter);
  double values[CABAS_N_SIDE];
  char id[16];

  for (guint i = 0; i < CABAS_N_SIDE; i++)
    values[i] = row->counts[i];
  cabas_date_to_text (row->quarter, id);
  cabas_upright_bars_add_group (CABAS_UPRIGHT_BARS (chart), id, label, values);
}

static char *
dup_title (const CabasSideQuarters *sides)
{
  const guint internal = sides->counts[CABAS_SIDE_INTERNAL];
  const guint external = sides->counts[CABAS_SIDE_EXTERNAL];

  if (internal == external)
    /* TRANSLATORS: title of a chart; a number of communications. */
    return g_strdup_printf (_ ("As many internal communications as external ones: %u"), internal);
  if (internal > external)
    /* TRANSLATORS: title of a chart; two numbers of communications. */
    return g_strdup_printf (_ ("More internal communications than external ones: %u against %u"),
                            internal, external);

  /* TRANSLATORS: title of a chart; two numbers of communications. */
  return g_strdup_printf (_ ("More external communications than internal ones: %u against %u"),
                          external, internal);
}

CabasChart *
cabas_gallery_make_sides (const CabasGallery *self, CabasItem *about, const char *word)
{
  static const CabasChartHue hues[CABAS_N_SIDE] = { CABAS_CHART_BLUE, CABAS_CHART_ORANGE };
  g_autoptr (CabasSideQuarters) sides = cabas_side_quarters_new (self->document);
  CabasChart *chart = cabas_upright_bars_new (_ ("Quarter"), "", 0);
  const guint n_unknown = sides->n_without_quarter + sides->n_without_side;
  g_autofree char *title = NULL;

  for (guint i = 0; i < CABAS_N_SIDE; i++)
    cabas_upright_bars_add_series (CABAS_UPRIGHT_BARS (chart), get_side_name (i),
                                   cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, i), hues[i]);
  for (guint i = 0; i < sides->quarters->len; i++)
    add_quarter (chart, &g_array_index (sides->quarters, CabasSideQuarter, i));
  if (sides->quarters->len > 0)
    {
      title = dup_title (sides);
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (
      chart, self->today, n_unknown,
      g_dngettext (GETTEXT_PACKAGE, "%u communication without a quarter or a side is left out.",
                   "%u communications without a quarter or a side are left out.", n_unknown));

  return chart;
}

void
cabas_gallery_list_sides (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  const gint64 side = cabas_gallery_find_choice (CABAS_COMMUNICATION_SIDE, part);
  CabasDate quarter;

  if (cabas_date_from_text (row, &quarter) && side != CABAS_UNSET)
    cabas_side_quarters_list (self->document, quarter, side, items);
}
