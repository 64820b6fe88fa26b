/* SPDX-License-Identifier: EUPL-1.2 */
#include "backup-list.h"

#include "widgets.h"

#include "store/backups.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

char *
cabas_backup_format_moment (gint64 when)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (when);

  /* Translators: a day and an hour. */
  return g_date_time_format (moment, _ ("%d/%m/%Y %H:%M"));
}

/* The window closes before the action shows another one. */
static void
row_activated_cb (AdwActionRow *row, GtkWindow *window)
{
  GtkApplication *application = gtk_window_get_application (window);
  const char *path = g_object_get_data (G_OBJECT (row), "path");
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (path));

  gtk_window_destroy (window);
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-backup", target);
}

static GtkWidget *
new_row (const CabasBackup *backup, GtkWindow *window)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *moment = cabas_backup_format_moment (backup->when);
  g_autofree char *size = g_format_size (backup->size);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), moment);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), cabas_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (backup->path), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), window, 0);

  return row;
}

GtkWindow *
cabas_backup_list_new (GtkWindow *parent, const char *path)
{
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  GtkWidget *group = adw_preferences_group_new ();
  g_autoptr (GPtrArray) backups = cabas_backups_list (path);

  gtk_window_set_title (GTK_WINDOW (window), _ ("Backups of This Plan"));
  gtk_window_set_application (GTK_WINDOW (window), gtk_window_get_application (parent));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 480);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      backups->len > 0 ? _ ("What the file held before it was saved over. The one you choose opens "
                            "beside as a copy; the plan stays as it is.")
                       : _ ("Nothing is kept yet: what the file holds is kept each time the plan "
                            "is saved over it."));
  for (guint i = 0; i < backups->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               new_row (backups->pdata[i], GTK_WINDOW (window)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));

  return GTK_WINDOW (window);
}
