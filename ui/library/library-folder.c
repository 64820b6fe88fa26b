/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/library-folder.h"

#include "dialogs.h"
#include "library/insert-flow.h"

#include "plan/card-copy.h"
#include "store/library.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *widget; /* (owned) */
  CabasItem *action; /* (owned) */
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->action);
  g_free (self);
}

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL ? GTK_WINDOW (root) : NULL;
}

void
cabas_library_folder_show (GtkWidget *widget)
{
  g_autofree char *path = cabas_library_dup_own_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *address = g_file_get_uri (folder);

  g_mkdir_with_parents (path, 0755);
  gtk_show_uri (get_window (widget), address, GDK_CURRENT_TIME);
}

gboolean
cabas_library_folder_share (GtkWidget *widget, GFile *folder)
{
  g_auto (GStrv) present = cabas_library_list_shared_folders ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) folders = NULL;
  g_autoptr (GError) error = NULL;

  if (folder != NULL && g_file_peek_path (folder) == NULL)
    {
      cabas_insert_flow_tell (widget, _ ("Choose a folder of this computer."), NULL, NULL);
      return FALSE;
    }
  if (folder != NULL)
    {
      g_strv_builder_addv (builder, (const char **) present);
      if (!g_strv_contains ((const char *const *) present, g_file_peek_path (folder)))
        g_strv_builder_add (builder, g_file_peek_path (folder));
    }

  folders = g_strv_builder_end (builder);
  if (cabas_library_set_shared_folders ((const char *const *) folders, &error))
    return TRUE;

  cabas_insert_flow_tell (widget, error->message, NULL, NULL);
  return FALSE;
}

static void
save (GtkWidget *widget, CabasItem *action, const char *title)
{
  g_autofree char *folder = cabas_library_dup_own_folder ();
  g_autoptr (GPtrArray) cards = cabas_card_copy_action (action, title);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cabas_library_save (folder, title, cards, &error);
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      cabas_dialogs_tell (get_window (widget), _ ("The card was not saved"), error->message);
      return;
    }

  sentence =
      g_strdup_printf (_ ("Saved “%s” among your cards"), cabas_card_get_title (cards->pdata[0]));
  cabas_insert_flow_tell (widget, sentence, _ ("Show"), "win.cards::");
}

static void
title_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autofree char *title = cabas_dialogs_ask_text_finish (result);

  if (title != NULL)
    save (saving->widget, saving->action, title);
  saving_free (saving);
}

void
cabas_library_folder_save_action (GtkWidget *widget, CabasItem *action)
{
  Saving *saving = g_new0 (Saving, 1);
  const char *title = cabas_item_get_text (action, CABAS_ACTION_TITLE);

  saving->widget = g_object_ref (widget);
  saving->action = g_object_ref (action);
  cabas_dialogs_ask_text_async (
      get_window (widget), _ ("Save as a card"),
      _ ("The action, its indicators and its owners become a card of your library, to be inserted "
         "into any plan."),
      _ ("Title of the card"), title, _ ("_Save"), title_given_cb, saving);
}
