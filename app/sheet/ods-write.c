/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/ods.h"
#include "sheet/zip.h"

#include <string.h>

#define VERSION "office:version=\"1.3\""
#define NAMESPACES                                                                                 \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                             \
  "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "                               \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                 \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "                               \
  "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "                      \
  "xmlns:number=\"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0\" "                          \
  "xmlns:of=\"urn:oasis:names:tc:opendocument:xmlns:of:1.2\" "                                     \
  "xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\" "                                 \
  "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "                                                 \
  "xmlns:config=\"urn:oasis:names:tc:opendocument:xmlns:config:1.0\" "
#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
/* Rows below the last one in which a spreadsheet offers the choices too. */
#define N_SPARE_ROWS 500

static void
append_escaped (GString *xml, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (xml, escaped);
}

/* Readers of XML run blanks together, so all but a single one between words are said. */
static void
append_line (GString *xml, const char *line, gsize length)
{
  const char *end = line + length;

  g_string_append (xml, "<text:p>");
  for (const char *p = line; p < end;)
    {
      gsize run = strcspn (p, " \t\n");

      if (run > 0)
        {
          g_autofree char *word = g_markup_escape_text (p, MIN (run, (gsize) (end - p)));

          g_string_append (xml, word);
          p += run;
          continue;
        }
      if (*p == '\t')
        g_string_append (xml, "<text:tab/>");
      else if (p == line || p + 1 == end || p[-1] == ' ')
        g_string_append (xml, "<text:s/>");
      else
        g_string_append_c (xml, ' ');
      p++;
    }
  g_string_append (xml, "</text:p>");
}

static void
append_words (GString *xml, const char *text)
{
  for (const char *line = text;; line++)
    {
      gsize length = strcspn (line, "\n");

      append_line (xml, line, length);
      line += length;
      if (*line == '\0')
        return;
    }
}

static void
append_cell (GString *xml, CabasCell cell, gboolean is_header, const char *validation)
{
  g_string_append (xml, "<table:table-cell");
  if (validation != NULL && !is_header)
    g_string_append_printf (xml, " table:content-validation-name=\"%s\"", validation);
  if (is_header)
    g_string_append (xml, " table:style-name=\"header\"");

  switch (cell.type)
    {
    case CABAS_CELL_EMPTY:
      g_string_append (xml, "/>");
      return;
    case CABAS_CELL_NUMBER:
      g_string_append_printf (xml, " office:value-type=\"float\" office:value=\"%s\">", cell.text);
      break;
    case CABAS_CELL_DATE:
      g_string_append_printf (xml,
                              " table:style-name=\"day\" office:value-type=\"date\" "
                              "office:date-value=\"%s\">",
                              cell.text);
      break;
    case CABAS_CELL_BOOLEAN:
      g_string_append_printf (xml, " office:value-type=\"boolean\" office:boolean-value=\"%s\">",
                              g_str_equal (cell.text, "yes") ? "true" : "false");
      break;
    case CABAS_CELL_TEXT:
    default:
      g_string_append (xml, " office:value-type=\"string\">");
      break;
    }
  append_words (xml, cell.text);
  g_string_append (xml, "</table:table-cell>");
}

/* (nullable): only columns with choices have one. */
static char *
dup_validation_name (const CabasSheet *sheet, guint index, guint column)
{
  return cabas_sheet_get_choices (sheet, column) != NULL
             ? g_strdup_printf ("choices-%u-%u", index, column)
             : NULL;
}

static void
append_row (GString *xml, const CabasSheet *sheet, guint index, guint row, guint n_repeated)
{
  guint n_columns = MAX (cabas_sheet_get_n_columns (sheet), 1);

  g_string_append (xml, "<table:table-row table:style-name=\"row\"");
  if (n_repeated > 1)
    g_string_append_printf (xml, " table:number-rows-repeated=\"%u\"", n_repeated);
  g_string_append_c (xml, '>');
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *validation = dup_validation_name (sheet, index, column);

      append_cell (xml, cabas_sheet_get (sheet, row, column),
                   row < cabas_sheet_get_n_headers (sheet), validation);
    }
  g_string_append (xml, "</table:table-row>\n");
}

static void
append_sheet (GString *xml, const CabasSheet *sheet, guint index)
{
  guint n_columns = MAX (cabas_sheet_get_n_columns (sheet), 1);
  guint n_rows = cabas_sheet_get_n_rows (sheet);

  g_string_append (xml, "<table:table table:style-name=\"table\" table:name=\"");
  append_escaped (xml, cabas_sheet_get_name (sheet));
  g_string_append (xml, "\">\n");
  for (guint column = 0; column < n_columns; column++)
    g_string_append_printf (xml,
                            "<table:table-column table:style-name=\"width-%u\" "
                            "table:default-cell-style-name=\"words\"/>\n",
                            cabas_sheet_get_width (sheet, column));
  for (guint row = 0; row < n_rows; row++)
    append_row (xml, sheet, index, row, 1);
  append_row (xml, sheet, index, n_rows, N_SPARE_ROWS);
  g_string_append (xml, "</table:table>\n");
}

static void
append_condition (GString *xml, const char *const *choices)
{
  g_autoptr (GString) condition = g_string_new ("of:cell-content-is-in-list(");

  for (guint i = 0; choices[i] != NULL; i++)
    {
      g_auto (GStrv) pieces = g_strsplit (choices[i], "\"", -1);
      g_autofree char *doubled = g_strjoinv ("\"\"", pieces);

      g_string_append_printf (condition, "%s\"%s\"", i > 0 ? ";" : "", doubled);
    }
  g_string_append_c (condition, ')');
  append_escaped (xml, condition->str);
}

static void
append_validations (GString *xml, const CabasBook *book)
{
  g_string_append (xml, "<table:content-validations>\n");
  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    {
      CabasSheet *sheet = cabas_book_get_sheet (book, i);

      for (guint column = 0; column < cabas_sheet_get_n_columns (sheet); column++)
        {
          g_autofree char *name = dup_validation_name (sheet, i, column);

          if (name == NULL)
            continue;
          g_string_append_printf (
              xml, "<table:content-validation table:name=\"%s\" table:condition=\"", name);
          append_condition (xml, cabas_sheet_get_choices (sheet, column));
          g_string_append (xml, "\" table:allow-empty-cell=\"true\" "
                                "table:display-list=\"unsorted\"><table:error-message "
                                "table:message-type=\"warning\" table:display=\"true\"/>"
                                "</table:content-validation>\n");
        }
    }
  g_string_append (xml, "</table:content-validations>\n");
}

static void
append_widths (GString *xml, const CabasBook *book)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    {
      CabasSheet *sheet = cabas_book_get_sheet (book, i);

      for (guint column = 0; column < MAX (cabas_sheet_get_n_columns (sheet), 1); column++)
        {
          guint width = cabas_sheet_get_width (sheet, column);

          if (g_hash_table_add (known, GUINT_TO_POINTER (width)))
            g_string_append_printf (xml,
                                    "<style:style style:name=\"width-%u\" "
                                    "style:family=\"table-column\"><style:table-column-properties "
                                    "style:column-width=\"%umm\"/></style:style>\n",
                                    width, width);
        }
    }
}

static char *
make_content (const CabasBook *book)
{
  GString *xml = g_string_new (DECLARATION "<office:document-content " NAMESPACES VERSION ">\n"
                                           "<office:automatic-styles>\n");

  append_widths (xml, book);
  g_string_append (
      xml, "<style:style style:name=\"table\" style:family=\"table\">"
           "<style:table-properties table:display=\"true\"/></style:style>\n"
           "<style:style style:name=\"row\" style:family=\"table-row\">"
           "<style:table-row-properties style:use-optimal-row-height=\"true\"/></style:style>\n"
           "<number:date-style style:name=\"day-format\" number:automatic-order=\"true\">"
           "<number:day number:style=\"long\"/><number:text>/</number:text>"
           "<number:month number:style=\"long\"/><number:text>/</number:text>"
           "<number:year number:style=\"long\"/></number:date-style>\n"
           "<style:style style:name=\"words\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:wrap-option=\"wrap\" style:vertical-align=\"top\"/>"
           "</style:style>\n"
           "<style:style style:name=\"day\" style:family=\"table-cell\" "
           "style:data-style-name=\"day-format\">"
           "<style:table-cell-properties style:vertical-align=\"top\"/></style:style>\n"
           "<style:style style:name=\"header\" style:family=\"table-cell\">"
           "<style:table-cell-properties fo:wrap-option=\"wrap\" fo:background-color=\"#dde6f2\"/>"
           "<style:text-properties fo:color=\"#000000\" fo:font-weight=\"bold\"/></style:style>\n"
           "</office:automatic-styles>\n<office:body><office:spreadsheet>\n");
  append_validations (xml, book);
  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    append_sheet (xml, cabas_book_get_sheet (book, i), i);
  g_string_append (xml, "</office:spreadsheet></office:body></office:document-content>\n");

  return g_string_free (xml, FALSE);
}

static void
append_setting (GString *xml, const char *name, const char *type, guint value)
{
  g_string_append_printf (
      xml, "<config:config-item config:name=\"%s\" config:type=\"%s\">%u</config:config-item>",
      name, type, value);
}

/* Headers stay in view. */
static char *
make_settings (const CabasBook *book)
{
  GString *xml = g_string_new (
      DECLARATION "<office:document-settings " NAMESPACES VERSION "><office:settings>"
                  "<config:config-item-set config:name=\"ooo:view-settings\">"
                  "<config:config-item-map-indexed config:name=\"Views\">"
                  "<config:config-item-map-entry>"
                  "<config:config-item config:name=\"ViewId\" config:type=\"string\">view1"
                  "</config:config-item><config:config-item-map-named config:name=\"Tables\">");

  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    {
      CabasSheet *sheet = cabas_book_get_sheet (book, i);
      guint n_headers = cabas_sheet_get_n_headers (sheet);

      if (n_headers == 0)
        continue;
      g_string_append (xml, "<config:config-item-map-entry config:name=\"");
      append_escaped (xml, cabas_sheet_get_name (sheet));
      g_string_append (xml, "\">");
      append_setting (xml, "VerticalSplitMode", "short", 2);
      append_setting (xml, "VerticalSplitPosition", "int", n_headers);
      append_setting (xml, "ActiveSplitRange", "short", 2);
      append_setting (xml, "PositionBottom", "int", n_headers);
      g_string_append (xml, "</config:config-item-map-entry>");
    }
  g_string_append (xml, "</config:config-item-map-named></config:config-item-map-entry>"
                        "</config:config-item-map-indexed></config:config-item-set>"
                        "</office:settings></office:document-settings>\n");

  return g_string_free (xml, FALSE);
}

static char *
make_meta (const char *title)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  return g_strdup_printf (DECLARATION "<office:document-meta " NAMESPACES VERSION "><office:meta>"
                                      "<meta:generator>Cabas</meta:generator>"
                                      "<dc:title>%s</dc:title></office:meta>"
                                      "</office:document-meta>\n",
                          escaped);
}

GBytes *
cabas_ods_write (const CabasBook *book, const char *title, GError **error)
{
  g_autofree char *content = make_content (book);
  g_autofree char *settings = make_settings (book);
  g_autofree char *meta = make_meta (title);
  const CabasZipContent parts[] = {
    { "mimetype", CABAS_ODS_TYPE, TRUE },
    { "content.xml", content },
    { "styles.xml", DECLARATION "<office:document-styles " NAMESPACES VERSION "/>\n" },
    { "meta.xml", meta },
    { "settings.xml", settings },
    { "META-INF/manifest.xml", DECLARATION
      "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" "
      "manifest:version=\"1.3\">\n"
      "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" "
      "manifest:media-type=\"" CABAS_ODS_TYPE "\"/>\n"
      "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
      "<manifest:file-entry manifest:full-path=\"settings.xml\" manifest:media-type=\"text/xml\"/>"
      "\n</manifest:manifest>\n" },
  };

  return cabas_zip_write (parts, G_N_ELEMENTS (parts), error);
}
