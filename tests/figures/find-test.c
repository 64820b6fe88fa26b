/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/find.h"

#include "make.h"

#include <string.h>

/* Axis “Sobriété” with objective “Papier” and actions “Recto verso”, about paper, and “Papier
 * recyclé”; a department answers for the first. Another action on paper is in the bin. */
typedef struct
{
  CabasDocument *document; /* (owned) */
  CabasItem *objective, *duplex, *recycled, *owner, *removed;
} Sample;

static CabasItem *
make_named (CabasItem *parent, CabasKind kind, const char *title)
{
  CabasItem *item = make (parent, kind, NULL);

  set_text (item, cabas_kind_get_info (kind)->title_field, title);
  return item;
}

static void
sample_init (Sample *self)
{
  CabasItem *root;
  CabasItem *axis;

  self->document = cabas_document_new ();
  root = cabas_document_get_root (self->document);
  axis = make_named (root, CABAS_KIND_AXIS, "Sobriété");
  self->objective = make_named (axis, CABAS_KIND_OBJECTIVE, "Papier");
  self->duplex = make_named (self->objective, CABAS_KIND_ACTION, "Recto verso");
  self->recycled = make_named (self->objective, CABAS_KIND_ACTION, "Papier recyclé");
  set_text (make (root, CABAS_KIND_DEPARTMENT, "roads"), CABAS_DEPARTMENT_NAME, "Voirie");
  self->owner = make_assignment (self->duplex, "roads", CABAS_LETTER_A, -1);
  self->removed =
      make_named (make (root, CABAS_KIND_REMOVED, NULL), CABAS_KIND_ACTION, "Papier journal");

  set_text (
      self->duplex, CABAS_ACTION_DESCRIPTION,
      "# Impressions\n\nLes copieurs impriment des **deux côtés** : on achète moins de papier.");
}

static void
sample_clear (Sample *self)
{
  g_object_unref (self->document);
}

static CabasItem *
get_found (GPtrArray *groups, guint group, guint place)
{
  const CabasFoundGroup *wanted = groups->pdata[group];

  return ((const CabasFound *) wanted->found->pdata[place])->item;
}

static void
test_hits_are_grouped_by_kind (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;

  sample_init (&sample);
  groups = cabas_find (sample.document, "PAPIER");
  g_assert_cmpuint (groups->len, ==, 3);
  g_assert_cmpuint (cabas_found_groups_count (groups), ==, 4);
  g_assert_true (get_found (groups, 0, 0) == sample.objective);
  g_assert_true (get_found (groups, 1, 0) == sample.recycled);
  g_assert_true (get_found (groups, 1, 1) == sample.duplex);
  sample_clear (&sample);
}

static void
test_the_bin_comes_last (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;

  sample_init (&sample);
  groups = cabas_find (sample.document, "papier");
  g_assert_cmpint (((const CabasFoundGroup *) groups->pdata[2])->kind, ==, CABAS_KIND_REMOVED);
  g_assert_true (get_found (groups, 2, 0) == sample.removed);
  sample_clear (&sample);
}

static void
test_names_come_before_texts (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;
  const CabasFoundGroup *group;

  sample_init (&sample);
  set_text (sample.objective, CABAS_OBJECTIVE_TITLE, "Bureaux");
  set_text (sample.objective, CABAS_OBJECTIVE_WHY, "Moins de papier.");
  groups = cabas_find (sample.document, "papier");
  group = groups->pdata[0];
  g_assert_cmpint (group->kind, ==, CABAS_KIND_ACTION);
  group = groups->pdata[1];
  g_assert_cmpint (group->kind, ==, CABAS_KIND_OBJECTIVE);
  sample_clear (&sample);
}

static void
test_the_place_is_told (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;
  g_autofree char *excerpt = NULL;
  g_autofree char *path = NULL;
  const CabasFound *found;

  sample_init (&sample);
  groups = cabas_find (sample.document, "cotes deux");
  g_assert_cmpuint (cabas_found_groups_count (groups), ==, 1);
  found = ((const CabasFoundGroup *) groups->pdata[0])->found->pdata[0];
  g_assert_cmpint (found->field, ==, CABAS_ACTION_DESCRIPTION);
  excerpt = cabas_found_dup_excerpt (found, "cotes deux");
  g_assert_nonnull (strstr (excerpt, "impriment des deux côtés : on achète moins"));
  path = cabas_item_dup_path (found->item);
  g_assert_cmpstr (path, ==, "1 Sobriété › 1.1 Papier");
  sample_clear (&sample);
}

static void
test_a_number_of_the_order_is_found (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;

  sample_init (&sample);
  groups = cabas_find (sample.document, "1.1.2");
  g_assert_cmpuint (cabas_found_groups_count (groups), ==, 1);
  g_assert_true (get_found (groups, 0, 0) == sample.recycled);
  sample_clear (&sample);
}

static void
test_an_assignment_is_called_by_its_department (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;

  sample_init (&sample);
  groups = cabas_find (sample.document, "voirie");
  g_assert_cmpuint (cabas_found_groups_count (groups), ==, 2);
  g_assert_true (get_found (groups, 1, 0) == sample.owner);
  sample_clear (&sample);
}

static void
test_no_words_find_nothing (void)
{
  Sample sample;
  g_autoptr (GPtrArray) groups = NULL;

  sample_init (&sample);
  groups = cabas_find (sample.document, "  ");
  g_assert_cmpuint (groups->len, ==, 0);
  sample_clear (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/find/hits-are-grouped-by-kind", test_hits_are_grouped_by_kind);
  g_test_add_func ("/find/the-bin-comes-last", test_the_bin_comes_last);
  g_test_add_func ("/find/names-come-before-texts", test_names_come_before_texts);
  g_test_add_func ("/find/the-place-is-told", test_the_place_is_told);
  g_test_add_func ("/find/a-number-of-the-order-is-found", test_a_number_of_the_order_is_found);
  g_test_add_func ("/find/an-assignment-is-called-by-its-department",
                   test_an_assignment_is_called_by_its_department);
  g_test_add_func ("/find/no-words-find-nothing", test_no_words_find_nothing);
  return g_test_run ();
}
