/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/calendar-view.h"

#include "chart-view.h"
#include "export-flow.h"
#include "governance/event-list.h"
#include "governance/view-column.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2200

struct _CabasCalendarView
{
  AdwBin parent_instance;

  CabasSession *session; /* (owned) */
  int year;
  GtkLabel *title;
  CabasChartView *chart;
  CabasEventList *list;
};

G_DEFINE_FINAL_TYPE (CabasCalendarView, cabas_calendar_view, ADW_TYPE_BIN)

static void
show_year (CabasCalendarView *self)
{
  const CabasDate year = cabas_date_new_year (self->year);
  g_autofree char *title = g_strdup_printf ("%d", self->year);
  g_autofree char *name = g_strdup_printf ("calendar:%d", self->year);

  gtk_label_set_label (self->title, title);
  cabas_chart_view_set_name (self->chart, name);
  cabas_event_list_set_period (self->list, year, year);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.previous", self->year > FIRST_YEAR);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "calendar.next", self->year < LAST_YEAR);
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasCalendarView *self = CABAS_CALENDAR_VIEW (widget);

  self->year--;
  show_year (self);
}

static void
go_on (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasCalendarView *self = CABAS_CALENDAR_VIEW (widget);

  self->year++;
  show_year (self);
}

static void
go_to_present (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasCalendarView *self = CABAS_CALENDAR_VIEW (widget);

  self->year = cabas_date_get_year (cabas_date_today ());
  show_year (self);
}

static void
export_year (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasCalendarView *self = CABAS_CALENDAR_VIEW (widget);

  GtkWidget *toasts = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);

  if (toasts != NULL)
    cabas_export_flow_calendar (self->session, self->year,
                                GTK_WINDOW (gtk_widget_get_root (widget)),
                                ADW_TOAST_OVERLAY (toasts));
}

static void
cabas_calendar_view_dispose (GObject *object)
{
  g_clear_object (&CABAS_CALENDAR_VIEW (object)->session);

  G_OBJECT_CLASS (cabas_calendar_view_parent_class)->dispose (object);
}

static void
cabas_calendar_view_class_init (CabasCalendarViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_calendar_view_dispose;

  gtk_widget_class_install_action (widget_class, "calendar.previous", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "calendar.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "calendar.present", NULL, go_to_present);
  gtk_widget_class_install_action (widget_class, "calendar.export", NULL, export_year);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_CONTROL_MASK,
                                       "calendar.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_CONTROL_MASK,
                                       "calendar.next", NULL);
}

static void
cabas_calendar_view_init (CabasCalendarView *self)
{
  self->year = cabas_date_get_year (cabas_date_today ());
}

static void
add_button (GtkWidget *bar, const char *icon_name, const char *label, const char *action)
{
  GtkWidget *button = icon_name != NULL ? gtk_button_new_from_icon_name (icon_name)
                                        : gtk_button_new_with_mnemonic (label);

  if (icon_name != NULL)
    cabas_widget_set_name (button, label);
  else
    gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (bar), button);
}

static GtkWidget *
make_years (CabasCalendarView *self)
{
  GtkWidget *years = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

  self->title = GTK_LABEL (title);
  gtk_widget_add_css_class (title, "title-2");
  gtk_widget_add_css_class (title, "numeric");
  add_button (years, "go-previous-symbolic", _ ("Previous year"), "calendar.previous");
  gtk_box_append (GTK_BOX (years), title);
  add_button (years, "go-next-symbolic", _ ("Next year"), "calendar.next");

  return years;
}

GtkWidget *
cabas_calendar_view_new (CabasSession *session)
{
  CabasCalendarView *self = g_object_new (CABAS_TYPE_CALENDAR_VIEW, NULL);
  GtkWidget *column = cabas_view_column_new ();
  GtkWidget *bar = cabas_view_column_append_bar (CABAS_VIEW_COLUMN (column));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = g_strdup_printf ("calendar:%d", self->year);

  self->session = g_object_ref (session);
  self->chart = CABAS_CHART_VIEW (cabas_chart_view_new (session, name));
  self->list = CABAS_EVENT_LIST (cabas_event_list_new (session));
  add_button (buttons, NULL, _ ("_This year"), "calendar.present");
  add_button (buttons, NULL, _ ("_Export for a mail program…"), "calendar.export");
  cabas_view_bar_append (bar, make_years (self));
  cabas_view_bar_append (bar, buttons);
  cabas_view_column_append (CABAS_VIEW_COLUMN (column), GTK_WIDGET (self->chart));
  cabas_view_column_append (CABAS_VIEW_COLUMN (column), GTK_WIDGET (self->list));
  adw_bin_set_child (ADW_BIN (self), column);
  show_year (self);

  return GTK_WIDGET (self);
}
