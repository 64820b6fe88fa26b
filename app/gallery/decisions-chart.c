/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/stacked-bars.h"
#include "figures/open-decisions.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>

static const char *const age_names[CABAS_N_AGES] = {
  "under-1-month", "1-to-3-months", "3-to-6-months", "over-6-months", "not-known",
};
static const char *const dueness_names[CABAS_N_DUENESSES] = { "late", "in-time", "not-stated" };
static const CabasChartHue hues[CABAS_N_DUENESSES] = { CABAS_CHART_VERMILION, CABAS_CHART_BLUE,
                                                       CABAS_CHART_GREY };

static char *
dup_title (const CabasOpenDecisions *decisions)
{
  if (decisions->n_late == 0)
    /* TRANSLATORS: title of a chart; a number of decisions. */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision is open, not late",
                                         "%u decisions are open, none of them late",
                                         decisions->total),
                            decisions->total);

  /* TRANSLATORS: title of a chart; two numbers of decisions. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u decision is open, %u of them late",
                                       "%u decisions are open, %u of them late", decisions->total),
                          decisions->total, decisions->n_late);
}

static gboolean
has_age (const CabasOpenDecisions *decisions, CabasAge age)
{
  for (guint i = 0; i < CABAS_N_DUENESSES; i++)
    if (decisions->counts[age][i] > 0)
      return TRUE;

  return FALSE;
}

static void
add_rows (CabasChart *chart, const CabasOpenDecisions *decisions)
{
  for (guint age = 0; age < CABAS_N_AGES; age++)
    {
      double values[CABAS_N_DUENESSES];

      /* An age that nothing has is news, one that nobody knows is not. */
      if (age == CABAS_AGE_NOT_KNOWN && !has_age (decisions, age))
        continue;
      for (guint i = 0; i < CABAS_N_DUENESSES; i++)
        values[i] = decisions->counts[age][i];
      cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), age_names[age],
                                  cabas_age_get_label (age), values, 0);
    }
}

CabasChart *
cabas_gallery_make_decisions (const CabasGallery *self, CabasItem *about, const char *word)
{
  CabasChart *chart = cabas_stacked_bars_new (_ ("Open for"), _ ("decisions"));
  CabasOpenDecisions decisions;
  g_autofree char *title = NULL;
  guint n_unknown = 0;

  cabas_open_decisions_init (&decisions, self->document, self->today);
  for (guint i = 0; i < CABAS_N_DUENESSES; i++)
    {
      cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), dueness_names[i],
                                     cabas_dueness_get_label (i), hues[i]);
      n_unknown += decisions.counts[CABAS_AGE_NOT_KNOWN][i];
    }
  if (decisions.total > 0)
    {
      add_rows (chart, &decisions);
      title = dup_title (&decisions);
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (chart, self->today, n_unknown,
                            g_dngettext (GETTEXT_PACKAGE, "The meeting of %u decision has no date.",
                                         "The meetings of %u decisions have no date.", n_unknown));

  return chart;
}

static int
find_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;

  return -1;
}

void
cabas_gallery_list_decisions (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  const int age = find_name (age_names, CABAS_N_AGES, row);
  const int dueness = find_name (dueness_names, CABAS_N_DUENESSES, part);

  if (age >= 0 && dueness >= 0)
    cabas_open_decisions_list (self->document, self->today, age, dueness, items);
}
