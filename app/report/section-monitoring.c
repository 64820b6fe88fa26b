/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "figures/coverage.h"
#include "figures/deadlines.h"

#include <glib/gi18n-lib.h>

#define MOST_DEADLINES 24

static CabasWords *
dup_what (CabasItem *item)
{
  CabasWords *words = cabas_words_new (NULL);
  g_autofree char *name = cabas_deadline_dup_name (item);
  CabasItem *parent = cabas_deadline_get_around (item);

  cabas_words_add_link (words, 0, name, cabas_item_get_id (item));
  if (parent != NULL)
    {
      g_autofree char *inside = cabas_item_dup_display_name (parent);

      cabas_words_add (words, CABAS_WORDS_MUTED, " – ");
      cabas_words_add_link (words, CABAS_WORDS_MUTED, inside, cabas_item_get_id (parent));
    }

  return words;
}

void
cabas_report_add_deadlines (CabasReport *self, guint most)
{
  g_autoptr (GArray) deadlines = cabas_deadlines_list (self->document, self->options.today);
  guint n = MIN (deadlines->len, most);
  CabasTable *table;

  if (n == 0)
    return;

  cabas_paper_add_heading (self->paper, 2, "part-deadlines", _ ("Late and coming dates"));
  table = cabas_table_new ();
  cabas_table_add_column (table, _ ("Date"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("What"), CABAS_TABLE_START, 1);
  cabas_table_add_column (table, _ ("Kind"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Late"), CABAS_TABLE_START, 0);
  for (guint i = 0; i < n; i++)
    {
      const CabasDeadline *deadline = &g_array_index (deadlines, CabasDeadline, i);
      g_autofree char *date = cabas_date_format (deadline->date);

      cabas_table_add_row (table);
      cabas_table_add_cell (table, date);
      cabas_table_take_cell (table, dup_what (deadline->item));
      cabas_table_add_cell (table, cabas_kind_get_label (cabas_item_get_kind (deadline->item)));
      cabas_table_take_cell (table, cabas_words_new (deadline->is_late ? _ ("Late") : NULL));
    }
  cabas_paper_add_table (self->paper, table);

  if (deadlines->len > n)
    {
      g_autofree char *said =
          g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u later date is not shown.",
                                        "%u later dates are not shown.", deadlines->len - n),
                           deadlines->len - n);

      cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, cabas_words_new (said))->is_wide = TRUE;
    }
}

static void
add_progress (CabasReport *self)
{
  CabasCoverage coverage;

  cabas_coverage_init (&coverage, self->document);
  if (coverage.n_actions == 0)
    return;

  cabas_paper_add_heading (self->paper, 2, "part-progress", _ ("Progress of the actions"));
  cabas_report_add_named_chart (self, "progress", NULL);
}

static void
add_measured (CabasReport *self)
{
  CabasCoverage coverage;
  g_autofree char *said = NULL;

  cabas_coverage_init (&coverage, self->document);
  if (coverage.n_indicators == 0)
    return;

  said = g_strdup_printf (_ ("Of %u indicators, %u have a baseline, %u a target and %u at least "
                             "one value."),
                          coverage.n_indicators, coverage.n_with_baseline, coverage.n_with_target,
                          coverage.n_with_value);
  cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, cabas_words_new (said));
}

/**
 * cabas_report_add_monitoring:
 * @self: a report
 *
 * Adds where the actions stand, and what comes next.
 */
void
cabas_report_add_monitoring (CabasReport *self)
{
  cabas_report_add_part (self, CABAS_CHAPTER_ROLE_MONITORING, "part-monitoring", _ ("Monitoring"));
  add_measured (self);
  add_progress (self);
  cabas_report_add_headed_chart (self, "gantt", "part-gantt", _ ("Actions over time"));
  cabas_report_add_headed_chart (self, "bullet", "part-course",
                                 _ ("Indicators from baseline to target"));
  cabas_report_add_headed_chart (self, "budget", "part-budget", _ ("Budget by year"));
  cabas_report_add_headed_chart (self, "staff", "part-staff", _ ("Staff by year"));
  cabas_report_add_headed_chart (self, "themes", "part-themes", _ ("Themes covered"));
  cabas_report_add_deadlines (self, MOST_DEADLINES);
}
