/* SPDX-License-Identifier: EUPL-1.2 */
#include "field-layout.h"

#include "widgets.h"

/* In ems of the font in use, so that large text stacks earlier. */
#define HEADING_EMS 17
#define SIDE_BY_SIDE_EMS 40

#define COLUMN_GAP 18
#define ROW_GAP 6

struct _CabasFieldLayout
{
  GtkLayoutManager parent_instance;

  gboolean is_stacked;
};

G_DEFINE_FINAL_TYPE (CabasFieldLayout, cabas_field_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
is_side_by_side (CabasFieldLayout *self, GtkWidget *widget, int width)
{
  return !self->is_stacked && width >= SIDE_BY_SIDE_EMS * cabas_widget_get_em (widget);
}

static GtkSizeRequestMode
cabas_field_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *heading, GtkWidget *control, int *minimum, int *natural)
{
  int control_minimum, control_natural;

  gtk_widget_measure (heading, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (control, GTK_ORIENTATION_HORIZONTAL, -1, &control_minimum, &control_natural,
                      NULL, NULL);
  *minimum = MAX (*minimum, control_minimum);
  *natural = MAX (*natural, control_natural);
}

static void
measure_height (CabasFieldLayout *self, GtkWidget *widget, int width, int *minimum, int *natural)
{
  GtkWidget *heading = gtk_widget_get_first_child (widget);
  GtkWidget *control = gtk_widget_get_next_sibling (heading);
  const int column = HEADING_EMS * cabas_widget_get_em (widget);
  int heading_minimum, heading_natural, control_minimum, control_natural;

  if (width >= 0 && is_side_by_side (self, widget, width))
    {
      gtk_widget_measure (heading, GTK_ORIENTATION_VERTICAL, column, &heading_minimum,
                          &heading_natural, NULL, NULL);
      gtk_widget_measure (control, GTK_ORIENTATION_VERTICAL, width - column - COLUMN_GAP,
                          &control_minimum, &control_natural, NULL, NULL);
      *minimum = MAX (heading_minimum, control_minimum);
      *natural = MAX (heading_natural, control_natural);
      return;
    }

  gtk_widget_measure (heading, GTK_ORIENTATION_VERTICAL, width, &heading_minimum, &heading_natural,
                      NULL, NULL);
  gtk_widget_measure (control, GTK_ORIENTATION_VERTICAL, width, &control_minimum, &control_natural,
                      NULL, NULL);
  *minimum = heading_minimum + ROW_GAP + control_minimum;
  *natural = heading_natural + ROW_GAP + control_natural;
}

static void
cabas_field_layout_measure (GtkLayoutManager *manager,
                            GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  GtkWidget *heading = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (heading, gtk_widget_get_next_sibling (heading), minimum, natural);
  else
    measure_height (CABAS_FIELD_LAYOUT (manager), widget, for_size, minimum, natural);
}

static void
cabas_field_layout_allocate (
    GtkLayoutManager *manager, GtkWidget *widget, int width, int height, int baseline)
{
  CabasFieldLayout *self = CABAS_FIELD_LAYOUT (manager);
  GtkWidget *heading = gtk_widget_get_first_child (widget);
  GtkWidget *control = gtk_widget_get_next_sibling (heading);
  const gboolean is_right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int column = HEADING_EMS * cabas_widget_get_em (widget);
  const int rest = width - column - COLUMN_GAP;
  GtkAllocation first = { 0, 0, width, height };
  GtkAllocation second = { 0, 0, width, height };

  if (is_side_by_side (self, widget, width))
    {
      first.width = column;
      first.x = is_right_to_left ? width - column : 0;
      second.width = rest;
      second.x = is_right_to_left ? 0 : column + COLUMN_GAP;
    }
  else
    {
      gtk_widget_measure (heading, GTK_ORIENTATION_VERTICAL, width, &first.height, NULL, NULL,
                          NULL);
      second.y = first.height + ROW_GAP;
      second.height = height - second.y;
    }

  gtk_widget_size_allocate (heading, &first, -1);
  gtk_widget_size_allocate (control, &second, -1);
}

static void
cabas_field_layout_class_init (CabasFieldLayoutClass *klass)
{
  GtkLayoutManagerClass *manager_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  manager_class->get_request_mode = cabas_field_layout_get_request_mode;
  manager_class->measure = cabas_field_layout_measure;
  manager_class->allocate = cabas_field_layout_allocate;
}

static void
cabas_field_layout_init (CabasFieldLayout *self)
{
}

GtkLayoutManager *
cabas_field_layout_new (void)
{
  return g_object_new (CABAS_TYPE_FIELD_LAYOUT, NULL);
}

void
cabas_field_layout_set_stacked (CabasFieldLayout *self, gboolean is_stacked)
{
  g_return_if_fail (CABAS_IS_FIELD_LAYOUT (self));

  self->is_stacked = is_stacked;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
