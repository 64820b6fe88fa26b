/* SPDX-License-Identifier: EUPL-1.2 */
#include "editing.h"

#include "change/bin.h"

#include <glib/gi18n-lib.h>

static gboolean
can_hold (CabasItem *parent, CabasKind kind)
{
  return parent != NULL && cabas_kind_find_held (cabas_item_get_kind (parent), kind) >= 0;
}

/* The items without those that lie inside another of them: these follow it anyway. */
static GPtrArray *
list_outermost (GPtrArray *items)
{
  GPtrArray *outermost = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < items->len; i++)
    {
      CabasItem *item = items->pdata[i];
      gboolean is_inside = FALSE;

      for (CabasItem *up = cabas_item_get_parent (item); up != NULL && !is_inside;
           up = cabas_item_get_parent (up))
        is_inside = g_ptr_array_find (items, up, NULL);
      if (!is_inside && cabas_item_get_parent (item) != NULL)
        g_ptr_array_add (outermost, g_object_ref (item));
    }

  return outermost;
}

/* Where the selected item stood before a step, or one that contains it. */
typedef struct
{
  CabasItem *item;   /* (unowned) */
  CabasItem *parent; /* (owned) */
  CabasKind kind;
  guint position;
} Place;

static void
clear_place (gpointer data)
{
  g_object_unref (((Place *) data)->parent);
}

/* What a step does to the items of the plan. */
typedef struct
{
  GHashTable *added; /* (owned): set of CabasItem (unowned) */
  GArray *places;    /* (owned) of Place: of the selected item and of those around it */
  const Place *left; /* (nullable): the one that the step took away */
} Step;

static void
step_init (Step *self, CabasItem *selected)
{
  self->added = g_hash_table_new (NULL, NULL);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  self->left = NULL;
  g_array_set_clear_func (self->places, clear_place);
  for (CabasItem *item = selected; item != NULL && cabas_item_get_parent (item) != NULL;
       item = cabas_item_get_parent (item))
    {
      Place place = { item, g_object_ref (cabas_item_get_parent (item)), cabas_item_get_kind (item),
                      cabas_item_get_position (item) };

      g_array_append_val (self->places, place);
    }
}

static void
item_added_cb (Step *step, CabasItem *item)
{
  g_hash_table_add (step->added, item);
}

static void
item_removed_cb (Step *step, CabasItem *item)
{
  g_hash_table_remove (step->added, item);
  for (guint i = 0; i < step->places->len && step->left == NULL; i++)
    if (g_array_index (step->places, Place, i).item == item)
      step->left = &g_array_index (step->places, Place, i);
}

/* (nullable): what stands where the selected item was, else before it, else around it. */
static CabasItem *
find_instead (const Step *step, CabasDocument *document)
{
  const Place *left = step->left;
  guint n;

  if (left == NULL ||
      cabas_document_find (document, cabas_item_get_id (left->parent)) != left->parent)
    return NULL;

  n = cabas_item_get_n_children (left->parent, left->kind);
  if (n > 0)
    return cabas_item_get_child (left->parent, left->kind, MIN (left->position, n - 1));

  return cabas_item_get_kind (left->parent) != CABAS_KIND_PLAN ? left->parent : NULL;
}

/* What a step brought is told item by item, with all that each contains. */
static GPtrArray *
go (CabasHistory *history, CabasItem *selected, gboolean (*make_step) (CabasHistory *))
{
  CabasDocument *document = cabas_history_get_document (history);
  Step step;
  GPtrArray *items = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer item;
  const gulong adding =
      g_signal_connect_swapped (document, "item-added", G_CALLBACK (item_added_cb), &step);
  const gulong removing =
      g_signal_connect_swapped (document, "item-removed", G_CALLBACK (item_removed_cb), &step);

  step_init (&step, selected);
  make_step (history);
  g_signal_handler_disconnect (document, adding);
  g_signal_handler_disconnect (document, removing);

  g_hash_table_iter_init (&iter, step.added);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_hash_table_contains (step.added, cabas_item_get_parent (item)))
      g_ptr_array_add (items, item);
  if (items->len == 0 && find_instead (&step, document) != NULL)
    g_ptr_array_add (items, find_instead (&step, document));

  g_hash_table_unref (step.added);
  g_array_unref (step.places);
  return items;
}

GPtrArray *
cabas_edit_undo (CabasHistory *history, CabasItem *selected)
{
  return go (history, selected, cabas_history_undo);
}

GPtrArray *
cabas_edit_redo (CabasHistory *history, CabasItem *selected)
{
  return go (history, selected, cabas_history_redo);
}

static void
begin_step (CabasHistory *history, GPtrArray *items, const char *one, const char *many)
{
  g_autofree char *label = NULL;

  if (items->len == 1)
    {
      g_autofree char *name = cabas_item_dup_short_name (items->pdata[0]);

      label = g_strdup_printf (one, name);
    }
  else
    label = g_strdup_printf (many, items->len);

  cabas_history_begin (history, label);
}

gboolean
cabas_edit_find_place (CabasItem *from, CabasKind kind, CabasItem **parent, guint *position)
{
  for (CabasItem *item = from; item != NULL; item = cabas_item_get_parent (item))
    {
      if (cabas_item_get_kind (item) == kind && cabas_item_get_parent (item) != NULL)
        {
          *parent = cabas_item_get_parent (item);
          *position = cabas_item_get_position (item) + 1;
          return TRUE;
        }
      if (can_hold (item, kind))
        {
          *parent = item;
          *position = cabas_item_get_n_children (item, kind);
          return TRUE;
        }
    }

  return FALSE;
}

CabasItem *
cabas_edit_add (CabasHistory *history, CabasItem *from, CabasKind kind)
{
  CabasItem *parent;
  guint position;

  if (!cabas_edit_find_place (from, kind, &parent, &position))
    return NULL;

  cabas_history_break (history);
  return cabas_history_add (history, parent, kind, position);
}

gboolean
cabas_edit_remove (CabasHistory *history, GPtrArray *items)
{
  g_autoptr (GPtrArray) outermost = list_outermost (items);
  gboolean is_done = FALSE;

  if (outermost->len == 0)
    return FALSE;

  begin_step (history, outermost, _ ("remove “%s”"), _ ("remove %u items"));
  for (guint i = 0; i < outermost->len; i++)
    is_done |= cabas_bin_put (history, outermost->pdata[i]);
  cabas_history_end (history);

  return is_done;
}

GPtrArray *
cabas_edit_duplicate (CabasHistory *history, GPtrArray *items)
{
  g_autoptr (GPtrArray) outermost = list_outermost (items);
  GPtrArray *copies = g_ptr_array_new ();

  if (outermost->len == 0)
    return copies;

  begin_step (history, outermost, _ ("duplicate “%s”"), _ ("duplicate %u items"));
  for (guint i = 0; i < outermost->len; i++)
    {
      CabasItem *copy = cabas_history_duplicate (history, outermost->pdata[i]);

      if (copy != NULL)
        g_ptr_array_add (copies, copy);
    }
  cabas_history_end (history);

  return copies;
}

/* The next item beside `item`, before or after it, that can hold `kind`. */
static CabasItem *
find_neighbour (CabasItem *item, int by, CabasKind kind)
{
  CabasItem *parent = cabas_item_get_parent (item);
  const CabasKind own_kind = cabas_item_get_kind (item);
  guint position = cabas_item_get_position (item);

  if (parent == NULL || !can_hold (item, kind))
    return NULL;

  position += by;
  if (position < cabas_item_get_n_children (parent, own_kind))
    return cabas_item_get_child (parent, own_kind, position);

  /* Past the end: the first or last one held by what stands beside the parent. */
  parent = find_neighbour (parent, by, own_kind);
  while (parent != NULL && cabas_item_get_n_children (parent, own_kind) == 0)
    parent = find_neighbour (parent, by, own_kind);
  if (parent == NULL)
    return NULL;

  position = by > 0 ? 0 : cabas_item_get_n_children (parent, own_kind) - 1;
  return cabas_item_get_child (parent, own_kind, position);
}

static gboolean
shift_one (CabasHistory *history, CabasItem *item, int by, GPtrArray *stuck)
{
  CabasItem *parent = cabas_item_get_parent (item);
  const CabasKind kind = cabas_item_get_kind (item);
  const guint position = cabas_item_get_position (item);
  CabasItem *neighbour;

  if (position + by < cabas_item_get_n_children (parent, kind))
    {
      neighbour = cabas_item_get_child (parent, kind, position + by);
      if (g_ptr_array_find (stuck, neighbour, NULL))
        return FALSE;
      return cabas_history_move (history, item, parent, position + by);
    }

  neighbour = find_neighbour (parent, by, kind);
  if (neighbour == NULL)
    return FALSE;

  return cabas_history_move (history, item, neighbour, by > 0 ? 0 : G_MAXUINT);
}

gboolean
cabas_edit_shift (CabasHistory *history, GPtrArray *items, int by)
{
  g_autoptr (GPtrArray) outermost = list_outermost (items);
  g_autoptr (GPtrArray) stuck = g_ptr_array_new ();

  if (outermost->len == 0)
    return FALSE;

  begin_step (history, outermost, _ ("move “%s”"), _ ("move %u items"));
  for (guint i = 0; i < outermost->len; i++)
    {
      /* Those in front go first, so that a block keeps its order. */
      CabasItem *item = outermost->pdata[by < 0 ? i : outermost->len - 1 - i];

      if (!shift_one (history, item, by, stuck))
        g_ptr_array_add (stuck, item);
    }
  cabas_history_end (history);

  return stuck->len < outermost->len;
}

/* Last item before `item`, in the order of the page, that can hold it; else the first after. */
static CabasItem *
find_holder_beside (CabasPage page, CabasItem *item)
{
  CabasItem *holder = NULL;
  CabasItem *parent = cabas_item_get_parent (item);
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (parent));
  g_autoptr (GQueue) queue = g_queue_new ();

  for (guint i = 0; i < info->n_held; i++)
    for (guint j = 0; j < cabas_item_get_n_children (parent, info->held[i]); j++)
      g_queue_push_tail (queue, cabas_item_get_child (parent, info->held[i], j));

  while (!g_queue_is_empty (queue))
    {
      CabasItem *candidate = g_queue_pop_head (queue);
      const CabasKindInfo *candidate_info = cabas_kind_get_info (cabas_item_get_kind (candidate));

      if (candidate == item || !cabas_page_shows_kind (page, cabas_item_get_kind (candidate)))
        continue;
      if (can_hold (candidate, cabas_item_get_kind (item)))
        {
          holder = candidate;
          break;
        }
      for (guint i = 0; i < candidate_info->n_held; i++)
        for (guint j = 0; j < cabas_item_get_n_children (candidate, candidate_info->held[i]); j++)
          g_queue_push_tail (queue, cabas_item_get_child (candidate, candidate_info->held[i], j));
    }

  return holder;
}

/* Moves the items, in their order, to the place after `sibling`; first where it is NULL. */
static gboolean
move_after (CabasHistory *history, GPtrArray *items, CabasItem *parent, CabasItem *sibling)
{
  gboolean is_done = FALSE;

  for (guint i = 0; i < items->len; i++)
    {
      CabasItem *item = items->pdata[i];
      guint position = sibling != NULL ? cabas_item_get_position (sibling) + 1 : 0;

      if (item == sibling || !can_hold (parent, cabas_item_get_kind (item)))
        continue;
      if (cabas_item_get_parent (item) == parent && cabas_item_get_position (item) < position)
        position--;
      is_done |= cabas_history_move (history, item, parent, position);
      sibling = item;
    }

  return is_done;
}

/* One step of the history, whatever the number of items. */
static gboolean
move_to_end (CabasHistory *history, GPtrArray *items, CabasItem *holder)
{
  gboolean is_done = FALSE;

  if (holder == NULL)
    return FALSE;

  begin_step (history, items, _ ("move “%s”"), _ ("move %u items"));
  for (guint i = 0; i < items->len; i++)
    is_done |= cabas_history_move (history, items->pdata[i], holder, G_MAXUINT);
  cabas_history_end (history);

  return is_done;
}

gboolean
cabas_edit_move_in (CabasHistory *history, CabasPage page, GPtrArray *items)
{
  g_autoptr (GPtrArray) outermost = list_outermost (items);

  if (outermost->len == 0)
    return FALSE;

  return move_to_end (history, outermost, find_holder_beside (page, outermost->pdata[0]));
}

gboolean
cabas_edit_move_out (CabasHistory *history, GPtrArray *items)
{
  g_autoptr (GPtrArray) outermost = list_outermost (items);
  CabasItem *holder;

  if (outermost->len == 0)
    return FALSE;

  holder = cabas_item_get_parent (cabas_item_get_parent (outermost->pdata[0]));
  while (holder != NULL && !can_hold (holder, cabas_item_get_kind (outermost->pdata[0])))
    holder = cabas_item_get_parent (holder);

  return move_to_end (history, outermost, holder);
}

gboolean
cabas_edit_can_drop (GPtrArray *items, CabasItem *target, CabasDropPlace place)
{
  CabasItem *parent = place == CABAS_DROP_INTO ? target : cabas_item_get_parent (target);

  for (guint i = 0; i < items->len; i++)
    {
      CabasItem *item = items->pdata[i];

      if (item == target || parent == item || cabas_item_is_inside (parent, item))
        return FALSE;
      if (!can_hold (parent, cabas_item_get_kind (item)))
        return FALSE;
      if (place != CABAS_DROP_INTO && cabas_item_get_kind (item) != cabas_item_get_kind (target))
        return FALSE;
    }

  return items->len > 0;
}

gboolean
cabas_edit_drop (CabasHistory *history, GPtrArray *items, CabasItem *target, CabasDropPlace place)
{
  g_autoptr (GPtrArray) outermost = list_outermost (items);
  const guint position = cabas_item_get_position (target);
  CabasItem *sibling = target;
  gboolean is_done;

  if (!cabas_edit_can_drop (outermost, target, place))
    return FALSE;

  begin_step (history, outermost, _ ("move “%s”"), _ ("move %u items"));
  if (place == CABAS_DROP_INTO)
    is_done = move_to_end (history, outermost, target);
  else
    {
      CabasItem *parent = cabas_item_get_parent (target);

      if (place == CABAS_DROP_BEFORE)
        sibling = position > 0
                      ? cabas_item_get_child (parent, cabas_item_get_kind (target), position - 1)
                      : NULL;
      is_done = move_after (history, outermost, parent, sibling);
    }
  cabas_history_end (history);

  return is_done;
}
