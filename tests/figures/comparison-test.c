/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/comparison.h"

#include "make.h"

#include <locale.h>

/* The same small plan each time, so that two of them are two states of one plan. */
static CabasDocument *
make_plan (void)
{
  CabasDocument *document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *axis = make (plan, CABAS_KIND_AXIS, "x1");
  CabasItem *objective = make (axis, CABAS_KIND_OBJECTIVE, "o1");
  CabasItem *other = make (axis, CABAS_KIND_OBJECTIVE, "o2");
  CabasItem *indicator = make (plan, CABAS_KIND_INDICATOR, "i1");
  CabasItem *target = make (indicator, CABAS_KIND_TARGET, "t1");

  set_text (axis, CABAS_AXIS_TITLE, "Environnement");
  set_text (objective, CABAS_OBJECTIVE_TITLE, "Acheter moins");
  set_text (other, CABAS_OBJECTIVE_TITLE, "Acheter mieux");
  set_text (make (objective, CABAS_KIND_ACTION, "a1"), CABAS_ACTION_TITLE, "Former les acheteurs");
  set_text (make (objective, CABAS_KIND_ACTION, "a2"), CABAS_ACTION_TITLE, "Mesurer");
  set_text (make (objective, CABAS_KIND_ACTION, "a3"), CABAS_ACTION_TITLE, "Publier");
  set_text (indicator, CABAS_INDICATOR_UNIT, "%");
  set_date (target, CABAS_TARGET_PERIOD, "2027");
  cabas_item_set_number (target, CABAS_TARGET_VALUE, 25000000);

  return document;
}

/* Each difference on a line: “id: change: before → after”. */
static char *
describe (CabasComparison *comparison)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < comparison->groups->len; i++)
    {
      const CabasComparedGroup *group = comparison->groups->pdata[i];

      for (guint j = 0; j < group->items->len; j++)
        {
          const CabasComparedItem *item = group->items->pdata[j];

          for (guint k = 0; k < item->points->len; k++)
            {
              const CabasChangePoint *point = &g_array_index (item->points, CabasChangePoint, k);
              g_autofree char *label = cabas_change_point_dup_label (point);
              g_autofree char *before = cabas_change_point_dup_before (point);
              g_autofree char *after = cabas_change_point_dup_after (point);

              g_string_append_printf (
                  lines, "%s%s: %s: %s → %s", lines->len > 0 ? "\n" : "",
                  cabas_item_get_id (item->after != NULL ? item->after : item->before), label,
                  before, after);
            }
        }
    }

  return g_string_free (lines, FALSE);
}

static void
move (CabasDocument *document, const char *id, const char *parent, guint position)
{
  g_autoptr (CabasItem) item = g_object_ref (cabas_document_find (document, id));
  const CabasKind kind = cabas_item_get_kind (item);

  cabas_item_splice (cabas_item_get_parent (item), kind, cabas_item_get_position (item), 1, NULL,
                     0);
  cabas_item_splice (cabas_document_find (document, parent), kind, position, 0, &item, 1);
}

static void
check (CabasDocument *after, const char *expected)
{
  g_autoptr (CabasDocument) before = make_plan ();
  g_autoptr (CabasComparison) comparison = cabas_comparison_new (before, after);
  g_autofree char *described = describe (comparison);

  /* Labels follow the locale; what is said does not. */
  if (g_str_has_prefix (setlocale (LC_MESSAGES, NULL), "C"))
    g_assert_cmpstr (described, ==, expected);
  else
    g_assert_cmpint (*described == '\0', ==, *expected == '\0');
}

static void
test_nothing_is_told_of_what_is_the_same (void)
{
  g_autoptr (CabasDocument) after = make_plan ();

  make (cabas_document_get_root (after), CABAS_KIND_COMMENT, "c1");
  make (cabas_document_get_root (after), CABAS_KIND_VERSION, "v1");
  check (after, "");
}

static void
test_words_values_and_parts_are_told (void)
{
  g_autoptr (CabasDocument) after = make_plan ();
  CabasItem *action = cabas_document_find (after, "a1");
  CabasItem *milestone = make (action, CABAS_KIND_MILESTONE, "m1");

  set_text (milestone, CABAS_MILESTONE_LABEL, "Première session");
  set_text (action, CABAS_ACTION_TITLE, "Former tous les acheteurs");
  cabas_item_set_number (cabas_document_find (after, "t1"), CABAS_TARGET_VALUE, 30000000);
  check (after, "a1: Title: Former les acheteurs → Former tous les acheteurs\n"
                "a1: Milestone – Added:  → Première session\n"
                "i1: Target for 2027 raised: 25\u00a0% → 30\u00a0%");
}

static void
test_what_moved_says_from_where (void)
{
  g_autoptr (CabasDocument) after = make_plan ();

  move (after, "a2", "o2", 0);
  check (after, "a2: Moved: 1.1 Acheter moins → 1.2 Acheter mieux");
}

static void
test_what_was_removed_is_never_hidden (void)
{
  g_autoptr (CabasDocument) after = make_plan ();
  CabasItem *objective = cabas_document_find (after, "o1");

  cabas_item_splice (objective, CABAS_KIND_ACTION, 2, 1, NULL, 0);
  check (after, "a3: Removed: 1.1.3 Publier → ");
  cabas_item_splice (cabas_document_get_root (after), CABAS_KIND_AXIS, 0, 1, NULL, 0);
  check (after, "x1: Removed: 1 Environnement → \n"
                "o1: Removed: 1.1 Acheter moins → \n"
                "a1: Removed: 1.1.1 Former les acheteurs → \n"
                "a2: Removed: 1.1.2 Mesurer → \n"
                "a3: Removed: 1.1.3 Publier → \n"
                "o2: Removed: 1.2 Acheter mieux → ");
}

static void
test_parts_of_what_is_new_are_not_told (void)
{
  g_autoptr (CabasDocument) after = make_plan ();
  CabasItem *action = make (cabas_document_find (after, "o2"), CABAS_KIND_ACTION, "a9");

  set_text (action, CABAS_ACTION_TITLE, "Nouvelle");
  make (action, CABAS_KIND_MILESTONE, "m9");
  check (after, "a9: Added:  → 1.2.1 Nouvelle");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparison/nothing-is-told-of-what-is-the-same",
                   test_nothing_is_told_of_what_is_the_same);
  g_test_add_func ("/comparison/words-values-and-parts-are-told",
                   test_words_values_and_parts_are_told);
  g_test_add_func ("/comparison/what-moved-says-from-where", test_what_moved_says_from_where);
  g_test_add_func ("/comparison/what-was-removed-is-never-hidden",
                   test_what_was_removed_is_never_hidden);
  g_test_add_func ("/comparison/parts-of-what-is-new-are-not-told",
                   test_parts_of_what_is_new_are_not_told);

  return g_test_run ();
}
