/* SPDX-License-Identifier: EUPL-1.2 */
#include "gallery/gallery-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* By group, in the order in which a menu offers them. */
static const CabasGalleryInfo infos[] = {
  { "governance", N_ ("Load of the departments"), CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN,
    cabas_gallery_make_load, cabas_gallery_list_load },
  { "ownership", N_ ("Who answers for which objective"), CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN,
    cabas_gallery_make_ownership, cabas_gallery_list_ownership },
  { "acceptance", N_ ("What the departments accepted"), CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN,
    cabas_gallery_make_acceptance, cabas_gallery_list_acceptance },
  { "decisions", N_ ("Open decisions by age"), CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN,
    cabas_gallery_make_decisions, cabas_gallery_list_decisions },
  { "calendar", N_ ("Calendar of the year"), CABAS_GALLERY_GOVERNANCE, CABAS_KIND_PLAN,
    cabas_gallery_make_calendar },
  { "communication", N_ ("Calendar of communications"), CABAS_GALLERY_COMMUNICATION,
    CABAS_KIND_PLAN, cabas_gallery_make_communication },
  { "channels", N_ ("Communications by channel"), CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN,
    cabas_gallery_make_channels },
  { "sides", N_ ("Internal and external communications"), CABAS_GALLERY_COMMUNICATION,
    CABAS_KIND_PLAN, cabas_gallery_make_sides, cabas_gallery_list_sides },
  { "reach", N_ ("People reached"), CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN,
    cabas_gallery_make_reach, cabas_gallery_list_reach },
  { "contacts", N_ ("Departments reached"), CABAS_GALLERY_COMMUNICATION, CABAS_KIND_PLAN,
    cabas_gallery_make_contacts, cabas_gallery_list_contacts },
  { "progress", N_ ("Progress of the actions"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_progress, cabas_gallery_list_progress },
  { "trajectory", N_ ("Trajectory of an indicator"), CABAS_GALLERY_MONITORING, CABAS_KIND_INDICATOR,
    cabas_gallery_make_trajectory, NULL, cabas_gallery_weigh_trajectory },
  { "bullet", N_ ("Indicators from baseline to target"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_bullet },
  { "multiples", N_ ("Indicators of an axis"), CABAS_GALLERY_MONITORING, CABAS_KIND_AXIS,
    cabas_gallery_make_multiples, NULL, cabas_gallery_weigh_multiples },
  { "waterfall", N_ ("Actions since a version"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_waterfall, cabas_gallery_list_waterfall },
  { "gantt", N_ ("Actions over time"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_gantt },
  { "budget", N_ ("Budget by year"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_budget, cabas_gallery_list_budget },
  { "staff", N_ ("Staff by year"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_staff, cabas_gallery_list_staff },
  { "themes", N_ ("Themes covered"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_themes, cabas_gallery_list_themes },
  { "sdgs", N_ ("Sustainable Development Goals covered"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_sdgs, cabas_gallery_list_sdgs },
  { "urban-agenda", N_ ("Urban Agenda actions covered"), CABAS_GALLERY_MONITORING, CABAS_KIND_PLAN,
    cabas_gallery_make_urban_agenda, cabas_gallery_list_urban_agenda },
  { "maturity", N_ ("Levels of an assessment"), CABAS_GALLERY_MONITORING, CABAS_KIND_ASSESSMENT,
    cabas_gallery_make_maturity, NULL, cabas_gallery_weigh_maturity },
  { "maturity-change", N_ ("Levels before and after"), CABAS_GALLERY_MONITORING,
    CABAS_KIND_ASSESSMENT, cabas_gallery_make_maturity_change, NULL,
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
