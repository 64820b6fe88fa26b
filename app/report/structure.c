/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/structure.h"

static void
clear_element (gpointer data)
{
  CabasStructureElement *element = data;

  g_free (element->attributes);
  g_array_unref (element->kids);
}

static void
clear_leaf (gpointer data)
{
  g_free (((CabasStructureLeaf *) data)->text);
}

static void
add_kid (CabasStructure *self, guint parent, guint index, gboolean is_leaf)
{
  const CabasStructureKid kid = { index, is_leaf };

  g_return_if_fail (parent < self->elements->len);

  g_array_append_val (g_array_index (self->elements, CabasStructureElement, parent).kids, kid);
}

static guint
append (CabasStructure *self, guint parent, const char *type, const char *attributes)
{
  CabasStructureElement element = { type, parent, g_strdup (attributes), NULL };

  element.kids = g_array_new (FALSE, FALSE, sizeof (CabasStructureKid));
  g_array_append_val (self->elements, element);

  return self->elements->len - 1;
}

/**
 * cabas_structure_new:
 *
 * Returns: (transfer full): the structure of a document that says nothing yet
 */
CabasStructure *
cabas_structure_new (void)
{
  CabasStructure *self = g_new0 (CabasStructure, 1);

  self->elements = g_array_new (FALSE, FALSE, sizeof (CabasStructureElement));
  g_array_set_clear_func (self->elements, clear_element);
  self->leaves = g_array_new (FALSE, FALSE, sizeof (CabasStructureLeaf));
  g_array_set_clear_func (self->leaves, clear_leaf);
  append (self, CABAS_STRUCTURE_ROOT, "Document", NULL);

  return self;
}

/**
 * cabas_structure_free:
 * @self: (transfer full) (nullable): a structure
 *
 * Frees @self with its elements.
 */
void
cabas_structure_free (CabasStructure *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->elements);
  g_array_unref (self->leaves);
  g_free (self);
}

/**
 * cabas_structure_add:
 * @self: a structure
 * @parent: an element
 * @type: (transfer none): a standard type, in a string that lives on
 * @attributes: (nullable): as PDF writes them
 *
 * Returns: the new element
 */
guint
cabas_structure_add (CabasStructure *self, guint parent, const char *type, const char *attributes)
{
  const guint element = append (self, parent, type, attributes);

  add_kid (self, parent, element, FALSE);

  return element;
}

/**
 * cabas_structure_add_leaf:
 * @self: a structure
 * @parent: the element it belongs to
 * @kind: what it is
 * @text: (nullable): where a link leads, or what a figure shows
 *
 * Says what is drawn next.
 */
void
cabas_structure_add_leaf (CabasStructure *self, guint parent, CabasLeafKind kind, const char *text)
{
  const CabasStructureLeaf leaf = { kind, g_strdup (text) };

  g_array_append_val (self->leaves, leaf);
  if (kind != CABAS_LEAF_FURNITURE)
    add_kid (self, parent, self->leaves->len - 1, TRUE);
}

const CabasStructureElement *
cabas_structure_get (const CabasStructure *self, guint element)
{
  g_return_val_if_fail (element < self->elements->len, NULL);

  return &g_array_index (self->elements, CabasStructureElement, element);
}

const CabasStructureLeaf *
cabas_structure_get_leaf (const CabasStructure *self, guint leaf)
{
  g_return_val_if_fail (leaf < self->leaves->len, NULL);

  return &g_array_index (self->leaves, CabasStructureLeaf, leaf);
}
