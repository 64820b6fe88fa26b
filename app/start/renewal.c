/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/renewal.h"

#include "change/adoption.h"
#include "change/history.h"
#include "figures/series.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  CabasHistory *history; /* (unowned): of the new plan */
  const CabasRenewalOptions *options;
  guint32 first_julian; /* first day of the new plan, 0: not known */
  const char *source;   /* (unowned) (nullable): title of the earlier plan */
  CabasRenewalCount count;
} Renewal;

/* The kinds that tell the life of a plan and not what it says. */
static const CabasKind left_behind[] = {
  CABAS_KIND_MEETING,      CABAS_KIND_COMMUNICATION, CABAS_KIND_TRAINING, CABAS_KIND_SOURCING,
  CABAS_KIND_CONSULTATION, CABAS_KIND_ASSESSMENT,    CABAS_KIND_EXCHANGE, CABAS_KIND_PUBLICATION,
  CABAS_KIND_ROUND,        CABAS_KIND_COMMENT,       CABAS_KIND_VERSION,  CABAS_KIND_REMOVED,
  CABAS_KIND_DECK,
};

static CabasField
find_renews_field (CabasKind kind)
{
  const CabasFieldInfo *model = cabas_field_get_info (CABAS_PLAN_RENEWS);

  return cabas_field_find (kind, model->name, strlen (model->name));
}

/* A copy holds its parts in the order of what it was copied from. */
static void
link_tree (Renewal *self, CabasItem *old, CabasItem *copy)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (old));
  const CabasField renews = find_renews_field (cabas_item_get_kind (old));

  if (renews != CABAS_NO_FIELD)
    cabas_history_set_text (self->history, copy, renews, cabas_item_get_id (old));
  for (guint i = 0; i < info->n_held; i++)
    for (guint j = 0; j < cabas_item_get_n_children (old, info->held[i]); j++)
      link_tree (self, cabas_item_get_child (old, info->held[i], j),
                 cabas_item_get_child (copy, info->held[i], j));
}

static void
clear (Renewal *self, CabasItem *item, CabasField field)
{
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_NUMBER:
      cabas_history_set_number (self->history, item, field, CABAS_UNSET);
      break;
    case CABAS_HELD_LIST:
      cabas_history_set_list (self->history, item, field, NULL);
      break;
    case CABAS_HELD_TEXT:
    default:
      cabas_history_set_text (self->history, item, field, NULL);
      break;
    }
}

static void
remove_all (Renewal *self, CabasKind kind)
{
  g_autoptr (GPtrArray) items =
                 cabas_document_list (cabas_history_get_document (self->history), kind);

  for (guint i = 0; i < items->len; i++)
    cabas_history_remove (self->history, items->pdata[i]);
}

static gboolean
is_before (Renewal *self, CabasItem *item, CabasField field)
{
  const CabasDate date = cabas_item_get_number (item, field);

  return self->first_julian != 0 && date != CABAS_UNSET &&
         cabas_date_get_last_julian (date) < self->first_julian;
}

/* Parts of one kind whose date is before the new plan. */
static void
remove_past (Renewal *self, CabasItem *item, CabasKind kind, CabasField date)
{
  for (guint i = cabas_item_get_n_children (item, kind); i-- > 0;)
    {
      CabasItem *part = cabas_item_get_child (item, kind, i);

      if (is_before (self, part, date))
        cabas_history_remove (self->history, part);
    }
}

static void
renew_plan (Renewal *self, CabasItem *root)
{
  static const CabasField cleared[] = { CABAS_PLAN_LAST_DAY,     CABAS_PLAN_ADOPTED_ON,
                                        CABAS_PLAN_DELIBERATION, CABAS_PLAN_ADDRESS,
                                        CABAS_PLAN_PUBLISHED_ON, CABAS_PLAN_NOTE };
  const gint64 edition = cabas_item_get_number (root, CABAS_PLAN_EDITION);

  if (edition != CABAS_UNSET)
    cabas_history_set_number (self->history, root, CABAS_PLAN_EDITION, edition + 1);
  cabas_history_set_number (self->history, root, CABAS_PLAN_STATUS, CABAS_PLAN_STATUS_DRAFT);
  for (guint i = 0; i < G_N_ELEMENTS (cleared); i++)
    clear (self, root, cleared[i]);
  cabas_history_set_number (self->history, root, CABAS_PLAN_FIRST_DAY, self->options->first_day);
}

static gboolean
is_taken_over (Renewal *self, CabasItem *action)
{
  const gint64 status = cabas_item_get_number (action, CABAS_ACTION_STATUS);

  if (status == CABAS_ACTION_STATUS_DROPPED)
    return FALSE;

  return status != CABAS_ACTION_STATUS_DONE || self->options->with_done ||
         cabas_item_get_number (action, CABAS_ACTION_RECURRING) == 1;
}

static void
renew_assignments (Renewal *self, CabasItem *action)
{
  static const CabasField cleared[] = { CABAS_ASSIGNMENT_REASON, CABAS_ASSIGNMENT_ANSWERED_ON,
                                        CABAS_ASSIGNMENT_ANSWERED_BY, CABAS_ASSIGNMENT_ROUND };

  for (guint i = cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i-- > 0;)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);

      if (!cabas_assignment_counts (assignment))
        {
          cabas_history_remove (self->history, assignment);
          continue;
        }
      for (guint j = 0; j < G_N_ELEMENTS (cleared); j++)
        clear (self, assignment, cleared[j]);
      cabas_history_set_number (self->history, assignment, CABAS_ASSIGNMENT_STATE,
                                CABAS_ASSIGNMENT_STATE_PROPOSED);
      self->count.n_assignments++;
    }
}

static void
renew_action (Renewal *self, CabasItem *action)
{
  if (!is_taken_over (self, action))
    {
      cabas_history_remove (self->history, action);
      self->count.n_left++;
      return;
    }

  self->count.n_actions++;
  if (cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DONE)
    {
      cabas_history_set_number (self->history, action, CABAS_ACTION_STATUS,
                                CABAS_ACTION_STATUS_PLANNED);
      clear (self, action, CABAS_ACTION_PROGRESS);
    }
  if (is_before (self, action, CABAS_ACTION_FIRST_DAY))
    clear (self, action, CABAS_ACTION_FIRST_DAY);
  if (is_before (self, action, CABAS_ACTION_LAST_DAY))
    clear (self, action, CABAS_ACTION_LAST_DAY);
  clear (self, action, CABAS_ACTION_EVIDENCE);
  remove_past (self, action, CABAS_KIND_MILESTONE, CABAS_MILESTONE_DATE);
  remove_past (self, action, CABAS_KIND_BUDGET_LINE, CABAS_BUDGET_LINE_YEAR);
  renew_assignments (self, action);
}

static gboolean
has_baseline (CabasItem *indicator, CabasDate period)
{
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_BASELINE); i++)
    if (cabas_item_get_number (cabas_item_get_child (indicator, CABAS_KIND_BASELINE, i),
                               CABAS_BASELINE_PERIOD) == period)
      return TRUE;

  return FALSE;
}

static void
add_baseline (Renewal *self, CabasItem *indicator, const CabasSeriesPoint *point)
{
  CabasItem *baseline =
      cabas_history_add (self->history, indicator, CABAS_KIND_BASELINE, G_MAXUINT);

  if (baseline == NULL)
    return;

  cabas_history_set_number (self->history, baseline, CABAS_BASELINE_PERIOD, point->period);
  cabas_history_set_number (self->history, baseline, CABAS_BASELINE_VALUE, point->value);
  cabas_history_set_text (self->history, baseline, CABAS_BASELINE_SOURCE, self->source);
  if (point->quality >= 0)
    cabas_history_set_number (self->history, baseline, CABAS_BASELINE_QUALITY, point->quality);
  self->count.n_baselines++;
}

static void
renew_indicator (Renewal *self, CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);

  for (guint i = 0; i < series->observations->len; i++)
    {
      const CabasSeriesPoint *point = &g_array_index (series->observations, CabasSeriesPoint, i);

      if (point->value != CABAS_UNSET && !has_baseline (indicator, point->period))
        add_baseline (self, indicator, point);
    }
  for (guint i = cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i-- > 0;)
    cabas_history_remove (self->history,
                          cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i));

  remove_past (self, indicator, CABAS_KIND_TARGET, CABAS_TARGET_PERIOD);
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_TARGET); i++)
    clear (self, cabas_item_get_child (indicator, CABAS_KIND_TARGET, i), CABAS_TARGET_VERSION);
}

static void
renew_each (Renewal *self, CabasKind kind, void (*renew) (Renewal *, CabasItem *))
{
  g_autoptr (GPtrArray) items =
                 cabas_document_list (cabas_history_get_document (self->history), kind);

  for (guint i = 0; i < items->len; i++)
    renew (self, items->pdata[i]);
}

static CabasDate
find_first_day (CabasDocument *earlier, const CabasRenewalOptions *options)
{
  const CabasDate end =
      cabas_item_get_number (cabas_document_get_root (earlier), CABAS_PLAN_LAST_DAY);
  GDate day;

  if (options->first_day != CABAS_UNSET || end == CABAS_UNSET)
    return options->first_day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, cabas_date_get_last_julian (end) + 1);
  return cabas_date_new_from_gdate (&day);
}

CabasDocument *
cabas_renewal_new (CabasDocument *earlier,
                   const CabasRenewalOptions *options,
                   CabasRenewalCount *count)
{
  CabasItem *old = cabas_document_get_root (earlier);
  CabasDocument *document = cabas_document_new_with_root (cabas_item_duplicate (old));
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  CabasItem *root = cabas_document_get_root (document);
  const CabasRenewalOptions known = { options->with_done, find_first_day (earlier, options) };
  Renewal self = {
    .history = history,
    .options = &known,
    .source = cabas_item_get_text (old, CABAS_PLAN_TITLE),
  };

  if (known.first_day != CABAS_UNSET)
    self.first_julian = cabas_date_get_first_julian (known.first_day);

  /* One step, which nobody will undo, costs less than thousands. */
  cabas_history_begin (history, NULL);
  link_tree (&self, old, root);
  renew_plan (&self, root);
  for (guint i = 0; i < G_N_ELEMENTS (left_behind); i++)
    remove_all (&self, left_behind[i]);
  renew_each (&self, CABAS_KIND_ACTION, renew_action);
  renew_each (&self, CABAS_KIND_INDICATOR, renew_indicator);
  cabas_adoption_renumber (history);
  cabas_history_end (history);

  if (count != NULL)
    *count = self.count;
  return document;
}

char *
cabas_renewal_count_describe (const CabasRenewalCount *self)
{
  g_autofree char *actions = g_strdup_printf (
      ngettext ("%u action is taken over", "%u actions are taken over", self->n_actions),
      self->n_actions);
  g_autofree char *left = g_strdup_printf (
      ngettext ("%u finished or dropped action is left in the earlier plan",
                "%u finished or dropped actions are left in the earlier plan", self->n_left),
      self->n_left);
  g_autofree char *assignments =
      g_strdup_printf (ngettext ("%u assignment is proposed again",
                                 "%u assignments are proposed again", self->n_assignments),
                       self->n_assignments);
  g_autofree char *baselines =
      g_strdup_printf (ngettext ("%u observed value became a baseline",
                                 "%u observed values became baselines", self->n_baselines),
                       self->n_baselines);

  /* Translators: four parts of one sentence, each with a number. */
  return g_strdup_printf (_ ("%s, %s, %s, %s."), actions, left, assignments, baselines);
}
