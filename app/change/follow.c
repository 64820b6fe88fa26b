/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/follow.h"

#include <glib/gi18n-lib.h>

/* A date is at most that many words: “15 mars 2027”. */
#define MOST_WORDS 3

/* Where the words after the first `n` ones start; the end where there are not as many. */
static const char *
skip_words (const char *text, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      text += strcspn (text, " ");
      text += strspn (text, " ");
    }

  return text;
}

/* The longest start of `text` that is a date; returns what follows it. */
static const char *
split (const char *text, CabasDate *date)
{
  for (guint n = MOST_WORDS; n > 0; n--)
    {
      const char *rest = skip_words (text, n);
      g_autofree char *start = g_strstrip (g_strndup (text, rest - text));
      const gsize length = strlen (start);

      if (length > 1 && (start[length - 1] == ':' || start[length - 1] == ','))
        start[length - 1] = '\0';
      if (cabas_date_parse (g_strstrip (start), date))
        return rest;
    }

  *date = CABAS_UNSET;
  return text;
}

/* Milestones without a date come last. */
static guint
find_place (CabasItem *action, CabasDate date)
{
  const guint n = cabas_item_get_n_children (action, CABAS_KIND_MILESTONE);
  guint place = n;

  while (date != CABAS_UNSET && place > 0)
    {
      const CabasDate before = cabas_item_get_number (
          cabas_item_get_child (action, CABAS_KIND_MILESTONE, place - 1), CABAS_MILESTONE_DATE);

      if (before != CABAS_UNSET && before <= date)
        break;
      place--;
    }

  return place;
}

CabasItem *
cabas_milestone_add (CabasHistory *history, CabasItem *action, const char *text)
{
  CabasDate date;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *label = split (stripped, &date);
  CabasItem *milestone;

  if (label[0] == '\0')
    return NULL;

  cabas_history_begin (history, _ ("add a milestone"));
  milestone = cabas_history_add (history, action, CABAS_KIND_MILESTONE, find_place (action, date));
  if (milestone != NULL)
    {
      cabas_history_set_number (history, milestone, CABAS_MILESTONE_DATE, date);
      cabas_history_set_text (history, milestone, CABAS_MILESTONE_LABEL, label);
    }
  cabas_history_end (history);

  return milestone;
}

gboolean
cabas_milestone_change (CabasHistory *history, CabasItem *milestone, const char *text)
{
  CabasDate date;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  const char *label = split (stripped, &date);
  gboolean is_changed;

  if (label[0] == '\0')
    return FALSE;

  cabas_history_begin (history, _ ("change a milestone"));
  is_changed = cabas_history_set_number (history, milestone, CABAS_MILESTONE_DATE, date);
  is_changed |= cabas_history_set_text (history, milestone, CABAS_MILESTONE_LABEL, label);
  cabas_history_end (history);

  return is_changed;
}

char *
cabas_milestone_dup_text (CabasItem *milestone)
{
  const CabasDate date = cabas_item_get_number (milestone, CABAS_MILESTONE_DATE);
  const char *label = cabas_item_get_text (milestone, CABAS_MILESTONE_LABEL);
  g_autofree char *day = cabas_date_format_short (date);

  return g_strjoin (date != CABAS_UNSET ? " " : "", date != CABAS_UNSET ? day : "",
                    label != NULL ? label : "", NULL);
}

CabasItem *
cabas_note_add (CabasHistory *history, CabasItem *action, const char *text, const char *author)
{
  CabasItem *note;

  if (text[0] == '\0')
    return NULL;

  cabas_history_begin (history, _ ("add a note"));
  note = cabas_history_add (history, action, CABAS_KIND_NOTE, 0);
  if (note != NULL)
    {
      cabas_history_set_number (history, note, CABAS_NOTE_DATE, cabas_date_today ());
      cabas_history_set_text (history, note, CABAS_NOTE_AUTHOR, author);
      cabas_history_set_text (history, note, CABAS_NOTE_TEXT, text);
    }
  cabas_history_end (history);

  return note;
}
