/* SPDX-License-Identifier: EUPL-1.2 */
#include "make-xlsx.h"
#include "sheet/book-file.h"
#include "sheet/ods.h"

#include <locale.h>
#include <string.h>

static void
assert_refused (GBytes *bytes, CabasSheetError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cabas_book_read_bytes (bytes, "file", &error));
  g_assert_error (error, CABAS_SHEET_ERROR, (int) code);
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static GBytes *
make_ods (const char *content)
{
  const CabasZipContent parts[] = { { "mimetype", CABAS_ODS_TYPE, TRUE },
                                    { "content.xml", content } };

  return cabas_zip_write (parts, G_N_ELEMENTS (parts), NULL);
}

static void
test_many_rows (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GString) csv = g_string_new ("id;Titre\n");
  g_autoptr (GBytes) xlsx = NULL;
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GBytes) ods = make_ods (
      "<table name=\"T\"><table-row number-rows-repeated=\"100000\"><table-cell "
      "value-type=\"string\"><p>x</p></table-cell></table-row></table>");

  for (guint i = 1; i <= 100000; i++)
    {
      g_string_append_printf (rows, "<row r=\"%u\"><c r=\"A%u\"><v>%u</v></c></row>", i, i, i);
      g_string_append_printf (csv, ";Action %u\n", i);
    }
  xlsx = make_xlsx ("T", "", rows->str, "");
  text = g_bytes_new (csv->str, csv->len);
  assert_refused (xlsx, CABAS_SHEET_ERROR_TOO_LARGE);
  assert_refused (text, CABAS_SHEET_ERROR_TOO_LARGE);
  assert_refused (ods, CABAS_SHEET_ERROR_TOO_LARGE);
}

static void
test_repeats (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);
  g_autoptr (GBytes) wide = make_ods (
      "<table name=\"T\"><table-row><table-cell number-columns-repeated=\"2000000000\" "
      "value-type=\"string\"><p>x</p></table-cell></table-row></table>");
  g_autoptr (GBytes) heavy = NULL;
  g_autoptr (GBytes) far = make_xlsx ("T", "", "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>", "");

  /* Within rows and columns, but the text would take gigabytes if each cell held its own. */
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "word ");
  g_string_printf (content,
                   "<table name=\"T\"><table-row number-rows-repeated=\"2000\"><table-cell "
                   "number-columns-repeated=\"400\" value-type=\"string\"><p>%s</p></table-cell>"
                   "</table-row></table>",
                   text->str);
  heavy = make_ods (content->str);
  assert_refused (heavy, CABAS_SHEET_ERROR_TOO_LARGE);
  assert_refused (far, CABAS_SHEET_ERROR_TOO_LARGE);
  assert_refused (wide, CABAS_SHEET_ERROR_TOO_LARGE);
}

static void
test_bomb (void)
{
  gsize length = CABAS_ZIP_MAX_PART_BYTES + 1000;
  g_autofree char *blanks = g_malloc (length + 1);
  g_autoptr (GBytes) bytes = NULL;

  memset (blanks, '\n', length);
  memcpy (blanks, "<table name=\"T\">", 16);
  for (gsize i = 16; i + 4 < length; i += 1000)
    memcpy (blanks + i, "<p/>", 4);
  blanks[length] = '\0';
  bytes = make_ods (blanks);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 2 * 1024 * 1024);
  assert_refused (bytes, CABAS_SHEET_ERROR_TOO_LARGE);
}

static void
test_xml (void)
{
  g_autoptr (GString) many = g_string_new ("<table");
  g_autoptr (GString) deep = g_string_new (NULL);
  const char *contents[] = {
    "<!DOCTYPE t [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><table name=\"&b;\"/>",
    "<!DOCTYPE t SYSTEM \"file:///etc/passwd\"><table/>",
    "<table name=\"T\"><table-row>",
    "no XML at all",
    "",
    NULL,
    NULL,
  };

  for (guint i = 0; i < 400000; i++)
    g_string_append_printf (many, " a%u=\"\"", i);
  g_string_append (many, "/>");
  contents[5] = many->str;
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<table>");
  contents[6] = deep->str;
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GBytes) bytes = make_ods (contents[i]);

      assert_refused (bytes, CABAS_SHEET_ERROR_DAMAGED);
    }
}

static void
test_containers (void)
{
  const CabasZipContent other[] = { { "word/document.xml", "<document/>" } };
  const CabasZipContent outside[] = { { "../../etc/passwd", "x" }, { "/etc/passwd", "x" } };
  const CabasZipContent empty_workbook[] = { { "xl/workbook.xml", "<workbook/>" } };
  g_autoptr (GBytes) document = cabas_zip_write (other, 1, NULL);
  g_autoptr (GBytes) paths = cabas_zip_write (outside, 2, NULL);
  g_autoptr (GBytes) lost = cabas_zip_write (empty_workbook, 1, NULL);
  g_autoptr (GBytes) old = g_bytes_new ("\320\317\021\340\241\261\032\341", 8);

  assert_refused (document, CABAS_SHEET_ERROR_NOT_A_TABLE);
  assert_refused (paths, CABAS_SHEET_ERROR_NOT_A_TABLE);
  assert_refused (lost, CABAS_SHEET_ERROR_DAMAGED);
  assert_refused (old, CABAS_SHEET_ERROR_NOT_A_TABLE);
}

/* Cut or changed anywhere, a file is read or refused, and never more than that. */
static void
test_damage (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);
  g_autoptr (GBytes) whole = make_xlsx (
      "T", "<si><t>one</t></si>",
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>46461</v></c></row>",
      "");
  gsize length;
  const char *data = g_bytes_get_data (whole, &length);

  for (guint i = 0; i < 600; i++)
    {
      gsize cut = i % 2 == 0 ? length : (gsize) g_rand_int_range (random, 1, length);
      g_autofree char *copy = g_memdup2 (data, cut);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CabasBook) book = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; i % 2 == 0 && j < 4; j++)
        copy[g_rand_int_range (random, 0, cut)] = g_rand_int_range (random, 0, 256);
      bytes = g_bytes_new_take (g_steal_pointer (&copy), cut);
      book = cabas_book_read_bytes (bytes, "file", &error);
      g_assert_true ((book == NULL) == (error != NULL));
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/hundred-thousand-rows-are-refused", test_many_rows);
  g_test_add_func ("/hostile/repeated-cells-take-no-memory", test_repeats);
  g_test_add_func ("/hostile/a-part-that-grows-too-large", test_bomb);
  g_test_add_func ("/hostile/xml-that-is-a-trap", test_xml);
  g_test_add_func ("/hostile/containers-of-something-else", test_containers);
  g_test_add_func ("/hostile/damage-anywhere", test_damage);

  return g_test_run ();
}
