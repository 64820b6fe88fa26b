/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-cursor.h"

#include "widgets.h"

void
cabas_chart_cursor_init (CabasChartCursor *self, GtkWidget *chart)
{
  self->current = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    {
      self->points[i] =
          g_object_new (ADW_TYPE_BIN, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, "focusable",
                        TRUE, "visible", FALSE, "can-target", FALSE, NULL);
      gtk_widget_set_parent (self->points[i], chart);
    }
}

void
cabas_chart_cursor_clear (CabasChartCursor *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    g_clear_pointer (&self->points[i], gtk_widget_unparent);
}

gboolean
cabas_chart_cursor_is_shown (CabasChartCursor *self)
{
  return gtk_widget_get_visible (self->points[self->current]);
}

void
cabas_chart_cursor_focus (CabasChartCursor *self, const char *name)
{
  GtkWidget *before = self->points[self->current];

  self->current = (self->current + 1) % G_N_ELEMENTS (self->points);
  cabas_chart_cursor_rename (self, name);
  gtk_widget_set_visible (self->points[self->current], TRUE);
  gtk_widget_grab_focus (self->points[self->current]);
  gtk_widget_set_visible (before, FALSE);
}

void
cabas_chart_cursor_rename (CabasChartCursor *self, const char *name)
{
  cabas_widget_tell_name (self->points[self->current], name);
}

void
cabas_chart_cursor_hide (CabasChartCursor *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    gtk_widget_set_visible (self->points[i], FALSE);
}

void
cabas_chart_cursor_allocate (CabasChartCursor *self, const GtkAllocation *place)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    if (gtk_widget_should_layout (self->points[i]))
      {
        int least;

        gtk_widget_measure (self->points[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                            NULL);
        gtk_widget_size_allocate (self->points[i], place, -1);
      }
}
