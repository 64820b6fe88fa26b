/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/book-file.h"
#include "sheet/csv.h"

#include <locale.h>
#include <string.h>

static CabasBook *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return cabas_book_read_bytes (bytes, "table", error);
}

/* Rows end with "|" and cells with "·". */
static char *
dump (const CabasSheet *sheet)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < cabas_sheet_get_n_rows (sheet); row++)
    {
      for (guint column = 0; column < cabas_sheet_get_n_columns (sheet); column++)
        g_string_append_printf (text, "%s·", cabas_sheet_get (sheet, row, column).text);
      g_string_append_c (text, '|');
    }

  return g_string_free (text, FALSE);
}

static void
test_read (void)
{
  const struct
  {
    const char *text;
    const char *cells;
  } cases[] = {
    { "a;b\r\n1,5;2\r\n", "a·b·|1,5·2·|" },
    { "a,b\n1,2", "a·b·|1·2·|" },
    { "a\tb,c\n1\t2\n", "a·b,c·|1·2·|" },
    { "\357\273\277id;t\n\"x;y\";\"say \"\"yes\"\"\"\n", "id·t·|x;y·say \"yes\"·|" },
    { "a;b\n\"two\r\nlines\";\"c\n\"\n", "a·b·|two\nlines·c\n·|" },
    { "a;b\rc;d\r", "a·b·|c·d·|" },
    { "Priorit\351;\200\n", "Priorité·€·|" },
    { "a;;c\n;;\nx\n", "a··c·|···|x···|" },
    { "a;b\n'=1+1;'-\n", "a·b·|=1+1·-·|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CabasBook) book = read_text (cases[i].text, &error);
      g_autofree char *cells = NULL;

      g_assert_no_error (error);
      cells = dump (cabas_book_get_sheet (book, 0));
      g_assert_cmpstr (cells, ==, cases[i].cells);
    }
}

static void
test_refuse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) zeros = g_bytes_new ("a\0b", 3);

  g_assert_null (read_text ("", &error));
  g_assert_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_NOT_A_TABLE);
  g_clear_error (&error);

  g_assert_null (cabas_book_read_bytes (zeros, "table", &error));
  g_assert_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_NOT_A_TABLE);
  g_clear_error (&error);

  g_assert_null (read_text ("a;b\n1;\"never closed\n2;3\n", &error));
  g_assert_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "B2"));
}

/* What was written comes back, whatever stands in the cells. */
static void
test_round_trip (void)
{
  const char *const pieces[] = { "a", ";", "\"", "\n", "'", "=", "-", "é", "12", " ", ",", "\t" };
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (CabasSheet) sheet = cabas_sheet_new ("table");
      g_autoptr (CabasBook) book = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      for (guint cell = 0; cell < 12; cell++)
        {
          g_autoptr (GString) text = g_string_new (cell < 4 ? "head" : NULL);

          for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
            g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
          cabas_sheet_set (sheet, cell / 4, cell % 4, CABAS_CELL_TEXT, text->str, NULL);
        }
      before = dump (sheet);
      bytes = cabas_csv_write (sheet);
      book = cabas_book_read_bytes (bytes, "table", NULL);
      after = dump (cabas_book_get_sheet (book, 0));
      if (!g_str_has_prefix (after, before))
        g_assert_cmpstr (after, ==, before);
    }
}

static void
test_numbers_follow_the_locale (void)
{
  g_autoptr (CabasSheet) sheet = cabas_sheet_new ("table");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *wanted =
      g_strdup_printf ("\357\273\277-1%s5;'-x;2027\r\n", localeconv ()->decimal_point);

  cabas_sheet_set (sheet, 0, 0, CABAS_CELL_NUMBER, "-1.5", NULL);
  cabas_sheet_set (sheet, 0, 1, CABAS_CELL_TEXT, "-x", NULL);
  cabas_sheet_set (sheet, 0, 2, CABAS_CELL_NUMBER, "2027", NULL);
  bytes = cabas_csv_write (sheet);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_cmpstr (text, ==, wanted);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/separators-quotes-and-encodings-are-found-out", test_read);
  g_test_add_func ("/csv/what-is-no-table-is-refused", test_refuse);
  g_test_add_func ("/csv/what-is-written-comes-back", test_round_trip);
  g_test_add_func ("/csv/numbers-follow-the-locale", test_numbers_follow_the_locale);

  return g_test_run ();
}
