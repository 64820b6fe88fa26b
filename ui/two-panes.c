/* SPDX-License-Identifier: EUPL-1.2 */
#include "two-panes.h"

#include "widgets.h"

#include <glib/gi18n-lib.h>

/* As GtkPaned gives room in proportion to what its sides ask for, the list gets two fifths of a
 * wide window. */
#define LIST_EMS 19
#define FORM_EMS 29

struct _CabasTwoPanes
{
  GtkWidget parent_instance;

  GtkWidget *paned; /* (unowned) */
  int list_width;   /* grow with the text */
  int form_width;
  gboolean is_folded;
  gboolean has_room;  /* for both */
  gboolean is_alone;  /* folded, whatever the room */
  gboolean shows_end; /* while folded */
};

static void cabas_two_panes_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CabasTwoPanes,
                               cabas_two_panes,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                      cabas_two_panes_buildable_init))

typedef enum
{
  PROP_FOLDED = 1,
} CabasTwoPanesProperty;

static GParamSpec *properties[PROP_FOLDED + 1];
static GtkBuildableIface *parent_buildable;

static void
update_sides (CabasTwoPanes *self)
{
  GtkWidget *start = gtk_paned_get_start_child (GTK_PANED (self->paned));
  GtkWidget *end = gtk_paned_get_end_child (GTK_PANED (self->paned));

  if (start == NULL || end == NULL)
    return;

  gtk_widget_set_size_request (start, self->is_folded ? -1 : self->list_width, -1);
  gtk_widget_set_size_request (end, self->is_folded ? -1 : self->form_width, -1);
  gtk_widget_set_visible (start, !self->is_folded || !self->shows_end);
  gtk_widget_set_visible (end, !self->is_folded || self->shows_end);
}

static void
cabas_two_panes_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CabasTwoPanes *self = CABAS_TWO_PANES (widget);
  double em;

  GTK_WIDGET_CLASS (cabas_two_panes_parent_class)->css_changed (widget, change);

  em = cabas_widget_get_em (widget);
  if (self->list_width == (int) (LIST_EMS * em))
    return;

  self->list_width = LIST_EMS * em;
  self->form_width = FORM_EMS * em;
  update_sides (self);
  gtk_widget_queue_resize (widget);
}

static int
measure_both (CabasTwoPanes *self, GtkOrientation orientation, int for_size, int *natural)
{
  int minimum;

  gtk_widget_measure (self->paned, orientation, for_size, &minimum, natural, NULL, NULL);
  return minimum;
}

/* Where there is no room for both, the panes take turns; what stands beside them folds before
 * the titles of the list are cut. */
static void
cabas_two_panes_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  CabasTwoPanes *self = CABAS_TWO_PANES (widget);

  *minimum = measure_both (self, orientation, -1, natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->list_width;
      *natural = MAX (*natural, *minimum);
    }
}

static void
cabas_two_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CabasTwoPanes *self = CABAS_TWO_PANES (widget);
  gboolean is_folded;

  self->has_room = width >= self->list_width + self->form_width;
  is_folded = self->is_alone || !self->has_room;
  if (is_folded != self->is_folded)
    {
      self->is_folded = is_folded;
      update_sides (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
    }

  gtk_widget_allocate (self->paned,
                       MAX (width, measure_both (self, GTK_ORIENTATION_HORIZONTAL, -1, NULL)),
                       height, baseline, NULL);
}

static void
cabas_two_panes_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((CabasTwoPanesProperty) prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, CABAS_TWO_PANES (object)->is_folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_two_panes_dispose (GObject *object)
{
  CabasTwoPanes *self = CABAS_TWO_PANES (object);

  g_clear_pointer (&self->paned, gtk_widget_unparent);

  G_OBJECT_CLASS (cabas_two_panes_parent_class)->dispose (object);
}

static void
cabas_two_panes_class_init (CabasTwoPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cabas_two_panes_get_property;
  object_class->dispose = cabas_two_panes_dispose;
  widget_class->css_changed = cabas_two_panes_css_changed;
  widget_class->measure = cabas_two_panes_measure;
  widget_class->size_allocate = cabas_two_panes_size_allocate;

  properties[PROP_FOLDED] =
      g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
cabas_two_panes_init (CabasTwoPanes *self)
{
  self->paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  gtk_paned_set_shrink_start_child (GTK_PANED (self->paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (self->paned), FALSE);
  cabas_widget_tell_name (self->paned, _ ("Border between the list and the form"));
  gtk_widget_set_parent (self->paned, GTK_WIDGET (self));
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  CabasTwoPanes *self = CABAS_TWO_PANES (buildable);
  GtkPaned *paned = GTK_PANED (self->paned);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }

  if (gtk_paned_get_start_child (paned) == NULL)
    gtk_paned_set_start_child (paned, GTK_WIDGET (child));
  else
    gtk_paned_set_end_child (paned, GTK_WIDGET (child));
  update_sides (self);
}

static void
cabas_two_panes_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

gboolean
cabas_two_panes_is_folded (CabasTwoPanes *self)
{
  g_return_val_if_fail (CABAS_IS_TWO_PANES (self), FALSE);

  return self->is_folded;
}

void
cabas_two_panes_show (CabasTwoPanes *self, GtkWidget *pane)
{
  g_return_if_fail (CABAS_IS_TWO_PANES (self));

  self->shows_end = pane == gtk_paned_get_end_child (GTK_PANED (self->paned));
  update_sides (self);
}

gboolean
cabas_two_panes_is_alone (CabasTwoPanes *self)
{
  g_return_val_if_fail (CABAS_IS_TWO_PANES (self), FALSE);

  return self->is_alone && self->has_room;
}

void
cabas_two_panes_set_alone (CabasTwoPanes *self, gboolean is_alone)
{
  g_return_if_fail (CABAS_IS_TWO_PANES (self));

  self->is_alone = is_alone;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
