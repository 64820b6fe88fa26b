/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/decisions-panel.h"

#include "governance/follow-up-button.h"

#include "change/meetings.h"
#include "figures/year-calendar.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasDecisionsPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasDecisionsPanel, cabas_decisions_panel, CABAS_TYPE_ENTRY_LIST)

static gboolean
is_done (CabasItem *decision)
{
  return cabas_item_get_number (decision, CABAS_DECISION_DONE) == TRUE;
}

static gboolean
is_late (CabasItem *decision)
{
  const CabasDate due = cabas_item_get_number (decision, CABAS_DECISION_DUE);

  return !is_done (decision) && due != CABAS_UNSET &&
         cabas_date_get_last_julian (due) < cabas_date_get_first_julian (cabas_date_today ());
}

static void
append_field (GString *words, CabasItem *decision, CabasField field, CabasDocument *document)
{
  g_autofree char *shown = NULL;

  if (!cabas_item_has (decision, field))
    return;

  shown = cabas_item_dup_shown (decision, field, document);
  g_string_append (words, words->len > 0 ? " · " : "");
  /* Translators: name of a field and its value, such as “Done: yes”. */
  g_string_append_printf (words, _ ("%s: %s"), cabas_field_get_label (field), shown);
}

static CabasEntry *
make_entry (CabasEntryList *list, CabasItem *decision)
{
  /* What can be done with it changes with the action and the mark: it has another row then. */
  g_autofree char *key =
      g_strdup_printf ("%s %s %d", cabas_item_get_id (decision),
                       cabas_item_get_text (decision, CABAS_DECISION_ACTION), is_done (decision));
  CabasEntry *entry = cabas_entry_new (key, decision);
  const CabasEvent event = { .item = decision, .kind = CABAS_EVENT_DECISION };
  GString *words = g_string_new (NULL);

  append_field (words, decision, CABAS_DECISION_OWNER, cabas_entry_list_get_document (list));
  append_field (words, decision, CABAS_DECISION_DUE, NULL);
  append_field (words, decision, CABAS_DECISION_ACTION, cabas_entry_list_get_document (list));
  entry->title = cabas_event_dup_name (&event);
  entry->subtitle = g_string_free (words, FALSE);
  entry->icon_name = is_done (decision)   ? "emblem-ok-symbolic"
                     : is_late (decision) ? "dialog-warning-symbolic"
                                          : "content-loading-symbolic";
  entry->state = is_done (decision)   ? cabas_field_get_label (CABAS_DECISION_DONE)
                 : is_late (decision) ? _ ("Late")
                                      : NULL;
  entry->is_warning = is_late (decision);

  return entry;
}

static void
list_of_meeting (CabasEntryList *list, CabasItem *meeting, GPtrArray *entries)
{
  const guint n = cabas_item_get_n_children (meeting, CABAS_KIND_DECISION);
  g_autofree char *title =
      g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (CABAS_KIND_DECISION), n);

  cabas_entry_list_set_title (list, title);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entries,
                     make_entry (list, cabas_item_get_child (meeting, CABAS_KIND_DECISION, i)));
}

static void
list_of_body (CabasEntryList *list, CabasItem *body, GPtrArray *entries)
{
  g_autofree char *title = NULL;

  for (guint i = 0; i < cabas_item_get_n_children (body, CABAS_KIND_MEETING); i++)
    {
      CabasItem *meeting = cabas_item_get_child (body, CABAS_KIND_MEETING, i);

      for (guint j = 0; j < cabas_item_get_n_children (meeting, CABAS_KIND_DECISION); j++)
        {
          CabasItem *decision = cabas_item_get_child (meeting, CABAS_KIND_DECISION, j);

          if (!is_done (decision))
            g_ptr_array_add (entries, make_entry (list, decision));
        }
    }
  title = g_strdup_printf (_ ("%s (%u)"), _ ("Decisions to be carried out"), entries->len);
  cabas_entry_list_set_title (list, title);
  gtk_widget_set_visible (GTK_WIDGET (list), entries->len > 0);
}

static void
cabas_decisions_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *item = cabas_entry_list_get_item (list);

  if (cabas_item_get_kind (item) == CABAS_KIND_BODY)
    list_of_body (list, item, entries);
  else
    list_of_meeting (list, item, entries);
}

static void
cabas_decisions_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  CabasItem *decision = cabas_entry_row_get_item (row);

  if (cabas_follow_up_button_is_needed (decision, CABAS_DECISION_ACTION))
    adw_action_row_add_suffix (
        ADW_ACTION_ROW (row),
        cabas_follow_up_button_new (cabas_entry_list_get_session (list), decision));
  if (is_done (decision))
    cabas_entry_row_add_button (row, "edit-undo-symbolic", _ ("Not carried out"),
                                "decisions.toggle");
  else
    cabas_entry_row_add_button (row, "object-select-symbolic",
                                cabas_field_get_label (CABAS_DECISION_DONE), "decisions.toggle");
  cabas_entry_row_add_button (row, "user-trash-symbolic", _ ("Remove"), "page.remove-item");
}

static void
apply (CabasEntryList *list, const char *text)
{
  cabas_meeting_record (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list),
                        text);
}

static void
toggle (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);
  CabasItem *decision = cabas_entry_list_find (list, parameter);

  cabas_history_set_number (cabas_entry_list_get_history (list), decision, CABAS_DECISION_DONE,
                            !is_done (decision));
}

static void
cabas_decisions_panel_class_init (CabasDecisionsPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_decisions_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_decisions_panel_make_row;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "decisions.toggle", "s", toggle);
}

static void
cabas_decisions_panel_init (CabasDecisionsPanel *self)
{
}

GtkWidget *
cabas_decisions_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_DECISIONS_PANEL, "session", session, NULL);

  cabas_entry_list_add_entry (list, _ ("Record a decision"), apply);

  return GTK_WIDGET (list);
}

GtkWidget *
cabas_open_decisions_panel_new (CabasSession *session)
{
  return g_object_new (CABAS_TYPE_DECISIONS_PANEL, "session", session, NULL);
}
