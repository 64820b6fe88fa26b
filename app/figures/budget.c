/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/budget.h"

#include "figures/plan-years.h"

#include <glib/gi18n-lib.h>

/* A plan with a wrong end has not a hundred columns. */
#define MOST_YEARS 15

static const CabasField fields[] = { CABAS_BUDGET_LINE_PLANNED, CABAS_BUDGET_LINE_ACTUAL };

static gint64
get_kind (CabasItem *line)
{
  const gint64 kind = cabas_item_get_number (line, CABAS_BUDGET_LINE_KIND);

  return kind != CABAS_UNSET ? kind : CABAS_BUDGET_KIND_OPERATING;
}

/* Staff is counted in people where nothing else is said, all else in money. */
static gint64
get_unit (CabasItem *line)
{
  const gint64 unit = cabas_item_get_number (line, CABAS_BUDGET_LINE_UNIT);

  if (unit != CABAS_UNSET)
    return unit;

  return get_kind (line) == CABAS_BUDGET_KIND_STAFF ? CABAS_BUDGET_UNIT_FTE
                                                    : CABAS_BUDGET_UNIT_EURO;
}

static int
get_year (CabasItem *line)
{
  const CabasDate date = cabas_item_get_number (line, CABAS_BUDGET_LINE_YEAR);

  return date != CABAS_UNSET ? cabas_date_get_year (date) : 0;
}

static CabasItem *
get_line (const CabasBudget *self, guint i)
{
  return cabas_item_get_child (self->action, CABAS_KIND_BUDGET_LINE, i);
}

static guint
count_lines (const CabasBudget *self)
{
  return cabas_item_get_n_children (self->action, CABAS_KIND_BUDGET_LINE);
}

static gboolean
is_of_row (CabasItem *line, const CabasBudgetRow *row)
{
  return get_unit (line) == row->unit && (row->kind == CABAS_UNSET || get_kind (line) == row->kind);
}

static void
add_year (CabasBudget *self, int year)
{
  guint i = 0;

  if (year == 0)
    return;

  while (i < self->years->len && g_array_index (self->years, int, i) < year)
    i++;
  if (i == self->years->len || g_array_index (self->years, int, i) != year)
    g_array_insert_val (self->years, i, year);
}

static void
add_years (CabasBudget *self, CabasDate today)
{
  int begin;
  int end;

  cabas_plan_get_years (self->action, today, &begin, &end);
  end = CLAMP (end, begin, begin + MOST_YEARS - 1);
  for (int year = begin; year <= end; year++)
    add_year (self, year);
  for (guint i = 0; i < count_lines (self); i++)
    add_year (self, get_year (get_line (self, i)));
}

static void
add_rows (CabasBudget *self, gint64 kind, gint64 unit)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const CabasBudgetRow row = { kind, unit, fields[i] };

      g_array_append_val (self->rows, row);
    }
}

static gboolean
has_rows (CabasBudget *self, gint64 kind, gint64 unit)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CabasBudgetRow *row = &g_array_index (self->rows, CabasBudgetRow, i);

      if (row->kind == kind && row->unit == unit)
        return TRUE;
    }

  return FALSE;
}

CabasBudget *
cabas_budget_new (CabasItem *action, CabasDate today)
{
  CabasBudget *self = g_new0 (CabasBudget, 1);

  self->action = action;
  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasBudgetRow));
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  add_years (self, today);
  add_rows (self, CABAS_BUDGET_KIND_INVESTMENT, CABAS_BUDGET_UNIT_EURO);
  add_rows (self, CABAS_BUDGET_KIND_OPERATING, CABAS_BUDGET_UNIT_EURO);
  add_rows (self, CABAS_BUDGET_KIND_STAFF, CABAS_BUDGET_UNIT_FTE);
  for (guint i = 0; i < count_lines (self); i++)
    if (!has_rows (self, get_kind (get_line (self, i)), get_unit (get_line (self, i))))
      add_rows (self, get_kind (get_line (self, i)), get_unit (get_line (self, i)));
  add_rows (self, CABAS_UNSET, CABAS_BUDGET_UNIT_EURO);

  return self;
}

void
cabas_budget_free (CabasBudget *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->years);
  g_free (self);
}

gint64
cabas_budget_sum (const CabasBudget *self, const CabasBudgetRow *row, int year, guint *n_lines)
{
  gint64 sum = CABAS_UNSET;
  guint n = 0;

  for (guint i = 0; i < count_lines (self); i++)
    {
      CabasItem *line = get_line (self, i);
      gint64 amount;

      if (!is_of_row (line, row) || get_year (line) == 0 || (year != 0 && get_year (line) != year))
        continue;

      n++;
      amount = cabas_item_get_number (line, row->field);
      if (amount == CABAS_UNSET)
        continue;
      /* What is too large for the number is as good as the largest. */
      if (sum == CABAS_UNSET)
        sum = amount;
      else if (__builtin_add_overflow (sum, amount, &sum))
        sum = G_MAXINT64;
    }

  if (n_lines != NULL)
    *n_lines = n;
  return sum;
}

CabasItem *
cabas_budget_find_line (const CabasBudget *self, const CabasBudgetRow *row, int year)
{
  CabasItem *found = NULL;

  for (guint i = 0; i < count_lines (self); i++)
    {
      CabasItem *line = get_line (self, i);

      if (!is_of_row (line, row) || get_year (line) != year)
        continue;
      if (found != NULL)
        return NULL;
      found = line;
    }

  return found;
}

char *
cabas_budget_dup_title (const CabasBudgetRow *row)
{
  const char *kind = row->kind != CABAS_UNSET
                         ? cabas_choice_get_label (CABAS_BUDGET_LINE_KIND, row->kind)
                         : _ ("Total");
  const char *when = row->field == CABAS_BUDGET_LINE_PLANNED ? _ ("planned") : _ ("actual");
  const char *unit = row->unit == CABAS_BUDGET_UNIT_EURO ? "€" : _ ("FTE");

  /* Translators: “Investment, planned (€)”. */
  return g_strdup_printf (_ ("%s, %s (%s)"), kind, when, unit);
}
