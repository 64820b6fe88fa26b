/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/book-file.h"

#include "sheet/csv.h"
#include "sheet/ods.h"
#include "sheet/xlsx.h"
#include "sheet/zip.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CabasBook *
read_zip (GBytes *bytes, GError **error)
{
  GError *problem = NULL;
  CabasBook *book = cabas_ods_read (bytes, &problem);

  if (book == NULL && problem == NULL)
    book = cabas_xlsx_read (bytes, &problem);
  if (book == NULL && problem == NULL)
    g_set_error_literal (&problem, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_NOT_A_TABLE,
                         _ ("This file holds no spreadsheet. Choose an ODS, xlsx or CSV file."));
  if (problem != NULL)
    g_propagate_error (error, problem);

  return book;
}

CabasBook *
cabas_book_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  /* The first bytes of the files of Excel before 2007. */
  const char old_excel[] = "\320\317\021\340";
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length == 0)
    {
      g_set_error_literal (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_NOT_A_TABLE,
                           _ ("The file is empty. Check that it is the right one."));
      return NULL;
    }
  if (length > CABAS_SHEET_MAX_FILE_BYTES)
    {
      g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_TOO_LARGE,
                   _ ("The file is larger than %d MB, which no table of a plan is. Check that it "
                      "is the right one."),
                   CABAS_SHEET_MAX_FILE_BYTES / (1024 * 1024));
      return NULL;
    }
  if (length >= 4 && memcmp (data, old_excel, 4) == 0)
    {
      g_set_error_literal (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_NOT_A_TABLE,
                           _ ("This is a file of an Excel from before 2007, or one with a "
                              "password. Save it as xlsx or ODS, without a password."));
      return NULL;
    }
  if (cabas_zip_is_zip (bytes))
    return read_zip (bytes, error);

  return cabas_csv_read (bytes, name, error);
}

/* One byte more than is allowed at most, for then it is refused. */
static GBytes *
load (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  char buffer[64 * 1024];
  gssize n_read;

  if (stream == NULL)
    return NULL;

  while ((n_read = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL,
                                        error)) > 0 &&
         bytes->len <= CABAS_SHEET_MAX_FILE_BYTES)
    g_byte_array_append (bytes, (const guint8 *) buffer, n_read);

  return n_read >= 0 ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

CabasBook *
cabas_book_read_file (GFile *file, GError **error)
{
  g_autoptr (GBytes) bytes = load (file, error);
  g_autofree char *name = g_file_get_basename (file);
  char *dot = name != NULL ? strrchr (name, '.') : NULL;

  if (bytes == NULL)
    return NULL;

  if (dot != NULL)
    *dot = '\0';
  return cabas_book_read_bytes (bytes, name != NULL ? name : "", error);
}

gboolean
cabas_book_is_file_name (const char *name)
{
  const char *const endings[] = { ".ods", ".xlsx", ".csv", ".tsv" };
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (folded, endings[i]))
      return TRUE;

  return FALSE;
}
