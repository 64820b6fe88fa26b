/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/slide-private.h"

#include "figures/comparison.h"

#include <glib/gi18n-lib.h>

/* What a council decides upon: the rest is in the comparison that it is given on paper. */
static gboolean
is_for_council (const CabasComparedItem *item)
{
  switch ((int) cabas_item_get_kind (item->after != NULL ? item->after : item->before))
    {
    case CABAS_KIND_AXIS:
    case CABAS_KIND_OBJECTIVE:
    case CABAS_KIND_ACTION:
    case CABAS_KIND_INDICATOR:
      return TRUE;
    default:
      return FALSE;
    }
}

/* “Reworded, target raised”, each said once. */
static char *
dup_labels (const CabasComparedItem *item)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < item->points->len; i++)
    {
      const CabasChangePoint *point = &g_array_index (item->points, CabasChangePoint, i);
      g_autofree char *label = cabas_change_point_dup_label (point);

      if (strstr (labels->str, label) == NULL)
        g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "", label);
    }

  return g_string_free (labels, FALSE);
}

/* A list of one sort: what is gone is never left out. */
static void
add_rows (CabasSlide *self, const CabasComparedGroup *group, CabasChangeKind kind)
{
  for (guint i = 0; i < group->items->len; i++)
    {
      const CabasComparedItem *item = g_ptr_array_index (group->items, i);
      const CabasChangeKind is = item->before == NULL  ? CABAS_CHANGE_ADDED
                                 : item->after == NULL ? CABAS_CHANGE_REMOVED
                                                       : CABAS_CHANGE_REWORDED;
      g_autofree char *name = NULL;
      g_autofree char *labels = NULL;

      if (is != kind || !is_for_council (item))
        continue;
      name = cabas_compared_item_dup_name (item);
      labels = dup_labels (item);
      cabas_slide_add_row (self, item->after);
      cabas_table_add_cell (self->table, name);
      cabas_table_add_cell (self->table, labels);
    }
}

gboolean
cabas_slide_fill_changes (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (CabasComparison) comparison = NULL;

  cabas_table_add_column (self->table, _ ("What"), CABAS_TABLE_START, 3);
  cabas_table_add_column (self->table, _ ("Change"), CABAS_TABLE_START, 2);
  if (gallery->since == NULL)
    return FALSE;

  comparison = cabas_comparison_new (gallery->since, gallery->document);
  for (guint i = 0; i < comparison->groups->len; i++)
    {
      const CabasComparedGroup *group = g_ptr_array_index (comparison->groups, i);

      add_rows (self, group, CABAS_CHANGE_REMOVED);
      add_rows (self, group, CABAS_CHANGE_ADDED);
      add_rows (self, group, CABAS_CHANGE_REWORDED);
    }
  cabas_slide_take_title (self, cabas_slide_dup_changes (comparison));
  cabas_slide_set_comparison_source (self, gallery);

  return cabas_table_get_n_rows (self->table) > 0;
}
