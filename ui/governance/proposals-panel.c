/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/proposals-panel.h"

#include "governance/follow-up-button.h"

#include "change/meetings.h"
#include "figures/consultations.h"
#include "plan/prose.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasProposalsPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasProposalsPanel, cabas_proposals_panel, CABAS_TYPE_ENTRY_LIST)

static char *
dup_plain (CabasItem *proposal, CabasField field)
{
  char *plain = cabas_prose_dup_plain (cabas_item_get_text (proposal, field));

  return g_strdelimit (plain, "\n", ' ');
}

/* “Action: 1.2 … · Reply: …” */
static char *
dup_answer (CabasEntryList *list, CabasItem *proposal)
{
  GString *words = g_string_new (NULL);
  g_autofree char *reply = dup_plain (proposal, CABAS_PROPOSAL_REPLY);

  if (cabas_item_has (proposal, CABAS_PROPOSAL_ACTION))
    {
      g_autofree char *action = cabas_item_dup_shown (proposal, CABAS_PROPOSAL_ACTION,
                                                      cabas_entry_list_get_document (list));

      g_string_append_printf (words, _ ("%s: %s"), cabas_field_get_label (CABAS_PROPOSAL_ACTION),
                              action);
    }
  if (reply[0] != '\0')
    {
      g_string_append (words, words->len > 0 ? " · " : "");
      g_string_append_printf (words, _ ("%s: %s"), cabas_field_get_label (CABAS_PROPOSAL_REPLY),
                              reply);
    }

  return g_string_free (words, FALSE);
}

static CabasEntry *
make_entry (CabasEntryList *list, CabasItem *proposal)
{
  const CabasProposalState state = cabas_proposal_get_state (proposal);
  /* What can be done with it changes with its action: it has another row then. */
  g_autofree char *key =
      g_strdup_printf ("%s %d", cabas_item_get_id (proposal), state == CABAS_PROPOSAL_TAKEN_UP);
  CabasEntry *entry = cabas_entry_new (key, proposal);

  entry->title = dup_plain (proposal, CABAS_PROPOSAL_TEXT);
  if (entry->title[0] == '\0')
    {
      g_free (entry->title);
      entry->title = cabas_item_dup_display_name (proposal);
    }
  entry->subtitle = dup_answer (list, proposal);
  entry->state = cabas_proposal_state_get_label (state);
  entry->is_warning = state == CABAS_PROPOSAL_OPEN;
  entry->icon_name = state == CABAS_PROPOSAL_TAKEN_UP   ? "emblem-ok-symbolic"
                     : state == CABAS_PROPOSAL_ANSWERED ? "mail-replied-symbolic"
                                                        : "dialog-question-symbolic";

  return entry;
}

static char *
dup_sentence (const CabasProposals *proposals)
{
  g_autofree char *counts = cabas_proposals_dup_sentence (proposals);
  g_autofree char *unsaid = NULL;

  if (proposals->total == 0)
    return g_steal_pointer (&counts);
  if (proposals->n_without_reply == 0)
    return g_strdup_printf ("%s.", counts);

  unsaid = g_strdup_printf (ngettext ("%u is taken up, and nobody was told.",
                                      "%u are taken up, and nobody was told.",
                                      proposals->n_without_reply),
                            proposals->n_without_reply);
  return g_strdup_printf ("%s. %s", counts, unsaid);
}

static void
cabas_proposals_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *holder = cabas_entry_list_get_item (list);
  CabasProposals proposals;
  g_autofree char *title = NULL;
  g_autofree char *sentence = NULL;

  cabas_proposals_init (&proposals, holder);
  title = g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (CABAS_KIND_PROPOSAL),
                           proposals.total);
  sentence = dup_sentence (&proposals);
  cabas_entry_list_set_title (list, title);
  cabas_entry_list_set_sentence (list, sentence);
  for (guint i = 0; i < proposals.total; i++)
    g_ptr_array_add (entries,
                     make_entry (list, cabas_item_get_child (holder, CABAS_KIND_PROPOSAL, i)));
}

static void
cabas_proposals_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  CabasItem *proposal = cabas_entry_row_get_item (row);

  if (cabas_follow_up_button_is_needed (proposal, CABAS_PROPOSAL_ACTION))
    adw_action_row_add_suffix (
        ADW_ACTION_ROW (row),
        cabas_follow_up_button_new (cabas_entry_list_get_session (list), proposal));
  cabas_entry_row_add_button (row, "user-trash-symbolic", _ ("Remove"), "page.remove-item");
}

static void
apply (CabasEntryList *list, const char *text)
{
  cabas_meeting_record (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list),
                        text);
}

static void
cabas_proposals_panel_class_init (CabasProposalsPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_proposals_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_proposals_panel_make_row;
}

static void
cabas_proposals_panel_init (CabasProposalsPanel *self)
{
}

GtkWidget *
cabas_proposals_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_PROPOSALS_PANEL, "session", session, NULL);

  cabas_entry_list_add_entry (list, _ ("Record a proposal"), apply);

  return GTK_WIDGET (list);
}
