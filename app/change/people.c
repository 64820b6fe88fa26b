/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/people.h"

#include "change/change-label.h"

#include <glib/gi18n-lib.h>

static CabasItem *
find_person (CabasDocument *document, const char *name)
{
  g_autoptr (GPtrArray) people = cabas_document_list (document, CABAS_KIND_PERSON);
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < people->len; i++)
    {
      const char *known = cabas_item_get_text (people->pdata[i], CABAS_PERSON_NAME);
      g_autofree char *other = known != NULL ? g_utf8_casefold (known, -1) : NULL;

      if (g_strcmp0 (folded, other) == 0)
        return people->pdata[i];
    }

  return NULL;
}

/**
 * cabas_people_ensure:
 * @history: history of the plan
 * @name: name of a person
 *
 * Returns: (transfer none) (nullable): the person
 */
CabasItem *
cabas_people_ensure (CabasHistory *history, const char *name)
{
  CabasDocument *document = cabas_history_get_document (history);
  g_autofree char *clean = g_strstrip (g_strdup (name));
  CabasItem *person = find_person (document, clean);
  g_autofree char *label = NULL;

  if (clean[0] == '\0' || person != NULL)
    return person;

  label = g_strdup_printf (_ ("add “%s”"), clean);
  cabas_history_begin (history, label);
  person =
      cabas_history_add (history, cabas_document_get_root (document), CABAS_KIND_PERSON, G_MAXUINT);
  if (person != NULL)
    cabas_history_set_text (history, person, CABAS_PERSON_NAME, clean);
  cabas_history_end (history);

  return person;
}

/**
 * cabas_people_appoint_referent:
 * @history: history of the plan
 * @department: a department
 * @person: a person
 *
 * Returns: whether anything changed
 */
gboolean
cabas_people_appoint_referent (CabasHistory *history, CabasItem *department, CabasItem *person)
{
  const gint64 roles = cabas_item_get_number (person, CABAS_PERSON_ROLES);
  g_autofree char *label = cabas_change_label_set (department, CABAS_DEPARTMENT_REFERENT);
  gboolean is_done;

  cabas_history_begin (history, label);
  is_done = cabas_history_set_text (history, department, CABAS_DEPARTMENT_REFERENT,
                                    cabas_item_get_id (person));
  is_done |= cabas_history_set_number (history, person, CABAS_PERSON_ROLES,
                                       (roles == CABAS_UNSET ? 0 : roles) |
                                           (1 << CABAS_PERSON_ROLE_REFERENT));
  if (!cabas_item_has (person, CABAS_PERSON_DEPARTMENT))
    is_done |= cabas_history_set_text (history, person, CABAS_PERSON_DEPARTMENT,
                                       cabas_item_get_id (department));
  cabas_history_end (history);

  return is_done;
}

/**
 * cabas_people_appoint_referent_named:
 * @history: history of the plan
 * @department: a department
 * @name: name of a person
 *
 * Returns: whether anything changed
 */
gboolean
cabas_people_appoint_referent_named (CabasHistory *history, CabasItem *department, const char *name)
{
  g_autofree char *label = cabas_change_label_set (department, CABAS_DEPARTMENT_REFERENT);
  CabasItem *person;
  gboolean is_done = FALSE;

  cabas_history_begin (history, label);
  person = cabas_people_ensure (history, name);
  if (person != NULL)
    is_done = cabas_people_appoint_referent (history, department, person);
  cabas_history_end (history);

  return is_done;
}
