/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "figures/schedule.h"

#include <glib/gi18n-lib.h>

static void
add_communication_row (CabasReport *self, CabasTable *table, CabasItem *item)
{
  g_autofree char *date = cabas_report_dup (self, item, CABAS_COMMUNICATION_DATE);
  g_autofree char *title = cabas_item_dup_display_name (item);
  g_autofree char *channel = cabas_report_dup (self, item, CABAS_COMMUNICATION_CHANNEL);
  g_autofree char *department = cabas_report_dup_department (
      self, cabas_item_get_text (item, CABAS_COMMUNICATION_DEPARTMENT));
  g_autofree char *status = cabas_report_dup (self, item, CABAS_COMMUNICATION_STATUS);
  g_autoptr (CabasWords) message = cabas_report_dup_words (self, item, CABAS_COMMUNICATION_MESSAGE);
  CabasWords *words = cabas_words_new (NULL);

  cabas_words_add_link (words, CABAS_WORDS_STRONG, title, cabas_item_get_id (item));
  if (message != NULL)
    {
      g_autofree char *plain = cabas_words_dup_plain (message);

      cabas_words_add (words, 0, "\n");
      cabas_words_add (words, CABAS_WORDS_MUTED, plain);
    }
  cabas_table_add_row (table);
  cabas_table_add_cell (table, date);
  cabas_table_take_cell (table, words);
  cabas_table_add_cell (table, channel);
  cabas_table_add_cell (table, department);
  cabas_table_add_cell (table, status);
}

static void
add_audience (CabasTable *table, const char *audience)
{
  CabasWords *words = cabas_words_new (NULL);

  cabas_words_add (words, CABAS_WORDS_STRONG | CABAS_WORDS_ACCENT,
                   audience != NULL ? audience : _ ("Everyone"));
  cabas_table_add_group (table, words);
}

static void
add_schedule (CabasReport *self)
{
  g_autoptr (CabasSchedule) schedule = cabas_schedule_new (self->document);
  CabasTable *table;

  if (schedule->rows->len == 0)
    return;

  cabas_paper_add_heading (self->paper, 2, "part-schedule", _ ("Calendar of communications"));
  cabas_report_add_named_chart (self, "communication", NULL);

  table = cabas_table_new ();
  cabas_table_add_column (table, _ ("Date"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Communication"), CABAS_TABLE_START, 4);
  cabas_table_add_column (table, _ ("Channel"), CABAS_TABLE_START, 2);
  cabas_table_add_column (table, _ ("Department"), CABAS_TABLE_START, 2);
  cabas_table_add_column (table, _ ("Status"), CABAS_TABLE_START, 0);
  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const CabasScheduleRow *row = &g_array_index (schedule->rows, CabasScheduleRow, i);

      add_audience (table, row->name);
      for (guint j = 0; j < row->communications->len; j++)
        add_communication_row (self, table, g_ptr_array_index (row->communications, j));
    }
  cabas_paper_add_table (self->paper, table);
  cabas_report_add_named_chart (self, "sides", NULL);
  cabas_report_add_named_chart (self, "reach", NULL);
}

/**
 * cabas_report_add_communication:
 * @self: a report
 *
 * Adds what is said to whom and when.
 */
void
cabas_report_add_communication (CabasReport *self)
{
  cabas_report_add_part (self, CABAS_CHAPTER_ROLE_COMMUNICATION, "part-communication",
                         _ ("Communication"));
  add_schedule (self);
  cabas_report_add_events (self);
}
