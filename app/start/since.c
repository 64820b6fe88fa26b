/* SPDX-License-Identifier: EUPL-1.2 */
#include "start/since.h"

#include "figures/difference.h"
#include "figures/agenda.h"
#include "figures/conditions.h"
#include "figures/deadlines.h"
#include "plan/assignment.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

#define DAYS_NEAR 30
#define MOST_NAMES 5

typedef struct
{
  CabasSince *since;  /* (unowned) */
  CabasDocument *now; /* (unowned) */
  GPtrArray *answers; /* (unowned) of assignments (unowned) that were told of */
  guint32 then;
  guint32 today;
  CabasDate today_date;
} Look;

static void
since_line_free (CabasSinceLine *self)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self->sentence);
  g_free (self);
}

/* `sentence` (transfer full); (transfer none) */
static CabasSinceLine *
add_line (Look *look, CabasSinceKind kind, CabasItem *item, char *sentence)
{
  CabasSinceLine *line = g_new0 (CabasSinceLine, 1);

  line->kind = kind;
  line->item = item;
  line->sentence = sentence;
  g_ptr_array_add (look->since->lines, line);
  return line;
}

/* `format` holds the number. */
static void
append_count (GString *text, guint n, const char *format)
{
  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append_printf (text, format, n);
}

/* A part without a name of its own says of what. */
static char *
describe_item (CabasItem *item)
{
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *around = NULL;

  if (cabas_kind_get_info (cabas_item_get_kind (item))->title_field != CABAS_NO_FIELD ||
      cabas_item_get_parent (item) == NULL)
    return g_steal_pointer (&name);

  around = cabas_item_dup_display_name (cabas_item_get_parent (item));
  /* Translators: name of a part, and of what it is a part. */
  return g_strdup_printf (_ ("%s (%s)"), name, around);
}

/* What was removed can only be named. */
static char *
describe_changes (const CabasDifference *difference)
{
  GString *text = g_string_new (NULL);
  const guint first = difference->items->len;

  append_count (text, difference->n_added,
                ngettext ("%u item added", "%u items added", difference->n_added));
  append_count (text, difference->n_removed,
                ngettext ("%u removed", "%u removed", difference->n_removed));
  append_count (text, difference->n_changed,
                ngettext ("%u changed", "%u changed", difference->n_changed));
  append_count (text, difference->n_moved, ngettext ("%u moved", "%u moved", difference->n_moved));
  for (guint i = first; i < MIN (difference->names->len, first + MOST_NAMES); i++)
    g_string_append_printf (text, "%s%s", i == first ? "\n" : " · ",
                            (const char *) difference->names->pdata[i]);
  if (difference->names->len > first + MOST_NAMES)
    g_string_append (text, " · …");

  return g_string_free (text, FALSE);
}

/* One line opens all of them, some have a line of their own; answers have theirs already. */
static void
look_at_changes (Look *look, CabasDocument *before)
{
  g_autoptr (CabasDifference) difference = cabas_difference_new (before, look->now);
  CabasSinceLine *line;
  guint n = 0;

  if (cabas_difference_is_empty (difference))
    return;

  line = add_line (look, CABAS_SINCE_CHANGED, NULL, describe_changes (difference));
  line->items = g_ptr_array_ref (difference->items);
  for (guint i = 0; i < difference->items->len && n < MOST_NAMES; i++)
    {
      CabasItem *item = difference->items->pdata[i];

      if (g_ptr_array_find (look->answers, item, NULL))
        continue;
      add_line (look, CABAS_SINCE_CHANGED, item, describe_item (item));
      n++;
    }
}

static gboolean
is_answer (gint64 state)
{
  return state != CABAS_UNSET && state != CABAS_ASSIGNMENT_STATE_PROPOSED &&
         state != CABAS_ASSIGNMENT_STATE_SILENT;
}

static void
look_at_answers (Look *look, CabasDocument *before)
{
  g_autoptr (GPtrArray) assignments = cabas_document_list (look->now, CABAS_KIND_ASSIGNMENT);

  for (guint i = 0; i < assignments->len; i++)
    {
      CabasItem *assignment = assignments->pdata[i];
      CabasItem *old = cabas_document_find (before, cabas_item_get_id (assignment));
      const gint64 state = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_STATE);
      g_autofree char *department = NULL;
      g_autofree char *action = NULL;

      if (!is_answer (state) ||
          (old != NULL && cabas_item_get_number (old, CABAS_ASSIGNMENT_STATE) == state))
        continue;

      department = cabas_item_dup_shown (assignment, CABAS_ASSIGNMENT_DEPARTMENT, look->now);
      action = cabas_item_dup_display_name (cabas_item_get_parent (assignment));
      g_ptr_array_add (look->answers, assignment);
      /* Translators: department, what it answered, action: “Roads: Accepted – 1.2.3 Buy less”. */
      add_line (look, CABAS_SINCE_ANSWERED, cabas_item_get_parent (assignment),
                g_strdup_printf (_ ("%s: %s – %s"), department,
                                 cabas_choice_get_label (CABAS_ASSIGNMENT_STATE, state), action));
    }
}

/* Near, or passed since the plan was last seen. */
static gboolean
is_news (Look *look, CabasDate date)
{
  const guint32 last = cabas_date_get_last_julian (date);

  return last >= look->then && last <= look->today + DAYS_NEAR;
}

static char *
describe_deadline (const CabasDeadline *deadline)
{
  g_autofree char *date = cabas_date_format (deadline->date);
  CabasItem *item = deadline->item;
  g_autofree char *name = cabas_item_dup_display_name (item);
  g_autofree char *around = NULL;

  if (cabas_kind_get_info (cabas_item_get_kind (item))->title_field != CABAS_NO_FIELD ||
      cabas_item_get_parent (item) == NULL)
    return g_strdup_printf (deadline->is_late ? _ ("%s, late: %s") : _ ("%s: %s"), date, name);

  around = cabas_item_dup_display_name (cabas_item_get_parent (item));
  /* Translators: a date, the name of a part, and that of what it belongs to. */
  return g_strdup_printf (deadline->is_late ? _ ("%s, late: %s (%s)") : _ ("%s: %s (%s)"), date,
                          name, around);
}

static void
look_at_deadlines (Look *look)
{
  g_autoptr (GArray) deadlines = cabas_deadlines_list (look->now, look->today_date);

  for (guint pass = CABAS_SINCE_DUE; pass <= CABAS_SINCE_MEETING; pass++)
    for (guint i = 0; i < deadlines->len; i++)
      {
        const CabasDeadline *deadline = &g_array_index (deadlines, CabasDeadline, i);
        const CabasSinceKind kind = cabas_item_get_kind (deadline->item) == CABAS_KIND_MEETING
                                        ? CABAS_SINCE_MEETING
                                        : CABAS_SINCE_DUE;

        if (kind == pass && is_news (look, deadline->date))
          add_line (look, kind, deadline->item, describe_deadline (deadline));
      }
}

/* Bodies that should have met, by their rhythm, and have planned nothing. */
static void
look_at_bodies (Look *look)
{
  g_autoptr (GPtrArray) bodies = cabas_document_list (look->now, CABAS_KIND_BODY);

  for (guint i = 0; i < bodies->len; i++)
    {
      CabasAgenda agenda;
      g_autofree char *name = NULL;
      g_autofree char *month = NULL;

      cabas_agenda_init (&agenda, bodies->pdata[i], look->today_date);
      if (agenda.next != NULL || agenda.due == CABAS_UNSET ||
          cabas_date_get_first_julian (agenda.due) > look->today + DAYS_NEAR)
        continue;

      name = cabas_item_dup_display_name (bodies->pdata[i]);
      month = cabas_date_format (agenda.due);
      add_line (look, CABAS_SINCE_MEETING, bodies->pdata[i],
                g_strdup_printf (_ ("%s: no meeting is planned; its rhythm asks for one in %s"),
                                 name, month));
    }
}

static void
look_at_values (Look *look)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (look->now, CABAS_KIND_INDICATOR);

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasItem *indicator = indicators->pdata[i];
      g_autofree char *name = NULL;
      g_autofree char *why = NULL;

      if (!cabas_condition_holds (CABAS_CONDITION_STALE, indicator, look->today_date) ||
          cabas_condition_holds (CABAS_CONDITION_STALE, indicator, look->since->then))
        continue;

      name = cabas_item_dup_display_name (indicator);
      why = cabas_condition_explain (CABAS_CONDITION_STALE, indicator, look->today_date);
      add_line (look, CABAS_SINCE_STALE, indicator, g_strdup_printf (_ ("%s – %s"), name, why));
    }
}

static int
compare_kinds (gconstpointer a, gconstpointer b)
{
  const CabasSinceLine *one = *(CabasSinceLine *const *) a;
  const CabasSinceLine *other = *(CabasSinceLine *const *) b;

  return (int) one->kind - (int) other->kind;
}

CabasSince *
cabas_since_new (CabasDocument *before, CabasDocument *now, CabasDate then, CabasDate today)
{
  CabasSince *self = g_new0 (CabasSince, 1);
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  Look look = {
    self, now, answers, cabas_date_get_first_julian (then), cabas_date_get_first_julian (today),
    today
  };

  self->then = then;
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) since_line_free);
  if (before != NULL)
    {
      look_at_answers (&look, before);
      look_at_changes (&look, before);
    }
  look_at_deadlines (&look);
  look_at_bodies (&look);
  look_at_values (&look);
  /* Lines of one kind stay in their order: this sort is stable. */
  g_ptr_array_sort (self->lines, compare_kinds);

  return self;
}

void
cabas_since_free (CabasSince *self)
{
  g_ptr_array_unref (self->lines);
  g_free (self);
}

const char *
cabas_since_get_heading (CabasSinceKind kind)
{
  switch (kind)
    {
    case CABAS_SINCE_CHANGED:
      return _ ("Changed in the file");
    case CABAS_SINCE_ANSWERED:
      return _ ("Answers received");
    case CABAS_SINCE_DUE:
      return _ ("Near or late");
    case CABAS_SINCE_STALE:
      return _ ("Values grown old");
    case CABAS_SINCE_MEETING:
      return _ ("Meetings due");
    case CABAS_N_SINCE:
    default:
      g_return_val_if_reached ("");
    }
}
