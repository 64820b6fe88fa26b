/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/round.h"

#include "figures/frequency.h"
#include "figures/series.h"
#include "plan/indicator-value.h"

#include <glib/gi18n-lib.h>

#define MONTHS_OF_A_YEAR 12

static CabasItem *
find_observation (CabasItem *indicator, CabasDate period, CabasItem *buyer)
{
  return cabas_indicator_find_value (indicator, CABAS_KIND_OBSERVATION, period,
                                     buyer != NULL ? cabas_item_get_id (buyer) : NULL);
}

static CabasDate
get_year_before (CabasDate period)
{
  return cabas_date_new (cabas_date_get_precision (period), cabas_date_get_year (period) - 1,
                         cabas_date_get_month (period), cabas_date_get_day (period));
}

/* The last known value that ends before the period; `any_buyer` whoever gives it. */
static CabasItem *
find_last_before (CabasItem *indicator, CabasDate period, const char *buyer, gboolean any_buyer)
{
  CabasItem *last = NULL;

  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    {
      CabasItem *item = cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i);
      CabasDate date = cabas_item_get_number (item, CABAS_OBSERVATION_PERIOD);

      if (date == CABAS_UNSET || cabas_series_get_value (item) == CABAS_UNSET ||
          cabas_date_get_last_julian (date) >= cabas_date_get_first_julian (period) ||
          (!any_buyer &&
           g_strcmp0 (cabas_item_get_text (item, CABAS_OBSERVATION_BUYER), buyer) != 0))
        continue;
      if (last == NULL || date > cabas_item_get_number (last, CABAS_OBSERVATION_PERIOD))
        last = item;
    }

  return last;
}

static CabasItem *
find_previous (CabasItem *indicator, CabasDate period, CabasItem *buyer)
{
  CabasItem *item = find_observation (indicator, get_year_before (period), buyer);

  if (item != NULL && cabas_series_get_value (item) != CABAS_UNSET)
    return item;

  return find_last_before (indicator, period, buyer != NULL ? cabas_item_get_id (buyer) : NULL,
                           FALSE);
}

static void
add_row (CabasRound *self, CabasItem *indicator, CabasDate period, CabasItem *buyer)
{
  CabasDocument *document = cabas_item_get_document (indicator);
  const char *collector = cabas_item_get_text (indicator, CABAS_INDICATOR_COLLECTOR);
  CabasRoundRow row = { .indicator = indicator, .period = period, .buyer = buyer };

  if (collector != NULL)
    row.collector = cabas_document_find (document, collector);
  row.observation = find_observation (indicator, period, buyer);
  row.previous = find_previous (indicator, period, buyer);
  if (row.observation != NULL && cabas_series_get_value (row.observation) != CABAS_UNSET)
    row.state = cabas_item_get_number (row.observation, CABAS_OBSERVATION_UNCHANGED) == TRUE
                    ? CABAS_ROUND_CONFIRMED
                    : CABAS_ROUND_FILLED;
  g_array_append_val (self->rows, row);
}

/* Whether the values of this indicator are given for all buyers together. */
static gboolean
is_given_for_all (CabasItem *indicator, CabasDate period)
{
  CabasItem *last = find_last_before (indicator, period, NULL, TRUE);

  return find_observation (indicator, period, NULL) != NULL ||
         (last != NULL && !cabas_item_has (last, CABAS_OBSERVATION_BUYER));
}

static void
add_period (CabasRound *self, CabasItem *indicator, CabasDate period)
{
  CabasItem *root = cabas_document_get_root (cabas_item_get_document (indicator));
  const guint n_buyers = cabas_item_get_n_children (root, CABAS_KIND_BUYER);

  if (n_buyers < 2 || is_given_for_all (indicator, period))
    {
      add_row (self, indicator, period, NULL);
      return;
    }

  for (guint i = 0; i < n_buyers; i++)
    add_row (self, indicator, period, cabas_item_get_child (root, CABAS_KIND_BUYER, i));
}

/* What is collected once is not asked for again; what is collected every two years is asked for
 * two years after the last time. */
static gboolean
is_due (CabasItem *indicator, CabasDate period, guint months)
{
  CabasItem *last = find_last_before (indicator, period, NULL, TRUE);
  int apart;

  if (last == NULL)
    return TRUE;
  if (months == 0)
    return FALSE;

  apart = cabas_frequency_get_last_month (period) -
          cabas_frequency_get_last_month (cabas_item_get_number (last, CABAS_OBSERVATION_PERIOD));

  return months <= MONTHS_OF_A_YEAR || apart > MONTHS_OF_A_YEAR ||
         find_observation (indicator, period, NULL) != NULL;
}

static void
add_indicator (CabasRound *self, CabasItem *indicator)
{
  const guint months = cabas_indicator_get_months (indicator);
  const guint step = months == 0 ? MONTHS_OF_A_YEAR : MIN (months, MONTHS_OF_A_YEAR);
  const CabasDate year = cabas_date_new_year (cabas_date_get_year (self->period));
  const int last = cabas_frequency_get_last_month (self->period);
  int month = cabas_date_get_year (self->period) * MONTHS_OF_A_YEAR +
              cabas_date_get_month (self->period) - 1;

  if (step < MONTHS_OF_A_YEAR && self->period == year &&
      find_observation (indicator, year, NULL) != NULL)
    {
      add_period (self, indicator, year);
      return;
    }

  for (; month <= last; month++)
    if ((month + 1) % (int) step == 0)
      {
        const CabasDate period = cabas_frequency_get_period (month, step);

        if (is_due (indicator, period, months))
          add_period (self, indicator, period);
      }
}

/**
 * cabas_round_new:
 * @document: a plan
 * @period: a year, a quarter or a month
 *
 * Returns: (transfer full): the values to be collected for @period
 */
CabasRound *
cabas_round_new (CabasDocument *document, CabasDate period)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);
  CabasRound *self = g_new0 (CabasRound, 1);

  self->period = period;
  self->rows = g_array_new (FALSE, TRUE, sizeof (CabasRoundRow));
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (self, g_ptr_array_index (indicators, i));

  return self;
}

/**
 * cabas_round_free:
 * @self: (transfer full) (nullable): a round
 *
 * Frees @self.
 */
void
cabas_round_free (CabasRound *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cabas_round_measure:
 * @self: a round
 * @collector: (nullable): a department, or %NULL for all
 * @progress: filled
 *
 * Counts the values that are asked for and those that are given.
 */
void
cabas_round_measure (const CabasRound *self, CabasItem *collector, CabasRoundProgress *progress)
{
  *progress = (CabasRoundProgress){ 0 };

  for (guint i = 0; i < self->rows->len; i++)
    {
      const CabasRoundRow *row = &g_array_index (self->rows, CabasRoundRow, i);

      if (collector != NULL && row->collector != collector)
        continue;
      progress->total++;
      progress->n_filled += row->state != CABAS_ROUND_TO_FILL;
      progress->n_confirmed += row->state == CABAS_ROUND_CONFIRMED;
    }
}

/**
 * cabas_round_progress_dup_words:
 * @self: how far a round has come
 *
 * Returns: (transfer full): the same in words
 */
char *
cabas_round_progress_dup_words (const CabasRoundProgress *self)
{
  if (self->n_confirmed == 0)
    /* TRANSLATORS: values of a round. */
    return g_strdup_printf (_ ("%u of %u filled in"), self->n_filled, self->total);

  /* TRANSLATORS: values of a round; the confirmed ones are among those filled in. */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of %u filled in, of which %u confirmed unchanged",
                   "%u of %u filled in, of which %u confirmed unchanged", self->n_confirmed),
      self->n_filled, self->total, self->n_confirmed);
}

/**
 * cabas_round_state_get_label:
 * @state: of a value in a round
 *
 * Returns: the state in words
 */
const char *
cabas_round_state_get_label (CabasRoundState state)
{
  switch (state)
    {
    case CABAS_ROUND_FILLED:
      return _ ("Filled in");
    case CABAS_ROUND_CONFIRMED:
      return cabas_field_get_label (CABAS_OBSERVATION_UNCHANGED);
    default:
      return _ ("To fill in");
    }
}
