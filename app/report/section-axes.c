/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "figures/progress.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

static CabasBlock *
add_coded_heading (
    CabasReport *self, guint level, CabasItem *item, CabasField code, CabasField title)
{
  const char *text = cabas_item_get_text (item, title);
  g_autofree char *name = text != NULL ? g_strdup (text) : cabas_item_dup_display_name (item);
  CabasBlock *heading =
      cabas_paper_add_heading (self->paper, level, cabas_item_get_id (item), name);

  if (cabas_item_has (item, code))
    heading->side = cabas_words_new (cabas_item_get_text (item, code));

  return heading;
}

static void
add_labelled (CabasReport *self, CabasItem *item, CabasField field)
{
  g_autofree char *value = cabas_report_dup (self, item, field);
  CabasWords *words;

  if (value == NULL)
    return;

  words = cabas_words_new (NULL);
  cabas_words_add (words, CABAS_WORDS_STRONG, cabas_field_get_label (field));
  cabas_words_add (words, 0, "  ");
  cabas_words_add (words, 0, value);
  cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, words);
}

/* Who is accountable for an action and did not refuse it. */
static char *
dup_accountable (CabasReport *self, CabasItem *action)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      g_autofree char *name = NULL;

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) != CABAS_LETTER_A ||
          !cabas_assignment_counts (assignment))
        continue;
      name = cabas_report_dup_department (
          self, cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT));
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static CabasWords *
say_status (CabasReport *self, CabasItem *action)
{
  g_autofree char *status = cabas_report_dup (self, action, CABAS_ACTION_STATUS);
  CabasWords *words = cabas_words_new (status);

  if (cabas_progress_is_late (action, self->options.today))
    {
      cabas_words_add (words, 0, status != NULL ? " · " : "");
      cabas_words_add (words, CABAS_WORDS_STRONG | CABAS_WORDS_ACCENT, _ ("Late"));
    }

  return words;
}

/* Of a report whose sheets stand elsewhere, or nowhere: one row for each action. */
static void
add_action_table (CabasReport *self, CabasItem *objective)
{
  const guint n = cabas_item_get_n_children (objective, CABAS_KIND_ACTION);
  CabasTable *table;

  if (n == 0)
    return;

  table = cabas_table_new ();
  cabas_table_add_column (table, cabas_kind_get_label (CABAS_KIND_ACTION), CABAS_TABLE_START, 5);
  cabas_table_add_column (table, cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, CABAS_LETTER_A),
                          CABAS_TABLE_START, 3);
  cabas_table_add_column (table, _ ("Period"), CABAS_TABLE_START, 2);
  cabas_table_add_column (table, cabas_field_get_label (CABAS_ACTION_STATUS), CABAS_TABLE_START, 2);
  for (guint i = 0; i < n; i++)
    {
      CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, i);
      g_autofree char *accountable = dup_accountable (self, action);
      g_autofree char *period =
          cabas_report_dup_period (self, action, CABAS_ACTION_FIRST_DAY, CABAS_ACTION_LAST_DAY);

      cabas_table_add_row (table);
      cabas_table_take_cell (table, cabas_report_dup_link (self, action));
      cabas_table_add_cell (table, *accountable != '\0' ? accountable : NULL);
      cabas_table_add_cell (table, period);
      cabas_table_take_cell (table, say_status (self, action));
    }
  cabas_paper_add_table (self->paper, table);
}

static void
add_sheets (CabasReport *self, CabasItem *objective, guint level)
{
  for (guint i = 0; i < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); i++)
    {
      CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, i);

      add_coded_heading (self, level, action, CABAS_ACTION_CODE, CABAS_ACTION_TITLE)->has_rule =
          TRUE;
      cabas_report_add_sheet (self, action);
    }
}

static void
add_objective (CabasReport *self, CabasItem *objective)
{
  add_coded_heading (self, 2, objective, CABAS_OBJECTIVE_CODE, CABAS_OBJECTIVE_TITLE);
  cabas_report_add_prose (self, objective, CABAS_OBJECTIVE_WHY);
  add_labelled (self, objective, CABAS_OBJECTIVE_THEMES);
  cabas_report_add_prose (self, objective, CABAS_OBJECTIVE_NOTE);
  cabas_report_add_indicator_table (self, objective);
  if (self->after == CABAS_SECTION_SHEETS)
    add_sheets (self, objective, 3);
  else
    add_action_table (self, objective);
}

static guint32
parse_color (const char *text)
{
  return text != NULL && *text == '#' ? (guint32) g_ascii_strtoull (text + 1, NULL, 16) : 0;
}

static void
add_axis (CabasReport *self, CabasItem *axis)
{
  CabasBlock *heading = add_coded_heading (self, 1, axis, CABAS_AXIS_CODE, CABAS_AXIS_TITLE);
  CabasWords *summary = cabas_report_dup_words (self, axis, CABAS_AXIS_SUMMARY);

  heading->color = parse_color (cabas_item_get_text (axis, CABAS_AXIS_COLOUR));
  if (summary != NULL)
    cabas_paper_add (self->paper, CABAS_BLOCK_LEAD, summary);
  add_labelled (self, axis, CABAS_AXIS_SDGS);
  add_labelled (self, axis, CABAS_AXIS_URBAN_AGENDA);
  cabas_report_add_prose (self, axis, CABAS_AXIS_NOTE);

  for (guint i = 0; i < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); i++)
    add_objective (self, cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, i));
}

/**
 * cabas_report_add_axes:
 * @self: a report
 *
 * Adds the axes with their objectives, and with the sheets of their actions where these come next.
 */
void
cabas_report_add_axes (CabasReport *self)
{
  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_AXIS); i++)
    add_axis (self, cabas_item_get_child (self->plan, CABAS_KIND_AXIS, i));
}

/**
 * cabas_report_add_sheets:
 * @self: a report
 *
 * Adds the sheets of all actions as a part of its own, unless they stand in the axes just before.
 */
void
cabas_report_add_sheets (CabasReport *self)
{
  g_autoptr (GPtrArray) objectives = cabas_document_list (self->document, CABAS_KIND_OBJECTIVE);
  gboolean is_open = FALSE;

  if (self->before == CABAS_SECTION_AXES)
    return;

  for (guint i = 0; i < objectives->len; i++)
    {
      if (cabas_item_get_n_children (objectives->pdata[i], CABAS_KIND_ACTION) == 0)
        continue;
      if (!is_open)
        cabas_paper_add_heading (self->paper, 1, "part-sheets",
                                 cabas_section_get_label (CABAS_SECTION_SHEETS));
      is_open = TRUE;
      add_sheets (self, objectives->pdata[i], 2);
    }
}
