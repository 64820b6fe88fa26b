/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/day-row.h"

#include "widgets.h"

#include "figures/holidays.h"

#include <glib/gi18n-lib.h>

struct _CabasDayRow
{
  AdwEntryRow parent_instance;

  CabasDate date; /* CABAS_UNSET: not a date */
  GtkWidget *check;
};

G_DEFINE_FINAL_TYPE (CabasDayRow, cabas_day_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  SIGNAL_DAY_CHANGED,
} CabasDayRowSignal;

static guint signals[SIGNAL_DAY_CHANGED + 1];

/* “Thursday 3 June 2027”, and what is the matter with it. */
static char *
describe (CabasDate date)
{
  const guint32 julian = cabas_date_get_first_julian (date);
  g_autofree char *words = cabas_date_format (date);
  GDate day;
  char weekday[64];

  if (cabas_date_get_precision (date) != CABAS_DATE_DAY)
    return g_steal_pointer (&words);

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  g_date_strftime (weekday, sizeof weekday, "%A", &day);
  if (cabas_holidays_include (julian))
    /* Translators: a day of the week and a date. */
    return g_strdup_printf (_ ("%s %s: public holiday"), weekday, words);
  if (!cabas_holidays_is_working_day (julian))
    /* Translators: a day of the week and a date. */
    return g_strdup_printf (_ ("%s %s: weekend"), weekday, words);

  /* Translators: a day of the week and a date. */
  return g_strdup_printf (_ ("%s %s"), weekday, words);
}

static void
changed_cb (CabasDayRow *self)
{
  g_autofree char *title = NULL;

  if (!cabas_date_parse (gtk_editable_get_text (GTK_EDITABLE (self)), &self->date))
    self->date = CABAS_UNSET;

  if (self->date != CABAS_UNSET)
    {
      title = describe (self->date);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
    }
  else
    {
      title = g_strdup (_ ("Not a date: write “3/6/2027”"));
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  g_signal_emit (self, signals[SIGNAL_DAY_CHANGED], 0);
}

static void
toggled_cb (CabasDayRow *self)
{
  g_signal_emit (self, signals[SIGNAL_DAY_CHANGED], 0);
}

static void
cabas_day_row_class_init (CabasDayRowClass *klass)
{
  signals[SIGNAL_DAY_CHANGED] = g_signal_new ("day-changed", CABAS_TYPE_DAY_ROW, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_day_row_init (CabasDayRow *self)
{
  self->date = CABAS_UNSET;
  self->check = gtk_check_button_new ();
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), TRUE);
  cabas_widget_set_name (self->check, _ ("Plan a meeting on this day"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  cabas_widget_expose_text (ADW_ENTRY_ROW (self));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (self), self->check);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

GtkWidget *
cabas_day_row_new (CabasDate date)
{
  CabasDayRow *self = g_object_new (CABAS_TYPE_DAY_ROW, NULL);
  g_autofree char *text = date != CABAS_UNSET ? cabas_date_format_short (date) : g_strdup ("");

  gtk_editable_set_text (GTK_EDITABLE (self), text);
  if (date == CABAS_UNSET)
    changed_cb (self);

  return GTK_WIDGET (self);
}

gboolean
cabas_day_row_is_taken (CabasDayRow *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
}

CabasDate
cabas_day_row_get_date (CabasDayRow *self)
{
  return self->date;
}
