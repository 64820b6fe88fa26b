/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/people.h"

typedef struct
{
  CabasDocument *document;
  CabasHistory *history;
  CabasItem *roads;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->document = cabas_document_new ();
  fixture->history = cabas_history_new (fixture->document);
  fixture->roads = cabas_history_add (fixture->history, cabas_document_get_root (fixture->document),
                                      CABAS_KIND_DEPARTMENT, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->history);
  g_assert_finalize_object (fixture->document);
}

static guint
count_people (Fixture *fixture)
{
  return cabas_item_get_n_children (cabas_document_get_root (fixture->document), CABAS_KIND_PERSON);
}

static void
test_a_name_is_added_once (Fixture *fixture, gconstpointer data)
{
  CabasItem *person = cabas_people_ensure (fixture->history, " Émilie Roux ");

  g_assert_cmpstr (cabas_item_get_text (person, CABAS_PERSON_NAME), ==, "Émilie Roux");
  g_assert_true (cabas_people_ensure (fixture->history, "émilie ROUX") == person);
  g_assert_null (cabas_people_ensure (fixture->history, "  "));
  g_assert_cmpuint (count_people (fixture), ==, 1);
}

static void
test_a_new_referent_is_one_step (Fixture *fixture, gconstpointer data)
{
  CabasItem *person;

  g_assert_true (cabas_people_appoint_referent_named (fixture->history, fixture->roads, "Ali"));
  person = cabas_document_find (fixture->document,
                                cabas_item_get_text (fixture->roads, CABAS_DEPARTMENT_REFERENT));
  g_assert_cmpint (cabas_item_get_number (person, CABAS_PERSON_ROLES), ==,
                   1 << CABAS_PERSON_ROLE_REFERENT);
  g_assert_cmpstr (cabas_item_get_text (person, CABAS_PERSON_DEPARTMENT), ==,
                   cabas_item_get_id (fixture->roads));
  g_assert_false (cabas_people_appoint_referent_named (fixture->history, fixture->roads, "ali"));

  cabas_history_undo (fixture->history);
  g_assert_cmpuint (count_people (fixture), ==, 0);
  g_assert_false (cabas_item_has (fixture->roads, CABAS_DEPARTMENT_REFERENT));
}

static void
test_what_is_known_of_a_person_stays (Fixture *fixture, gconstpointer data)
{
  CabasItem *parks = cabas_history_add (
      fixture->history, cabas_document_get_root (fixture->document), CABAS_KIND_DEPARTMENT, 1);
  CabasItem *person = cabas_people_ensure (fixture->history, "Ali");

  cabas_history_set_text (fixture->history, person, CABAS_PERSON_DEPARTMENT,
                          cabas_item_get_id (parks));
  cabas_history_set_number (fixture->history, person, CABAS_PERSON_ROLES,
                            1 << CABAS_PERSON_ROLE_LEAD);
  cabas_people_appoint_referent (fixture->history, fixture->roads, person);
  g_assert_cmpstr (cabas_item_get_text (person, CABAS_PERSON_DEPARTMENT), ==,
                   cabas_item_get_id (parks));
  g_assert_cmpint (cabas_item_get_number (person, CABAS_PERSON_ROLES), ==,
                   (1 << CABAS_PERSON_ROLE_LEAD) | (1 << CABAS_PERSON_ROLE_REFERENT));
}

#define ADD(path, test) g_test_add ("/people/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-name-is-added-once", test_a_name_is_added_once);
  ADD ("a-new-referent-is-one-step", test_a_new_referent_is_one_step);
  ADD ("what-is-known-of-a-person-stays", test_what_is_known_of_a_person_stays);

  return g_test_run ();
}
