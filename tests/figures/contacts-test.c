/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/contacts.h"

#include "make.h"

#define TODAY "2027-06-15"

static CabasItem *
train (CabasItem *plan, const char *id, const char *date, const char *guest)
{
  const char *guests[] = { guest, NULL };
  CabasItem *item = make (plan, CABAS_KIND_TRAINING, id);

  set_date (item, CABAS_TRAINING_DATE, date);
  cabas_item_take_list (item, CABAS_TRAINING_GUESTS, g_strdupv ((char **) guests));

  return item;
}

static const CabasContactRow *
get_row (const CabasContacts *contacts, guint row)
{
  return &g_array_index (contacts->rows, CabasContactRow, row);
}

static void
test_best_way_says_how_a_department_is_reached (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *roads = make (plan, CABAS_KIND_DEPARTMENT, "roads");
  CabasItem *schools = make (plan, CABAS_KIND_DEPARTMENT, "schools");
  CabasItem *sports = make (plan, CABAS_KIND_DEPARTMENT, "sports");
  g_autoptr (CabasContacts) contacts = NULL;

  make (plan, CABAS_KIND_DEPARTMENT, "water");
  set_date (roads, CABAS_DEPARTMENT_LAST_MET, "2026-06-14");
  set_date (schools, CABAS_DEPARTMENT_LAST_MET, "2026-06-15");
  cabas_item_set_number (schools, CABAS_DEPARTMENT_OWNERSHIP, CABAS_OWNERSHIP_SIGNED);
  cabas_item_set_number (sports, CABAS_DEPARTMENT_OWNERSHIP, CABAS_OWNERSHIP_CONSULTED);
  cabas_item_set_number (roads, CABAS_DEPARTMENT_OWNERSHIP, CABAS_OWNERSHIP_NOT_INFORMED);

  contacts = cabas_contacts_new (document, day (TODAY));
  g_assert_cmpint (get_row (contacts, 0)->state, ==, CABAS_CONTACT_LONG_AGO);
  g_assert_cmpint (get_row (contacts, 0)->ways[CABAS_CONTACT_ADHESION].state, ==,
                   CABAS_CONTACT_NEVER);
  g_assert_cmpint (get_row (contacts, 1)->state, ==, CABAS_CONTACT_RECENT);
  g_assert_cmpint (get_row (contacts, 2)->state, ==, CABAS_CONTACT_NOT_DATED);
  g_assert_cmpint (get_row (contacts, 3)->state, ==, CABAS_CONTACT_NEVER);
  for (guint i = 0; i < CABAS_N_CONTACT_STATES; i++)
    g_assert_cmpuint (contacts->counts[i], ==, 1);
}

/* Of several the last one, and none that is to come. */
static void
test_last_past_one_counts (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *round = make (plan, CABAS_KIND_ROUND, NULL);
  CabasItem *packet = make (round, CABAS_KIND_PACKET, NULL);
  g_autoptr (CabasContacts) contacts = NULL;
  const CabasContactRow *row;

  make (plan, CABAS_KIND_DEPARTMENT, "roads");
  train (plan, "t1", "2027-02", "roads");
  train (plan, "t2", "2026-09-01", "roads");
  train (plan, "t3", "2027-06-16", "roads");
  train (plan, "t4", "2027-06-01", "schools");
  set_text (packet, CABAS_PACKET_DEPARTMENT, "roads");
  set_date (packet, CABAS_PACKET_SENT, "2027-01-01");

  contacts = cabas_contacts_new (document, day (TODAY));
  row = get_row (contacts, 0);
  g_assert_cmpstr (cabas_item_get_id (row->ways[CABAS_CONTACT_TRAINING].item), ==, "t1");
  g_assert_cmpint (row->ways[CABAS_CONTACT_ROUND].state, ==, CABAS_CONTACT_NEVER);

  set_date (packet, CABAS_PACKET_RETURNED, "2027-01-20");
  cabas_contacts_free (g_steal_pointer (&contacts));
  contacts = cabas_contacts_new (document, day (TODAY));
  g_assert_true (get_row (contacts, 0)->ways[CABAS_CONTACT_ROUND].item == packet);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contacts/best-way-says-how-a-department-is-reached",
                   test_best_way_says_how_a_department_is_reached);
  g_test_add_func ("/contacts/last-past-one-counts", test_last_past_one_counts);

  return g_test_run ();
}
