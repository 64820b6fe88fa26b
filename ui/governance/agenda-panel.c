/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/agenda-panel.h"

#include "change/meetings.h"
#include "figures/agenda-proposal.h"
#include "figures/agenda.h"

#include <glib/gi18n-lib.h>

struct _CabasAgendaPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasAgendaPanel, cabas_agenda_panel, CABAS_TYPE_ENTRY_LIST)

static void
cabas_agenda_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *meeting = cabas_entry_list_get_item (list);
  const CabasDate today = cabas_date_today ();
  const CabasMeetingState state = cabas_meeting_get_state (meeting, today);
  g_autoptr (CabasAgendaProposal) proposal = cabas_agenda_proposal_new (meeting, today);
  g_autofree char *counts = cabas_agenda_proposal_dup_sentence (proposal);
  g_autofree char *sentence = NULL;

  cabas_entry_list_set_title (list, cabas_meeting_state_get_label (state));
  if (counts[0] != '\0')
    /* Translators: of a meeting; %s counts things, such as “2 late actions”. */
    sentence = g_strdup_printf (_ ("To be spoken about: %s."), counts);
  else
    sentence = g_strdup (_ ("Nothing waits to be spoken about."));
  cabas_entry_list_set_sentence (list, sentence);
  gtk_widget_action_set_enabled (GTK_WIDGET (list), "agenda.propose", counts[0] != '\0');
  /* A meeting that was held has no agenda to prepare. */
  gtk_widget_set_visible (GTK_WIDGET (list), state != CABAS_MEETING_HELD);
}

static void
propose (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);
  CabasItem *meeting = cabas_entry_list_get_item (list);
  g_autoptr (CabasAgendaProposal) proposal =
                 cabas_agenda_proposal_new (meeting, cabas_date_today ());
  g_autofree char *text = cabas_agenda_proposal_dup_text (proposal);

  cabas_meeting_add_to_agenda (cabas_entry_list_get_history (list), meeting, text);
}

static void
hold (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);

  cabas_meeting_set_held (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list));
}

static void
cabas_agenda_panel_class_init (CabasAgendaPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_agenda_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;

  gtk_widget_class_install_action (widget_class, "agenda.propose", NULL, propose);
  gtk_widget_class_install_action (widget_class, "agenda.hold", NULL, hold);
}

static void
cabas_agenda_panel_init (CabasAgendaPanel *self)
{
}

GtkWidget *
cabas_agenda_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_AGENDA_PANEL, "session", session, NULL);

  cabas_entry_list_add_button (list, _ ("_Propose an agenda"), "agenda.propose");
  cabas_entry_list_add_button (list, _ ("_Held as planned"), "agenda.hold");

  return GTK_WIDGET (list);
}
