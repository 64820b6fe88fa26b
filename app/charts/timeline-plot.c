/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/calendar.h"
#include "charts/lanes.h"
#include "charts/legend.h"
#include "charts/placing.h"
#include "charts/timeline-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where an entry goes: its marker, its band, and its label beside them. */
typedef struct
{
  const CabasTimelineEntry *entry; /* (unowned) */
  double x;                        /* middle of the marker */
  double start;                    /* of the band, or of the marker */
  double end;
  double label_x;
  double natural_width; /* of the label */
  double label_width;   /* 0: no label */
} Place;

typedef struct
{
  CabasChartCalendar calendar;
  CabasChartBox plot;
  GArray *places;        /* (owned) (element-type Place): by lane, then by date */
  CabasChartLanes lanes; /* the rows of the places */
  guint n_lanes;         /* that fit */
  gboolean is_crowded;   /* only the labels that happen to have room are drawn */
  double row_height;
  double radius;
} Layout;

static void
layout_init (Layout *self)
{
  *self = (Layout){ .places = g_array_new (FALSE, TRUE, sizeof (Place)) };
}

static void
layout_clear (Layout *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  cabas_chart_lanes_clear (&self->lanes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Layout, layout_clear)

static void
set_calendar (CabasTimeline *self, CabasChartCalendar *calendar)
{
  GDate earliest = get_entry (self, 0)->first;
  GDate latest = get_entry (self, 0)->last;

  if (g_date_valid (&self->first))
    {
      cabas_chart_calendar_init (calendar, &self->first, &self->last);
      return;
    }

  for (guint i = 1; i < self->entries->len; i++)
    {
      const CabasTimelineEntry *entry = get_entry (self, i);

      if (g_date_compare (&entry->first, &earliest) < 0)
        earliest = entry->first;
      if (g_date_compare (&entry->last, &latest) > 0)
        latest = entry->last;
    }
  cabas_chart_calendar_init (calendar, &earliest, &latest);
}

static int
compare_places (gconstpointer one, gconstpointer other)
{
  const CabasTimelineEntry *a = ((const Place *) one)->entry;
  const CabasTimelineEntry *b = ((const Place *) other)->entry;

  if (a->lane != b->lane)
    return a->lane < b->lane ? -1 : 1;
  return g_date_compare (&a->first, &b->first);
}

static void
list_places (CabasTimeline *self, CabasChartCanvas *canvas, Layout *layout)
{
  double left = layout->plot.x + layout->radius * 1.25;
  double right = MAX (layout->plot.x + layout->plot.width - layout->radius * 1.25, left);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const CabasTimelineEntry *entry = get_entry (self, i);
      Place place = { .entry = entry };
      GDate after = entry->last;

      place.natural_width =
          cabas_chart_canvas_measure_text (canvas, CABAS_CHART_SMALL, entry->label);

      g_date_add_days (&after, 1);
      place.x = cabas_chart_calendar_map_middle (&layout->calendar, &entry->first, &entry->last,
                                                 layout->plot);
      place.x = CLAMP (place.x, left, right);
      place.start = MIN (place.x - layout->radius,
                         cabas_chart_calendar_map (&layout->calendar, &entry->first, layout->plot));
      place.end = MAX (place.x + layout->radius,
                       cabas_chart_calendar_map (&layout->calendar, &after, layout->plot));
      g_array_append_val (layout->places, place);
    }
  g_array_sort (layout->places, compare_places);
}

/* Labels stand after the band, or before it near the end of the plot; where a band leaves room on
 * neither side they stand on it. */
static void
place_label (CabasChartCanvas *canvas, const Layout *layout, Place *place, double limit)
{
  double gap = canvas->em * 0.4;
  double wanted = MIN (place->natural_width, limit);
  double right = layout->plot.x + layout->plot.width - place->end - gap;
  double left = place->start - gap - layout->plot.x;
  double inside = place->end - place->x - layout->radius - gap;

  if (wanted > MAX (left, right) && inside > MAX (left, right))
    {
      place->label_width = MIN (wanted, inside);
      place->label_x = place->x + layout->radius + gap;
      return;
    }
  place->label_width = MIN (wanted, MAX (left, right));
  if (place->label_width < MIN (wanted, canvas->em * 3))
    place->label_width = 0;
  place->label_x =
      place->label_width <= right ? place->end + gap : place->start - gap - place->label_width;
}

/* Packs the entries of each lane into rows, with labels of at most @limit. */
static guint
pack (CabasTimeline *self, CabasChartCanvas *canvas, Layout *layout, double limit)
{
  cabas_chart_lanes_clear (&layout->lanes);
  cabas_chart_lanes_init (&layout->lanes, self->lanes->len, canvas->em * 0.5);
  for (guint i = 0; i < layout->places->len; i++)
    {
      Place *place = &g_array_index (layout->places, Place, i);
      double start = place->start;
      double end = place->end;

      place_label (canvas, layout, place, limit);
      if (place->label_width > 0)
        {
          start = MIN (start, place->label_x);
          end = MAX (end, place->label_x + place->label_width);
        }
      cabas_chart_lanes_add (&layout->lanes, place->entry->lane, start, end);
    }
  return cabas_chart_lanes_count_rows (&layout->lanes, self->lanes->len);
}

static double
measure_lane_labels (CabasTimeline *self, CabasChartCanvas *canvas)
{
  double widest = 0;

  for (guint i = 0; i < self->lanes->len; i++)
    widest = MAX (widest, cabas_chart_canvas_measure_text (canvas, CABAS_CHART_LABEL,
                                                           g_ptr_array_index (self->lanes, i)));
  return widest;
}

/* Shortens labels, then leaves them out, then lets markers meet, until the rows fit. */
static void
fit_rows (CabasTimeline *self, CabasChartCanvas *canvas, Layout *layout)
{
  static const double limits[] = { 22, 15, 10, 6, 0 };
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) * 1.1;
  guint tried;
  guint most = (guint) MAX (floor (layout->plot.height / line), 1);
  guint rows = 0;

  for (tried = 0; tried < G_N_ELEMENTS (limits); tried++)
    if ((rows = pack (self, canvas, layout, limits[tried] * canvas->em)) <= most)
      break;
  layout->n_lanes = self->lanes->len;
  layout->is_crowded = tried >= G_N_ELEMENTS (limits) - 1;
  for (guint i = 0; i < layout->places->len && layout->is_crowded; i++)
    place_label (canvas, layout, &g_array_index (layout->places, Place, i), 12 * canvas->em);
  if (rows > most)
    cabas_chart_lanes_squeeze (&layout->lanes, most);
  /* The last row is for the words that count the lanes left out. */
  if (self->lanes->len > most)
    layout->n_lanes = MAX (most, 2) - 1;
  layout->row_height = line;
  if (self->lanes->len > most)
    return;
  rows = cabas_chart_lanes_count_rows (&layout->lanes, layout->n_lanes);
  layout->row_height = MIN (layout->plot.height / rows, canvas->em * 3.2);
  /* The axis follows the last row. */
  layout->plot.height = rows * layout->row_height;
}

static void
lay_out (CabasTimeline *self, CabasChartCanvas *canvas, CabasChartBox box, Layout *layout)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL) * 1.15;
  double label_width = MIN (measure_lane_labels (self, canvas), box.width * 0.28);
  double today;

  label_width += canvas->em * 0.8;
  set_calendar (self, &layout->calendar);
  layout->calendar.is_brief = box.height < (self->lanes->len + 5) * line;
  layout->radius = canvas->em * 0.42;
  layout->plot = (CabasChartBox){ box.x + label_width, box.y, box.width - label_width, box.height };
  layout->plot.height -=
      cabas_chart_calendar_measure_height (&layout->calendar, canvas, layout->plot.width);
  today = cabas_chart_calendar_measure_today (&layout->calendar, canvas, &self->today);
  layout->plot.y += today;
  layout->plot.height -= today;
  list_places (self, canvas, layout);
  fit_rows (self, canvas, layout);
}

static void
draw_marker (CabasTimeline *self,
             CabasChartCanvas *canvas,
             const Layout *layout,
             const Place *place,
             double y)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  const CabasTimelineSort *sort = get_sort (self, place->entry->sort);
  guint32 color = palette->hues[sort->hue];
  double half = MAX (layout->radius * 1.25, canvas->em * 0.5);
  double band = canvas->em * 0.5;

  if (place->end - place->start > 3 * layout->radius)
    cabas_chart_canvas_fill_box (
        canvas, cabas_chart_mix_colors (palette->background, color, 0.25),
        (CabasChartBox){ place->start, y - band / 2, place->end - place->start, band });
  cabas_chart_canvas_draw_marker (canvas, sort->shape, color, place->entry->is_done, place->x, y,
                                  layout->radius);
  cabas_chart_canvas_add_mark (canvas, place->entry->datum,
                               (CabasChartBox){ place->x - half, y - half, 2 * half, 2 * half });
}

static double
get_row_middle (const Layout *layout, guint first_row, guint place)
{
  return layout->plot.y +
         (first_row + cabas_chart_lanes_get_row (&layout->lanes, place) + 0.5) * layout->row_height;
}

static void
draw_lane (CabasTimeline *self,
           CabasChartCanvas *canvas,
           const Layout *layout,
           guint lane,
           guint first_row,
           double x)
{
  const CabasChartPalette *palette = &canvas->style->palette;
  guint rows = cabas_chart_lanes_get_n_rows (&layout->lanes, lane);
  CabasChartBox box = { .x = x,
                        .y = layout->plot.y + first_row * layout->row_height,
                        .width = layout->plot.x - x - canvas->em * 0.8,
                        .height = rows * layout->row_height };

  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_LABEL, palette->text,
                                g_ptr_array_index (self->lanes, lane), box, 0, 0.5, NULL);
  cabas_chart_canvas_draw_line (canvas, palette->grid, canvas->em * 0.07, x, box.y,
                                layout->plot.x + layout->plot.width, box.y);
  for (guint i = 0; i < layout->places->len; i++)
    {
      const Place *place = &g_array_index (layout->places, Place, i);

      if (place->entry->lane == lane)
        draw_marker (self, canvas, layout, place, get_row_middle (layout, first_row, i));
    }
}

static void
draw_entry_labels (CabasChartCanvas *canvas, const Layout *layout, guint lane, guint first_row)
{
  double line = cabas_chart_canvas_get_line_height (canvas, CABAS_CHART_SMALL);

  for (guint i = 0; i < layout->places->len; i++)
    {
      const Place *place = &g_array_index (layout->places, Place, i);
      CabasChartBox box = { .x = place->label_x,
                            .y = get_row_middle (layout, first_row, i) - line / 2,
                            .width = place->label_width,
                            .height = line };

      if (place->entry->lane != lane || place->label_width == 0 ||
          !cabas_chart_canvas_is_free (canvas, box))
        continue;
      /* The line of today and bands stop behind words. */
      cabas_chart_canvas_fill_box (canvas, canvas->style->palette.background, box);
      cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.text,
                                    place->entry->label, box, 0, 0.5, NULL);
    }
}

static void
list_keys (CabasTimeline *self, CabasChartCanvas *canvas, GArray *keys)
{
  guint n_done = 0;

  for (guint i = 0; i < self->sorts->len; i++)
    {
      const CabasTimelineSort *sort = get_sort (self, i);
      CabasChartKey key = { .label = sort->label,
                            .is_marker = TRUE,
                            .shape = sort->shape,
                            .color = canvas->style->palette.hues[sort->hue],
                            .is_filled = TRUE };

      g_array_append_val (keys, key);
    }
  for (guint i = 0; i < self->entries->len; i++)
    n_done += get_entry (self, i)->is_done;
  if (n_done < self->entries->len)
    {
      CabasChartKey key = { .label = _ ("hollow: not done yet"),
                            .is_marker = TRUE,
                            .shape = CABAS_CHART_CIRCLE,
                            .color = canvas->style->palette.muted };

      g_array_append_val (keys, key);
    }
}

static void
draw_rest (CabasTimeline *self, CabasChartCanvas *canvas, const Layout *layout, CabasChartBox box)
{
  guint n_more = self->lanes->len - layout->n_lanes;
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "and %u more row", "and %u more rows", n_more), n_more);

  box.y = layout->plot.y +
          cabas_chart_lanes_count_rows (&layout->lanes, layout->n_lanes) * layout->row_height;
  box.height = layout->plot.y + layout->plot.height - box.y;
  cabas_chart_canvas_draw_text (canvas, CABAS_CHART_SMALL, canvas->style->palette.muted, text, box,
                                0, 0, NULL);
}

void
cabas_timeline_draw_plot (CabasChart *chart, CabasChartCanvas *canvas, CabasChartBox box)
{
  CabasTimeline *self = CABAS_TIMELINE (chart);
  g_autoptr (GArray) keys = g_array_new (FALSE, TRUE, sizeof (CabasChartKey));
  g_auto (Layout) layout;

  layout_init (&layout);
  list_keys (self, canvas, keys);
  cabas_chart_legend_draw (canvas, keys, &box);

  lay_out (self, canvas, box, &layout);
  if (layout.plot.height < canvas->em)
    return;
  cabas_chart_calendar_draw (&layout.calendar, canvas, layout.plot);
  cabas_chart_calendar_draw_today (&layout.calendar, canvas, layout.plot, &self->today);
  for (guint lane = 0, row = 0; lane < layout.n_lanes; lane++)
    {
      draw_lane (self, canvas, &layout, lane, row, box.x);
      draw_entry_labels (canvas, &layout, lane, row);
      row += cabas_chart_lanes_get_n_rows (&layout.lanes, lane);
    }
  if (layout.n_lanes < self->lanes->len)
    draw_rest (self, canvas, &layout, box);
}

double
cabas_timeline_measure_plot (CabasChart *chart, CabasChartCanvas *canvas, double width)
{
  CabasTimeline *self = CABAS_TIMELINE (chart);
  g_auto (Layout) layout;

  layout_init (&layout);
  lay_out (self, canvas, (CabasChartBox){ 0, 0, width, G_MAXINT }, &layout);
  return (cabas_chart_lanes_count_rows (&layout.lanes, layout.n_lanes) * 1.8 + 7) * canvas->em;
}
