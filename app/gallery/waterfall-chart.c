/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/waterfall.h"
#include "figures/action-changes.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const names[CABAS_N_ACTION_CHANGES] = {
  "then", "added", "reopened", "done", "dropped", "removed", "now",
};

static void
add_bars (CabasChart *chart, const CabasActionChanges *changes)
{
  for (guint i = 0; i < CABAS_N_ACTION_CHANGES; i++)
    {
      const int count = (int) changes->actions[i]->len;
      const char *label = cabas_action_change_get_label (i);

      if (i == CABAS_ACTION_CHANGE_THEN || i == CABAS_ACTION_CHANGE_NOW)
        cabas_waterfall_add_level (CABAS_WATERFALL (chart), names[i], label, count);
      else if (count > 0)
        cabas_waterfall_add_step (CABAS_WATERFALL (chart), names[i], label,
                                  i >= CABAS_ACTION_CHANGE_DONE ? -count : count);
    }
}

static void
set_words (CabasChart *chart, const CabasActionChanges *changes)
{
  const guint n_then = changes->actions[CABAS_ACTION_CHANGE_THEN]->len;
  const guint n_now = changes->actions[CABAS_ACTION_CHANGE_NOW]->len;
  const guint n_done = changes->actions[CABAS_ACTION_CHANGE_DONE]->len;
  /* TRANSLATORS: title of a chart; three numbers of actions. */
  g_autofree char *title = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u action to be carried out then, %u now: %u is done",
                   "%u actions to be carried out then, %u now: %u are done", n_then),
      n_then, n_now, n_done);

  cabas_chart_set_title (chart, title);
}

/* No data without a version to count from. */
CabasChart *
cabas_gallery_make_waterfall (const CabasGallery *self, CabasItem *about, const char *word)
{
  CabasChart *chart = cabas_waterfall_new (_ ("Change"), _ ("actions"));
  g_autoptr (CabasActionChanges) changes = NULL;

  if (self->since != NULL)
    changes = cabas_action_changes_new (self->since, self->document);
  if (changes != NULL && (changes->actions[CABAS_ACTION_CHANGE_THEN]->len > 0 ||
                          changes->actions[CABAS_ACTION_CHANGE_ADDED]->len > 0))
    {
      add_bars (chart, changes);
      set_words (chart, changes);
    }
  cabas_gallery_set_source (chart, self->today, 0, NULL);

  return chart;
}

/* What was removed is not in the plan any more and cannot be opened. */
void
cabas_gallery_list_waterfall (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  g_autoptr (CabasActionChanges) changes = NULL;

  if (self->since == NULL)
    return;

  changes = cabas_action_changes_new (self->since, self->document);
  for (guint i = 0; i < CABAS_N_ACTION_CHANGES; i++)
    for (guint k = 0; k < changes->actions[i]->len && g_str_equal (names[i], row); k++)
      {
        CabasItem *action =
            cabas_document_find (self->document, cabas_item_get_id (changes->actions[i]->pdata[k]));

        if (action != NULL && !cabas_item_is_in_bin (action))
          g_ptr_array_add (items, action);
      }
}
