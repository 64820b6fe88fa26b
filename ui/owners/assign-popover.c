/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/assign-popover.h"

#include "widgets.h"

#include "plan/assignment.h"

#include <glib/gi18n-lib.h>

struct _CabasAssignPopover
{
  GtkPopover parent_instance;

  GPtrArray *departments; /* (owned) of CabasItem (owned) */

  GtkLabel *subject;
  GtkDropDown *department;
  GtkDropDown *letter;
  GtkWidget *take;
  GtkWidget *give;
};

typedef enum
{
  SIGNAL_ASSIGN,
} CabasAssignPopoverSignal;

static guint signals[SIGNAL_ASSIGN + 1];

G_DEFINE_FINAL_TYPE (CabasAssignPopover, cabas_assign_popover, GTK_TYPE_POPOVER)

static void
finish (CabasAssignPopover *self, gboolean is_given)
{
  const guint place = gtk_drop_down_get_selected (self->department);
  g_autoptr (CabasItem) department = NULL;

  if (place >= self->departments->len)
    return;

  department = g_object_ref (self->departments->pdata[place]);
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[SIGNAL_ASSIGN], 0, department,
                 gtk_drop_down_get_selected (self->letter), is_given);
}

static void
give_clicked_cb (CabasAssignPopover *self)
{
  finish (self, TRUE);
}

static void
take_clicked_cb (CabasAssignPopover *self)
{
  finish (self, FALSE);
}

static void
cabas_assign_popover_finalize (GObject *object)
{
  g_ptr_array_unref (CABAS_ASSIGN_POPOVER (object)->departments);

  G_OBJECT_CLASS (cabas_assign_popover_parent_class)->finalize (object);
}

static void
cabas_assign_popover_class_init (CabasAssignPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cabas_assign_popover_finalize;

  signals[SIGNAL_ASSIGN] =
      g_signal_new ("assign", CABAS_TYPE_ASSIGN_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, CABAS_TYPE_ITEM, G_TYPE_UINT, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/owners/assign-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasAssignPopover, subject);
  gtk_widget_class_bind_template_child (widget_class, CabasAssignPopover, department);
  gtk_widget_class_bind_template_child (widget_class, CabasAssignPopover, letter);
  gtk_widget_class_bind_template_child (widget_class, CabasAssignPopover, take);
  gtk_widget_class_bind_template_child (widget_class, CabasAssignPopover, give);
  gtk_widget_class_bind_template_callback (widget_class, give_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_clicked_cb);
}

static void
cabas_assign_popover_init (CabasAssignPopover *self)
{
  g_autoptr (GtkStringList) letters = gtk_string_list_new (NULL);

  self->departments = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CABAS_N_LETTER; i++)
    gtk_string_list_append (letters, cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, i));
  gtk_drop_down_set_model (self->letter, G_LIST_MODEL (letters));
  cabas_widget_tell_name (GTK_WIDGET (self->letter),
                                cabas_field_get_label (CABAS_ASSIGNMENT_LETTER));
  cabas_widget_tell_name (GTK_WIDGET (self->department),
                                cabas_kind_get_label (CABAS_KIND_DEPARTMENT));
}

GtkWidget *
cabas_assign_popover_new (void)
{
  return g_object_new (CABAS_TYPE_ASSIGN_POPOVER, NULL);
}

void
cabas_assign_popover_show (CabasAssignPopover *self,
                           GPtrArray *departments,
                           CabasItem *proposed,
                           guint n_actions)
{
  g_autofree char *subject = g_strdup_printf (
      ngettext ("%u action selected", "%u actions selected", n_actions), n_actions);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_return_if_fail (CABAS_IS_ASSIGN_POPOVER (self));

  g_ptr_array_set_size (self->departments, 0);
  for (guint i = 0; i < departments->len; i++)
    {
      g_autofree char *name = cabas_department_dup_short_name (departments->pdata[i]);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->departments, g_object_ref (departments->pdata[i]));
      if (departments->pdata[i] == proposed)
        selected = i;
    }
  gtk_drop_down_set_model (self->department, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->department, selected);
  gtk_label_set_label (self->subject, subject);
  gtk_widget_set_sensitive (self->give, n_actions > 0 && departments->len > 0);
  gtk_widget_set_sensitive (self->take, n_actions > 0 && departments->len > 0);
}
