/* SPDX-License-Identifier: EUPL-1.2 */
#include "budget-panel.h"

#include "budget-model.h"
#include "held-group.h"
#include "widgets.h"

#include "grid/grid.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MOST_ROWS 12

struct _CabasBudgetPanel
{
  GtkWidget parent_instance;

  CabasSession *session;   /* (owned) */
  CabasItem *item;         /* (owned) (nullable) */
  CabasBudgetModel *model; /* (owned) (nullable) */

  GtkBox *lines;
};

G_DEFINE_FINAL_TYPE (CabasBudgetPanel, cabas_budget_panel, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_ITEM = 1,
} CabasBudgetPanelProperty;

static GParamSpec *properties[PROP_ITEM + 1];

static void
set_item (CabasBudgetPanel *self, CabasItem *item)
{
  GtkWidget *child;

  if (!g_set_object (&self->item, item))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))) != NULL)
    gtk_box_remove (self->lines, child);
  cabas_budget_model_set_action (self->model, item);
  if (item != NULL)
    gtk_box_append (self->lines,
                    cabas_held_group_new (self->session, item, CABAS_KIND_BUDGET_LINE));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
cabas_budget_panel_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((CabasBudgetPanelProperty) prop_id)
    {
    case PROP_ITEM:
      set_item (CABAS_BUDGET_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_budget_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((CabasBudgetPanelProperty) prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CABAS_BUDGET_PANEL (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_budget_panel_dispose (GObject *object)
{
  CabasBudgetPanel *self = CABAS_BUDGET_PANEL (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->model);
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_budget_panel_parent_class)->dispose (object);
}

static void
cabas_budget_panel_class_init (CabasBudgetPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = cabas_budget_panel_set_property;
  object_class->get_property = cabas_budget_panel_get_property;
  object_class->dispose = cabas_budget_panel_dispose;

  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CABAS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static void
cabas_budget_panel_init (CabasBudgetPanel *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

GtkWidget *
cabas_budget_panel_new (CabasSession *session)
{
  CabasBudgetPanel *self = g_object_new (CABAS_TYPE_BUDGET_PANEL, NULL);
  GtkWidget *title = g_object_new (GTK_TYPE_LABEL, "label", _ ("Budget by year"), "xalign", 0.0,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *expander = gtk_expander_new (_ ("Lines with their sources"));
  GtkWidget *grid;

  self->session = g_object_ref (session);
  self->model = cabas_budget_model_new (session);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  cabas_widget_tell_name (expander, _ ("Lines with their sources"));
  grid = cabas_grid_new (CABAS_GRID_MODEL (self->model));
  cabas_grid_set_name (CABAS_GRID (grid), _ ("Budget by year"));
  cabas_grid_set_max_rows (CABAS_GRID (grid), MOST_ROWS);
  gtk_widget_add_css_class (title, "heading");
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (self->lines));
  gtk_widget_set_parent (title, GTK_WIDGET (self));
  gtk_widget_set_parent (grid, GTK_WIDGET (self));
  gtk_widget_set_parent (expander, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
