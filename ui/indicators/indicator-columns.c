/* SPDX-License-Identifier: EUPL-1.2 */
#include "indicator-columns.h"

#include "sparkline-cell.h"

#include "figures/indicator-state.h"
#include "plan/decimal.h"
#include "gallery/gallery.h"

#include <glib/gi18n-lib.h>

static gboolean
read_state (CabasItem *item, CabasDate today, CabasIndicatorState *state)
{
  if (cabas_item_get_kind (item) != CABAS_KIND_INDICATOR)
    return FALSE;

  cabas_indicator_state_init (state, item, today);
  return TRUE;
}

char *
cabas_indicator_column_dup_trend (CabasItem *item, CabasDate today)
{
  g_autoptr (CabasChart) chart = NULL;

  if (cabas_item_get_kind (item) != CABAS_KIND_INDICATOR)
    return NULL;

  chart = cabas_gallery_make_sparkline (item, today);
  return cabas_chart_get_n_data (chart) > 0 ? cabas_chart_describe (chart) : NULL;
}

GtkWidget *
cabas_indicator_column_make_trend (CabasSession *session)
{
  return cabas_sparkline_cell_new ();
}

void
cabas_indicator_column_show_trend (GtkWidget *cell, CabasItem *item)
{
  g_autoptr (CabasChart) chart = NULL;

  if (item != NULL && cabas_item_get_kind (item) == CABAS_KIND_INDICATOR)
    chart = cabas_gallery_make_sparkline (item, cabas_date_today ());
  cabas_sparkline_cell_set_chart (CABAS_SPARKLINE_CELL (cell), chart);
}

char *
cabas_indicator_column_dup_last (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? cabas_indicator_format (item, state.last.value) : NULL;
}

static char *
dup_point_in_words (CabasItem *item, const char *format, const CabasSeriesPoint *point)
{
  g_autofree char *value = cabas_indicator_format_point (item, point);

  return value != NULL ? g_strdup_printf (format, value) : NULL;
}

char *
cabas_indicator_column_dup_last_words (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  /* Translators: %s is a value and its period, “12 % (2025)”. */
  return read_state (item, today, &state)
             ? dup_point_in_words (item, _ ("Last value: %s"), &state.last)
             : NULL;
}

gint64
cabas_indicator_column_get_last_key (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? state.last.value : CABAS_UNSET;
}

char *
cabas_indicator_column_dup_target (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? cabas_indicator_format (item, state.next.value) : NULL;
}

char *
cabas_indicator_column_dup_target_words (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  /* Translators: %s is a value and its period, “25 % (2027)”. */
  return read_state (item, today, &state) ? dup_point_in_words (item, _ ("Target: %s"), &state.next)
                                          : NULL;
}

gint64
cabas_indicator_column_get_target_key (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? state.next.value : CABAS_UNSET;
}

char *
cabas_indicator_column_dup_gap (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? cabas_indicator_state_dup_gap (&state) : NULL;
}

const char *
cabas_indicator_column_get_gap_icon (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) && state.gap != CABAS_UNSET && state.gap <= 0
             ? "emblem-ok-symbolic"
             : NULL;
}

gint64
cabas_indicator_column_get_gap_key (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? state.gap : CABAS_UNSET;
}

char *
cabas_indicator_column_dup_freshness (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  if (!read_state (item, today, &state))
    return NULL;
  if (state.freshness == CABAS_FRESHNESS_NONE)
    return cabas_indicator_state_dup_freshness (&state);

  return cabas_date_format_short (state.last.period);
}

char *
cabas_indicator_column_dup_freshness_words (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) ? cabas_indicator_state_dup_freshness (&state) : NULL;
}

const char *
cabas_indicator_column_get_freshness_icon (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  if (!read_state (item, today, &state))
    return NULL;

  switch (state.freshness)
    {
    case CABAS_FRESHNESS_STALE:
      return "dialog-warning-symbolic";
    case CABAS_FRESHNESS_DUE:
      return "alarm-symbolic";
    default:
      return NULL;
    }
}

gint64
cabas_indicator_column_get_freshness_key (CabasItem *item, CabasDate today)
{
  CabasIndicatorState state;

  return read_state (item, today, &state) && state.last.period != CABAS_UNSET
             ? cabas_date_get_last_julian (state.last.period)
             : CABAS_UNSET;
}
