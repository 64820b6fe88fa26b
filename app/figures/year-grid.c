/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/year-grid.h"

#include "figures/plan-years.h"
#include "figures/series.h"
#include "plan/indicator-value.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

/* Of a plan whose end is very far. */
#define MOST_YEARS 20

#define LONGEST_BUYER 28

/* An em space: it is not lost where lines are trimmed. */
#define INDENT "\u2003"

static const CabasKind value_kinds[] = { CABAS_KIND_BASELINE, CABAS_KIND_TARGET,
                                         CABAS_KIND_OBSERVATION };

static void
clear_row (gpointer data)
{
  g_free (((CabasYearGridRow *) data)->buyer);
}

static void
add_row (CabasYearGrid *self, CabasField field, const char *buyer)
{
  CabasYearGridRow row = { field, g_strdup (buyer) };

  g_array_append_val (self->rows, row);
}

static void
add_buyer_rows (CabasYearGrid *self, const char *buyer, gboolean with_details)
{
  static const CabasField details[] = {
    CABAS_OBSERVATION_QUALITY,      CABAS_OBSERVATION_COMMENT,   CABAS_OBSERVATION_SOURCE,
    CABAS_OBSERVATION_NOT_DECLARED, CABAS_OBSERVATION_SET_ASIDE, CABAS_OBSERVATION_ON,
  };

  add_row (self, CABAS_OBSERVATION_VALUE, buyer);
  if (cabas_indicator_is_rate (self->indicator))
    {
      add_row (self, CABAS_OBSERVATION_NUMERATOR, buyer);
      add_row (self, CABAS_OBSERVATION_DENOMINATOR, buyer);
    }
  for (guint i = 0; with_details && i < G_N_ELEMENTS (details); i++)
    add_row (self, details[i], buyer);
}

static void
add_id (GPtrArray *ids, const char *id)
{
  if (id != NULL && !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* The buyers of a joint plan, and whoever has a value. */
static GPtrArray *
list_buyers (CabasItem *indicator)
{
  GPtrArray *ids = g_ptr_array_new ();
  CabasDocument *document = cabas_item_get_document (indicator);
  CabasItem *root = document != NULL ? cabas_document_get_root (document) : NULL;
  const guint n = root != NULL ? cabas_item_get_n_children (root, CABAS_KIND_BUYER) : 0;

  for (guint i = 0; n > 1 && i < n; i++)
    add_id (ids, cabas_item_get_id (cabas_item_get_child (root, CABAS_KIND_BUYER, i)));
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    add_id (ids, cabas_item_get_text (cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i),
                                      CABAS_OBSERVATION_BUYER));

  return ids;
}

static void
add_rows (CabasYearGrid *self, gboolean with_details)
{
  g_autoptr (GPtrArray) buyers = list_buyers (self->indicator);

  self->has_buyers = buyers->len > 0;
  add_row (self, CABAS_BASELINE_VALUE, NULL);
  if (with_details)
    {
      add_row (self, CABAS_BASELINE_QUALITY, NULL);
      add_row (self, CABAS_BASELINE_SOURCE, NULL);
    }
  add_row (self, CABAS_TARGET_VALUE, NULL);
  add_buyer_rows (self, NULL, with_details);
  for (guint i = 0; i < buyers->len; i++)
    add_buyer_rows (self, buyers->pdata[i], with_details);
}

static void
add_period (CabasYearGrid *self, CabasDate period)
{
  if (period == CABAS_UNSET)
    return;

  for (guint i = 0; i < self->periods->len; i++)
    if (g_array_index (self->periods, CabasDate, i) == period)
      return;
  g_array_append_val (self->periods, period);
}

/* With the year before, to which the baseline belongs. */
static void
add_years_of_plan (CabasYearGrid *self, CabasDate today)
{
  int first;
  int last;

  cabas_plan_get_years (self->indicator, today, &first, &last);
  for (int year = MAX (first - 1, 1); year <= MIN (last, first + MOST_YEARS - 1); year++)
    add_period (self, cabas_date_new_year (year));
}

/* A year stands behind its quarters. */
static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const CabasDate one = *(const CabasDate *) a;
  const CabasDate other = *(const CabasDate *) b;
  const guint32 end = cabas_date_get_last_julian (one);
  const guint32 other_end = cabas_date_get_last_julian (other);

  if (end != other_end)
    return (end > other_end) - (end < other_end);

  return (int) cabas_date_get_precision (one) - (int) cabas_date_get_precision (other);
}

/**
 * cabas_year_grid_new:
 * @indicator: an indicator
 * @with_details: whether what surrounds the values has rows
 * @more: (nullable) (element-type CabasDate): further periods
 * @today: the day it is, for a plan without dates
 *
 * Returns: (transfer full): rows and columns of the values of @indicator
 */
CabasYearGrid *
cabas_year_grid_new (CabasItem *indicator,
                     gboolean with_details,
                     const GArray *more,
                     CabasDate today)
{
  CabasYearGrid *self = g_new0 (CabasYearGrid, 1);

  self->indicator = indicator;
  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasYearGridRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->periods = g_array_new (FALSE, FALSE, sizeof (CabasDate));

  add_rows (self, with_details);
  add_years_of_plan (self, today);
  for (guint k = 0; k < G_N_ELEMENTS (value_kinds); k++)
    for (guint i = 0; i < cabas_item_get_n_children (indicator, value_kinds[k]); i++)
      add_period (self, cabas_item_get_number (cabas_item_get_child (indicator, value_kinds[k], i),
                                               cabas_indicator_get_period_field (value_kinds[k])));
  for (guint i = 0; more != NULL && i < more->len; i++)
    add_period (self, g_array_index (more, CabasDate, i));
  g_array_sort (self->periods, compare_periods);

  return self;
}

/**
 * cabas_year_grid_free:
 * @self: (transfer full) (nullable): a table
 *
 * Frees @self.
 */
void
cabas_year_grid_free (CabasYearGrid *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_array_unref (self->periods);
  g_free (self);
}

/**
 * cabas_year_grid_is_like:
 * @self: a table
 * @other: another one
 *
 * Returns: whether both have the same rows and columns
 */
gboolean
cabas_year_grid_is_like (const CabasYearGrid *self, const CabasYearGrid *other)
{
  if (self->indicator != other->indicator || self->rows->len != other->rows->len ||
      self->periods->len != other->periods->len)
    return FALSE;

  for (guint i = 0; i < self->periods->len; i++)
    if (g_array_index (self->periods, CabasDate, i) != g_array_index (other->periods, CabasDate, i))
      return FALSE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CabasYearGridRow *one = &g_array_index (self->rows, CabasYearGridRow, i);
      const CabasYearGridRow *two = &g_array_index (other->rows, CabasYearGridRow, i);

      if (one->field != two->field || g_strcmp0 (one->buyer, two->buyer) != 0)
        return FALSE;
    }

  return TRUE;
}

static char *
dup_buyer_name (const CabasYearGrid *self, const char *id)
{
  return id != NULL
             ? cabas_document_dup_reference_name (cabas_item_get_document (self->indicator), id)
             : g_strdup (_ ("All buyers"));
}

/**
 * cabas_year_grid_dup_row_title:
 * @self: a table
 * @row: place of a row
 *
 * Returns: (transfer full): what stands before the row; what belongs to the row above is indented
 */
char *
cabas_year_grid_dup_row_title (const CabasYearGrid *self, guint row)
{
  const CabasYearGridRow *info = &g_array_index (self->rows, CabasYearGridRow, row);
  const char *label = cabas_field_get_label (info->field);
  g_autofree char *buyer = NULL;

  switch (info->field)
    {
    case CABAS_BASELINE_VALUE:
    case CABAS_TARGET_VALUE:
      return g_strdup (cabas_kind_get_label (cabas_field_get_info (info->field)->kind));
    case CABAS_OBSERVATION_VALUE:
      buyer = dup_buyer_name (self, info->buyer);
      return self->has_buyers ? cabas_text_shorten (buyer, LONGEST_BUYER) : g_strdup (label);
    default:
      return g_strconcat (INDENT, label, NULL);
    }
}

/**
 * cabas_year_grid_dup_row_words:
 * @self: a table
 * @row: place of a row
 *
 * Returns: (transfer full): what the row tells, to who does not see the rows above
 */
char *
cabas_year_grid_dup_row_words (const CabasYearGrid *self, guint row)
{
  const CabasYearGridRow *info = &g_array_index (self->rows, CabasYearGridRow, row);
  const CabasKind kind = cabas_field_get_info (info->field)->kind;
  const char *label = cabas_field_get_label (info->field);
  g_autofree char *buyer = NULL;

  if (info->field == CABAS_BASELINE_VALUE || info->field == CABAS_TARGET_VALUE)
    return g_strdup (cabas_kind_get_label (kind));
  if (kind == CABAS_KIND_BASELINE)
    return g_strdup_printf (_ ("%s: %s"), cabas_kind_get_label (kind), label);
  if (!self->has_buyers)
    return g_strdup (label);

  buyer = dup_buyer_name (self, info->buyer);
  return g_strdup_printf (_ ("%s: %s"), buyer, label);
}
