/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "figures/coverage.h"

#include <glib/gi18n-lib.h>

static void
add_coverage (CabasReport *self)
{
  CabasCoverage coverage;
  g_autofree char *said = NULL;

  cabas_coverage_init (&coverage, self->document);
  if (coverage.n_actions == 0)
    return;

  /* TRANSLATORS: three numbers of actions. */
  said = g_strdup_printf (
      _ ("Of %u actions not dropped, %u have a responsible department that has accepted, "
         "and %u an accountable one."),
      coverage.n_actions, coverage.n_with_accepted_responsible,
      coverage.n_with_accepted_accountable);
  cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, cabas_words_new (said));
}

static void
add_members (CabasReport *self, CabasItem *body)
{
  guint n = cabas_item_get_n_children (body, CABAS_KIND_MEMBERSHIP);
  CabasWords *words;

  if (n == 0)
    return;

  words = cabas_words_new (NULL);
  cabas_words_add (words, CABAS_WORDS_STRONG, cabas_kind_get_plural_label (CABAS_KIND_MEMBERSHIP));
  cabas_words_add (words, 0, "  ");
  for (guint i = 0; i < n; i++)
    {
      CabasItem *membership = cabas_item_get_child (body, CABAS_KIND_MEMBERSHIP, i);
      g_autofree char *name = cabas_report_dup (self, membership, CABAS_MEMBERSHIP_PERSON);
      g_autofree char *role = cabas_report_dup (self, membership, CABAS_MEMBERSHIP_ROLE);

      cabas_words_add (words, 0, i > 0 ? _ ("; ") : "");
      cabas_words_add (words, 0, name != NULL ? name : "");
      if (role != NULL)
        {
          g_autofree char *said = g_strdup_printf (" (%s)", role);

          cabas_words_add (words, CABAS_WORDS_MUTED, said);
        }
    }
  cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, words);
}

static void
add_body (CabasReport *self, CabasItem *body)
{
  g_autofree char *name = cabas_item_dup_display_name (body);
  CabasWords *words = cabas_words_new (NULL);

  cabas_paper_add_heading (self->paper, 3, cabas_item_get_id (body), name);
  cabas_report_say_labelled (self, words, body, CABAS_BODY_KIND);
  cabas_report_say_labelled (self, words, body, CABAS_BODY_RHYTHM);
  cabas_report_say_labelled (self, words, body, CABAS_BODY_CHAIR);
  if (cabas_words_get_n_runs (words) > 0)
    cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, words);
  else
    cabas_words_free (words);
  cabas_report_add_prose (self, body, CABAS_BODY_MISSION);
  add_members (self, body);
  cabas_report_add_prose (self, body, CABAS_BODY_NOTE);
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  CabasDate one = cabas_item_get_number (*(CabasItem *const *) a, CABAS_MEETING_PLANNED_ON);
  CabasDate other = cabas_item_get_number (*(CabasItem *const *) b, CABAS_MEETING_PLANNED_ON);

  return (one > other) - (one < other);
}

static void
add_decisions (CabasReport *self, CabasWords *words, CabasItem *meeting)
{
  for (guint i = 0; i < cabas_item_get_n_children (meeting, CABAS_KIND_DECISION); i++)
    {
      CabasItem *decision = cabas_item_get_child (meeting, CABAS_KIND_DECISION, i);
      g_autofree char *text = cabas_report_dup (self, decision, CABAS_DECISION_TEXT);

      if (text == NULL)
        continue;
      cabas_words_add (words, 0, cabas_words_get_n_runs (words) > 0 ? "\n" : "");
      cabas_words_add (words, CABAS_WORDS_STRONG, cabas_kind_get_label (CABAS_KIND_DECISION));
      cabas_words_add (words, 0, " ");
      cabas_words_add (words, 0, text);
    }
}

static void
add_meetings (CabasReport *self)
{
  g_autoptr (GPtrArray) meetings = cabas_document_list (self->document, CABAS_KIND_MEETING);
  CabasTable *table;

  if (meetings->len == 0)
    return;

  g_ptr_array_sort (meetings, compare_meetings);
  cabas_paper_add_heading (self->paper, 2, "part-meetings", _ ("Calendar of meetings"));
  table = cabas_table_new ();
  cabas_table_add_column (table, _ ("Planned on"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Held on"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Body"), CABAS_TABLE_START, 2);
  cabas_table_add_column (table, _ ("Agenda and decisions"), CABAS_TABLE_START, 4);
  for (guint i = 0; i < meetings->len; i++)
    {
      CabasItem *meeting = g_ptr_array_index (meetings, i);
      g_autofree char *planned = cabas_report_dup (self, meeting, CABAS_MEETING_PLANNED_ON);
      g_autofree char *held = cabas_report_dup (self, meeting, CABAS_MEETING_HELD_ON);
      g_autofree char *body = cabas_item_dup_display_name (cabas_item_get_parent (meeting));
      CabasWords *agenda = cabas_report_dup_words (self, meeting, CABAS_MEETING_AGENDA);

      agenda = agenda != NULL ? agenda : cabas_words_new (NULL);
      add_decisions (self, agenda, meeting);
      cabas_table_add_row (table);
      cabas_table_add_cell (table, planned);
      cabas_table_add_cell (table, held);
      cabas_table_add_cell (table, body);
      cabas_table_take_cell (table, agenda);
    }
  cabas_paper_add_table (self->paper, table);
}

/**
 * cabas_report_add_governance:
 * @self: a report
 *
 * Adds who carries the plan: load of the departments, bodies and their meetings.
 */
void
cabas_report_add_governance (CabasReport *self)
{
  g_autoptr (GPtrArray) assignments = cabas_document_list (self->document, CABAS_KIND_ASSIGNMENT);
  guint n_bodies = cabas_item_get_n_children (self->plan, CABAS_KIND_BODY);

  cabas_report_add_part (self, CABAS_CHAPTER_ROLE_GOVERNANCE, "part-governance", _ ("Governance"));
  if (assignments->len > 0)
    {
      cabas_paper_add_heading (self->paper, 2, "part-load", _ ("Who carries the plan"));
      add_coverage (self);
      cabas_report_add_named_chart (self, "governance", NULL);
      cabas_report_add_named_chart (self, "acceptance", NULL);
      cabas_report_add_named_chart (self, "ownership", NULL);
    }

  if (n_bodies > 0)
    cabas_paper_add_heading (self->paper, 2, "part-bodies",
                             cabas_kind_get_plural_label (CABAS_KIND_BODY));
  for (guint i = 0; i < n_bodies; i++)
    add_body (self, cabas_item_get_child (self->plan, CABAS_KIND_BODY, i));
  add_meetings (self);
  cabas_report_add_named_chart (self, "decisions", NULL);
}
