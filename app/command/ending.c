/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/ending.h"

#include "command/output.h"

#include <glib/gi18n-lib.h>

gboolean
cabas_ending_check (CabasExportKind kind, const char *path)
{
  g_autofree char *endings = NULL;

  if (cabas_export_can_be (kind, path))
    return TRUE;

  endings = g_strjoinv (", ", (char **) cabas_export_get_info (kind)->suffixes);
  cabas_output_complain_of_usage (_ ("“%s” must end in one of: %s."), path, endings);

  return FALSE;
}
