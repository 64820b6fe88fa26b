/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>

/**
 * cabas_report_dup:
 * @self: a report
 * @item: an item of its plan
 * @field: one of its fields
 *
 * Returns: (transfer full) (nullable): the value as a reader reads it
 */
char *
cabas_report_dup (const CabasReport *self, CabasItem *item, CabasField field)
{
  g_autofree char *shown = NULL;

  if (!cabas_item_has (item, field))
    return NULL;

  shown = cabas_item_dup_shown (item, field, self->document);

  return *shown != '\0' ? g_steal_pointer (&shown) : NULL;
}

/**
 * cabas_report_dup_period:
 * @self: a report
 * @item: an item of the plan
 * @first: its first date
 * @last: its last date
 *
 * Returns: (transfer full) (nullable): the span in words
 */
char *
cabas_report_dup_period (CabasReport *self, CabasItem *item, CabasField first, CabasField last)
{
  g_autofree char *from = cabas_report_dup (self, item, first);
  g_autofree char *until = cabas_report_dup (self, item, last);

  if (from == NULL && until == NULL)
    return NULL;
  if (from == NULL)
    /* TRANSLATORS: %s is a date. */
    return g_strdup_printf (_ ("Until %s"), until);
  if (until == NULL)
    /* TRANSLATORS: %s is a date. */
    return g_strdup_printf (_ ("From %s"), from);
  if (g_str_equal (from, until))
    return g_steal_pointer (&from);

  /* TRANSLATORS: two dates. */
  return g_strdup_printf (_ ("%s – %s"), from, until);
}

/**
 * cabas_report_dup_department:
 * @self: a report
 * @id: (nullable): what a reference aims at
 *
 * Returns: (transfer full): short name of the department
 */
char *
cabas_report_dup_department (const CabasReport *self, const char *id)
{
  CabasItem *item = id != NULL ? cabas_document_find (self->document, id) : NULL;
  const char *short_name = NULL;

  if (id == NULL)
    return g_strdup ("");
  if (item != NULL && cabas_item_get_kind (item) == CABAS_KIND_DEPARTMENT)
    short_name = cabas_item_get_text (item, CABAS_DEPARTMENT_SHORT_NAME);

  return short_name != NULL ? g_strdup (short_name)
                            : cabas_document_dup_reference_name (self->document, id);
}

/**
 * cabas_report_dup_link:
 * @self: a report
 * @item: an item of the plan
 *
 * Returns: (transfer full): the name of @item, leading to it
 */
CabasWords *
cabas_report_dup_link (CabasReport *self, CabasItem *item)
{
  CabasWords *words = cabas_words_new (NULL);
  g_autofree char *name = cabas_item_dup_display_name (item);

  cabas_words_add_link (words, 0, name, cabas_item_get_id (item));

  return words;
}
