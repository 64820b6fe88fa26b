/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_FINDER (cabas_finder_get_type ())

/* An entry over the window with a list of what fits: items of the plan, and for “go to or do” also
 * pages and commands. Emits "closed". */
G_DECLARE_FINAL_TYPE (CabasFinder, cabas_finder, CABAS, FINDER, AdwBin)

typedef enum
{
  CABAS_FINDER_ITEMS,
  CABAS_FINDER_EVERYTHING,
} CabasFinderScope;

void cabas_finder_open (CabasFinder *self, CabasSession *session, CabasFinderScope scope);
void cabas_finder_close (CabasFinder *self);

G_END_DECLS
