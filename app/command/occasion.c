/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/occasion.h"

#include "command/output.h"
#include "plan/schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
cabas_occasion_read (const CabasRequest *request, int *occasion)
{
  const char *name = cabas_request_get (request, CABAS_OPTION_OCCASION);
  const CabasChoiceSet *set = cabas_field_get_info (CABAS_DECK_OCCASION)->choices;
  g_autoptr (GString) names = g_string_new (NULL);

  if (name == NULL)
    return TRUE;

  *occasion = cabas_choice_find (set, name, strlen (name));
  if (*occasion >= 0)
    return TRUE;

  for (guint i = 0; i < set->n_choices; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", set->choices[i].name);
  cabas_output_complain_of_usage (_ ("“%s” is no occasion; the occasions are %s."), name,
                                  names->str);

  return FALSE;
}
