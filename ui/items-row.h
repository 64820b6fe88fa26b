/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Makes the row open the window of these items (see items-window.h), and shows that it does.
 * `items` of CabasItem, taken as they are now. */
void cabas_items_row_attach (AdwActionRow *row,
                             CabasSession *session,
                             const char *title,
                             const char *explanation,
                             GPtrArray *items);

G_END_DECLS
