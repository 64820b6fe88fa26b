/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/adoption.h"

#include "change/bin.h"

#include <glib/gi18n-lib.h>

gboolean
cabas_adoption_is_voted (gint64 plan_status)
{
  return plan_status != CABAS_UNSET && plan_status >= CABAS_PLAN_STATUS_ADOPTED;
}

/* (transfer container): those whose number is not typed, or is. */
static GPtrArray *
list_numbered (CabasDocument *document, gboolean is_typed)
{
  GPtrArray *found = g_ptr_array_new ();

  for (CabasKind kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) items = NULL;

      if (!cabas_kind_is_numbered (kind))
        continue;
      items = cabas_document_list (document, kind);
      for (guint i = 0; i < items->len; i++)
        if (cabas_item_has (items->pdata[i], cabas_kind_get_info (kind)->code_field) == is_typed)
          g_ptr_array_add (found, items->pdata[i]);
    }

  return found;
}

static CabasField
get_code_field (CabasItem *item)
{
  return cabas_kind_get_info (cabas_item_get_kind (item))->code_field;
}

void
cabas_adoption_follow (CabasHistory *history)
{
  g_autoptr (GPtrArray) items = list_numbered (cabas_history_get_document (history), FALSE);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_with_free_func (g_free);

  /* All are read before the first is written: a written one changes how the others are counted. */
  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (codes, cabas_item_dup_code (items->pdata[i]));
  for (guint i = 0; i < items->len; i++)
    cabas_history_set_text (history, items->pdata[i], get_code_field (items->pdata[i]),
                            codes->pdata[i]);
  cabas_bin_empty (history);
}

gboolean
cabas_adoption_renumber (CabasHistory *history)
{
  g_autoptr (GPtrArray) items = list_numbered (cabas_history_get_document (history), TRUE);
  gboolean is_done = FALSE;

  cabas_history_begin (history, _ ("number in the order of the plan"));
  for (guint i = 0; i < items->len; i++)
    is_done |=
        cabas_history_set_text (history, items->pdata[i], get_code_field (items->pdata[i]), NULL);
  cabas_history_end (history);

  return is_done;
}
