/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/csv.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

#define BYTE_ORDER_MARK "\357\273\277"
/* Enough lines to tell what separates the cells. */
#define PROBED_BYTES (64 * 1024)

/* (transfer full): UTF-8, whatever it was. */
static char *
decode (GBytes *bytes, gsize *length, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  char *text;

  if (size >= 3 && memcmp (data, BYTE_ORDER_MARK, 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (g_utf8_validate_len (data, size, NULL))
    {
      *length = size;
      return g_strndup (data, size);
    }

  text = memchr (data, '\0', size) == NULL
             ? g_convert (data, size, "UTF-8", "WINDOWS-1252", NULL, length, NULL)
             : NULL;
  if (text == NULL)
    g_set_error_literal (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_NOT_A_TABLE,
                         _ ("This is no table: neither ODS, nor xlsx, nor CSV in UTF-8 or "
                            "Windows-1252. Save it as ODS in a spreadsheet."));
  return text;
}

/* The one that stands most often outside of quotes on the first lines; a semicolon where there is
 * only one column. */
static char
find_separator (const char *text)
{
  const char candidates[] = ";\t,";
  guint counts[3] = { 0 };
  guint best = 0;
  gboolean quoted = FALSE;

  for (const char *p = text; *p != '\0' && p - text < PROBED_BYTES; p++)
    {
      const char *found = strchr (candidates, *p);

      if (*p == '"')
        quoted = !quoted;
      else if (!quoted && found != NULL)
        counts[found - candidates]++;
      else if (!quoted && *p == '\n' && counts[0] + counts[1] + counts[2] > 0)
        break;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;

  return candidates[best];
}

/* Whether a spreadsheet would compute it, apostrophes set aside. */
static gboolean
looks_like_formula (const char *text)
{
  const char *start = text + strspn (text, "'");

  return *start != '\0' && strchr ("=+-@\t", *start) != NULL;
}

static gboolean
is_number (const char *text)
{
  const char *p = text + (*text == '-');

  return *p != '\0' && strspn (p, "0123456789.,") == strlen (p);
}

/* Reads one cell and stops at what ends it; FALSE where a quote is never closed. */
static gboolean
read_cell (const char **at, char separator, GString *cell)
{
  const char *p = *at;
  const char stops[] = { separator, '\r', '\n', '\0' };

  g_string_truncate (cell, 0);
  if (*p == '"')
    {
      for (p++; *p != '\0'; p++)
        if (*p == '"' && p[1] == '"')
          g_string_append_c (cell, *p++);
        else if (*p == '"')
          break;
        else if (*p != '\r' || p[1] != '\n')
          g_string_append_c (cell, *p);
      if (*p == '\0')
        return FALSE;
      p++;
    }
  g_string_append_len (cell, p, strcspn (p, stops));
  *at = p + strcspn (p, stops);

  return TRUE;
}

static gboolean
read_rows (CabasSheet *sheet, const char *text, GError **error)
{
  char separator = find_separator (text);
  g_autoptr (GString) cell = g_string_new (NULL);
  guint row = 0, column = 0;

  for (const char *p = text; *p != '\0';)
    {
      const char *value;

      if (!read_cell (&p, separator, cell))
        {
          g_autofree char *address = cabas_sheet_dup_address (row, column);

          /* TRANSLATORS: an address such as “C12”. */
          g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_DAMAGED,
                       _ ("The quote opened in the cell %s is never closed. Close it, or save the "
                          "table as ODS."),
                       address);
          return FALSE;
        }
      value = cell->str[0] == '\'' && looks_like_formula (cell->str) ? cell->str + 1 : cell->str;
      if (!cabas_sheet_set (sheet, row, column, CABAS_CELL_TEXT, value, error))
        return FALSE;

      if (*p == separator)
        {
          column++;
          p++;
          continue;
        }
      p += *p == '\r';
      p += *p == '\n';
      row++;
      column = 0;
    }

  return TRUE;
}

CabasBook *
cabas_csv_read (GBytes *bytes, const char *name, GError **error)
{
  gsize length;
  g_autofree char *text = decode (bytes, &length, error);
  g_autoptr (CabasBook) book = cabas_book_new ();
  g_autoptr (CabasSheet) sheet = cabas_sheet_new (name);

  if (text == NULL || !read_rows (sheet, text, error) ||
      !cabas_book_take (book, g_steal_pointer (&sheet), error))
    return NULL;

  return g_steal_pointer (&book);
}

static void
append_cell (GString *text, CabasCell cell)
{
  const char *guard = looks_like_formula (cell.text) && !is_number (cell.text) ? "'" : "";
  const char *mark = cell.type == CABAS_CELL_NUMBER ? strchr (cell.text, '.') : NULL;

  if (mark != NULL)
    {
      /* A spreadsheet reads “1.5” as the first of May where numbers have a comma. */
      g_string_append_len (text, cell.text, mark - cell.text);
      g_string_append_printf (text, "%s%s", localeconv ()->decimal_point, mark + 1);
      return;
    }
  if (strpbrk (cell.text, ";\"\r\n\t,") == NULL)
    {
      g_string_append_printf (text, "%s%s", guard, cell.text);
      return;
    }

  g_string_append_printf (text, "\"%s", guard);
  for (const char *p = cell.text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

GBytes *
cabas_csv_write (const CabasSheet *sheet)
{
  GString *text = g_string_new (BYTE_ORDER_MARK);

  for (guint row = 0; row < cabas_sheet_get_n_rows (sheet); row++)
    {
      for (guint column = 0; column < cabas_sheet_get_n_columns (sheet); column++)
        {
          if (column > 0)
            g_string_append_c (text, ';');
          append_cell (text, cabas_sheet_get (sheet, row, column));
        }
      g_string_append (text, "\r\n");
    }

  return g_string_free_to_bytes (text);
}
