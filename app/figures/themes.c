/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/themes.h"

#include "figures/progress.h"

/* One bit for each choice. */
static guint64
get_themes (CabasItem *item, CabasField field)
{
  return cabas_item_has (item, field) ? (guint64) cabas_item_get_number (item, field) : 0;
}

/**
 * cabas_themes_list_carriers:
 * @document: a plan
 * @field: of an axis or an objective, that holds choices
 * @theme: one of them
 *
 * Returns: (transfer container): the axes or objectives that name the theme, in the order of the
 *   plan
 */
GPtrArray *
cabas_themes_list_carriers (CabasDocument *document, CabasField field, int theme)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  g_autoptr (GPtrArray) items = cabas_document_list (document, info->kind);
  GPtrArray *carriers = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    if (get_themes (items->pdata[i], field) & (G_GUINT64_CONSTANT (1) << theme))
      g_ptr_array_add (carriers, items->pdata[i]);

  return carriers;
}

static CabasThemeRow
count_theme (CabasDocument *document, CabasField field, int theme, CabasDate today)
{
  g_autoptr (GPtrArray) carriers = cabas_themes_list_carriers (document, field, theme);
  CabasThemeRow row = { .theme = theme, .n_carriers = carriers->len };

  for (guint i = 0; i < carriers->len; i++)
    {
      CabasProgressRow progress;

      cabas_progress_row_init (&progress, carriers->pdata[i], today);
      row.n_done += progress.counts[CABAS_ACTION_STATUS_DONE];
      row.n_open +=
          cabas_progress_row_count_live (&progress) - progress.counts[CABAS_ACTION_STATUS_DONE];
    }

  return row;
}

/**
 * cabas_themes_new:
 * @document: a plan
 * @field: of an axis or an objective, that holds choices
 * @today: the day it is
 *
 * Returns: (transfer full): what the plan does for each theme, those it does nothing for included
 */
CabasThemes *
cabas_themes_new (CabasDocument *document, CabasField field, CabasDate today)
{
  CabasThemes *self = g_new0 (CabasThemes, 1);
  const CabasFieldInfo *info = cabas_field_get_info (field);
  g_autoptr (GPtrArray) items = cabas_document_list (document, info->kind);

  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasThemeRow));
  for (guint i = 0; i < info->choices->n_choices; i++)
    {
      const CabasThemeRow row = count_theme (document, field, i, today);

      self->n_covered += row.n_carriers > 0;
      g_array_append_val (self->rows, row);
    }
  for (guint i = 0; i < items->len; i++)
    self->n_silent += get_themes (items->pdata[i], field) == 0;

  return self;
}

void
cabas_themes_free (CabasThemes *self)
{
  g_array_unref (self->rows);
  g_free (self);
}
