/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-copy.h"

#include "charts/chart-text.h"
#include "charts/export.h"
#include "plan/text.h"

#include <glib/gstdio.h>
#include <string.h>

/* Of the name of a file. */
#define MOST_CHARACTERS 80

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

/* Adds what could be drawn; a picture that cannot be is left out, the words remain. */
static void
add_picture (GPtrArray *forms, CabasChart *chart, CabasChartFormat format, const char *type)
{
  g_autoptr (GBytes) bytes = cabas_chart_render_whole (chart, format, CABAS_CHART_PRINT, NULL);

  if (bytes != NULL)
    g_ptr_array_add (forms, gdk_content_provider_new_for_bytes (type, bytes));
}

static GPtrArray *
list_forms (CabasChart *chart)
{
  GPtrArray *forms = g_ptr_array_new ();
  g_autoptr (GBytes) html = take_text (cabas_chart_dup_html (chart));
  g_autofree char *text = cabas_chart_dup_text (chart);

  add_picture (forms, chart, CABAS_CHART_PNG, "image/png");
  add_picture (forms, chart, CABAS_CHART_SVG, "image/svg+xml");
  g_ptr_array_add (forms, gdk_content_provider_new_for_bytes ("text/html", html));
  g_ptr_array_add (forms, gdk_content_provider_new_typed (G_TYPE_STRING, text));

  return forms;
}

/* The union takes the forms over. */
static GdkContentProvider *
unite (GPtrArray *forms)
{
  return gdk_content_provider_new_union ((GdkContentProvider **) forms->pdata, forms->len);
}

GdkContentProvider *
cabas_chart_copy_new (CabasChart *chart)
{
  g_autoptr (GPtrArray) forms = NULL;

  g_return_val_if_fail (CABAS_IS_CHART (chart), NULL);

  forms = list_forms (chart);

  return unite (forms);
}

static char *
dup_file_name (CabasChart *chart)
{
  g_autofree char *title = cabas_chart_dup_title (chart);
  g_autofree char *shortened = cabas_text_shorten (title, MOST_CHARACTERS);

  g_strdelimit (shortened, "/\\:*?\"<>|\n", '-');

  return g_strconcat (shortened, ".png", NULL);
}

/* (nullable): a picture in a folder of its own, so that it can have a name that says what it is. */
static GFile *
write_picture (CabasChart *chart, char **folder)
{
  g_autoptr (GBytes) bytes =
                 cabas_chart_render_whole (chart, CABAS_CHART_PNG, CABAS_CHART_PRINT, NULL);
  g_autofree char *name = dup_file_name (chart);
  g_autofree char *path = NULL;

  *folder = bytes != NULL ? g_dir_make_tmp ("cabas-XXXXXX", NULL) : NULL;
  if (*folder == NULL)
    return NULL;

  path = g_build_filename (*folder, name, NULL);
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL))
    return NULL;

  return g_file_new_for_path (path);
}

GdkContentProvider *
cabas_chart_copy_new_with_file (CabasChart *chart, char **folder)
{
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (CABAS_IS_CHART (chart), NULL);

  forms = list_forms (chart);
  file = write_picture (chart, folder);
  if (file != NULL)
    {
      GdkFileList *files = gdk_file_list_new_from_array (&file, 1);

      g_ptr_array_insert (forms, 0, gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, files));
      g_boxed_free (GDK_TYPE_FILE_LIST, files);
    }

  return unite (forms);
}

void
cabas_chart_copy_remove (char *folder)
{
  g_autoptr (GDir) entries = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  if (folder != NULL)
    g_rmdir (folder);
  g_free (folder);
}
