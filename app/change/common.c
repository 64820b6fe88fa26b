/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/common.h"

#include "plan/item-write.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

static gboolean
holds_several (CabasField field)
{
  const CabasValueType type = cabas_field_get_info (field)->type;

  return type == CABAS_VALUE_CHOICES || type == CABAS_VALUE_REFERENCES;
}

static gboolean
is_same (CabasItem *a, CabasItem *b, CabasField field)
{
  g_autofree char *text_of_a = cabas_item_dup_text (a, field);
  g_autofree char *text_of_b = cabas_item_dup_text (b, field);

  return g_strcmp0 (text_of_a, text_of_b) == 0;
}

static gint64
get_bits (CabasItem *item, CabasField field)
{
  const gint64 bits = cabas_item_get_number (item, field);

  return bits == CABAS_UNSET ? 0 : bits;
}

static void
set_bits (CabasItem *item, CabasField field, gint64 bits)
{
  cabas_item_set_number (item, field, bits != 0 ? bits : CABAS_UNSET);
}

/* What is in the lists of all items, in the order of the first. */
static GStrv
intersect (GPtrArray *items, CabasField field)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *first = cabas_item_get_list (items->pdata[0], field);

  for (guint i = 0; first[i] != NULL; i++)
    {
      gboolean is_in_all = TRUE;

      for (guint j = 1; j < items->len && is_in_all; j++)
        is_in_all = g_strv_contains (cabas_item_get_list (items->pdata[j], field), first[i]);
      if (is_in_all)
        g_strv_builder_add (builder, first[i]);
    }

  return g_strv_builder_end (builder);
}

static void
take_common (CabasCommon *self, GPtrArray *items, CabasField field, gboolean is_mixed)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (!is_mixed)
    {
      cabas_item_get_value (items->pdata[0], field, &value);
      cabas_item_set_value (self->item, field, &value);
    }
  else if (cabas_field_get_info (field)->type == CABAS_VALUE_CHOICES)
    {
      gint64 bits = get_bits (items->pdata[0], field);

      for (guint i = 1; i < items->len; i++)
        bits &= get_bits (items->pdata[i], field);
      set_bits (self->item, field, bits);
    }
  else if (cabas_field_get_held_as (field) == CABAS_HELD_LIST)
    cabas_item_take_list (self->item, field, intersect (items, field));
  else if (cabas_field_get_held_as (field) == CABAS_HELD_NUMBER)
    cabas_item_set_number (self->item, field, CABAS_UNSET);
  else
    cabas_item_take_text (self->item, field, NULL);
}

void
cabas_common_update (CabasCommon *self, GPtrArray *items)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (self->item));

  self->mixed = 0;
  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean is_mixed = FALSE;

      for (guint j = 1; j < items->len && !is_mixed; j++)
        is_mixed = !is_same (items->pdata[0], items->pdata[j], info->first_field + i);
      if (is_mixed)
        self->mixed |= G_GUINT64_CONSTANT (1) << i;
    }
  /* All are known to differ or not before the first is shown. */
  for (guint i = 0; i < info->n_fields; i++)
    take_common (self, items, info->first_field + i, (self->mixed >> i & 1) != 0);
}

CabasCommon *
cabas_common_new (GPtrArray *items)
{
  CabasCommon *self = g_new0 (CabasCommon, 1);

  self->item = cabas_item_new (cabas_item_get_kind (items->pdata[0]));
  cabas_common_update (self, items);
  return self;
}

void
cabas_common_free (CabasCommon *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->item);
  g_free (self);
}

gboolean
cabas_common_is_mixed (const CabasCommon *self, CabasField field)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (self->item));

  return (self->mixed >> (field - info->first_field) & 1) != 0;
}

/* The list of `item` without what is in `before` alone, and with what is in `after` alone. */
static GStrv
merge_lists (CabasItem *item, CabasField field, const char *const *before, const char *const *after)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *own = cabas_item_get_list (item, field);

  for (guint i = 0; own[i] != NULL; i++)
    if (!g_strv_contains (before, own[i]) || g_strv_contains (after, own[i]))
      g_strv_builder_add (builder, own[i]);
  for (guint i = 0; after[i] != NULL; i++)
    if (!g_strv_contains (own, after[i]))
      g_strv_builder_add (builder, after[i]);

  return g_strv_builder_end (builder);
}

static gboolean
set_one (const CabasCommon *self,
         CabasHistory *history,
         CabasItem *item,
         CabasField field,
         const GValue *value)
{
  if (!holds_several (field))
    return cabas_history_set_value (history, item, field, value);

  if (cabas_field_get_held_as (field) == CABAS_HELD_LIST)
    {
      static const char *const none[] = { NULL };
      const char *const *after = g_value_get_boxed (value);
      g_auto (GStrv) list = merge_lists (item, field, cabas_item_get_list (self->item, field),
                                         after != NULL ? after : none);

      return cabas_history_set_list (history, item, field, (const char *const *) list);
    }
  else
    {
      const gint64 before = get_bits (self->item, field);
      const gint64 number = g_value_get_int64 (value);
      const gint64 after = number == CABAS_UNSET ? 0 : number;
      const gint64 bits = (get_bits (item, field) & ~(before & ~after)) | (after & ~before);

      return cabas_history_set_number (history, item, field, bits != 0 ? bits : CABAS_UNSET);
    }
}

gboolean
cabas_common_set_value (const CabasCommon *self,
                        CabasHistory *history,
                        GPtrArray *items,
                        CabasField field,
                        const GValue *value)
{
  /* Translators: in a list of steps to undo: name of a field, how many items. */
  g_autofree char *label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "change “%s” of %u item",
                                                         "change “%s” of %u items", items->len),
                                            cabas_field_get_label (field), items->len);
  gboolean is_done = FALSE;

  cabas_history_break (history);
  cabas_history_begin (history, label);
  for (guint i = 0; i < items->len; i++)
    is_done |= set_one (self, history, items->pdata[i], field, value);
  cabas_history_end (history);

  return is_done;
}
