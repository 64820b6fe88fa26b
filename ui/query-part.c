/* SPDX-License-Identifier: EUPL-1.2 */
#include "query-part.h"

#include <glib/gi18n-lib.h>

static const CabasField sets[] = { CABAS_FILTER_CONDITIONS, CABAS_FILTER_STATUSES,
                                   CABAS_FILTER_THEMES };

guint64 *
cabas_query_find_set (CabasQuery *query, CabasField field)
{
  switch ((int) field)
    {
    case CABAS_FILTER_CONDITIONS:
      return &query->conditions;
    case CABAS_FILTER_STATUSES:
      return &query->statuses;
    case CABAS_FILTER_THEMES:
      return &query->themes;
    default:
      return NULL;
    }
}

static void
clear_part (gpointer data)
{
  g_free (((CabasQueryPart *) data)->label);
}

GArray *
cabas_query_list_parts (const CabasQuery *query, CabasDocument *document)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (CabasQueryPart));

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      const guint64 set = *cabas_query_find_set ((CabasQuery *) query, sets[i]);

      for (guint j = 0; j < cabas_field_get_info (sets[i])->choices->n_choices; j++)
        if ((set >> j & 1) != 0)
          {
            CabasQueryPart part = { sets[i], j, g_strdup (cabas_choice_get_label (sets[i], j)) };

            g_array_append_val (parts, part);
          }
    }
  if (query->department != NULL)
    {
      CabasQueryPart part = { CABAS_FILTER_DEPARTMENT, 0,
                              cabas_document_dup_reference_name (document, query->department) };

      g_array_append_val (parts, part);
    }

  return parts;
}

void
cabas_query_part_remove (const CabasQueryPart *part, CabasQuery *query)
{
  guint64 *set = cabas_query_find_set (query, part->field);

  if (set != NULL)
    *set &= ~(G_GUINT64_CONSTANT (1) << part->choice);
  else
    g_clear_pointer (&query->department, g_free);
}
