/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/slide.h"
#include "figures/comparison.h"

G_BEGIN_DECLS

/* One function for each line of the table in shows.c. */
gboolean cabas_slide_fill_late (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean
cabas_slide_fill_indicators (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean cabas_slide_fill_changes (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean cabas_slide_fill_axes (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean cabas_slide_fill_next (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean
cabas_slide_fill_where_we_are (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean
cabas_slide_fill_plan_at_a_glance (CabasSlide *self, const CabasGallery *gallery, const char *word);
gboolean
cabas_slide_fill_what_changed (CabasSlide *self, const CabasGallery *gallery, const char *word);

/* For what fills a slide. */
void cabas_slide_take_title (CabasSlide *self, char *title);
void cabas_slide_take_source (CabasSlide *self, char *source);
/* “Source: the plan on 15 March 2027.” */
void cabas_slide_set_plan_source (CabasSlide *self, const CabasGallery *gallery);
/* Adds to the source how many actions are not counted. */
void cabas_slide_say_dropped (CabasSlide *self, const CabasGallery *gallery);
/* A new row of the table, about `item` (nullable). */
void cabas_slide_add_row (CabasSlide *self, CabasItem *item);
/* `value`, `label` (transfer full); `items` (nullable) of CabasItem: what it counts. */
void cabas_slide_add_figure (CabasSlide *self, char *value, char *label, const GPtrArray *items);

/* Below what was compared with a version. */
void cabas_slide_set_comparison_source (CabasSlide *self, const CabasGallery *gallery);
/* “What changed: 3 items added, 1 removed, 12 changed” */
char *cabas_slide_dup_changes (const CabasComparison *comparison);

/* What is said on an opening or a closing slide, and of what occasion. */
void cabas_slide_fill_opening (CabasSlide *self, const CabasGallery *gallery, CabasItem *deck);
void cabas_slide_fill_closing (CabasSlide *self, const CabasGallery *gallery);
void cabas_slide_fill_points (CabasSlide *self, const CabasGallery *gallery);
/* Holds what was typed against the figures of the slide. */
void cabas_slide_check_numbers (CabasSlide *self, const CabasGallery *gallery, CabasItem *deck);

G_END_DECLS
