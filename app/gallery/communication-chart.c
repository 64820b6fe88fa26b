/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/timeline.h"
#include "figures/schedule.h"
#include "gallery/gallery-private.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

/* What the lanes are, and what each communication says beside its title. */
typedef struct
{
  CabasField lane;
  CabasField detail;
  const char *nothing; /* untranslated: the lane of those that do not say theirs */
  char *(*dup_title) (const CabasSchedule *schedule); /* (nullable) */
} Arrangement;

static void
add_communication (
    CabasChart *chart, CabasItem *item, CabasField detail, guint lane, const guint *sorts)
{
  CabasDate date = cabas_item_get_number (item, CABAS_COMMUNICATION_DATE);
  gint64 side = cabas_item_get_number (item, CABAS_COMMUNICATION_SIDE);
  GDate first = cabas_gallery_get_day (cabas_date_get_first_julian (date));
  GDate last = cabas_gallery_get_day (cabas_date_get_last_julian (date));
  g_autofree char *label = cabas_item_dup_display_name (item);

  cabas_timeline_add_entry (
      CABAS_TIMELINE (chart), cabas_item_get_id (item), label, cabas_item_get_text (item, detail),
      lane, side == CABAS_SIDE_EXTERNAL ? sorts[1] : sorts[0], &first, &last,
      cabas_item_get_number (item, CABAS_COMMUNICATION_STATUS) == CABAS_COMMUNICATION_STATUS_DONE);
}

static void
add_sorts (CabasChart *chart, guint *sorts)
{
  sorts[0] = cabas_timeline_add_sort (
      CABAS_TIMELINE (chart),
      cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL), CABAS_CHART_CIRCLE,
      CABAS_CHART_BLUE);
  sorts[1] = cabas_timeline_add_sort (
      CABAS_TIMELINE (chart),
      cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL), CABAS_CHART_DIAMOND,
      CABAS_CHART_ORANGE);
}

static gboolean
is_done (CabasItem *communication)
{
  return cabas_item_get_number (communication, CABAS_COMMUNICATION_STATUS) ==
         CABAS_COMMUNICATION_STATUS_DONE;
}

static char *
dup_done_title (const CabasSchedule *schedule)
{
  guint n = 0;
  guint n_done = 0;

  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const CabasScheduleRow *row = &g_array_index (schedule->rows, CabasScheduleRow, i);

      n += row->communications->len;
      for (guint j = 0; j < row->communications->len; j++)
        n_done += is_done (row->communications->pdata[j]);
    }

  /* TRANSLATORS: title of a chart; two numbers of communications. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Of %u dated communication, %u is done",
                                       "Of %u dated communications, %u are done", n),
                          n, n_done);
}

/* Which lane has most. */
static char *
dup_first_title (const CabasSchedule *schedule)
{
  const CabasScheduleRow *first = NULL;
  guint n = 0;

  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const CabasScheduleRow *row = &g_array_index (schedule->rows, CabasScheduleRow, i);

      n += row->communications->len;
      if (row->name != NULL &&
          (first == NULL || row->communications->len > first->communications->len))
        first = row;
    }
  if (first == NULL)
    return NULL;

  /* TRANSLATORS: title of a chart; a channel, two numbers of communications, and one of channels.
   */
  return g_strdup_printf (_ ("%s: %u of %u dated communications, over %u channels"), first->name,
                          first->communications->len, n, schedule->rows->len);
}

static CabasChart *
make_chart (const CabasGallery *self, const Arrangement *arrangement, const char *side)
{
  g_autoptr (CabasSchedule) schedule =
                 cabas_schedule_new_by (self->document, arrangement->lane,
                                        cabas_gallery_find_choice (CABAS_COMMUNICATION_SIDE, side));
  CabasChart *chart = cabas_timeline_new (cabas_field_get_label (arrangement->lane), _ ("Side"));
  const GDate day = cabas_gallery_get_day (cabas_date_get_first_julian (self->today));
  g_autofree char *title = NULL;
  guint sorts[2];

  cabas_timeline_set_detail (CABAS_TIMELINE (chart), cabas_field_get_label (arrangement->detail));
  cabas_timeline_set_today (CABAS_TIMELINE (chart), &day);
  add_sorts (chart, sorts);
  for (guint i = 0; i < schedule->rows->len; i++)
    {
      const CabasScheduleRow *row = &g_array_index (schedule->rows, CabasScheduleRow, i);
      const guint lane = cabas_timeline_add_lane (
          CABAS_TIMELINE (chart),
          row->name != NULL ? row->name : g_dgettext (GETTEXT_PACKAGE, arrangement->nothing));

      for (guint j = 0; j < row->communications->len; j++)
        add_communication (chart, row->communications->pdata[j], arrangement->detail, lane, sorts);
    }
  if (schedule->rows->len > 0)
    {
      title = arrangement->dup_title (schedule);
      cabas_chart_set_title (chart, title);
    }
  cabas_gallery_set_source (
      chart, self->today, schedule->n_without_date,
      g_dngettext (GETTEXT_PACKAGE, "%u communication without a date is left out.",
                   "%u communications without a date are left out.", schedule->n_without_date));

  return chart;
}

/* `word` is the name of the side shown. */
CabasChart *
cabas_gallery_make_communication (const CabasGallery *self, CabasItem *about, const char *word)
{
  static const Arrangement by_audience = { CABAS_COMMUNICATION_AUDIENCE,
                                           CABAS_COMMUNICATION_CHANNEL, N_ ("Everyone"),
                                           dup_done_title };

  return make_chart (self, &by_audience, word);
}

/* The same by channel. */
CabasChart *
cabas_gallery_make_channels (const CabasGallery *self, CabasItem *about, const char *word)
{
  static const Arrangement by_channel = { CABAS_COMMUNICATION_CHANNEL, CABAS_COMMUNICATION_AUDIENCE,
                                          N_ ("Channel not stated"), dup_first_title };

  return make_chart (self, &by_channel, word);
}
