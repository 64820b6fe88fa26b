/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/settle.h"

#include <glib/gi18n-lib.h>

static gboolean
give_up (CabasHistory *history,
         const CabasRoundRow *row,
         const char *reason,
         const CabasValueAuthor *author)
{
  const CabasValuePlace place = {
    .indicator = row->indicator,
    .field = CABAS_OBSERVATION_VALUE,
    .period = row->period,
    .buyer = row->buyer != NULL ? cabas_item_get_id (row->buyer) : NULL,
  };

  return cabas_value_give_up (history, &place, reason, author);
}

static gboolean
estimate (CabasHistory *history, const CabasRoundRow *row, const CabasValueAuthor *author)
{
  return row->previous != NULL &&
         cabas_value_estimate (history, row->previous, row->period, author);
}

/**
 * cabas_gaps_settle:
 * @history: of the plan
 * @gaps: (array length=n_gaps): what is missing
 * @n_gaps: how many
 * @settlement: what is decided
 * @reason: (nullable): why there is none
 * @author: who decides
 *
 * Returns: how many were settled
 */
guint
cabas_gaps_settle (CabasHistory *history,
                   const CabasGap *gaps,
                   guint n_gaps,
                   CabasSettlement settlement,
                   const char *reason,
                   const CabasValueAuthor *author)
{
  guint n = 0;

  cabas_history_begin (history, settlement == CABAS_SETTLE_ESTIMATE
                                    ? _ ("estimate what is missing")
                                    : _ ("say that what is missing is not available"));
  for (guint i = 0; i < n_gaps; i++)
    {
      if (gaps[i].is_given_up)
        continue;
      n += settlement == CABAS_SETTLE_ESTIMATE ? estimate (history, &gaps[i].row, author)
                                               : give_up (history, &gaps[i].row, reason, author);
    }
  cabas_history_end (history);

  return n;
}
