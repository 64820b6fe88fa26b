/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/output.h"
#include "store/relaxng.h"

#include <string.h>

CabasExit
cabas_schema_run (const CabasRequest *request)
{
  g_autofree char *schema = cabas_relaxng_dup ();

  cabas_output_write (schema, strlen (schema));
  return CABAS_EXIT_OK;
}
