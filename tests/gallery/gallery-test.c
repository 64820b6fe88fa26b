/* SPDX-License-Identifier: EUPL-1.2 */
#include "support.h"

#include "../figures/make.h"

#include <locale.h>
#include <math.h>

/* Every chart of the table: it has a message, words, a source and a table with a row at least, and
 * every number that its data tell is finite. */
static void
check_chart (const CabasGallery *gallery, const CabasGalleryInfo *info)
{
  g_autoptr (CabasChart) chart = cabas_gallery_make (gallery, info->name, NULL);
  g_autofree char *title = NULL;
  g_autofree char *said = NULL;

  g_test_message ("%s", info->name);
  g_assert_nonnull (chart);
  g_assert_cmpuint (cabas_chart_get_n_data (chart), >, 0);
  title = cabas_chart_dup_title (chart);
  said = cabas_chart_describe (chart);
  g_assert_cmpstr (title, !=, "");
  g_assert_true (g_str_has_prefix (said, title));
  g_assert_nonnull (cabas_chart_get_source (chart));
  g_assert_cmpuint (cabas_chart_table_get_n_rows (cabas_chart_get_table (chart)), >, 0);
  for (guint i = 0; i < cabas_chart_get_n_data (chart); i++)
    {
      g_assert_cmpstr (cabas_chart_get_datum_label (chart, i), !=, "");
      g_assert_false (
          g_regex_match_simple ("\\b(nan|inf)\\b", cabas_chart_get_datum_label (chart, i), 0, 0));
    }
}

static void
test_sample_fills_every_chart (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autoptr (CabasDocument) since = open_earlier_sample ();
  const CabasGallery gallery = { document, since, day ("2027-11-22") };
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    check_chart (&gallery, &infos[i]);
}

/* Every datum has an id, and some open something: none is a dead end as a whole. */
static void
check_ids (const CabasGallery *gallery, const CabasGalleryInfo *info)
{
  g_autoptr (CabasChart) chart = cabas_gallery_make (gallery, info->name, NULL);
  guint n_opened = 0;

  for (guint i = 0; i < cabas_chart_get_n_data (chart); i++)
    {
      const char *id = cabas_chart_get_datum_id (chart, i);
      g_autoptr (GPtrArray) items = cabas_gallery_list_behind (gallery, info->name, NULL, id);

      g_test_message ("%s: %s", info->name, id);
      g_assert_nonnull (id);
      for (guint k = 0; k < items->len; k++)
        g_assert_true (CABAS_IS_ITEM (items->pdata[k]));
      n_opened += items->len > 0;
    }
  g_assert_cmpuint (n_opened, >, 0);
}

static void
test_every_chart_opens_what_it_counts (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autoptr (CabasDocument) since = open_earlier_sample ();
  const CabasGallery gallery = { document, since, day ("2027-11-22") };
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    check_ids (&gallery, &infos[i]);
}

/* A plan without anything: no chart, or one without data; never a crash, never a made-up number. */
static void
test_empty_plan_has_no_data (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  const CabasGallery gallery = { document, NULL, day ("2027-11-22") };
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (CabasChart) chart = cabas_gallery_make (&gallery, infos[i].name, NULL);

      g_test_message ("%s", infos[i].name);
      if (chart != NULL)
        g_assert_cmpuint (cabas_chart_get_n_data (chart), ==, 0);
    }
}

static void
test_names_are_found (void)
{
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      g_autofree char *with_word = g_strconcat (infos[i].name, ":2027", NULL);

      g_assert_true (cabas_gallery_find (infos[i].name) == &infos[i]);
      g_assert_true (cabas_gallery_find (with_word) == &infos[i]);
      g_assert_cmpstr (cabas_gallery_info_get_label (&infos[i]), !=, "");
      g_assert_true (g_str_has_suffix (cabas_gallery_info_get_method (&infos[i]), "."));
      if (i > 0)
        g_assert_cmpint (infos[i].group, >=, infos[i - 1].group);
    }
  g_assert_null (cabas_gallery_find ("none"));
  g_assert_null (cabas_gallery_find (""));
}

static void
test_item_is_chosen_by_id_or_by_what_it_has (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  const CabasGallery gallery = { document, NULL, day ("2027-11-22") };
  CabasItem *full;

  make (plan, CABAS_KIND_INDICATOR, "empty");
  full = make (plan, CABAS_KIND_INDICATOR, "full");
  make (full, CABAS_KIND_OBSERVATION, NULL);

  g_assert_true (cabas_gallery_propose (&gallery, cabas_gallery_find ("trajectory")) == full);
  g_assert_null (cabas_gallery_make (&gallery, "trajectory:nobody", NULL));
  g_assert_null (cabas_gallery_make (&gallery, "trajectory", plan));
  g_assert_null (cabas_gallery_make (&gallery, "calendar:soon", NULL));
}

/* A number is what it says: as many items as the label of its datum ends with. */
static void
check_behind (const CabasGallery *gallery, const char *name)
{
  g_autoptr (CabasChart) chart = cabas_gallery_make (gallery, name, NULL);

  for (guint i = 0; i < cabas_chart_get_n_data (chart); i++)
    {
      const char *label = cabas_chart_get_datum_label (chart, i);
      g_autoptr (GPtrArray) items = cabas_gallery_list_behind (gallery, name, NULL,
                                                               cabas_chart_get_datum_id (chart, i));

      g_test_message ("%s: %s", name, label);
      g_assert_cmpuint (items->len, ==, strtoul (strrchr (label, ' '), NULL, 10));
    }
}

static void
test_items_behind_are_as_many_as_counted (void)
{
  static const char *const names[] = { "governance", "acceptance", "decisions", "sides",
                                       "progress",   "themes",     "sdgs",      "urban-agenda" };
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  const CabasGallery gallery = { document, NULL, day ("2027-11-22") };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    check_behind (&gallery, names[i]);
}

/* What was removed since is counted, and not to be found any more. */
static void
test_changes_since_a_version_are_found (void)
{
  static const struct
  {
    const char *id;
    guint n_items;
  } cases[] = { { "added", 1 }, { "removed", 0 }, { "dropped", 1 }, { "then", 43 }, { "x", 0 } };
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  g_autoptr (CabasDocument) since = open_earlier_sample ();
  const CabasGallery gallery = { document, since, day ("2027-11-22") };
  const CabasGallery without = { document, NULL, day ("2027-11-22") };
  g_autoptr (CabasChart) none = cabas_gallery_make (&without, "waterfall", NULL);

  g_assert_cmpuint (cabas_chart_get_n_data (none), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) items =
                     cabas_gallery_list_behind (&gallery, "waterfall", NULL, cases[i].id);

      g_assert_cmpuint (items->len, ==, cases[i].n_items);
    }
}

/* One axis alone, and nothing for what is none. */
static void
test_gantt_is_of_the_plan_or_of_an_axis (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  const CabasGallery gallery = { document, NULL, day ("2027-11-22") };
  CabasItem *axis = cabas_item_get_child (cabas_document_get_root (document), CABAS_KIND_AXIS, 0);
  g_autofree char *name = g_strconcat ("gantt:", cabas_item_get_id (axis), NULL);
  g_autoptr (CabasChart) all = cabas_gallery_make (&gallery, "gantt", NULL);
  g_autoptr (CabasChart) one = cabas_gallery_make (&gallery, name, NULL);

  g_assert_cmpstr (cabas_chart_get_datum_id (one, 0), ==, cabas_item_get_id (axis));
  g_assert_cmpuint (cabas_chart_get_n_data (one), <, cabas_chart_get_n_data (all));
  g_assert_null (cabas_gallery_make (&gallery, "gantt:action-1-1-1", NULL));
  g_assert_null (cabas_gallery_make (&gallery, "gantt:nobody", NULL));
}

/* Of a mark that is one item, that item; of what is gone, nothing. */
static void
test_item_behind_is_found_by_id (void)
{
  g_autoptr (CabasDocument) document = open_sample ("valmont.spaser");
  const CabasGallery gallery = { document, NULL, day ("2027-11-22") };
  g_autoptr (CabasChart) chart = cabas_gallery_make (&gallery, "communication", NULL);
  const char *id = cabas_chart_get_datum_id (chart, 0);
  g_autoptr (GPtrArray) found = cabas_gallery_list_behind (&gallery, "communication", NULL, id);
  g_autoptr (GPtrArray) gone = cabas_gallery_list_behind (&gallery, "communication", NULL, "gone");
  g_autoptr (GPtrArray) none = cabas_gallery_list_behind (&gallery, "communication", NULL, NULL);

  g_assert_cmpuint (found->len, ==, 1);
  g_assert_cmpstr (cabas_item_get_id (found->pdata[0]), ==, id);
  g_assert_cmpuint (gone->len, ==, 0);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gallery/sample-fills-every-chart", test_sample_fills_every_chart);
  g_test_add_func ("/gallery/every-chart-opens-what-it-counts",
                   test_every_chart_opens_what_it_counts);
  g_test_add_func ("/gallery/empty-plan-has-no-data", test_empty_plan_has_no_data);
  g_test_add_func ("/gallery/names-are-found", test_names_are_found);
  g_test_add_func ("/gallery/item-is-chosen", test_item_is_chosen_by_id_or_by_what_it_has);

  g_test_add_func ("/gallery/items-behind-are-as-many-as-counted",
                   test_items_behind_are_as_many_as_counted);
  g_test_add_func ("/gallery/item-behind-is-found-by-id", test_item_behind_is_found_by_id);
  g_test_add_func ("/gallery/changes-since-a-version-are-found",
                   test_changes_since_a_version_are_found);
  g_test_add_func ("/gallery/gantt-is-of-the-plan-or-of-an-axis",
                   test_gantt_is_of_the_plan_or_of_an_axis);

  return g_test_run ();
}
