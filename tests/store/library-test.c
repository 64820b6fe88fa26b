/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/card-reader.h"
#include "store/library.h"
#include "store/reader.h"
#include "store/saver.h"

#include "scratch.h"

#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <locale.h>
#include <string.h>

#define HEAD "<library xmlns=\"urn:spaser:library:1\">\n"
#define CARD(id) "<card id=\"" id "\" kind=\"action\"><title>Titre</title></card>\n"

static CabasLibrary *
open_shipped (void)
{
  g_autofree char *folder = cabas_library_dup_shipped_folder ();
  CabasLibrary *library = cabas_library_new_for_folders (NULL, NULL, folder);
  GPtrArray *problems = cabas_library_get_problems (library);

  for (guint i = 0; i < problems->len; i++)
    g_error ("%s", (char *) problems->pdata[i]);
  return library;
}

static void
test_shipped_cards_are_many (void)
{
  g_autoptr (CabasLibrary) library = open_shipped ();
  GPtrArray *cards = cabas_library_get_cards (library);
  guint n[CABAS_N_CARD_KINDS] = { 0 };

  for (guint i = 0; i < cards->len; i++)
    n[cabas_card_get_kind (cards->pdata[i])]++;

  g_assert_cmpuint (cards->len, >=, 60);
  g_assert_cmpuint (n[CABAS_CARD_KIND_ACTION], >=, 30);
  g_assert_cmpuint (n[CABAS_CARD_KIND_INDICATOR], >=, 25);
  g_assert_cmpuint (n[CABAS_CARD_KIND_OBJECTIVE], >=, 8);
  g_assert_cmpuint (n[CABAS_CARD_KIND_CLAUSE], >=, 8);
}

/* Each says where it comes from, when that was looked at, whom and what it is about. */
static void
test_shipped_cards_are_whole (void)
{
  g_autoptr (CabasLibrary) library = open_shipped ();
  GPtrArray *cards = cabas_library_get_cards (library);

  for (guint i = 0; i < cards->len; i++)
    {
      CabasCard *card = cards->pdata[i];
      GPtrArray *sources = cabas_card_get_sources (card);

      g_test_message ("%s", cabas_card_get_id (card));
      g_assert_cmpuint (sources->len, >, 0);
      for (guint j = 0; j < sources->len; j++)
        {
          const CabasCardSource *source = sources->pdata[j];

          g_assert_nonnull (source->address);
          g_assert_nonnull (source->name);
          g_assert_cmpint (source->checked_on, !=, CABAS_UNSET);
        }
      g_assert_cmpuint (cabas_card_get_owners (card)->len, >, 0);
      g_assert_true (cabas_card_has (card, CABAS_CARD_THEMES));
      g_assert_true (cabas_card_has (card, CABAS_CARD_WHY));
      if (cabas_card_get_kind (card) == CABAS_CARD_KIND_ACTION)
        {
          g_assert_true (cabas_card_has (card, CABAS_CARD_STEPS));
          g_assert_true (cabas_card_has (card, CABAS_CARD_PROOF));
          g_assert_true (cabas_card_has (card, CABAS_CARD_CAUTION));
        }
      if (cabas_card_get_kind (card) == CABAS_CARD_KIND_INDICATOR)
        g_assert_cmpint (cabas_card_get_data (card), !=, CABAS_CARD_DATA_UNSAID);
    }
}

static void
test_shipped_references_exist (void)
{
  g_autoptr (CabasLibrary) library = open_shipped ();
  GPtrArray *cards = cabas_library_get_cards (library);

  for (guint i = 0; i < cards->len; i++)
    {
      g_autoptr (GPtrArray) indicators = cabas_library_list_indicators (library, cards->pdata[i]);

      g_assert_cmpuint (indicators->len, ==, cabas_card_get_indicators (cards->pdata[i])->len);
    }
}

static void
ignore (void *data, const char *format, ...)
{
}

static gboolean
is_valid (GBytes *bytes)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "schema", "library.rng", NULL);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNG *schema = xmlRelaxNGParse (parser);
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt (schema);
  xmlDoc *document =
      xmlReadMemory (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, NULL, 0);
  int result;

  g_assert_nonnull (schema);
  xmlRelaxNGSetValidErrors (context, ignore, ignore, NULL);
  result = xmlRelaxNGValidateDoc (context, document);
  xmlFreeDoc (document);
  xmlRelaxNGFreeValidCtxt (context);
  xmlRelaxNGFree (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return result == 0;
}

static void
test_what_is_written_reads_the_same (void)
{
  g_autoptr (CabasLibrary) library = open_shipped ();
  g_autoptr (GBytes) once = cabas_card_writer_write (cabas_library_get_cards (library));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = cabas_card_reader_read (once, "once.xml", &error);
  g_autoptr (GBytes) twice = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, cabas_library_get_cards (library)->len);
  twice = cabas_card_writer_write (cards);
  g_assert_true (g_bytes_equal (once, twice));
  g_assert_true (is_valid (once));
}

static guint
count_found (CabasLibrary *library, CabasCardQuery query)
{
  g_autoptr (GPtrArray) found = cabas_library_search (library, &query);

  return found->len;
}

static void
test_search_folds_and_filters (void)
{
  g_autoptr (CabasLibrary) library = open_shipped ();
  CabasCardQuery query = CABAS_CARD_QUERY_ALL;
  g_autoptr (GPtrArray) found = NULL;

  g_assert_cmpuint (count_found (library, query), ==, cabas_library_get_cards (library)->len);

  query.words = "REFERENT direction";
  query.kind = CABAS_CARD_KIND_ACTION;
  found = cabas_library_search (library, &query);
  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (cabas_card_get_id (found->pdata[0]), ==, "act-referents");

  query = (CabasCardQuery) CABAS_CARD_QUERY_ALL;
  query.theme = CABAS_THEME_FOOD;
  g_assert_cmpuint (count_found (library, query), >, 2);
  query.owner = "ressources humaines";
  g_assert_cmpuint (count_found (library, query), ==, 0);

  query = (CabasCardQuery) CABAS_CARD_QUERY_ALL;
  query.family = "mobilier";
  g_assert_cmpuint (count_found (library, query), >, 2);
  query.family = "39130000";
  g_assert_cmpuint (count_found (library, query), >, 0);
  query.family = "99";
  g_assert_cmpuint (count_found (library, query), ==, 0);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *line; /* in the sentence, in English and French alike */
} Hostile;

static const Hostile hostiles[] = {
  { "empty", "", "1" },
  { "not-xml", HEAD "<card", "2" },
  { "other-file", "<plan xmlns=\"urn:spaser:plan:1\"/>", "1" },
  { "no-namespace", "<library><card id=\"a\" kind=\"action\"/></library>", "1" },
  { "doctype",
    "<?xml version=\"1.0\"?>\n<!DOCTYPE library [<!ENTITY a \"b\">]>\n<library "
    "xmlns=\"urn:spaser:library:1\"/>",
    "2" },
  { "no-id", HEAD "<card kind=\"action\"><title>T</title></card></library>", "2" },
  { "path-for-id", HEAD "<card id=\"../a\" kind=\"action\"><title>T</title></card></library>",
    "2" },
  { "no-kind", HEAD "<card id=\"a\"><title>T</title></card></library>", "2" },
  { "other-kind", HEAD "<card id=\"a\" kind=\"axis\"><title>T</title></card></library>", "2" },
  { "no-title", HEAD "<card id=\"a\" kind=\"action\"/></library>", "2" },
  { "twice", HEAD CARD ("a") CARD ("a") "</library>", "3" },
  { "two-titles",
    HEAD "<card id=\"a\" kind=\"action\"><title>T</title>\n<title>U</title></card></library>",
    "3" },
  { "unknown-theme",
    HEAD "<card id=\"a\" kind=\"action\"><title>T</title>\n<themes>moon</themes></card></library>",
    "3" },
  { "unknown-element",
    HEAD "<card id=\"a\" kind=\"action\"><title>T</title>\n<unit>%</unit></card></library>", "3" },
  { "element-in-text",
    HEAD "<card id=\"a\" kind=\"action\"><title>T<why/></title></card></library>", "2" },
  { "script",
    HEAD "<card id=\"a\" kind=\"action\"><title>T</title>\n<source "
         "href=\"javascript:alert(1)\">S</source></card></library>",
    "3" },
  { "local-file",
    HEAD "<card id=\"a\" kind=\"action\"><title>T</title>\n<source "
         "href=\"file:///etc/passwd\">S</source></card></library>",
    "3" },
};

static void
test_hostile_file_is_refused (gconstpointer data)
{
  const Hostile *hostile = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (hostile->text, strlen (hostile->text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = cabas_card_reader_read (bytes, "cartes.xml", &error);

  g_assert_null (cards);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, "cartes.xml"));
  g_assert_nonnull (strstr (error->message, hostile->line));
}

static void
test_too_much_is_refused (void)
{
  g_autoptr (GString) text = g_string_new (HEAD);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= CABAS_MAX_CARDS_IN_FILE; i++)
    g_string_append_printf (text, "<card id=\"c%u\" kind=\"action\"><title>T</title></card>\n", i);
  g_string_append (text, "</library>");
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (cabas_card_reader_read (bytes, "cartes.xml", &error));
  g_assert_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED);

  g_clear_error (&error);
  g_clear_pointer (&bytes, g_bytes_unref);
  while (text->len <= CABAS_MAX_CARD_FILE_BYTES)
    g_string_append_c (text, ' ');
  bytes = g_bytes_new (text->str, text->len);
  g_assert_null (cabas_card_reader_read (bytes, "cartes.xml", &error));
  g_assert_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED);
}

/* One bad file does not take the others with it; the user's card hides the shared one. */
static void
test_folders_are_read_together (void)
{
  char *own = scratch_new ();
  char *shared = scratch_new ();
  const char *const others[] = { shared, "/nowhere", NULL };
  g_autofree char *good = g_build_filename (own, "bon.xml", NULL);
  g_autofree char *bad = g_build_filename (own, "cassé.xml", NULL);
  g_autofree char *theirs = g_build_filename (shared, "bon.xml", NULL);
  g_autoptr (CabasLibrary) library = NULL;

  scratch_write (good, HEAD CARD ("a") CARD ("b") "</library>");
  scratch_write (bad, HEAD "<card");
  scratch_write (theirs, HEAD "<card id=\"a\" kind=\"clause\"><title>X</title><text>Y</text></card>"
                              "<card id=\"c\" kind=\"clause\"><title>X</title><text>Y</text></card>"
                              "</library>");
  library = cabas_library_new_for_folders (own, others, NULL);

  g_assert_cmpuint (cabas_library_get_cards (library)->len, ==, 3);
  g_assert_cmpint (cabas_card_get_kind (cabas_library_find (library, "a")), ==,
                   CABAS_CARD_KIND_ACTION);
  g_assert_nonnull (cabas_library_find (library, "c"));
  g_assert_cmpuint (cabas_library_get_problems (library)->len, ==, 1);
  scratch_free (own);
  scratch_free (shared);
}

static void
test_saving_writes_over_nothing (void)
{
  char *scratch = scratch_new ();
  g_autofree char *folder = g_build_filename (scratch, "new", "library", NULL);
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  CabasCard *card = cabas_card_new (CABAS_CARD_KIND_ACTION, "own-1");
  g_auto (GValue) title = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *name = NULL;

  g_value_init (&title, G_TYPE_STRING);
  g_value_set_string (&title, "L’été <à> & …");
  cabas_card_set_value (card, CABAS_CARD_TITLE, &title);
  g_ptr_array_add (cards, card);

  first = cabas_library_save (folder, "../../L’été <à> & …", cards, &error);
  g_assert_no_error (error);
  second = cabas_library_save (folder, "../../L’été <à> & …", cards, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first, !=, second);
  g_assert_true (g_str_has_prefix (first, folder));
  name = g_path_get_basename (second);
  g_assert_true (g_str_has_suffix (name, "-2.xml"));
  scratch_free (scratch);
}

static void
test_shared_folders_are_remembered (void)
{
  const char *const folders[] = { "/srv/cartes partagées", "/mnt/a;b", NULL };
  g_auto (GStrv) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cabas_library_set_shared_folders (folders, &error));
  g_assert_no_error (error);
  read = cabas_library_list_shared_folders ();
  g_assert_true (g_strv_equal (folders, (const char *const *) read));
}

int
main (int argc, char **argv)
{
  g_autofree char *home = NULL;
  int status;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  home = scratch_isolate ();
  cabas_saver_init ();

  g_test_add_func ("/library/shipped-cards-are-many", test_shipped_cards_are_many);
  g_test_add_func ("/library/shipped-cards-are-whole", test_shipped_cards_are_whole);
  g_test_add_func ("/library/shipped-references-exist", test_shipped_references_exist);
  g_test_add_func ("/library/what-is-written-reads-the-same", test_what_is_written_reads_the_same);
  g_test_add_func ("/library/search-folds-and-filters", test_search_folds_and_filters);
  for (guint i = 0; i < G_N_ELEMENTS (hostiles); i++)
    {
      g_autofree char *path = g_strconcat ("/library/hostile/", hostiles[i].name, NULL);

      g_test_add_data_func (path, &hostiles[i], test_hostile_file_is_refused);
    }
  g_test_add_func ("/library/too-much-is-refused", test_too_much_is_refused);
  g_test_add_func ("/library/folders-are-read-together", test_folders_are_read_together);
  g_test_add_func ("/library/saving-writes-over-nothing", test_saving_writes_over_nothing);
  g_test_add_func ("/library/shared-folders-are-remembered", test_shared_folders_are_remembered);
  status = g_test_run ();
  scratch_remove (home);
  return status;
}
