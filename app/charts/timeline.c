/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/timeline.h"

#include "charts/format.h"
#include "charts/timeline-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CabasTimeline, cabas_timeline, CABAS_TYPE_CHART)

static void
clear_sort (CabasTimelineSort *sort)
{
  g_free (sort->label);
}

static void
clear_entry (CabasTimelineEntry *entry)
{
  g_free (entry->label);
}

static const CabasTimelineEntry *
find_next (CabasTimeline *self)
{
  const CabasTimelineEntry *next = NULL;

  if (!g_date_valid (&self->today))
    return NULL;
  for (guint i = 0; i < self->entries->len; i++)
    {
      const CabasTimelineEntry *entry = get_entry (self, i);

      if (!entry->is_done && g_date_compare (&entry->last, &self->today) >= 0 &&
          (next == NULL || g_date_compare (&entry->last, &next->last) < 0))
        next = entry;
    }
  return next;
}

static char *
cabas_timeline_dup_message (CabasChart *chart)
{
  CabasTimeline *self = CABAS_TIMELINE (chart);
  const CabasTimelineEntry *next = find_next (self);
  g_autofree char *date = NULL;

  if (next == NULL)
    return g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%u date", "%u dates", self->entries->len),
        self->entries->len);
  date = cabas_chart_format_span (&next->first, &next->last);
  /* Translators: what happens next, and when. */
  return g_strdup_printf (_ ("Next: %s, %s"), next->label, date);
}

static char *
list_lanes (CabasTimeline *self)
{
  GString *list = g_string_new (NULL);

  for (guint lane = 0; lane < self->lanes->len; lane++)
    {
      guint count = 0;

      for (guint i = 0; i < self->entries->len; i++)
        count += get_entry (self, i)->lane == lane;
      g_string_append_printf (list, "%s%s\u00a0%u", list->len > 0 ? ", " : "",
                              (char *) g_ptr_array_index (self->lanes, lane), count);
    }
  return g_string_free (list, FALSE);
}

static guint
count_overdue (CabasTimeline *self)
{
  guint count = 0;

  for (guint i = 0; i < self->entries->len && g_date_valid (&self->today); i++)
    count += !get_entry (self, i)->is_done &&
             g_date_compare (&get_entry (self, i)->last, &self->today) < 0;
  return count;
}

static char *
cabas_timeline_describe (CabasChart *chart)
{
  CabasTimeline *self = CABAS_TIMELINE (chart);
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *message = cabas_timeline_dup_message (chart);
  g_autofree char *lanes = list_lanes (self);
  GString *text = g_string_new (NULL);
  guint overdue = count_overdue (self);

  cabas_chart_add_sentence (text, "%s.", title);
  if (find_next (self) != NULL && !g_str_equal (title, message))
    cabas_chart_add_sentence (text, "%s.", message);
  cabas_chart_add_sentence (
      text, g_dngettext (GETTEXT_PACKAGE, "%u date: %s.", "%u dates: %s.", self->entries->len),
      self->entries->len, lanes);
  if (overdue > 0)
    cabas_chart_add_sentence (text,
                              g_dngettext (GETTEXT_PACKAGE, "%u is past and not done.",
                                           "%u are past and not done.", overdue),
                              overdue);
  return g_string_free (text, FALSE);
}

static void
cabas_timeline_finalize (GObject *object)
{
  CabasTimeline *self = CABAS_TIMELINE (object);

  g_array_unref (self->sorts);
  g_ptr_array_unref (self->lanes);
  g_array_unref (self->entries);

  G_OBJECT_CLASS (cabas_timeline_parent_class)->finalize (object);
}

static void
cabas_timeline_class_init (CabasTimelineClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_timeline_finalize;
  chart_class->dup_message = cabas_timeline_dup_message;
  chart_class->describe = cabas_timeline_describe;
  chart_class->draw_plot = cabas_timeline_draw_plot;
  chart_class->measure_plot = cabas_timeline_measure_plot;
}

static void
cabas_timeline_init (CabasTimeline *self)
{
  self->sorts = g_array_new (FALSE, FALSE, sizeof (CabasTimelineSort));
  g_array_set_clear_func (self->sorts, (GDestroyNotify) clear_sort);
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->entries = g_array_new (FALSE, FALSE, sizeof (CabasTimelineEntry));
  g_array_set_clear_func (self->entries, (GDestroyNotify) clear_entry);
  g_date_clear (&self->today, 1);
  g_date_clear (&self->first, 1);
  g_date_clear (&self->last, 1);
}

/**
 * cabas_timeline_new:
 * @lane_head: what a lane is, as head of a column: “Audience”
 * @sort_head: what the sorts tell apart: “Side”
 *
 * Returns: (transfer full): a timeline without lanes, sorts or entries
 */
CabasChart *
cabas_timeline_new (const char *lane_head, const char *sort_head)
{
  CabasChart *self = g_object_new (CABAS_TYPE_TIMELINE, NULL);
  CabasChartTable *table = cabas_chart_edit_table (self);

  cabas_chart_table_add_column (table, _ ("Date"));
  cabas_chart_table_add_column (table, _ ("What"));
  cabas_chart_table_add_column (table, lane_head);
  cabas_chart_table_add_column (table, sort_head);
  cabas_chart_table_add_column (table, _ ("State"));
  return self;
}

/**
 * cabas_timeline_set_detail:
 * @head: what each entry says beside its label, as head of a column: “Channel”
 *
 * Says, before the first entry, that entries have a detail.
 */
void
cabas_timeline_set_detail (CabasTimeline *self, const char *head)
{
  g_return_if_fail (CABAS_IS_TIMELINE (self));
  g_return_if_fail (self->entries->len == 0);

  self->has_detail = TRUE;
  cabas_chart_table_add_column (cabas_chart_edit_table (CABAS_CHART (self)), head);
}

/**
 * cabas_timeline_set_today:
 * @today: where to draw the line between what was and what comes
 */
void
cabas_timeline_set_today (CabasTimeline *self, const GDate *today)
{
  g_return_if_fail (CABAS_IS_TIMELINE (self));

  self->today = *today;
}

/**
 * cabas_timeline_set_span:
 * @first: the first day shown
 * @last: the last one
 */
void
cabas_timeline_set_span (CabasTimeline *self, const GDate *first, const GDate *last)
{
  g_return_if_fail (CABAS_IS_TIMELINE (self));
  g_return_if_fail (g_date_compare (first, last) <= 0);

  self->first = *first;
  self->last = *last;
}

/**
 * cabas_timeline_add_sort:
 *
 * Returns: the number of the sort
 */
guint
cabas_timeline_add_sort (CabasTimeline *self,
                         const char *label,
                         CabasChartShape shape,
                         CabasChartHue hue)
{
  CabasTimelineSort sort = { g_strdup (label), shape, hue };

  g_array_append_val (self->sorts, sort);
  return self->sorts->len - 1;
}

/**
 * cabas_timeline_add_lane:
 *
 * Returns: the number of the lane
 */
guint
cabas_timeline_add_lane (CabasTimeline *self, const char *label)
{
  g_ptr_array_add (self->lanes, g_strdup (label));
  return self->lanes->len - 1;
}

/**
 * cabas_timeline_add_entry:
 * @id: (nullable): by which the caller finds the entry
 * @detail: (nullable): see cabas_timeline_set_detail()
 * @first: the first day on which it may happen
 * @last: the last one; the same where the day is known
 */
void
cabas_timeline_add_entry (CabasTimeline *self,
                          const char *id,
                          const char *label,
                          const char *detail,
                          guint lane,
                          guint sort,
                          const GDate *first,
                          const GDate *last,
                          gboolean is_done)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  const gboolean has_detail = detail != NULL && *detail != '\0';
  CabasTimelineEntry entry = { NULL, lane, sort, *first, *last, is_done, 0 };
  const char *state = is_done ? _ ("done") : _ ("not done yet");
  g_autofree char *date = cabas_chart_format_span (first, last);
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_TIMELINE (self));
  g_return_if_fail (lane < self->lanes->len && sort < self->sorts->len);
  g_return_if_fail (g_date_compare (first, last) <= 0);

  entry.label = has_detail ? g_strconcat (label, " · ", detail, NULL) : g_strdup (label);
  words = g_strdup_printf ("%s, %s, %s, %s%s%s, %s", label, date,
                           (char *) g_ptr_array_index (self->lanes, lane), has_detail ? detail : "",
                           has_detail ? ", " : "", get_sort (self, sort)->label, state);
  entry.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_append_val (self->entries, entry);
  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, date);
  cabas_chart_table_add_text (table, label);
  cabas_chart_table_add_text (table, g_ptr_array_index (self->lanes, lane));
  cabas_chart_table_add_text (table, get_sort (self, sort)->label);
  cabas_chart_table_add_text (table, state);
  if (self->has_detail)
    cabas_chart_table_add_text (table, detail);
}
