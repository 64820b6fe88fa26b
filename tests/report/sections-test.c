/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/sections.h"

#include "../figures/make.h"
#include "plan/picture.h"
#include "report/glossary.h"
#include "report/plan-report.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

/* A PNG image of one pixel. */
#define PIXEL                                                                                      \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJg"   \
  "gg=="

static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *axis = make (plan, CABAS_KIND_AXIS, "axis");
  CabasItem *objective = make (axis, CABAS_KIND_OBJECTIVE, "objective");
  CabasItem *action = make (objective, CABAS_KIND_ACTION, "action");
  CabasItem *indicator = make (objective, CABAS_KIND_INDICATOR, "indicator");
  CabasItem *buyer = make (plan, CABAS_KIND_BUYER, "buyer");
  CabasItem *department = make (plan, CABAS_KIND_DEPARTMENT, "roads");

  set_text (axis, CABAS_AXIS_TITLE, "Buy less");
  set_text (objective, CABAS_OBJECTIVE_TITLE, "Repair first");
  set_text (action, CABAS_ACTION_TITLE, "Open a workshop");
  set_text (action, CABAS_ACTION_PURPOSE, "Furniture lives longer");
  set_text (indicator, CABAS_INDICATOR_NAME, "Chairs repaired");
  set_text (buyer, CABAS_BUYER_NAME, "Valmont");
  set_text (buyer, CABAS_BUYER_SIREN, "999100019");
  set_text (department, CABAS_DEPARTMENT_NAME, "Roads");
  make_assignment (action, "roads", CABAS_LETTER_A, CABAS_ASSIGNMENT_STATE_ACCEPTED);

  return document;
}

static CabasPaper *
make_report (CabasDocument *document, const char *sections)
{
  const CabasReportOptions options = { .level = CABAS_LEVEL_PUBLIC,
                                       .today = cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15),
                                       .sections = sections };

  return cabas_plan_report_new (document, &options);
}

/* Titles of level `level`, each on a line. */
static char *
list_headings (const CabasPaper *paper, guint level)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = paper->blocks->pdata[i];
      g_autofree char *title = NULL;

      if (block->kind != CABAS_BLOCK_HEADING || block->level != level || block->anchor == NULL)
        continue;
      title = cabas_words_dup_plain (block->text);
      g_string_append_printf (titles, "%s\n", title);
    }

  return g_string_free (titles, FALSE);
}

static gboolean
says (const CabasPaper *paper, const char *words)
{
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = paper->blocks->pdata[i];
      g_autofree char *text = block->text != NULL ? cabas_words_dup_plain (block->text) : NULL;

      if (text != NULL && strstr (text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
test_names_are_read_and_written (void)
{
  g_autoptr (GArray) all = cabas_sections_parse (NULL, NULL);
  g_autoptr (GArray) two = cabas_sections_parse ("  owners,axes ", NULL);
  g_autofree char *names = cabas_sections_format (all);
  g_autoptr (GArray) again = cabas_sections_parse (names, NULL);

  g_assert_cmpuint (all->len, ==, CABAS_N_SECTIONS);
  g_assert_cmpuint (again->len, ==, CABAS_N_SECTIONS);
  g_assert_cmpuint (two->len, ==, 2);
  g_assert_cmpint (g_array_index (two, int, 0), ==, CABAS_SECTION_OWNERS);
  g_assert_cmpint (g_array_index (two, int, 1), ==, CABAS_SECTION_AXES);
  for (int i = 0; i < CABAS_N_SECTIONS; i++)
    g_assert_cmpstr (cabas_section_get_label (i), !=, "");
}

static void
test_wrong_names_are_told (void)
{
  g_autoptr (GError) none = NULL;
  g_autoptr (GError) twice = NULL;

  g_assert_null (cabas_sections_parse ("axes annexe", &none));
  g_assert_error (none, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
  g_assert_nonnull (strstr (none->message, "annexe"));
  g_assert_nonnull (strstr (none->message, "directory-card"));
  g_assert_null (cabas_sections_parse ("axes owners axes", &twice));
  g_assert_nonnull (strstr (twice->message, "axes"));
}

static void
test_sections_stand_in_the_order_asked_for (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasPaper) one = make_report (document, "owners axes");
  g_autoptr (CabasPaper) other = make_report (document, "axes owners");
  g_autofree char *first = list_headings (one, 1);
  g_autofree char *second = list_headings (other, 1);
  g_auto (GStrv) lines = g_strsplit (first, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_cmpstr (lines[1], ==, "Buy less");
  g_assert_true (g_str_has_prefix (second, "Buy less\n"));
}

/* Without sheets the actions are rows; beside the axes they are in them; elsewhere a part. */
static void
test_sheets_stand_where_they_are_asked_for (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasPaper) without = make_report (document, "axes");
  g_autoptr (CabasPaper) within = make_report (document, "axes sheets");
  g_autoptr (CabasPaper) after = make_report (document, "axes governance sheets");
  g_autofree char *inside = list_headings (within, 3);
  g_autofree char *apart = list_headings (after, 2);

  g_assert_false (says (without, "Furniture lives longer"));
  g_assert_true (says (within, "Furniture lives longer"));
  g_assert_true (says (after, "Furniture lives longer"));
  g_assert_nonnull (strstr (inside, "Open a workshop"));
  g_assert_nonnull (strstr (apart, "Open a workshop"));
}

static void
test_plan_remembers_its_sections (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  g_autoptr (CabasPaper) paper = NULL;
  g_autofree char *titles = NULL;

  set_text (cabas_document_get_root (document), CABAS_PLAN_REPORT_SECTIONS, "axes");
  paper = make_report (document, NULL);
  titles = list_headings (paper, 1);
  g_assert_cmpstr (titles, ==, "Buy less\n");
}

static void
test_cover_bears_the_arms_of_each_buyer (void)
{
  g_autoptr (CabasDocument) document = make_plan ();
  CabasItem *picture = make (cabas_document_find (document, "buyer"), CABAS_KIND_PICTURE, "arms");
  g_autoptr (CabasPaper) paper = NULL;
  const CabasBlock *first;
  g_autofree char *said = NULL;

  set_text (picture, CABAS_PICTURE_NAME, "Arms of Valmont");
  set_text (picture, CABAS_PICTURE_DATA, PIXEL);
  paper = make_report (document, "axes");
  first = paper->blocks->pdata[0];
  said = cabas_words_dup_plain (first->text);

  g_assert_cmpint (first->kind, ==, CABAS_BLOCK_PICTURE);
  g_assert_cmpstr (said, ==, "Arms of Valmont");
  g_assert_cmpint (((const CabasBlock *) paper->blocks->pdata[1])->kind, ==, CABAS_BLOCK_COVER);
}

static void
test_glossary_holds_the_terms_that_are_used (void)
{
  g_autoptr (GPtrArray) used = cabas_glossary_list_used ("Two ESUS and one ESATs, but no CPVX.");
  g_autoptr (GPtrArray) none = cabas_glossary_list_used ("A plot and a lotus");
  GString *names = g_string_new (NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < used->len; i++)
    g_string_append_printf (names, "%s ", cabas_glossary_get_term (used->pdata[i]));
  found = g_string_free (names, FALSE);

  g_assert_cmpstr (found, ==, "ESAT ESUS ");
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sections/names-are-read-and-written", test_names_are_read_and_written);
  g_test_add_func ("/sections/wrong-names-are-told", test_wrong_names_are_told);
  g_test_add_func ("/sections/stand-in-the-order", test_sections_stand_in_the_order_asked_for);
  g_test_add_func ("/sections/sheets-stand-where-asked",
                   test_sheets_stand_where_they_are_asked_for);
  g_test_add_func ("/sections/plan-remembers", test_plan_remembers_its_sections);
  g_test_add_func ("/sections/cover-bears-arms", test_cover_bears_the_arms_of_each_buyer);
  g_test_add_func ("/sections/glossary", test_glossary_holds_the_terms_that_are_used);

  return g_test_run ();
}
