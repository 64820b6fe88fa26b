/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/comparison.h"

#include "figures/difference.h"

typedef struct
{
  CabasComparison *comparison; /* (unowned) */
  GHashTable *items;           /* (owned): id of a subject → CabasComparedItem */
} Gathering;

static void
compared_item_free (gpointer data)
{
  CabasComparedItem *self = data;

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  g_array_unref (self->points);
  g_free (self);
}

static void
compared_group_free (gpointer data)
{
  CabasComparedGroup *self = data;

  g_clear_object (&self->axis);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* What the file keeps for those who write the plan, and no reader of it compares. */
static gboolean
is_compared (CabasItem *item)
{
  switch ((int) cabas_item_get_kind (item))
    {
    case CABAS_KIND_VERSION:
    case CABAS_KIND_REMOVED:
    case CABAS_KIND_FILTER:
    case CABAS_KIND_COMMENT:
    case CABAS_KIND_DECK:
    case CABAS_KIND_SLIDE:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
is_branch (CabasItem *item)
{
  switch ((int) cabas_item_get_kind (item))
    {
    case CABAS_KIND_PLAN:
    case CABAS_KIND_AXIS:
    case CABAS_KIND_OBJECTIVE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The item that a reader takes a difference to be of: the action of an assignment, the indicator
 * of a target. NULL where nobody compares it. */
static CabasItem *
find_subject (CabasItem *item)
{
  CabasItem *subject = NULL;

  for (; item != NULL; item = cabas_item_get_parent (item))
    {
      CabasItem *parent = cabas_item_get_parent (item);

      if (!is_compared (item))
        return NULL;
      if (subject == NULL && (parent == NULL || is_branch (parent)))
        subject = item;
    }

  return subject;
}

static CabasItem *
find_axis (CabasItem *item)
{
  while (item != NULL && cabas_item_get_kind (item) != CABAS_KIND_AXIS)
    item = cabas_item_get_parent (item);

  return item;
}

static gboolean
has_id_of (CabasItem *a, CabasItem *b)
{
  return a == b ||
         (a != NULL && b != NULL && g_strcmp0 (cabas_item_get_id (a), cabas_item_get_id (b)) == 0);
}

static CabasComparedGroup *
find_group (CabasComparison *self, CabasItem *subject)
{
  CabasItem *axis = find_axis (subject);
  const CabasKind kind = axis != NULL ? CABAS_KIND_AXIS : cabas_item_get_kind (subject);
  CabasComparedGroup *group;

  for (guint i = 0; i < self->groups->len; i++)
    {
      group = self->groups->pdata[i];
      if (group->kind == kind && has_id_of (group->axis, axis))
        return group;
    }

  group = g_new0 (CabasComparedGroup, 1);
  group->axis = axis != NULL ? g_object_ref (axis) : NULL;
  group->kind = kind;
  group->items = g_ptr_array_new_with_free_func (compared_item_free);
  g_ptr_array_add (self->groups, group);

  return group;
}

static CabasItem *
find_in (CabasDocument *document, CabasItem *subject)
{
  if (cabas_item_get_kind (subject) == CABAS_KIND_PLAN)
    return cabas_document_get_root (document);

  return cabas_document_find (document, cabas_item_get_id (subject));
}

static CabasComparedItem *
find_item (Gathering *self, CabasItem *subject)
{
  CabasComparison *comparison = self->comparison;
  CabasComparedItem *item = g_hash_table_lookup (self->items, cabas_item_get_id (subject));

  if (item != NULL)
    return item;

  item = g_new0 (CabasComparedItem, 1);
  g_set_object (&item->before, find_in (comparison->before, subject));
  g_set_object (&item->after, find_in (comparison->after, subject));
  item->points = g_array_new (FALSE, FALSE, sizeof (CabasChangePoint));
  g_hash_table_insert (self->items, (char *) cabas_item_get_id (subject), item);
  g_ptr_array_add (find_group (comparison, subject)->items, item);

  if (item->before == NULL)
    comparison->n_added++;
  else if (item->after == NULL)
    comparison->n_removed++;
  else
    comparison->n_changed++;

  return item;
}

static void
add_point (CabasComparedItem *item,
           CabasChangeKind kind,
           CabasField field,
           CabasItem *before,
           CabasItem *after)
{
  CabasItem *one = after != NULL ? after : before;
  const gboolean is_part = one != item->before && one != item->after;
  const CabasChangePoint point = { kind, is_part, field, before, after };

  g_array_append_val (item->points, point);
}

static void
add_fields (CabasComparedItem *item, CabasItem *before, CabasItem *after)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (after));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CabasField field = info->first_field + i;

      if (!cabas_item_has_same_field (before, after, field))
        add_point (item, CABAS_CHANGE_REWORDED, field, before, after);
    }
}

/* Of what is wholly new or gone, nothing that it contains is told: its subject says so. */
static void
gather (CabasDifferenceKind kinds, CabasItem *before, CabasItem *after, gpointer user_data)
{
  CabasItem *subject = find_subject (after != NULL ? after : before);
  CabasComparedItem *item;

  if (subject == NULL)
    return;

  item = find_item (user_data, subject);
  if ((item->before == NULL || item->after == NULL) && subject != after && subject != before)
    return;

  if (kinds & CABAS_DIFFERENCE_ADDED)
    add_point (item, CABAS_CHANGE_ADDED, CABAS_NO_FIELD, NULL, after);
  if (kinds & CABAS_DIFFERENCE_REMOVED)
    add_point (item, CABAS_CHANGE_REMOVED, CABAS_NO_FIELD, before, NULL);
  if (kinds & CABAS_DIFFERENCE_MOVED)
    add_point (item, CABAS_CHANGE_MOVED, CABAS_NO_FIELD, before, after);
  if (kinds & CABAS_DIFFERENCE_CHANGED)
    add_fields (item, before, after);
}

/* What is of no axis comes after, in the order in which it was met. */
static void
put_axes_first (CabasComparison *self)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->groups->len; i++)
      {
        CabasComparedGroup *group = self->groups->pdata[i];

        if ((group->axis != NULL) == (pass == 0))
          g_ptr_array_add (sorted, group);
      }
  for (guint i = 0; i < sorted->len; i++)
    self->groups->pdata[i] = sorted->pdata[i];
}

/**
 * cabas_comparison_new:
 * @before: a plan
 * @after: a later state of it
 *
 * Returns: (transfer full): what became of the plan
 */
CabasComparison *
cabas_comparison_new (CabasDocument *before, CabasDocument *after)
{
  CabasComparison *self = g_new0 (CabasComparison, 1);
  g_autoptr (GHashTable) items = g_hash_table_new (g_str_hash, g_str_equal);
  Gathering gathering = { self, items };

  self->before = g_object_ref (before);
  self->after = g_object_ref (after);
  self->groups = g_ptr_array_new_with_free_func (compared_group_free);
  cabas_difference_visit (before, after, gather, &gathering);
  put_axes_first (self);

  return self;
}

/**
 * cabas_comparison_free:
 * @self: (transfer full) (nullable): a comparison
 *
 * Frees @self.
 */
void
cabas_comparison_free (CabasComparison *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->groups);
  g_object_unref (self->before);
  g_object_unref (self->after);
  g_free (self);
}
