/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/data-folder.h"

#include "config.h"

char *
cabas_data_folder_dup_path (const char *name)
{
  const char *folder = g_getenv ("CABAS_DATA_DIR");

  return g_build_filename (folder != NULL ? folder : CABAS_DATA_DIR, name, NULL);
}
