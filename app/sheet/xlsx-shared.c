/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/xlsx-private.h"

#include "sheet/part.h"
#include "sheet/sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_STYLES 100000
#define LAST_DAY 200000 /* in the year 2447 */

gboolean
cabas_xlsx_read_strings (CabasXlsxShared *shared, GBytes *bytes, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CabasPart) part = cabas_part_open (bytes, "xl/sharedStrings.xml", &problem);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize n_bytes = 0;
  gboolean in_text = FALSE, is_spoken = FALSE;

  if (part == NULL)
    {
      /* A workbook of numbers has none. */
      gboolean is_absent = problem == NULL;

      if (!is_absent)
        g_propagate_error (error, g_steal_pointer (&problem));
      return is_absent;
    }

  while (cabas_part_next (part) && n_bytes <= CABAS_SHEET_MAX_TEXT_BYTES &&
         shared->strings->len <= CABAS_SHEET_MAX_CELLS)
    {
      if (cabas_part_is_start (part, "si"))
        g_string_truncate (text, 0);
      /* How a word is spoken stands beside it in Japanese. */
      if (cabas_part_is_start (part, "rPh"))
        is_spoken = TRUE;
      if (cabas_part_is_start (part, "t"))
        in_text = !is_spoken;
      if (in_text && cabas_part_get_text (part) != NULL)
        g_string_append (text, cabas_part_get_text (part));
      if (cabas_part_is_end (part, "t"))
        in_text = FALSE;
      if (cabas_part_is_end (part, "rPh"))
        is_spoken = FALSE;
      if (cabas_part_is_end (part, "si"))
        {
          n_bytes += text->len + 1;
          g_ptr_array_add (shared->strings, g_ref_string_new_len (text->str, text->len));
        }
    }
  if (n_bytes <= CABAS_SHEET_MAX_TEXT_BYTES && shared->strings->len <= CABAS_SHEET_MAX_CELLS)
    return cabas_part_finish (part, error);

  g_set_error_literal (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                       _ ("The file holds more text than can be taken in. Split it into several "
                          "files."));
  return FALSE;
}

/* Whether the format shows days, months or years: letters in quotes and brackets are words. */
static CabasXlsxFormat
judge_format (const char *code)
{
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    if (*p == '"' || *p == '[')
      {
        const char *end = strchr (p + 1, *p == '[' ? ']' : '"');

        if (end == NULL)
          return CABAS_XLSX_PLAIN;
        p = end;
      }
    else if (*p == '\\' || *p == '_' || *p == '*')
      p += p[1] != '\0';
    else if (*p == '%')
      return CABAS_XLSX_PERCENT;
    else if (strchr ("dDyYjJaA", *p) != NULL)
      return CABAS_XLSX_DAY;

  return CABAS_XLSX_PLAIN;
}

/* The formats that a workbook need not spell out (ECMA-376, part 1, 18.8.30). */
static CabasXlsxFormat
judge_number (guint id)
{
  if (id == 9 || id == 10)
    return CABAS_XLSX_PERCENT;
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
      (id >= 50 && id <= 54) || (id >= 57 && id <= 58))
    return CABAS_XLSX_DAY;

  return CABAS_XLSX_PLAIN;
}

gboolean
cabas_xlsx_read_styles (CabasXlsxShared *shared, GBytes *bytes, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CabasPart) part = cabas_part_open (bytes, "xl/styles.xml", &problem);
  g_autoptr (GHashTable) custom = g_hash_table_new (NULL, NULL);
  gboolean in_cell_styles = FALSE;

  if (part == NULL)
    {
      gboolean is_absent = problem == NULL;

      if (!is_absent)
        g_propagate_error (error, g_steal_pointer (&problem));
      return is_absent;
    }

  while (cabas_part_next (part) && shared->formats->len < MAX_STYLES)
    {
      guint id = cabas_part_get_count (part, "numFmtId", 0);

      if (cabas_part_is_start (part, "numFmt"))
        {
          g_autofree char *code = cabas_part_dup_attribute (part, "formatCode");

          g_hash_table_insert (custom, GUINT_TO_POINTER (id),
                               GUINT_TO_POINTER (judge_format (code != NULL ? code : "")));
        }
      if (cabas_part_is_start (part, "cellXfs"))
        in_cell_styles = TRUE;
      if (in_cell_styles && cabas_part_is_start (part, "xf"))
        {
          CabasXlsxFormat format =
              g_hash_table_contains (custom, GUINT_TO_POINTER (id))
                  ? GPOINTER_TO_UINT (g_hash_table_lookup (custom, GUINT_TO_POINTER (id)))
                  : judge_number (id);

          g_array_append_val (shared->formats, format);
        }
      if (cabas_part_is_end (part, "cellXfs"))
        in_cell_styles = FALSE;
    }

  return cabas_part_finish (part, error);
}

char *
cabas_xlsx_dup_day (const CabasXlsxShared *shared, const char *number)
{
  gint64 n_days = g_ascii_strtoll (number, NULL, 10);
  GDate date;

  if (n_days < 1 || n_days > LAST_DAY)
    return NULL;

  g_date_clear (&date, 1);
  if (shared->counts_1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else
    g_date_set_dmy (&date, 31, G_DATE_DECEMBER, 1899);
  /* Excel counts a 29 February 1900 that never was, as Lotus did. */
  g_date_add_days (&date, n_days - (!shared->counts_1904 && n_days > 60));

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                          g_date_get_day (&date));
}
