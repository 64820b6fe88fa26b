/* SPDX-License-Identifier: EUPL-1.2 */
#include "application.h"

#include "backup-list.h"
#include "commands.h"
#include "config.h"
#include "dialogs.h"
#include "new-plan.h"
#include "preferences-window.h"
#include "recent-plans.h"
#include "workbook/workbook-flow.h"

#include "start/beginnings.h"
#include "store/preferences.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _CabasApplication
{
  AdwApplication parent_instance;

  gboolean wants_sample; /* the command line asked for it */
};

G_DEFINE_FINAL_TYPE (CabasApplication, cabas_application, ADW_TYPE_APPLICATION)

/* The window in which something new may be shown: one that still shows the start page. */
static CabasWindow *
ensure_empty_window (CabasApplication *self, CabasWindow *window)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL && CABAS_IS_WINDOW (active))
    window = CABAS_WINDOW (active);
  if (window == NULL || cabas_window_get_plan_file (window) != NULL)
    window = cabas_window_new (GTK_APPLICATION (self));

  return window;
}

/* `plan_file` (transfer full) (nullable): then `error` (transfer full) is told. */
static void
show_plan (CabasApplication *self, CabasWindow *window, CabasPlanFile *plan_file, GError *error)
{
  window = ensure_empty_window (self, window);
  gtk_window_present (GTK_WINDOW (window));

  if (plan_file == NULL)
    {
      cabas_dialogs_tell (GTK_WINDOW (window), _ ("The plan cannot be read"), error->message);
      g_error_free (error);
      return;
    }

  cabas_window_set_plan_file (window, plan_file);
  cabas_recent_plans_add (cabas_plan_file_get_session (plan_file));
  g_object_unref (plan_file);
}

/* (nullable): what tells the file from all others, by whatever links it is reached. */
static char *
dup_file_id (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE))
                      : NULL;
}

static gboolean
is_same_file (GFile *one, GFile *other)
{
  g_autofree char *one_id = dup_file_id (one);
  g_autofree char *other_id = dup_file_id (other);

  return g_file_equal (one, other) || (one_id != NULL && g_strcmp0 (one_id, other_id) == 0);
}

static CabasWindow *
find_window_of (CabasApplication *self, GFile *file)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      CabasPlanFile *plan_file =
          CABAS_IS_WINDOW (l->data) ? cabas_window_get_plan_file (l->data) : NULL;
      GFile *own = plan_file != NULL
                       ? cabas_session_get_file (cabas_plan_file_get_session (plan_file))
                       : NULL;

      if (own != NULL && is_same_file (own, file))
        return l->data;
    }

  return NULL;
}

static void
new_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (
      cabas_new_plan_new (user_data, gtk_application_get_active_window (user_data)));
}

static void
workbook_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);
  g_autofree char *language = cabas_preferences_dup (CABAS_PREFERENCE_LANGUAGE);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (source));
  CabasDocument *document;

  if (file == NULL || application == NULL)
    return;

  document = cabas_beginnings_start (CABAS_BEGINNING_FRAME, language, NULL);
  cabas_application_show_new (CABAS_APPLICATION (application),
                              document != NULL ? document : cabas_document_new (), NULL);
  if (!cabas_workbook_flow_takes (gtk_application_get_active_window (application), file))
    cabas_dialogs_tell (gtk_application_get_active_window (application),
                        _ ("The file cannot be imported"),
                        _ ("Choose a spreadsheet: ODS, xlsx or CSV."));
}

static void
new_from_workbook_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    cabas_workbook_flow_choose (window, workbook_chosen_cb);
}

/* Without a name, the sample that is complete. */
static void
sample_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GError *error = NULL;
  CabasPlanFile *plan_file = cabas_plan_file_open_sample (
      parameter != NULL ? g_variant_get_string (parameter, NULL) : "valmont", &error);

  show_plan (user_data, NULL, plan_file, error);
}

static void
open_backup_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_bytestring (parameter));
  GError *error = NULL;
  CabasPlanFile *plan_file = cabas_plan_file_open_copy (file, &error);
  const gboolean is_open = plan_file != NULL;

  show_plan (user_data, NULL, plan_file, error);
  if (is_open)
    cabas_window_tell (
        CABAS_WINDOW (gtk_application_get_active_window (user_data)),
        _ ("This is a copy of a backup. Save it under a name of its own to keep it."));
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) file = cabas_dialogs_choose_finish (result);

  if (file != NULL)
    cabas_application_open_plan (user_data, CABAS_WINDOW (source), file);
}

static void
open_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (CABAS_IS_WINDOW (window))
    cabas_dialogs_open_async (window, open_chosen_cb, user_data);
}

static void
open_recent_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  cabas_application_open_plan (user_data, NULL, file);
}

static void
refresh_windows (CabasApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (CABAS_IS_WINDOW (l->data))
      cabas_window_refresh (l->data);
}

static void
forget_recent_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  cabas_recent_plans_forget (file);
  refresh_windows (user_data);
}

/* (transfer full) (nullable): another window may have taken it. */
static CabasDraft *
find_draft (const char *name)
{
  g_autoptr (GPtrArray) drafts = cabas_draft_list (NULL);

  for (guint i = 0; i < drafts->len; i++)
    if (g_str_equal (cabas_draft_get_file (drafts->pdata[i]), name))
      return cabas_draft_ref (drafts->pdata[i]);

  return NULL;
}

static void
recover_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (CabasDraft) draft = find_draft (g_variant_get_string (parameter, NULL));
  GError *error = NULL;
  CabasPlanFile *plan_file;

  if (draft == NULL)
    {
      refresh_windows (user_data);
      return;
    }

  plan_file = cabas_plan_file_recover (draft, &error);
  show_plan (user_data, NULL, plan_file, error);
  refresh_windows (user_data);
}

static void
recover_beside_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (CabasDraft) draft = find_draft (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) file = NULL;
  GError *error = NULL;
  CabasPlanFile *saved;

  if (draft != NULL && cabas_draft_get_path (draft) != NULL)
    {
      file = g_file_new_for_path (cabas_draft_get_path (draft));
      saved = cabas_plan_file_open (file, &error);
      show_plan (user_data, NULL, saved, error);
    }
  recover_action (action, parameter, user_data);
}

/* Only what is a draft that cannot be read: anything may have happened to it since it was listed.
 */
static void
delete_damaged (const char *file)
{
  g_autoptr (GPtrArray) damaged = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drafts = cabas_draft_list (damaged);

  for (guint i = 0; i < damaged->len; i++)
    if (g_str_equal (damaged->pdata[i], file))
      g_unlink (file);
}

static void
discard_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *file = user_data;
  g_autofree char *answer = cabas_dialogs_ask_finish (result);
  g_autoptr (CabasDraft) draft = NULL;

  if (g_strcmp0 (answer, "discard") != 0)
    return;

  draft = find_draft (file);
  if (draft != NULL)
    cabas_draft_drop (draft);
  else
    delete_damaged (file);
  cabas_window_refresh (CABAS_WINDOW (source));
}

static void
discard_draft_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "discard", _ ("_Discard"), FALSE, TRUE },
    { NULL },
  };

  cabas_dialogs_ask_async (window, _ ("Discard this unsaved work?"),
                           _ ("It cannot be brought back. The saved plan stays as it is."), answers,
                           discard_answered_cb, g_variant_dup_string (parameter, NULL));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GtkWindow *window = cabas_commands_new_shortcuts_window ();

  gtk_window_set_transient_for (window, gtk_application_get_active_window (user_data));
  gtk_window_present (window);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_window_present (cabas_preferences_window_new (gtk_application_get_active_window (user_data)));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (gtk_application_get_active_window (user_data), "application-name", "Cabas",
                         "application-icon", "fr.cabas.Cabas", "version", CABAS_VERSION, "comments",
                         _ ("Draft, review and follow up a plan for responsible public purchasing "
                            "(SPASER)."),
                         "license-type", GTK_LICENSE_CUSTOM, "license",
                         _ ("European Union Public Licence, version 1.2 (EUPL-1.2)."),
                         "developer-name", _ ("The people who make Cabas"), NULL);
}

static void
show_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  gtk_show_uri (gtk_application_get_active_window (user_data),
                g_variant_get_string (parameter, NULL), GDK_CURRENT_TIME);
}

/* Each window asks about its own plan; the program ends with the last one. */
static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static const GActionEntry actions[] = {
  { "new", new_action },
  { "open", open_action },
  { "new-from-workbook", new_from_workbook_action },
  { "sample", sample_action },
  { "open-sample", sample_action, "s" },
  { "open-backup", open_backup_action, "ay" },
  { "open-recent", open_recent_action, "s" },
  { "forget-recent", forget_recent_action, "s" },
  { "recover", recover_action, "s" },
  { "recover-beside", recover_beside_action, "s" },
  { "discard-draft", discard_draft_action, "s" },
  { "shortcuts", shortcuts_action },
  { "preferences", preferences_action },
  { "about", about_action },
  { "show", show_action, "s" },
  { "quit", quit_action },
};

static void
cabas_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (cabas_application_parent_class)->startup (application);

  cabas_saver_init ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  cabas_commands_set_accels (GTK_APPLICATION (application));
  gtk_window_set_default_icon_name ("fr.cabas.Cabas");
}

static void
cabas_application_activate (GApplication *application)
{
  CabasApplication *self = CABAS_APPLICATION (application);

  if (self->wants_sample)
    {
      self->wants_sample = FALSE;
      g_action_group_activate_action (G_ACTION_GROUP (application), "sample", NULL);
      return;
    }

  gtk_window_present (GTK_WINDOW (ensure_empty_window (self, NULL)));
}

static void
cabas_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    cabas_application_open_plan (CABAS_APPLICATION (application), NULL, files[i]);
}

static int
cabas_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  CabasApplication *self = CABAS_APPLICATION (application);

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("cabas %s\n", CABAS_VERSION);
      return 0;
    }
  if (!g_variant_dict_contains (options, "sample"))
    return -1;

  self->wants_sample = TRUE;
  if (g_application_register (application, NULL, NULL) && g_application_get_is_remote (application))
    {
      g_action_group_activate_action (G_ACTION_GROUP (application), "sample", NULL);
      return 0;
    }

  return -1;
}

static void
cabas_application_class_init (CabasApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->startup = cabas_application_startup;
  application_class->activate = cabas_application_activate;
  application_class->open = cabas_application_open;
  application_class->handle_local_options = cabas_application_handle_local_options;
}

static void
cabas_application_init (CabasApplication *self)
{
  const GOptionEntry options[] = {
    { "sample", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
      N_ ("Open a copy of the sample plan"), NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Say the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[PLAN…]"));
}

CabasApplication *
cabas_application_new (void)
{
  return g_object_new (CABAS_TYPE_APPLICATION, "application-id", "fr.cabas.Cabas",
                       "resource-base-path", "/fr/cabas/Cabas", "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_CAN_OVERRIDE_APP_ID, NULL);
}

void
cabas_application_show_new (CabasApplication *self, CabasDocument *document, const char *notice)
{
  CabasPlanFile *plan_file = cabas_plan_file_new (document);

  g_return_if_fail (CABAS_IS_APPLICATION (self));

  if (notice != NULL)
    cabas_session_set_never_saved (cabas_plan_file_get_session (plan_file));
  show_plan (self, NULL, plan_file, NULL);
  if (notice != NULL)
    cabas_window_tell (CABAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self))),
                       notice);
}

void
cabas_application_open_plan (CabasApplication *self, CabasWindow *window, GFile *file)
{
  CabasWindow *owner;
  CabasPlanFile *plan_file;
  GError *error = NULL;

  g_return_if_fail (CABAS_IS_APPLICATION (self));

  owner = find_window_of (self, file);
  if (owner != NULL)
    {
      gtk_window_present (GTK_WINDOW (owner));
      return;
    }

  plan_file = cabas_plan_file_open (file, &error);
  show_plan (self, window, plan_file, error);
}
