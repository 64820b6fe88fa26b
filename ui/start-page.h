/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_START_PAGE (cabas_start_page_get_type ())

/* What a window without a plan shows: unsaved work to recover, ways to begin, recent plans. All it
 * does goes through actions of the application. */
G_DECLARE_FINAL_TYPE (CabasStartPage, cabas_start_page, CABAS, START_PAGE, AdwBin)

/* Looks again for unsaved work and recent plans. */
void cabas_start_page_refresh (CabasStartPage *self);

G_END_DECLS
