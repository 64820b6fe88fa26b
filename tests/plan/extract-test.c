/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/extract.h"

#include "../figures/make.h"
#include "store/reader.h"
#include "store/writer.h"

#include <locale.h>
#include <string.h>

#define SECRET "xyzzysecret"

/* A value of the field that holds the word where a field can; FALSE for numbers. */
static gboolean
put_secret (CabasItem *item, CabasField field)
{
  const char *const list[] = { SECRET, NULL };

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return cabas_item_take_text (item, field, g_strdup (SECRET));
    case CABAS_HELD_LIST:
      return cabas_item_take_list (item, field, g_strdupv ((char **) list));
    default:
      return FALSE;
    }
}

/* A plan with an item of the kind, in whatever may hold it; the item is last in `chain`. */
static CabasItem *
make_of_kind (CabasItem *parent, CabasKind kind, guint depth)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (parent));

  if (cabas_kind_find_held (cabas_item_get_kind (parent), kind) >= 0)
    return make (parent, kind, "item");
  for (guint i = 0; depth > 0 && i < info->n_held; i++)
    {
      g_autoptr (CabasItem) between = cabas_item_new_with_id (info->held[i], NULL);
      CabasItem *found;

      if (info->held[i] == CABAS_KIND_REMOVED)
        continue;
      cabas_item_splice (parent, info->held[i], 0, 0, &between, 1);
      found = make_of_kind (between, kind, depth - 1);
      if (found != NULL)
        return found;
      cabas_item_splice (parent, info->held[i], 0, 1, NULL, 0);
    }

  return NULL;
}

static gboolean
tells (CabasDocument *document, int level)
{
  g_autoptr (CabasDocument) extract = cabas_extract_new (document, level);
  g_autoptr (GBytes) bytes = cabas_writer_write (extract);

  return g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), SECRET) != NULL;
}

/* Each field of each kind, in the smallest plan that has it: whoever may see it does, and nobody
 * else. */
static void
test_no_field_reaches_a_lower_level (void)
{
  guint n_fields = 0;

  for (guint kind = 0; kind < CABAS_N_KINDS; kind++)
    for (guint i = 0; i < cabas_kind_get_info (kind)->n_fields; i++)
      {
        const CabasField field = cabas_kind_get_info (kind)->first_field + i;
        g_autoptr (CabasDocument) document = cabas_document_new ();
        CabasItem *plan = cabas_document_get_root (document);
        CabasItem *item = kind == CABAS_KIND_PLAN ? plan : make_of_kind (plan, kind, 4);
        int needed = cabas_field_get_info (field)->level;

        if (kind == CABAS_KIND_REMOVED)
          continue;
        g_test_message ("%s %s", cabas_kind_get_info (kind)->name,
                        cabas_field_get_info (field)->name);
        g_assert_nonnull (item);
        for (CabasItem *up = item; up != NULL; up = cabas_item_get_parent (up))
          needed = MAX (needed, cabas_item_get_level (up));
        if (!put_secret (item, field))
          continue;
        n_fields++;
        for (int level = CABAS_LEVEL_PUBLIC; level <= CABAS_LEVEL_MEMO; level++)
          g_assert_cmpint (tells (document, level), ==, level >= needed);
      }
  g_assert_cmpuint (n_fields, >, 150);
}

static void
test_hidden_items_are_not_aimed_at (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *chapter = make (plan, CABAS_KIND_CHAPTER, "chapter");
  CabasItem *hidden = make (plan, CABAS_KIND_CHAPTER, "hidden");
  g_autoptr (CabasDocument) open = NULL;
  g_autoptr (CabasDocument) closed = NULL;

  make (hidden, CABAS_KIND_PICTURE, "photo");
  cabas_item_set_number (hidden, CABAS_CHAPTER_LEVEL, CABAS_LEVEL_COUNCIL);
  set_text (chapter, CABAS_CHAPTER_TEXT,
            "See [the annex](#hidden), [](#hidden) and [nobody](#nobody).\n\n![A yard](#photo)");

  closed = cabas_extract_new (document, CABAS_LEVEL_PUBLIC);
  open = cabas_extract_new (document, CABAS_LEVEL_COUNCIL);
  g_assert_null (cabas_document_find (closed, "hidden"));
  g_assert_cmpstr (
      cabas_item_get_text (cabas_document_find (closed, "chapter"), CABAS_CHAPTER_TEXT), ==,
      "See the annex,  and [nobody](#nobody).");
  g_assert_cmpstr (cabas_item_get_text (cabas_document_find (open, "chapter"), CABAS_CHAPTER_TEXT),
                   ==, cabas_item_get_text (chapter, CABAS_CHAPTER_TEXT));
}

static void
test_references_to_what_is_hidden_are_left_out (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *round = make (plan, CABAS_KIND_ROUND, "round");
  CabasItem *objective = make_objective (plan, "axis");
  CabasItem *action = make (objective, CABAS_KIND_ACTION, "action");
  CabasItem *assignment = make_assignment (action, "roads", CABAS_LETTER_R, -1);
  g_autoptr (CabasDocument) extract = NULL;
  CabasItem *copy;

  set_text (round, CABAS_ROUND_TITLE, "Spring");
  set_text (assignment, CABAS_ASSIGNMENT_ROUND, "round");
  extract = cabas_extract_new (document, CABAS_LEVEL_PUBLIC);
  copy = cabas_item_get_child (cabas_document_find (extract, "action"), CABAS_KIND_ASSIGNMENT, 0);

  g_assert_null (cabas_item_get_text (copy, CABAS_ASSIGNMENT_ROUND));
  /* What the plan does not hold either is no secret. */
  g_assert_cmpstr (cabas_item_get_text (copy, CABAS_ASSIGNMENT_DEPARTMENT), ==, "roads");
  g_assert_nonnull (cabas_document_get_read_only_reason (extract));
}

static void
test_whole_copy_has_the_same_bytes (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "valmont.spaser", NULL);
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasDocument) copy = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, &error));
  bytes = g_bytes_new_take (text, length);
  document = cabas_reader_read (bytes, path, &error);
  g_assert_no_error (error);
  copy = cabas_extract_new (document, CABAS_LEVEL_MEMO);
  before = cabas_writer_write (document);
  after = cabas_writer_write (copy);

  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (cabas_document_get_n_pieces (copy), ==, cabas_document_get_n_pieces (document));
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/extract/no-field-reaches-a-lower-level", test_no_field_reaches_a_lower_level);
  g_test_add_func ("/extract/hidden-items-are-not-aimed-at", test_hidden_items_are_not_aimed_at);
  g_test_add_func ("/extract/references-to-what-is-hidden",
                   test_references_to_what_is_hidden_are_left_out);
  g_test_add_func ("/extract/whole-copy-has-the-same-bytes", test_whole_copy_has_the_same_bytes);

  return g_test_run ();
}
