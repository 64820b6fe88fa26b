/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/communication-timeline.h"

#include "chart-view.h"
#include "governance/view-column.h"

#include <glib/gi18n-lib.h>

struct _CabasCommunicationTimeline
{
  AdwBin parent_instance;

  CabasChartView *chart;
  GtkDropDown *lane;
  GtkDropDown *side;
};

G_DEFINE_FINAL_TYPE (CabasCommunicationTimeline, cabas_communication_timeline, ADW_TYPE_BIN)

/* Its lanes are audiences or channels, and one side may be shown alone. */
static void
choice_changed_cb (CabasCommunicationTimeline *self)
{
  static const char *const lanes[] = { "communication", "channels" };
  const char *lane = lanes[gtk_drop_down_get_selected (self->lane)];
  const guint side = gtk_drop_down_get_selected (self->side);
  const CabasChoiceSet *sides = cabas_field_get_info (CABAS_COMMUNICATION_SIDE)->choices;
  g_autofree char *name =
      side > 0 ? g_strconcat (lane, ":", sides->choices[side - 1].name, NULL) : g_strdup (lane);

  cabas_chart_view_set_name (self->chart, name);
}

static void
cabas_communication_timeline_class_init (CabasCommunicationTimelineClass *klass)
{
}

static void
cabas_communication_timeline_init (CabasCommunicationTimeline *self)
{
}

GtkWidget *
cabas_communication_timeline_new (CabasSession *session)
{
  CabasCommunicationTimeline *self = g_object_new (CABAS_TYPE_COMMUNICATION_TIMELINE, NULL);
  GtkWidget *column = cabas_view_column_new ();
  GtkWidget *bar = cabas_view_column_append_bar (CABAS_VIEW_COLUMN (column));
  const char *const lanes[] = { cabas_field_get_label (CABAS_COMMUNICATION_AUDIENCE),
                                cabas_field_get_label (CABAS_COMMUNICATION_CHANNEL), NULL };
  const char *const sides[] = {
    _ ("Both sides"), cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL),
    cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL), NULL
  };

  self->lane = GTK_DROP_DOWN (cabas_view_bar_append_choice (bar, _ ("Lines"), lanes));
  self->side = GTK_DROP_DOWN (
      cabas_view_bar_append_choice (bar, cabas_field_get_label (CABAS_COMMUNICATION_SIDE), sides));
  self->chart = CABAS_CHART_VIEW (cabas_chart_view_new (session, "communication"));
  cabas_view_column_append (CABAS_VIEW_COLUMN (column), GTK_WIDGET (self->chart));
  adw_bin_set_child (ADW_BIN (self), column);
  g_signal_connect_object (self->lane, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "notify::selected", G_CALLBACK (choice_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
