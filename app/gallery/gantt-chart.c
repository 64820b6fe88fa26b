/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/gantt.h"
#include "figures/action-span.h"
#include "figures/progress.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>

static CabasGanttDate
get_date (CabasDate date)
{
  return (CabasGanttDate){ cabas_gallery_get_day (cabas_date_get_first_julian (date)),
                           cabas_gallery_get_day (cabas_date_get_last_julian (date)) };
}

static void
add_milestones (CabasChart *chart, CabasItem *action)
{
  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_MILESTONE); i++)
    {
      CabasItem *milestone = cabas_item_get_child (action, CABAS_KIND_MILESTONE, i);
      const CabasDate date = cabas_item_get_number (milestone, CABAS_MILESTONE_DATE);
      const char *label = cabas_item_get_text (milestone, CABAS_MILESTONE_LABEL);
      CabasGanttDate when;

      if (date == CABAS_UNSET)
        continue;
      when = get_date (date);
      cabas_gantt_add_milestone (
          CABAS_GANTT (chart), cabas_item_get_id (milestone),
          label != NULL ? label : cabas_kind_get_label (CABAS_KIND_MILESTONE), &when,
          cabas_item_get_number (milestone, CABAS_MILESTONE_DONE) == 1);
    }
}

static void
add_action (const CabasGallery *self, CabasChart *chart, CabasItem *action, CabasActionSpan *span)
{
  const gint64 status = cabas_item_get_number (action, CABAS_ACTION_STATUS);
  const CabasGanttDate start = get_date (span->start);
  const CabasGanttDate end = get_date (span->end);
  g_autofree char *name = cabas_item_dup_display_name (action);

  cabas_gantt_add_bar (CABAS_GANTT (chart), cabas_item_get_id (action), name,
                       status >= 0 && status < CABAS_N_ACTION_STATUS ? (guint) status
                                                                     : CABAS_N_ACTION_STATUS,
                       &start, &end, cabas_progress_is_late (action, self->today));
  add_milestones (chart, action);
}

static char *
dup_words (const CabasProgressRow *row)
{
  const guint n_live = cabas_progress_row_count_live (row);
  g_autofree char *actions =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u action", "%u actions", n_live), n_live);

  if (row->n_late == 0)
    return g_steal_pointer (&actions);

  /* TRANSLATORS: “12 actions”, and how many of them are late. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u late", "%s, %u late", row->n_late),
                          actions, row->n_late);
}

/* Returns how many actions have no dates that can be drawn. Dropped ones are not spoken of. */
static guint
add_axis (const CabasGallery *self, CabasChart *chart, CabasItem *axis)
{
  g_autofree char *name = cabas_item_dup_display_name (axis);
  g_autofree char *words = NULL;
  CabasProgressRow row;
  guint n_undated = 0;
  guint n_of_axis = 0;

  cabas_progress_row_init (&row, axis, self->today);
  if (cabas_progress_row_count_live (&row) == 0)
    return 0;

  words = dup_words (&row);
  for (guint i = 0; i < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); i++)
    {
      CabasItem *objective = cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, i);

      for (guint k = 0; k < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); k++)
        {
          CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, k);
          CabasActionSpan span;

          if (cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DROPPED)
            continue;
          if (!cabas_action_span_init (&span, action))
            {
              n_undated++;
              continue;
            }
          if (n_of_axis++ == 0)
            cabas_gantt_add_group (CABAS_GANTT (chart), cabas_item_get_id (axis), name, words);
          add_action (self, chart, action, &span);
        }
    }

  return n_undated;
}

static void
add_sorts (CabasChart *chart)
{
  for (guint i = 0; i < CABAS_N_ACTION_STATUS; i++)
    cabas_gantt_add_sort (CABAS_GANTT (chart), cabas_choice_get_label (CABAS_ACTION_STATUS, i),
                          cabas_gallery_get_status_hue (i));
  cabas_gantt_add_sort (CABAS_GANTT (chart), _ ("Not stated"), CABAS_CHART_PURPLE);
}

static void
set_title (const CabasGallery *self, CabasChart *chart, CabasItem *axis)
{
  g_autofree char *title = NULL;
  CabasProgressRow row;

  cabas_progress_row_init (&row, axis != NULL ? axis : cabas_document_get_root (self->document),
                           self->today);
  title = cabas_gallery_dup_progress_title (&row);
  cabas_chart_set_title (chart, title);
}

/* `word` is the id of the only axis shown. */
CabasChart *
cabas_gallery_make_gantt (const CabasGallery *self, CabasItem *about, const char *word)
{
  CabasItem *plan = cabas_document_get_root (self->document);
  CabasItem *only = word != NULL ? cabas_document_find (self->document, word) : NULL;
  CabasChart *chart;
  const GDate day = cabas_gallery_get_day (cabas_date_get_first_julian (self->today));
  guint n_undated = 0;

  if (word != NULL && (only == NULL || cabas_item_get_kind (only) != CABAS_KIND_AXIS))
    return NULL;

  chart = cabas_gantt_new (_ ("Axis"), _ ("Action"));
  cabas_gantt_set_today (CABAS_GANTT (chart), &day);
  add_sorts (chart);
  for (guint i = 0; i < cabas_item_get_n_children (plan, CABAS_KIND_AXIS); i++)
    {
      CabasItem *axis = cabas_item_get_child (plan, CABAS_KIND_AXIS, i);

      if (only == NULL || axis == only)
        n_undated += add_axis (self, chart, axis);
    }
  if (cabas_chart_get_n_data (chart) > 0)
    {
      set_title (self, chart, only);
      cabas_chart_set_subtitle (chart, _ ("A pale end is one that is known to the month, the "
                                          "quarter or the year only"));
    }
  cabas_gallery_set_source (chart, self->today, n_undated,
                            g_dngettext (GETTEXT_PACKAGE, "%u action without dates is left out.",
                                         "%u actions without dates are left out.", n_undated));

  return chart;
}
