/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/publications.h"

#include <glib/gi18n-lib.h>

static CabasDate
add_months (CabasDate date, guint months)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, cabas_date_get_last_julian (date));
  g_date_add_months (&day, months);

  return cabas_date_new_from_gdate (&day);
}

static guint32
get_last_julian (CabasItem *publication)
{
  return cabas_date_get_last_julian (cabas_item_get_number (publication, CABAS_PUBLICATION_DATE));
}

static gboolean
counts (CabasItem *publication, guint32 today)
{
  const CabasDate date = cabas_item_get_number (publication, CABAS_PUBLICATION_DATE);

  return cabas_item_get_number (publication, CABAS_PUBLICATION_WHAT) ==
             CABAS_PUBLISHED_INDICATORS &&
         date != CABAS_UNSET && cabas_date_get_first_julian (date) <= today;
}

/**
 * cabas_publication_due_init:
 * @self: what to fill
 * @document: a plan
 * @today: the day it is
 *
 * Finds when the indicators were last published and when they are due again.
 */
void
cabas_publication_due_init (CabasPublicationDue *self, CabasDocument *document, CabasDate today)
{
  g_autoptr (GPtrArray) all = cabas_document_list (document, CABAS_KIND_PUBLICATION);
  const guint32 day = cabas_date_get_first_julian (today);

  *self = (CabasPublicationDue){ CABAS_PUBLICATION_NEVER, NULL, CABAS_UNSET, CABAS_UNSET };
  for (guint i = 0; i < all->len; i++)
    {
      CabasItem *publication = g_ptr_array_index (all, i);

      if (counts (publication, day) &&
          (self->last == NULL || get_last_julian (publication) > get_last_julian (self->last)))
        self->last = publication;
    }
  if (self->last == NULL)
    return;

  self->remind = add_months (cabas_item_get_number (self->last, CABAS_PUBLICATION_DATE),
                             CABAS_MONTHS_UNTIL_REMINDER);
  self->due = add_months (cabas_item_get_number (self->last, CABAS_PUBLICATION_DATE),
                          CABAS_MONTHS_BETWEEN_PUBLICATIONS);
  if (cabas_date_get_last_julian (self->due) < day)
    self->state = CABAS_PUBLICATION_OVERDUE;
  else if (cabas_date_get_last_julian (self->remind) <= day)
    self->state = CABAS_PUBLICATION_TO_PREPARE;
  else
    self->state = CABAS_PUBLICATION_RECENT;
}

/**
 * cabas_publication_due_dup_sentence:
 * @self: when the indicators are due
 *
 * Returns: (transfer full): the same in words
 */
char *
cabas_publication_due_dup_sentence (const CabasPublicationDue *self)
{
  g_autofree char *last = NULL;
  g_autofree char *due = NULL;

  if (self->last == NULL)
    return g_strdup (_ ("The indicators have not been published yet."));

  last = cabas_date_format (cabas_item_get_number (self->last, CABAS_PUBLICATION_DATE));
  due = cabas_date_format (self->due);
  switch (self->state)
    {
    case CABAS_PUBLICATION_OVERDUE:
      /* TRANSLATORS: two dates. */
      return g_strdup_printf (_ ("Indicators published on %s: overdue since %s."), last, due);
    case CABAS_PUBLICATION_TO_PREPARE:
      /* TRANSLATORS: two dates. */
      return g_strdup_printf (_ ("Indicators published on %s: prepare the next publication, due by "
                                 "%s."),
                              last, due);
    default:
      /* TRANSLATORS: two dates. */
      return g_strdup_printf (_ ("Indicators published on %s, due again by %s."), last, due);
    }
}
