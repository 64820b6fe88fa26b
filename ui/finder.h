/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_FINDER (cabas_finder_get_type ())

/* An entry over the window with a list of what fits: items of the plan by kind and filters, or for
 * “go to or do” also pages, views and commands. Emits "closed". */
G_DECLARE_FINAL_TYPE (CabasFinder, cabas_finder, CABAS, FINDER, AdwBin)

typedef enum
{
  CABAS_FINDER_ITEMS,
  CABAS_FINDER_EVERYTHING,
} CabasFinderScope;

/* `page`: the list of the present page, which has commands of its own. */
void cabas_finder_open (CabasFinder *self,
                        CabasSession *session,
                        CabasFinderScope scope,
                        GtkWidget *page);
/* Types the words, in an open finder. */
void cabas_finder_look_for (CabasFinder *self, const char *words);
void cabas_finder_close (CabasFinder *self);

G_END_DECLS
