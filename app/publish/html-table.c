/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/html-private.h"

#include <glib/gi18n-lib.h>

/* That fit beside each other on a desk. */
#define MOST_COLUMNS 7

typedef struct
{
  CabasHtml *html;         /* (unowned) */
  const CabasTable *table; /* (unowned) */
  GArray *columns;         /* (owned) (element-type guint): those that a web page shows */
} Grid;

/* Whether all that a column says is on which page something stands: a web page has none. */
static gboolean
is_of_pages (const CabasTable *table, guint column)
{
  gboolean is_found = FALSE;

  for (guint row = 0; row < cabas_table_get_n_rows (table); row++)
    {
      const CabasWords *words = cabas_table_get_cell (table, row, column);

      if (cabas_table_get_group (table, row) != NULL || words == NULL)
        continue;
      for (guint i = 0; i < cabas_words_get_n_runs (words); i++)
        if (!(cabas_words_get_run (words, i)->style & CABAS_WORDS_PAGE_NUMBER))
          return FALSE;
      is_found = TRUE;
    }

  return is_found;
}

static const char *
get_class (const CabasTable *table, guint column)
{
  switch (cabas_table_get_column (table, column)->align)
    {
    case CABAS_TABLE_END:
      return "end";
    case CABAS_TABLE_CENTER:
      return "center";
    case CABAS_TABLE_START:
    default:
      return NULL;
    }
}

static GArray *
list_columns (const CabasTable *table)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
    if (!is_of_pages (table, column))
      g_array_append_val (columns, column);

  return columns;
}

static void
add_heads (const Grid *grid, xmlNode *node)
{
  xmlNode *row = cabas_markup_add (cabas_markup_add (node, "thead"), "tr");

  for (guint i = 0; i < grid->columns->len; i++)
    {
      const guint column = g_array_index (grid->columns, guint, i);
      const char *head = cabas_table_get_column (grid->table, column)->head;
      xmlNode *cell = cabas_markup_add_with (row, *head != '\0' ? "th" : "td", head);

      if (*head != '\0')
        cabas_markup_set (cell, "scope", "col");
      cabas_markup_set (cell, "class", get_class (grid->table, column));
    }
}

static void
add_group (const Grid *grid, xmlNode *body, const CabasWords *words)
{
  g_autofree char *width = g_strdup_printf ("%u", grid->columns->len);
  xmlNode *row = cabas_markup_add (body, "tr");
  xmlNode *cell = cabas_markup_add (row, "th");

  cabas_markup_set (row, "class", "group");
  cabas_markup_set (cell, "scope", "rowgroup");
  cabas_markup_set (cell, "colspan", width);
  cabas_html_add_words (grid->html, cell, words);
}

/* Numbers with their unit stay on one line. */
#define LONGEST_NUMBER 24

static const char *
get_cell_class (const CabasTable *table, guint column, const CabasWords *words)
{
  const char *style = get_class (table, column);
  g_autofree char *plain = words != NULL ? cabas_words_dup_plain (words) : g_strdup ("");

  return g_strcmp0 (style, "end") == 0 && g_utf8_strlen (plain, -1) <= LONGEST_NUMBER ? "end number"
                                                                                      : style;
}

/* Where the page is narrow, each cell stands on a line of its own, after the head of its column. */
static void
add_cells (const Grid *grid, xmlNode *body, guint index)
{
  xmlNode *row = cabas_markup_add (body, "tr");

  for (guint i = 0; i < grid->columns->len; i++)
    {
      const guint column = g_array_index (grid->columns, guint, i);
      const CabasWords *words = cabas_table_get_cell (grid->table, index, column);
      const gboolean is_head = i == 0 && words != NULL && cabas_words_get_n_runs (words) > 0;
      xmlNode *cell = cabas_markup_add (row, is_head ? "th" : "td");

      if (is_head)
        cabas_markup_set (cell, "scope", "row");
      cabas_markup_set (cell, "class", get_cell_class (grid->table, column, words));
      if (!is_head)
        cabas_markup_set (cell, "data-head", cabas_table_get_column (grid->table, column)->head);
      cabas_html_add_words (grid->html, cell, words);
    }
}

/* What the last heading says. */
static void
say_part (CabasHtml *self, xmlNode *caption)
{
  for (xmlNode *node = xmlGetLastChild (self->main); node != NULL; node = node->prev)
    if (node->type == XML_ELEMENT_NODE && node->name[0] == 'h' && g_ascii_isdigit (node->name[1]))
      {
        xmlChar *words = xmlNodeGetContent (node);

        cabas_markup_say (caption, (const char *) words);
        xmlFree (words);
        return;
      }
  cabas_markup_say (caption, self->paper->title);
}

/* What moves a table that is too wide, by the keyboard as well. */
static xmlNode *
add_frame (CabasHtml *self, xmlNode *parent)
{
  xmlNode *frame = cabas_markup_add (parent, "div");
  g_autofree char *id = cabas_html_dup_id (self);

  cabas_markup_set (frame, "class", "scroll");
  cabas_markup_set (frame, "role", "group");
  cabas_markup_set (frame, "tabindex", "0");
  cabas_markup_set (frame, "aria-labelledby", id);

  return frame;
}

void
cabas_html_add_table (CabasHtml *self,
                      xmlNode *parent,
                      const CabasTable *table,
                      const CabasWords *title)
{
  const Grid grid = { self, table, list_columns (table) };
  xmlNode *frame = grid.columns->len > MOST_COLUMNS ? add_frame (self, parent) : NULL;
  xmlNode *node = cabas_markup_add (frame != NULL ? frame : parent, "table");
  xmlNode *caption = cabas_markup_add (node, "caption");
  xmlNode *body = NULL;

  if (frame != NULL)
    {
      g_autofree char *id = cabas_markup_dup (frame, "aria-labelledby");

      cabas_markup_set (caption, "id", id);
    }
  if (title != NULL)
    cabas_html_add_words (self, caption, title);
  else
    {
      caption = cabas_markup_add (caption, "span");
      cabas_markup_set (caption, "class", "heard");
      say_part (self, caption);
    }
  add_heads (&grid, node);
  for (guint row = 0; row < cabas_table_get_n_rows (table); row++)
    {
      const CabasWords *group = cabas_table_get_group (table, row);

      if (body == NULL || group != NULL)
        body = cabas_markup_add (node, "tbody");
      if (group != NULL)
        add_group (&grid, body, group);
      else
        add_cells (&grid, body, row);
    }
  g_array_unref (grid.columns);
}

static gboolean
is_of_numbers (const CabasChartTable *data, guint column)
{
  double value;
  guint n = 0;

  for (guint row = 0; row < cabas_chart_table_get_n_rows (data); row++)
    if (cabas_chart_table_get_number (data, row, column, &value))
      n++;
    else if (*cabas_chart_table_get_cell (data, row, column) != '\0')
      return FALSE;

  return n > 0;
}

/* The numbers behind a chart, as it writes them. */
static CabasTable *
make_data (const CabasChartTable *data)
{
  CabasTable *table = cabas_table_new ();

  for (guint column = 0; column < cabas_chart_table_get_n_columns (data); column++)
    cabas_table_add_column (table, cabas_chart_table_get_header (data, column),
                            is_of_numbers (data, column) ? CABAS_TABLE_END : CABAS_TABLE_START, 1);
  for (guint row = 0; row < cabas_chart_table_get_n_rows (data); row++)
    {
      cabas_table_add_row (table);
      for (guint column = 0; column < cabas_chart_table_get_n_columns (data); column++)
        cabas_table_add_cell (table, cabas_chart_table_get_cell (data, row, column));
    }

  return table;
}

void
cabas_html_add_data (CabasHtml *self, xmlNode *parent, CabasChart *chart)
{
  g_autoptr (CabasTable) table = make_data (cabas_chart_get_table (chart));
  g_autofree char *name = cabas_chart_dup_title (chart);
  g_autofree char *description = cabas_chart_describe (chart);
  g_autoptr (CabasWords) title = cabas_words_new (name);
  xmlNode *details = cabas_markup_add (parent, "details");

  cabas_markup_add_with (details, "summary", _ ("The chart in words and numbers"));
  cabas_markup_add_with (details, "p", description);
  if (cabas_table_get_n_rows (table) > 0)
    cabas_html_add_table (self, details, table, title);
}
