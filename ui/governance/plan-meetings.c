/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/plan-meetings.h"

#include "governance/day-row.h"
#include "widgets.h"

#include "change/meetings.h"
#include "figures/agenda.h"

#include <glib/gi18n-lib.h>

#define MOST_YEARS 10 /* of a period */

struct _CabasPlanMeetings
{
  AdwWindow parent_instance;

  CabasHistory *history; /* (owned) */
  CabasItem *body;       /* (owned) */

  GtkEditable *first;
  GtkEditable *last;
  GtkLabel *sentence;
  GtkListBox *dates;
};

G_DEFINE_FINAL_TYPE (CabasPlanMeetings, cabas_plan_meetings, ADW_TYPE_WINDOW)

static CabasDayRow *
get_row (CabasPlanMeetings *self, int position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->dates, position);

  return row != NULL ? CABAS_DAY_ROW (row) : NULL;
}

/* (transfer full) (element-type CabasDate) (nullable): NULL where a line is no day. */
static GArray *
list_taken (CabasPlanMeetings *self)
{
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (CabasDate));
  CabasDayRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      const CabasDate date = cabas_day_row_get_date (row);

      if (!cabas_day_row_is_taken (row))
        continue;
      if (date == CABAS_UNSET)
        return NULL;
      g_array_append_val (dates, date);
    }

  return g_steal_pointer (&dates);
}

static void
row_changed_cb (CabasPlanMeetings *self)
{
  g_autoptr (GArray) dates = list_taken (self);

  gtk_widget_set_visible (GTK_WIDGET (self->dates), get_row (self, 0) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dates.plan", dates != NULL && dates->len > 0);
}

static void
add_row (CabasPlanMeetings *self, CabasDate date)
{
  GtkWidget *row = cabas_day_row_new (date);

  g_signal_connect_object (row, "day-changed", G_CALLBACK (row_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (self->dates, row);
  row_changed_cb (self);
}

static void
clear_rows (CabasPlanMeetings *self)
{
  CabasDayRow *row;

  while ((row = get_row (self, 0)) != NULL)
    gtk_list_box_remove (self->dates, GTK_WIDGET (row));
}

static gboolean
read_date (GtkEditable *entry, CabasDate *date)
{
  const gboolean is_date =
      cabas_date_parse (gtk_editable_get_text (entry), date) && *date != CABAS_UNSET;

  if (is_date)
    gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (entry), "error");

  return is_date;
}

static gboolean
read_period (CabasPlanMeetings *self, CabasDate *first, CabasDate *last)
{
  const gboolean is_first = read_date (self->first, first);
  const gboolean is_last = read_date (self->last, last);

  if (!is_first || !is_last)
    {
      gtk_label_set_label (self->sentence,
                           _ ("Write the period as two dates, such as “1/1/2027” and “2027”."));
      return FALSE;
    }
  if (cabas_date_get_last_julian (*last) < cabas_date_get_first_julian (*first))
    {
      gtk_label_set_label (self->sentence, _ ("The period ends before it starts."));
      return FALSE;
    }
  if (cabas_date_get_year (*last) - cabas_date_get_year (*first) >= MOST_YEARS)
    {
      gtk_label_set_label (self->sentence, _ ("The period is longer than ten years."));
      return FALSE;
    }

  return TRUE;
}

static void
say_how_many (CabasPlanMeetings *self, guint n)
{
  const gint64 rhythm = cabas_item_get_number (self->body, CABAS_BODY_RHYTHM);
  g_autofree char *sentence = NULL;

  if (rhythm == CABAS_UNSET)
    sentence = g_strdup (_ ("The body has no rhythm: add the days one by one."));
  else if (n == 0)
    sentence = g_strdup (_ ("Nothing to add: the body has its meetings of this period."));
  else
    /* Translators: a number of days, and a rhythm, such as “Every quarter”. */
    sentence = g_strdup_printf (ngettext ("%u day proposed (%s).", "%u days proposed (%s).", n), n,
                                cabas_choice_get_label (CABAS_BODY_RHYTHM, rhythm));
  gtk_label_set_label (self->sentence, sentence);
}

static void
period_changed_cb (CabasPlanMeetings *self)
{
  g_autoptr (GArray) dates = NULL;
  CabasDate first, last;

  if (self->body == NULL)
    return;

  clear_rows (self);
  row_changed_cb (self);
  if (!read_period (self, &first, &last))
    return;

  dates = cabas_agenda_propose (self->body, first, last);
  for (guint i = 0; i < dates->len; i++)
    add_row (self, g_array_index (dates, CabasDate, i));
  say_how_many (self, dates->len);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPlanMeetings *self = CABAS_PLAN_MEETINGS (widget);
  GtkWidget *row;

  add_row (self, CABAS_UNSET);
  row = gtk_widget_get_last_child (GTK_WIDGET (self->dates));
  gtk_widget_grab_focus (row);
}

static void
plan (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPlanMeetings *self = CABAS_PLAN_MEETINGS (widget);
  g_autoptr (GArray) dates = list_taken (self);

  if (dates == NULL)
    return;

  cabas_meetings_plan (self->history, self->body, (const CabasDate *) dates->data, dates->len);
  gtk_window_close (GTK_WINDOW (self));
}

/* What is left of this year, or the next one where this year has its meetings. */
static void
propose_period (CabasPlanMeetings *self)
{
  const CabasDate today = cabas_date_today ();
  const int year = cabas_date_get_year (today);
  g_autoptr (GArray) dates = cabas_agenda_propose (self->body, today, cabas_date_new_year (year));
  const gboolean is_now = dates->len > 0;
  g_autofree char *first =
      cabas_date_format_short (is_now ? today : cabas_date_new (CABAS_DATE_DAY, year + 1, 1, 1));
  g_autofree char *last =
      cabas_date_format_short (cabas_date_new (CABAS_DATE_DAY, is_now ? year : year + 1, 12, 31));

  gtk_editable_set_text (self->first, first);
  gtk_editable_set_text (self->last, last);
  period_changed_cb (self);
}

static void
cabas_plan_meetings_dispose (GObject *object)
{
  CabasPlanMeetings *self = CABAS_PLAN_MEETINGS (object);

  g_clear_object (&self->history);
  g_clear_object (&self->body);

  G_OBJECT_CLASS (cabas_plan_meetings_parent_class)->dispose (object);
}

static void
cabas_plan_meetings_class_init (CabasPlanMeetingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_plan_meetings_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/governance/plan-meetings.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPlanMeetings, first);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanMeetings, last);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanMeetings, sentence);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanMeetings, dates);
  gtk_widget_class_bind_template_callback (widget_class, period_changed_cb);

  gtk_widget_class_install_action (widget_class, "dates.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "dates.plan", NULL, plan);
}

static void
cabas_plan_meetings_init (CabasPlanMeetings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->first));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->last));
}

void
cabas_plan_meetings_present (GtkWindow *parent, CabasHistory *history, CabasItem *body)
{
  CabasPlanMeetings *self = g_object_new (CABAS_TYPE_PLAN_MEETINGS, "transient-for", parent, NULL);
  g_autofree char *name = cabas_item_dup_display_name (body);
  /* Translators: %s is the name of a body. */
  g_autofree char *title = g_strdup_printf (_ ("Plan the meetings: %s"), name);

  self->history = g_object_ref (history);
  self->body = g_object_ref (body);
  gtk_window_set_title (GTK_WINDOW (self), title);
  propose_period (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->first));
  gtk_window_present (GTK_WINDOW (self));
}
