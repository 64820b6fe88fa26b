/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/difference.h"

typedef struct
{
  CabasDocument *before;
  CabasDocument *after;
  CabasDifference *difference;
} Comparison;

static gboolean
has_same_field (CabasItem *a, CabasItem *b, CabasField field)
{
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_NUMBER:
      return cabas_item_get_number (a, field) == cabas_item_get_number (b, field);
    case CABAS_HELD_LIST:
      return g_strv_equal (cabas_item_get_list (a, field), cabas_item_get_list (b, field));
    case CABAS_HELD_TEXT:
    default:
      return g_strcmp0 (cabas_item_get_text (a, field), cabas_item_get_text (b, field)) == 0;
    }
}

static gboolean
has_same_fields (CabasItem *a, CabasItem *b)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (a));

  if (cabas_item_get_kind (a) != cabas_item_get_kind (b))
    return FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    if (!has_same_field (a, b, info->first_field + i))
      return FALSE;

  return TRUE;
}

/* The nearest sibling that both plans have, before the item (step -1) or after it (step 1). A
 * number would not do: it changes for all that follow an addition. */
static CabasItem *
get_neighbour (CabasItem *item, int step, CabasDocument *other)
{
  CabasItem *parent = cabas_item_get_parent (item);
  const CabasKind kind = cabas_item_get_kind (item);
  const int n = cabas_item_get_n_children (parent, kind);

  for (int i = (int) cabas_item_get_position (item) + step; i >= 0 && i < n; i += step)
    {
      CabasItem *sibling = cabas_item_get_child (parent, kind, i);

      if (cabas_document_find (other, cabas_item_get_id (sibling)) != NULL)
        return sibling;
    }

  return NULL;
}

static gboolean
has_same_id (CabasItem *a, CabasItem *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  /* The plan itself is the plan, whatever its id. */
  if (cabas_item_get_kind (a) == CABAS_KIND_PLAN)
    return cabas_item_get_kind (b) == CABAS_KIND_PLAN;

  return g_strcmp0 (cabas_item_get_id (a), cabas_item_get_id (b)) == 0;
}

/* An item that kept one neighbour stayed; it is the other neighbour that moved. */
static gboolean
has_same_place (CabasItem *a, CabasDocument *a_document, CabasItem *b, CabasDocument *b_document)
{
  if (cabas_item_get_parent (a) == NULL || cabas_item_get_parent (b) == NULL)
    return cabas_item_get_parent (a) == cabas_item_get_parent (b);

  if (!has_same_id (cabas_item_get_parent (a), cabas_item_get_parent (b)))
    return FALSE;

  for (int step = -1; step <= 1; step += 2)
    if (has_same_id (get_neighbour (a, step, b_document), get_neighbour (b, step, a_document)))
      return TRUE;

  return FALSE;
}

static void
add_name (CabasDifference *difference, CabasItem *item)
{
  g_ptr_array_add (difference->names, cabas_item_dup_display_name (item));
}

static CabasItem *
find_counterpart (CabasItem *item, CabasDocument *other)
{
  if (cabas_item_get_kind (item) == CABAS_KIND_PLAN)
    return cabas_document_get_root (other);

  return cabas_document_find (other, cabas_item_get_id (item));
}

static void
compare_after (CabasItem *item, gpointer user_data)
{
  Comparison *comparison = user_data;
  CabasDifference *difference = comparison->difference;
  CabasItem *old = find_counterpart (item, comparison->before);

  if (old == NULL)
    difference->n_added++;
  else if (!has_same_fields (old, item))
    difference->n_changed++;
  else if (!has_same_place (old, comparison->before, item, comparison->after))
    difference->n_moved++;
  else
    return;

  add_name (difference, item);
}

static void
count_removed (CabasItem *item, gpointer user_data)
{
  Comparison *comparison = user_data;

  if (find_counterpart (item, comparison->after) != NULL)
    return;

  comparison->difference->n_removed++;
  add_name (comparison->difference, item);
}

/**
 * cabas_difference_new:
 * @before: a plan
 * @after: another state of it
 *
 * Compares two states of a plan, item by item.
 *
 * Returns: (transfer full): what differs
 */
CabasDifference *
cabas_difference_new (CabasDocument *before, CabasDocument *after)
{
  CabasDifference *self = g_new0 (CabasDifference, 1);
  Comparison comparison = { before, after, self };

  self->names = g_ptr_array_new_with_free_func (g_free);
  cabas_item_visit (cabas_document_get_root (after), compare_after, &comparison);
  cabas_item_visit (cabas_document_get_root (before), count_removed, &comparison);

  return self;
}

/**
 * cabas_difference_is_empty:
 * @self: a difference
 *
 * Returns: whether both states are the same
 */
gboolean
cabas_difference_is_empty (const CabasDifference *self)
{
  return self->names->len == 0;
}

/**
 * cabas_difference_free:
 * @self: (transfer full): a difference
 *
 * Frees it.
 */
void
cabas_difference_free (CabasDifference *self)
{
  g_ptr_array_unref (self->names);
  g_free (self);
}
