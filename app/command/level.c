/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/level.h"

#include "command/output.h"
#include "plan/schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
cabas_level_read (const CabasRequest *request, int *level)
{
  const char *name = cabas_request_get (request, CABAS_OPTION_LEVEL);

  *level = CABAS_LEVEL_PUBLIC;
  if (name != NULL)
    *level = cabas_choice_find (cabas_field_get_info (CABAS_CHAPTER_LEVEL)->choices, name,
                                strlen (name));
  if (*level >= CABAS_LEVEL_PUBLIC && *level <= CABAS_LEVEL_INTERNAL)
    return TRUE;

  cabas_output_complain_of_usage (
      _ ("“%s” is no level; the levels are public, council and internal."), name);

  return FALSE;
}
