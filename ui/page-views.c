/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-views.h"

#include <glib/gi18n-lib.h>

/* One line for each view; CABAS_N_PAGES ends the table. */
static const CabasPageViewInfo views[] = {
  { CABAS_N_PAGES },
};

const CabasPageViewInfo *
cabas_page_views_get (guint *n_views)
{
  *n_views = G_N_ELEMENTS (views) - 1;
  return views;
}
