/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-state.h"

#include "page-list.h"

#include "change/assign.h"
#include "figures/agenda.h"
#include "figures/progress.h"
#include "figures/series.h"
#include "plan/decimal.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

/* Values shown of an item beside its name. */
#define MAX_SUMMARY 4

typedef struct
{
  CabasField field;
  gint64 choice;
  const char *icon_name;
} StateIcon;

static const StateIcon state_icons[] = {
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_PLANNED, "content-loading-symbolic" },
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_IN_PROGRESS, "media-playback-start-symbolic" },
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DONE, "emblem-ok-symbolic" },
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_PAUSED, "media-playback-pause-symbolic" },
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_BLOCKED, "action-unavailable-symbolic" },
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_DROPPED, "window-close-symbolic" },
  { CABAS_ACTION_STATUS, CABAS_ACTION_STATUS_TO_DECIDE, "dialog-question-symbolic" },
  { CABAS_COMMUNICATION_STATUS, CABAS_COMMUNICATION_STATUS_PLANNED, "content-loading-symbolic" },
  { CABAS_COMMUNICATION_STATUS, CABAS_COMMUNICATION_STATUS_DONE, "emblem-ok-symbolic" },
  { CABAS_COMMUNICATION_STATUS, CABAS_COMMUNICATION_STATUS_CANCELLED, "window-close-symbolic" },
};

/* Whether rows of the kind tell the state by their icon, and so miss it where there is none. */
static gboolean
has_state_icons (CabasField field)
{
  for (guint i = 0; i < G_N_ELEMENTS (state_icons); i++)
    if (state_icons[i].field == field)
      return TRUE;

  return FALSE;
}

CabasField
cabas_kind_find_state_field (CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (cabas_field_get_info (info->first_field + i)->is_state)
      return info->first_field + i;

  return CABAS_NO_FIELD;
}

static void
append_words (GString *words, const char *more)
{
  if (more == NULL || *more == '\0')
    return;
  if (words->len > 0)
    g_string_append (words, " · ");
  g_string_append (words, more);
}

/* The date that the item must keep, else its first one. */
static CabasField
find_date_field (CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  CabasField first = CABAS_NO_FIELD;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CabasFieldInfo *field = cabas_field_get_info (info->first_field + i);

      if (field->is_end)
        return info->first_field + i;
      if (field->type == CABAS_VALUE_DATE && first == CABAS_NO_FIELD)
        first = info->first_field + i;
    }

  return first;
}

static void
append_date (GString *words, CabasItem *item)
{
  const CabasField field = find_date_field (cabas_item_get_kind (item));
  g_autofree char *date = NULL;

  if (field == CABAS_NO_FIELD || !cabas_item_has (item, field))
    return;

  date = cabas_date_format_short (cabas_item_get_number (item, field));
  append_words (words, date);
}

/* “86 % (2025)” */
static char *
format_point (CabasItem *indicator, const CabasSeriesPoint *point)
{
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);
  const gint64 decimals = cabas_item_get_number (indicator, CABAS_INDICATOR_PRECISION);
  g_autofree char *value = cabas_decimal_format (point->value, CABAS_QUANTITY_DIGITS,
                                                 decimals == CABAS_UNSET ? -1 : (int) decimals);
  g_autofree char *period = cabas_date_format_short (point->period);

  if (unit == NULL)
    /* Translators: a value and the period it is of, such as “12 (2025)”. */
    return g_strdup_printf (_ ("%s (%s)"), value, period);

  /* Translators: a value, its unit and the period it is of, such as “86 % (2025)”. */
  return g_strdup_printf (_ ("%s %s (%s)"), value, unit, period);
}

/* “86 % (2025), target 100 % (2027)”: the last value that is known, and where it should lead. */
static void
append_values (GString *words, CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  const CabasSeriesPoint *last = cabas_series_get_last (series);
  const CabasSeriesPoint *target =
      series->targets->len > 0
          ? &g_array_index (series->targets, CabasSeriesPoint, series->targets->len - 1)
          : NULL;
  g_autofree char *value = last != NULL ? format_point (indicator, last) : NULL;
  g_autofree char *goal = NULL;
  g_autofree char *both = NULL;

  if (value == NULL)
    value = g_strdup (_ ("No value yet"));
  if (target != NULL && target->value != CABAS_UNSET)
    {
      goal = format_point (indicator, target);
      /* Translators: such as “86 % (2025), target 100 % (2027)”. */
      both = g_strdup_printf (_ ("%s, target %s"), value, goal);
    }

  append_words (words, both != NULL ? both : value);
}

static void
append_next_meeting (GString *words, CabasItem *body)
{
  CabasAgenda agenda;
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  cabas_agenda_init (&agenda, body, cabas_date_today ());
  if (agenda.next == NULL)
    return;

  date = cabas_date_format_short (cabas_meeting_get_date (agenda.next));
  /* Translators: of a body; %s is a date. */
  sentence = g_strdup_printf (_ ("Next meeting: %s"), date);
  append_words (words, sentence);
}

static void
append_count (GString *words, CabasItem *item, CabasKind held)
{
  const guint n = cabas_item_get_n_children (item, held);
  g_autofree char *count = NULL;

  if (n == 0)
    return;

  /* Translators: a name of things and their number, such as “Objectives: 3”. */
  count = g_strdup_printf (_ ("%s: %u"), cabas_kind_get_plural_label (held), n);
  append_words (words, count);
}

char *
cabas_item_dup_done (CabasItem *item, CabasDate today)
{
  CabasProgressRow row;
  GString *words = g_string_new (NULL);
  guint n_live, n_done;

  cabas_progress_row_init (&row, item, today);
  n_live = cabas_progress_row_count_live (&row);
  n_done = row.counts[CABAS_ACTION_STATUS_DONE];
  if (row.total == 0)
    {
      append_words (words, _ ("No action yet"));
      return g_string_free (words, FALSE);
    }

  g_string_append_printf (words, ngettext ("%u action", "%u actions", n_live), n_live);
  /* Translators: of actions, after their number. */
  g_string_append_printf (words, ngettext (" · %u done", " · %u done", n_done), n_done);
  if (row.n_late > 0)
    /* Translators: of actions, after their number. */
    g_string_append_printf (words, ngettext (" · %u late", " · %u late", row.n_late), row.n_late);

  return g_string_free (words, FALSE);
}

static void
append_done (GString *words, CabasItem *item)
{
  g_autofree char *done = cabas_item_dup_done (item, cabas_date_today ());

  append_words (words, done);
}

/* Who is accountable and did not refuse. */
static void
append_owners (GString *words, CabasItem *action)
{
  g_autofree char *names = cabas_assign_dup_accountable_names (action, NULL);

  append_words (words, names);
}

/* What matters most of an item of the kind, where that is not its state or a date. */
static void
append_own (GString *words, CabasItem *item)
{
  switch ((int) cabas_item_get_kind (item))
    {
    case CABAS_KIND_INDICATOR:
      append_values (words, item);
      break;
    case CABAS_KIND_ACTION:
      if (cabas_progress_is_late (item, cabas_date_today ()))
        append_words (words, _ ("Late"));
      append_date (words, item);
      append_owners (words, item);
      break;
    case CABAS_KIND_AXIS:
    case CABAS_KIND_OBJECTIVE:
      append_done (words, item);
      break;
    case CABAS_KIND_PERSON:
      append_words (words, cabas_item_get_text (item, CABAS_PERSON_FUNCTION));
      break;
    case CABAS_KIND_BODY:
      append_count (words, item, CABAS_KIND_MEMBERSHIP);
      append_next_meeting (words, item);
      break;
    case CABAS_KIND_DEPARTMENT:
      append_words (words, cabas_item_get_text (item, CABAS_DEPARTMENT_SHORT_NAME));
      break;
    default:
      append_date (words, item);
    }
}

const char *
cabas_item_get_state_label (CabasItem *item, CabasField field)
{
  if (!cabas_item_has (item, field) && has_state_icons (field))
    /* Translators: of an action or a communication that nobody has given a status. */
    return _ ("No status");

  return cabas_choice_get_label (field, cabas_item_get_number (item, field));
}

char *
cabas_item_dup_letters (CabasItem *department, const CabasLoad *load)
{
  const CabasChoiceSet *set = cabas_field_get_info (CABAS_ASSIGNMENT_LETTER)->choices;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < load->rows->len; i++)
    {
      const CabasLoadRow *row = &g_array_index (load->rows, CabasLoadRow, i);

      for (guint j = 0; row->department == department && j < CABAS_N_LETTER; j++)
        if (row->counts[j] > 0)
          g_string_append_printf (words, "%s%s %u", words->len > 0 ? " · " : "",
                                  set->choices[j].name, row->counts[j]);
    }

  return g_string_free (words, FALSE);
}

char *
cabas_item_dup_state (CabasItem *item)
{
  GString *words = g_string_new (NULL);
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  const CabasField field = cabas_kind_find_state_field (cabas_item_get_kind (item));

  if (field != CABAS_NO_FIELD)
    append_words (words, cabas_item_get_state_label (item, field));
  append_own (words, item);
  for (guint i = 0; i < info->n_held && words->len == 0; i++)
    append_count (words, item, info->held[i]);

  return g_string_free (words, FALSE);
}

char *
cabas_item_dup_summary (CabasItem *item, CabasDocument *document)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  GString *words = g_string_new (NULL);

  if (cabas_item_get_kind (item) == CABAS_KIND_INDICATOR)
    {
      append_values (words, item);
      return g_string_free (words, FALSE);
    }

  for (guint i = 0, n_shown = 0; i < info->n_fields && n_shown < MAX_SUMMARY; i++)
    {
      const CabasFieldInfo *field = cabas_field_get_info (info->first_field + i);
      g_autofree char *shown = NULL;

      if (field->is_required || field->is_title || field->is_code ||
          field->type == CABAS_VALUE_PROSE || !cabas_item_has (item, info->first_field + i))
        continue;

      shown = cabas_item_dup_shown (item, info->first_field + i, document);
      if (field->type == CABAS_VALUE_FLAG || field->type == CABAS_VALUE_QUANTITY)
        {
          /* Translators: name of a field and its value, such as “Done: yes”. */
          g_autofree char *named =
              g_strdup_printf (_ ("%s: %s"), cabas_field_get_label (info->first_field + i), shown);

          append_words (words, named);
        }
      else
        append_words (words, shown);
      n_shown++;
    }

  return g_string_free (words, FALSE);
}

const char *
cabas_item_get_icon_name (CabasItem *item)
{
  const CabasField field = cabas_kind_find_state_field (cabas_item_get_kind (item));
  const gint64 state = field != CABAS_NO_FIELD ? cabas_item_get_number (item, field) : CABAS_UNSET;

  for (guint i = 0; i < G_N_ELEMENTS (state_icons); i++)
    if (state_icons[i].field == field && state_icons[i].choice == state)
      return state_icons[i].icon_name;

  return cabas_kind_get_icon_name (cabas_item_get_kind (item));
}
