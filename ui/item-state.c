/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-state.h"

#include "page-list.h"

#include "figures/progress.h"
#include "figures/series.h"
#include "plan/decimal.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Values shown of an item beside its name. */
#define MAX_SUMMARY 4

typedef struct
{
  const char *name; /* of the choice, in the file */
  const char *icon_name;
} StateIcon;

static const StateIcon state_icons[] = {
  { "planned", "content-loading-symbolic" },
  { "in-progress", "media-playback-start-symbolic" },
  { "done", "emblem-ok-symbolic" },
  { "paused", "media-playback-pause-symbolic" },
  { "blocked", "action-unavailable-symbolic" },
  { "dropped", "window-close-symbolic" },
  { "cancelled", "window-close-symbolic" },
  { "to-decide", "dialog-question-symbolic" },
};

CabasField
cabas_kind_find_state_field (CabasKind kind)
{
  static const char *const names[] = { "status", "state" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const CabasField field = cabas_field_find (kind, names[i], strlen (names[i]));

      if (field != CABAS_NO_FIELD && cabas_field_get_info (field)->type == CABAS_VALUE_CHOICE)
        return field;
    }

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

/* The only date of an item, else the one by which it ends. */
static CabasField
find_date_field (CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  CabasField last = cabas_field_find (kind, "last-day", strlen ("last-day"));

  if (last != CABAS_NO_FIELD)
    return last;
  for (guint i = 0; i < info->n_fields; i++)
    if (cabas_field_get_info (info->first_field + i)->type == CABAS_VALUE_DATE)
      return info->first_field + i;

  return CABAS_NO_FIELD;
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

/* “86 % (2025)”: the last value that is known. */
static void
append_last_value (GString *words, CabasItem *indicator)
{
  g_autoptr (CabasSeries) series = cabas_series_new (indicator);
  const CabasSeriesPoint *last = cabas_series_get_last (series);
  const char *unit = cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT);
  const gint64 decimals = cabas_item_get_number (indicator, CABAS_INDICATOR_PRECISION);
  g_autofree char *value = NULL;
  g_autofree char *period = NULL;
  g_autofree char *dated = NULL;

  if (last == NULL)
    {
      append_words (words, _ ("No value yet"));
      return;
    }

  value = cabas_decimal_format (last->value, CABAS_QUANTITY_DIGITS,
                                decimals == CABAS_UNSET ? -1 : (int) decimals);
  period = cabas_date_format_short (last->period);
  /* Translators: a value, its unit and the period it is of, such as “86 % (2025)”. */
  dated = g_strdup_printf (_ ("%s %s (%s)"), value, unit != NULL ? unit : "", period);
  append_words (words, dated);
}

char *
cabas_item_dup_state (CabasItem *item)
{
  GString *words = g_string_new (NULL);
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  const CabasField field = cabas_kind_find_state_field (cabas_item_get_kind (item));

  if (field != CABAS_NO_FIELD)
    append_words (words, cabas_choice_get_label (field, cabas_item_get_number (item, field)));
  if (cabas_item_get_kind (item) == CABAS_KIND_INDICATOR)
    append_last_value (words, item);
  if (cabas_item_get_kind (item) == CABAS_KIND_ACTION &&
      cabas_progress_is_late (item, cabas_date_today ()))
    append_words (words, _ ("Late"));
  append_date (words, item);

  for (guint i = 0; i < info->n_held && words->len == 0; i++)
    {
      const guint n = cabas_item_get_n_children (item, info->held[i]);
      g_autofree char *count = NULL;

      if (n == 0)
        continue;
      /* Translators: a name of things and their number, such as “Objectives: 3”. */
      count = g_strdup_printf (_ ("%s: %u"), cabas_kind_get_plural_label (info->held[i]), n);
      append_words (words, count);
    }

  return g_string_free (words, FALSE);
}

char *
cabas_item_dup_summary (CabasItem *item, CabasDocument *document)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  GString *words = g_string_new (NULL);

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

char *
cabas_item_dup_path (CabasItem *item)
{
  GString *path = g_string_new (NULL);

  for (CabasItem *up = cabas_item_get_parent (item);
       up != NULL && cabas_item_get_kind (up) != CABAS_KIND_PLAN; up = cabas_item_get_parent (up))
    {
      g_autofree char *name = cabas_item_dup_display_name (up);

      if (path->len > 0)
        g_string_prepend (path, " › ");
      g_string_prepend (path, name);
    }

  return g_string_free (path, FALSE);
}

const char *
cabas_item_get_icon_name (CabasItem *item)
{
  const CabasField field = cabas_kind_find_state_field (cabas_item_get_kind (item));
  const CabasChoiceSet *set;
  gint64 state;

  if (field != CABAS_NO_FIELD && cabas_item_has (item, field))
    {
      set = cabas_field_get_info (field)->choices;
      state = cabas_item_get_number (item, field);
      for (guint i = 0; i < G_N_ELEMENTS (state_icons); i++)
        if (state < set->n_choices && strcmp (set->choices[state].name, state_icons[i].name) == 0)
          return state_icons[i].icon_name;
    }

  return cabas_kind_get_icon_name (cabas_item_get_kind (item));
}
