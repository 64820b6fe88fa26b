/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/assignment.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may stand between two letters. */
#define BETWEEN " \t\n\r,;/+-.&"

static const char *const marks[CABAS_N_ASSIGNMENT_STATE] = {
  [CABAS_ASSIGNMENT_STATE_PROPOSED] = "?",    [CABAS_ASSIGNMENT_STATE_ACCEPTED] = "✓",
  [CABAS_ASSIGNMENT_STATE_AMENDED] = "≈",     [CABAS_ASSIGNMENT_STATE_DECLINED] = "✗",
  [CABAS_ASSIGNMENT_STATE_TRANSFERRED] = "→", [CABAS_ASSIGNMENT_STATE_SILENT] = "…",
};

/**
 * cabas_department_dup_short_name:
 * @department: a department
 *
 * Returns: (transfer full): its short name, else its name
 */
char *
cabas_department_dup_short_name (CabasItem *department)
{
  const char *short_name = cabas_item_get_text (department, CABAS_DEPARTMENT_SHORT_NAME);

  return short_name != NULL ? g_strdup (short_name) : cabas_item_dup_display_name (department);
}

/**
 * cabas_assignment_counts:
 * @assignment: an assignment
 *
 * Returns: whether the department still has the task
 */
gboolean
cabas_assignment_counts (CabasItem *assignment)
{
  gint64 state = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE);

  return state != CABAS_ASSIGNMENT_STATE_DECLINED && state != CABAS_ASSIGNMENT_STATE_TRANSFERRED;
}

/**
 * cabas_assignment_is_accepted:
 * @assignment: an assignment
 *
 * Returns: whether the department has agreed, with or without a change
 */
gboolean
cabas_assignment_is_accepted (CabasItem *assignment)
{
  gint64 state = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE);

  return state == CABAS_ASSIGNMENT_STATE_ACCEPTED || state == CABAS_ASSIGNMENT_STATE_AMENDED;
}

/**
 * cabas_assignment_count_letter:
 * @action: an action
 * @letter: CABAS_LETTER_…
 * @must_be_accepted: whether those that have not said yes are left out
 *
 * Returns: how many assignments of @action have this letter and count
 */
guint
cabas_assignment_count_letter (CabasItem *action, guint letter, gboolean must_be_accepted)
{
  guint n = 0;

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) == letter &&
          (must_be_accepted ? cabas_assignment_is_accepted (assignment)
                            : cabas_assignment_counts (assignment)))
        n++;
    }

  return n;
}

/**
 * cabas_assignment_state_get_mark:
 * @state: CABAS_ASSIGNMENT_STATE_…
 *
 * Returns: one sign for the state
 */
const char *
cabas_assignment_state_get_mark (guint state)
{
  g_return_val_if_fail (state < CABAS_N_ASSIGNMENT_STATE, "");

  return marks[state];
}

/**
 * cabas_assignment_get_mark:
 * @assignment: an assignment
 *
 * Returns: one sign for its state; one that has none was never answered
 */
const char *
cabas_assignment_get_mark (CabasItem *assignment)
{
  gint64 state = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE);

  return cabas_assignment_state_get_mark (state == CABAS_UNSET ? CABAS_ASSIGNMENT_STATE_PROPOSED
                                                               : state);
}

/**
 * cabas_letter_get_name:
 * @letter: CABAS_LETTER_R or its like
 *
 * Returns: the letter itself
 */
const char *
cabas_letter_get_name (guint letter)
{
  g_return_val_if_fail (letter < CABAS_N_LETTER, "");

  return cabas_field_get_info (CABAS_ASSIGNMENT_LETTER)->choices->choices[letter].name;
}

static gboolean
find_letter (char typed, guint *letter)
{
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if (g_ascii_toupper (typed) == cabas_letter_get_name (i)[0])
      {
        *letter = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * cabas_letters_parse:
 * @text: what a person typed
 * @letters: (out): the letters
 * @error: return location for an error
 *
 * Returns: whether @text holds letters and nothing else
 */
gboolean
cabas_letters_parse (const char *text, CabasLetters *letters, GError **error)
{
  CabasLetters found = 0;

  for (const char *at = text; *at != '\0'; at++)
    {
      guint letter;

      if (strchr (BETWEEN, *at) != NULL)
        continue;
      if (!find_letter (*at, &letter))
        {
          g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                       _ ("“%s” is none of the letters: type R, A, C or I, or several such as "
                          "“RA”."),
                       text);
          return FALSE;
        }
      found |= 1 << letter;
    }

  *letters = found;
  return TRUE;
}

/**
 * cabas_letters_format:
 * @letters: some letters
 *
 * Returns: (transfer full): the letters in a row
 */
char *
cabas_letters_format (CabasLetters letters)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if (letters & (1 << i))
      g_string_append (text, cabas_letter_get_name (i));

  return g_string_free (text, FALSE);
}
