/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* What the drawings of one page share: the shapes of letters, and the colours, each of which is a
 * pair, for a light and for a dark page. */
typedef struct _CabasInk CabasInk;

CabasInk *cabas_ink_new (void);
void cabas_ink_free (CabasInk *self);

/* Draws `chart` into a new last child of `parent`, an SVG element whose title and description are
 * those of the chart. NULL and an error where it cannot be drawn. */
xmlNode *cabas_ink_draw (CabasInk *self,
                         xmlNode *parent,
                         CabasChart *chart,
                         double width,
                         double height,
                         GError **error);
/* The height in which nothing need be left out. */
double cabas_ink_measure (CabasChart *chart, double width);

/* Puts the shapes of letters at the start of `body`, and what the colours are at the end of
 * `head`. */
void cabas_ink_finish (CabasInk *self, xmlNode *head, xmlNode *body);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasInk, cabas_ink_free)

G_END_DECLS
