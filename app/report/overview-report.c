/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/overview-report.h"

#include "figures/overview.h"
#include "report/report-private.h"

#include <glib/gi18n-lib.h>

#define MOST_DEADLINES 10

static CabasWords *
say_fact (const CabasFact *fact)
{
  CabasWords *words = cabas_words_new (fact->label);

  cabas_words_add (words, CABAS_WORDS_MUTED, "\n");
  cabas_words_add (words, CABAS_WORDS_MUTED, fact->formula);
  if (fact->unknown != NULL)
    {
      cabas_words_add (words, CABAS_WORDS_MUTED, " ");
      cabas_words_add (words, CABAS_WORDS_MUTED, fact->unknown);
    }

  return words;
}

static void
add_group (CabasReport *report, GPtrArray *facts, CabasFactGroup group)
{
  CabasTable *table = NULL;

  for (guint i = 0; i < facts->len; i++)
    {
      const CabasFact *fact = facts->pdata[i];
      g_autofree char *value = NULL;

      if (fact->group != group)
        continue;
      if (table == NULL)
        {
          g_autofree char *anchor = g_strdup_printf ("facts-%u", group);

          cabas_paper_add_heading (report->paper, 2, anchor, cabas_fact_group_get_label (group));
          table = cabas_table_new ();
          cabas_table_add_column (table, _ ("What is counted"), CABAS_TABLE_START, 1);
          cabas_table_add_column (table, _ ("Number"), CABAS_TABLE_END, 0);
        }
      value = cabas_fact_dup_value (fact);
      cabas_table_add_row (table);
      cabas_table_take_cell (table, say_fact (fact));
      cabas_table_add_cell (table, value);
    }

  if (table != NULL)
    cabas_paper_add_table (report->paper, table);
}

/* “Running · 1 January 2027 – 31 December 2031 · as of 3 March 2028” */
static void
add_state (CabasReport *report)
{
  g_autofree char *status = cabas_report_dup (report, report->plan, CABAS_PLAN_STATUS);
  g_autofree char *period =
      cabas_report_dup_period (report, report->plan, CABAS_PLAN_FIRST_DAY, CABAS_PLAN_LAST_DAY);
  g_autofree char *today = cabas_date_format (report->options.today);
  g_autofree char *as_of = g_strdup_printf (_ ("as of %s"), today);
  g_autoptr (GString) text = g_string_new (NULL);

  if (status != NULL)
    g_string_append_printf (text, "%s · ", status);
  if (period != NULL)
    g_string_append_printf (text, "%s · ", period);
  g_string_append (text, as_of);
  cabas_paper_add (report->paper, CABAS_BLOCK_LEAD, cabas_words_new (text->str));
}

CabasPaper *
cabas_overview_report_new (CabasDocument *document, CabasDate today)
{
  const CabasReportOptions options = { CABAS_LEVEL_INTERNAL, today };
  g_autoptr (GPtrArray) facts = NULL;
  CabasReport report;

  cabas_report_begin (&report, document, &options);
  facts = cabas_overview_list (report.document, today);
  cabas_paper_add_heading (report.paper, 1, "overview", report.paper->title);
  add_state (&report);
  add_group (&report, facts, CABAS_FACTS_ADOPTION);
  add_group (&report, facts, CABAS_FACTS_FOLLOW_UP);
  add_group (&report, facts, CABAS_FACTS_COVERAGE);
  cabas_report_add_named_chart (&report, "progress", NULL);
  cabas_report_add_deadlines (&report, MOST_DEADLINES);
  add_group (&report, facts, CABAS_FACTS_DEPARTMENTS);
  cabas_report_add_named_chart (&report, "governance", NULL);

  return cabas_report_end (&report);
}
