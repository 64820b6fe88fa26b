/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-model.h"

#include "section.h"

/* Opening every row of a large plan would make all rows at once. */
#define MAX_ROWS_TO_EXPAND 400

/* Children of `item` that have rows on the page; NULL where it can have none. The kinds of a
 * page are chosen so that an item nests one kind of them at most. */
static GListModel *
list_nested (CabasPage page, CabasItem *item)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_held; i++)
    if (cabas_page_nests_kind (page, info->held[i]))
      return g_object_ref (cabas_item_get_children (item, info->held[i]));

  return NULL;
}

/* How the rows of one model are made. */
typedef struct
{
  CabasPage page;
  GtkFilter *filter; /* (owned) (nullable) */
  GtkSorter *sorter; /* (owned) (nullable) */
} Making;

static void
free_making (gpointer data)
{
  Making *making = data;

  g_clear_object (&making->filter);
  g_clear_object (&making->sorter);
  g_free (making);
}

/* Takes `items` (nullable). */
static GListModel *
narrow (const Making *making, GListModel *items)
{
  if (items != NULL && making->filter != NULL)
    items = G_LIST_MODEL (gtk_filter_list_model_new (items, g_object_ref (making->filter)));
  if (items != NULL && making->sorter != NULL)
    items = G_LIST_MODEL (gtk_sort_list_model_new (items, g_object_ref (making->sorter)));

  return items;
}

static GListModel *
list_children (gpointer object, gpointer user_data)
{
  const Making *making = user_data;

  if (CABAS_IS_SECTION (object))
    return narrow (making, g_object_ref (cabas_section_get_items (object)));

  return narrow (making, list_nested (making->page, object));
}

static void
append_sections (GListStore *store, CabasItem *root, const CabasKind *kinds)
{
  for (const CabasKind *kind = kinds; *kind != CABAS_KIND_PLAN; kind++)
    {
      g_autoptr (CabasSection) section = cabas_section_new (root, *kind);

      g_list_store_append (store, section);
    }
}

static guint
count_rows (CabasPage page, CabasItem *item)
{
  guint n = 0;
  g_autoptr (GListModel) nested = list_nested (page, item);

  for (guint i = 0; nested != NULL && i < g_list_model_get_n_items (nested); i++)
    {
      g_autoptr (CabasItem) child = g_list_model_get_item (nested, i);

      n += 1 + count_rows (page, child);
    }

  return n;
}

static guint
count_all_rows (const CabasPageInfo *info, CabasPage page, CabasItem *root)
{
  guint n = 0;

  for (const CabasKind *kind = info->kinds; *kind != CABAS_KIND_PLAN; kind++)
    for (guint i = 0; i < cabas_item_get_n_children (root, *kind); i++)
      n += 1 + count_rows (page, cabas_item_get_child (root, *kind, i));
  for (const CabasKind *kind = info->context; *kind != CABAS_KIND_PLAN; kind++)
    for (guint i = 0; i < cabas_item_get_n_children (root, *kind); i++)
      n += 1 + count_rows (page, cabas_item_get_child (root, *kind, i));

  return n;
}

GtkTreeListModel *
cabas_tree_model_new (CabasPage page, CabasItem *root, GtkFilter *filter, GtkSorter *sorter)
{
  const CabasPageInfo *info = cabas_page_get_info (page);
  const gboolean is_small = count_all_rows (info, page, root) <= MAX_ROWS_TO_EXPAND;
  Making *making = g_new0 (Making, 1);
  GListModel *top;

  making->page = page;
  g_set_object (&making->filter, filter);
  g_set_object (&making->sorter, sorter);
  if (info->kinds[1] == CABAS_KIND_PLAN && info->context[0] == CABAS_KIND_PLAN)
    top = narrow (making, g_object_ref (cabas_item_get_children (root, info->kinds[0])));
  else
    {
      GListStore *store = g_list_store_new (CABAS_TYPE_SECTION);

      append_sections (store, root, info->kinds);
      append_sections (store, root, info->context);
      top = G_LIST_MODEL (store);
    }

  return gtk_tree_list_model_new (top, FALSE, is_small || filter != NULL, list_children, making,
                                  free_making);
}

CabasItem *
cabas_tree_row_peek_item (GtkTreeListRow *row)
{
  g_autoptr (GObject) object = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  /* The row keeps it alive. */
  return CABAS_IS_ITEM (object) ? CABAS_ITEM (object) : NULL;
}

static GtkTreeListRow *
find_section (GtkTreeListModel *model, CabasKind kind)
{
  for (guint i = 0;; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (model, i);
      g_autoptr (GObject) object = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

      if (row == NULL)
        return NULL;
      if (CABAS_IS_SECTION (object) && cabas_section_get_kind (CABAS_SECTION (object)) == kind)
        return g_steal_pointer (&row);
    }
}

static gboolean
has_sections (GtkTreeListModel *model)
{
  GListModel *top = gtk_tree_list_model_get_model (model);

  return g_type_is_a (g_list_model_get_item_type (top), CABAS_TYPE_SECTION);
}

/* (transfer full) (nullable): the row of `item` among those below `around`, or at the top. */
static GtkTreeListRow *
find_below (GtkTreeListModel *model, GtkTreeListRow *around, CabasItem *item)
{
  GListModel *items = around != NULL ? gtk_tree_list_row_get_children (around)
                                     : gtk_tree_list_model_get_model (model);

  for (guint i = 0; items != NULL && i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CabasItem) each = g_list_model_get_item (items, i);

      if (each == item)
        return around != NULL ? gtk_tree_list_row_get_child_row (around, i)
                              : gtk_tree_list_model_get_child_row (model, i);
    }

  return NULL;
}

GtkTreeListRow *
cabas_tree_model_find (GtkTreeListModel *model, CabasPage page, CabasItem *item)
{
  g_autoptr (GtkTreeListRow) around = NULL;
  CabasItem *parent = cabas_item_get_parent (item);

  if (parent == NULL || !cabas_page_shows_kind (page, cabas_item_get_kind (item)))
    return NULL;

  if (cabas_item_get_kind (parent) != CABAS_KIND_PLAN)
    around = cabas_tree_model_find (model, page, parent);
  else if (has_sections (model))
    around = find_section (model, cabas_item_get_kind (item));
  else
    return find_below (model, NULL, item);

  if (around == NULL)
    return NULL;

  gtk_tree_list_row_set_expanded (around, TRUE);
  return find_below (model, around, item);
}

/* Headings are made anew with each model: the kind stands for them. */
static gpointer
get_key (GtkTreeListRow *row)
{
  g_autoptr (GObject) shown = gtk_tree_list_row_get_item (row);

  return CABAS_IS_SECTION (shown)
             ? GUINT_TO_POINTER (cabas_section_get_kind (CABAS_SECTION (shown)) + 1)
             : (gpointer) shown;
}

GHashTable *
cabas_tree_model_list_open (GtkTreeListModel *model)
{
  GHashTable *open = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (model, i);

      if (gtk_tree_list_row_get_expanded (row))
        g_hash_table_add (open, get_key (row));
    }

  return open;
}

void
cabas_tree_model_set_open (GtkTreeListModel *model, GHashTable *open)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (model, i);

      gtk_tree_list_row_set_expanded (row, g_hash_table_contains (open, get_key (row)));
    }
}
