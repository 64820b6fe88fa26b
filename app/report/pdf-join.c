/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-finish-private.h"

#define ANNOTATION_PRINTS "4" /* ISO 32000-1, table 165 */

/* The content that a leaf marks, of which there is one piece: a leaf never goes over a page. */
static int
get_mcid (CabasPdfFinisher *self, qpdf_oh leaf)
{
  qpdf_oh kids = cabas_qpdf_get (self, leaf, "/K");
  int mcid = -1;

  if (qpdf_oh_is_integer (self->pdf, kids))
    mcid = qpdf_oh_get_int_value_as_int (self->pdf, kids);
  else if (qpdf_oh_is_array (self->pdf, kids))
    for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
      {
        qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

        if (qpdf_oh_is_integer (self->pdf, kid))
          mcid = qpdf_oh_get_int_value_as_int (self->pdf, kid);
        cabas_qpdf_release (self, kid);
      }
  cabas_qpdf_release (self, kids);

  return mcid;
}

/* The page of a leaf, from 0, or -1. */
static int
get_page (CabasPdfFinisher *self, qpdf_oh leaf)
{
  qpdf_oh page = cabas_qpdf_get (self, leaf, "/Pg");
  gpointer place = GINT_TO_POINTER (-1);

  if (qpdf_oh_is_dictionary (self->pdf, page))
    g_hash_table_lookup_extended (
        self->pages, GINT_TO_POINTER (qpdf_oh_get_object_id (self->pdf, page)), NULL, &place);
  cabas_qpdf_release (self, page);

  return GPOINTER_TO_INT (place);
}

static void
remember_furniture (CabasPdfFinisher *self, qpdf_oh leaf)
{
  const int mcid = get_mcid (self, leaf);
  const int page = get_page (self, leaf);
  GArray *furniture;

  if (mcid < 0 || page < 0)
    return;

  furniture = self->furniture->pdata[page];
  if (furniture->len <= (guint) mcid)
    g_array_set_size (furniture, (guint) mcid + 1);
  g_array_index (furniture, gboolean, mcid) = TRUE;
}

/* What many objects hold alike is made once: it takes less room, and time. */
static qpdf_oh
find_shared (CabasPdfFinisher *self, const char *value)
{
  gpointer known = g_hash_table_lookup (self->shared, value);
  qpdf_oh made;

  if (known != NULL)
    return GPOINTER_TO_UINT (known);

  made = qpdf_oh_parse (self->pdf, value);
  g_hash_table_insert (self->shared, g_strdup (value), GUINT_TO_POINTER (made));

  return made;
}

/* What a link is called where its words are not at hand. */
static void
describe_link (CabasPdfFinisher *self, qpdf_oh leaf, const char *text)
{
  qpdf_oh kids = cabas_qpdf_get (self, leaf, "/K");

  for (int i = 0; i < qpdf_oh_get_array_n_items (self->pdf, kids); i++)
    {
      qpdf_oh kid = qpdf_oh_get_array_item (self->pdf, kids, i);

      if (qpdf_oh_is_dictionary (self->pdf, kid))
        {
          qpdf_oh annotation = cabas_qpdf_get (self, kid, "/Obj");

          cabas_qpdf_set_text (self, annotation, "/Contents", text);
          qpdf_oh_replace_key (self->pdf, annotation, "/F", find_shared (self, ANNOTATION_PRINTS));
          qpdf_oh_replace_key (self->pdf, annotation, "/BS", find_shared (self, "<</W 0>>"));
          qpdf_oh_replace_key (self->pdf, annotation, "/Subtype", find_shared (self, "/Link"));
          qpdf_oh_remove_key (self->pdf, annotation, "/Type");
          cabas_qpdf_release (self, annotation);
        }
      cabas_qpdf_release (self, kid);
    }
  cabas_qpdf_release (self, kids);
}

static void
describe_leaf (CabasPdfFinisher *self, qpdf_oh object, const CabasStructureLeaf *leaf)
{
  if (leaf->kind == CABAS_LEAF_FIGURE)
    cabas_qpdf_set_text (self, object, "/Alt", leaf->text);
  else if (leaf->kind == CABAS_LEAF_LINK)
    describe_link (self, object, leaf->text);
}

/* The only kid of an element, where that is words; NULL otherwise. */
static const CabasStructureKid *
get_only_words (CabasPdfFinisher *self, const CabasStructureElement *element)
{
  const CabasStructureKid *kid = &g_array_index (element->kids, CabasStructureKid, 0);

  if (element->kids->len != 1 || !kid->is_leaf ||
      cabas_structure_get_leaf (self->structure, kid->index)->kind != CABAS_LEAF_WORDS)
    return NULL;

  return kid;
}

/* An element that is words and nothing else takes the place of the leaf, as most do. */
static qpdf_oh
make_element (CabasPdfFinisher *self,
              const CabasStructureElement *element,
              qpdf_oh parent,
              qpdf_oh leaves)
{
  const CabasStructureKid *words = get_only_words (self, element);
  qpdf_oh object = words != NULL ? qpdf_oh_get_array_item (self->pdf, leaves, (int) words->index)
                                 : qpdf_oh_new_dictionary (self->pdf);
  g_autofree char *type = g_strdup_printf ("/%s", element->type);

  /* The type of such an object is optional (ISO 32000-1, table 323), and there are thousands. */
  qpdf_oh_remove_key (self->pdf, object, "/Type");
  qpdf_oh_replace_key (self->pdf, object, "/S", find_shared (self, type));
  qpdf_oh_replace_key (self->pdf, object, "/P", parent);
  if (element->attributes != NULL)
    qpdf_oh_replace_key (self->pdf, object, "/A", find_shared (self, element->attributes));
  if (words == NULL)
    {
      qpdf_oh direct = object;

      object = qpdf_make_indirect_object (self->pdf, direct);
      cabas_qpdf_release (self, direct);
    }

  return object;
}

static void
add_leaf (CabasPdfFinisher *self,
          qpdf_oh kids,
          const CabasStructureKid *kid,
          qpdf_oh parent,
          qpdf_oh leaves)
{
  qpdf_oh leaf = qpdf_oh_get_array_item (self->pdf, leaves, (int) kid->index);

  qpdf_oh_remove_key (self->pdf, leaf, "/Type");
  qpdf_oh_replace_key (self->pdf, leaf, "/P", parent);
  describe_leaf (self, leaf, cabas_structure_get_leaf (self->structure, kid->index));
  qpdf_oh_append_item (self->pdf, kids, leaf);
  cabas_qpdf_release (self, leaf);
}

static void
fill_element (CabasPdfFinisher *self, guint index, const qpdf_oh *objects, qpdf_oh leaves)
{
  const CabasStructureElement *element = cabas_structure_get (self->structure, index);
  qpdf_oh kids;

  if (index != CABAS_STRUCTURE_ROOT && get_only_words (self, element) != NULL)
    return;

  kids = qpdf_oh_new_array (self->pdf);
  for (guint i = 0; i < element->kids->len; i++)
    {
      const CabasStructureKid *kid = &g_array_index (element->kids, CabasStructureKid, i);

      if (kid->is_leaf)
        add_leaf (self, kids, kid, objects[index], leaves);
      else
        qpdf_oh_append_item (self->pdf, kids, objects[kid->index]);
    }
  cabas_qpdf_set (self, objects[index], "/K", kids);
}

static void
find_furniture (CabasPdfFinisher *self, qpdf_oh leaves)
{
  for (guint i = 0; i < self->structure->leaves->len; i++)
    if (cabas_structure_get_leaf (self->structure, i)->kind == CABAS_LEAF_FURNITURE)
      {
        qpdf_oh leaf = qpdf_oh_get_array_item (self->pdf, leaves, (int) i);

        remember_furniture (self, leaf);
        cabas_qpdf_release (self, leaf);
      }
}

void
cabas_pdf_join_structure (CabasPdfFinisher *self, qpdf_oh document, qpdf_oh leaves)
{
  const guint n = self->structure->elements->len;
  g_autofree qpdf_oh *objects = g_new0 (qpdf_oh, n);

  find_furniture (self, leaves);
  objects[CABAS_STRUCTURE_ROOT] = document;
  for (guint i = CABAS_STRUCTURE_ROOT + 1; i < n; i++)
    {
      const CabasStructureElement *element = cabas_structure_get (self->structure, i);

      objects[i] = make_element (self, element, objects[element->parent], leaves);
    }
  for (guint i = 0; i < n; i++)
    fill_element (self, i, objects, leaves);
  for (guint i = CABAS_STRUCTURE_ROOT + 1; i < n; i++)
    cabas_qpdf_release (self, objects[i]);
}

GHashTable *
cabas_pdf_list_parents (CabasPdfFinisher *self, qpdf_oh numbers)
{
  GHashTable *places = g_hash_table_new (NULL, NULL);
  const int n = qpdf_oh_get_array_n_items (self->pdf, numbers);

  for (int i = 0; i + 1 < n; i += 2)
    {
      qpdf_oh number = qpdf_oh_get_array_item (self->pdf, numbers, i);

      g_hash_table_insert (places,
                           GINT_TO_POINTER (qpdf_oh_get_int_value_as_int (self->pdf, number)),
                           GINT_TO_POINTER (i + 1));
      cabas_qpdf_release (self, number);
    }

  return places;
}

void
cabas_pdf_forget_furniture (CabasPdfFinisher *self, qpdf_oh elements, const GArray *furniture)
{
  for (guint mcid = 0; mcid < furniture->len; mcid++)
    if (g_array_index (furniture, gboolean, mcid))
      {
        qpdf_oh none = qpdf_oh_new_null (self->pdf);

        qpdf_oh_set_array_item (self->pdf, elements, (int) mcid, none);
        cabas_qpdf_release (self, none);
      }
}
