/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>
#include <sys/stat.h>

/* Who owns a file and who may do what with it: owner, group, mode, access list and the attributes
 * that users or their file manager attached. */
gboolean cabas_rights_copy (int from, int to, const struct stat *status);
