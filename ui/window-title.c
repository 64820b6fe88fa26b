/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-title.h"

#include <glib/gi18n-lib.h>

static void
show_nothing (GtkWindow *window, AdwWindowTitle *title)
{
  adw_window_title_set_title (title, "Cabas");
  adw_window_title_set_subtitle (title, "");
  gtk_window_set_title (window, "Cabas");
}

void
cabas_window_title_show (GtkWindow *window, AdwWindowTitle *title, CabasSession *session)
{
  GFile *file = session != NULL ? cabas_session_get_file (session) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_parse_name (file) : NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *window_title = NULL;

  if (session == NULL)
    {
      show_nothing (window, title);
      return;
    }

  if (name != NULL)
    /* Translators: name of a file, and “Saved 14:32” or the like. */
    subtitle = g_strdup_printf (_ ("%s · %s"), name, cabas_session_get_save_state (session));
  else
    subtitle = g_strdup (cabas_session_get_save_state (session));

  adw_window_title_set_title (title, cabas_session_get_title (session));
  adw_window_title_set_subtitle (title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (title), path);
  window_title = g_strdup_printf ("%s — Cabas", cabas_session_get_title (session));
  gtk_window_set_title (window, window_title);
}
