/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/progress.h"
#include "figures/series.h"
#include "gallery/gallery.h"

G_BEGIN_DECLS

/* What several charts of the gallery need, and the charts themselves. */

/* The day that figures give as a number. */
GDate cabas_gallery_get_day (guint32 julian);
/* Says below the chart where its numbers come from: the plan, on what day and, where there are
 * any, how many are not in it. `unknown` is translated, with one %u. */
void
cabas_gallery_set_source (CabasChart *chart, CabasDate today, guint n_unknown, const char *unknown);

/* How many decimals the values of an indicator are written with: what it asks for, else 1 where any
 * is broken. */
guint cabas_gallery_count_decimals (CabasItem *indicator, const CabasSeries *series);

/* The choice of a field that the file calls `name` (nullable); CABAS_UNSET where there is none. */
gint64 cabas_gallery_find_choice (CabasField field, const char *name);

/* Says how many indicators stand where; `counts` by CabasCourse. */
void cabas_gallery_set_course_title (CabasChart *chart, const guint *counts);
/* What actions of a status are drawn with, in all charts. */
CabasChartHue cabas_gallery_get_status_hue (int status);
/* How many actions are done and late. */
char *cabas_gallery_dup_progress_title (const CabasProgressRow *row);

/* One function for each line of the table in gallery.c. */
CabasChart *cabas_gallery_make_load (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_calendar (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_communication (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_progress (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_trajectory (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_acceptance (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_decisions (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_channels (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *cabas_gallery_make_reach (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_ownership (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_contacts (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *cabas_gallery_make_sides (const CabasGallery *self, CabasItem *about, const char *word);

CabasChart *
cabas_gallery_make_bullet (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_multiples (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_waterfall (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *cabas_gallery_make_gantt (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_budget (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *cabas_gallery_make_staff (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_themes (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *cabas_gallery_make_sdgs (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_urban_agenda (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_maturity (const CabasGallery *self, CabasItem *about, const char *word);
CabasChart *
cabas_gallery_make_maturity_change (const CabasGallery *self, CabasItem *about, const char *word);

/* How much an item has to show in a chart; 0 for nothing. */
guint cabas_gallery_weigh_trajectory (CabasItem *item);
guint cabas_gallery_weigh_multiples (CabasItem *item);
guint cabas_gallery_weigh_maturity (CabasItem *item);
guint cabas_gallery_weigh_maturity_change (CabasItem *item);

/* The same, where the id of a datum is not that of an item. */
void cabas_gallery_list_load (const CabasGallery *self,
                              CabasItem *about,
                              const char *row,
                              const char *part,
                              GPtrArray *items);
void cabas_gallery_list_progress (const CabasGallery *self,
                                  CabasItem *about,
                                  const char *row,
                                  const char *part,
                                  GPtrArray *items);
void cabas_gallery_list_acceptance (const CabasGallery *self,
                                    CabasItem *about,
                                    const char *row,
                                    const char *part,
                                    GPtrArray *items);
void cabas_gallery_list_decisions (const CabasGallery *self,
                                   CabasItem *about,
                                   const char *row,
                                   const char *part,
                                   GPtrArray *items);
void cabas_gallery_list_reach (const CabasGallery *self,
                               CabasItem *about,
                               const char *row,
                               const char *part,
                               GPtrArray *items);
void cabas_gallery_list_ownership (const CabasGallery *self,
                                   CabasItem *about,
                                   const char *row,
                                   const char *part,
                                   GPtrArray *items);
void cabas_gallery_list_contacts (const CabasGallery *self,
                                  CabasItem *about,
                                  const char *row,
                                  const char *part,
                                  GPtrArray *items);
void cabas_gallery_list_sides (const CabasGallery *self,
                               CabasItem *about,
                               const char *row,
                               const char *part,
                               GPtrArray *items);
void cabas_gallery_list_waterfall (const CabasGallery *self,
                                   CabasItem *about,
                                   const char *row,
                                   const char *part,
                                   GPtrArray *items);
void cabas_gallery_list_budget (const CabasGallery *self,
                                CabasItem *about,
                                const char *row,
                                const char *part,
                                GPtrArray *items);
void cabas_gallery_list_staff (const CabasGallery *self,
                               CabasItem *about,
                               const char *row,
                               const char *part,
                               GPtrArray *items);
void cabas_gallery_list_themes (const CabasGallery *self,
                                CabasItem *about,
                                const char *row,
                                const char *part,
                                GPtrArray *items);
void cabas_gallery_list_sdgs (const CabasGallery *self,
                              CabasItem *about,
                              const char *row,
                              const char *part,
                              GPtrArray *items);
void cabas_gallery_list_urban_agenda (const CabasGallery *self,
                                      CabasItem *about,
                                      const char *row,
                                      const char *part,
                                      GPtrArray *items);

G_END_DECLS
