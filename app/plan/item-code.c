/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/item-private.h"

#include <string.h>

/* Takes the number off the end of "1.2.7", where the rest is `prefix`; -1 where it is another
 * kind of code. */
static gint64
read_number (const char *code, const char *prefix)
{
  const char *digits = code + strlen (prefix);
  char *end;
  gint64 number;

  if (!g_str_has_prefix (code, prefix) || !g_ascii_isdigit (*digits))
    return -1;

  number = g_ascii_strtoll (digits, &end, 10);
  return *end == '\0' && number < G_MAXINT32 ? number : -1;
}

/* The place of `self` among its own kind, from 1. Where some of these have typed numbers, as in an
 * adopted plan, those that came since go on after the greatest. */
static gint64
find_number (CabasItem *self, const char *prefix)
{
  CabasItemData *data = cabas_item_get_data (self);
  const CabasField field = data->info->code_field;
  const CabasItemList *list = cabas_item_find_list (data->parent, data->kind);
  const guint n = cabas_item_list_get_n ((CabasItemList *) list);
  gint64 greatest = -1;
  gint64 n_before = 0;
  gint64 place = 0;

  for (guint i = 0; i < n; i++)
    {
      CabasItem *other = cabas_item_list_peek ((CabasItemList *) list, i);
      const char *code = cabas_item_get_text (other, field);

      if (other == self)
        place = i + 1;
      if (code != NULL)
        greatest = MAX (greatest, read_number (code, prefix));
      else if (place == 0)
        n_before++;
    }

  return greatest < 0 ? place : greatest + n_before + 1;
}

char *
cabas_item_dup_code (CabasItem *self)
{
  CabasItemData *data = cabas_item_get_data (self);
  const CabasField field = data->info->code_field;
  g_autofree char *around = NULL;
  g_autofree char *prefix = NULL;

  if (field == CABAS_NO_FIELD)
    return NULL;
  if (cabas_item_has (self, field))
    return g_strdup (cabas_item_get_text (self, field));
  if (!cabas_field_get_info (field)->is_numbered || data->parent == NULL ||
      cabas_item_get_kind (data->parent) == CABAS_KIND_REMOVED)
    return NULL;

  around = cabas_item_dup_code (data->parent);
  if (around == NULL && cabas_item_get_parent (data->parent) != NULL)
    return NULL;

  prefix = around != NULL ? g_strconcat (around, ".", NULL) : g_strdup ("");
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, prefix, find_number (self, prefix));
}

gboolean
cabas_kind_is_numbered (CabasKind kind)
{
  const CabasField field = cabas_kind_get_info (kind)->code_field;

  return field != CABAS_NO_FIELD && cabas_field_get_info (field)->is_numbered;
}

/* Below what has no number of its own, nothing has one. */
static void
notify_numbers_of (CabasItemList *list, CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  if (list == NULL || !cabas_kind_is_numbered (kind))
    return;

  for (guint i = 0; i < cabas_item_list_get_n (list); i++)
    {
      CabasItem *item = cabas_item_list_peek (list, i);

      g_object_notify_by_pspec (G_OBJECT (item), cabas_item_get_display_name_pspec ());
      for (guint j = 0; j < info->n_held; j++)
        if (cabas_kind_is_numbered (info->held[j]))
          notify_numbers_of (cabas_item_find_list (item, info->held[j]), info->held[j]);
    }
}

void
cabas_item_notify_numbers (CabasItem *parent, CabasKind kind)
{
  notify_numbers_of (cabas_item_find_list (parent, kind), kind);
}
