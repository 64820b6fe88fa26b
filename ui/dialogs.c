/* SPDX-License-Identifier: EUPL-1.2 */
#include "dialogs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static void
return_answer (gpointer data)
{
  g_autoptr (GTask) task = data;

  g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), g_free);
}

/* The dialog still needs its parent, which the answer may close. */
static void
answered_cb (GTask *task, const char *response)
{
  g_task_set_task_data (task, g_strdup (response), g_free);
  g_idle_add_once (return_answer, task);
}

void
cabas_dialogs_ask_async (GtkWindow *parent,
                         const char *heading,
                         const char *body,
                         const CabasDialogAnswer *answers,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  GtkWidget *widget = adw_message_dialog_new (parent, heading, body);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (widget);
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  for (const CabasDialogAnswer *a = answers; a->id != NULL; a++)
    {
      adw_message_dialog_add_response (dialog, a->id, a->label);
      if (a->is_suggested)
        adw_message_dialog_set_response_appearance (dialog, a->id, ADW_RESPONSE_SUGGESTED);
      if (a->is_destructive)
        adw_message_dialog_set_response_appearance (dialog, a->id, ADW_RESPONSE_DESTRUCTIVE);
      if (a->is_suggested)
        adw_message_dialog_set_default_response (dialog, a->id);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);

  g_signal_connect_swapped (dialog, "response", G_CALLBACK (answered_cb), task);
  gtk_window_present (GTK_WINDOW (widget));
}

char *
cabas_dialogs_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/* The entry goes with its dialog, so its text is taken now. */
static void
text_answered_cb (GTask *task, const char *response, AdwMessageDialog *dialog)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (response, "accept") && *text != '\0')
    g_task_set_task_data (task, g_steal_pointer (&text), g_free);
  g_idle_add_once (return_answer, task);
}

void
cabas_dialogs_ask_text_async (GtkWindow *parent,
                              const char *heading,
                              const char *body,
                              const char *label,
                              const char *text,
                              const char *accept,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_message_dialog_set_extra_child (dialog, entry);
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "accept", accept, NULL);
  adw_message_dialog_set_response_appearance (dialog, "accept", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "accept");
  adw_message_dialog_set_close_response (dialog, "cancel");

  g_signal_connect_swapped (dialog, "response", G_CALLBACK (text_answered_cb),
                            g_task_new (parent, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

char *
cabas_dialogs_ask_text_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

void
cabas_dialogs_tell (GtkWindow *parent, const char *heading, const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What the native dialog, which belongs to nobody, is waiting for. */
typedef struct
{
  GtkFileChooserNative *chooser; /* (owned) */
  GStrv suffixes;                /* (owned) (nullable) */
  GFile *file;                   /* (owned) (nullable): what was chosen */
} Choice;

static void
choice_free (Choice *self)
{
  gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_object_unref (self->chooser);
  g_strfreev (self->suffixes);
  g_clear_object (&self->file);
  g_free (self);
}

static GFile *
ensure_suffix (GFile *file, const char *const *suffixes)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *whole = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return g_object_ref (file);

  if (suffixes == NULL)
    return g_object_ref (file);

  whole = g_strconcat (name, suffixes[0], NULL);
  return g_file_get_child (folder, whole);
}

static void
replace_answered_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  Choice *choice = g_task_get_task_data (task);
  g_autofree char *answer = cabas_dialogs_ask_finish (result);

  if (g_strcmp0 (answer, "replace") == 0)
    g_task_return_pointer (task, g_steal_pointer (&choice->file), g_object_unref);
  else
    g_task_return_pointer (task, NULL, NULL);
}

/* The chooser asked about the name that was typed, not about the one that was completed. */
static void
ask_to_replace (GTask *task, GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), name);
  const CabasDialogAnswer answers[] = {
    { "cancel", _ ("_Cancel") },
    { "replace", _ ("_Replace"), FALSE, TRUE },
    { NULL },
  };

  cabas_dialogs_ask_async (GTK_WINDOW (g_task_get_source_object (task)), heading,
                           _ ("A file of that name is already there. What it holds will be lost."),
                           answers, replace_answered_cb, task);
}

static void
chosen_cb (GTask *task, int response)
{
  Choice *choice = g_task_get_task_data (task);
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (choice->chooser));
  if (file == NULL)
    {
      g_task_return_pointer (task, NULL, NULL);
      g_object_unref (task);
      return;
    }

  choice->file = ensure_suffix (file, (const char *const *) choice->suffixes);
  if (!g_file_equal (file, choice->file) && g_file_query_exists (choice->file, NULL))
    {
      ask_to_replace (task, choice->file);
      return;
    }

  g_task_return_pointer (task, g_steal_pointer (&choice->file), g_object_unref);
  g_object_unref (task);
}

static void
show_chooser (GtkWindow *parent,
              GtkFileChooserNative *chooser,
              const char *const *suffixes,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);
  Choice *choice = g_new0 (Choice, 1);

  choice->chooser = chooser;
  choice->suffixes = g_strdupv ((GStrv) suffixes);
  g_task_set_task_data (task, choice, (GDestroyNotify) choice_free);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_swapped (chooser, "response", G_CALLBACK (chosen_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffixes == NULL)
    gtk_file_filter_add_pattern (filter, "*");
  for (guint i = 0; suffixes != NULL && suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i] + 1);
  gtk_file_chooser_add_filter (chooser, filter);
}

void
cabas_dialogs_open_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  const char *const plans[] = { CABAS_FILE_SUFFIX, NULL };
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Open a plan"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (chooser), _ ("Plans (*.spaser)"), plans);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("All files"), NULL);
  show_chooser (parent, chooser, NULL, callback, user_data);
}

void
cabas_dialogs_choose_folder_async (GtkWindow *parent,
                                   const char *title,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), _ ("_Cancel"));

  show_chooser (parent, chooser, NULL, callback, user_data);
}

void
cabas_dialogs_choose_async (GtkWindow *parent,
                            const char *title,
                            const char *name,
                            const char *const *suffixes,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));

  add_filter (GTK_FILE_CHOOSER (chooser), name, suffixes);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("All files"), NULL);
  show_chooser (parent, chooser, NULL, callback, user_data);
}

void
cabas_dialogs_open_image_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Choose an image"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) images = gtk_file_filter_new ();

  gtk_file_filter_set_name (images, _ ("Images"));
  gtk_file_filter_add_pixbuf_formats (images);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), images);
  add_filter (GTK_FILE_CHOOSER (chooser), _ ("All files"), NULL);
  show_chooser (parent, chooser, NULL, callback, user_data);
}

void
cabas_dialogs_save_async (GtkWindow *parent,
                          const char *title,
                          const char *name,
                          GFile *folder,
                          const char *const *suffixes,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  show_chooser (parent, chooser, suffixes, callback, user_data);
}

GFile *
cabas_dialogs_choose_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
