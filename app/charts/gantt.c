/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/gantt.h"

#include "charts/format.h"
#include "charts/gantt-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (CabasGantt, cabas_gantt, CABAS_TYPE_CHART)

static void
clear_sort (CabasGanttSort *sort)
{
  g_free (sort->label);
}

static void
clear_group (CabasGanttGroup *group)
{
  g_free (group->label);
  g_free (group->words);
}

static void
clear_bar (CabasGanttBar *bar)
{
  g_free (bar->label);
}

static guint
count_late (CabasGantt *self)
{
  guint count = 0;

  for (guint i = 0; i < self->bars->len; i++)
    count += get_bar (self, i)->is_late;

  return count;
}

static char *
cabas_gantt_dup_message (CabasChart *chart)
{
  CabasGantt *self = CABAS_GANTT (chart);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u bar, %u late", "%u bars, %u late", self->bars->len),
      self->bars->len, count_late (self));
}

static const CabasGanttMilestone *
find_next (CabasGantt *self)
{
  const CabasGanttMilestone *next = NULL;

  for (guint i = 0; i < self->milestones->len && g_date_valid (&self->today); i++)
    {
      const CabasGanttMilestone *item = get_milestone (self, i);

      if (!item->is_done && g_date_compare (&item->date.last, &self->today) >= 0 &&
          (next == NULL || g_date_compare (&item->date.last, &next->date.last) < 0))
        next = item;
    }

  return next;
}

static char *
cabas_gantt_describe (CabasChart *chart)
{
  CabasGantt *self = CABAS_GANTT (chart);
  const CabasGanttMilestone *next = find_next (self);
  g_autofree char *title = cabas_chart_dup_title (chart);
  GString *text = g_string_new (NULL);

  cabas_chart_add_sentence (text, "%s.", title);
  for (guint i = 0; i < self->groups->len; i++)
    cabas_chart_add_sentence (text, _ ("%s: %s."), get_group (self, i)->label,
                              get_group (self, i)->words);
  if (next != NULL)
    /* TRANSLATORS: %s is the name, the action and the date of a milestone. */
    cabas_chart_add_sentence (text, _ ("Next milestone: %s."),
                              cabas_chart_get_datum_label (chart, next->datum));

  return g_string_free (text, FALSE);
}

static void
cabas_gantt_finalize (GObject *object)
{
  CabasGantt *self = CABAS_GANTT (object);

  g_array_unref (self->sorts);
  g_array_unref (self->groups);
  g_array_unref (self->bars);
  g_array_unref (self->milestones);

  G_OBJECT_CLASS (cabas_gantt_parent_class)->finalize (object);
}

static void
cabas_gantt_class_init (CabasGanttClass *klass)
{
  CabasChartClass *chart_class = CABAS_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_gantt_finalize;
  chart_class->dup_message = cabas_gantt_dup_message;
  chart_class->describe = cabas_gantt_describe;
  chart_class->draw_plot = cabas_gantt_draw_plot;
  chart_class->measure_plot = cabas_gantt_measure_plot;
}

static void
cabas_gantt_init (CabasGantt *self)
{
  self->sorts = g_array_new (FALSE, FALSE, sizeof (CabasGanttSort));
  g_array_set_clear_func (self->sorts, (GDestroyNotify) clear_sort);
  self->groups = g_array_new (FALSE, FALSE, sizeof (CabasGanttGroup));
  g_array_set_clear_func (self->groups, (GDestroyNotify) clear_group);
  self->bars = g_array_new (FALSE, FALSE, sizeof (CabasGanttBar));
  g_array_set_clear_func (self->bars, (GDestroyNotify) clear_bar);
  self->milestones = g_array_new (FALSE, FALSE, sizeof (CabasGanttMilestone));
  g_date_clear (&self->today, 1);
}

/**
 * cabas_gantt_new:
 * @group_head: what a group is, as head of a column: “Axis”
 * @head: what a bar is: “Action”
 *
 * Returns: (transfer full): a chart without groups
 */
CabasChart *
cabas_gantt_new (const char *group_head, const char *head)
{
  CabasChart *self = g_object_new (CABAS_TYPE_GANTT, NULL);
  CabasChartTable *table = cabas_chart_edit_table (self);

  cabas_chart_table_add_column (table, group_head);
  cabas_chart_table_add_column (table, head);
  cabas_chart_table_add_column (table, _ ("Milestone"));
  cabas_chart_table_add_column (table, C_ ("date", "Start"));
  cabas_chart_table_add_column (table, C_ ("date", "End"));
  cabas_chart_table_add_column (table, _ ("State"));

  return self;
}

void
cabas_gantt_set_today (CabasGantt *self, const GDate *today)
{
  g_return_if_fail (CABAS_IS_GANTT (self));

  self->today = *today;
}

/**
 * cabas_gantt_add_sort:
 * @label: what bars of it are: “done”
 *
 * Returns: the number of the sort
 */
guint
cabas_gantt_add_sort (CabasGantt *self, const char *label, CabasChartHue hue)
{
  const CabasGanttSort sort = { g_strdup (label), hue };

  g_array_append_val (self->sorts, sort);
  return self->sorts->len - 1;
}

/**
 * cabas_gantt_add_group:
 * @id: (nullable): by which the caller finds the group
 * @words: what is in it
 */
void
cabas_gantt_add_group (CabasGantt *self, const char *id, const char *label, const char *words)
{
  CabasGanttGroup group = { g_strdup (label), g_strdup (words), 0, 0 };
  g_autofree char *said = g_strdup_printf (_ ("%s: %s"), label, words);

  g_return_if_fail (CABAS_IS_GANTT (self));

  group.datum = cabas_chart_add_datum (CABAS_CHART (self), id, said);
  g_array_append_val (self->groups, group);
}

static void
add_row (CabasGantt *self,
         const CabasGanttBar *bar,
         const char *milestone,
         const CabasGanttDate *start,
         const CabasGanttDate *end,
         const char *state)
{
  CabasChartTable *table = cabas_chart_edit_table (CABAS_CHART (self));
  g_autofree char *from =
      start != NULL ? cabas_chart_format_span (&start->first, &start->last) : NULL;
  g_autofree char *to = cabas_chart_format_span (&end->first, &end->last);

  cabas_chart_table_add_row (table);
  cabas_chart_table_add_text (table, get_group (self, bar->group)->label);
  cabas_chart_table_add_text (table, bar->label);
  cabas_chart_table_add_text (table, milestone);
  cabas_chart_table_add_text (table, from);
  cabas_chart_table_add_text (table, to);
  cabas_chart_table_add_text (table, state);
}

/**
 * cabas_gantt_add_bar:
 * @id: (nullable): by which the caller finds the bar
 * @start: when it begins
 * @end: when it ends, not before it begins
 * @is_late: it should have ended
 */
void
cabas_gantt_add_bar (CabasGantt *self,
                     const char *id,
                     const char *label,
                     guint sort,
                     const CabasGanttDate *start,
                     const CabasGanttDate *end,
                     gboolean is_late)
{
  CabasGanttBar bar = { g_strdup (label), self->groups->len - 1, sort, *start, *end, is_late, 0 };
  g_autofree char *from = cabas_chart_format_span (&start->first, &start->last);
  g_autofree char *to = cabas_chart_format_span (&end->first, &end->last);
  g_autofree char *state = is_late ? g_strdup_printf (_ ("%s, late"), get_sort (self, sort)->label)
                                   : g_strdup (get_sort (self, sort)->label);
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_GANTT (self));
  g_return_if_fail (self->groups->len > 0 && sort < self->sorts->len);

  /* TRANSLATORS: an action, its first day, its last day, and how it stands. */
  words = g_strdup_printf (_ ("%s: from %s to %s, %s"), label, from, to, state);
  bar.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_index (self->groups, CabasGanttGroup, bar.group).n_bars++;
  g_array_append_val (self->bars, bar);
  add_row (self, &bar, NULL, start, end, state);
}

/**
 * cabas_gantt_add_milestone:
 * @id: (nullable): by which the caller finds the milestone
 * @date: when it is reached
 */
void
cabas_gantt_add_milestone (CabasGantt *self,
                           const char *id,
                           const char *label,
                           const CabasGanttDate *date,
                           gboolean is_done)
{
  CabasGanttMilestone item = { self->bars->len - 1, *date, is_done, 0 };
  const char *state = is_done ? _ ("reached") : _ ("not reached yet");
  g_autofree char *day = cabas_chart_format_span (&date->first, &date->last);
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_GANTT (self));
  g_return_if_fail (self->bars->len > 0);

  words = g_strdup_printf ("%s (%s), %s, %s", label, get_bar (self, item.bar)->label, day, state);
  item.datum = cabas_chart_add_datum (CABAS_CHART (self), id, words);
  g_array_append_val (self->milestones, item);
  add_row (self, get_bar (self, item.bar), label, NULL, date, state);
}
