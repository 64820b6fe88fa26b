/* SPDX-License-Identifier: EUPL-1.2 */
#include "reference-chip.h"

#include "widgets.h"

struct _CabasReferenceChip
{
  GtkWidget parent_instance;

  GtkWidget *missing_icon;
  GtkLabel *label;
  GtkWidget *go;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (CabasReferenceChip, cabas_reference_chip, GTK_TYPE_WIDGET)

static void
cabas_reference_chip_dispose (GObject *object)
{
  cabas_widget_remove_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (cabas_reference_chip_parent_class)->dispose (object);
}

static void
cabas_reference_chip_class_init (CabasReferenceChipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_reference_chip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/editors/reference-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasReferenceChip, missing_icon);
  gtk_widget_class_bind_template_child (widget_class, CabasReferenceChip, label);
  gtk_widget_class_bind_template_child (widget_class, CabasReferenceChip, go);
  gtk_widget_class_bind_template_child (widget_class, CabasReferenceChip, up);
  gtk_widget_class_bind_template_child (widget_class, CabasReferenceChip, down);
  gtk_widget_class_bind_template_child (widget_class, CabasReferenceChip, remove);
}

static void
cabas_reference_chip_init (CabasReferenceChip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_reference_chip_new (guint position,
                          const char *name,
                          gboolean is_missing,
                          gboolean is_movable)
{
  CabasReferenceChip *self = g_object_new (CABAS_TYPE_REFERENCE_CHIP, NULL);
  GtkWidget *const buttons[] = { self->go, self->up, self->down, self->remove };

  gtk_label_set_label (self->label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->missing_icon, is_missing);
  gtk_widget_set_visible (self->go, !is_missing);
  gtk_widget_set_visible (self->up, is_movable);
  gtk_widget_set_visible (self->down, is_movable);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_autofree char *what = g_strdup (gtk_widget_get_tooltip_text (buttons[i]));

      gtk_actionable_set_action_target (GTK_ACTIONABLE (buttons[i]), "u", position);
      cabas_widget_set_name_of (buttons[i], what, name);
    }

  return GTK_WIDGET (self);
}
