/* SPDX-License-Identifier: EUPL-1.2 */
#include "preferences-window.h"

#include "dialogs.h"
#include "widgets.h"

#include "store/preferences.h"

#include <glib/gi18n-lib.h>

struct _CabasPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  GtkEditable *author;
  GtkEditable *function;
  AdwActionRow *backups;
  GtkWidget *own_folder;
  AdwComboRow *language;
};

G_DEFINE_FINAL_TYPE (CabasPreferencesWindow, cabas_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the choices of the row. */
static const char *const languages[] = { "fr", "en" };

static void
keep (CabasPreferencesWindow *self, CabasPreference preference, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!cabas_preferences_set (preference, text, &error))
    cabas_dialogs_tell (GTK_WINDOW (self), _ ("The preferences cannot be kept"), error->message);
}

static void
show_folder (CabasPreferencesWindow *self)
{
  g_autofree char *folder = cabas_preferences_dup (CABAS_PREFERENCE_BACKUP_FOLDER);

  adw_action_row_set_subtitle (self->backups,
                               folder != NULL ? folder : _ ("With the data of this user"));
  gtk_widget_set_visible (self->own_folder, folder != NULL);
}

static void
author_changed_cb (CabasPreferencesWindow *self)
{
  keep (self, CABAS_PREFERENCE_AUTHOR, gtk_editable_get_text (self->author));
}

static void
function_changed_cb (CabasPreferencesWindow *self)
{
  keep (self, CABAS_PREFERENCE_FUNCTION, gtk_editable_get_text (self->function));
}

static void
language_changed_cb (CabasPreferencesWindow *self)
{
  keep (self, CABAS_PREFERENCE_LANGUAGE, languages[adw_combo_row_get_selected (self->language)]);
}

static void
folder_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GFile) folder = cabas_dialogs_choose_finish (result);
  const char *path = folder != NULL ? g_file_peek_path (folder) : NULL;

  if (path == NULL)
    return;

  keep (CABAS_PREFERENCES_WINDOW (source), CABAS_PREFERENCE_BACKUP_FOLDER, path);
  show_folder (CABAS_PREFERENCES_WINDOW (source));
}

static void
choose_folder_cb (CabasPreferencesWindow *self)
{
  cabas_dialogs_choose_folder_async (GTK_WINDOW (self), _ ("Folder of the backups"),
                                     folder_chosen_cb, NULL);
}

static void
own_folder_cb (CabasPreferencesWindow *self)
{
  keep (self, CABAS_PREFERENCE_BACKUP_FOLDER, NULL);
  show_folder (self);
}

static void
cabas_preferences_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_PREFERENCES_WINDOW);

  G_OBJECT_CLASS (cabas_preferences_window_parent_class)->dispose (object);
}

static void
cabas_preferences_window_class_init (CabasPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPreferencesWindow, author);
  gtk_widget_class_bind_template_child (widget_class, CabasPreferencesWindow, function);
  gtk_widget_class_bind_template_child (widget_class, CabasPreferencesWindow, backups);
  gtk_widget_class_bind_template_child (widget_class, CabasPreferencesWindow, own_folder);
  gtk_widget_class_bind_template_child (widget_class, CabasPreferencesWindow, language);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_folder_cb);
}

static void
show_text (GtkEditable *editable, CabasPreference preference)
{
  g_autofree char *text = cabas_preferences_dup (preference);

  gtk_editable_set_text (editable, text != NULL ? text : "");
}

static void
cabas_preferences_window_init (CabasPreferencesWindow *self)
{
  g_autofree char *language = cabas_preferences_dup (CABAS_PREFERENCE_LANGUAGE);

  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->author));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->function));
  show_text (self->author, CABAS_PREFERENCE_AUTHOR);
  show_text (self->function, CABAS_PREFERENCE_FUNCTION);
  show_folder (self);
  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i], language))
      adw_combo_row_set_selected (self->language, i);

  /* After the rows were filled: what is only shown is not a choice. */
  g_signal_connect_swapped (self->author, "changed", G_CALLBACK (author_changed_cb), self);
  g_signal_connect_swapped (self->function, "changed", G_CALLBACK (function_changed_cb), self);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_changed_cb),
                            self);
}

GtkWindow *
cabas_preferences_window_new (GtkWindow *parent)
{
  return g_object_new (CABAS_TYPE_PREFERENCES_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
}
