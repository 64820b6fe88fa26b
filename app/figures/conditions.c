/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/conditions.h"
#include "figures/indicator-state.h"

#include "figures/progress.h"
#include "figures/series.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

#define MONTHS_OF_SOON 3

typedef struct
{
  CabasKind kind;  /* or CABAS_KIND_ANY */
  CabasKind other; /* (or the same) */
  gboolean warns;
  gboolean (*holds) (CabasItem *item, CabasDate today);
  char *(*explain) (CabasItem *item, CabasDate today); /* (nullable): its label says all */
} ConditionInfo;

static gboolean
has_status (CabasItem *action, int status)
{
  return cabas_item_get_number (action, CABAS_ACTION_STATUS) == status;
}

static gboolean
is_settled (CabasItem *action)
{
  return has_status (action, CABAS_ACTION_STATUS_DONE) ||
         has_status (action, CABAS_ACTION_STATUS_DROPPED);
}

static char *
explain_end (CabasItem *action, CabasDate today)
{
  g_autofree char *date = cabas_date_format (cabas_item_get_number (action, CABAS_ACTION_LAST_DAY));

  /* Translators: of an action; %s is a date. */
  return g_strdup_printf (_ ("End: %s"), date);
}

static gboolean
is_due_soon (CabasItem *action, CabasDate today)
{
  const CabasDate end = cabas_item_get_number (action, CABAS_ACTION_LAST_DAY);
  const guint32 now = cabas_date_get_first_julian (today);
  GDate limit;

  if (end == CABAS_UNSET || is_settled (action) || cabas_date_get_last_julian (end) < now)
    return FALSE;

  g_date_clear (&limit, 1);
  g_date_set_julian (&limit, now);
  g_date_add_months (&limit, MONTHS_OF_SOON);
  return cabas_date_get_last_julian (end) <= g_date_get_julian (&limit);
}

static gboolean
is_blocked (CabasItem *action, CabasDate today)
{
  return has_status (action, CABAS_ACTION_STATUS_BLOCKED);
}

static char *
explain_block (CabasItem *action, CabasDate today)
{
  const char *cause = cabas_item_get_text (action, CABAS_ACTION_BLOCK_CAUSE);

  if (cause == NULL)
    return g_strdup (cabas_condition_get_label (CABAS_CONDITION_BLOCKED));

  /* Translators: of a blocked action; %s is the cause. */
  return g_strdup_printf (_ ("Blocked: %s"), cause);
}

static gboolean
is_blocked_without_cause (CabasItem *action, CabasDate today)
{
  return is_blocked (action, today) && !cabas_item_has (action, CABAS_ACTION_BLOCK_CAUSE);
}

static gboolean
has_no_owner (CabasItem *action, CabasDate today)
{
  return !has_status (action, CABAS_ACTION_STATUS_DROPPED) &&
         cabas_assignment_count_letter (action, CABAS_LETTER_A, FALSE) == 0;
}

static gboolean
is_not_accepted (CabasItem *action, CabasDate today)
{
  return !has_status (action, CABAS_ACTION_STATUS_DROPPED) &&
         cabas_assignment_count_letter (action, CABAS_LETTER_A, FALSE) > 0 &&
         cabas_assignment_count_letter (action, CABAS_LETTER_A, TRUE) == 0;
}

static gboolean
has_several_owners (CabasItem *action, CabasDate today)
{
  return !has_status (action, CABAS_ACTION_STATUS_DROPPED) &&
         cabas_assignment_count_letter (action, CABAS_LETTER_A, FALSE) > 1;
}

/* “Roads, Finance”: those that are accountable and did not refuse. */
static char *
explain_owners (CabasItem *action, CabasDate today)
{
  GString *names = g_string_new (NULL);
  CabasDocument *document = cabas_item_get_document (action);

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
      g_autofree char *name = NULL;

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) != CABAS_LETTER_A ||
          !cabas_assignment_counts (assignment) || id == NULL || document == NULL)
        continue;
      name = cabas_document_dup_reference_name (document, id);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static char *
explain_several_owners (CabasItem *action, CabasDate today)
{
  g_autofree char *names = explain_owners (action, today);

  /* Translators: %s are names of departments. */
  return g_strdup_printf (_ ("Several departments accountable: %s"), names);
}

static char *
explain_not_accepted (CabasItem *action, CabasDate today)
{
  g_autofree char *names = explain_owners (action, today);

  /* Translators: %s is the name of a department. */
  return g_strdup_printf (_ ("Not accepted yet by: %s"), names);
}

static gboolean
has_no_dates (CabasItem *action, CabasDate today)
{
  return !is_settled (action) && !cabas_item_has (action, CABAS_ACTION_LAST_DAY);
}

static gboolean
refers_to_indicator (CabasItem *action)
{
  CabasDocument *document = cabas_item_get_document (action);
  const char *const *ids = cabas_item_get_list (action, CABAS_ACTION_INDICATORS);

  for (guint i = 0; ids[i] != NULL && document != NULL; i++)
    if (cabas_document_find (document, ids[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* An indicator of the objective shows the effect of its actions together. */
static gboolean
has_no_indicator (CabasItem *item, CabasDate today)
{
  CabasItem *objective = item;

  if (cabas_item_get_kind (item) == CABAS_KIND_ACTION)
    {
      objective = cabas_item_get_parent (item);
      if (has_status (item, CABAS_ACTION_STATUS_DROPPED) || refers_to_indicator (item))
        return FALSE;
      return objective == NULL || cabas_item_get_kind (objective) != CABAS_KIND_OBJECTIVE ||
             cabas_item_get_n_children (objective, CABAS_KIND_INDICATOR) == 0;
    }

  for (guint i = 0; i < cabas_item_get_n_children (item, CABAS_KIND_ACTION); i++)
    if (refers_to_indicator (cabas_item_get_child (item, CABAS_KIND_ACTION, i)))
      return FALSE;

  return cabas_item_get_n_children (objective, CABAS_KIND_INDICATOR) == 0;
}

static gboolean
is_missing (CabasItem *item, CabasField field)
{
  return cabas_field_get_info (field)->is_required && !cabas_item_has (item, field);
}

static gboolean
is_incomplete (CabasItem *item, CabasDate today)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

  for (guint i = 0; i < info->n_fields; i++)
    if (is_missing (item, info->first_field + i))
      return TRUE;

  return FALSE;
}

static char *
explain_incomplete (CabasItem *item, CabasDate today)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (is_missing (item, info->first_field + i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              cabas_field_get_label (info->first_field + i));

  /* Translators: %s are names of fields. */
  return g_strdup_printf (_ ("To be filled in: %s"), names->str);
}

static gboolean
has_known_value (CabasItem *indicator, CabasKind kind, CabasField value)
{
  for (guint i = 0; i < cabas_item_get_n_children (indicator, kind); i++)
    if (cabas_item_has (cabas_item_get_child (indicator, kind, i), value))
      return TRUE;

  return FALSE;
}

static gboolean
has_no_baseline (CabasItem *indicator, CabasDate today)
{
  return !has_known_value (indicator, CABAS_KIND_BASELINE, CABAS_BASELINE_VALUE);
}

/* One that is shown for transparency has none to reach. */
static gboolean
has_no_target (CabasItem *indicator, CabasDate today)
{
  return cabas_item_get_number (indicator, CABAS_INDICATOR_PURPOSE) !=
             CABAS_INDICATOR_PURPOSE_TRANSPARENCY &&
         !has_known_value (indicator, CABAS_KIND_TARGET, CABAS_TARGET_VALUE);
}

static gboolean
has_no_value_this_year (CabasItem *indicator, CabasDate today)
{
  for (guint i = 0; i < cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION); i++)
    {
      CabasItem *observation = cabas_item_get_child (indicator, CABAS_KIND_OBSERVATION, i);
      const CabasDate period = cabas_item_get_number (observation, CABAS_OBSERVATION_PERIOD);

      if (period != CABAS_UNSET && cabas_date_get_year (period) == cabas_date_get_year (today) &&
          cabas_series_get_value (observation) != CABAS_UNSET)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_stale (CabasItem *indicator, CabasDate today)
{
  CabasIndicatorState state;

  cabas_indicator_state_init (&state, indicator, today);
  return state.freshness == CABAS_FRESHNESS_STALE;
}

static char *
explain_stale (CabasItem *indicator, CabasDate today)
{
  CabasIndicatorState state;

  cabas_indicator_state_init (&state, indicator, today);
  return cabas_indicator_state_dup_freshness (&state);
}

static gboolean
has_no_collector (CabasItem *indicator, CabasDate today)
{
  const char *id = cabas_item_get_text (indicator, CABAS_INDICATOR_COLLECTOR);
  CabasDocument *document = cabas_item_get_document (indicator);

  return id == NULL || document == NULL || cabas_document_find (document, id) == NULL;
}

GHashTable *
cabas_condition_count_remarks (CabasDocument *document)
{
  CabasItem *root = cabas_document_get_root (document);
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < cabas_item_get_n_children (root, CABAS_KIND_COMMENT); i++)
    {
      CabasItem *comment = cabas_item_get_child (root, CABAS_KIND_COMMENT, i);
      const char *id = cabas_item_get_text (comment, CABAS_COMMENT_ANCHOR);
      const gint64 state = cabas_item_get_number (comment, CABAS_COMMENT_STATE);
      guint n;

      if (id == NULL || (state != CABAS_UNSET && state != CABAS_COMMENT_STATE_OPEN))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));
      g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (n + 1));
    }

  return counts;
}

static guint
count_remarks (CabasItem *item)
{
  CabasDocument *document = cabas_item_get_document (item);
  g_autoptr (GHashTable) counts = NULL;

  if (document == NULL)
    return 0;

  counts = cabas_condition_count_remarks (document);
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, cabas_item_get_id (item)));
}

static gboolean
is_remarked (CabasItem *item, CabasDate today)
{
  return count_remarks (item) > 0;
}

static char *
explain_remarks (CabasItem *item, CabasDate today)
{
  const guint n = count_remarks (item);

  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u remark to be answered", "%u remarks to be answered", n), n);
}

/* A period and a day inside it may start and end together. */
static gboolean
ends_before_start (CabasItem *item, CabasDate today)
{
  CabasField start, end;
  CabasDate first, last;

  cabas_kind_find_period (cabas_item_get_kind (item), &start, &end);
  if (start == CABAS_NO_FIELD || (cabas_item_get_kind (item) == CABAS_KIND_ACTION &&
                                  has_status (item, CABAS_ACTION_STATUS_DROPPED)))
    return FALSE;

  first = cabas_item_get_number (item, start);
  last = cabas_item_get_number (item, end);
  return first != CABAS_UNSET && last != CABAS_UNSET &&
         cabas_date_get_last_julian (last) < cabas_date_get_first_julian (first);
}

static char *
explain_backwards (CabasItem *item, CabasDate today)
{
  CabasField start, end;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  cabas_kind_find_period (cabas_item_get_kind (item), &start, &end);
  first = cabas_date_format (cabas_item_get_number (item, start));
  last = cabas_date_format (cabas_item_get_number (item, end));

  /* Translators: of an action or a plan; both %s are dates. */
  return g_strdup_printf (_ ("Ends (%s) before it starts (%s)"), last, first);
}

#define OF(name) CABAS_KIND_##name, CABAS_KIND_##name

static const ConditionInfo infos[CABAS_N_CONDITION] = {
  [CABAS_CONDITION_LATE] = { OF (ACTION), TRUE, cabas_progress_is_late, explain_end },
  [CABAS_CONDITION_DUE_SOON] = { OF (ACTION), FALSE, is_due_soon, explain_end },
  [CABAS_CONDITION_BLOCKED] = { OF (ACTION), FALSE, is_blocked, explain_block },
  [CABAS_CONDITION_NO_CAUSE] = { OF (ACTION), TRUE, is_blocked_without_cause, NULL },
  [CABAS_CONDITION_NO_OWNER] = { OF (ACTION), TRUE, has_no_owner, NULL },
  [CABAS_CONDITION_NOT_ACCEPTED] = { OF (ACTION), FALSE, is_not_accepted, explain_not_accepted },
  [CABAS_CONDITION_SEVERAL_OWNERS] = { OF (ACTION), TRUE, has_several_owners,
                                       explain_several_owners },
  [CABAS_CONDITION_NO_DATES] = { OF (ACTION), TRUE, has_no_dates, NULL },
  [CABAS_CONDITION_NO_INDICATOR] = { CABAS_KIND_ACTION, CABAS_KIND_OBJECTIVE, FALSE,
                                     has_no_indicator, NULL },
  [CABAS_CONDITION_INCOMPLETE] = { OF (ANY), TRUE, is_incomplete, explain_incomplete },
  [CABAS_CONDITION_NO_BASELINE] = { OF (INDICATOR), TRUE, has_no_baseline, NULL },
  [CABAS_CONDITION_NO_TARGET] = { OF (INDICATOR), TRUE, has_no_target, NULL },
  [CABAS_CONDITION_NO_VALUE] = { OF (INDICATOR), FALSE, has_no_value_this_year, NULL },
  [CABAS_CONDITION_STALE] = { OF (INDICATOR), TRUE, is_stale, explain_stale },
  [CABAS_CONDITION_NO_COLLECTOR] = { OF (INDICATOR), TRUE, has_no_collector, NULL },
  [CABAS_CONDITION_REMARKED] = { OF (ANY), FALSE, is_remarked, explain_remarks },
  [CABAS_CONDITION_BACKWARDS] = { CABAS_KIND_ACTION, CABAS_KIND_PLAN, TRUE, ends_before_start,
                                  explain_backwards },
};

gboolean
cabas_condition_applies (CabasCondition condition, CabasKind kind)
{
  g_return_val_if_fail (condition >= 0 && condition < CABAS_N_CONDITION, FALSE);

  return infos[condition].kind == CABAS_KIND_ANY || infos[condition].kind == kind ||
         infos[condition].other == kind;
}

/**
 * cabas_condition_holds:
 * @condition: what is asked
 * @item: an item
 * @today: the day it is
 *
 * Returns: whether it holds of @item
 */
gboolean
cabas_condition_holds (CabasCondition condition, CabasItem *item, CabasDate today)
{
  return cabas_condition_applies (condition, cabas_item_get_kind (item)) &&
         infos[condition].holds (item, today);
}

char *
cabas_condition_explain (CabasCondition condition, CabasItem *item, CabasDate today)
{
  g_return_val_if_fail (condition >= 0 && condition < CABAS_N_CONDITION, NULL);

  if (infos[condition].explain == NULL)
    return g_strdup (cabas_condition_get_label (condition));

  return infos[condition].explain (item, today);
}

const char *
cabas_condition_get_label (CabasCondition condition)
{
  return cabas_choice_get_label (CABAS_FILTER_CONDITIONS, condition);
}

gboolean
cabas_condition_warns (CabasCondition condition)
{
  g_return_val_if_fail (condition >= 0 && condition < CABAS_N_CONDITION, FALSE);

  return infos[condition].warns;
}

/**
 * cabas_condition_list_warnings:
 * @item: an item
 * @today: the day it is
 *
 * Returns: the conditions to put right that hold of @item, one bit for each
 */
guint64
cabas_condition_list_warnings (CabasItem *item, CabasDate today)
{
  guint64 warnings = 0;

  for (int i = 0; i < CABAS_N_CONDITION; i++)
    if (infos[i].warns && cabas_condition_holds (i, item, today))
      warnings |= G_GUINT64_CONSTANT (1) << i;

  return warnings;
}
