/* SPDX-License-Identifier: EUPL-1.2 */
#include "charts/stacked-bars.h"
#include "figures/themes.h"
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
add_row (CabasChart *chart, CabasField field, const CabasThemeRow *row)
{
  const CabasChoiceSet *choices = cabas_field_get_info (field)->choices;
  const double values[] = { row->n_done, row->n_open };

  cabas_stacked_bars_add_row (CABAS_STACKED_BARS (chart), choices->choices[row->theme].name,
                              cabas_choice_get_label (field, row->theme), values, 0);
}

static char *
dup_title (const CabasThemes *themes, CabasField field)
{
  const guint n = themes->n_covered;
  const char *title;

  if (field == CABAS_AXIS_SDGS)
    /* TRANSLATORS: title of a chart; two numbers. */
    title = g_dngettext (GETTEXT_PACKAGE, "%u Sustainable Development Goal of %u named by the axes",
                         "%u Sustainable Development Goals of %u named by the axes", n);
  else if (field == CABAS_OBJECTIVE_THEMES)
    /* TRANSLATORS: title of a chart; two numbers. */
    title = g_dngettext (GETTEXT_PACKAGE, "%u theme of %u named by the objectives",
                         "%u themes of %u named by the objectives", n);
  else
    /* TRANSLATORS: title of a chart; two numbers. */
    title = g_dngettext (GETTEXT_PACKAGE, "%u action of the Urban Agenda of %u named by the axes",
                         "%u actions of the Urban Agenda of %u named by the axes", n);

  return g_strdup_printf (title, n, themes->rows->len);
}

static void
set_words (CabasChart *chart, const CabasThemes *themes, CabasField field)
{
  g_autofree char *title = dup_title (themes, field);
  const gboolean is_axis = cabas_field_get_info (field)->kind == CABAS_KIND_AXIS;
  /* TRANSLATORS: subtitle of a chart; what a list is called, such as “Themes”. */
  g_autofree char *subtitle = g_strdup_printf (
      is_axis ? _ ("%s: actions of the axes that name them, each counted in all of them")
              : _ ("%s: actions of the objectives that name them, each counted in all of them"),
      cabas_field_get_label (field));

  cabas_chart_set_title (chart, title);
  cabas_chart_set_subtitle (chart, subtitle);
}

static const char *
get_unknown (CabasField field, guint n)
{
  return cabas_field_get_info (field)->kind == CABAS_KIND_AXIS
             ? g_dngettext (GETTEXT_PACKAGE, "%u axis names none.", "%u axes name none.", n)
             : g_dngettext (GETTEXT_PACKAGE, "%u objective names none.", "%u objectives name none.",
                            n);
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const CabasThemeRow *one = a;
  const CabasThemeRow *other = b;
  const guint n_one = one->n_done + one->n_open;
  const guint n_other = other->n_done + other->n_open;

  return (n_one < n_other) - (n_one > n_other);
}

/* Themes have no order of their own, and goals are known by their number. */
static CabasChart *
make_themes (const CabasGallery *self, CabasField field)
{
  g_autoptr (CabasThemes) themes = cabas_themes_new (self->document, field, self->today);
  CabasChart *chart = cabas_stacked_bars_new (cabas_field_get_label (field), _ ("actions"));

  cabas_stacked_bars_set_overlapping (CABAS_STACKED_BARS (chart));
  cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), "done", _ ("Actions done"),
                                 CABAS_CHART_BLUE);
  cabas_stacked_bars_add_series (CABAS_STACKED_BARS (chart), "open",
                                 _ ("Actions to be carried out"), CABAS_CHART_SKY);
  if (field == CABAS_OBJECTIVE_THEMES)
    g_array_sort (themes->rows, compare_actions);
  /* A plan in which nothing names a theme says nothing of themes. */
  for (guint i = 0; i < themes->rows->len && themes->n_covered > 0; i++)
    add_row (chart, field, &g_array_index (themes->rows, CabasThemeRow, i));
  if (themes->n_covered > 0)
    set_words (chart, themes, field);
  cabas_gallery_set_source (chart, self->today, themes->n_silent,
                            get_unknown (field, themes->n_silent));

  return chart;
}

CabasChart *
cabas_gallery_make_themes (const CabasGallery *self, CabasItem *about, const char *word)
{
  return make_themes (self, CABAS_OBJECTIVE_THEMES);
}

CabasChart *
cabas_gallery_make_sdgs (const CabasGallery *self, CabasItem *about, const char *word)
{
  return make_themes (self, CABAS_AXIS_SDGS);
}

CabasChart *
cabas_gallery_make_urban_agenda (const CabasGallery *self, CabasItem *about, const char *word)
{
  return make_themes (self, CABAS_AXIS_URBAN_AGENDA);
}

static void
add_live_action (CabasItem *item, gboolean wants_done, GPtrArray *items)
{
  const gint64 status = cabas_item_get_number (item, CABAS_ACTION_STATUS);

  if (status != CABAS_ACTION_STATUS_DROPPED && (status == CABAS_ACTION_STATUS_DONE) == wants_done)
    g_ptr_array_add (items, item);
}

static void
list_actions (
    const CabasGallery *self, CabasField field, const char *row, const char *part, GPtrArray *items)
{
  const int theme = cabas_choice_find (cabas_field_get_info (field)->choices, row, strlen (row));
  g_autoptr (GPtrArray) carriers = NULL;
  g_autoptr (GPtrArray) actions = cabas_document_list (self->document, CABAS_KIND_ACTION);

  if (theme < 0)
    return;

  carriers = cabas_themes_list_carriers (self->document, field, theme);
  for (guint i = 0; i < actions->len; i++)
    for (guint k = 0; k < carriers->len; k++)
      if (cabas_item_is_inside (actions->pdata[i], carriers->pdata[k]))
        add_live_action (actions->pdata[i], g_strcmp0 (part, "done") == 0, items);
}

void
cabas_gallery_list_themes (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  list_actions (self, CABAS_OBJECTIVE_THEMES, row, part, items);
}

void
cabas_gallery_list_sdgs (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  list_actions (self, CABAS_AXIS_SDGS, row, part, items);
}

void
cabas_gallery_list_urban_agenda (
    const CabasGallery *self, CabasItem *about, const char *row, const char *part, GPtrArray *items)
{
  list_actions (self, CABAS_AXIS_URBAN_AGENDA, row, part, items);
}
