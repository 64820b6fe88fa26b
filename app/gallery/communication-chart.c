/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/timeline.h"
#include "figures/schedule.h"
#include "gallery/gallery-private.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_communication (CabasChart *chart, CabasItem *item, guint lane, const guint *sorts)
{
  CabasDate date = cabas_item_get_number (item, CABAS_COMMUNICATION_DATE);
  gint64 side = cabas_item_get_number (item, CABAS_COMMUNICATION_SIDE);
  GDate first = cabas_gallery_get_day (cabas_date_get_first_julian (date));
  GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (date));
  g_autofree char *label = cabas_item_dup_display_name (item);

  cabas_timeline_add_entry (CABAS_TIMELINE (chart), cabas_item_get_id (item), label, lane,
                            side == CABAS_SIDE_EXTERNAL ? sorts[1] : sorts[0], &first, &last,
                            cabas_item_get_number (item, CABAS_COMMUNICATION_STATUS) ==
                                CABAS_COMMUNICATION_STATUS_DONE);
}

/* `word` is the name of the side shown. */
CabasChart *
cabas_gallery_make_communication (const CabasGallery *self, CabasItem *about, const char *word)
{
  const int only =
      word != NULL ? cabas_choice_find (cabas_field_get_info (CABAS_COMMUNICATION_SIDE)->choices,
                                        word, strlen (word))
                   : -1;
  g_autoptr (CabasSchedule) schedule = only >= 0
                                           ? cabas_schedule_new_for_side (self->document, only)
                                           : cabas_schedule_new (self->document);
  CabasChart *chart = cabas_timeline_new (_ ("Audience"), _ ("Side"));
  GDate day = cabas_gallery_get_day (cabas_date_get_first_julian (self->today));
  guint sorts[2];

  cabas_timeline_set_today (CABAS_TIMELINE (chart), &day);
  sorts[0] = cabas_timeline_add_sort (
      CABAS_TIMELINE (chart),
      cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL), CABAS_CHART_CIRCLE,
      CABAS_CHART_BLUE);
  sorts[1] = cabas_timeline_add_sort (
      CABAS_TIMELINE (chart),
      cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL), CABAS_CHART_DIAMOND,
      CABAS_CHART_ORANGE);

  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const CabasScheduleRow *row = &g_array_index (schedule->rows, CabasScheduleRow, i);
      guint lane = cabas_timeline_add_lane (CABAS_TIMELINE (chart),
                                            row->audience != NULL ? row->audience : _ ("Everyone"));

      for (guint j = 0; j < row->communications->len; j++)
        add_communication (chart, g_ptr_array_index (row->communications, j), lane, sorts);
    }
  cabas_gallery_set_source (
      chart, self->today, schedule->n_without_date,
      g_dngettext (GETTEXT_PACKAGE, "%u communication without a date is left out.",
                   "%u communications without a date are left out.", schedule->n_without_date));

  return chart;
}
