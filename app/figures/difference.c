/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/difference.h"

/* The nearest siblings that both plans have, before an item and after it. A number would not do: it
 * changes for all that follow an addition. */
typedef struct
{
  CabasItem *nearest[2]; /* (unowned) (nullable) */
} Neighbours;

typedef struct
{
  CabasDocument *document; /* (unowned) */
  CabasDocument *other;    /* (unowned) */
  GHashTable *neighbours;  /* (owned) of Neighbours, by item */
} Side;

typedef struct
{
  const Side *before;
  const Side *after;
  CabasDifferenceVisit visit;
  gpointer user_data;
} Comparison;

gboolean
cabas_item_has_same_field (CabasItem *a, CabasItem *b, CabasField field)
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
    if (!cabas_item_has_same_field (a, b, info->first_field + i))
      return FALSE;

  return TRUE;
}

/* Of all children of `item`, walked once in both directions: looking for each child's place would
 * take quadratic time. */
static void
note_neighbours (CabasItem *item, gpointer user_data)
{
  Side *side = user_data;
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_held; i++)
    {
      const guint n = cabas_item_get_n_children (item, info->held[i]);
      CabasItem *nearest[2] = { NULL, NULL };

      for (guint j = 0; j < 2 * n; j++)
        {
          const int direction = j < n ? 0 : 1;
          CabasItem *child = cabas_item_get_child (item, info->held[i], j < n ? j : 2 * n - 1 - j);
          Neighbours *neighbours = g_hash_table_lookup (side->neighbours, child);

          if (neighbours == NULL)
            {
              neighbours = g_new0 (Neighbours, 1);
              g_hash_table_insert (side->neighbours, child, neighbours);
            }
          neighbours->nearest[direction] = nearest[direction];
          if (cabas_document_find (side->other, cabas_item_get_id (child)) != NULL)
            nearest[direction] = child;
        }
    }
}

static void
side_init (Side *side, CabasDocument *document, CabasDocument *other)
{
  side->document = document;
  side->other = other;
  side->neighbours = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  cabas_item_visit (cabas_document_get_root (document), note_neighbours, side);
}

static void
side_clear (Side *side)
{
  g_hash_table_unref (side->neighbours);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Side, side_clear)

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
has_same_place (const Comparison *comparison, CabasItem *a, CabasItem *b)
{
  const Neighbours *of_a = g_hash_table_lookup (comparison->before->neighbours, a);
  const Neighbours *of_b = g_hash_table_lookup (comparison->after->neighbours, b);

  if (cabas_item_get_parent (a) == NULL || cabas_item_get_parent (b) == NULL)
    return cabas_item_get_parent (a) == cabas_item_get_parent (b);

  if (!has_same_id (cabas_item_get_parent (a), cabas_item_get_parent (b)))
    return FALSE;

  return has_same_id (of_a->nearest[0], of_b->nearest[0]) ||
         has_same_id (of_a->nearest[1], of_b->nearest[1]);
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
  const Comparison *comparison = user_data;
  CabasItem *old = find_counterpart (item, comparison->before->document);
  CabasDifferenceKind kinds = 0;

  if (old == NULL)
    kinds = CABAS_DIFFERENCE_ADDED;
  else
    {
      kinds |= has_same_fields (old, item) ? 0 : CABAS_DIFFERENCE_CHANGED;
      kinds |= has_same_place (comparison, old, item) ? 0 : CABAS_DIFFERENCE_MOVED;
    }

  if (kinds != 0)
    comparison->visit (kinds, old, item, comparison->user_data);
}

static void
look_for_removed (CabasItem *item, gpointer user_data)
{
  const Comparison *comparison = user_data;

  if (find_counterpart (item, comparison->after->document) == NULL)
    comparison->visit (CABAS_DIFFERENCE_REMOVED, item, NULL, comparison->user_data);
}

/**
 * cabas_difference_visit:
 * @before: a plan
 * @after: another state of it
 * @visit: called for each item that differs
 * @user_data: for @visit
 *
 * Compares two states of a plan, item by item.
 */
void
cabas_difference_visit (CabasDocument *before,
                        CabasDocument *after,
                        CabasDifferenceVisit visit,
                        gpointer user_data)
{
  g_auto (Side) before_side = { 0 };
  g_auto (Side) after_side = { 0 };
  Comparison comparison = { &before_side, &after_side, visit, user_data };

  side_init (&before_side, before, after);
  side_init (&after_side, after, before);
  cabas_item_visit (cabas_document_get_root (after), compare_after, &comparison);
  cabas_item_visit (cabas_document_get_root (before), look_for_removed, &comparison);
}

static void
count (CabasDifferenceKind kinds, CabasItem *before, CabasItem *after, gpointer user_data)
{
  CabasDifference *self = user_data;

  if (kinds & CABAS_DIFFERENCE_ADDED)
    self->n_added++;
  else if (kinds & CABAS_DIFFERENCE_REMOVED)
    self->n_removed++;
  else if (kinds & CABAS_DIFFERENCE_CHANGED)
    self->n_changed++;
  else
    self->n_moved++;

  g_ptr_array_add (self->names, cabas_item_dup_display_name (after != NULL ? after : before));
  if (after != NULL)
    g_ptr_array_add (self->items, after);
}

/**
 * cabas_difference_new:
 * @before: a plan
 * @after: another state of it
 *
 * Counts how two states of a plan differ.
 *
 * Returns: (transfer full): what differs
 */
CabasDifference *
cabas_difference_new (CabasDocument *before, CabasDocument *after)
{
  CabasDifference *self = g_new0 (CabasDifference, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->items = g_ptr_array_new ();
  cabas_difference_visit (before, after, count, self);

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
  g_ptr_array_unref (self->items);
  g_free (self);
}
