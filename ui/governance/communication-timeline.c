/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/communication-timeline.h"

#include "chart-view.h"
#include "governance/view-column.h"

#include <glib/gi18n-lib.h>

struct _CabasCommunicationTimeline
{
  AdwBin parent_instance;

  CabasChartView *chart;
};

G_DEFINE_FINAL_TYPE (CabasCommunicationTimeline, cabas_communication_timeline, ADW_TYPE_BIN)

static void
side_changed_cb (CabasCommunicationTimeline *self, GParamSpec *pspec, GtkDropDown *side)
{
  static const char *const names[] = { "communication", "communication:internal",
                                       "communication:external" };

  cabas_chart_view_set_name (self->chart, names[gtk_drop_down_get_selected (side)]);
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
  const char *const sides[] = {
    _ ("Both sides"), cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_INTERNAL),
    cabas_choice_get_label (CABAS_COMMUNICATION_SIDE, CABAS_SIDE_EXTERNAL), NULL
  };
  GtkWidget *side =
      cabas_view_bar_append_choice (bar, cabas_field_get_label (CABAS_COMMUNICATION_SIDE), sides);

  self->chart = CABAS_CHART_VIEW (cabas_chart_view_new (session, "communication"));
  cabas_view_column_append (CABAS_VIEW_COLUMN (column), GTK_WIDGET (self->chart));
  adw_bin_set_child (ADW_BIN (self), column);
  g_signal_connect_object (side, "notify::selected", G_CALLBACK (side_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
