/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/export.h"
#include "command/files.h"
#include "command/output.h"
#include "report/charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHART_WIDTH 960

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

/* The indicator with the given id; where none is given, the one with most observations. */
static CabasItem *
find_indicator (CabasDocument *document, const char *id)
{
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);
  CabasItem *found = NULL;
  guint most = 0;

  for (guint i = 0; i < indicators->len; i++)
    {
      CabasItem *indicator = g_ptr_array_index (indicators, i);
      guint n_observations = cabas_item_get_n_children (indicator, CABAS_KIND_OBSERVATION);

      if (id != NULL && g_str_equal (cabas_item_get_id (indicator), id))
        return indicator;
      if (id == NULL && (found == NULL || n_observations > most))
        {
          found = indicator;
          most = n_observations;
        }
    }
  return found;
}

/* `name` is that of a chart, or "trajectory:ID" for one indicator. NULL after telling why not. */
static CabasChart *
make_chart (CabasDocument *document, const char *name)
{
  const char *colon = strchr (name, ':');
  g_autofree char *kind = colon != NULL ? g_strndup (name, colon - name) : g_strdup (name);
  CabasItem *indicator = NULL;
  CabasChart *chart;

  if (g_str_equal (kind, "trajectory"))
    {
      indicator = find_indicator (document, colon != NULL ? colon + 1 : NULL);
      if (indicator == NULL)
        {
          cabas_output_complain_of_usage (_ ("The plan has no such indicator to draw."));
          return NULL;
        }
    }
  chart =
      cabas_charts_new (document, indicator != NULL ? kind : name, indicator, cabas_date_today ());
  if (chart == NULL)
    {
      g_autofree char *names = g_strjoinv (", ", (char **) cabas_charts_list_names ());

      cabas_output_complain_of_usage (
          _ ("“%s” is no chart; the charts are %s, and trajectory:ID for one indicator."), name,
          names);
    }
  return chart;
}

static CabasExit
draw (CabasChart *chart, const char *path, CabasChartFormat format, CabasChartTheme theme)
{
  g_autoptr (GBytes) picture = NULL;
  g_autoptr (GError) error = NULL;
  CabasChartStyle style;

  cabas_chart_style_init (&style, theme);
  picture = cabas_chart_render (chart, format, CHART_WIDTH,
                                cabas_chart_get_natural_height (chart, CHART_WIDTH, &style), &style,
                                &error);
  if (picture == NULL)
    {
      cabas_output_complain ("%s", error->message);
      return CABAS_EXIT_FILE;
    }
  return cabas_files_write (path, picture) ? CABAS_EXIT_OK : CABAS_EXIT_FILE;
}

CabasExit
cabas_chart_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = NULL;
  g_autoptr (CabasChart) chart = NULL;
  CabasChartFormat format;
  CabasChartTheme theme;

  if (!cabas_chart_format_from_name (cabas_request_get (request, CABAS_OPTION_OUTPUT), &format))
    return cabas_output_complain_of_usage (
        _ ("“%s” must end in .svg, .png or .pdf, which gives the format."),
        cabas_request_get (request, CABAS_OPTION_OUTPUT));
  if (!find_theme (cabas_request_get (request, CABAS_OPTION_THEME), &theme))
    return cabas_output_complain_of_usage (
        _ ("“%s” is no theme; the themes are light, dark, high-contrast and print."),
        cabas_request_get (request, CABAS_OPTION_THEME));

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  chart = make_chart (document, request->operands[1]);
  if (chart == NULL)
    return CABAS_EXIT_USAGE;
  return draw (chart, cabas_request_get (request, CABAS_OPTION_OUTPUT), format, theme);
}
