/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/publication.h"

#include <glib/gi18n-lib.h>

/* (nullable) */
static CabasItem *
find_without_address (CabasItem *plan, int what, CabasDate date)
{
  for (guint i = 0; i < cabas_item_get_n_children (plan, CABAS_KIND_PUBLICATION); i++)
    {
      CabasItem *publication = cabas_item_get_child (plan, CABAS_KIND_PUBLICATION, i);

      if (cabas_item_get_number (publication, CABAS_PUBLICATION_WHAT) == what &&
          cabas_item_get_number (publication, CABAS_PUBLICATION_DATE) == date &&
          !cabas_item_has (publication, CABAS_PUBLICATION_ADDRESS))
        return publication;
    }

  return NULL;
}

static void
follow (CabasHistory *history, CabasItem *plan, CabasDate date, const char *address)
{
  cabas_history_set_number (history, plan, CABAS_PLAN_PUBLISHED_ON, date);
  if (address != NULL)
    cabas_history_set_text (history, plan, CABAS_PLAN_ADDRESS, address);
}

CabasItem *
cabas_publication_record (CabasHistory *history, int what, CabasDate date, const char *address)
{
  CabasItem *plan = cabas_document_get_root (cabas_history_get_document (history));
  CabasItem *publication = address != NULL ? find_without_address (plan, what, date) : NULL;

  cabas_history_begin (history, _ ("record a publication"));
  if (publication == NULL)
    publication = cabas_history_add (history, plan, CABAS_KIND_PUBLICATION, G_MAXUINT);
  if (publication != NULL)
    {
      cabas_history_set_number (history, publication, CABAS_PUBLICATION_WHAT, what);
      cabas_history_set_number (history, publication, CABAS_PUBLICATION_DATE, date);
      if (address != NULL)
        cabas_history_set_text (history, publication, CABAS_PUBLICATION_ADDRESS, address);
      if (what == CABAS_PUBLISHED_PLAN)
        follow (history, plan, date, address);
    }
  cabas_history_end (history);

  return publication;
}
