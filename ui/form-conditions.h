/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* Fields that a form asks for only where another field of the item says so, or while they hold
 * something. */
typedef struct
{
  CabasField field;
  CabasField asker;  /* the field that says so… */
  gint64 value;      /* …by this value */
  gboolean is_first; /* whoever chooses the value goes on to this field */
  const char *note;  /* untranslated: beside the field while it is asked for and empty */
} CabasFormCondition;

const CabasFormCondition *cabas_form_conditions_get (guint *n_conditions);
gboolean cabas_form_condition_asks (const CabasFormCondition *condition, CabasItem *item);
/* Whether the row of the field is shown; where no condition speaks of it, it is. */
gboolean cabas_form_shows_field (CabasItem *item, CabasField field);

G_END_DECLS
