/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What a plan does for each theme of a list: the themes of its objectives, or the Sustainable
 * Development Goals and the Urban Agenda actions of its axes. Units: the items that name the theme,
 * and the actions inside them. An action counts in each theme of what holds it, so that the rows do
 * not add up; actions that are dropped do not count. */
typedef struct
{
  int theme;        /* a choice of the field */
  guint n_carriers; /* axes or objectives that name it */
  guint n_done;     /* actions */
  guint n_open;     /* actions neither done nor dropped */
} CabasThemeRow;

typedef struct
{
  GArray *rows;    /* (owned) (element-type CabasThemeRow): all choices, in their order */
  guint n_covered; /* rows that something names */
  guint n_silent;  /* axes or objectives without any */
} CabasThemes;

/* `field`: of an axis or an objective, that holds choices. */
CabasThemes *cabas_themes_new (CabasDocument *document, CabasField field, CabasDate today);
void cabas_themes_free (CabasThemes *self);

/* (transfer container): the axes or objectives that name the theme. */
GPtrArray *cabas_themes_list_carriers (CabasDocument *document, CabasField field, int theme);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasThemes, cabas_themes_free)

G_END_DECLS
