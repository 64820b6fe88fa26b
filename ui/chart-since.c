/* SPDX-License-Identifier: EUPL-1.2 */
#include "chart-since.h"

#include "gallery/gallery.h"
#include "plan/text.h"
#include "store/seal.h"

CabasDocument *
cabas_chart_since_ensure (CabasChartSince *self, CabasDocument *plan, const char *name)
{
  CabasItem *version =
      cabas_gallery_find (name)->counts_changes ? cabas_seal_find_last (plan) : NULL;
  const char *hash = version != NULL ? cabas_item_get_text (version, CABAS_VERSION_HASH) : NULL;

  /* A version that is damaged says so on its own page; to a chart there is none. */
  if (cabas_set_str (&self->hash, hash))
    {
      g_clear_object (&self->document);
      self->document = version != NULL ? cabas_seal_open (version, NULL) : NULL;
    }

  return self->document;
}

void
cabas_chart_since_clear (CabasChartSince *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->hash, g_free);
}
