/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/upright-bars.h"
#include "figures/plan-budget.h"
#include "gallery/gallery-private.h"
#include "plan/decimal.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

static double
get_amount (gint64 amount)
{
  return amount != CABAS_UNSET ? cabas_quantity_to_double (amount) : NAN;
}

static char *
dup_amount (gint64 amount, int unit)
{
  const int decimals = unit == CABAS_BUDGET_UNIT_EURO ? 0 : 1;
  g_autofree char *number =
      cabas_decimal_format (amount != CABAS_UNSET ? amount : 0, CABAS_QUANTITY_DIGITS, decimals);

  return g_strconcat (number, "\u00a0", unit == CABAS_BUDGET_UNIT_EURO ? "€" : _ ("FTE"), NULL);
}

static void
set_euro_words (CabasChart *chart, const CabasPlanBudget *budget)
{
  g_autofree char *planned = dup_amount (budget->planned, CABAS_BUDGET_UNIT_EURO);
  g_autofree char *actual = dup_amount (budget->actual, CABAS_BUDGET_UNIT_EURO);
  g_autofree char *title =
      budget->actual != CABAS_UNSET
          /* TRANSLATORS: title of a chart; two amounts. */
          ? g_strdup_printf (_ ("%s planned over all years, %s used so far"), planned, actual)
          : g_strdup_printf (_ ("%s planned over all years"), planned);

  cabas_chart_set_title (chart, title);
  cabas_chart_set_subtitle (chart, _ ("Budget lines of the actions, in euros without tax"));
}

/* People who work for two years are not twice as many: the year that asks for most is named. */
static void
set_staff_words (CabasChart *chart, const CabasPlanBudget *budget)
{
  const CabasPlanBudgetYear *most = &g_array_index (budget->years, CabasPlanBudgetYear, 0);
  g_autofree char *planned = NULL;
  g_autofree char *title = NULL;

  for (guint i = 1; i < budget->years->len; i++)
    if (g_array_index (budget->years, CabasPlanBudgetYear, i).planned > most->planned)
      most = &g_array_index (budget->years, CabasPlanBudgetYear, i);
  planned = dup_amount (most->planned, CABAS_BUDGET_UNIT_FTE);
  /* TRANSLATORS: title of a chart; a number of full-time equivalents, and a year. */
  title = g_strdup_printf (_ ("At most %s planned in one year, in %d"), planned, most->year);
  cabas_chart_set_title (chart, title);
  cabas_chart_set_subtitle (chart, _ ("Budget lines of the actions, in full-time equivalents"));
}

static CabasChart *
make_budget (const CabasGallery *self, int unit)
{
  g_autoptr (CabasPlanBudget) budget = cabas_plan_budget_new (self->document, unit, self->today);
  CabasChart *chart =
      cabas_upright_bars_new (_ ("Year"), unit == CABAS_BUDGET_UNIT_EURO ? "€" : _ ("FTE"),
                              unit == CABAS_BUDGET_UNIT_EURO ? 0 : 1);

  cabas_upright_bars_add_series (CABAS_UPRIGHT_BARS (chart), "planned", C_ ("budget", "Planned"),
                                 CABAS_CHART_SKY);
  cabas_upright_bars_add_series (CABAS_UPRIGHT_BARS (chart), "actual", C_ ("budget", "Actual"),
                                 CABAS_CHART_BLUE);
  for (guint i = 0; i < budget->years->len; i++)
    {
      const CabasPlanBudgetYear *year = &g_array_index (budget->years, CabasPlanBudgetYear, i);
      g_autofree char *label = g_strdup_printf ("%d", year->year);
      const double values[] = { get_amount (year->planned), get_amount (year->actual) };

      cabas_upright_bars_add_group (CABAS_UPRIGHT_BARS (chart), label, label, values);
    }
  if (unit == CABAS_BUDGET_UNIT_FTE)
    cabas_upright_bars_set_without_sums (CABAS_UPRIGHT_BARS (chart));
  if (budget->years->len > 0)
    (unit == CABAS_BUDGET_UNIT_FTE ? set_staff_words : set_euro_words) (chart, budget);
  cabas_gallery_set_source (
      chart, self->today, budget->n_no_actual,
      g_dngettext (GETTEXT_PACKAGE, "The amount spent is not known for %u past budget line.",
                   "The amount spent is not known for %u past budget lines.", budget->n_no_actual));

  return chart;
}

CabasChart *
cabas_gallery_make_budget (const CabasGallery *self, CabasItem *about, const char *word)
{
  return make_budget (self, CABAS_BUDGET_UNIT_EURO);
}

CabasChart *
cabas_gallery_make_staff (const CabasGallery *self, CabasItem *about, const char *word)
{
  return make_budget (self, CABAS_BUDGET_UNIT_FTE);
}

static void
list_actions (const CabasGallery *self, int unit, const char *row, GPtrArray *items)
{
  g_autoptr (CabasPlanBudget) budget = cabas_plan_budget_new (self->document, unit, self->today);

  for (guint i = 0; i < budget->years->len; i++)
    {
      const CabasPlanBudgetYear *year = &g_array_index (budget->years, CabasPlanBudgetYear, i);

      if (year->year == atoi (row))
        g_ptr_array_extend (items, year->actions, NULL, NULL);
    }
}

void
cabas_gallery_list_budget (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  list_actions (self, CABAS_BUDGET_UNIT_EURO, row, items);
}

void
cabas_gallery_list_staff (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  list_actions (self, CABAS_BUDGET_UNIT_FTE, row, items);
}
