/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/matrix.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CabasConflicts conflict;
  const char *sentence;
  const char *words;
} ConflictWords;

static const ConflictWords conflict_words[] = {
  { CABAS_CONFLICT_NOBODY, N_ ("No department is asked."), N_ ("Nobody") },
  { CABAS_CONFLICT_NO_ACCOUNTABLE, N_ ("Nobody answers for it (no A)."), N_ ("No A") },
  { CABAS_CONFLICT_SEVERAL_ACCOUNTABLE, N_ ("Several departments answer for it (A): %s."),
    N_ ("Several A") },
  { CABAS_CONFLICT_NO_RESPONSIBLE, N_ ("Nobody does the work (no R)."), N_ ("No R") },
};

static const char *
get_state_label (CabasItem *assignment)
{
  const gint64 state = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE);

  return cabas_choice_get_label (CABAS_ASSIGNMENT_STATE,
                                 state == CABAS_UNSET ? CABAS_ASSIGNMENT_STATE_PROPOSED : state);
}

/**
 * cabas_matrix_cell_dup_text:
 * @cell: a cell
 *
 * Returns: (transfer full): its letters, each with the mark of its state
 */
char *
cabas_matrix_cell_dup_text (const CabasMatrixCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if (cell->assignments[i] != NULL)
      g_string_append_printf (text, "%s%s\u00a0%s", text->len > 0 ? " " : "",
                              cabas_letter_get_name (i),
                              cabas_assignment_get_mark (cell->assignments[i]));

  return g_string_free (text, FALSE);
}

/**
 * cabas_matrix_cell_dup_spoken:
 * @cell: a cell
 *
 * Returns: (transfer full): its letters, each with its state in words
 */
char *
cabas_matrix_cell_dup_spoken (const CabasMatrixCell *cell)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if (cell->assignments[i] != NULL)
      {
        g_autofree char *state = g_utf8_strdown (get_state_label (cell->assignments[i]), -1);

        /* Translators: a letter of the matrix and its state, such as “R, proposed”. */
        g_string_append_printf (text, _ ("%s, %s"), cabas_letter_get_name (i), state);
        g_string_append (text, "; ");
      }
  if (text->len > 0)
    g_string_truncate (text, text->len - 2);

  return g_string_free (text, FALSE);
}

/* Each department once, by its short name. */
static char *
dup_accountable_names (CabasItem *action)
{
  CabasDocument *document = cabas_item_get_document (action);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
      CabasItem *department = cabas_document_find (document, id);
      g_autofree char *name = NULL;

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) != CABAS_LETTER_A ||
          !cabas_assignment_counts (assignment) || id == NULL ||
          !g_hash_table_add (seen, (gpointer) id))
        continue;
      name = department != NULL && cabas_item_get_kind (department) == CABAS_KIND_DEPARTMENT
                 ? cabas_department_dup_short_name (department)
                 : cabas_document_dup_reference_name (document, id);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

/**
 * cabas_matrix_row_dup_conflicts:
 * @row: an action
 *
 * Returns: (transfer full): sentences that say what the action lacks
 */
char *
cabas_matrix_row_dup_conflicts (const CabasMatrixRow *row)
{
  g_autofree char *names = dup_accountable_names (row->action);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (conflict_words); i++)
    if (row->conflicts & conflict_words[i].conflict)
      {
        if (text->len > 0)
          g_string_append_c (text, ' ');
        /* Only the sentence on several has a place for names. */
        g_string_append_printf (text, _ (conflict_words[i].sentence), names);
      }

  return g_string_free (text, FALSE);
}

/**
 * cabas_conflicts_dup_short:
 * @conflicts: what an action lacks
 *
 * Returns: (transfer full): a few words for a narrow column
 */
char *
cabas_conflicts_dup_short (CabasConflicts conflicts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (conflict_words); i++)
    if (conflicts & conflict_words[i].conflict)
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (conflict_words[i].words));

  return g_string_free (text, FALSE);
}

/**
 * cabas_letter_counts_format:
 * @counts: how many of each letter
 *
 * Returns: (transfer full): the letters that are there, each with its number
 */
char *
cabas_letter_counts_format (const guint counts[CABAS_N_LETTER])
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    if (counts[i] > 0)
      g_string_append_printf (text, "%s%s\u00a0%u", text->len > 0 ? " · " : "",
                              cabas_letter_get_name (i), counts[i]);

  return g_string_free (text, FALSE);
}
