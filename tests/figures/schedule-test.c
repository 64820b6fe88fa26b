/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/schedule.h"

#include "make.h"

static CabasItem *
make_communication (CabasItem *plan, const char *id, const char *audience, const char *date)
{
  CabasItem *item = make (plan, CABAS_KIND_COMMUNICATION, id);

  set_text (item, CABAS_COMMUNICATION_AUDIENCE, audience);
  if (date != NULL)
    set_date (item, CABAS_COMMUNICATION_DATE, date);

  return item;
}

static void
test_communications_stand_by_audience_and_date (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  g_autoptr (CabasSchedule) schedule = NULL;
  const CabasScheduleRow *first;

  make_communication (plan, "c1", "Suppliers", "2028-05");
  make_communication (plan, "c2", "Departments", "2027-01");
  make_communication (plan, "c3", "Suppliers", "2027-Q3");
  make_communication (plan, "c4", NULL, NULL);
  cabas_item_set_number (make_communication (plan, "c5", "Press", "2027"),
                         CABAS_COMMUNICATION_STATUS, CABAS_COMMUNICATION_STATUS_CANCELLED);

  schedule = cabas_schedule_new (document);
  g_assert_cmpuint (schedule->rows->len, ==, 2);
  first = &g_array_index (schedule->rows, CabasScheduleRow, 0);
  g_assert_cmpstr (first->name, ==, "Departments");
  first = &g_array_index (schedule->rows, CabasScheduleRow, 1);
  g_assert_cmpuint (first->communications->len, ==, 2);
  g_assert_cmpstr (cabas_item_get_id (g_ptr_array_index (first->communications, 0)), ==, "c3");
  g_assert_cmpuint (schedule->n_without_date, ==, 1);
  g_assert_cmpuint (schedule->n_cancelled, ==, 1);
}

static void
test_communications_stand_by_channel (void)
{
  g_autoptr (CabasDocument) document = cabas_document_new ();
  CabasItem *plan = cabas_document_get_root (document);
  CabasItem *letter = make_communication (plan, "c1", "Suppliers", "2027-05");
  CabasItem *press = make_communication (plan, "c2", "Suppliers", "2027-01");
  g_autoptr (CabasSchedule) all = NULL;
  g_autoptr (CabasSchedule) external = NULL;

  set_text (letter, CABAS_COMMUNICATION_CHANNEL, "Letter");
  set_text (press, CABAS_COMMUNICATION_CHANNEL, "Press");
  cabas_item_set_number (press, CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL);

  all = cabas_schedule_new_by (document, CABAS_COMMUNICATION_CHANNEL, CABAS_UNSET);
  external = cabas_schedule_new_by (document, CABAS_COMMUNICATION_CHANNEL, CABAS_SIDE_EXTERNAL);
  g_assert_cmpuint (all->rows->len, ==, 2);
  g_assert_cmpstr (g_array_index (all->rows, CabasScheduleRow, 0).name, ==, "Press");
  g_assert_cmpuint (external->rows->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule/communications-stand-by-audience-and-date",
                   test_communications_stand_by_audience_and_date);
  g_test_add_func ("/schedule/communications-stand-by-channel",
                   test_communications_stand_by_channel);

  return g_test_run ();
}
