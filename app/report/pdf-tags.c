/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pdf-tags.h"

void
cabas_pdf_tags_init (CabasPdfTags *self, CabasStructure *structure)
{
  *self = (CabasPdfTags){ .structure = structure };
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  cabas_pdf_tags_turn (self, 1, G_MAXUINT);
}

void
cabas_pdf_tags_turn (CabasPdfTags *self, guint first_row, guint end_row)
{
  self->block = NULL;
  self->first_row = first_row;
  self->end_row = end_row;
}

void
cabas_pdf_tags_clear (CabasPdfTags *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
}

static guint
add (CabasPdfTags *self, guint parent, const char *type)
{
  return cabas_structure_add (self->structure, parent, type, NULL);
}

static guint
add_cell (CabasPdfTags *self, guint row, const char *type, const char *attributes)
{
  const guint cell = cabas_structure_add (self->structure, row, type, attributes);

  g_array_append_val (self->cells, cell);

  return cell;
}

/* A group is one cell across its row, which is the head of the rows below. */
static void
open_group (CabasPdfTags *self, guint row, guint n_columns)
{
  g_autofree char *attributes = g_strdup_printf ("<</O/Table/Scope/Row/ColSpan %u>>", n_columns);
  const guint cell = add_cell (self, row, "TH", attributes);

  for (guint i = 1; i < n_columns; i++)
    g_array_append_val (self->cells, cell);
}

/* Cells are made all at once, so that each row has as many, whatever they hold. */
static void
open_table (CabasPdfTags *self, const CabasTable *table)
{
  const guint n_columns = cabas_table_get_n_columns (table);

  self->element = add (self, self->section, "Table");
  for (guint row = 0; row <= cabas_table_get_n_rows (table) && row < self->end_row; row++)
    {
      guint element;

      if (row > 0 && row < self->first_row)
        continue;

      element = add (self, self->element, "TR");

      if (row > 0 && cabas_table_get_group (table, row - 1) != NULL)
        open_group (self, element, n_columns);
      else
        for (guint column = 0; column < n_columns; column++)
          if (row == 0)
            add_cell (self, element, "TH", "<</O/Table/Scope/Column>>");
          else
            add_cell (self, element, "TD", NULL);
    }
}

static gboolean
is_ordered (const CabasBlock *block)
{
  return block->marker != NULL && g_ascii_isdigit (*block->marker);
}

/* Items that follow each other are one list; a deeper one stands in the item above it. */
static void
open_item (CabasPdfTags *self, const CabasBlock *block)
{
  const guint level = MIN (block->level, CABAS_DEEPEST_LIST - 1);
  guint item;

  self->n_lists = MIN (self->n_lists, level + 1);
  while (self->n_lists <= level)
    {
      const guint parent = self->n_lists > 0 ? self->bodies[self->n_lists - 1] : self->section;

      self->lists[self->n_lists] =
          cabas_structure_add (self->structure, parent, "L",
                               is_ordered (block) ? "<</O/List/ListNumbering/Decimal>>"
                                                  : "<</O/List/ListNumbering/Disc>>");
      self->bodies[self->n_lists] = self->lists[self->n_lists];
      if (self->n_lists < level)
        self->bodies[self->n_lists] =
            add (self, add (self, self->lists[self->n_lists], "LI"), "LBody");
      self->n_lists++;
    }

  item = add (self, self->lists[level], "LI");
  if (block->marker != NULL)
    self->places[CABAS_PLACE_MARKER] = add (self, item, "Lbl");
  self->element = add (self, item, "LBody");
  self->bodies[level] = self->element;
}

static void
open_heading (CabasPdfTags *self, const CabasBlock *block)
{
  static const char *const headings[] = { "H1", "H2", "H3", "H4", "H5", "H6" };

  if (block->level <= 1)
    self->section = add (self, CABAS_STRUCTURE_ROOT, "Sect");
  self->element =
      add (self, self->section, headings[CLAMP (block->level, 1, G_N_ELEMENTS (headings)) - 1]);
}

/* What stands in the margin is read before the words beside it. */
static void
open_paragraph (CabasPdfTags *self, const CabasBlock *block)
{
  self->element = add (self, self->section, "P");
  if (block->side == NULL)
    return;

  self->places[CABAS_PLACE_SIDE] = add (self, self->element, "Span");
  self->places[CABAS_PLACE_TEXT] = add (self, self->element, "Span");
}

static void
open_block (CabasPdfTags *self, const CabasBlock *block)
{
  self->block = block;
  g_array_set_size (self->cells, 0);
  if (block->kind != CABAS_BLOCK_LIST_ITEM)
    self->n_lists = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    self->places[i] = CABAS_STRUCTURE_ROOT;

  switch (block->kind)
    {
    case CABAS_BLOCK_HEADING:
      open_heading (self, block);
      break;
    case CABAS_BLOCK_LIST_ITEM:
      open_item (self, block);
      break;
    case CABAS_BLOCK_TABLE:
      open_table (self, block->table);
      break;
    case CABAS_BLOCK_CONTENTS:
      self->element = add (self, self->section, "TOC");
      break;
    case CABAS_BLOCK_COVER:
    case CABAS_BLOCK_CHART:
    case CABAS_BLOCK_PICTURE:
      self->element = self->section;
      break;
    default:
      open_paragraph (self, block);
    }
}

/* The line of a cover, or an entry of the contents, made when its first words come. */
static guint
find_row (CabasPdfTags *self, guint row)
{
  const gboolean is_entry = self->block->kind == CABAS_BLOCK_CONTENTS;

  while (self->cells->len <= row)
    if (is_entry)
      add_cell (self, add (self, self->element, "TOCI"), "Reference", NULL);
    else
      add_cell (self, self->element, "P", NULL);

  return g_array_index (self->cells, guint, row);
}

static guint
find_cell (CabasPdfTags *self, guint row, guint column)
{
  const guint n_columns = cabas_table_get_n_columns (self->block->table);
  const guint place = row == 0 ? 0 : row - self->first_row + 1;

  return g_array_index (self->cells, guint, place * n_columns + column);
}

/**
 * cabas_pdf_tags_find:
 * @self: the tags of a document
 * @strip: of it, whose block is that of the last strip or comes after it
 * @place: on @strip
 *
 * Returns: the element
 */
guint
cabas_pdf_tags_find (CabasPdfTags *self, const CabasStrip *strip, guint place)
{
  if (self->block != strip->block)
    open_block (self, strip->block);

  switch (strip->block->kind)
    {
    case CABAS_BLOCK_TABLE:
      return find_cell (self, strip->row, place);
    case CABAS_BLOCK_CONTENTS:
    case CABAS_BLOCK_COVER:
      return find_row (self, strip->row);
    default:
      break;
    }

  if (place < G_N_ELEMENTS (self->places) && self->places[place] != CABAS_STRUCTURE_ROOT)
    return self->places[place];

  return self->element;
}
