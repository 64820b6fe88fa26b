/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/beginnings.h"

#include "store/reader.h"
#include "store/writer.h"

#include <locale.h>

static const char *const languages[] = { "fr", "en" };

static void
test_each_language_has_the_same (void)
{
  g_autoptr (GPtrArray) french = cabas_beginnings_list ("fr");
  g_autoptr (GPtrArray) english = cabas_beginnings_list ("en");

  g_assert_cmpuint (french->len, ==, 7);
  g_assert_cmpuint (english->len, ==, 7);
  g_assert_cmpstr (((CabasBeginning *) french->pdata[0])->name, ==, CABAS_BEGINNING_FRAME);
  for (guint i = 0; i < french->len; i++)
    {
      CabasBeginning *beginning = french->pdata[i];
      gboolean is_found = FALSE;

      for (guint j = 0; j < english->len; j++)
        {
          CabasBeginning *other = english->pdata[j];

          if (!g_str_equal (beginning->name, other->name))
            continue;
          is_found = TRUE;
          g_assert_cmpuint (g_strv_length (beginning->axes), ==, g_strv_length (other->axes));
          g_assert_cmpstr (beginning->title, !=, other->title);
        }
      g_assert_true (is_found);
      g_assert_true (beginning->description[0] != '\0');
      g_assert_true ((beginning->axes[0] == NULL) ==
                     g_str_equal (beginning->name, CABAS_BEGINNING_FRAME));
    }
}

static guint
count (CabasDocument *document, CabasKind kind)
{
  g_autoptr (GPtrArray) items = cabas_document_list (document, kind);

  return items->len;
}

/* What is started can be saved and read again, and holds the parts of a plan. */
static void
check_start (const char *name, const char *language)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_beginnings_start (name, language, &error);
  g_autoptr (CabasDocument) again = cabas_beginnings_start (name, language, NULL);
  g_autoptr (CabasDocument) read = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CabasItem *root;

  g_assert_no_error (error);
  root = cabas_document_get_root (document);
  g_assert_false (cabas_item_has (root, CABAS_PLAN_TITLE));
  g_assert_false (cabas_item_has (root, CABAS_PLAN_NOTE));
  g_assert_cmpint (cabas_item_get_number (root, CABAS_PLAN_STATUS), ==, CABAS_PLAN_STATUS_DRAFT);
  g_assert_cmpuint (count (document, CABAS_KIND_CHAPTER), ==, 8);
  g_assert_cmpuint (count (document, CABAS_KIND_BODY), ==, 3);
  g_assert_cmpuint (count (document, CABAS_KIND_COMMUNICATION), ==, 2);
  g_assert_cmpuint (count (document, CABAS_KIND_INDICATOR), ==, 4);
  g_assert_true ((count (document, CABAS_KIND_AXIS) == 0) ==
                 g_str_equal (name, CABAS_BEGINNING_FRAME));
  g_assert_cmpstr (cabas_item_get_id (root), !=,
                   cabas_item_get_id (cabas_document_get_root (again)));

  bytes = cabas_writer_write (document);
  read = cabas_reader_read (bytes, name, &error);
  g_assert_no_error (error);
  g_assert_nonnull (read);
}

static void
test_each_can_be_started (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (GPtrArray) list = cabas_beginnings_list (languages[i]);

      for (guint j = 0; j < list->len; j++)
        check_start (((CabasBeginning *) list->pdata[j])->name, languages[i]);
    }
}

static void
test_an_unknown_one_is_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cabas_beginnings_start ("nowhere", "fr", &error));
  g_assert_nonnull (error);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/beginnings/each-language-has-the-same", test_each_language_has_the_same);
  g_test_add_func ("/beginnings/each-can-be-started", test_each_can_be_started);
  g_test_add_func ("/beginnings/an-unknown-one-is-refused", test_an_unknown_one_is_refused);

  return g_test_run ();
}
