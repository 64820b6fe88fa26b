/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/follow-up-view.h"

#include "governance/event-list.h"
#include "governance/publications-list.h"
#include "governance/view-column.h"

#include <glib/gi18n-lib.h>

#define MONTHS_AHEAD 24

struct _CabasFollowUpView
{
  AdwBin parent_instance;

  CabasEventList *dates;
};

G_DEFINE_FINAL_TYPE (CabasFollowUpView, cabas_follow_up_view, ADW_TYPE_BIN)

static void
side_changed_cb (CabasFollowUpView *self, GParamSpec *pspec, GtkDropDown *side)
{
  cabas_event_list_set_side (self->dates, gtk_drop_down_get_selected (side));
}

static void
cabas_follow_up_view_class_init (CabasFollowUpViewClass *klass)
{
}

static void
cabas_follow_up_view_init (CabasFollowUpView *self)
{
}

static void
show_period (CabasFollowUpView *self)
{
  const CabasDate today = cabas_date_today ();
  GDate last;

  g_date_clear (&last, 1);
  g_date_set_julian (&last, cabas_date_get_first_julian (today));
  g_date_add_months (&last, MONTHS_AHEAD);
  cabas_event_list_set_only_open (self->dates, TRUE);
  cabas_event_list_set_period (self->dates, today, cabas_date_new_from_gdate (&last));
}

GtkWidget *
cabas_follow_up_view_new (CabasSession *session)
{
  /* In the order of CabasEventsSide. */
  const char *const sides[] = { _ ("Political and technical"), C_ ("event", "Political"),
                                C_ ("event", "Technical"), NULL };
  CabasFollowUpView *self = g_object_new (CABAS_TYPE_FOLLOW_UP_VIEW, NULL);
  CabasViewColumn *column = CABAS_VIEW_COLUMN (cabas_view_column_new ());
  GtkWidget *dates = cabas_event_list_new (session);
  GtkWidget *side;

  self->dates = CABAS_EVENT_LIST (dates);
  cabas_entry_list_set_title (CABAS_ENTRY_LIST (dates), _ ("The coming 24 months"));
  cabas_view_column_append (column, cabas_publications_list_new (session));
  side = cabas_view_bar_append_choice (cabas_view_column_append_bar (column), _ ("Dates"), sides);
  cabas_view_column_append (column, dates);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (column));
  show_period (self);
  g_signal_connect_object (side, "notify::selected", G_CALLBACK (side_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
