/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/assign.h"

#include "change/change-label.h"

#include <glib/gi18n-lib.h>

static gboolean
is_of (CabasItem *assignment, CabasItem *department)
{
  return g_strcmp0 (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT),
                    cabas_item_get_id (department)) == 0;
}

static gboolean
has_letter (CabasItem *assignment, guint letter)
{
  return cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) == (gint64) letter;
}

/* (transfer container): what the department was ever asked for the action. */
static GPtrArray *
list_assignments (CabasItem *action, CabasItem *department)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);

      if (is_of (assignment, department))
        g_ptr_array_add (list, assignment);
    }

  return list;
}

static CabasLetters
gather_letters (GPtrArray *assignments)
{
  CabasLetters letters = 0;

  for (guint i = 0; i < assignments->len; i++)
    {
      const gint64 letter = cabas_item_get_number (assignments->pdata[i], CABAS_ASSIGNMENT_LETTER);

      if (letter != CABAS_UNSET && cabas_assignment_counts (assignments->pdata[i]))
        letters |= 1 << letter;
    }

  return letters;
}

/**
 * cabas_assign_get_letters:
 * @action: an action
 * @department: a department
 *
 * Returns: letters of @department in @action that count
 */
CabasLetters
cabas_assign_get_letters (CabasItem *action, CabasItem *department)
{
  g_autoptr (GPtrArray) assignments = list_assignments (action, department);

  return gather_letters (assignments);
}

/* “assign RA to Roads in 1.2.3” */
static void
begin (CabasHistory *history, CabasItem *action, CabasItem *department, CabasLetters letters)
{
  g_autofree char *action_name = cabas_item_dup_short_name (action);
  g_autofree char *name = cabas_department_dup_short_name (department);
  g_autofree char *typed = cabas_letters_format (letters);
  g_autofree char *label =
      letters != 0
          /* Translators: letters of the matrix, a department, and the code or name of an action. */
          ? g_strdup_printf (_ ("assign %s to %s in “%s”"), typed, name, action_name)
          /* Translators: a department, and the code or name of an action. */
          : g_strdup_printf (_ ("take all letters from %s in “%s”"), name, action_name);

  cabas_history_begin (history, label);
}

/* Letters stand in their order, so that a sheet names first who does the work. */
static guint
find_place (CabasItem *action, guint letter)
{
  guint place = cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT);

  while (place > 0)
    {
      CabasItem *before = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, place - 1);

      if (cabas_item_get_number (before, CABAS_ASSIGNMENT_LETTER) <= (gint64) letter)
        break;
      place--;
    }

  return place;
}

static gboolean
add_letter (CabasHistory *history, CabasItem *action, CabasItem *department, guint letter)
{
  CabasItem *assignment =
      cabas_history_add (history, action, CABAS_KIND_ASSIGNMENT, find_place (action, letter));

  if (assignment == NULL)
    return FALSE;

  cabas_history_set_text (history, assignment, CABAS_ASSIGNMENT_DEPARTMENT,
                          cabas_item_get_id (department));
  cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_LETTER, letter);
  cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_STATE,
                            CABAS_ASSIGNMENT_STATE_PROPOSED);
  return TRUE;
}

/* The reason that was given stays: it is what there is to talk about. */
static gboolean
ask_again (CabasHistory *history, CabasItem *assignment)
{
  cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_ANSWERED_ON, CABAS_UNSET);
  cabas_history_set_text (history, assignment, CABAS_ASSIGNMENT_ANSWERED_BY, NULL);

  return cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_STATE,
                                   CABAS_ASSIGNMENT_STATE_PROPOSED);
}

static gboolean
ask (CabasHistory *history,
     CabasItem *action,
     CabasItem *department,
     GPtrArray *assignments,
     guint letter)
{
  for (guint i = 0; i < assignments->len; i++)
    if (has_letter (assignments->pdata[i], letter))
      return ask_again (history, assignments->pdata[i]);

  return add_letter (history, action, department, letter);
}

static gboolean
remove_letters (CabasHistory *history, GPtrArray *assignments, CabasLetters letters)
{
  gboolean is_done = FALSE;

  for (guint i = 0; i < assignments->len; i++)
    {
      const gint64 letter = cabas_item_get_number (assignments->pdata[i], CABAS_ASSIGNMENT_LETTER);

      if (letter != CABAS_UNSET && (letters & (1 << letter)) != 0 &&
          cabas_assignment_counts (assignments->pdata[i]))
        is_done |= cabas_history_remove (history, assignments->pdata[i]);
    }

  return is_done;
}

static gboolean
remove_record (CabasHistory *history, GPtrArray *assignments)
{
  gboolean is_done = FALSE;

  for (guint i = 0; i < assignments->len; i++)
    is_done |= cabas_history_remove (history, assignments->pdata[i]);

  return is_done;
}

/**
 * cabas_assign_set_letters:
 * @history: history of the plan
 * @action: an action
 * @department: a department
 * @letters: the letters it is to have
 *
 * Returns: whether anything changed
 */
gboolean
cabas_assign_set_letters (CabasHistory *history,
                          CabasItem *action,
                          CabasItem *department,
                          CabasLetters letters)
{
  g_autoptr (GPtrArray) assignments = list_assignments (action, department);
  const CabasLetters present = gather_letters (assignments);
  gboolean is_done = FALSE;

  begin (history, action, department, letters);
  if (letters == 0 && present == 0)
    is_done = remove_record (history, assignments);
  is_done |= remove_letters (history, assignments, present & ~letters);
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if ((letters & ~present) & (1 << i))
      is_done |= ask (history, action, department, assignments, i);
  cabas_history_end (history);

  return is_done;
}

static CabasItem *
find_department (CabasItem *assignment)
{
  const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
  CabasDocument *document = cabas_item_get_document (assignment);
  CabasItem *department =
      id != NULL && document != NULL ? cabas_document_find (document, id) : NULL;

  return department != NULL && cabas_item_get_kind (department) == CABAS_KIND_DEPARTMENT
             ? department
             : NULL;
}

/**
 * cabas_assign_list_accountable:
 * @action: an action
 * @except: (nullable): a department to leave out
 *
 * Returns: (transfer container): departments that answer for @action
 */
GPtrArray *
cabas_assign_list_accountable (CabasItem *action, CabasItem *except)
{
  GPtrArray *departments = g_ptr_array_new ();

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      CabasItem *department = find_department (assignment);

      if (has_letter (assignment, CABAS_LETTER_A) && cabas_assignment_counts (assignment) &&
          department != NULL && department != except &&
          !g_ptr_array_find (departments, department, NULL))
        g_ptr_array_add (departments, department);
    }

  return departments;
}

/**
 * cabas_assign_dup_accountable_names:
 * @action: an action
 * @except: (nullable): a department to leave out
 *
 * Returns: (transfer full) (nullable): names of departments that answer for @action
 */
char *
cabas_assign_dup_accountable_names (CabasItem *action, CabasItem *except)
{
  g_autoptr (GPtrArray) departments = cabas_assign_list_accountable (action, except);
  GString *names;

  if (departments->len == 0)
    return NULL;

  names = g_string_new (NULL);
  for (guint i = 0; i < departments->len; i++)
    {
      g_autofree char *name = cabas_department_dup_short_name (departments->pdata[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static void
take_accountable (CabasHistory *history, CabasItem *assignment, CabasItem *department)
{
  g_autofree char *name = cabas_department_dup_short_name (department);
  g_autofree char *reason = g_strdup_printf (_ ("Handed over to %s."), name);

  if (!cabas_assignment_is_accepted (assignment))
    {
      cabas_history_remove (history, assignment);
      return;
    }

  cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_STATE,
                            CABAS_ASSIGNMENT_STATE_TRANSFERRED);
  if (!cabas_item_has (assignment, CABAS_ASSIGNMENT_REASON))
    cabas_history_set_text (history, assignment, CABAS_ASSIGNMENT_REASON, reason);
}

/**
 * cabas_assign_hand_over:
 * @history: history of the plan
 * @action: an action
 * @department: who is to answer for it
 *
 * Returns: whether anything changed
 */
gboolean
cabas_assign_hand_over (CabasHistory *history, CabasItem *action, CabasItem *department)
{
  g_autoptr (GPtrArray) others = cabas_assign_list_accountable (action, department);
  const CabasLetters letters = cabas_assign_get_letters (action, department);
  g_autofree char *action_name = cabas_item_dup_short_name (action);
  g_autofree char *name = cabas_department_dup_short_name (department);
  /* Translators: the code or name of an action, and a department. */
  g_autofree char *label = g_strdup_printf (_ ("hand “%s” over to %s"), action_name, name);
  gboolean is_done;

  cabas_history_begin (history, label);
  is_done = cabas_assign_set_letters (history, action, department, letters | (1 << CABAS_LETTER_A));
  for (guint i = 0; i < others->len; i++)
    {
      g_autoptr (GPtrArray) assignments = list_assignments (action, others->pdata[i]);

      for (guint j = 0; j < assignments->len; j++)
        if (has_letter (assignments->pdata[j], CABAS_LETTER_A) &&
            cabas_assignment_counts (assignments->pdata[j]))
          {
            take_accountable (history, assignments->pdata[j], department);
            is_done = TRUE;
          }
    }
  cabas_history_end (history);

  return is_done;
}

/**
 * cabas_assign_find_likely_accountable:
 * @action: an action
 *
 * Returns: (transfer none) (nullable): who could answer for @action
 */
CabasItem *
cabas_assign_find_likely_accountable (CabasItem *action)
{
  CabasItem *likely = NULL;

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      CabasItem *department = find_department (assignment);

      if (department == NULL || !cabas_assignment_counts (assignment))
        continue;
      if (has_letter (assignment, CABAS_LETTER_R))
        return department;
      if (likely == NULL)
        likely = department;
    }

  return likely;
}

/* The first letter that the action lacks and the department does not have. */
static CabasLetters
guess_letter (CabasItem *action, CabasLetters present)
{
  static const guint usual[] = { CABAS_LETTER_R, CABAS_LETTER_A, CABAS_LETTER_C, CABAS_LETTER_I };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      const gboolean is_one_enough = usual[i] == CABAS_LETTER_R || usual[i] == CABAS_LETTER_A;

      if ((present & (1 << usual[i])) == 0 &&
          !(is_one_enough && cabas_assignment_count_letter (action, usual[i], FALSE) > 0))
        return 1 << usual[i];
    }

  return 1 << CABAS_LETTER_R;
}

/**
 * cabas_assign_add:
 * @history: history of the plan
 * @action: an action
 * @department: a department
 *
 * Returns: whether @department was given one more letter
 */
gboolean
cabas_assign_add (CabasHistory *history, CabasItem *action, CabasItem *department)
{
  const CabasLetters present = cabas_assign_get_letters (action, department);

  return cabas_assign_set_letters (history, action, department,
                                   present | guess_letter (action, present));
}

/**
 * cabas_assign_answer:
 * @history: history of the plan
 * @assignment: an assignment
 * @state: what the department has answered
 * @today: the day it is
 *
 * Returns: whether anything changed
 */
gboolean
cabas_assign_answer (CabasHistory *history, CabasItem *assignment, gint64 state, CabasDate today)
{
  g_autofree char *label = cabas_change_label_set (assignment, CABAS_ASSIGNMENT_STATE);
  const gboolean is_answer = state != CABAS_UNSET && state != CABAS_ASSIGNMENT_STATE_PROPOSED &&
                             state != CABAS_ASSIGNMENT_STATE_SILENT;
  gboolean is_done;

  cabas_history_begin (history, label);
  is_done = cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_STATE, state);
  if (is_done && is_answer && !cabas_item_has (assignment, CABAS_ASSIGNMENT_ANSWERED_ON))
    cabas_history_set_number (history, assignment, CABAS_ASSIGNMENT_ANSWERED_ON, today);
  cabas_history_end (history);

  return is_done;
}

/**
 * cabas_assign_letter_to_all:
 * @history: history of the plan
 * @actions: (element-type CabasItem): actions
 * @department: a department
 * @letter: a letter
 * @is_added: whether it is given or taken away
 * @result: (out caller-allocates): what was done
 *
 * Adds a letter of a department to many actions, or takes it away.
 */
void
cabas_assign_letter_to_all (CabasHistory *history,
                            GPtrArray *actions,
                            CabasItem *department,
                            guint letter,
                            gboolean is_added,
                            CabasAssignResult *result)
{
  g_autofree char *name = cabas_department_dup_short_name (department);
  g_autofree char *label = NULL;

  /* Translators: a letter of the matrix, a department, and a number of actions. */
  label = g_strdup_printf (is_added ? _ ("assign %s to %s in %u actions")
                                    : _ ("take %s from %s in %u actions"),
                           cabas_letter_get_name (letter), name, actions->len);

  *result = (CabasAssignResult){ 0 };
  cabas_history_begin (history, label);
  for (guint i = 0; i < actions->len; i++)
    {
      CabasItem *action = actions->pdata[i];
      const CabasLetters present = cabas_assign_get_letters (action, department);
      const CabasLetters wanted = is_added ? present | (1 << letter) : present & ~(1 << letter);
      g_autofree char *others = cabas_assign_dup_accountable_names (action, department);

      if (wanted != present && cabas_assign_set_letters (history, action, department, wanted))
        result->n_changed++;
      else
        result->n_unchanged++;
      result->n_others += is_added && letter == CABAS_LETTER_A && others != NULL;
    }
  cabas_history_end (history);
}
