/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-columns.h"

#include "indicators/indicator-columns.h"
#include "item-state.h"

#include "change/assign.h"
#include "figures/conditions.h"
#include "figures/progress.h"
#include "plan/assignment.h"
#include "plan/decimal.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

static gboolean
is_action (CabasItem *item)
{
  return cabas_item_get_kind (item) == CABAS_KIND_ACTION;
}

static char *
dup_status (CabasItem *item, CabasDate today)
{
  return is_action (item) ? g_strdup (cabas_item_get_state_label (item, CABAS_ACTION_STATUS))
                          : NULL;
}

static gint64
get_status_key (CabasItem *item, CabasDate today)
{
  return is_action (item) ? cabas_item_get_number (item, CABAS_ACTION_STATUS) : CABAS_UNSET;
}

/* Who is accountable and did not refuse. */
static char *
dup_owners_in (CabasItem *item, gboolean in_full)
{
  g_autoptr (GPtrArray) owners = NULL;
  GString *names = NULL;

  if (!is_action (item))
    return NULL;

  owners = cabas_assign_list_accountable (item, NULL);
  names = g_string_new (NULL);
  for (guint i = 0; i < owners->len; i++)
    {
      g_autofree char *name = in_full ? cabas_item_dup_display_name (owners->pdata[i])
                                      : cabas_department_dup_short_name (owners->pdata[i]);

      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static char *
dup_owners (CabasItem *item, CabasDate today)
{
  return dup_owners_in (item, FALSE);
}

static char *
dup_owners_in_words (CabasItem *item, CabasDate today)
{
  g_autofree char *names = dup_owners_in (item, TRUE);

  if (names == NULL || *names == '\0')
    return NULL;

  /* Translators: %s is a department that answers for an action. */
  return g_strdup_printf (_ ("Accountable: %s"), names);
}

static char *
dup_end (CabasItem *item, CabasDate today)
{
  return is_action (item)
             ? cabas_date_format_short (cabas_item_get_number (item, CABAS_ACTION_LAST_DAY))
             : NULL;
}

static const char *
get_end_icon (CabasItem *item, CabasDate today)
{
  return is_action (item) && cabas_progress_is_late (item, today) ? "alarm-symbolic" : NULL;
}

static char *
dup_end_in_words (CabasItem *item, CabasDate today)
{
  g_autofree char *date = dup_end (item, today);

  if (date == NULL || *date == '\0')
    return NULL;

  /* Translators: of an action; %s is its last day. */
  return cabas_progress_is_late (item, today) ? g_strdup_printf (_ ("Late, end: %s"), date)
                                              : g_strdup_printf (_ ("End: %s"), date);
}

static gint64
get_end_key (CabasItem *item, CabasDate today)
{
  const CabasDate end =
      is_action (item) ? cabas_item_get_number (item, CABAS_ACTION_LAST_DAY) : CABAS_UNSET;

  return end != CABAS_UNSET ? cabas_date_get_last_julian (end) : CABAS_UNSET;
}

static char *
dup_priority (CabasItem *item, CabasDate today)
{
  return is_action (item) ? cabas_item_dup_shown (item, CABAS_ACTION_PRIORITY, NULL) : NULL;
}

static char *
dup_priority_in_words (CabasItem *item, CabasDate today)
{
  g_autofree char *priority = dup_priority (item, today);

  if (priority == NULL || *priority == '\0')
    return NULL;

  /* Translators: name of a field and its value, such as “Done: yes”. */
  return g_strdup_printf (_ ("%s: %s"), cabas_field_get_label (CABAS_ACTION_PRIORITY), priority);
}

static gint64
get_priority_key (CabasItem *item, CabasDate today)
{
  return is_action (item) ? cabas_item_get_number (item, CABAS_ACTION_PRIORITY) : CABAS_UNSET;
}

/* “3 / 12” */
static char *
dup_done (CabasItem *item, CabasDate today)
{
  CabasProgressRow row;

  if (is_action (item))
    return NULL;

  cabas_progress_row_init (&row, item, today);
  /* Translators: actions done, of how many. */
  return g_strdup_printf (_ ("%u / %u"), row.counts[CABAS_ACTION_STATUS_DONE],
                          cabas_progress_row_count_live (&row));
}

static char *
dup_done_in_words (CabasItem *item, CabasDate today)
{
  return is_action (item) ? NULL : cabas_item_dup_done (item, today);
}

static gint64
get_done_key (CabasItem *item, CabasDate today)
{
  CabasProgressRow row;

  if (is_action (item))
    return CABAS_UNSET;

  cabas_progress_row_init (&row, item, today);
  return row.total;
}

static char *
dup_progress (CabasItem *item, CabasDate today)
{
  const gint64 share = cabas_progress_get_share (item, today);
  g_autofree char *number = NULL;

  if (share == CABAS_UNSET)
    return NULL;

  number = cabas_decimal_format (share, CABAS_QUANTITY_DIGITS, 0);
  /* Translators: a percentage. */
  return g_strdup_printf (_ ("%s %%"), number);
}

static char *
dup_progress_in_words (CabasItem *item, CabasDate today)
{
  g_autofree char *progress = dup_progress (item, today);

  if (progress == NULL)
    return NULL;

  return g_strdup_printf (_ ("%s: %s"), cabas_field_get_label (CABAS_ACTION_PROGRESS), progress);
}

static guint
count_warnings (CabasItem *item, CabasDate today)
{
  guint n = 0;

  for (guint64 bits = cabas_condition_list_warnings (item, today); bits != 0; bits &= bits - 1)
    n++;

  return n;
}

static char *
dup_warnings (CabasItem *item, CabasDate today)
{
  const guint n = count_warnings (item, today);

  return n > 0 ? g_strdup_printf ("%u", n) : NULL;
}

static const char *
get_warnings_icon (CabasItem *item, CabasDate today)
{
  return count_warnings (item, today) > 0 ? "dialog-warning-symbolic" : NULL;
}

/* “2 warnings: Late, No owner” */
static char *
dup_warnings_in_words (CabasItem *item, CabasDate today)
{
  const guint n = count_warnings (item, today);
  const guint64 bits = cabas_condition_list_warnings (item, today);
  g_autoptr (GString) names = g_string_new (NULL);

  for (int i = 0; i < CABAS_N_CONDITION; i++)
    if ((bits >> i & 1) != 0)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              cabas_condition_get_label (i));
  if (n == 0)
    return NULL;

  /* Translators: what is wrong follows the number. */
  return g_strdup_printf (ngettext ("%u warning: %s", "%u warnings: %s", n), n, names->str);
}

static gint64
get_warnings_key (CabasItem *item, CabasDate today)
{
  const guint n = count_warnings (item, today);

  return n > 0 ? n : CABAS_UNSET;
}

/* clang-format off */
static const CabasTreeColumn columns[] = {
  { CABAS_PAGE_ACTIONS, "status", N_("Status"), 8, .is_wanted = TRUE,
    .dup_text = dup_status, .get_key = get_status_key },
  { CABAS_PAGE_ACTIONS, "end", N_("End"), 8, .is_wanted = TRUE,
    .dup_text = dup_end, .get_icon_name = get_end_icon, .dup_words = dup_end_in_words,
    .get_key = get_end_key },
  { CABAS_PAGE_ACTIONS, "owner", N_("Accountable"), 9, .is_wanted = TRUE,
    .dup_text = dup_owners, .dup_words = dup_owners_in_words },
  { CABAS_PAGE_ACTIONS, "done", N_("Actions"), 5, .is_wanted = TRUE, .is_number = TRUE,
    .dup_text = dup_done, .dup_words = dup_done_in_words, .get_key = get_done_key },
  { CABAS_PAGE_ACTIONS, "progress", N_("Progress"), 7, .is_wanted = TRUE, .is_number = TRUE,
    .dup_text = dup_progress, .dup_words = dup_progress_in_words,
    .get_key = cabas_progress_get_share },
  { CABAS_PAGE_ACTIONS, "priority", N_("Priority"), 6,
    .dup_text = dup_priority, .dup_words = dup_priority_in_words, .get_key = get_priority_key },
  { CABAS_PAGE_ACTIONS, "warnings", N_("Warnings"), 4, .is_last = TRUE, .is_wanted = TRUE,
    .dup_text = dup_warnings, .get_icon_name = get_warnings_icon,
    .dup_words = dup_warnings_in_words, .get_key = get_warnings_key },
  { CABAS_PAGE_INDICATORS, "sparkline", N_("Trend"), 7, .is_wanted = TRUE,
    .dup_text = cabas_indicator_column_dup_trend, .make_cell = cabas_indicator_column_make_trend,
    .show_in_cell = cabas_indicator_column_show_trend,
    .get_key = cabas_indicator_column_get_last_key },
  { CABAS_PAGE_INDICATORS, "last", N_("Last value"), 8, .is_wanted = TRUE, .is_number = TRUE,
    .dup_text = cabas_indicator_column_dup_last, .dup_words = cabas_indicator_column_dup_last_words,
    .get_key = cabas_indicator_column_get_last_key },
  { CABAS_PAGE_INDICATORS, "target", N_("Target"), 8, .is_wanted = TRUE, .is_number = TRUE,
    .dup_text = cabas_indicator_column_dup_target,
    .dup_words = cabas_indicator_column_dup_target_words,
    .get_key = cabas_indicator_column_get_target_key },
  { CABAS_PAGE_INDICATORS, "gap", N_("Gap"), 11, .is_wanted = TRUE,
    .dup_text = cabas_indicator_column_dup_gap, .get_icon_name = cabas_indicator_column_get_gap_icon,
    .get_key = cabas_indicator_column_get_gap_key },
  { CABAS_PAGE_INDICATORS, "freshness", N_("Freshness"), 9, .is_wanted = TRUE,
    .dup_text = cabas_indicator_column_dup_freshness,
    .get_icon_name = cabas_indicator_column_get_freshness_icon,
    .dup_words = cabas_indicator_column_dup_freshness_words,
    .get_key = cabas_indicator_column_get_freshness_key },
  { CABAS_PAGE_INDICATORS, "warnings", N_("Warnings"), 4, .is_last = TRUE, .is_wanted = TRUE,
    .dup_text = dup_warnings, .get_icon_name = get_warnings_icon,
    .dup_words = dup_warnings_in_words, .get_key = get_warnings_key },
};
/* clang-format on */

GPtrArray *
cabas_tree_columns_list (CabasPage page)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].page == page)
      g_ptr_array_add (list, (gpointer) &columns[i]);

  return list;
}

static char *
dup_title (CabasItem *item)
{
  const CabasField field = cabas_kind_get_info (cabas_item_get_kind (item))->title_field;

  return field != CABAS_NO_FIELD ? g_strdup (cabas_item_get_text (item, field)) : NULL;
}

static gboolean
is_empty (const char *text)
{
  return text == NULL || *text == '\0';
}

int
cabas_tree_column_compare (const CabasTreeColumn *column,
                           gboolean is_descending,
                           CabasItem *a,
                           CabasItem *b,
                           CabasDate today)
{
  const int direction = is_descending ? -1 : 1;
  g_autofree char *text_of_a = NULL;
  g_autofree char *text_of_b = NULL;

  if (column != NULL && column->get_key != NULL)
    {
      const gint64 key_of_a = column->get_key (a, today);
      const gint64 key_of_b = column->get_key (b, today);

      if (key_of_a == CABAS_UNSET || key_of_b == CABAS_UNSET)
        return (key_of_a == CABAS_UNSET) - (key_of_b == CABAS_UNSET);
      return direction * ((key_of_a > key_of_b) - (key_of_a < key_of_b));
    }

  text_of_a = column != NULL ? column->dup_text (a, today) : dup_title (a);
  text_of_b = column != NULL ? column->dup_text (b, today) : dup_title (b);
  if (is_empty (text_of_a) || is_empty (text_of_b))
    return is_empty (text_of_a) - is_empty (text_of_b);
  return direction * g_utf8_collate (text_of_a, text_of_b);
}
