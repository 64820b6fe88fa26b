/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/budget-entry.h"

#include <glib/gi18n-lib.h>

static gboolean
says_nothing (CabasItem *line)
{
  return !cabas_item_has (line, CABAS_BUDGET_LINE_PLANNED) &&
         !cabas_item_has (line, CABAS_BUDGET_LINE_ACTUAL) &&
         !cabas_item_has (line, CABAS_BUDGET_LINE_SOURCE);
}

gboolean
cabas_budget_enter (CabasHistory *history,
                    CabasItem *action,
                    CabasItem *line,
                    gint64 kind,
                    gint64 unit,
                    int year,
                    CabasField field,
                    gint64 amount)
{
  gboolean is_done;

  if (line == NULL && amount == CABAS_UNSET)
    return FALSE;

  cabas_history_begin (history, _ ("enter a budget"));
  if (line == NULL)
    {
      line = cabas_history_add (history, action, CABAS_KIND_BUDGET_LINE, G_MAXUINT);
      if (line != NULL)
        {
          cabas_history_set_number (history, line, CABAS_BUDGET_LINE_YEAR,
                                    cabas_date_new_year (year));
          cabas_history_set_number (history, line, CABAS_BUDGET_LINE_KIND, kind);
          cabas_history_set_number (history, line, CABAS_BUDGET_LINE_UNIT, unit);
        }
    }
  is_done = line != NULL && cabas_history_set_number (history, line, field, amount);
  if (is_done && says_nothing (line))
    cabas_history_remove (history, line);
  cabas_history_end (history);

  return is_done;
}
