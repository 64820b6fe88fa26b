/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "plan/item-write.h"

/* Small plans made by hand. */

static inline CabasItem *
make (CabasItem *parent, CabasKind kind, const char *id)
{
  g_autoptr (CabasItem) item = cabas_item_new_with_id (kind, id);

  cabas_item_splice (parent, kind, cabas_item_get_n_children (parent, kind), 0, &item, 1);

  return item;
}

static inline void
set_text (CabasItem *item, CabasField field, const char *text)
{
  cabas_item_take_text (item, field, g_strdup (text));
}

static inline void
set_date (CabasItem *item, CabasField field, const char *text)
{
  CabasDate date;

  g_assert_true (cabas_date_from_text (text, &date));
  cabas_item_set_number (item, field, date);
}

static inline CabasDate
day (const char *text)
{
  CabasDate date;

  g_assert_true (cabas_date_from_text (text, &date));

  return date;
}

static inline CabasItem *
make_assignment (CabasItem *action, const char *department, int letter, int state)
{
  CabasItem *assignment = make (action, CABAS_KIND_ASSIGNMENT, NULL);

  set_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT, department);
  cabas_item_set_number (assignment, CABAS_ASSIGNMENT_LETTER, letter);
  if (state >= 0)
    cabas_item_set_number (assignment, CABAS_ASSIGNMENT_STATE, state);

  return assignment;
}

static inline CabasItem *
make_objective (CabasItem *plan, const char *axis_id)
{
  return make (make (plan, CABAS_KIND_AXIS, axis_id), CABAS_KIND_OBJECTIVE, NULL);
}
