/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/lanes.h"

typedef struct
{
  guint lane;
  guint row;
  double start;
  double end;
} Span;

/**
 * cabas_chart_lanes_init:
 *
 * Begins with lanes of one empty row.
 */
void
cabas_chart_lanes_init (CabasChartLanes *self, guint n_lanes, double gap)
{
  self->spans = g_array_new (FALSE, FALSE, sizeof (Span));
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->gap = gap;
  for (guint lane = 0; lane < n_lanes; lane++)
    {
      guint one = 1;

      g_array_append_val (self->rows, one);
    }
}

void
cabas_chart_lanes_clear (CabasChartLanes *self)
{
  g_clear_pointer (&self->spans, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
}

static gboolean
is_free (const CabasChartLanes *self, const Span *span)
{
  for (guint i = 0; i < self->spans->len; i++)
    {
      const Span *other = &g_array_index (self->spans, Span, i);

      if (other->lane == span->lane && other->row == span->row &&
          span->start < other->end + self->gap && other->start < span->end + self->gap)
        return FALSE;
    }
  return TRUE;
}

/**
 * cabas_chart_lanes_add:
 *
 * Puts a span into the first row of its lane where it is free.
 */
void
cabas_chart_lanes_add (CabasChartLanes *self, guint lane, double start, double end)
{
  Span span = { lane, 0, start, end };
  guint *rows = &g_array_index (self->rows, guint, lane);

  while (!is_free (self, &span))
    span.row++;
  *rows = MAX (*rows, span.row + 1);
  g_array_append_val (self->spans, span);
}

/**
 * cabas_chart_lanes_squeeze:
 * @most: rows for all lanes together
 *
 * Gives each lane its share of rows; spans of the rows beyond share those before.
 */
void
cabas_chart_lanes_squeeze (CabasChartLanes *self, guint most)
{
  guint share = MAX (most / MAX (self->rows->len, 1), 1);

  for (guint lane = 0; lane < self->rows->len; lane++)
    {
      guint *rows = &g_array_index (self->rows, guint, lane);

      *rows = MIN (*rows, share);
    }
}

guint
cabas_chart_lanes_get_row (const CabasChartLanes *self, guint span)
{
  const Span *found = &g_array_index (self->spans, Span, span);

  return found->row % cabas_chart_lanes_get_n_rows (self, found->lane);
}

guint
cabas_chart_lanes_get_n_rows (const CabasChartLanes *self, guint lane)
{
  return g_array_index (self->rows, guint, lane);
}

/**
 * cabas_chart_lanes_count_rows:
 *
 * The rows of the first @n_lanes lanes.
 */
guint
cabas_chart_lanes_count_rows (const CabasChartLanes *self, guint n_lanes)
{
  guint sum = 0;

  for (guint lane = 0; lane < n_lanes; lane++)
    sum += cabas_chart_lanes_get_n_rows (self, lane);
  return sum;
}
