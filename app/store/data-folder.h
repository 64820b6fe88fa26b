/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* Where what came with the program lies, such as "samples": in the folder it was installed to, or
 * the one that CABAS_DATA_DIR names. (transfer full) */
char *cabas_data_folder_dup_path (const char *name);
