/* SPDX-License-Identifier: EUPL-1.2 */
#include "command-use.h"

#include <glib/gstdio.h>

#define MOST 12
#define GROUP "commands"
#define KEY "used"

/* GTK 4.8 tells nobody but its buttons whether an action can be done. */
gboolean
cabas_action_is_enabled (GtkWidget *from, const char *detailed_name)
{
  GtkWidget *probe = gtk_button_new ();
  gboolean is_enabled;

  gtk_widget_set_visible (probe, FALSE);
  gtk_widget_set_parent (probe, from);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (probe), detailed_name);
  is_enabled = gtk_widget_get_sensitive (probe);
  gtk_widget_unparent (probe);

  return is_enabled;
}

static char *
make_file_name (void)
{
  return g_build_filename (g_get_user_state_dir (), "cabas", "commands.ini", NULL);
}

GStrv
cabas_command_use_list (void)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = make_file_name ();
  GStrv used = NULL;

  if (g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL))
    used = g_key_file_get_string_list (keys, GROUP, KEY, NULL, NULL);

  return used != NULL ? used : g_new0 (char *, 1);
}

/* What cannot be kept is not worth a word. */
void
cabas_command_use_note (const char *detailed_name)
{
  g_auto (GStrv) before = cabas_command_use_list ();
  g_autoptr (GPtrArray) used = g_ptr_array_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *file = make_file_name ();
  g_autofree char *folder = g_path_get_dirname (file);

  g_ptr_array_add (used, (char *) detailed_name);
  for (guint i = 0; before[i] != NULL && used->len < MOST; i++)
    if (!g_str_equal (before[i], detailed_name))
      g_ptr_array_add (used, before[i]);

  g_key_file_set_string_list (keys, GROUP, KEY, (const char *const *) used->pdata, used->len);
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (keys, file, NULL);
}
