/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/odt-private.h"

/* In letters: how many of a table stand beside each other on a line of the page, what its cells
 * have around them, and the room that a column asks for. */
#define LINE 96
#define AROUND 3
#define WIDEST_FIXED 24
#define NARROWEST_SHARE 12

static guint
measure_words (const CabasWords *words)
{
  g_autofree char *plain = words != NULL ? cabas_words_dup_plain (words) : NULL;

  return plain != NULL ? (guint) g_utf8_strlen (plain, -1) : 0;
}

/* The room of a column as wide as what it holds; 0 for one that shares what is left. */
static guint
measure_column (const CabasTable *table, guint column)
{
  const CabasTableColumn *info = cabas_table_get_column (table, column);
  guint longest = (guint) g_utf8_strlen (info->head, -1);

  if (info->weight > 0)
    return 0;

  for (guint row = 0; row < cabas_table_get_n_rows (table); row++)
    if (cabas_table_get_group (table, row) == NULL)
      longest = MAX (longest, measure_words (cabas_table_get_cell (table, row, column)));

  return MIN (longest, WIDEST_FIXED) + AROUND;
}

static guint
find_room (const CabasTable *table, guint column)
{
  const guint weight = cabas_table_get_column (table, column)->weight;
  guint taken = 0;
  guint weights = 0;

  if (weight == 0)
    return measure_column (table, column);

  for (guint i = 0; i < cabas_table_get_n_columns (table); i++)
    {
      taken += measure_column (table, i);
      weights += cabas_table_get_column (table, i)->weight;
    }

  return MAX (taken < LINE ? (LINE - taken) * weight / weights : 0, NARROWEST_SHARE);
}

static void
add_column (CabasOdt *self, xmlNode *node, const CabasTable *table, guint column)
{
  g_autofree char *name = g_strdup_printf ("column-%u-%u", self->n_tables, column + 1);
  g_autofree char *width = g_strdup_printf ("%u*", find_room (table, column) * 100);
  xmlNode *style = cabas_markup_add (self->styles, "style:style");

  cabas_markup_set (style, "style:name", name);
  cabas_markup_set (style, "style:family", "table-column");
  cabas_markup_set (cabas_markup_add (style, "style:table-column-properties"),
                    "style:rel-column-width", width);
  cabas_markup_set (cabas_markup_add (node, "table:table-column"), "table:style-name", name);
}

static xmlNode *
add_cell (xmlNode *row, const char *style)
{
  xmlNode *cell = cabas_markup_add (row, "table:table-cell");

  cabas_markup_set (cell, "table:style-name", style);
  cabas_markup_set (cell, "office:value-type", "string");

  return cell;
}

static const char *
get_paragraph_style (const CabasTable *table, guint column)
{
  switch (cabas_table_get_column (table, column)->align)
    {
    case CABAS_TABLE_END:
      return "Table_20_Numbers";
    case CABAS_TABLE_CENTER:
      return "Table_20_Centered";
    case CABAS_TABLE_START:
    default:
      return "Table_20_Contents";
    }
}

static void
add_heads (CabasOdt *self, xmlNode *node, const CabasTable *table)
{
  xmlNode *row =
      cabas_markup_add (cabas_markup_add (node, "table:table-header-rows"), "table:table-row");

  for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
    {
      g_autoptr (CabasWords) words = cabas_words_new (NULL);

      cabas_words_add (words, CABAS_WORDS_STRONG, cabas_table_get_column (table, column)->head);
      cabas_odt_add_paragraph (self, add_cell (row, "head-cell"),
                               get_paragraph_style (table, column), words);
    }
}

static void
add_group (CabasOdt *self, xmlNode *row, const CabasTable *table, const CabasWords *words)
{
  const guint n_columns = cabas_table_get_n_columns (table);
  g_autofree char *width = g_strdup_printf ("%u", n_columns);
  xmlNode *cell = add_cell (row, "cell");

  cabas_markup_set (cell, "table:number-columns-spanned", width);
  cabas_odt_add_paragraph (self, cell, "Table_20_Heading", words);
  for (guint column = 1; column < n_columns; column++)
    cabas_markup_add (row, "table:covered-table-cell");
}

void
cabas_odt_add_table (CabasOdt *self, const CabasTable *table)
{
  xmlNode *node = cabas_markup_add (self->text, "table:table");
  g_autofree char *name = g_strdup_printf ("T%u", ++self->n_tables);

  cabas_markup_set (node, "table:name", name);
  cabas_markup_set (node, "table:style-name", "table");
  for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
    add_column (self, node, table, column);
  add_heads (self, node, table);

  for (guint index = 0; index < cabas_table_get_n_rows (table); index++)
    {
      const CabasWords *group = cabas_table_get_group (table, index);
      xmlNode *row = cabas_markup_add (node, "table:table-row");

      if (group != NULL)
        {
          add_group (self, row, table, group);
          continue;
        }
      for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
        cabas_odt_add_paragraph (self, add_cell (row, "cell"), get_paragraph_style (table, column),
                                 cabas_table_get_cell (table, index, column));
    }
  /* Two tables after each other would be read as one. */
  cabas_odt_add_paragraph (self, self->text, "after-table", NULL);
}
