/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/department-panel.h"

#include "editors/item-chooser.h"
#include "widgets.h"

#include "change/people.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasDepartmentPanel
{
  CabasEntryList parent_instance;
};

G_DEFINE_FINAL_TYPE (CabasDepartmentPanel, cabas_department_panel, CABAS_TYPE_ENTRY_LIST)

/* “Last met: 12 March 2026 (255 days ago)” */
static char *
dup_last_met (CabasItem *department)
{
  const CabasDate date = cabas_item_get_number (department, CABAS_DEPARTMENT_LAST_MET);
  const guint32 today = cabas_date_get_first_julian (cabas_date_today ());
  g_autofree char *shown = NULL;
  guint n_days;

  if (date == CABAS_UNSET)
    return g_strdup (_ ("Never met"));

  shown = cabas_date_format (date);
  if (cabas_date_get_last_julian (date) >= today)
    /* Translators: of a department; %s is a date. */
    return g_strdup_printf (_ ("Last met: %s"), shown);

  n_days = today - cabas_date_get_last_julian (date);
  /* Translators: of a department; %s is a date. */
  return g_strdup_printf (
      ngettext ("Last met: %s (%u day ago)", "Last met: %s (%u days ago)", n_days), shown, n_days);
}

static CabasItem *
find_referent (CabasEntryList *list, CabasItem *department)
{
  const char *id = cabas_item_get_text (department, CABAS_DEPARTMENT_REFERENT);

  return id != NULL ? cabas_document_find (cabas_entry_list_get_document (list), id) : NULL;
}

static void
cabas_department_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *department = cabas_entry_list_get_item (list);
  CabasItem *referent = find_referent (list, department);
  const gint64 ownership = cabas_item_get_number (department, CABAS_DEPARTMENT_OWNERSHIP);
  g_autofree char *met = dup_last_met (department);
  g_autofree char *sentence = g_strdup_printf (
      "%s · %s", met,
      ownership != CABAS_UNSET
          ? cabas_choice_get_label (CABAS_DEPARTMENT_OWNERSHIP, ownership)
          : cabas_choice_get_label (CABAS_DEPARTMENT_OWNERSHIP, CABAS_OWNERSHIP_NOT_INFORMED));
  CabasEntry *entry;

  cabas_entry_list_set_sentence (list, sentence);
  if (referent == NULL)
    return;

  entry = cabas_entry_new (cabas_item_get_id (referent), referent);
  entry->title = cabas_item_dup_display_name (referent);
  entry->subtitle = g_strdup (cabas_item_get_text (referent, CABAS_PERSON_FUNCTION));
  entry->icon_name = "avatar-default-symbolic";
  entry->state = cabas_field_get_label (CABAS_DEPARTMENT_REFERENT);
  g_ptr_array_add (entries, entry);
}

static void
met_today (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasEntryList *list = CABAS_ENTRY_LIST (widget);

  cabas_history_break (cabas_entry_list_get_history (list));
  cabas_history_set_number (cabas_entry_list_get_history (list), cabas_entry_list_get_item (list),
                            CABAS_DEPARTMENT_LAST_MET, cabas_date_today ());
}

static void
apply (CabasEntryList *list, const char *text)
{
  cabas_people_appoint_referent_named (cabas_entry_list_get_history (list),
                                       cabas_entry_list_get_item (list), text);
}

static void
chosen_cb (CabasEntryList *list, CabasItem *person)
{
  cabas_people_appoint_referent (cabas_entry_list_get_history (list),
                                 cabas_entry_list_get_item (list), person);
}

static void
cabas_department_panel_class_init (CabasDepartmentPanelClass *klass)
{
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_department_panel_list;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "department.met-today", NULL,
                                   met_today);
}

static void
cabas_department_panel_init (CabasDepartmentPanel *self)
{
}

GtkWidget *
cabas_department_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_DEPARTMENT_PANEL, "session", session, NULL);
  GtkWidget *met;
  GtkWidget *row;
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = cabas_item_chooser_new (session, CABAS_KIND_PERSON);

  cabas_entry_list_set_title (list, _ ("Exchange with the department"));
  cabas_entry_list_set_placeholder (list, _ ("No referent yet: name or choose a person."));
  met = cabas_entry_list_add_button (list, _ ("_Met today"), "department.met-today");
  gtk_widget_set_sensitive (
      met, cabas_document_get_read_only_reason (cabas_entry_list_get_document (list)) == NULL);

  row = cabas_entry_list_add_entry (list, _ ("Name a referent: name of the person"), apply);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-list-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  cabas_widget_set_name (button, _ ("Choose among the people of the plan"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), button);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), list, G_CONNECT_SWAPPED);

  return GTK_WIDGET (list);
}
