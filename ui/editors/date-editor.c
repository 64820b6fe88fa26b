/* SPDX-License-Identifier: EUPL-1.2 */
#include "date-editor.h"

#include "widgets.h"

#include "plan/date.h"

#include <glib/gi18n-lib.h>

struct _CabasDateEditor
{
  CabasEntryEditor parent_instance;

  GtkCalendar *calendar; /* (unowned) */
  gboolean is_showing;
};

G_DEFINE_FINAL_TYPE (CabasDateEditor, cabas_date_editor, CABAS_TYPE_ENTRY_EDITOR)

static void
day_selected_cb (CabasDateEditor *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  int year, month, day_of_month;

  if (self->is_showing)
    return;

  g_date_time_get_ymd (day, &year, &month, &day_of_month);
  cabas_field_row_commit_number (CABAS_FIELD_ROW (self),
                                 cabas_date_new (CABAS_DATE_DAY, year, month, day_of_month));
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

  self->is_showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->is_showing = FALSE;
}

static GtkWidget *
cabas_date_editor_make_helper (CabasEntryEditor *editor)
{
  CabasDateEditor *self = CABAS_DATE_EDITOR (editor);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  GtkWidget *popover = gtk_popover_new ();

  self->calendar = GTK_CALENDAR (calendar);
  g_signal_connect_object (calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (popover, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED);

  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  cabas_widget_set_name (button, _ ("Choose a day"));
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
