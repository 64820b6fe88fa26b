/* SPDX-License-Identifier: EUPL-1.2 */
#include "window-size.h"

#define GROUP "Window"

/* What no screen has; a file that says so is not believed. */
#define MOST_PIXELS 16384
#define LEAST_PIXELS 200

static char *
make_file_name (void)
{
  return g_build_filename (g_get_user_state_dir (), "cabas", "window.ini", NULL);
}

void
cabas_window_size_restore (GtkWindow *window)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = make_file_name ();
  int width, height;

  if (!g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL))
    return;

  width = g_key_file_get_integer (keys, GROUP, "width", NULL);
  height = g_key_file_get_integer (keys, GROUP, "height", NULL);
  if (width >= LEAST_PIXELS && width <= MOST_PIXELS && height >= LEAST_PIXELS &&
      height <= MOST_PIXELS)
    gtk_window_set_default_size (window, width, height);
  if (g_key_file_get_boolean (keys, GROUP, "maximized", NULL))
    gtk_window_maximize (window);
}

/* A size that cannot be kept is not worth a word. */
void
cabas_window_size_keep (GtkWindow *window)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = make_file_name ();
  g_autofree char *folder = g_path_get_dirname (file);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_key_file_set_integer (keys, GROUP, "width", width);
  g_key_file_set_integer (keys, GROUP, "height", height);
  g_key_file_set_boolean (keys, GROUP, "maximized", gtk_window_is_maximized (window));
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (keys, file, NULL);
}
