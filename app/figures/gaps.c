/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/gaps.h"

#include "figures/indicator-state.h"
#include "figures/series.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

static void
add_gaps (GArray *gaps, const CabasRound *round, gboolean is_given_up)
{
  for (guint i = 0; i < round->rows->len; i++)
    {
      CabasGap gap = { g_array_index (round->rows, CabasRoundRow, i) };

      gap.is_given_up = gap.row.observation != NULL &&
                        cabas_item_has (gap.row.observation, CABAS_OBSERVATION_COMMENT);
      if (gap.row.state == CABAS_ROUND_TO_FILL && gap.is_given_up == is_given_up)
        g_array_append_val (gaps, gap);
    }
}

/**
 * cabas_gaps_list:
 * @document: a plan
 * @today: the year before it is asked for
 *
 * Returns: (transfer full) (element-type CabasGap): the values that are missing
 */
GArray *
cabas_gaps_list (CabasDocument *document, CabasDate today)
{
  g_autoptr (CabasRound) round =
                 cabas_round_new (document, cabas_date_new_year (cabas_date_get_year (today) - 1));
  GArray *gaps = g_array_new (FALSE, FALSE, sizeof (CabasGap));

  add_gaps (gaps, round, FALSE);
  add_gaps (gaps, round, TRUE);

  return gaps;
}

guint
cabas_gaps_count_open (const GArray *gaps)
{
  guint n = 0;

  for (guint i = 0; i < gaps->len; i++)
    n += !g_array_index (gaps, CabasGap, i).is_given_up;

  return n;
}

/* (nullable): “12 % (2024)” */
static char *
dup_previous (const CabasRoundRow *row)
{
  CabasSeriesPoint point = { .period = CABAS_UNSET };

  if (row->previous == NULL)
    return NULL;

  point.period = cabas_item_get_number (row->previous, CABAS_OBSERVATION_PERIOD);
  point.value = cabas_series_get_value (row->previous);

  return cabas_indicator_format_point (row->indicator, &point);
}

/**
 * cabas_gap_dup_sentence:
 * @self: a missing value
 *
 * Returns: (transfer full): what is missing, who supplies it and what was known last
 */
char *
cabas_gap_dup_sentence (const CabasGap *self)
{
  g_autofree char *name = cabas_item_dup_display_name (self->row.indicator);
  g_autofree char *period = cabas_date_format (self->row.period);
  g_autofree char *previous = dup_previous (&self->row);
  GString *sentence = g_string_new (NULL);

  /* TRANSLATORS: an indicator and the period of the value that is missing. */
  g_string_append_printf (sentence, _ ("%1$s, %2$s"), name, period);
  if (self->row.buyer != NULL)
    {
      g_autofree char *buyer = cabas_item_dup_display_name (self->row.buyer);

      g_string_append_printf (sentence, " (%s)", buyer);
    }
  if (self->is_given_up)
    {
      g_string_append_printf (
          sentence, _ (": %s"),
          cabas_item_get_text (self->row.observation, CABAS_OBSERVATION_COMMENT));
      return g_string_free (sentence, FALSE);
    }
  if (self->row.collector != NULL)
    {
      g_autofree char *collector = cabas_department_dup_short_name (self->row.collector);

      g_string_append_printf (sentence, _ ("; supplied by %s"), collector);
    }
  if (previous != NULL)
    g_string_append_printf (sentence, _ ("; last known %s"), previous);

  return g_string_free (sentence, FALSE);
}
