/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-columns.h"

#define ALONE "alone"

static char *
make_file_name (void)
{
  return g_build_filename (g_get_user_state_dir (), "cabas", "columns.ini", NULL);
}

static GKeyFile *
load_keys (void)
{
  GKeyFile *keys = g_key_file_new ();
  g_autofree char *file = make_file_name ();

  g_key_file_load_from_file (keys, file, G_KEY_FILE_NONE, NULL);
  return keys;
}

/* What cannot be kept is not worth a word: the columns are those of now until the window closes. */
static void
keep (CabasPage page, const char *key, gboolean value)
{
  g_autoptr (GKeyFile) keys = load_keys ();
  g_autofree char *file = make_file_name ();
  g_autofree char *folder = g_path_get_dirname (file);

  g_key_file_set_boolean (keys, cabas_page_get_info (page)->name, key, value);
  g_mkdir_with_parents (folder, 0700);
  g_key_file_save_to_file (keys, file, NULL);
}

static gboolean
recall (CabasPage page, const char *key, gboolean fallback)
{
  g_autoptr (GKeyFile) keys = load_keys ();
  g_autoptr (GError) error = NULL;
  const gboolean value =
      g_key_file_get_boolean (keys, cabas_page_get_info (page)->name, key, &error);

  return error == NULL ? value : fallback;
}

gboolean
cabas_tree_column_is_wanted (const CabasTreeColumn *column)
{
  return recall (column->page, column->id, column->is_wanted);
}

void
cabas_tree_column_set_wanted (const CabasTreeColumn *column, gboolean is_wanted)
{
  keep (column->page, column->id, is_wanted);
}

gboolean
cabas_tree_columns_get_alone (CabasPage page)
{
  /* A glance over the values, from one indicator to the next, is what most come for. */
  return recall (page, ALONE, page == CABAS_PAGE_INDICATORS);
}

void
cabas_tree_columns_set_alone (CabasPage page, gboolean is_alone)
{
  keep (page, ALONE, is_alone);
}
