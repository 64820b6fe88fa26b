/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/seal.h"

#include "plan/item-write.h"
#include "store/reader.h"
#include "store/writer.h"

#include <string.h>

static CabasHistory *
open_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "valmont.spaser", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);

  g_assert_no_error (error);

  return cabas_history_new (document);
}

static CabasSealOptions
make_options (int kind)
{
  return (CabasSealOptions){ kind, NULL, cabas_date_new (CABAS_DATE_DAY, 2027, 6, 21),
                             "2027-06-21-D3" };
}

static CabasItem *
seal (CabasHistory *history, int kind)
{
  CabasSealOptions options = make_options (kind);
  g_autoptr (GError) error = NULL;
  CabasItem *version = cabas_seal_make (history, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (version);

  return version;
}

static void
test_what_is_sealed_is_the_plan_as_it_was (void)
{
  g_autoptr (CabasHistory) history = open_sample ();
  CabasDocument *document = cabas_history_get_document (history);
  CabasItem *plan = cabas_document_get_root (document);
  g_autofree char *title = g_strdup (cabas_item_get_text (plan, CABAS_PLAN_TITLE));
  CabasItem *version = seal (history, CABAS_VERSION_KIND_DRAFT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) sealed = NULL;
  CabasItem *root;

  cabas_history_set_text (history, plan, CABAS_PLAN_TITLE, "Another title");
  sealed = cabas_seal_open (version, &error);
  g_assert_no_error (error);
  root = cabas_document_get_root (sealed);
  g_assert_cmpstr (cabas_item_get_text (root, CABAS_PLAN_TITLE), ==, title);
  g_assert_nonnull (cabas_document_get_read_only_reason (sealed));
  g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_AXIS), ==,
                    cabas_item_get_n_children (plan, CABAS_KIND_AXIS));
  g_assert_cmpuint (cabas_item_get_n_children (root, CABAS_KIND_VERSION), ==, 0);
}

/* A version that is sealed twice, or after another one, has the same fingerprint. */
static void
test_the_fingerprint_is_that_of_the_content (void)
{
  g_autoptr (CabasHistory) history = open_sample ();
  CabasItem *first = seal (history, CABAS_VERSION_KIND_DRAFT);
  CabasItem *second = seal (history, CABAS_VERSION_KIND_ARCHIVED);
  CabasItem *third;

  g_assert_cmpstr (cabas_item_get_text (first, CABAS_VERSION_HASH), ==,
                   cabas_item_get_text (second, CABAS_VERSION_HASH));
  cabas_history_set_number (history, cabas_document_get_root (cabas_history_get_document (history)),
                            CABAS_PLAN_EDITION, 7);
  third = seal (history, CABAS_VERSION_KIND_DRAFT);
  g_assert_cmpstr (cabas_item_get_text (first, CABAS_VERSION_HASH), !=,
                   cabas_item_get_text (third, CABAS_VERSION_HASH));
  g_assert_true (cabas_seal_find_last (cabas_history_get_document (history)) == third);
}

static void
test_a_vote_adopts_the_plan_in_one_step (void)
{
  g_autoptr (CabasHistory) history = open_sample ();
  CabasDocument *document = cabas_history_get_document (history);
  CabasItem *plan = cabas_document_get_root (document);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) undone = NULL;
  g_autoptr (CabasDocument) sealed = NULL;
  CabasItem *version;

  cabas_history_set_number (history, plan, CABAS_PLAN_STATUS, CABAS_PLAN_STATUS_IN_REVIEW);
  before = cabas_writer_write (document);
  version = seal (history, CABAS_VERSION_KIND_ADOPTED);

  g_assert_cmpint (cabas_item_get_number (plan, CABAS_PLAN_STATUS), ==, CABAS_PLAN_STATUS_ADOPTED);
  g_assert_cmpstr (cabas_item_get_text (plan, CABAS_PLAN_DELIBERATION), ==, "2027-06-21-D3");
  sealed = cabas_seal_open (version, NULL);
  g_assert_nonnull (sealed);
  g_assert_cmpint (cabas_item_get_number (cabas_document_get_root (sealed), CABAS_PLAN_ADOPTED_ON),
                   ==, cabas_date_new (CABAS_DATE_DAY, 2027, 6, 21));

  g_assert_true (cabas_history_undo (history));
  undone = cabas_writer_write (document);
  g_assert_true (g_bytes_equal (before, undone));
}

/* Saved and opened again, with one letter of it changed: no other plan is shown in its place. */
static void
test_a_changed_seal_is_not_opened (void)
{
  g_autoptr (CabasHistory) history = open_sample ();
  CabasItem *version = seal (history, CABAS_VERSION_KIND_DRAFT);
  g_autofree char *content = g_strdup (cabas_item_get_text (version, CABAS_VERSION_CONTENT));
  g_autofree char *hash = g_strdup (cabas_item_get_text (version, CABAS_VERSION_HASH));
  const gsize length = strlen (content);

  for (gsize i = 0; i < length; i += length / 37)
    {
      g_autofree char *changed = g_strdup (content);
      g_autoptr (GError) error = NULL;

      changed[i] = changed[i] == 'A' ? 'B' : 'A';
      cabas_item_take_text (version, CABAS_VERSION_CONTENT, g_steal_pointer (&changed));
      /* What stands in the head of a compressed file, such as its date, says nothing of the plan.
       */
      if (i > 16)
        {
          g_assert_null (cabas_seal_open (version, &error));
          g_assert_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED);
        }
    }

  cabas_item_take_text (version, CABAS_VERSION_CONTENT, g_strdup (content));
  cabas_item_take_text (version, CABAS_VERSION_HASH, g_strndup (hash, 63));
  g_assert_null (cabas_seal_open (version, NULL));
  cabas_item_take_text (version, CABAS_VERSION_CONTENT, NULL);
  g_assert_null (cabas_seal_open (version, NULL));
}

static void
test_a_plan_that_may_not_change_gets_no_version (void)
{
  g_autoptr (CabasHistory) history = open_sample ();
  CabasSealOptions options = make_options (CABAS_VERSION_KIND_ADOPTED);
  g_autoptr (GError) error = NULL;

  cabas_document_set_read_only_reason (cabas_history_get_document (history), "Newer.");
  g_assert_null (cabas_seal_make (history, &options, &error));
  g_assert_nonnull (error);
  g_assert_false (cabas_history_can_undo (history));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/seal/what-is-sealed-is-the-plan-as-it-was",
                   test_what_is_sealed_is_the_plan_as_it_was);
  g_test_add_func ("/seal/the-fingerprint-is-that-of-the-content",
                   test_the_fingerprint_is_that_of_the_content);
  g_test_add_func ("/seal/a-vote-adopts-the-plan-in-one-step",
                   test_a_vote_adopts_the_plan_in_one_step);
  g_test_add_func ("/seal/a-changed-seal-is-not-opened", test_a_changed_seal_is_not_opened);
  g_test_add_func ("/seal/a-plan-that-may-not-change-gets-no-version",
                   test_a_plan_that_may_not_change_gets_no_version);

  return g_test_run ();
}
