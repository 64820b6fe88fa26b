/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/open-decisions.h"

#include "figures/agenda.h"

#include <glib/gi18n-lib.h>

static gboolean
is_open (CabasItem *decision)
{
  return cabas_item_get_number (decision, CABAS_DECISION_DONE) != TRUE;
}

static guint32
move_by_months (guint32 julian, guint months)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_add_months (&day, months);

  return g_date_get_julian (&day);
}

/**
 * cabas_decision_get_age:
 * @decision: a decision
 * @today: the day it is
 *
 * Returns: how long ago it was taken
 */
CabasAge
cabas_decision_get_age (CabasItem *decision, CabasDate today)
{
  static const guint months[] = { 1, 3, 6 };
  CabasItem *meeting = cabas_item_get_parent (decision);
  const CabasDate date = meeting != NULL ? cabas_meeting_get_date (meeting) : CABAS_UNSET;

  if (date == CABAS_UNSET)
    return CABAS_AGE_NOT_KNOWN;

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (cabas_date_get_first_julian (today) <
        move_by_months (cabas_date_get_last_julian (date), months[i]))
      return CABAS_AGE_UNDER_1_MONTH + i;

  return CABAS_AGE_OVER_6_MONTHS;
}

/**
 * cabas_decision_get_dueness:
 * @decision: a decision that is open
 * @today: the day it is
 *
 * Returns: whether it should have been carried out
 */
CabasDueness
cabas_decision_get_dueness (CabasItem *decision, CabasDate today)
{
  const CabasDate due = cabas_item_get_number (decision, CABAS_DECISION_DUE);

  if (due == CABAS_UNSET)
    return CABAS_DUENESS_NOT_STATED;

  return cabas_date_get_last_julian (due) < cabas_date_get_first_julian (today)
             ? CABAS_DUENESS_LATE
             : CABAS_DUENESS_IN_TIME;
}

/**
 * cabas_open_decisions_init:
 * @self: (out caller-allocates): what to fill
 * @document: a plan
 * @today: the day it is
 *
 * Counts the decisions that are not carried out.
 */
void
cabas_open_decisions_init (CabasOpenDecisions *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_DECISION);

  *self = (CabasOpenDecisions){ 0 };
  for (guint i = 0; i < all->len; i++)
    {
      CabasDueness dueness;

      if (!is_open (all->pdata[i]))
        {
          self->n_done++;
          continue;
        }
      dueness = cabas_decision_get_dueness (all->pdata[i], today);
      self->counts[cabas_decision_get_age (all->pdata[i], today)][dueness]++;
      self->n_late += dueness == CABAS_DUENESS_LATE;
      self->total++;
    }
}

/**
 * cabas_open_decisions_list:
 * @document: a plan
 * @today: the day it is
 * @age: how old
 * @dueness: whether late
 * @decisions: (element-type CabasItem): where to add them
 *
 * Adds the open decisions of that age, in the order of the plan.
 */
void
cabas_open_decisions_list (CabasDocument *document,
                           CabasDate today,
                           CabasAge age,
                           CabasDueness dueness,
                           GPtrArray *decisions)
{
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_DECISION);

  for (guint i = 0; i < all->len; i++)
    if (is_open (all->pdata[i]) && cabas_decision_get_age (all->pdata[i], today) == age &&
        cabas_decision_get_dueness (all->pdata[i], today) == dueness)
      g_ptr_array_add (decisions, all->pdata[i]);
}

/**
 * cabas_age_get_label:
 * @age: an age
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_age_get_label (CabasAge age)
{
  static const char *const labels[CABAS_N_AGES] = {
    [CABAS_AGE_UNDER_1_MONTH] = N_ ("Less than 1 month"),
    [CABAS_AGE_1_TO_3_MONTHS] = N_ ("1 to 3 months"),
    [CABAS_AGE_3_TO_6_MONTHS] = N_ ("3 to 6 months"),
    [CABAS_AGE_OVER_6_MONTHS] = N_ ("6 months or more"),
    [CABAS_AGE_NOT_KNOWN] = N_ ("Age not known"),
  };

  g_return_val_if_fail (age < CABAS_N_AGES, NULL);

  return g_dgettext (GETTEXT_PACKAGE, labels[age]);
}

/**
 * cabas_dueness_get_label:
 * @dueness: whether late
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_dueness_get_label (CabasDueness dueness)
{
  switch (dueness)
    {
    case CABAS_DUENESS_LATE:
      return _ ("Late");
    case CABAS_DUENESS_IN_TIME:
      /* TRANSLATORS: of a decision whose due date is to come */
      return C_ ("decision", "In time");
    default:
      /* TRANSLATORS: of a decision */
      return C_ ("decision", "Without a due date");
    }
}
