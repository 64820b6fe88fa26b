/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/contacts.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

/* Keeps the later of two contacts; what is to come is none. */
static void
add_contact (CabasContact *contact, CabasItem *item, CabasDate date, CabasDate today)
{
  const guint32 now = cabas_date_get_last_julian (today);
  GDate limit;

  if (date == CABAS_UNSET || cabas_date_get_first_julian (date) > now ||
      (contact->date != CABAS_UNSET &&
       cabas_date_get_last_julian (date) <= cabas_date_get_last_julian (contact->date)))
    return;

  g_date_clear (&limit, 1);
  g_date_set_julian (&limit, now);
  g_date_subtract_months (&limit, MONTHS);
  contact->item = item;
  contact->date = date;
  contact->state = cabas_date_get_last_julian (date) >= g_date_get_julian (&limit)
                       ? CABAS_CONTACT_RECENT
                       : CABAS_CONTACT_LONG_AGO;
}

static void
add_trainings (CabasContactRow *row, GPtrArray *trainings, CabasDate today)
{
  const char *id = cabas_item_get_id (row->department);

  for (guint i = 0; i < trainings->len; i++)
    if (g_strv_contains (cabas_item_get_list (trainings->pdata[i], CABAS_TRAINING_GUESTS), id))
      add_contact (&row->ways[CABAS_CONTACT_TRAINING], trainings->pdata[i],
                   cabas_item_get_number (trainings->pdata[i], CABAS_TRAINING_DATE), today);
}

static void
add_packets (CabasContactRow *row, GPtrArray *packets, CabasDate today)
{
  for (guint i = 0; i < packets->len; i++)
    if (g_strcmp0 (cabas_item_get_text (packets->pdata[i], CABAS_PACKET_DEPARTMENT),
                   cabas_item_get_id (row->department)) == 0)
      add_contact (&row->ways[CABAS_CONTACT_ROUND], packets->pdata[i],
                   cabas_item_get_number (packets->pdata[i], CABAS_PACKET_RETURNED), today);
}

static void
add_row (CabasContacts *self,
         CabasItem *department,
         GPtrArray *trainings,
         GPtrArray *packets,
         CabasDate today)
{
  const gint64 adhesion = cabas_item_get_number (department, CABAS_DEPARTMENT_OWNERSHIP);
  CabasContactRow row = { .department = department };

  for (guint i = 0; i < CABAS_N_CONTACT_WAYS; i++)
    row.ways[i].date = CABAS_UNSET;

  add_contact (&row.ways[CABAS_CONTACT_MEETING], department,
               cabas_item_get_number (department, CABAS_DEPARTMENT_LAST_MET), today);
  add_trainings (&row, trainings, today);
  add_packets (&row, packets, today);
  if (adhesion != CABAS_UNSET && adhesion != CABAS_OWNERSHIP_NOT_INFORMED)
    row.ways[CABAS_CONTACT_ADHESION] =
        (CabasContact){ CABAS_CONTACT_NOT_DATED, CABAS_UNSET, department };

  for (guint i = 0; i < CABAS_N_CONTACT_WAYS; i++)
    row.state = MAX (row.state, row.ways[i].state);
  self->counts[row.state]++;
  g_array_append_val (self->rows, row);
}

/**
 * cabas_contacts_new:
 * @document: a plan
 * @today: the day it is
 *
 * Returns: (transfer full): which departments were reached, and how
 */
CabasContacts *
cabas_contacts_new (CabasDocument *document, CabasDate today)
{
  CabasContacts *self = g_new0 (CabasContacts, 1);
  g_autoptr (GPtrArray) departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  g_autoptr (GPtrArray) trainings = cabas_document_list (document, CABAS_KIND_TRAINING);
  g_autoptr (GPtrArray) packets = cabas_document_list (document, CABAS_KIND_PACKET);

  self->rows = g_array_new (FALSE, FALSE, sizeof (CabasContactRow));
  for (guint i = 0; i < departments->len; i++)
    add_row (self, departments->pdata[i], trainings, packets, today);

  return self;
}

/**
 * cabas_contacts_free:
 * @self: (transfer full) (nullable): contacts
 *
 * Frees @self.
 */
void
cabas_contacts_free (CabasContacts *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/**
 * cabas_contact_way_get_label:
 * @way: a way
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_contact_way_get_label (CabasContactWay way)
{
  switch (way)
    {
    case CABAS_CONTACT_MEETING:
      return cabas_field_get_label (CABAS_DEPARTMENT_LAST_MET);
    case CABAS_CONTACT_TRAINING:
      return cabas_kind_get_label (CABAS_KIND_TRAINING);
    case CABAS_CONTACT_ROUND:
      return cabas_kind_get_label (CABAS_KIND_ROUND);
    default:
      return cabas_field_get_label (CABAS_DEPARTMENT_OWNERSHIP);
    }
}

/**
 * cabas_contact_state_get_label:
 * @state: a state
 *
 * Returns: what it is called, in the user's language
 */
const char *
cabas_contact_state_get_label (CabasContactState state)
{
  switch (state)
    {
    case CABAS_CONTACT_RECENT:
      /* TRANSLATORS: of a contact with a department; so are the next ones */
      return C_ ("contact", "Within a year");
    case CABAS_CONTACT_LONG_AGO:
      return C_ ("contact", "Longer ago");
    case CABAS_CONTACT_NOT_DATED:
      return C_ ("contact", "Without a date");
    default:
      return C_ ("contact", "Never");
    }
}
