/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/chart-text.h"

#include "sheet/csv.h"

#include <math.h>

/* Tabs and line ends part cells and rows. */
static void
append_cell (GString *text, const char *cell)
{
  g_autofree char *flat = g_strdelimit (g_strdup (cell), "\t\r\n", ' ');

  g_string_append (text, flat);
}

/**
 * cabas_chart_dup_text:
 *
 * Returns: (transfer full): what the chart says, as plain text
 */
char *
cabas_chart_dup_text (CabasChart *chart)
{
  const CabasChartTable *table = cabas_chart_get_table (chart);
  g_autofree char *words = cabas_chart_describe (chart);
  const char *source = cabas_chart_get_source (chart);
  GString *text = g_string_new (words);

  g_string_append_c (text, '\n');
  if (source != NULL)
    g_string_append_printf (text, "%s\n", source);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
    {
      if (i > 0)
        g_string_append_c (text, '\t');
      append_cell (text, cabas_chart_table_get_header (table, i));
    }
  for (guint row = 0; row < cabas_chart_table_get_n_rows (table); row++)
    for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
      {
        g_string_append_c (text, i > 0 ? '\t' : '\n');
        append_cell (text, cabas_chart_table_get_cell (table, row, i));
      }
  g_string_append_c (text, '\n');

  return g_string_free (text, FALSE);
}

static void
append_element (GString *html, const char *start, const char *text, const char *end)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (html, "%s%s%s", start, escaped, end);
}

static void
append_row (GString *html, const CabasChartTable *table, guint row)
{
  g_string_append (html, "<tr>");
  for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
    {
      const char *cell = cabas_chart_table_get_cell (table, row, i);

      if (i == 0)
        append_element (html, "<th scope=\"row\">", cell, "</th>");
      else if (cabas_chart_table_get_number (table, row, i, NULL))
        append_element (html, "<td style=\"text-align: right\">", cell, "</td>");
      else
        append_element (html, "<td>", cell, "</td>");
    }
  g_string_append (html, "</tr>\n");
}

/**
 * cabas_chart_dup_html:
 *
 * Returns: (transfer full): what the chart says, with a heading and a table
 */
char *
cabas_chart_dup_html (CabasChart *chart)
{
  const CabasChartTable *table = cabas_chart_get_table (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *words = cabas_chart_describe (chart);
  const char *source = cabas_chart_get_source (chart);
  GString *html = g_string_new ("<meta charset=\"utf-8\">\n");

  append_element (html, "<h3>", title, "</h3>\n");
  append_element (html, "<p>", words, "</p>\n");
  g_string_append (html, "<table>\n<thead><tr>");
  for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
    append_element (html, "<th scope=\"col\">", cabas_chart_table_get_header (table, i), "</th>");
  g_string_append (html, "</tr></thead>\n<tbody>\n");
  for (guint row = 0; row < cabas_chart_table_get_n_rows (table); row++)
    append_row (html, table, row);
  g_string_append (html, "</tbody>\n</table>\n");
  if (source != NULL)
    append_element (html, "<p>", source, "</p>\n");

  return g_string_free (html, FALSE);
}

static gboolean
set_cell (CabasSheet *sheet, const CabasChartTable *table, guint row, guint column, GError **error)
{
  char exact[G_ASCII_DTOSTR_BUF_SIZE];
  double number;

  if (!cabas_chart_table_get_number (table, row, column, &number))
    return cabas_sheet_set (sheet, row + 1, column, CABAS_CELL_TEXT,
                            cabas_chart_table_get_cell (table, row, column), error);
  if (!isfinite (number))
    return TRUE;

  g_ascii_formatd (exact, sizeof exact, "%.15g", number);
  return cabas_sheet_set (sheet, row + 1, column, CABAS_CELL_NUMBER, exact, error);
}

/**
 * cabas_chart_write_csv:
 *
 * Returns: (transfer full): the table of the chart; %NULL with @error set where it is larger than
 *     a spreadsheet may be
 */
GBytes *
cabas_chart_write_csv (CabasChart *chart, GError **error)
{
  const CabasChartTable *table = cabas_chart_get_table (chart);
  g_autoptr (CabasSheet) sheet = cabas_sheet_new ("");

  for (guint i = 0; i < cabas_chart_table_get_n_columns (table); i++)
    {
      if (!cabas_sheet_set (sheet, 0, i, CABAS_CELL_TEXT, cabas_chart_table_get_header (table, i),
                            error))
        return NULL;
      for (guint row = 0; row < cabas_chart_table_get_n_rows (table); row++)
        if (!set_cell (sheet, table, row, i, error))
          return NULL;
    }

  return cabas_csv_write (sheet);
}
