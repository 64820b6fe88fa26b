/* SPDX-License-Identifier: EUPL-1.2 */
#include "date-editor.h"

#include "widgets.h"

#include "plan/date.h"

#include <glib/gi18n-lib.h>

struct _CabasDateEditor
{
  CabasEntryEditor parent_instance;

  GtkCalendar *calendar; /* (unowned) */
  GtkPopover *popover;   /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasDateEditor, cabas_date_editor, CABAS_TYPE_ENTRY_EDITOR)

static void
commit_day (CabasDateEditor *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  int year, month, day_of_month;

  g_date_time_get_ymd (day, &year, &month, &day_of_month);
  cabas_field_row_commit_number (CABAS_FIELD_ROW (self),
                                 cabas_date_new (CABAS_DATE_DAY, year, month, day_of_month));
  gtk_popover_popdown (self->popover);
}

/* The calendar selects a day of each month one looks at, which nobody has chosen: only a click on
 * a day or the key that selects it chooses. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CabasDateEditor *self)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self->calendar), x, y, GTK_PICK_DEFAULT);

  if (under != NULL && gtk_widget_has_css_class (under, "day-number"))
    commit_day (self);
}

static void
key_released_cb (GtkEventControllerKey *controller,
                 guint key,
                 guint code,
                 GdkModifierType state,
                 CabasDateEditor *self)
{
  if (key == GDK_KEY_space || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    commit_day (self);
}

static void
watch_choices (CabasDateEditor *self, GtkWidget *calendar)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  g_signal_connect_object (keys, "key-released", G_CALLBACK (key_released_cb), self, 0);
  gtk_widget_add_controller (calendar, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (calendar, keys);
}

/* The calendar opens on the date of the field, which shows no other day as chosen. */
static void
map_cb (CabasDateEditor *self)
{
  CabasFieldRow *row = CABAS_FIELD_ROW (self);
  CabasItem *item = cabas_field_row_get_item (row);
  const CabasField field = cabas_field_row_get_field (row);
  g_autoptr (GDateTime) day = NULL;

  if (item != NULL && cabas_item_has (item, field))
    {
      const CabasDate date = cabas_item_get_number (item, field);
      const int month = cabas_date_get_month (date);
      const int day_of_month = cabas_date_get_day (date);

      day = g_date_time_new_local (cabas_date_get_year (date), MAX (month, 1),
                                   MAX (day_of_month, 1), 12, 0, 0);
    }
  if (day == NULL)
    day = g_date_time_new_now_local ();

  gtk_calendar_select_day (self->calendar, day);
}

static GtkWidget *
cabas_date_editor_make_helper (CabasEntryEditor *editor)
{
  CabasDateEditor *self = CABAS_DATE_EDITOR (editor);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (calendar);
  self->popover = GTK_POPOVER (popover);
  watch_choices (self, calendar);
  g_signal_connect_object (popover, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);

  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  cabas_widget_set_name_of (
      button, _ ("Choose a day"),
      cabas_field_get_label (cabas_field_row_get_field (CABAS_FIELD_ROW (editor))));
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static void
cabas_date_editor_class_init (CabasDateEditorClass *klass)
{
  CABAS_ENTRY_EDITOR_CLASS (klass)->make_helper = cabas_date_editor_make_helper;
}

static void
cabas_date_editor_init (CabasDateEditor *self)
{
}
