/* SPDX-License-Identifier: EUPL-1.2 */
#include "make-xlsx.h"
#include "sheet/book-file.h"
#include "sheet/ods.h"

#include <locale.h>
#include <string.h>

static CabasBook *
read_bytes (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  CabasBook *book = cabas_book_read_bytes (bytes, "file", &error);

  g_assert_no_error (error);
  return book;
}

static void
assert_cell (const CabasSheet *sheet, const char *address, CabasCellType type, const char *text)
{
  guint row, column;
  CabasCell cell;

  g_assert_true (cabas_sheet_parse_address (address, &row, &column));
  cell = cabas_sheet_get (sheet, row, column);
  g_assert_cmpstr (cell.text, ==, text);
  g_assert_cmpint (cell.type, ==, type);
}

static void
test_addresses (void)
{
  const char *const good[] = { "A1", "C12", "Z9", "AA1", "AZ3", "BA44", "ZZ7", "AAA1" };
  const char *const bad[] = { "", "A", "12", "A0", "a1", "A1B", "ABCDE1", "A99999999999" };
  guint row, column;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *address = NULL;

      g_assert_true (cabas_sheet_parse_address (good[i], &row, &column));
      address = cabas_sheet_dup_address (row, column);
      g_assert_cmpstr (address, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cabas_sheet_parse_address (bad[i], &row, &column));
}

static CabasBook *
make_book (void)
{
  CabasBook *book = cabas_book_new ();
  CabasSheet *sheet = cabas_sheet_new ("Été & “suite”");
  const char *const choices[] = { "Oui", "Non \"sûr\"", NULL };

  cabas_sheet_set (sheet, 0, 0, CABAS_CELL_TEXT, "  deux  blancs <&> ", NULL);
  cabas_sheet_set (sheet, 1, 0, CABAS_CELL_TEXT, "Un\n\ntrois\tet\n", NULL);
  cabas_sheet_set (sheet, 1, 3, CABAS_CELL_NUMBER, "-1234.56", NULL);
  cabas_sheet_set (sheet, 3, 1, CABAS_CELL_DATE, "2027-03-15", NULL);
  cabas_sheet_set (sheet, 3, 2, CABAS_CELL_BOOLEAN, "yes", NULL);
  cabas_sheet_set_n_headers (sheet, 1);
  cabas_sheet_take_choices (sheet, 2, g_strdupv ((GStrv) choices));
  cabas_book_take (book, sheet, NULL);
  cabas_book_take (book, cabas_sheet_new ("Vide"), NULL);

  return book;
}

static void
test_ods_round_trip (void)
{
  g_autoptr (CabasBook) book = make_book ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cabas_ods_write (book, "Titre", &error);
  g_autoptr (CabasBook) read = NULL;
  CabasSheet *sheet;

  g_assert_no_error (error);
  read = read_bytes (bytes);
  g_assert_cmpuint (cabas_book_get_n_sheets (read), ==, 2);
  sheet = cabas_book_get_sheet (read, 0);
  g_assert_cmpstr (cabas_sheet_get_name (sheet), ==, "Été & “suite”");
  g_assert_cmpuint (cabas_sheet_get_n_rows (sheet), ==, 4);
  assert_cell (sheet, "A1", CABAS_CELL_TEXT, "  deux  blancs <&> ");
  assert_cell (sheet, "A2", CABAS_CELL_TEXT, "Un\n\ntrois\tet\n");
  assert_cell (sheet, "D2", CABAS_CELL_NUMBER, "-1234.56");
  assert_cell (sheet, "B4", CABAS_CELL_DATE, "2027-03-15");
  assert_cell (sheet, "C4", CABAS_CELL_BOOLEAN, "yes");
  assert_cell (sheet, "C3", CABAS_CELL_EMPTY, "");
}

/* OpenDocument 1.3, part 2, 3.3: the type is found at a fixed place. */
static void
test_ods_container (void)
{
  g_autoptr (CabasBook) book = make_book ();
  g_autoptr (GBytes) bytes = cabas_ods_write (book, "Titre", NULL);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "cabas-container.ods", NULL);
  const char *data = g_bytes_get_data (bytes, NULL);
  const char *const list[] = { "python3", "-c",
                               "import sys, zipfile, xml.dom.minidom as m\n"
                               "z = zipfile.ZipFile(sys.argv[1])\n"
                               "assert z.testzip() is None\n"
                               "n = z.namelist()\n"
                               "assert n[0] == 'mimetype'\n"
                               "f = m.parseString(z.read('META-INF/manifest.xml'))\n"
                               "l = [e.getAttribute('manifest:full-path') for e in "
                               "f.getElementsByTagName('manifest:file-entry')]\n"
                               "assert set(l) == set(n) - {'mimetype', 'META-INF/manifest.xml'} "
                               "| {'/'}\n"
                               "[m.parseString(z.read(p)) for p in n[1:]]\n",
                               path, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (memcmp (data, "PK\003\004", 4), ==, 0);
  g_assert_cmpint (memcmp (data + 30, "mimetype" CABAS_ODS_TYPE "PK", 8 + strlen (CABAS_ODS_TYPE)),
                   ==, 0);
  g_assert_true (g_file_set_contents (path, data, g_bytes_get_size (bytes), NULL));
  g_spawn_sync (NULL, (char **) list, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static GBytes *
make_ods (const char *tables)
{
  g_autofree char *content = g_strdup_printf (
      "<o:c xmlns:o=\"urn:o\" xmlns:t=\"urn:t\" xmlns:x=\"urn:x\">%s</o:c>", tables);
  const CabasZipContent parts[] = { { "mimetype", CABAS_ODS_TYPE, TRUE },
                                    { "content.xml", content } };

  return cabas_zip_write (parts, G_N_ELEMENTS (parts), NULL);
}

static void
test_ods_of_others (void)
{
  g_autoptr (GBytes) bytes = make_ods (
      "<t:table t:name=\"T\"><t:table-row><t:table-cell o:value-type=\"percentage\" "
      "o:value=\"0.125\"><x:p>12,5 %</x:p></t:table-cell><t:table-cell "
      "t:number-columns-repeated=\"2\" o:value-type=\"string\"><o:annotation><x:p>remark</x:p>"
      "</o:annotation><x:p>a<x:s x:c=\"3\"/><x:span>b</x:span></x:p><x:p>c</x:p></t:table-cell>"
      "<t:table-cell t:number-columns-spanned=\"2\" t:number-rows-spanned=\"2\" "
      "o:value-type=\"date\" o:date-value=\"2027-03-15T10:00:00\"/><t:covered-table-cell/>"
      "<t:table-cell t:number-columns-repeated=\"16000\"/></t:table-row>"
      "<t:table-row t:number-rows-repeated=\"3\"><t:table-cell o:value-type=\"boolean\" "
      "o:boolean-value=\"false\"/></t:table-row>"
      "<t:table-row t:number-rows-repeated=\"1048570\"><t:table-cell "
      "t:number-columns-repeated=\"16384\"/></t:table-row></t:table>");
  g_autoptr (CabasBook) book = read_bytes (bytes);
  CabasSheet *sheet = cabas_book_get_sheet (book, 0);
  const CabasMerge *merges;
  guint n_merges;

  assert_cell (sheet, "A1", CABAS_CELL_NUMBER, "12.5");
  assert_cell (sheet, "B1", CABAS_CELL_TEXT, "a   b\nc");
  assert_cell (sheet, "C1", CABAS_CELL_TEXT, "a   b\nc");
  assert_cell (sheet, "D1", CABAS_CELL_DATE, "2027-03-15");
  assert_cell (sheet, "A4", CABAS_CELL_BOOLEAN, "no");
  g_assert_cmpuint (cabas_sheet_get_n_rows (sheet), ==, 4);
  g_assert_cmpuint (cabas_sheet_get_n_columns (sheet), ==, 4);
  merges = cabas_sheet_get_merges (sheet, &n_merges);
  g_assert_cmpuint (n_merges, ==, 1);
  g_assert_cmpuint (merges[0].column, ==, 3);
  g_assert_cmpuint (merges[0].n_rows, ==, 2);
}

static void
test_xlsx (void)
{
  g_autoptr (GBytes) bytes = make_xlsx (
      "Plan d’actions",
      "<si><t>Axe</t></si><si><r><t>ri</t></r><r><t>che</t></r><rPh><t>x</t></rPh></si>",
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c>"
      "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> in </t></is></c>"
      "<c r=\"E2\" s=\"1\"><v>46461</v></c><c r=\"F2\" s=\"2\"><v>0.125</v></c>"
      "<c r=\"G2\" s=\"3\"><v>46461.5</v></c><c r=\"H2\"><v>12.300000000000001</v></c>"
      "<c r=\"I2\" t=\"b\"><v>1</v></c><c r=\"J2\" t=\"e\"><v>#N/A</v></c>"
      "<c r=\"K2\" t=\"str\"><f>A2</f><v>Axe</v></c><c r=\"L2\" t=\"s\"><v>99</v></c></row>",
      "<mergeCells><mergeCell ref=\"A2:B4\"/></mergeCells>");
  g_autoptr (CabasBook) book = read_bytes (bytes);
  CabasSheet *sheet = cabas_book_get_sheet (book, 0);
  const CabasMerge *merges;
  guint n_merges;

  g_assert_cmpstr (cabas_sheet_get_name (sheet), ==, "Plan d’actions");
  assert_cell (sheet, "A2", CABAS_CELL_TEXT, "Axe");
  assert_cell (sheet, "C2", CABAS_CELL_TEXT, "riche");
  assert_cell (sheet, "D2", CABAS_CELL_TEXT, " in ");
  assert_cell (sheet, "E2", CABAS_CELL_DATE, "2027-03-15");
  assert_cell (sheet, "F2", CABAS_CELL_NUMBER, "12.5");
  assert_cell (sheet, "G2", CABAS_CELL_DATE, "2027-03-15");
  assert_cell (sheet, "H2", CABAS_CELL_NUMBER, "12.3");
  assert_cell (sheet, "I2", CABAS_CELL_BOOLEAN, "yes");
  assert_cell (sheet, "J2", CABAS_CELL_TEXT, "#N/A");
  assert_cell (sheet, "K2", CABAS_CELL_TEXT, "Axe");
  assert_cell (sheet, "L2", CABAS_CELL_EMPTY, "");
  merges = cabas_sheet_get_merges (sheet, &n_merges);
  g_assert_cmpuint (n_merges, ==, 1);
  g_assert_cmpuint (merges[0].n_rows, ==, 3);
  g_assert_cmpuint (merges[0].n_columns, ==, 2);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/addresses", test_addresses);
  g_test_add_func ("/ods/what-is-written-comes-back", test_ods_round_trip);
  g_test_add_func ("/ods/the-container-is-as-the-standard-says", test_ods_container);
  g_test_add_func ("/ods/repeats-spans-and-remarks-of-other-programs", test_ods_of_others);
  g_test_add_func ("/xlsx/strings-days-percentages-and-merges", test_xlsx);

  return g_test_run ();
}
