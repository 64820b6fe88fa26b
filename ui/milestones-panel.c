/* SPDX-License-Identifier: EUPL-1.2 */
#include "milestones-panel.h"

#include "change/follow.h"

#include <glib/gi18n-lib.h>

struct _CabasMilestonesPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasMilestonesPanel, cabas_milestones_panel, CABAS_TYPE_ENTRY_LIST)

static gboolean
is_reached (CabasItem *milestone)
{
  return cabas_item_get_number (milestone, CABAS_MILESTONE_DONE) == TRUE;
}

static gboolean
is_late (CabasItem *milestone)
{
  const CabasDate date = cabas_item_get_number (milestone, CABAS_MILESTONE_DATE);

  return !is_reached (milestone) && date != CABAS_UNSET &&
         cabas_date_get_last_julian (date) < cabas_date_get_first_julian (cabas_date_today ());
}

static CabasEntry *
make_entry (CabasItem *milestone)
{
  /* Its button says the other thing once it is reached. */
  g_autofree char *key =
      g_strdup_printf ("%s %d", cabas_item_get_id (milestone), is_reached (milestone));
  CabasEntry *entry = cabas_entry_new (key, milestone);

  entry->title = g_strdup ("");
  entry->icon_name = is_reached (milestone) ? "emblem-ok-symbolic"
                     : is_late (milestone)  ? "dialog-warning-symbolic"
                                            : "content-loading-symbolic";
  entry->state = is_reached (milestone) ? cabas_field_get_label (CABAS_MILESTONE_DONE)
                 : is_late (milestone)  ? _ ("Late")
                                        : NULL;
  entry->is_warning = is_late (milestone);

  return entry;
}

static void
cabas_milestones_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *action = cabas_entry_list_get_item (list);
  const guint n = cabas_item_get_n_children (action, CABAS_KIND_MILESTONE);
  g_autofree char *title =
      g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (CABAS_KIND_MILESTONE), n);

  cabas_entry_list_set_title (list, title);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (entries, make_entry (cabas_item_get_child (action, CABAS_KIND_MILESTONE, i)));
}

static void
show_text (GtkEditable *entry, GParamSpec *pspec, CabasItem *milestone)
{
  g_autofree char *text = cabas_milestone_dup_text (milestone);

  if (g_strcmp0 (gtk_editable_get_text (entry), text) != 0)
    gtk_editable_set_text (entry, text);
}

/* What cannot be a milestone is not one: it says again what it said. */
static void
commit (CabasEntryList *list, GtkWidget *entry)
{
  CabasEntryRow *row = CABAS_ENTRY_ROW (gtk_widget_get_ancestor (entry, CABAS_TYPE_ENTRY_ROW));
  CabasItem *milestone = cabas_entry_row_get_item (row);
  g_autofree char *present = cabas_milestone_dup_text (milestone);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  if (!g_str_equal (text, present) && cabas_item_get_document (milestone) != NULL)
    cabas_milestone_change (cabas_entry_list_get_history (list), milestone, text);
  show_text (GTK_EDITABLE (entry), NULL, milestone);
}

static void
focus_left_cb (CabasEntryList *list, GtkEventController *controller)
{
  commit (list, gtk_event_controller_get_widget (controller));
}

static GtkWidget *
make_text (CabasEntryList *list, CabasItem *milestone)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), cabas_kind_get_label (CABAS_KIND_MILESTONE));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cabas_kind_get_label (CABAS_KIND_MILESTONE), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (
      entry, cabas_document_get_read_only_reason (cabas_entry_list_get_document (list)) == NULL);
  show_text (GTK_EDITABLE (entry), NULL, milestone);
  g_signal_connect_object (milestone, "notify", G_CALLBACK (show_text), entry, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (commit), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), list, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (entry, focus);

  return entry;
}

static void
cabas_milestones_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  CabasItem *milestone = cabas_entry_row_get_item (row);
  GtkWidget *text = make_text (list, milestone);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), text);
  /* The title of the row itself, which is empty, would take half of the room. */
  for (GtkWidget *each = gtk_widget_get_parent (text); each != NULL;
       each = gtk_widget_get_next_sibling (each))
    if (gtk_widget_has_css_class (each, "title"))
      gtk_widget_set_hexpand (each, FALSE);
  if (is_reached (milestone))
    cabas_entry_row_add_button (row, "edit-undo-symbolic", _ ("Not reached yet"),
                                "milestones.toggle");
  else
    cabas_entry_row_add_button (row, "object-select-symbolic",
                                cabas_field_get_label (CABAS_MILESTONE_DONE), "milestones.toggle");
  cabas_entry_row_add_button (row, "user-trash-symbolic", _ ("Remove"), "page.remove-item");
}

static void
apply (CabasEntryList *list, const char *text)
{
  cabas_milestone_add (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list), text);
}

static void
toggle (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);
  CabasItem *milestone = cabas_entry_list_find (list, parameter);

  cabas_history_set_number (cabas_entry_list_get_history (list), milestone, CABAS_MILESTONE_DONE,
                            !is_reached (milestone));
}

static void
cabas_milestones_panel_class_init (CabasMilestonesPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_milestones_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_milestones_panel_make_row;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "milestones.toggle", "s", toggle);
}

static void
cabas_milestones_panel_init (CabasMilestonesPanel *self)
{
}

GtkWidget *
cabas_milestones_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_MILESTONES_PANEL, "session", session, NULL);

  cabas_entry_list_add_entry (list, _ ("Add a milestone: its date, then what is reached"), apply);

  return GTK_WIDGET (list);
}
