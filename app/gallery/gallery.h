/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"
#include "plan/document.h"

G_BEGIN_DECLS

/* The charts of a plan by name: the one place where figures become charts, so that the window, the
 * report, the slides and the command line show the same numbers in the same words. */

/* The state of a plan that charts are drawn of. Plain data, on the stack of whoever draws. */
typedef struct
{
  CabasDocument *document; /* (unowned) */
  CabasDocument *since;    /* (unowned) (nullable): the version that changes are counted from */
  CabasDate today;         /* lateness is judged by it, and the source line names it */
} CabasGallery;

typedef enum
{
  CABAS_GALLERY_GOVERNANCE,
  CABAS_GALLERY_COMMUNICATION,
  CABAS_GALLERY_MONITORING,
} CabasGalleryGroup;

#define CABAS_GALLERY_N_GROUPS (CABAS_GALLERY_MONITORING + 1)

/* The id of a datum is "row" or "row/part"; both are as the chart made them, `part` (nullable). */
typedef void (*CabasGalleryBehind) (const CabasGallery *self,
                                    CabasItem *about,
                                    const char *row,
                                    const char *part,
                                    GPtrArray *items);

typedef struct
{
  const char *name;   /* in commands, and in the file where a slide shows it */
  const char *label;  /* untranslated: what a menu calls it */
  const char *method; /* untranslated: what is counted, out of what, and what is left out */
  CabasGalleryGroup group;
  CabasKind about; /* of the item that it shows; CABAS_KIND_PLAN for the whole plan */
  /* `word` (nullable): what follows a colon in the name. NULL where it means nothing. */
  CabasChart *(*make) (const CabasGallery *self, CabasItem *about, const char *word);
  /* Adds the items behind a datum; NULL where the id of a datum is that of its only item. */
  CabasGalleryBehind list_behind;
  /* (nullable): how much an item of that kind has to show, so that the one that has most can be
   * proposed. */
  guint (*weigh) (CabasItem *item);
  gboolean counts_changes; /* it shows nothing without a version to count from */
} CabasGalleryInfo;

/* All charts, by group. */
const CabasGalleryInfo *cabas_gallery_list (guint *n_infos);
/* (nullable): `name` with or without a colon and what follows. */
const CabasGalleryInfo *cabas_gallery_find (const char *name);
/* What a menu calls the chart, in the user's language. */
const char *cabas_gallery_info_get_label (const CabasGalleryInfo *info);
const char *cabas_gallery_info_get_method (const CabasGalleryInfo *info);
const char *cabas_gallery_group_get_label (CabasGalleryGroup group);

/* (transfer full) (nullable): NULL for a name that is none, or where the plan has no item to show.
 * `about` (nullable): the item shown; else the one whose id follows the colon, else the one that
 * has most to show. */
CabasChart *cabas_gallery_make (const CabasGallery *self, const char *name, CabasItem *about);
/* (transfer container) of CabasItem (unowned): what a datum counts, by the id that the chart gave
 * it (nullable): the actions of a segment, the communication of a mark. `name` and `about` as for
 * cabas_gallery_make (). None where it counts nothing, or nothing that can be opened. */
GPtrArray *cabas_gallery_list_behind (const CabasGallery *self,
                                      const char *name,
                                      CabasItem *about,
                                      const char *datum_id);
/* The item that such a chart shows where nobody chose one. (transfer none) (nullable) */
CabasItem *cabas_gallery_propose (const CabasGallery *self, const CabasGalleryInfo *info);

/* (transfer full): the observations of an indicator in the height of a line of text, with the
 * target that is next. */
CabasChart *cabas_gallery_make_sparkline (CabasItem *indicator, CabasDate today);

G_END_DECLS
