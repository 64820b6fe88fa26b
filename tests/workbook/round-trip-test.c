/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/history.h"
#include "plan/value.h"
#include "sheet/book-file.h"
#include "sheet/csv.h"
#include "sheet/ods.h"
#include "store/reader.h"
#include "workbook/export.h"
#include "workbook/import.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static CabasDocument *
open_sample (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_SOURCE_DIR"), "resources", "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static CabasImport *
import (CabasDocument *document, GBytes *bytes, const CabasImportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasBook) book = cabas_book_read_bytes (bytes, "export", &error);

  g_assert_no_error (error);
  return cabas_import_new (document, book, "export", options);
}

static void
assert_no_lines (CabasImport *self, CabasImportKind kind)
{
  for (guint i = 0; i < cabas_import_get_n_lines (self, kind); i++)
    {
      const CabasImportLine *line = cabas_import_get_line (self, kind, i);

      g_test_message ("%s: %s: %s", line->place, line->name, line->sentence);
    }
  g_assert_cmpuint (cabas_import_get_n_lines (self, kind), ==, 0);
}

/* Rows that are gone would be told, too. */
static void
assert_same (CabasDocument *document, GBytes *bytes, gboolean is_whole)
{
  const CabasImportOptions options = { .remove_missing = is_whole };
  g_autoptr (CabasImport) dry = import (document, bytes, &options);

  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    assert_no_lines (dry, kind);
  g_assert_false (cabas_import_can_apply (dry));
}

static void
assert_round_trip (CabasDocument *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) ods =
                 cabas_workbook_write (document, "plan.ods", NULL, CABAS_LEVEL_MEMO, &error);
  guint n_infos;
  const CabasSheetInfo *infos = cabas_sheet_info_list (&n_infos);

  g_assert_no_error (error);
  assert_same (document, ods, TRUE);
  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (GBytes) csv = cabas_workbook_write (document, "plan.csv", &infos[i],
                                                     CABAS_LEVEL_MEMO, &error);
      g_autoptr (GPtrArray) items = cabas_document_list (document, infos[i].kinds[0]);

      g_assert_no_error (error);
      if (items->len > 0)
        assert_same (document, csv, TRUE);
    }
}

static void
test_samples (void)
{
  const char *const names[] = { "valmont.spaser", "strasbourg.spaser" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (CabasDocument) document = open_sample (names[i]);

      assert_round_trip (document);
    }
}

/* The file of a French user, taken in by one whose computer speaks English, and the reverse. */
static void
test_other_language (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autofree char *present = g_strdup (setlocale (LC_ALL, NULL));
  g_autoptr (GBytes) bytes = NULL;
  const char *other = g_str_has_prefix (present, "fr") ? "C.UTF-8" : "fr_FR.UTF-8";
  CabasImportOptions options = { 0 };
  g_autoptr (CabasImport) dry = NULL;

  g_assert_nonnull (setlocale (LC_ALL, other));
  bytes = cabas_workbook_write (document, "plan.ods", NULL, CABAS_LEVEL_MEMO, NULL);
  setlocale (LC_ALL, present);
  dry = import (document, bytes, &options);
  for (guint i = 0; i < cabas_import_get_n_lines (dry, CABAS_IMPORT_PROBLEM); i++)
    /* Names of months are those of the reader's language. */
    if (strstr (cabas_import_get_line (dry, CABAS_IMPORT_PROBLEM, i)->sentence, "20") == NULL)
      g_error ("%s", cabas_import_get_line (dry, CABAS_IMPORT_PROBLEM, i)->sentence);
  assert_no_lines (dry, CABAS_IMPORT_CREATED);
  assert_no_lines (dry, CABAS_IMPORT_CHANGED);
  assert_no_lines (dry, CABAS_IMPORT_COLUMN);
}

static void
remove_all (CabasHistory *history, CabasKind kind)
{
  CabasDocument *document = cabas_history_get_document (history);

  for (;;)
    {
      g_autoptr (GPtrArray) items = cabas_document_list (document, kind);

      if (items->len == 0)
        return;
      g_assert_true (cabas_history_remove (history, items->pdata[0]));
    }
}

static char *
dump (CabasDocument *document)
{
  GString *text = g_string_new (NULL);
  guint n_infos;
  const CabasSheetInfo *infos = cabas_sheet_info_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (CabasSheet) sheet =
                     cabas_workbook_export_sheet (document, &infos[i], CABAS_LEVEL_MEMO);
      g_autoptr (GBytes) bytes = cabas_csv_write (sheet);

      g_string_append_len (text, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  return g_string_free (text, FALSE);
}

/* Everything that the workbook holds is taken out of the plan and comes back from it, in one step.
 */
static void
test_rebuild (void)
{
  const CabasKind kinds[] = { CABAS_KIND_AXIS, CABAS_KIND_INDICATOR, CABAS_KIND_DEPARTMENT,
                              CABAS_KIND_PERSON };
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  g_autofree char *before = dump (document);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *emptied = NULL;
  g_autoptr (GBytes) bytes =
                 cabas_workbook_write (document, "plan.ods", NULL, CABAS_LEVEL_MEMO, NULL);
  CabasImportOptions options = { 0 };
  g_autoptr (CabasImport) dry = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    remove_all (history, kinds[i]);
  emptied = dump (document);
  dry = import (document, bytes, &options);
  assert_no_lines (dry, CABAS_IMPORT_PROBLEM);
  g_assert_true (cabas_import_apply (dry, history));
  after = dump (document);
  g_assert_cmpstr (after, ==, before);

  g_assert_true (cabas_history_undo (history));
  undone = dump (document);
  g_assert_cmpstr (undone, ==, emptied);
}

static char *
make_words (GRand *random)
{
  const char *const words[] = { "alpha", "Bêta", "; ",  "\"",   "x  y", "1.2",   "2027", "=1",
                                "'",     "\n",   "<&>", "d’un", "[a]",  "Alpha", "-",    "\t" };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 1, 4); n > 0; n--)
    g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);

  return g_string_free (text, FALSE);
}

static gint64
make_number (GRand *random, CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  int year = g_rand_int_range (random, 1990, 2060);
  int month = g_rand_int_range (random, 1, 13);

  switch (info->type)
    {
    case CABAS_VALUE_CHOICE:
      return g_rand_int_range (random, 0, info->choices->n_choices);
    case CABAS_VALUE_CHOICES:
      return g_rand_int_range (random, 1, 1 << info->choices->n_choices);
    case CABAS_VALUE_FLAG:
      return g_rand_int_range (random, 0, 2);
    case CABAS_VALUE_DATE:
      return cabas_date_new (g_rand_int_range (random, CABAS_DATE_DAY, CABAS_DATE_YEAR + 1), year,
                             month, g_rand_int_range (random, 1, 29));
    default:
      return g_rand_int_range (random, -2000000000, 2000000000) *
             (gint64) g_rand_int_range (random, 0, 1000);
    }
}

static void
set_any (CabasHistory *history, CabasItem *item, CabasField field, GRand *random, GPtrArray *all)
{
  CabasItem *other = all->pdata[g_rand_int_range (random, 0, all->len)];
  g_autofree char *words = make_words (random);
  const char *list[] = { cabas_item_get_id (other), "gone-item", NULL };

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      cabas_history_set_text (history, item, field,
                              cabas_field_get_info (field)->type == CABAS_VALUE_REFERENCE
                                  ? cabas_item_get_id (other)
                                  : words);
      break;
    case CABAS_HELD_NUMBER:
      cabas_history_set_number (history, item, field, make_number (random, field));
      break;
    case CABAS_HELD_LIST:
    default:
      cabas_history_set_list (history, item, field, list);
      break;
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261122);

  for (guint round = 0; round < 25; round++)
    {
      g_autoptr (CabasDocument) document = cabas_document_new ();
      g_autoptr (CabasHistory) history = cabas_history_new (document);
      g_autoptr (GPtrArray) all = g_ptr_array_new ();

      g_ptr_array_add (all, cabas_document_get_root (document));
      for (guint i = 0; i < 60; i++)
        {
          CabasItem *parent = all->pdata[g_rand_int_range (random, 0, all->len)];
          const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (parent));
          CabasKind kind = info->n_held > 0 ? info->held[g_rand_int_range (random, 0, info->n_held)]
                                            : CABAS_KIND_PLAN;

          if (kind != CABAS_KIND_PLAN && kind != CABAS_KIND_REMOVED)
            g_ptr_array_add (all, cabas_history_add (history, parent, kind, 0));
        }
      for (guint i = 0; i < 600; i++)
        {
          CabasItem *item = all->pdata[g_rand_int_range (random, 0, all->len)];
          const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

          set_any (history, item, info->first_field + g_rand_int_range (random, 0, info->n_fields),
                   random, all);
        }
      assert_round_trip (document);
    }
}

static void
test_public (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autoptr (GBytes) bytes =
                 cabas_workbook_write (document, "plan.ods", NULL, CABAS_LEVEL_PUBLIC, NULL);
  g_autoptr (CabasBook) book = cabas_book_read_bytes (bytes, "plan", NULL);

  for (guint i = 0; i < cabas_book_get_n_sheets (book); i++)
    for (guint column = 0; column < 60; column++)
      g_assert_cmpstr (cabas_sheet_get (cabas_book_get_sheet (book, i), 0, column).text, !=,
                       cabas_field_get_label (CABAS_AXIS_NOTE));
  assert_same (document, bytes, TRUE);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CABAS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/samples-come-back-unchanged", test_samples);
  g_test_add_func ("/workbook/the-other-language-is-understood", test_other_language);
  g_test_add_func ("/workbook/what-was-removed-comes-back", test_rebuild);
  g_test_add_func ("/workbook/random-plans-come-back-unchanged", test_random);
  g_test_add_func ("/workbook/what-is-confidential-stays-in-the-plan", test_public);

  return g_test_run ();
}
