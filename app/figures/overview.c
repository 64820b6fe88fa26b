/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/overview.h"

#include "figures/conditions.h"
#include "figures/load.h"
#include "figures/series.h"
#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

#define NONE (-1)

/* A number that is made of conditions. Where `counts_rest`, it is the number of those in which
 * neither holds, and the items are the others: what is still to be done. */
typedef struct
{
  CabasFactGroup group;
  const char *name;
  CabasKind kind;
  int condition;
  int other; /* or NONE */
  gboolean counts_rest;
  int unknown_if; /* a condition in which nothing can be said, or NONE */
  const char *label;
  const char *list_label;
  const char *formula;
  const char *unknown; /* (nullable): with %u */
} FactInfo;

/* clang-format off */
static const FactInfo infos[] = {
  { CABAS_FACTS_ADOPTION, "no-owner", CABAS_KIND_ACTION, CABAS_CONDITION_NO_OWNER, NONE, FALSE, NONE,
    N_("Actions that nobody answers for"), N_("Actions that nobody answers for"),
    N_("Actions without a department that is accountable (A) and has not refused."), NULL },
  { CABAS_FACTS_ADOPTION, "several-owners", CABAS_KIND_ACTION, CABAS_CONDITION_SEVERAL_OWNERS, NONE, FALSE, NONE,
    N_("Actions that several departments answer for"), N_("Actions that several departments answer for"),
    N_("Actions with more than one accountable department (A)."), NULL },
  { CABAS_FACTS_ADOPTION, "not-accepted", CABAS_KIND_ACTION, CABAS_CONDITION_NOT_ACCEPTED, NONE, FALSE, NONE,
    N_("Actions whose owner has not accepted"), N_("Actions whose owner has not accepted"),
    N_("Actions whose accountable department (A) was asked and has not said yes."), NULL },
  { CABAS_FACTS_ADOPTION, "no-dates", CABAS_KIND_ACTION, CABAS_CONDITION_NO_DATES, NONE, FALSE, NONE,
    N_("Actions without an end date"), N_("Actions without an end date"),
    N_("Actions that are neither done nor dropped and have no end date."), NULL },
  { CABAS_FACTS_ADOPTION, "no-baseline", CABAS_KIND_INDICATOR, CABAS_CONDITION_NO_BASELINE, NONE, FALSE, NONE,
    N_("Indicators without a baseline"), N_("Indicators without a baseline"),
    N_("Indicators without a known value to start from."), NULL },
  { CABAS_FACTS_ADOPTION, "no-target", CABAS_KIND_INDICATOR, CABAS_CONDITION_NO_TARGET, NONE, FALSE, NONE,
    N_("Indicators without a target"), N_("Indicators without a target"),
    N_("Indicators without a target value; those kept for transparency need none."), NULL },
  { CABAS_FACTS_COVERAGE, "owned", CABAS_KIND_ACTION, CABAS_CONDITION_NO_OWNER, CABAS_CONDITION_NOT_ACCEPTED, TRUE, NONE,
    N_("Actions with an accepted owner"), N_("Actions without an accepted owner"),
    N_("Actions whose accountable department (A) has accepted, with or without change, out of all actions that are not dropped."), NULL },
  { CABAS_FACTS_COVERAGE, "with-indicator", CABAS_KIND_ACTION, CABAS_CONDITION_NO_INDICATOR, NONE, TRUE, NONE,
    N_("Actions with an indicator"), N_("Actions without an indicator"),
    N_("Actions that name at least one indicator, out of all actions that are not dropped."), NULL },
  { CABAS_FACTS_COVERAGE, "with-baseline", CABAS_KIND_INDICATOR, CABAS_CONDITION_NO_BASELINE, NONE, TRUE, NONE,
    N_("Indicators with a baseline"), N_("Indicators without a baseline"),
    N_("Indicators with at least one known baseline, out of all indicators."), NULL },
  { CABAS_FACTS_COVERAGE, "with-target", CABAS_KIND_INDICATOR, CABAS_CONDITION_NO_TARGET, NONE, TRUE, NONE,
    N_("Indicators with a target"), N_("Indicators without a target"),
    N_("Indicators with at least one target, or kept for transparency, out of all indicators."), NULL },
  { CABAS_FACTS_FOLLOW_UP, "late", CABAS_KIND_ACTION, CABAS_CONDITION_LATE, NONE, FALSE, CABAS_CONDITION_NO_DATES,
    N_("Late actions"), N_("Late actions"),
    N_("Actions neither done nor dropped whose end is past, out of all actions that are not dropped. Lateness is computed, never typed."),
    N_("Those without an end date cannot be late: %u.") },
  { CABAS_FACTS_FOLLOW_UP, "blocked", CABAS_KIND_ACTION, CABAS_CONDITION_BLOCKED, NONE, FALSE, NONE,
    N_("Blocked actions"), N_("Blocked actions"), N_("Actions whose status is “blocked”, out of all actions that are not dropped."), NULL },
  { CABAS_FACTS_FOLLOW_UP, "due-soon", CABAS_KIND_ACTION, CABAS_CONDITION_DUE_SOON, NONE, FALSE, CABAS_CONDITION_NO_DATES,
    N_("Actions due within three months"), N_("Actions due within three months"),
    N_("Actions neither done nor dropped whose end lies within three months from today, out of all actions that are not dropped."),
    N_("Those without an end date are not counted: %u.") },
  { CABAS_FACTS_FOLLOW_UP, "stale", CABAS_KIND_INDICATOR, CABAS_CONDITION_STALE, NONE, FALSE, NONE,
    N_("Indicators whose value is out of date"), N_("Indicators whose value is out of date"),
    N_("Indicators whose last value is older than their frequency allows."), NULL },
  { CABAS_FACTS_FOLLOW_UP, "remarked", CABAS_KIND_ANY, CABAS_CONDITION_REMARKED, NONE, FALSE, NONE,
    N_("Items with a remark to be answered"), N_("Items with a remark to be answered"),
    N_("Items about which at least one remark is open."), NULL },
};
/* clang-format on */

static void
fact_free (CabasFact *self)
{
  g_free (self->label);
  g_free (self->formula);
  g_free (self->unknown);
  g_free (self->list_label);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static CabasFact *
add_fact (GPtrArray *facts,
          CabasFactGroup group,
          const char *name,
          const char *label,
          const char *list_label,
          const char *formula)
{
  CabasFact *fact = g_new0 (CabasFact, 1);

  fact->group = group;
  fact->name = name;
  fact->label = g_strdup (label);
  fact->list_label = g_strdup (list_label);
  fact->formula = g_strdup (formula);
  fact->items = g_ptr_array_new ();
  g_ptr_array_add (facts, fact);

  return fact;
}

/* Those of which a number of items of this kind speaks. */
static gboolean
is_in_plan (CabasItem *item)
{
  return cabas_item_get_kind (item) != CABAS_KIND_ACTION ||
         cabas_item_get_number (item, CABAS_ACTION_STATUS) != CABAS_ACTION_STATUS_DROPPED;
}

typedef struct
{
  const FactInfo *info;
  CabasFact *fact;
  CabasDate today;
  guint n_all;
  guint n_unknown;
} Count;

static void
count_item (CabasItem *item, gpointer user_data)
{
  Count *count = user_data;
  const FactInfo *info = count->info;

  if (!is_in_plan (item))
    return;

  count->n_all++;
  if (info->unknown_if != NONE && cabas_condition_holds (info->unknown_if, item, count->today))
    count->n_unknown++;
  if (cabas_condition_holds (info->condition, item, count->today) ||
      (info->other != NONE && cabas_condition_holds (info->other, item, count->today)))
    g_ptr_array_add (count->fact->items, item);
}

/* Remarks may be about items of any kind; they are looked up from the side of the remarks. */
static void
count_remarked (Count *count, CabasDocument *document)
{
  g_autoptr (GHashTable) remarks = cabas_condition_count_remarks (document);
  g_autoptr (GPtrArray) comments = cabas_document_list (document, CABAS_KIND_COMMENT);

  for (guint i = 0; i < comments->len; i++)
    {
      const char *id = cabas_item_get_text (comments->pdata[i], CABAS_COMMENT_ANCHOR);
      CabasItem *item = cabas_document_find (document, id);

      /* Each once, however many remarks there are. */
      if (item != NULL && !cabas_item_is_in_bin (item) && g_hash_table_remove (remarks, id))
        g_ptr_array_add (count->fact->items, item);
    }
}

static void
add_counted (GPtrArray *facts, CabasDocument *document, const FactInfo *info, CabasDate today)
{
  Count count = { info, NULL, today, 0, 0 };

  count.fact = add_fact (facts, info->group, info->name, _ (info->label), _ (info->list_label),
                         _ (info->formula));
  if (info->kind == CABAS_KIND_ANY)
    count_remarked (&count, document);
  else
    {
      g_autoptr (GPtrArray) items = cabas_document_list (document, info->kind);

      for (guint i = 0; i < items->len; i++)
        count_item (items->pdata[i], &count);
    }

  count.fact->n = info->counts_rest ? count.n_all - count.fact->items->len : count.fact->items->len;
  count.fact->of = count.n_all;
  if (info->unknown != NULL && count.n_unknown > 0)
    count.fact->unknown = g_strdup_printf (_ (info->unknown), count.n_unknown);
}

/* Chapters without a text, objectives without an action, a plan without its frame. */
static void
add_empty (GPtrArray *facts, CabasDocument *document)
{
  static const CabasField frame[] = { CABAS_PLAN_TITLE, CABAS_PLAN_FIRST_DAY };
  CabasItem *root = cabas_document_get_root (document);
  g_autoptr (GPtrArray) chapters = cabas_document_list (document, CABAS_KIND_CHAPTER);
  g_autoptr (GPtrArray) objectives = cabas_document_list (document, CABAS_KIND_OBJECTIVE);
  CabasFact *fact = add_fact (facts, CABAS_FACTS_ADOPTION, "frame",
                              _ ("Missing of the plan itself: title or first day"),
                              _ ("The plan itself"), _ ("The plan needs a title and a first day."));

  for (guint i = 0; i < G_N_ELEMENTS (frame); i++)
    if (!cabas_item_has (root, frame[i]))
      fact->n++;
  if (fact->n > 0)
    g_ptr_array_add (fact->items, root);

  fact = add_fact (facts, CABAS_FACTS_ADOPTION, "chapters", _ ("Chapters without a text"),
                   _ ("Chapters without a text"), _ ("Chapters whose text is empty."));
  for (guint i = 0; i < chapters->len; i++)
    if (!cabas_item_has (chapters->pdata[i], CABAS_CHAPTER_TEXT))
      g_ptr_array_add (fact->items, chapters->pdata[i]);
  fact->n = fact->items->len;
  fact->of = chapters->len;

  fact = add_fact (facts, CABAS_FACTS_ADOPTION, "objectives", _ ("Objectives without an action"),
                   _ ("Objectives without an action"),
                   _ ("Objectives that hold no action to reach them."));
  for (guint i = 0; i < objectives->len; i++)
    if (cabas_item_get_n_children (objectives->pdata[i], CABAS_KIND_ACTION) == 0)
      g_ptr_array_add (fact->items, objectives->pdata[i]);
  fact->n = fact->items->len;
  fact->of = objectives->len;
}

static void
add_values (GPtrArray *facts, CabasDocument *document)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);
  CabasFact *fact = add_fact (
      facts, CABAS_FACTS_COVERAGE, "with-value", _ ("Indicators with a value"),
      _ ("Indicators without a value"),
      _ ("Indicators with at least one observation whose value is known, out of all indicators."));

  for (guint i = 0; i < indicators->len; i++)
    {
      g_autoptr (CabasSeries) series = cabas_series_new (indicators->pdata[i]);

      if (cabas_series_get_last (series) == NULL)
        g_ptr_array_add (fact->items, indicators->pdata[i]);
    }
  fact->of = indicators->len;
  fact->n = fact->of - fact->items->len;
}

static void
add_departments (GPtrArray *facts, CabasDocument *document)
{
  g_autoptr (CabasLoad) load = cabas_load_new (document);
  CabasFact *silent = add_fact (
      facts, CABAS_FACTS_DEPARTMENTS, "met", _ ("Departments with assignments that were met"),
      _ ("Departments with assignments that were never met"),
      _ ("Departments with at least one assignment and a date of the last exchange, out "
         "of those with at least one assignment."));
  CabasFact *referents =
      add_fact (facts, CABAS_FACTS_DEPARTMENTS, "referents", _ ("Departments with a referent"),
                _ ("Departments without a referent"),
                _ ("Departments with at least one assignment and a referent, out of those with at "
                   "least one assignment."));

  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);

      if (row->total == 0)
        continue;
      silent->of++;
      referents->of++;
      if (!cabas_item_has (row->department, CABAS_DEPARTMENT_LAST_MET))
        g_ptr_array_add (silent->items, row->department);
      if (!cabas_item_has (row->department, CABAS_DEPARTMENT_REFERENT))
        g_ptr_array_add (referents->items, row->department);
    }
  silent->n = silent->of - silent->items->len;
  referents->n = referents->of - referents->items->len;
}

static void
add_axis (GPtrArray *facts, CabasItem *axis)
{
  g_autofree char *label = cabas_item_dup_display_name (axis);
  CabasFact *fact = add_fact (facts, CABAS_FACTS_AXES, cabas_item_get_id (axis), label,
                              _ ("Actions still to be done"),
                              _ ("Actions done, out of all actions of the axis that are not "
                                 "dropped."));

  for (guint i = 0; i < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); i++)
    {
      CabasItem *objective = cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, i);

      for (guint j = 0; j < cabas_item_get_n_children (objective, CABAS_KIND_ACTION); j++)
        {
          CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, j);

          if (!is_in_plan (action))
            continue;
          fact->of++;
          if (cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_DONE)
            fact->n++;
          else
            g_ptr_array_add (fact->items, action);
        }
    }
}

static void
add_axes (GPtrArray *facts, CabasDocument *document)
{
  g_autoptr (GPtrArray) axes = cabas_document_list (document, CABAS_KIND_AXIS);

  for (guint i = 0; i < axes->len; i++)
    add_axis (facts, axes->pdata[i]);
}

static gboolean
takes_part (CabasItem *action, CabasItem *department)
{
  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);

      if (cabas_assignment_counts (assignment) &&
          g_strcmp0 (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT),
                     cabas_item_get_id (department)) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
add_load (GPtrArray *facts, CabasDocument *document)
{
  g_autoptr (GPtrArray) departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  g_autoptr (GPtrArray) actions = cabas_document_list (document, CABAS_KIND_ACTION);

  for (guint i = 0; i < departments->len; i++)
    {
      g_autofree char *label = cabas_item_dup_display_name (departments->pdata[i]);
      CabasFact *fact = add_fact (
          facts, CABAS_FACTS_LOAD, cabas_item_get_id (departments->pdata[i]), label, label,
          _ ("Actions that are not dropped and in which the department has an "
             "assignment that it has neither refused nor passed on."));

      for (guint j = 0; j < actions->len; j++)
        if (is_in_plan (actions->pdata[j]) && takes_part (actions->pdata[j], departments->pdata[i]))
          g_ptr_array_add (fact->items, actions->pdata[j]);
      fact->n = fact->items->len;
    }
}

static gboolean
is_voted (CabasDocument *document)
{
  const gint64 status =
      cabas_item_get_number (cabas_document_get_root (document), CABAS_PLAN_STATUS);

  return status != CABAS_UNSET && status >= CABAS_PLAN_STATUS_ADOPTED;
}

static gboolean
is_worth_telling (const CabasFact *fact, gboolean was_voted)
{
  switch (fact->group)
    {
    case CABAS_FACTS_ADOPTION:
      return !was_voted && fact->n > 0;
    case CABAS_FACTS_FOLLOW_UP:
    case CABAS_FACTS_LOAD:
      return fact->n > 0;
    case CABAS_FACTS_AXES:
      return fact->of > 0;
    case CABAS_FACTS_COVERAGE:
    case CABAS_FACTS_DEPARTMENTS:
    case CABAS_N_FACTS:
    default:
      return TRUE;
    }
}

GPtrArray *
cabas_overview_list (CabasDocument *document, CabasDate today)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func ((GDestroyNotify) fact_free);
  const gboolean was_voted = is_voted (document);

  add_empty (facts, document);
  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    add_counted (facts, document, &infos[i], today);
  add_values (facts, document);
  add_axes (facts, document);
  add_departments (facts, document);
  add_load (facts, document);

  for (guint i = facts->len; i-- > 0;)
    if (!is_worth_telling (facts->pdata[i], was_voted))
      g_ptr_array_remove_index (facts, i);

  return facts;
}

const char *
cabas_fact_group_get_label (CabasFactGroup group)
{
  switch (group)
    {
    case CABAS_FACTS_ADOPTION:
      return _ ("What stands in the way of adoption");
    case CABAS_FACTS_COVERAGE:
      return _ ("Coverage");
    case CABAS_FACTS_FOLLOW_UP:
      return _ ("To be followed up");
    case CABAS_FACTS_AXES:
      return _ ("Actions done, by axis");
    case CABAS_FACTS_DEPARTMENTS:
      return _ ("Departments");
    case CABAS_FACTS_LOAD:
      return _ ("Actions, by department");
    case CABAS_N_FACTS:
    default:
      g_return_val_if_reached ("");
    }
}

char *
cabas_fact_dup_value (const CabasFact *self)
{
  if (self->of == 0 && self->group != CABAS_FACTS_COVERAGE && self->group != CABAS_FACTS_AXES &&
      self->group != CABAS_FACTS_DEPARTMENTS)
    return g_strdup_printf ("%u", self->n);

  /* Translators: a number out of another: “42 of 96”. */
  return g_strdup_printf (_ ("%u of %u"), self->n, self->of);
}

char *
cabas_fact_explain (const CabasFact *self)
{
  GString *text = g_string_new (self->formula);

  if (self->unknown != NULL)
    g_string_append_printf (text, "\n\n%s", self->unknown);
  /* Translators: name of a list of items, and how many there are. */
  g_string_append (text, "\n\n");
  g_string_append_printf (text, _ ("%s: %u."), self->list_label, self->items->len);

  return g_string_free (text, FALSE);
}
