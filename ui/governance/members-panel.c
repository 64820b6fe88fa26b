/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/members-panel.h"

#include "editors/item-chooser.h"
#include "widgets.h"

#include "change/meetings.h"

#include <glib/gi18n-lib.h>

struct _CabasMembersPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasMembersPanel, cabas_members_panel, CABAS_TYPE_ENTRY_LIST)

static CabasItem *
find_person (CabasEntryList *list, CabasItem *membership)
{
  const char *id = cabas_item_get_text (membership, CABAS_MEMBERSHIP_PERSON);

  return id != NULL ? cabas_document_find (cabas_entry_list_get_document (list), id) : NULL;
}

static CabasEntry *
make_entry (CabasEntryList *list, CabasItem *body, CabasItem *membership)
{
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (membership), membership);
  CabasItem *person = find_person (list, membership);
  const char *role = cabas_item_get_text (membership, CABAS_MEMBERSHIP_ROLE);
  const char *function =
      person != NULL ? cabas_item_get_text (person, CABAS_PERSON_FUNCTION) : NULL;

  entry->title = cabas_item_dup_display_name (person != NULL ? person : membership);
  if (role != NULL && function != NULL)
    entry->subtitle = g_strdup_printf ("%s · %s", role, function);
  else
    entry->subtitle = g_strdup (role != NULL ? role : function);
  entry->icon_name = "avatar-default-symbolic";
  if (person != NULL &&
      g_strcmp0 (cabas_item_get_text (body, CABAS_BODY_CHAIR), cabas_item_get_id (person)) == 0)
    entry->state = cabas_field_get_label (CABAS_BODY_CHAIR);

  return entry;
}

static void
cabas_members_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *body = cabas_entry_list_get_item (list);
  const guint n = cabas_item_get_n_children (body, CABAS_KIND_MEMBERSHIP);
  g_autofree char *title =
      g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (CABAS_KIND_MEMBERSHIP), n);

  cabas_entry_list_set_title (list, title);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (
        entries, make_entry (list, body, cabas_item_get_child (body, CABAS_KIND_MEMBERSHIP, i)));
}

static void
cabas_members_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  cabas_entry_row_add_button (row, "user-trash-symbolic", _ ("Remove"), "page.remove-item");
}

static void
apply (CabasEntryList *list, const char *text)
{
  cabas_body_add_member_named (cabas_entry_list_get_history (list),
                               cabas_entry_list_get_item (list), text);
}

static void
chosen_cb (CabasEntryList *list, CabasItem *person)
{
  cabas_body_add_member (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list),
                         person);
}

static void
cabas_members_panel_class_init (CabasMembersPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_members_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_members_panel_make_row;
}

static void
cabas_members_panel_init (CabasMembersPanel *self)
{
}

GtkWidget *
cabas_members_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_MEMBERS_PANEL, "session", session, NULL);
  GtkWidget *row = cabas_entry_list_add_entry (list, _ ("Add a member: name of the person"), apply);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = cabas_item_chooser_new (session, CABAS_KIND_PERSON);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-list-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  cabas_widget_set_name (button, _ ("Choose among the people of the plan"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), list, G_CONNECT_SWAPPED);

  return GTK_WIDGET (list);
}
