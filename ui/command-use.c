/* SPDX-License-Identifier: EUPL-1.2 */
#include "command-use.h"

#include <glib/gstdio.h>

#define MOST 12
#define GROUP "commands"
#define KEY "used"

/* GTK 4.8 tells nobody but its buttons whether an action can be done. */
static gboolean
is_action_enabled (GtkWidget *from, const char *detailed_name)
{
  GtkWidget *probe;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  gboolean is_enabled;

  if (!g_action_parse_detailed_name (detailed_name, &name, &target, NULL))
    return FALSE;

  probe = gtk_button_new ();
  /* The target first: an action that misses its own would be complained of. */
  gtk_widget_set_visible (probe, FALSE);
  gtk_widget_set_parent (probe, from);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (probe), target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (probe), name);
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

/* Also when the program has ended; what cannot be kept is not worth a word. */
static void
note_use (const char *detailed_name)
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

/* (nullable): from where it can be done. */
static GtkWidget *
find_widget (const CabasCommandPlace *self, const char *action, gboolean is_of_page)
{
  if (self->origin != NULL && is_action_enabled (self->origin, action))
    return self->origin;
  if (self->page != NULL && (is_of_page || gtk_widget_get_mapped (self->page)) &&
      is_action_enabled (self->page, action))
    return self->page;

  return NULL;
}

void
cabas_command_place_clear (CabasCommandPlace *self)
{
  g_clear_weak_pointer (&self->origin);
  g_clear_weak_pointer (&self->page);
}

gboolean *
cabas_command_place_list_enabled (const CabasCommandPlace *self)
{
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);
  gboolean *is_enabled = g_new0 (gboolean, n_commands);

  for (guint i = 0; i < n_commands; i++)
    is_enabled[i] = commands[i].action != NULL &&
                    find_widget (self, commands[i].action, commands[i].is_of_page) != NULL;

  return is_enabled;
}

void
cabas_command_place_do (const CabasCommandPlace *self, const char *detailed_name)
{
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);
  gboolean is_of_page = FALSE;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  GtkWidget *widget;

  for (guint i = 0; i < n_commands; i++)
    if (g_strcmp0 (commands[i].action, detailed_name) == 0)
      is_of_page = commands[i].is_of_page;

  widget = find_widget (self, detailed_name, is_of_page);
  if (widget == NULL || !g_action_parse_detailed_name (detailed_name, &name, &target, NULL))
    return;

  note_use (detailed_name);
  gtk_widget_activate_action_variant (widget, name, target);
}

/* On the page that is shown already, a table alone would only select the row. */
void
cabas_command_place_show (const CabasCommandPlace *self, CabasSession *session, CabasItem *item)
{
  g_autofree char *page = g_strdup (cabas_session_get_page (session));

  cabas_session_select (session, item);
  if (self->page != NULL && g_strcmp0 (page, cabas_session_get_page (session)) == 0)
    gtk_widget_activate_action (self->page, "page.show-form", NULL);
}
