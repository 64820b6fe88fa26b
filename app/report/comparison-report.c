/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/comparison-report.h"

#include "figures/comparison.h"
#include "report/report-private.h"

#include <glib/gi18n-lib.h>

static gboolean
is_written (const CabasChangePoint *point)
{
  if (point->kind != CABAS_CHANGE_REWORDED)
    return FALSE;

  switch (cabas_field_get_info (point->field)->type)
    {
    case CABAS_VALUE_LINE:
    case CABAS_VALUE_PROSE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The words of one side, those that the other does not have set strong. */
static CabasWords *
make_side (const GPtrArray *runs, CabasRewordingKind own)
{
  CabasWords *words = cabas_words_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasRewordingRun *run = runs->pdata[i];

      if (run->kind == CABAS_REWORDING_KEPT)
        cabas_words_add (words, 0, run->text);
      else if (run->kind == own)
        cabas_words_add (words, CABAS_WORDS_STRONG, run->text);
    }

  return words;
}

static void
add_point (CabasTable *table, const CabasChangePoint *point)
{
  g_autofree char *label = cabas_change_point_dup_label (point);
  g_autofree char *before = cabas_change_point_dup_before (point);
  g_autofree char *after = cabas_change_point_dup_after (point);

  cabas_table_add_row (table);
  cabas_table_add_cell (table, label);
  if (is_written (point) && *before != '\0' && *after != '\0')
    {
      g_autoptr (GPtrArray) runs = cabas_rewording_new (before, after);

      cabas_table_take_cell (table, make_side (runs, CABAS_REWORDING_REMOVED));
      cabas_table_take_cell (table, make_side (runs, CABAS_REWORDING_ADDED));
      return;
    }
  cabas_table_add_cell (table, *before != '\0' ? before : NULL);
  cabas_table_add_cell (table, *after != '\0' ? after : NULL);
}

static void
add_name (CabasTable *table, const char *name)
{
  CabasWords *words = cabas_words_new (NULL);

  cabas_words_add (words, CABAS_WORDS_STRONG, name);
  cabas_table_add_group (table, words);
}

/* (transfer full) (nullable): what the readers may see of a group; NULL for nothing. */
static CabasTable *
make_table (const CabasComparedGroup *group, const char *before_name, const char *after_name)
{
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, _ ("Change"), CABAS_TABLE_START, 2);
  cabas_table_add_column (table, before_name, CABAS_TABLE_START, 5);
  cabas_table_add_column (table, after_name, CABAS_TABLE_START, 5);

  for (guint i = 0; i < group->items->len; i++)
    {
      const CabasComparedItem *item = group->items->pdata[i];
      gboolean is_named = FALSE;

      for (guint j = 0; j < item->points->len; j++)
        {
          const CabasChangePoint *point = &g_array_index (item->points, CabasChangePoint, j);
          g_autofree char *name = NULL;

          if (!is_named)
            {
              name = cabas_compared_item_dup_name (item);
              add_name (table, name);
              is_named = TRUE;
            }
          add_point (table, point);
        }
    }

  if (cabas_table_get_n_rows (table) == 0)
    g_clear_pointer (&table, cabas_table_free);

  return table;
}

static void
add_summary (CabasPaper *paper, const CabasComparison *comparison)
{
  g_autofree char *counts = cabas_comparison_dup_counts (comparison);
  g_autofree char *summary = g_strconcat (counts, ".", NULL);

  cabas_paper_add (paper, CABAS_BLOCK_LEAD, cabas_words_new (summary));
  if (comparison->n_added + comparison->n_removed + comparison->n_changed > 0)
    cabas_paper_add (
        paper, CABAS_BLOCK_PARAGRAPH,
        cabas_words_new (_ ("Words in bold were removed, on the left, or added, on the "
                            "right. Of what is new or gone as a whole, the parts are "
                            "not listed.")));
}

/* Two documents of one plan have two names; the pages go on saying which plan it is. */
static void
name_paper (CabasPaper *paper, const char *title)
{
  g_autofree char *plan = g_steal_pointer (&paper->title);

  paper->title = g_strdup_printf ("%s – %s", title, plan);
}

/**
 * cabas_comparison_report_new:
 * @before: a plan
 * @after: a later state of it
 * @before_name: which state the first is
 * @after_name: which the second is
 * @options: who reads it, and on what day
 *
 * Returns: (transfer full): the document, in the language of the locale
 */
CabasPaper *
cabas_comparison_report_new (CabasDocument *before,
                             CabasDocument *after,
                             const char *before_name,
                             const char *after_name,
                             const CabasReportOptions *options)
{
  CabasReport first;
  CabasReport second;
  g_autoptr (CabasComparison) comparison = NULL;
  g_autofree char *title = NULL;

  cabas_report_begin (&first, before, options);
  cabas_report_begin (&second, after, options);
  comparison = cabas_comparison_new (first.document, second.document);

  /* TRANSLATORS: title of a document; two states of the plan. */
  title = g_strdup_printf (_ ("What changed from “%1$s” to “%2$s”"), before_name, after_name);
  cabas_paper_add_heading (second.paper, 1, "changes", title);
  name_paper (second.paper, title);
  add_summary (second.paper, comparison);

  for (guint i = 0; i < comparison->groups->len; i++)
    {
      const CabasComparedGroup *group = comparison->groups->pdata[i];
      CabasTable *table = make_table (group, before_name, after_name);
      g_autofree char *anchor = g_strdup_printf ("group-%u", i + 1);
      g_autofree char *name = NULL;

      if (table == NULL)
        continue;
      name = cabas_compared_group_dup_title (group);
      cabas_paper_add_heading (second.paper, 2, anchor, name);
      cabas_paper_add_table (second.paper, table)->is_wide = TRUE;
    }

  cabas_paper_free (cabas_report_end (&first));

  return cabas_report_end (&second);
}
