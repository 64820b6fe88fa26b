/* SPDX-License-Identifier: EUPL-1.2 */
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* By group, in the order in which a menu offers them. */
static const CabasGalleryInfo infos[] = {
  { "governance", N_ ("Load of the departments"),
    N_ ("Assignments of actions that are not dropped, by department and letter; those declined or "
        "transferred do not count."),
    CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN, cabas_gallery_make_load, cabas_gallery_list_load },
  { "ownership", N_ ("Who answers for which objective"),
    N_ ("Assignments of actions that are not dropped, by department and objective. An objective is "
        "answered for where each of its actions has an accountable department that accepted."),
    CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN, cabas_gallery_make_ownership,
    cabas_gallery_list_ownership },
  { "acceptance", N_ ("What the departments accepted"),
    N_ ("Assignments of actions that are not dropped, by department and answer; one that was never "
        "answered counts as proposed."),
    CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN, cabas_gallery_make_acceptance,
    cabas_gallery_list_acceptance },
  { "decisions", N_ ("Open decisions by age"),
    N_ ("Decisions not carried out, by the time gone by since their meeting, in whole months; late "
        "where their due date has passed."),
    CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN, cabas_gallery_make_decisions,
    cabas_gallery_list_decisions },
  { "calendar", N_ ("Calendar of the year"),
    N_ ("All dates of the year, by body and kind; late where the date has passed and nothing says "
        "that it took place."),
    CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN, cabas_gallery_make_calendar },
  { "communication", N_ ("Calendar of communications"),
    N_ ("Communications that are not cancelled and have a date, by audience."),
    CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN, cabas_gallery_make_communication },
  { "channels", N_ ("Communications by channel"),
    N_ ("Communications that are not cancelled and have a date, by channel."),
    CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN, cabas_gallery_make_channels },
  { "sides", N_ ("Internal and external communications"),
    N_ ("Communications that are not cancelled, by quarter of their date; those dated to a year "
        "alone are counted apart."),
    CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN, cabas_gallery_make_sides,
    cabas_gallery_list_sides },
  { "reach", N_ ("People reached"),
    N_ ("People reached by the communications that are done and say so, by audience; who was "
        "reached twice counts twice."),
    CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN, cabas_gallery_make_reach,
    cabas_gallery_list_reach },
  { "contacts", N_ ("Departments reached"),
    N_ ("A department is reached where it was met, invited to a training session or answered a "
        "review, within twelve months or before, or where it has made the plan its own."),
    CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN, cabas_gallery_make_contacts,
    cabas_gallery_list_contacts },
  { "progress", N_ ("Progress of the actions"),
    N_ ("Actions by axis and status; late where an action is neither done nor dropped and its end "
        "has passed."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_progress,
    cabas_gallery_list_progress },
  { "trajectory", N_ ("Trajectory of an indicator"),
    N_ ("Values as entered; of several buyers together, what was counted out of all there was. A "
        "projection is the straight line of least squares through the measured values since the "
        "last break of the series, three at least: it is no forecast."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_INDICATOR, cabas_gallery_make_trajectory, NULL,
    cabas_gallery_weigh_trajectory },
  { "bullet", N_ ("Indicators from baseline to target"),
    N_ ("Way covered from the baseline to the last target, in percent; at pace where it is at "
        "least what an even advance over time would give."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_bullet },
  { "multiples", N_ ("Indicators of an axis"),
    N_ ("Values and targets of each indicator of the axis, in its unit; indicators of one unit "
        "share their scale."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_AXIS, cabas_gallery_make_multiples, NULL,
    cabas_gallery_weigh_multiples },
  { "waterfall", N_ ("Actions since a version"),
    N_ ("Actions neither done nor dropped: those of the version, with those added or taken up "
        "again, without those done, dropped or removed since."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_waterfall,
    cabas_gallery_list_waterfall, NULL, TRUE },
  { "gantt", N_ ("Actions over time"),
    N_ ("Actions from their start to their end, as precisely as these are known; a date known to "
        "the year takes the whole year."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_gantt },
  { "budget", N_ ("Budget by year"),
    N_ ("Sums of the budget lines of the actions in euros excluding tax, by year, investment and "
        "operating together."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_budget,
    cabas_gallery_list_budget },
  { "staff", N_ ("Staff by year"),
    N_ ("Sums of the budget lines of the actions in full-time equivalents, by year."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_staff, cabas_gallery_list_staff },
  { "themes", N_ ("Themes covered"),
    N_ ("Objectives that name the theme, and the actions inside them that are not dropped; one "
        "action counts in several themes."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_themes,
    cabas_gallery_list_themes },
  { "sdgs", N_ ("Sustainable Development Goals covered"),
    N_ ("Axes that name the goal, and the actions inside them that are not dropped; one action "
        "counts for several goals."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_sdgs, cabas_gallery_list_sdgs },
  { "urban-agenda", N_ ("Urban Agenda actions covered"),
    N_ ("Axes that name the action of the Urban Agenda, and the actions of the plan inside them "
        "that are not dropped; one counts for several."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN, cabas_gallery_make_urban_agenda,
    cabas_gallery_list_urban_agenda },
  { "maturity", N_ ("Levels of an assessment"),
    N_ ("Levels that the assessment gives, on the scale of its grid; criteria that were not "
        "assessed are shown apart."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_ASSESSMENT, cabas_gallery_make_maturity, NULL,
    cabas_gallery_weigh_maturity },
  { "maturity-change", N_ ("Levels before and after"),
    N_ ("Levels that the assessment gives, and those of the one before it with the same grid; "
        "criteria that one of them did not assess are shown apart."),
    CABAS_GALLERY_MONITORING, CABAS_KIND_ASSESSMENT, cabas_gallery_make_maturity_change, NULL,
    cabas_gallery_weigh_maturity_change },
};

/**
 * cabas_gallery_list:
 * @n_infos: (out): how many there are
 *
 * Returns: (transfer none): all charts, by group
 */
const CabasGalleryInfo *
cabas_gallery_list (guint *n_infos)
{
  *n_infos = G_N_ELEMENTS (infos);
  return infos;
}

/**
 * cabas_gallery_find:
 * @name: name of a chart, and of what follows a colon in it
 *
 * Returns: (transfer none) (nullable): the chart
 */
const CabasGalleryInfo *
cabas_gallery_find (const char *name)
{
  const gsize length = strcspn (name, ":");

  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    if (strlen (infos[i].name) == length && strncmp (infos[i].name, name, length) == 0)
      return &infos[i];

  return NULL;
}

const char *
cabas_gallery_info_get_label (const CabasGalleryInfo *info)
{
  return g_dgettext (GETTEXT_PACKAGE, info->label);
}

const char *
cabas_gallery_info_get_method (const CabasGalleryInfo *info)
{
  return g_dgettext (GETTEXT_PACKAGE, info->method);
}

const char *
cabas_gallery_group_get_label (CabasGalleryGroup group)
{
  static const char *const labels[CABAS_GALLERY_N_GROUPS] = {
    [CABAS_GALLERY_GOVERNANCE] = N_ ("Governance"),
    [CABAS_GALLERY_COMMUNICATION] = N_ ("Communication"),
    [CABAS_GALLERY_MONITORING] = N_ ("Monitoring"),
  };

  return g_dgettext (GETTEXT_PACKAGE, labels[group]);
}

/**
 * cabas_gallery_propose:
 * @self: state of a plan
 * @info: a chart
 *
 * Returns: (transfer none) (nullable): the item that has most to show in it
 */
CabasItem *
cabas_gallery_propose (const CabasGallery *self, const CabasGalleryInfo *info)
{
  g_autoptr (GPtrArray) items = NULL;
  CabasItem *found = NULL;

  if (info->about == CABAS_KIND_PLAN)
    return cabas_document_get_root (self->document);

  items = cabas_document_list (self->document, info->about);
  for (guint i = 0; i < items->len; i++)
    if (found == NULL || info->weigh (items->pdata[i]) > info->weigh (found))
      found = items->pdata[i];

  return found;
}

/* (nullable): `word` is the id of what the chart shows, where anything is said. */
static CabasItem *
find_about (const CabasGallery *self, const CabasGalleryInfo *info, const char *word)
{
  CabasItem *item;

  if (info->about == CABAS_KIND_PLAN || word == NULL)
    return cabas_gallery_propose (self, info);

  item = cabas_document_find (self->document, word);

  return item != NULL && cabas_item_get_kind (item) == info->about ? item : NULL;
}

/* (nullable): what the chart shows; `about` (nullable) as it was asked for. */
static CabasItem *
resolve_about (const CabasGallery *self,
               const CabasGalleryInfo *info,
               const char *word,
               CabasItem *about)
{
  if (about == NULL)
    return find_about (self, info, word);

  return info->about == CABAS_KIND_PLAN || cabas_item_get_kind (about) == info->about ? about
                                                                                      : NULL;
}

static const char *
get_word (const char *name)
{
  const char *colon = strchr (name, ':');

  return colon != NULL ? colon + 1 : NULL;
}

/* A chart without data at least says which it is. */
static void
name_empty (CabasChart *chart, const CabasGalleryInfo *info)
{
  g_autofree char *title = NULL;

  if (cabas_chart_get_n_data (chart) > 0)
    return;

  /* Translators: %s is the name of a chart. */
  title = g_strdup_printf (_ ("%s: nothing to show yet"), cabas_gallery_info_get_label (info));
  cabas_chart_set_title (chart, title);
}

/**
 * cabas_gallery_make:
 * @self: state of a plan
 * @name: name of a chart, with what follows a colon in it
 * @about: (nullable): the item it shows
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL where there is none of that name, or
 *   nothing that it could show
 */
CabasChart *
cabas_gallery_make (const CabasGallery *self, const char *name, CabasItem *about)
{
  const CabasGalleryInfo *info;
  CabasChart *chart;

  g_return_val_if_fail (CABAS_IS_DOCUMENT (self->document), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  info = cabas_gallery_find (name);
  if (info == NULL)
    return NULL;

  about = resolve_about (self, info, get_word (name), about);

  chart = about != NULL ? info->make (self, about, get_word (name)) : NULL;
  if (chart != NULL)
    name_empty (chart, info);

  return chart;
}

/* What the id names, alone. */
static void
add_named (const CabasGallery *self, const char *row, GPtrArray *items)
{
  CabasItem *item = cabas_document_find (self->document, row);

  if (item != NULL && !cabas_item_is_in_bin (item))
    g_ptr_array_add (items, item);
}

/**
 * cabas_gallery_list_behind:
 * @self: state of a plan
 * @name: name of a chart, with what follows a colon in it
 * @about: (nullable): the item it shows
 * @datum_id: (nullable): id of a datum of that chart
 *
 * Returns: (transfer container) (element-type CabasItem): the items that the datum counts
 */
GPtrArray *
cabas_gallery_list_behind (const CabasGallery *self,
                           const char *name,
                           CabasItem *about,
                           const char *datum_id)
{
  const CabasGalleryInfo *info = cabas_gallery_find (name);
  GPtrArray *items = g_ptr_array_new ();
  g_autofree char *row = g_strdup (datum_id);
  const char *part = NULL;
  char *slash;

  if (info == NULL || datum_id == NULL)
    return items;
  about = resolve_about (self, info, get_word (name), about);
  if (about == NULL)
    return items;

  slash = strrchr (row, '/');
  if (slash != NULL)
    {
      *slash = '\0';
      part = slash + 1;
    }
  if (info->list_behind != NULL)
    info->list_behind (self, about, row, part, items);
  else
    add_named (self, row, items);

  return items;
}
