/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* By what a department is reached. */
typedef enum
{
  CABAS_CONTACT_MEETING,  /* the day it was last met */
  CABAS_CONTACT_TRAINING, /* the last training session, past, to which its people were invited */
  CABAS_CONTACT_ROUND,    /* the last review round that it answered */
  CABAS_CONTACT_ADHESION, /* it was informed, consulted, wrote with us or signed; without a date */
} CabasContactWay;

#define CABAS_N_CONTACT_WAYS (CABAS_CONTACT_ADHESION + 1)

typedef enum
{
  CABAS_CONTACT_NEVER,
  CABAS_CONTACT_NOT_DATED,
  CABAS_CONTACT_LONG_AGO, /* more than twelve months before today */
  CABAS_CONTACT_RECENT,   /* within the twelve months up to today */
} CabasContactState;

#define CABAS_N_CONTACT_STATES (CABAS_CONTACT_RECENT + 1)

typedef struct
{
  CabasContactState state;
  CabasDate date;  /* CABAS_UNSET where it has none */
  CabasItem *item; /* (unowned) (nullable): department, training session or packet */
} CabasContact;

/* Unit: departments. A department is reached where one of these ways reached it; how is said by
 * the best of them: recently before long ago before not dated. What is to come does not count. */
typedef struct
{
  CabasItem *department; /* (unowned) */
  CabasContact ways[CABAS_N_CONTACT_WAYS];
  CabasContactState state;
} CabasContactRow;

typedef struct
{
  GArray *rows; /* (owned) (element-type CabasContactRow): all departments, in their order */
  guint counts[CABAS_N_CONTACT_STATES];
} CabasContacts;

CabasContacts *cabas_contacts_new (CabasDocument *document, CabasDate today);
void cabas_contacts_free (CabasContacts *self);

/* “Training session”, “Within a year”; in the user's language. */
const char *cabas_contact_way_get_label (CabasContactWay way);
const char *cabas_contact_state_get_label (CabasContactState state);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasContacts, cabas_contacts_free)

G_END_DECLS
