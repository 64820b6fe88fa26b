/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/slide-private.h"

#include "figures/comparison.h"
#include "figures/conditions.h"
#include "figures/deadlines.h"
#include "figures/progress.h"
#include "plan/assignment.h"
#include "plan/prose.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

#define MOST_DATES 8
#define MOST_LETTERS_OF_CAUSE 90

gboolean
cabas_slide_fill_axes (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (GPtrArray) axes = cabas_document_list (gallery->document, CABAS_KIND_AXIS);

  cabas_table_add_column (self->table, cabas_kind_get_label (CABAS_KIND_AXIS), CABAS_TABLE_START,
                          1);
  cabas_table_add_column (self->table, cabas_kind_get_plural_label (CABAS_KIND_OBJECTIVE),
                          CABAS_TABLE_END, 0);
  cabas_table_add_column (self->table, cabas_kind_get_plural_label (CABAS_KIND_ACTION),
                          CABAS_TABLE_END, 0);
  for (guint i = 0; i < axes->len; i++)
    {
      CabasItem *axis = g_ptr_array_index (axes, i);
      g_autofree char *name = cabas_item_dup_display_name (axis);
      g_autofree char *n_objectives =
          g_strdup_printf ("%u", cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE));
      g_autofree char *n_actions = NULL;
      CabasProgressRow row;

      cabas_progress_row_init (&row, axis, gallery->today);
      n_actions = g_strdup_printf ("%u", cabas_progress_row_count_live (&row));
      cabas_slide_add_row (self, axis);
      cabas_table_add_cell (self->table, name);
      cabas_table_add_cell (self->table, n_objectives);
      cabas_table_add_cell (self->table, n_actions);
    }
  cabas_slide_take_title (
      self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The plan goes in %u direction",
                                          "The plan goes in %u directions", axes->len),
                             axes->len));
  cabas_slide_set_plan_source (self, gallery);
  cabas_slide_say_dropped (self, gallery);

  return axes->len > 0;
}

static gboolean
is_blocked (CabasItem *action)
{
  return cabas_item_get_number (action, CABAS_ACTION_STATUS) == CABAS_ACTION_STATUS_BLOCKED;
}

/* The departments that answer for it. */
static char *
dup_owners (const CabasGallery *gallery, CabasItem *action)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
      CabasItem *department = id != NULL ? cabas_document_find (gallery->document, id) : NULL;
      const char *name;

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) != CABAS_LETTER_A ||
          !cabas_assignment_counts (assignment) || department == NULL)
        continue;
      name = cabas_item_get_text (department, CABAS_DEPARTMENT_SHORT_NAME);
      if (name == NULL)
        name = cabas_item_get_text (department, CABAS_DEPARTMENT_NAME);
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name != NULL ? name : "");
    }

  return g_string_free (names, FALSE);
}

/* Ends the words with their last whole sentence or clause; FALSE where there is none. */
static gboolean
end_at_clause (char *words)
{
  char *sentence = g_strrstr (words, ". ");
  char *clause = strrchr (words, ';');
  char *end = MAX (sentence, clause);

  if (end == NULL)
    return FALSE;

  *end = '\0';
  /* French sets a narrow space before a semicolon. */
  if (g_str_has_suffix (words, "\u202f") || g_str_has_suffix (words, "\u00a0"))
    *g_utf8_prev_char (end) = '\0';
  g_strchomp (words);

  return TRUE;
}

/* (nullable): the cause of a block, as far as it fits a cell. */
static char *
dup_cause (CabasItem *action)
{
  const char *cause = cabas_item_get_text (action, CABAS_ACTION_BLOCK_CAUSE);
  g_autofree char *plain = cause != NULL ? cabas_prose_dup_plain (cause) : NULL;
  g_autofree char *cut = NULL;

  if (plain == NULL)
    return is_blocked (action) ? g_strdup (cabas_choice_get_label (CABAS_ACTION_STATUS,
                                                                   CABAS_ACTION_STATUS_BLOCKED))
                               : NULL;

  g_strdelimit (plain, "\n\t", ' ');
  if (g_utf8_strlen (plain, -1) <= MOST_LETTERS_OF_CAUSE)
    return g_steal_pointer (&plain);

  cut = g_utf8_substring (plain, 0, MOST_LETTERS_OF_CAUSE);
  if (end_at_clause (cut))
    return g_steal_pointer (&cut);

  return cabas_text_shorten (plain, MOST_LETTERS_OF_CAUSE);
}

static void
add_late_row (CabasSlide *self, const CabasGallery *gallery, CabasItem *action)
{
  g_autofree char *name = cabas_item_dup_display_name (action);
  g_autofree char *owners = dup_owners (gallery, action);
  g_autofree char *due =
      cabas_date_format_short (cabas_item_get_number (action, CABAS_ACTION_LAST_DAY));
  g_autofree char *cause = dup_cause (action);

  cabas_slide_add_row (self, action);
  cabas_table_add_cell (self->table, name);
  cabas_table_add_cell (self->table, owners);
  cabas_table_add_cell (self->table, due);
  cabas_table_add_cell (self->table, cause);
}

static char *
dup_late_title (guint n_late, guint n_blocked)
{
  g_autofree char *late = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u action is late", "%u actions are late", n_late), n_late);
  g_autofree char *blocked = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u action is blocked", "%u actions are blocked", n_blocked),
      n_blocked);

  if (n_blocked == 0)
    return g_steal_pointer (&late);
  if (n_late == 0)
    return g_steal_pointer (&blocked);

  /* TRANSLATORS: “5 actions are late, 1 action is blocked”. */
  return g_strdup_printf (_ ("%1$s, %2$s"), late, blocked);
}

/* Those without an end come last. */
static gint64
get_end (gconstpointer pointer)
{
  const gint64 end = cabas_item_get_number (*(CabasItem *const *) pointer, CABAS_ACTION_LAST_DAY);

  return end == CABAS_UNSET ? G_MAXINT64 : end;
}

static int
compare_ends (gconstpointer a, gconstpointer b)
{
  return (get_end (a) > get_end (b)) - (get_end (a) < get_end (b));
}

gboolean
cabas_slide_fill_late (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (GPtrArray) actions = cabas_document_list (gallery->document, CABAS_KIND_ACTION);
  guint n_late = 0;
  guint n_blocked = 0;

  cabas_table_add_column (self->table, cabas_kind_get_label (CABAS_KIND_ACTION), CABAS_TABLE_START,
                          4);
  cabas_table_add_column (self->table, _ ("Answers for it"), CABAS_TABLE_START, 0);
  cabas_table_add_column (self->table, cabas_field_get_label (CABAS_ACTION_LAST_DAY),
                          CABAS_TABLE_START, 0);
  cabas_table_add_column (self->table, _ ("Cause"), CABAS_TABLE_START, 4);
  g_ptr_array_sort (actions, compare_ends);
  for (guint i = 0; i < actions->len; i++)
    {
      CabasItem *action = g_ptr_array_index (actions, i);
      const gboolean is_late = cabas_progress_is_late (action, gallery->today);

      n_late += is_late;
      n_blocked += is_blocked (action);
      if (is_late || is_blocked (action))
        add_late_row (self, gallery, action);
    }
  cabas_slide_take_title (self, dup_late_title (n_late, n_blocked));
  cabas_slide_set_plan_source (self, gallery);

  return cabas_table_get_n_rows (self->table) > 0;
}

static char *
dup_deadline_name (CabasItem *item)
{
  CabasItem *around = cabas_deadline_get_around (item);
  g_autofree char *name = cabas_deadline_dup_name (item);
  g_autofree char *inside = around != NULL ? cabas_item_dup_short_name (around) : NULL;

  return inside != NULL ? g_strdup_printf ("%s – %s", name, inside) : g_steal_pointer (&name);
}

gboolean
cabas_slide_fill_next (CabasSlide *self, const CabasGallery *gallery, const char *word)
{
  g_autoptr (GArray) deadlines = cabas_deadlines_list (gallery->document, gallery->today);

  cabas_table_add_column (self->table, cabas_field_get_label (CABAS_MILESTONE_DATE),
                          CABAS_TABLE_START, 0);
  cabas_table_add_column (self->table, _ ("What"), CABAS_TABLE_START, 1);
  cabas_table_add_column (self->table, _ ("Kind"), CABAS_TABLE_START, 0);
  for (guint i = 0; i < deadlines->len; i++)
    {
      const CabasDeadline *deadline = &g_array_index (deadlines, CabasDeadline, i);
      g_autofree char *date = NULL;
      g_autofree char *name = NULL;

      if (deadline->is_late || cabas_table_get_n_rows (self->table) == MOST_DATES)
        continue;
      if (cabas_table_get_n_rows (self->table) == 0)
        {
          g_autofree char *first = cabas_date_format (deadline->date);

          cabas_slide_take_title (self, g_strdup_printf (_ ("The next date is %s"), first));
        }
      date = cabas_date_format (deadline->date);
      name = dup_deadline_name (deadline->item);
      cabas_slide_add_row (self, deadline->item);
      cabas_table_add_cell (self->table, date);
      cabas_table_add_cell (self->table, name);
      cabas_table_add_cell (self->table,
                            cabas_kind_get_label (cabas_item_get_kind (deadline->item)));
    }
  cabas_slide_set_plan_source (self, gallery);

  return cabas_table_get_n_rows (self->table) > 0;
}
