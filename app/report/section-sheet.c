/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "figures/progress.h"
#include "plan/decimal.h"
#include "plan/prose.h"

#include <glib/gi18n-lib.h>

/* One of the five groups of a sheet; its name stands beside the first thing it says. */
typedef struct
{
  CabasReport *report; /* (unowned) */
  CabasItem *action;   /* (unowned) */
  const char *name;    /* (unowned) (nullable): not said yet */
  gboolean is_first;   /* nothing of the sheet has been said */
} Group;

static void
add_paragraph (Group *group, CabasBlock *block)
{
  if (group->name == NULL)
    return;

  block->side = cabas_words_new (group->name);
  block->has_rule = !group->is_first;
  group->is_first = FALSE;
  group->name = NULL;
}

static CabasWords *
begin_field (CabasField field)
{
  CabasWords *words = cabas_words_new (NULL);

  cabas_words_add (words, CABAS_WORDS_STRONG, cabas_field_get_label (field));
  cabas_words_add (words, 0, "  ");

  return words;
}

/* The label runs into the first paragraph; a list below a label stands alone. */
static void
add_prose (Group *group, CabasField field)
{
  CabasPaper *paper = group->report->paper;
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (cabas_item_get_text (group->action, field));

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);
      gboolean is_item = block->kind == CABAS_PROSE_BULLET || block->kind == CABAS_PROSE_NUMBERED;
      CabasWords *words = i == 0 && !is_item ? begin_field (field) : cabas_words_new (NULL);

      if (i == 0 && is_item)
        add_paragraph (group, cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, begin_field (field)));
      cabas_report_say_prose_block (group->report, words, block);
      if (is_item)
        cabas_paper_add_item (paper, "•", words);
      else
        add_paragraph (group, cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, words));
    }
}

static void
add_links (Group *group, CabasField field)
{
  const char *const *ids = cabas_item_get_list (group->action, field);
  CabasWords *words = begin_field (field);
  guint n_said = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = cabas_document_dup_reference_name (group->report->document, ids[i]);

      cabas_words_add (words, 0, n_said++ > 0 ? _ ("; ") : "");
      cabas_words_add_link (words, 0, name, ids[i]);
    }

  if (n_said > 0)
    add_paragraph (group, cabas_paper_add (group->report->paper, CABAS_BLOCK_PARAGRAPH, words));
  else
    cabas_words_free (words);
}

static void
add_field (Group *group, CabasField field)
{
  g_autofree char *value = NULL;
  CabasWords *words;

  if (!cabas_item_has (group->action, field))
    return;

  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_PROSE:
      add_prose (group, field);
      break;
    case CABAS_VALUE_REFERENCES:
      add_links (group, field);
      break;
    default:
      value = cabas_report_dup (group->report, group->action, field);
      words = begin_field (field);
      cabas_words_add (words, 0, value);
      add_paragraph (group, cabas_paper_add (group->report->paper, CABAS_BLOCK_PARAGRAPH, words));
      break;
    }
}

static void
add_assignment (Group *group, CabasWords *words, CabasItem *assignment, guint n_said)
{
  const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
  g_autofree char *department = cabas_document_dup_reference_name (group->report->document, id);
  g_autofree char *person = cabas_report_dup (group->report, assignment, CABAS_ASSIGNMENT_PERSON);
  g_autofree char *state = cabas_report_dup (group->report, assignment, CABAS_ASSIGNMENT_STATE);
  g_autofree char *in_sentence = state != NULL ? g_utf8_strdown (state, -1) : NULL;
  g_autofree char *said = NULL;

  cabas_words_add (words, 0, n_said > 0 ? _ ("; ") : "");
  cabas_words_add (words, 0, department);
  if (person == NULL && state == NULL)
    return;

  said = g_strdup_printf (" (%s%s%s)", person != NULL ? person : "",
                          person != NULL && state != NULL ? ", " : "",
                          in_sentence != NULL ? in_sentence : "");
  cabas_words_add (words, CABAS_WORDS_MUTED, said);
}

static void
add_assignments (Group *group, int letter)
{
  guint n = cabas_item_get_n_children (group->action, CABAS_KIND_ASSIGNMENT);
  CabasWords *words = cabas_words_new (NULL);
  guint n_said = 0;

  cabas_words_add (words, CABAS_WORDS_STRONG,
                   cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, letter));
  cabas_words_add (words, 0, "  ");

  for (guint i = 0; i < n; i++)
    {
      CabasItem *assignment = cabas_item_get_child (group->action, CABAS_KIND_ASSIGNMENT, i);

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) == letter &&
          cabas_item_has (assignment, CABAS_ASSIGNMENT_DEPARTMENT))
        add_assignment (group, words, assignment, n_said++);
    }

  if (n_said > 0)
    add_paragraph (group, cabas_paper_add (group->report->paper, CABAS_BLOCK_PARAGRAPH, words));
  else
    cabas_words_free (words);
}

/* Status, dates, priority and progress are short: they share a line. */
static void
add_short_fields (Group *group)
{
  static const CabasField fields[] = { CABAS_ACTION_STATUS, CABAS_ACTION_PROGRESS,
                                       CABAS_ACTION_PRIORITY };
  g_autofree char *period = cabas_report_dup_period (group->report, group->action,
                                                     CABAS_ACTION_FIRST_DAY, CABAS_ACTION_LAST_DAY);
  CabasWords *words = cabas_words_new (NULL);

  cabas_words_add (words, 0, period != NULL ? period : "");
  if (cabas_item_get_number (group->action, CABAS_ACTION_RECURRING) == TRUE)
    {
      cabas_words_add (words, 0, cabas_words_get_n_runs (words) > 0 ? " · " : "");
      cabas_words_add (words, 0, _ ("done again each year"));
    }
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = cabas_report_dup (group->report, group->action, fields[i]);

      if (value == NULL)
        continue;
      cabas_words_add (words, 0, cabas_words_get_n_runs (words) > 0 ? " · " : "");
      cabas_words_add (words, CABAS_WORDS_STRONG, cabas_field_get_label (fields[i]));
      cabas_words_add (words, 0, "\xc2\xa0");
      cabas_words_add (words, 0, value);
    }
  if (cabas_progress_is_late (group->action, group->report->options.today))
    {
      cabas_words_add (words, 0, " · ");
      cabas_words_add (words, CABAS_WORDS_STRONG | CABAS_WORDS_ACCENT, _ ("Late"));
    }

  if (cabas_words_get_n_runs (words) > 0)
    add_paragraph (group, cabas_paper_add (group->report->paper, CABAS_BLOCK_PARAGRAPH, words));
  else
    cabas_words_free (words);
}

static void
add_milestones (Group *group)
{
  for (guint i = 0; i < cabas_item_get_n_children (group->action, CABAS_KIND_MILESTONE); i++)
    {
      CabasItem *milestone = cabas_item_get_child (group->action, CABAS_KIND_MILESTONE, i);
      g_autofree char *date = cabas_report_dup (group->report, milestone, CABAS_MILESTONE_DATE);
      g_autofree char *label = cabas_report_dup (group->report, milestone, CABAS_MILESTONE_LABEL);
      CabasWords *words = cabas_words_new (NULL);
      CabasBlock *block;

      cabas_words_add (words, CABAS_WORDS_STRONG, date != NULL ? date : "");
      cabas_words_add (words, 0, " – ");
      cabas_words_add (words, 0, label != NULL ? label : "");
      if (cabas_item_get_number (milestone, CABAS_MILESTONE_DONE) == TRUE)
        /* TRANSLATORS: after the name of a milestone that is reached. */
        cabas_words_add (words, CABAS_WORDS_MUTED, _ (" (reached)"));
      block = cabas_paper_add_item (group->report->paper, "•", words);
      add_paragraph (group, block);
    }
}

static void
add_budget (Group *group)
{
  static const CabasField fields[] = { CABAS_BUDGET_LINE_YEAR,   CABAS_BUDGET_LINE_KIND,
                                       CABAS_BUDGET_LINE_UNIT,   CABAS_BUDGET_LINE_PLANNED,
                                       CABAS_BUDGET_LINE_ACTUAL, CABAS_BUDGET_LINE_SOURCE };
  guint n = cabas_item_get_n_children (group->action, CABAS_KIND_BUDGET_LINE);
  CabasTable *table;

  /* Years and kinds without amounts say nothing. */
  if (n == 0 || group->report->options.level < cabas_field_get_info (fields[3])->level)
    return;

  add_paragraph (group, cabas_paper_add (group->report->paper, CABAS_BLOCK_FIGURE_TITLE,
                                         cabas_words_new (_ ("Budget"))));
  table = cabas_table_new ();
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cabas_table_add_column (table, cabas_field_get_label (fields[i]),
                            i == 3 || i == 4 ? CABAS_TABLE_END : CABAS_TABLE_START,
                            i == 2 || i == 5 ? 1 : 0);
  for (guint i = 0; i < n; i++)
    {
      CabasItem *line = cabas_item_get_child (group->action, CABAS_KIND_BUDGET_LINE, i);

      cabas_table_add_row (table);
      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        {
          g_autofree char *value = cabas_report_dup (group->report, line, fields[j]);

          cabas_table_add_cell (table, value);
        }
    }
  cabas_paper_add_table (group->report->paper, table)->is_wide = FALSE;
}

static void
add_notes (Group *group)
{
  for (guint i = 0; i < cabas_item_get_n_children (group->action, CABAS_KIND_NOTE); i++)
    {
      CabasItem *note = cabas_item_get_child (group->action, CABAS_KIND_NOTE, i);
      g_autofree char *date = cabas_report_dup (group->report, note, CABAS_NOTE_DATE);
      g_autofree char *author = cabas_report_dup (group->report, note, CABAS_NOTE_AUTHOR);
      g_autoptr (CabasWords) text = cabas_report_dup_words (group->report, note, CABAS_NOTE_TEXT);
      CabasWords *words;

      if (text == NULL)
        continue;
      words = cabas_words_new (NULL);
      cabas_words_add (words, CABAS_WORDS_STRONG, cabas_kind_get_label (CABAS_KIND_NOTE));
      cabas_words_add (words, CABAS_WORDS_MUTED, date != NULL ? " " : "");
      cabas_words_add (words, CABAS_WORDS_MUTED, date != NULL ? date : "");
      cabas_words_add (words, CABAS_WORDS_MUTED, author != NULL ? ", " : "");
      cabas_words_add (words, CABAS_WORDS_MUTED, author != NULL ? author : "");
      cabas_words_add (words, 0, "  ");
      for (guint j = 0; j < cabas_words_get_n_runs (text); j++)
        {
          const CabasWordsRun *run = cabas_words_get_run (text, j);

          cabas_words_add_link (words, run->style, run->words, run->link);
        }
      add_paragraph (group, cabas_paper_add (group->report->paper, CABAS_BLOCK_PARAGRAPH, words));
    }
}

static void
add_fields (Group *group, const CabasField *fields, guint n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    add_field (group, fields[i]);
}

/**
 * cabas_report_add_sheet:
 * @self: a report
 * @action: an action, whose heading has been added
 *
 * Adds what is known of an action in five groups: what, who, when, means, measure.
 */
void
cabas_report_add_sheet (CabasReport *self, CabasItem *action)
{
  static const CabasField what[] = { CABAS_ACTION_PURPOSE, CABAS_ACTION_DESCRIPTION,
                                     CABAS_ACTION_RESULT, CABAS_ACTION_LEVERS,
                                     CABAS_ACTION_FAMILIES };
  static const CabasField when[] = { CABAS_ACTION_BLOCK_CAUSE, CABAS_ACTION_RELEASE };
  static const CabasField means[] = { CABAS_ACTION_MEANS, CABAS_ACTION_FUNDING,
                                      CABAS_ACTION_RISKS };
  static const CabasField measure[] = { CABAS_ACTION_INDICATORS, CABAS_ACTION_EVIDENCE };
  Group group = { self, action, _ ("What"), TRUE };

  add_fields (&group, what, G_N_ELEMENTS (what));

  group.name = _ ("Who");
  for (int letter = 0; letter < CABAS_N_LETTER; letter++)
    add_assignments (&group, letter);
  add_field (&group, CABAS_ACTION_PARTNERS);

  group.name = _ ("When");
  add_short_fields (&group);
  add_fields (&group, when, G_N_ELEMENTS (when));
  add_milestones (&group);

  group.name = _ ("Means");
  add_fields (&group, means, G_N_ELEMENTS (means));
  add_budget (&group);

  group.name = _ ("Measure");
  add_fields (&group, measure, G_N_ELEMENTS (measure));
  add_notes (&group);
}
