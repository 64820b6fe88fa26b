/* SPDX-License-Identifier: EUPL-1.2 */
#include "sparkline-cell.h"

#include "chart-area.h"
#include "widgets.h"

#include <adwaita.h>

#define WIDTH_IN_EM 6
#define HEIGHT_IN_EM 1.6

struct _CabasSparklineCell
{
  GtkWidget parent_instance;

  CabasChart *chart; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CabasSparklineCell, cabas_sparkline_cell, GTK_TYPE_WIDGET)

static void
cabas_sparkline_cell_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  const double em = cabas_widget_get_em (widget);

  *minimum = *natural =
      (int) (em * (orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_IN_EM : HEIGHT_IN_EM));
}

static void
cabas_sparkline_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CabasSparklineCell *self = CABAS_SPARKLINE_CELL (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  CabasChartStyle style;
  cairo_t *cr;

  if (self->chart == NULL || cabas_chart_get_n_data (self->chart) == 0 || width <= 0 || height <= 0)
    return;

  cabas_widget_init_chart_style (widget, &style);
  style.has_source = FALSE;
  style.has_background = FALSE;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  cabas_chart_draw (self->chart, cr, width, height, &style);
  cairo_destroy (cr);
}

static void
cabas_sparkline_cell_dispose (GObject *object)
{
  g_clear_object (&CABAS_SPARKLINE_CELL (object)->chart);

  G_OBJECT_CLASS (cabas_sparkline_cell_parent_class)->dispose (object);
}

static void
cabas_sparkline_cell_class_init (CabasSparklineCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_sparkline_cell_dispose;
  widget_class->measure = cabas_sparkline_cell_measure;
  widget_class->snapshot = cabas_sparkline_cell_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* (nullable): there is nothing to tell of a chart without data. */
static char *
dup_words (CabasSparklineCell *self)
{
  return self->chart != NULL && cabas_chart_get_n_data (self->chart) > 0
             ? cabas_chart_describe (self->chart)
             : NULL;
}

static gboolean
query_tooltip_cb (CabasSparklineCell *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *words = dup_words (self);

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

static void
cabas_sparkline_cell_init (CabasSparklineCell *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
cabas_sparkline_cell_new (void)
{
  return g_object_new (CABAS_TYPE_SPARKLINE_CELL, NULL);
}

void
cabas_sparkline_cell_set_chart (CabasSparklineCell *self, CabasChart *chart)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CABAS_IS_SPARKLINE_CELL (self));

  if (!g_set_object (&self->chart, chart))
    return;

  words = dup_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
