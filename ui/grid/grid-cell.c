/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-cell.h"

#include "plan/text.h"

struct _CabasGridCell
{
  GtkWidget parent_instance;

  PangoLayout *layout; /* (owned) */
  char *spoken;        /* (owned) (nullable) */
  char *style;         /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CabasGridCell, cabas_grid_cell, GTK_TYPE_WIDGET)

static void
cabas_grid_cell_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
}

static void
cabas_grid_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CabasGridCell *self = CABAS_GRID_CELL (widget);

  pango_layout_set_width (self->layout,
                          MAX (width - 2 * CABAS_GRID_CELL_MARGIN_X, 1) * PANGO_SCALE);
}

static void
cabas_grid_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CabasGridCell *self = CABAS_GRID_CELL (widget);
  const int height = gtk_widget_get_height (widget);
  int text_height;

  pango_layout_get_pixel_size (self->layout, NULL, &text_height);
  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget),
                              CABAS_GRID_CELL_MARGIN_X, (height - text_height) / 2, self->layout);
}

static void
cabas_grid_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CabasGridCell *self = CABAS_GRID_CELL (widget);

  GTK_WIDGET_CLASS (cabas_grid_cell_parent_class)->css_changed (widget, change);
  if (self->layout != NULL)
    pango_layout_context_changed (self->layout);
  gtk_widget_queue_draw (widget);
}

static void
cabas_grid_cell_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  CabasGridCell *self = CABAS_GRID_CELL (widget);

  GTK_WIDGET_CLASS (cabas_grid_cell_parent_class)->system_setting_changed (widget, setting);
  pango_layout_context_changed (self->layout);
  gtk_widget_queue_draw (widget);
}

static void
cabas_grid_cell_dispose (GObject *object)
{
  CabasGridCell *self = CABAS_GRID_CELL (object);

  g_clear_object (&self->layout);

  G_OBJECT_CLASS (cabas_grid_cell_parent_class)->dispose (object);
}

static void
cabas_grid_cell_finalize (GObject *object)
{
  CabasGridCell *self = CABAS_GRID_CELL (object);

  g_free (self->spoken);
  g_free (self->style);

  G_OBJECT_CLASS (cabas_grid_cell_parent_class)->finalize (object);
}

static void
cabas_grid_cell_class_init (CabasGridCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_grid_cell_dispose;
  object_class->finalize = cabas_grid_cell_finalize;

  widget_class->measure = cabas_grid_cell_measure;
  widget_class->size_allocate = cabas_grid_cell_size_allocate;
  widget_class->snapshot = cabas_grid_cell_snapshot;
  widget_class->css_changed = cabas_grid_cell_css_changed;
  widget_class->system_setting_changed = cabas_grid_cell_system_setting_changed;

  gtk_widget_class_set_css_name (widget_class, "gridcell");
}

static void
cabas_grid_cell_init (CabasGridCell *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_layout_set_height (self->layout, -1);
}

GtkWidget *
cabas_grid_cell_new (GtkAccessibleRole role)
{
  return g_object_new (CABAS_TYPE_GRID_CELL, "accessible-role", role, NULL);
}

static void
set_classes (CabasGridCell *self, const char *names, gboolean has_them)
{
  g_auto (GStrv) classes = g_strsplit (names != NULL ? names : "", " ", -1);

  for (guint i = 0; classes[i] != NULL; i++)
    cabas_grid_cell_set_class (self, classes[i], has_them);
}

void
cabas_grid_cell_set_text (CabasGridCell *self,
                          const char *text,
                          const char *spoken,
                          const char *style)
{
  g_return_if_fail (CABAS_IS_GRID_CELL (self));

  if (g_strcmp0 (self->style, style) != 0)
    {
      set_classes (self, self->style, FALSE);
      set_classes (self, style, TRUE);
      cabas_set_str (&self->style, style);
      pango_layout_set_alignment (
          self->layout, gtk_widget_has_css_class (GTK_WIDGET (self), "numeric") ? PANGO_ALIGN_RIGHT
                                                                                : PANGO_ALIGN_LEFT);
    }
  if (g_strcmp0 (pango_layout_get_text (self->layout), text) != 0)
    {
      pango_layout_set_text (self->layout, text, -1);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  if (cabas_set_str (&self->spoken, spoken != NULL ? spoken : text))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    self->spoken, -1);
}

void
cabas_grid_cell_set_wraps (CabasGridCell *self, gboolean wraps)
{
  g_return_if_fail (CABAS_IS_GRID_CELL (self));

  pango_layout_set_height (self->layout, wraps ? -CABAS_GRID_MAX_TITLE_LINES : -1);
}

void
cabas_grid_cell_set_class (CabasGridCell *self, const char *name, gboolean has_class)
{
  g_return_if_fail (CABAS_IS_GRID_CELL (self));

  if (name == NULL || gtk_widget_has_css_class (GTK_WIDGET (self), name) == has_class)
    return;
  if (has_class)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}
