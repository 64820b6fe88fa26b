/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the parts of a document are, apart from where they stand on its pages: a tree of elements
 * that a screen reader goes through (ISO 32000-1, 14.7). Its leaves are pieces of content, numbered
 * in the order in which they are drawn; those that belong to no element are furniture of the page,
 * such as its number, which nobody reads aloud. */

typedef enum
{
  CABAS_LEAF_WORDS,
  CABAS_LEAF_LINK,
  CABAS_LEAF_FIGURE,
  CABAS_LEAF_FURNITURE,
} CabasLeafKind;

typedef struct
{
  CabasLeafKind kind;
  char *text; /* (owned) (nullable): where a link leads, or what a figure shows */
} CabasStructureLeaf;

typedef struct
{
  guint index;
  gboolean is_leaf;
} CabasStructureKid;

typedef struct
{
  const char *type; /* one of the standard ones (ISO 32000-1, 14.8.4): "P" */
  guint parent;
  char *attributes; /* (owned) (nullable): as PDF writes them: "<</O/Table/Scope/Row>>" */
  GArray *kids;     /* (owned) (element-type CabasStructureKid): in reading order */
} CabasStructureElement;

typedef struct
{
  GArray *elements; /* (owned) (element-type CabasStructureElement): the first is the document */
  GArray *leaves;   /* (owned) (element-type CabasStructureLeaf) */
} CabasStructure;

#define CABAS_STRUCTURE_ROOT 0

CabasStructure *cabas_structure_new (void);
void cabas_structure_free (CabasStructure *self);

/* A new last kid of `parent`. `attributes` (nullable) */
guint
cabas_structure_add (CabasStructure *self, guint parent, const char *type, const char *attributes);
/* Says what is drawn next: the last kid of `parent`, or furniture, whose parent does not count. */
void
cabas_structure_add_leaf (CabasStructure *self, guint parent, CabasLeafKind kind, const char *text);

const CabasStructureElement *cabas_structure_get (const CabasStructure *self, guint element);
const CabasStructureLeaf *cabas_structure_get_leaf (const CabasStructure *self, guint leaf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasStructure, cabas_structure_free)

G_END_DECLS
