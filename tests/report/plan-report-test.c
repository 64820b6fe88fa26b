/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/item-write.h"
#include "report/pdf.h"
#include "report/plan-report.h"

#include <locale.h>
#include <string.h>

static CabasItem *
make (CabasItem *parent, CabasKind kind, const char *id)
{
  g_autoptr (CabasItem) item = cabas_item_new_with_id (kind, id);

  cabas_item_splice (parent, kind, cabas_item_get_n_children (parent, kind), 0, &item, 1);

  return item;
}

static void
set_text (CabasItem *item, CabasField field, const char *text)
{
  cabas_item_take_text (item, field, g_strdup (text));
}

static CabasReportOptions
make_options (int level)
{
  CabasReportOptions options = { level, cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15) };

  return options;
}

/* Every word of the blocks, also of covers, sides and tables. */
static void
append_words (GString *text, const CabasWords *words)
{
  g_autofree char *plain = words != NULL ? cabas_words_dup_plain (words) : NULL;

  if (plain != NULL)
    g_string_append_printf (text, "%s\n", plain);
}

static void
append_table (GString *text, const CabasTable *table)
{
  for (guint row = 0; row < cabas_table_get_n_rows (table); row++)
    {
      append_words (text, cabas_table_get_group (table, row));
      for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
        append_words (text, cabas_table_get_cell (table, row, column));
    }
}

static char *
read_report (CabasDocument *document, int level)
{
  CabasReportOptions options = make_options (level);
  g_autoptr (CabasPaper) paper = cabas_plan_report_new (document, &options);
  GString *text = g_string_new (paper->title);

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (paper->blocks, i);

      append_words (text, block->side);
      append_words (text, block->text);
      for (guint j = 0; block->lines != NULL && j < block->lines->len; j++)
        append_words (text, g_ptr_array_index (block->lines, j));
      if (block->table != NULL)
        append_table (text, block->table);
    }

  return g_string_free (text, FALSE);
}

static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *axis = make (plan, CABAS_KIND_AXIS, "x1");
  CabasItem *objective = make (axis, CABAS_KIND_OBJECTIVE, "o1");
  CabasItem *action = make (objective, CABAS_KIND_ACTION, "a1");
  CabasItem *note = make (action, CABAS_KIND_NOTE, "n1");
  CabasItem *chapter = make (plan, CABAS_KIND_CHAPTER, "c1");
  CabasItem *line = make (action, CABAS_KIND_BUDGET_LINE, "b1");

  set_text (plan, CABAS_PLAN_TITLE, "Plan de Valmont");
  set_text (plan, CABAS_PLAN_NOTE, "SECRET-PLAN");
  set_text (axis, CABAS_AXIS_TITLE, "Acheter mieux");
  set_text (objective, CABAS_OBJECTIVE_TITLE, "Insérer");
  set_text (action, CABAS_ACTION_TITLE, "Réserver des marchés");
  set_text (action, CABAS_ACTION_PURPOSE, "Ouvrir la commande publique.");
  set_text (note, CABAS_NOTE_TEXT, "SECRET-NOTE");
  set_text (chapter, CABAS_CHAPTER_TITLE, "SECRET-CHAPTER");
  set_text (chapter, CABAS_CHAPTER_TEXT, "SECRET-TEXT");
  cabas_item_set_number (chapter, CABAS_CHAPTER_LEVEL, CABAS_LEVEL_COUNCIL);
  cabas_item_set_number (chapter, CABAS_CHAPTER_ROLE, CABAS_CHAPTER_ROLE_GOVERNANCE);
  set_text (line, CABAS_BUDGET_LINE_SOURCE, "SECRET-SOURCE");

  return document;
}

static void
test_a_report_says_what_the_plan_says (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autofree char *text = read_report (document, CABAS_LEVEL_PUBLIC);
  static const char *const said[] = { "Plan de Valmont", "Acheter mieux", "Insérer",
                                      "Réserver des marchés", "Ouvrir la commande publique." };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (strstr (text, said[i]));
}

/* A picture of one pixel, a table and links as a chapter holds them. */
#define PIXEL                                                                                      \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJgg"  \
  "g=="

static CabasBlock *
find_block (const CabasPaper *paper, CabasBlockKind kind)
{
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      CabasBlock *block = g_ptr_array_index (paper->blocks, i);

      if (block->kind == kind)
        return block;
    }

  g_assert_not_reached ();
}

/* Four red pixels that nothing shows through. */
#define OPAQUE                                                                                     \
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVQI12P8z8DAwMDAxMDAwMDA"                   \
  "AAANHQEDK+mmyAAAAABJRU5ErkJggg=="

/* The first that is drawn on a page without running words. */
static void
test_a_coat_of_arms_is_on_the_cover (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  CabasItem *buyer = make (cabas_document_get_root (document), CABAS_KIND_BUYER, "b1");
  CabasItem *picture = make (buyer, CABAS_KIND_PICTURE, "p1");
  CabasReportOptions options = make_options (CABAS_LEVEL_PUBLIC);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;

  set_text (picture, CABAS_PICTURE_NAME, "A coat of arms");
  set_text (picture, CABAS_PICTURE_DATA, OPAQUE);
  pdf = cabas_plan_report_write_pdf (document, &options, &error);
  g_assert_no_error (error);
  g_assert_nonnull (pdf);
}

static void
test_trainings_stand_by_date (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  static const char *const names[] = { "Undated", "Later", "Sooner" };
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CabasItem *training =
          make (cabas_document_get_root (document), CABAS_KIND_TRAINING, names[i]);

      set_text (training, CABAS_TRAINING_TITLE, names[i]);
      if (i > 0)
        cabas_item_set_number (training, CABAS_TRAINING_DATE,
                               cabas_date_new (CABAS_DATE_DAY, 2028 - (int) i, 3, 1));
    }
  text = read_report (document, CABAS_LEVEL_INTERNAL);
  g_assert_true (strstr (text, "Sooner") < strstr (text, "Later"));
  g_assert_true (strstr (text, "Later") < strstr (text, "Undated"));
}

static void
test_prose_has_tables_and_pictures (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  CabasItem *chapter = cabas_document_find (document, "c1");
  CabasItem *picture = make (chapter, CABAS_KIND_PICTURE, "p1");
  CabasReportOptions options = make_options (CABAS_LEVEL_COUNCIL);
  g_autoptr (CabasPaper) paper = NULL;
  g_autofree char *text = NULL;
  const CabasTable *table;

  cabas_item_set_number (chapter, CABAS_CHAPTER_ROLE, CABAS_CHAPTER_ROLE_FOREWORD);
  set_text (picture, CABAS_PICTURE_NAME, "A white dot");
  set_text (picture, CABAS_PICTURE_SOURCE, "Ville de Valmont");
  set_text (picture, CABAS_PICTURE_DATA, PIXEL);
  set_text (chapter, CABAS_CHAPTER_TEXT,
            "See [](#a1).\n\n| Lot | Part |\n|---|--:|\n| **Cleaning** | 12 |\n\n![](#p1)");
  paper = cabas_plan_report_new (document, &options);

  table = find_block (paper, CABAS_BLOCK_TABLE)->table;
  g_assert_cmpuint (cabas_table_get_n_columns (table), ==, 2);
  g_assert_cmpuint (cabas_table_get_n_rows (table), ==, 1);
  g_assert_cmpint (cabas_table_get_column (table, 1)->align, ==, CABAS_TABLE_END);
  g_assert_cmpuint (find_block (paper, CABAS_BLOCK_PICTURE)->picture->width, ==, 1);

  text = read_report (document, CABAS_LEVEL_COUNCIL);
  g_assert_nonnull (strstr (text, "A white dot"));
  g_assert_nonnull (strstr (text, "Ville de Valmont"));
  /* The link says what its aim is called. */
  g_assert_nonnull (strstr (text, "Réserver des marchés."));
}

static void
test_levels_are_kept (void)
{
  static const struct
  {
    int level;
    const char *word;
    gboolean is_said;
  } cases[] = {
    { CABAS_LEVEL_PUBLIC, "SECRET", FALSE },        { CABAS_LEVEL_COUNCIL, "SECRET-CHAPTER", TRUE },
    { CABAS_LEVEL_COUNCIL, "SECRET-SOURCE", TRUE }, { CABAS_LEVEL_COUNCIL, "SECRET-NOTE", FALSE },
    { CABAS_LEVEL_COUNCIL, "SECRET-PLAN", FALSE },  { CABAS_LEVEL_INTERNAL, "SECRET-NOTE", TRUE },
  };
  g_autoptr (CabasDocument) document = make_plan ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_report (document, cases[i].level);

      g_assert_cmpint (strstr (text, cases[i].word) != NULL, ==, cases[i].is_said);
    }
}

static void
put_secret (CabasItem *item, CabasField field)
{
  g_autofree char *secret = g_strdup_printf ("SECRET-%d", (int) field);

  if (cabas_field_get_held_as (field) == CABAS_HELD_TEXT)
    set_text (item, field, secret);
}

static void
fill_secrets (CabasItem *item, gpointer user_data)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_fields; i++)
    if (cabas_field_get_info (info->first_field + i)->level > CABAS_LEVEL_PUBLIC)
      put_secret (item, info->first_field + i);
}

/* Every kind of item that a plan may hold, to any depth. */
static void
grow (CabasItem *item)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_held; i++)
    grow (make (item, info->held[i], NULL));
}

static void
test_no_field_of_a_higher_level_is_said (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  g_autofree char *text = NULL;

  grow (cabas_document_get_root (document));
  cabas_item_visit (cabas_document_get_root (document), fill_secrets, NULL);
  text = read_report (document, CABAS_LEVEL_PUBLIC);
  g_assert_null (strstr (text, "SECRET"));
}

static void
check_pdf (CabasDocument *document)
{
  CabasReportOptions options = make_options (CABAS_LEVEL_INTERNAL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) one = cabas_plan_report_write_pdf (document, &options, &error);
  g_autoptr (GBytes) other = NULL;

  g_assert_no_error (error);
  other = cabas_plan_report_write_pdf (document, &options, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (one, other));
  g_assert_cmpint (memcmp (g_bytes_get_data (one, NULL), "%PDF-", 5), ==, 0);
}

static void
test_odd_plans_are_written (void)
{
  g_autoptr (CabasDocument) empty = cabas_document_new ();
  g_autoptr (CabasDocument) hollow = cabas_document_new ();
  g_autoptr (CabasDocument) small = make_plan ();
  g_autofree char *word = g_strnfill (3000, 'x');

  check_pdf (empty);
  check_pdf (small);
  grow (cabas_document_get_root (hollow));
  check_pdf (hollow);
  set_text (cabas_document_get_root (small), CABAS_PLAN_TITLE, word);
  check_pdf (small);
}

static void
test_only_a_draft_is_marked (void)
{
  static const struct
  {
    int status;
    gboolean is_marked;
  } cases[] = {
    { CABAS_PLAN_STATUS_DRAFT, TRUE },
    { CABAS_PLAN_STATUS_IN_REVIEW, TRUE },
    { CABAS_PLAN_STATUS_ADOPTED, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CabasDocument) document = make_plan ();
      CabasReportOptions options = make_options (CABAS_LEVEL_PUBLIC);
      g_autoptr (CabasPaper) paper = NULL;

      cabas_item_set_number (cabas_document_get_root (document), CABAS_PLAN_STATUS,
                             cases[i].status);
      paper = cabas_plan_report_new (document, &options);
      g_assert_cmpint (paper->watermark != NULL, ==, cases[i].is_marked);
    }
}

static void
test_the_locale_is_left_as_it_was (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  locale_t before = uselocale ((locale_t) 0);

  cabas_item_set_number (cabas_document_get_root (document), CABAS_PLAN_LANGUAGE,
                         CABAS_LANGUAGE_FR);
  check_pdf (document);
  g_assert_true (uselocale ((locale_t) 0) == before);
}

/* A file is no title, however long it is. */
static void
test_images_do_not_count_as_text (void)
{
  CabasReportOptions options = make_options (CABAS_LEVEL_PUBLIC);
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *chapter = make (cabas_document_get_root (document), CABAS_KIND_CHAPTER, "chapter");
  CabasItem *picture = make (chapter, CABAS_KIND_PICTURE, "picture");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  cabas_item_take_text (picture, CABAS_PICTURE_DATA, g_strnfill (50 * 1000, 'm'));
  bytes = cabas_plan_report_write_pdf (document, &options, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

/* A megabyte in one field would fill a book; a title as long as a page, a book of titles. */
static void
test_endless_plans_are_refused (void)
{
  const struct
  {
    CabasKind kind;
    CabasField field;
    gsize length;
    gboolean is_written;
  } cases[] = {
    { CABAS_KIND_CHAPTER, CABAS_CHAPTER_TEXT, 100 * 1000, TRUE },
    { CABAS_KIND_CHAPTER, CABAS_CHAPTER_TEXT, 1000 * 1000, FALSE },
    { CABAS_KIND_AXIS, CABAS_AXIS_TITLE, 3000, TRUE },
    { CABAS_KIND_AXIS, CABAS_AXIS_TITLE, 5000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CabasReportOptions options = make_options (CABAS_LEVEL_PUBLIC);
      g_autoptr (CabasDocument) document = cabas_document_new ();
      CabasItem *item = make (cabas_document_get_root (document), cases[i].kind, "long");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      cabas_item_take_text (item, cases[i].field, g_strnfill (cases[i].length, 'm'));
      bytes = cabas_plan_report_write_pdf (document, &options, &error);
      g_assert_cmpint (bytes != NULL, ==, cases[i].is_written);
      g_assert_cmpint (error == NULL, ==, cases[i].is_written);
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-report/a-coat-of-arms-is-on-the-cover",
                   test_a_coat_of_arms_is_on_the_cover);
  g_test_add_func ("/plan-report/trainings-stand-by-date", test_trainings_stand_by_date);
  g_test_add_func ("/plan-report/prose-has-tables-and-pictures",
                   test_prose_has_tables_and_pictures);
  g_test_add_func ("/plan-report/a-report-says-what-the-plan-says",
                   test_a_report_says_what_the_plan_says);
  g_test_add_func ("/plan-report/levels-are-kept", test_levels_are_kept);
  g_test_add_func ("/plan-report/no-field-of-a-higher-level-is-said",
                   test_no_field_of_a_higher_level_is_said);
  g_test_add_func ("/plan-report/odd-plans-are-written", test_odd_plans_are_written);
  g_test_add_func ("/plan-report/endless-plans-are-refused", test_endless_plans_are_refused);
  g_test_add_func ("/plan-report/images-do-not-count-as-text", test_images_do_not_count_as_text);
  g_test_add_func ("/plan-report/only-a-draft-is-marked", test_only_a_draft_is_marked);
  g_test_add_func ("/plan-report/the-locale-is-left-as-it-was", test_the_locale_is_left_as_it_was);

  return g_test_run ();
}
