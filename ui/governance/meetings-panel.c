/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/meetings-panel.h"

#include "editing.h"
#include "governance/plan-meetings.h"

#include "change/meetings.h"
#include "figures/agenda.h"
#include "plan/prose.h"

#include <glib/gi18n-lib.h>

struct _CabasMeetingsPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasMeetingsPanel, cabas_meetings_panel, CABAS_TYPE_ENTRY_LIST)

/* What a list tells of a meeting: how many decisions it took, and what it is about. */
static char *
dup_subject (CabasItem *meeting)
{
  const guint n = cabas_item_get_n_children (meeting, CABAS_KIND_DECISION);
  g_autofree char *plain =
      cabas_prose_dup_plain (cabas_item_get_text (meeting, CABAS_MEETING_AGENDA));
  g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
  g_autofree char *agenda = g_strjoinv (", ", lines);
  g_autofree char *decisions =
      n > 0 ? g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n) : NULL;

  if (decisions == NULL)
    return g_steal_pointer (&agenda);

  return agenda[0] != '\0' ? g_strdup_printf ("%s · %s", decisions, agenda)
                           : g_steal_pointer (&decisions);
}

static CabasEntry *
make_entry (CabasItem *meeting)
{
  const CabasMeetingState state = cabas_meeting_get_state (meeting, cabas_date_today ());
  const CabasDate date = cabas_meeting_get_date (meeting);
  /* A meeting that is held loses its button: it has another row. */
  g_autofree char *key = g_strdup_printf ("%s %u", cabas_item_get_id (meeting), state);
  CabasEntry *entry = cabas_entry_new (key, meeting);

  entry->title =
      date != CABAS_UNSET ? cabas_date_format (date) : cabas_item_dup_display_name (meeting);
  entry->subtitle = dup_subject (meeting);
  entry->icon_name = state == CABAS_MEETING_HELD      ? "emblem-ok-symbolic"
                     : state == CABAS_MEETING_OVERDUE ? "dialog-warning-symbolic"
                                                      : "x-office-calendar-symbolic";
  entry->state = cabas_meeting_state_get_label (state);
  entry->is_warning = state == CABAS_MEETING_OVERDUE;

  return entry;
}

static char *
dup_next (const CabasAgenda *agenda, CabasItem *body)
{
  g_autofree char *date = NULL;

  if (agenda->next != NULL)
    {
      date = cabas_date_format (cabas_meeting_get_date (agenda->next));
      /* Translators: of a body; %s is a date. */
      return g_strdup_printf (_ ("Next meeting: %s."), date);
    }
  if (agenda->due != CABAS_UNSET)
    {
      date = cabas_date_format (agenda->due);
      /* Translators: of a body that has no meeting planned; %s is a month. */
      return g_strdup_printf (_ ("No meeting is planned; by its rhythm one is due in %s."), date);
    }
  if (!cabas_item_has (body, CABAS_BODY_RHYTHM))
    return g_strdup (_ ("Choose a rhythm above to have dates proposed."));

  return g_strdup (_ ("No meeting is planned."));
}

static char *
dup_sentence (CabasItem *body)
{
  CabasAgenda agenda;
  g_autofree char *next = NULL;
  g_autofree char *overdue = NULL;

  cabas_agenda_init (&agenda, body, cabas_date_today ());
  next = dup_next (&agenda, body);
  if (agenda.n_overdue == 0)
    return g_steal_pointer (&next);

  overdue =
      g_strdup_printf (ngettext ("%u meeting is past and not marked as held.",
                                 "%u meetings are past and not marked as held.", agenda.n_overdue),
                       agenda.n_overdue);
  return g_strdup_printf ("%s %s", next, overdue);
}

static void
cabas_meetings_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *body = cabas_entry_list_get_item (list);
  const guint n = cabas_item_get_n_children (body, CABAS_KIND_MEETING);
  g_autofree char *title =
      g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (CABAS_KIND_MEETING), n);
  g_autofree char *sentence = dup_sentence (body);

  cabas_entry_list_set_title (list, title);
  cabas_entry_list_set_sentence (list, sentence);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entries, make_entry (cabas_item_get_child (body, CABAS_KIND_MEETING, i)));
}

static void
cabas_meetings_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  if (!cabas_item_has (cabas_entry_row_get_item (row), CABAS_MEETING_HELD_ON))
    cabas_entry_row_add_button (row, "object-select-symbolic", _ ("Held as planned"),
                                "meetings.hold");
  cabas_entry_row_add_button (row, "user-trash-symbolic", _ ("Remove"), "page.remove-item");
}

static void
plan (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);

  cabas_plan_meetings_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                               cabas_entry_list_get_history (list),
                               cabas_entry_list_get_item (list));
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);
  CabasItem *meeting = cabas_edit_add (cabas_entry_list_get_history (list),
                                       cabas_entry_list_get_item (list), CABAS_KIND_MEETING);

  if (meeting != NULL)
    cabas_session_select (cabas_entry_list_get_session (list), meeting);
}

static void
hold (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);

  cabas_meeting_set_held (cabas_entry_list_get_history (list),
                          cabas_entry_list_find (list, parameter));
}

static void
cabas_meetings_panel_class_init (CabasMeetingsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_meetings_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_meetings_panel_make_row;

  gtk_widget_class_install_action (widget_class, "meetings.plan", NULL, plan);
  gtk_widget_class_install_action (widget_class, "meetings.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "meetings.hold", "s", hold);
}

static void
cabas_meetings_panel_init (CabasMeetingsPanel *self)
{
}

GtkWidget *
cabas_meetings_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_MEETINGS_PANEL, "session", session, NULL);

  cabas_entry_list_add_button (list, _ ("_Plan the meetings of a period…"), "meetings.plan");
  cabas_entry_list_add_button (list, _ ("Add a _meeting"), "meetings.add");

  return GTK_WIDGET (list);
}
