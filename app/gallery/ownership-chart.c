/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/matrix-chart.h"
#include "figures/ownership.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>

/* From yes to no: the order in which sorts are added. */
static int
get_sort (CabasStanding standing)
{
  return standing != CABAS_STANDING_NONE ? CABAS_STANDING_ACCEPTED - (int) standing : -1;
}

static void
add_sorts (CabasMatrixChart *chart)
{
  cabas_matrix_chart_add_sort (
      chart, cabas_choice_get_label (CABAS_ASSIGNMENT_STATE, CABAS_ASSIGNMENT_STATE_ACCEPTED),
      CABAS_CHART_CIRCLE, CABAS_CHART_BLUE, TRUE);
  /* TRANSLATORS: of what a department is asked: it has not said yes or no. */
  cabas_matrix_chart_add_sort (chart, C_ ("assignment", "No answer yet"), CABAS_CHART_CIRCLE,
                               CABAS_CHART_ORANGE, FALSE);
  cabas_matrix_chart_add_sort (
      chart, cabas_choice_get_label (CABAS_ASSIGNMENT_STATE, CABAS_ASSIGNMENT_STATE_DECLINED),
      CABAS_CHART_DIAMOND, CABAS_CHART_VERMILION, TRUE);
}

/* “R, A: 2 of 3 accepted”, with those declined where there are any. */
static char *
dup_spoken (const CabasOwnershipCell *cell, const char *letters)
{
  g_autofree char *accepted = NULL;

  /* TRANSLATORS: letters of a department, then how many of how many assignments are accepted. */
  accepted = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u of %u accepted",
                                           "%s, %u of %u accepted", cell->n_asked),
                              letters, cell->n_accepted, cell->n_asked);
  if (cell->n_declined == 0)
    return g_steal_pointer (&accepted);

  /* TRANSLATORS: “R, 2 of 3 accepted, 1 declined” */
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%s, %u declined", "%s, %u declined", cell->n_declined),
      accepted, cell->n_declined);
}

static void
add_row (CabasMatrixChart *chart, const CabasOwnership *ownership, guint department)
{
  CabasItem *item = ownership->departments->pdata[department];
  g_autofree char *label = cabas_department_dup_short_name (item);
  g_autofree CabasMatrixChartCell *cells =
      g_new0 (CabasMatrixChartCell, ownership->objectives->len);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ownership->objectives->len; i++)
    {
      const CabasOwnershipCell *cell = cabas_ownership_get_cell (ownership, department, i);
      char *letters = cabas_letters_format (cell->letters);
      char *spoken = dup_spoken (cell, letters);

      g_ptr_array_add (texts, letters);
      g_ptr_array_add (texts, spoken);
      cells[i].sort = get_sort (cabas_ownership_cell_get_standing (cell));
      cells[i].text = letters;
      cells[i].spoken = spoken;
    }
  cabas_matrix_chart_add_row (chart, cabas_item_get_id (item), label, cells);
}

static void
add_columns (CabasMatrixChart *chart, const CabasOwnership *ownership)
{
  for (guint i = 0; i < ownership->objectives->len; i++)
    {
      CabasItem *objective = ownership->objectives->pdata[i];
      g_autofree char *code = cabas_item_dup_code (objective);
      const char *title = cabas_item_get_text (objective, CABAS_OBJECTIVE_TITLE);

      cabas_matrix_chart_add_column (
          chart, cabas_item_get_id (objective),
          title != NULL ? title : cabas_kind_get_label (CABAS_KIND_OBJECTIVE), code);
    }
}

CabasChart *
cabas_gallery_make_ownership (const CabasGallery *self, CabasItem *about, const char *word)
{
  g_autoptr (CabasOwnership) ownership = cabas_ownership_new (self->document);
  CabasChart *chart = cabas_matrix_chart_new (cabas_kind_get_label (CABAS_KIND_DEPARTMENT));
  g_autofree char *title = NULL;

  add_sorts (CABAS_MATRIX_CHART (chart));
  add_columns (CABAS_MATRIX_CHART (chart), ownership);
  for (guint i = 0; i < ownership->departments->len; i++)
    add_row (CABAS_MATRIX_CHART (chart), ownership, i);
  if (cabas_chart_get_n_data (chart) > 0)
    {
      /* TRANSLATORS: title of a chart; two numbers of objectives. */
      title = g_strdup_printf (
          g_dngettext (GETTEXT_PACKAGE,
                       "For %u of %u objective, a department answers for every action",
                       "For %u of %u objectives, a department answers for every action",
                       ownership->objectives->len),
          ownership->n_answered_for, ownership->objectives->len);
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (
      chart, self->today, ownership->n_nobody,
      g_dngettext (GETTEXT_PACKAGE, "%u assignment names a department that is not in the plan.",
                   "%u assignments name departments that are not in the plan.",
                   ownership->n_nobody));

  return chart;
}

void
cabas_gallery_list_ownership (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  CabasItem *department = cabas_document_find (self->document, row);
  CabasItem *objective = part != NULL ? cabas_document_find (self->document, part) : NULL;

  if (department != NULL && objective != NULL)
    cabas_ownership_list_actions (department, objective, items);
}
