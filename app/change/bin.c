/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/bin.h"

#include <glib/gi18n-lib.h>

gboolean
cabas_bin_takes (CabasKind kind)
{
  return cabas_kind_find_held (CABAS_KIND_REMOVED, kind) >= 0;
}

static CabasItem *
get_root (CabasHistory *history)
{
  return cabas_document_get_root (cabas_history_get_document (history));
}

/* (nullable): what an entry of the bin holds. */
static CabasItem *
peek_held (CabasItem *removed)
{
  const CabasKindInfo *info = cabas_kind_get_info (CABAS_KIND_REMOVED);

  for (guint i = 0; i < info->n_held; i++)
    if (cabas_item_get_n_children (removed, info->held[i]) > 0)
      return cabas_item_get_child (removed, info->held[i], 0);

  return NULL;
}

static void
begin (CabasHistory *history, const char *format, CabasItem *item)
{
  g_autofree char *name = cabas_item_dup_short_name (item);
  g_autofree char *label = g_strdup_printf (format, name);

  cabas_history_begin (history, label);
}

gboolean
cabas_bin_put (CabasHistory *history, CabasItem *item)
{
  CabasItem *from = cabas_item_get_parent (item);
  CabasItem *root = get_root (history);
  const guint place = cabas_item_get_position (item);
  CabasItem *removed;
  gboolean is_done;

  if (from == NULL || !cabas_bin_takes (cabas_item_get_kind (item)))
    return cabas_history_remove (history, item);

  begin (history, _ ("remove “%s”"), item);
  removed = cabas_history_add (history, root, CABAS_KIND_REMOVED,
                               cabas_item_get_n_children (root, CABAS_KIND_REMOVED));
  is_done = removed != NULL;
  if (is_done)
    {
      cabas_history_set_text (history, removed, CABAS_REMOVED_FROM, cabas_item_get_id (from));
      cabas_history_set_number (history, removed, CABAS_REMOVED_PLACE, place);
      cabas_history_set_number (history, removed, CABAS_REMOVED_ON, cabas_date_today ());
      is_done = cabas_history_move (history, item, removed, 0);
    }
  cabas_history_end (history);

  return is_done;
}

GPtrArray *
cabas_bin_list (CabasDocument *document)
{
  CabasItem *root = cabas_document_get_root (document);
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = cabas_item_get_n_children (root, CABAS_KIND_REMOVED); i-- > 0;)
    {
      CabasItem *held = peek_held (cabas_item_get_child (root, CABAS_KIND_REMOVED, i));

      if (held != NULL)
        g_ptr_array_add (items, held);
    }

  return items;
}

static gboolean
can_hold (CabasItem *parent, CabasItem *item)
{
  return cabas_kind_find_held (cabas_item_get_kind (parent), cabas_item_get_kind (item)) >= 0;
}

CabasItem *
cabas_bin_find_place (CabasDocument *document, CabasItem *item)
{
  CabasItem *removed = cabas_item_get_parent (item);
  CabasItem *from;

  g_return_val_if_fail (cabas_item_get_kind (removed) == CABAS_KIND_REMOVED, NULL);

  from = cabas_document_find (document, cabas_item_get_text (removed, CABAS_REMOVED_FROM));
  if (from != NULL && !cabas_item_is_in_bin (from) && can_hold (from, item))
    return from;

  for (CabasKind kind = 0; kind < CABAS_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) holders = NULL;

      if (kind == CABAS_KIND_REMOVED || cabas_kind_find_held (kind, cabas_item_get_kind (item)) < 0)
        continue;
      holders = cabas_document_list (document, kind);
      if (holders->len > 0)
        return holders->pdata[holders->len - 1];
    }

  return NULL;
}

gboolean
cabas_bin_restore (CabasHistory *history, CabasItem *item)
{
  CabasDocument *document = cabas_history_get_document (history);
  CabasItem *removed = cabas_item_get_parent (item);
  CabasItem *place = cabas_bin_find_place (document, item);
  guint position = G_MAXUINT;

  if (place == NULL || cabas_document_get_read_only_reason (document) != NULL)
    return FALSE;

  if (g_strcmp0 (cabas_item_get_text (removed, CABAS_REMOVED_FROM), cabas_item_get_id (place)) ==
          0 &&
      cabas_item_has (removed, CABAS_REMOVED_PLACE))
    position = CLAMP (cabas_item_get_number (removed, CABAS_REMOVED_PLACE), 0, G_MAXINT);

  begin (history, _ ("restore “%s”"), item);
  cabas_history_move (history, item, place, position);
  cabas_history_remove (history, removed);
  cabas_history_end (history);

  return TRUE;
}

gboolean
cabas_bin_delete (CabasHistory *history, CabasItem *item)
{
  gboolean is_done;

  g_return_val_if_fail (cabas_item_get_kind (cabas_item_get_parent (item)) == CABAS_KIND_REMOVED,
                        FALSE);

  begin (history, _ ("delete “%s” for good"), item);
  is_done = cabas_history_remove (history, cabas_item_get_parent (item));
  cabas_history_end (history);

  return is_done;
}

gboolean
cabas_bin_empty (CabasHistory *history)
{
  CabasItem *root = get_root (history);
  guint n = cabas_item_get_n_children (root, CABAS_KIND_REMOVED);

  if (n == 0 || cabas_document_get_read_only_reason (cabas_history_get_document (history)) != NULL)
    return FALSE;

  cabas_history_begin (history, _ ("empty the bin"));
  while (n-- > 0)
    cabas_history_remove (history, cabas_item_get_child (root, CABAS_KIND_REMOVED, n));
  cabas_history_end (history);

  return TRUE;
}
