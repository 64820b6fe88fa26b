/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/export.h"
#include "command/files.h"
#include "command/output.h"
#include "command/state.h"
#include "command/text-table.h"
#include "gallery/gallery.h"

#include <glib/gi18n-lib.h>

static const char *const theme_names[] = {
  [CABAS_CHART_LIGHT] = "light",
  [CABAS_CHART_DARK] = "dark",
  [CABAS_CHART_HIGH_CONTRAST] = "high-contrast",
  [CABAS_CHART_PRINT] = "print",
};

static gboolean
find_theme (const char *name, CabasChartTheme *theme)
{
  *theme = CABAS_CHART_LIGHT;
  if (name == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (theme_names); i++)
    if (g_str_equal (theme_names[i], name))
      {
        *theme = i;
        return TRUE;
      }
  return FALSE;
}

/* NULL after telling why not. */
static CabasChart *
make_chart (const CabasGallery *gallery, const char *name)
{
  const CabasGalleryInfo *info = cabas_gallery_find (name);
  CabasChart *chart;

  if (info == NULL)
    {
      cabas_output_complain_of_usage (
          _ ("“%s” is no chart; “cabasctl chart PLAN --list” names those there are."), name);
      return NULL;
    }

  chart = cabas_gallery_make (gallery, name, NULL);
  if (chart == NULL)
    cabas_output_complain_of_usage (_ ("The plan has nothing that “%s” could show."), name);

  return chart;
}

static CabasExit
draw (CabasChart *chart, const char *path, CabasChartFormat format, CabasChartTheme theme)
{
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;

  picture = cabas_chart_render_whole (chart, format, theme, &error);
  if (picture == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }
  return cabas_files_write (path, picture) ? CABAS_EXIT_OK : CABAS_EXIT_FILE;
}

/* One line for each chart: its name, what it is called, and of what kind of item it is. */
static CabasExit
list_charts (const CabasGallery *gallery, gboolean as_csv)
{
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);
  guint n_infos;
  const CabasGalleryInfo *infos = cabas_gallery_list (&n_infos);

  cabas_text_table_add (table, _ ("Name"));
  cabas_text_table_add (table, _ ("Chart"));
  cabas_text_table_add (table, _ ("Group"));
  cabas_text_table_add (table, _ ("About"));
  cabas_text_table_add (table, _ ("Message"));
  cabas_text_table_end_row (table);
  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (CabasChart) chart = cabas_gallery_make (gallery, infos[i].name, NULL);
      g_autofree char *message = chart != NULL && cabas_chart_get_n_data (chart) > 0
                                     ? cabas_chart_dup_title (chart)
                                     : NULL;

      cabas_text_table_add (table, infos[i].name);
      cabas_text_table_add (table, cabas_gallery_info_get_label (&infos[i]));
      cabas_text_table_add (table, cabas_gallery_group_get_label (infos[i].group));
      cabas_text_table_add (table, cabas_kind_get_label (infos[i].about));
      cabas_text_table_add (table, message != NULL ? message : _ ("Nothing to show yet"));
      cabas_text_table_end_row (table);
    }
  cabas_text_table_print (table);

  return CABAS_EXIT_OK;
}

static CabasExit
draw_named (const CabasGallery *gallery, const CabasRequest *request)
{
  const char *path = cabas_request_get (request, CABAS_OPTION_PICTURE);
  g_autoptr (CabasChart) chart = NULL;
  CabasChartFormat format;
  CabasChartTheme theme;

  if (!cabas_chart_format_from_name (path, &format))
    return cabas_output_complain_of_usage (
        _ ("“%s” must end in .svg, .png, .pdf or .csv, which gives the format."), path);
  if (!find_theme (cabas_request_get (request, CABAS_OPTION_THEME), &theme))
    return cabas_output_complain_of_usage (
        _ ("“%s” is no theme; the themes are light, dark, high-contrast and print."),
        cabas_request_get (request, CABAS_OPTION_THEME));

  chart = make_chart (gallery, request->operands[1]);
  if (chart == NULL)
    return CABAS_EXIT_USAGE;

  return draw (chart, path, format, theme);
}

/* The version that changes are counted from; none where nobody named one and none was sealed. */
static gboolean
open_since (CabasState *since, CabasDocument *document, const CabasRequest *request)
{
  const char *word = cabas_request_get (request, CABAS_OPTION_SINCE);

  if (word != NULL)
    return cabas_state_open (since, word);

  cabas_state_open_last (since, document);

  return TRUE;
}

CabasExit
cabas_chart_run (const CabasRequest *request)
{
  const gboolean is_list = cabas_request_get (request, CABAS_OPTION_LIST) != NULL;
  g_autoptr (CabasDocument) document = NULL;
  g_auto (CabasState) since = { 0 };
  CabasGallery gallery;

  if (request->n_operands == 0)
    return cabas_output_complain_of_usage (_ ("Say which plan."));
  if (!is_list &&
      (request->n_operands < 2 || cabas_request_get (request, CABAS_OPTION_PICTURE) == NULL))
    return cabas_output_complain_of_usage (
        _ ("Say which chart, and with -o which file to write, or --list."));

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;

  if (!open_since (&since, document, request))
    return CABAS_EXIT_FILE;

  gallery = (CabasGallery){ document, since.document, cabas_date_today () };

  return is_list ? list_charts (&gallery, cabas_request_get (request, CABAS_OPTION_CSV) != NULL)
                 : draw_named (&gallery, request);
}
