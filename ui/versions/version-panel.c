/* SPDX-License-Identifier: EUPL-1.2 */
#include "versions/version-panel.h"

#include "application.h"
#include "dialogs.h"
#include "versions/comparison-window.h"

#include "store/seal.h"

#include <glib/gi18n-lib.h>

struct _CabasVersionPanel
{
  CabasEntryList parent_instance;

  char *checked;    /* (owned) (nullable): of the content that was checked last */
  gboolean is_open; /* whether that can be opened */
};

G_DEFINE_FINAL_TYPE (CabasVersionPanel, cabas_version_panel, CABAS_TYPE_ENTRY_LIST)

/* Taking the fingerprint reads the whole plan: once for each content. */
static gboolean
is_intact (CabasVersionPanel *self, CabasItem *version)
{
  const char *hash = cabas_item_get_text (version, CABAS_VERSION_HASH);
  const char *content = cabas_item_get_text (version, CABAS_VERSION_CONTENT);
  g_autofree char *checksum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, content, -1);
  g_autofree char *key = g_strdup_printf ("%s %s", hash != NULL ? hash : "", checksum);
  g_autoptr (CabasDocument) document = NULL;

  if (g_strcmp0 (key, self->checked) == 0)
    return self->is_open;

  document = cabas_seal_open (version, NULL);
  self->is_open = document != NULL;
  g_free (self->checked);
  self->checked = g_steal_pointer (&key);

  return self->is_open;
}

static void
describe_absent (CabasEntry *entry)
{
  entry->icon_name = "dialog-information-symbolic";
  entry->title = g_strdup (_ ("Holds no plan"));
  entry->subtitle = g_strdup (_ ("It says that there was a version, not what it was. “Seal a "
                                 "version…” in the main menu makes one that holds the plan."));
}

static void
describe_intact (CabasEntry *entry)
{
  entry->icon_name = "emblem-ok-symbolic";
  entry->title = g_strdup (_ ("Holds the plan as it was"));
  entry->subtitle = g_strdup (_ ("Its fingerprint is intact: nothing was changed since it was "
                                 "sealed."));
}

static void
describe_damaged (CabasEntry *entry)
{
  entry->icon_name = "dialog-warning-symbolic";
  entry->title = g_strdup (_ ("The plan that it holds is not the one that was sealed"));
  entry->subtitle = g_strdup (_ ("Its fingerprint differs: it was changed outside of Cabas, or is "
                                 "damaged. Take it from a copy of the file."));
  entry->state = _ ("Damaged");
  entry->is_warning = TRUE;
}

static void
cabas_version_panel_list (CabasEntryList *list, GPtrArray *entries)
{
  CabasItem *version = cabas_entry_list_get_item (list);
  CabasEntry *entry = cabas_entry_new (cabas_item_get_id (version), version);
  const gboolean holds_plan = cabas_item_has (version, CABAS_VERSION_CONTENT);
  const gboolean can_open = holds_plan && is_intact (CABAS_VERSION_PANEL (list), version);

  cabas_entry_list_set_title (list, "");
  if (!holds_plan)
    describe_absent (entry);
  else if (can_open)
    describe_intact (entry);
  else
    describe_damaged (entry);
  g_ptr_array_add (entries, entry);

  gtk_widget_action_set_enabled (GTK_WIDGET (list), "version.compare", can_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (list), "version.open", can_open);
}

/* The line is about the version that is shown already. */
static void
cabas_version_panel_make_row (CabasEntryList *list, CabasEntryRow *row)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (row), FALSE);
}

static void
compare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_comparison_window_present (CABAS_WINDOW (gtk_widget_get_root (widget)),
                                   cabas_entry_list_get_item (CABAS_ENTRY_LIST (widget)));
}

static void
open (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  g_autoptr (GError) error = NULL;
  CabasDocument *document =
      cabas_seal_open (cabas_entry_list_get_item (CABAS_ENTRY_LIST (widget)), &error);

  if (document != NULL)
    cabas_application_show_new (CABAS_APPLICATION (gtk_window_get_application (window)), document,
                                NULL);
  else
    cabas_dialogs_tell (window, _ ("The plan cannot be read"), error->message);
}

static void
cabas_version_panel_finalize (GObject *object)
{
  g_free (CABAS_VERSION_PANEL (object)->checked);

  G_OBJECT_CLASS (cabas_version_panel_parent_class)->finalize (object);
}

static void
cabas_version_panel_class_init (CabasVersionPanelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_version_panel_finalize;
  CABAS_ENTRY_LIST_CLASS (klass)->list = cabas_version_panel_list;
  CABAS_ENTRY_LIST_CLASS (klass)->make_row = cabas_version_panel_make_row;
  CABAS_ENTRY_LIST_CLASS (klass)->is_of_item = TRUE;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "version.compare", NULL, compare);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "version.open", NULL, open);
}

static void
cabas_version_panel_init (CabasVersionPanel *self)
{
}

GtkWidget *
cabas_version_panel_new (CabasSession *session)
{
  CabasEntryList *list = g_object_new (CABAS_TYPE_VERSION_PANEL, "session", session, NULL);

  cabas_entry_list_add_button (list, _ ("Compare _with the plan now…"), "version.compare");
  cabas_entry_list_add_button (list, _ ("Open _as it was"), "version.open");

  return GTK_WIDGET (list);
}
