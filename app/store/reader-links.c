/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-links.h"

typedef struct
{
  CabasDocument *document;
  CabasField field;
  GHashTable *safe; /* (owned) of CabasItem: known to lead out */
} Walk;

/* Follows the references from `item` until they end or meet what is known to end; returns where
 * they meet themselves, which need not be where they began. */
static CabasItem *
find_meeting (Walk *walk, CabasItem *item)
{
  g_autoptr (GHashTable) path = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer seen;

  while (item != NULL && !g_hash_table_contains (walk->safe, item))
    {
      if (!g_hash_table_add (path, item))
        return item;

      item = cabas_document_find (walk->document, cabas_item_get_text (item, walk->field));
      if (item != NULL && cabas_item_get_kind (item) != cabas_field_get_info (walk->field)->kind)
        item = NULL;
    }

  g_hash_table_iter_init (&iter, path);
  while (g_hash_table_iter_next (&iter, &seen, NULL))
    g_hash_table_add (walk->safe, seen);

  return NULL;
}

static CabasItem *
find_loop_of (CabasDocument *document, CabasField field)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, cabas_field_get_info (field)->kind);
  g_autoptr (GHashTable) safe = g_hash_table_new (NULL, NULL);
  Walk walk = { document, field, safe };

  CabasItem *meeting = NULL;

  for (guint i = 0; i < items->len && meeting == NULL; i++)
    meeting = find_meeting (&walk, g_ptr_array_index (items, i));

  return meeting;
}

CabasItem *
cabas_links_find_loop (CabasDocument *document, CabasField *field)
{
  for (CabasField f = 0; f < CABAS_N_FIELDS; f++)
    {
      CabasItem *item = NULL;

      if (cabas_field_get_info (f)->is_acyclic)
        item = find_loop_of (document, f);
      if (item != NULL)
        {
          *field = f;
          return item;
        }
    }

  return NULL;
}
