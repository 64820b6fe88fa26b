/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

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

static void
add_objective (CabasReport *self, CabasItem *objective)
{
  add_coded_heading (self, 2, objective, CABAS_OBJECTIVE_CODE, CABAS_OBJECTIVE_TITLE);
  cabas_report_add_prose (self, objective, CABAS_OBJECTIVE_WHY);
  add_labelled (self, objective, CABAS_OBJECTIVE_THEMES);
  cabas_report_add_prose (self, objective, CABAS_OBJECTIVE_NOTE);
  cabas_report_add_indicator_table (self, objective);

  for (guint i = 0; i < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); i++)
    {
      CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, i);

      add_coded_heading (self, 3, action, CABAS_ACTION_CODE, CABAS_ACTION_TITLE)->has_rule = TRUE;
      cabas_report_add_sheet (self, action);
    }
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
 * Adds the axes with their objectives and the sheets of their actions.
 */
void
cabas_report_add_axes (CabasReport *self)
{
  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_AXIS); i++)
    add_axis (self, cabas_item_get_child (self->plan, CABAS_KIND_AXIS, i));
}
