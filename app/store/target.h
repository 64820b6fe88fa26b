/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* The file that a name leads to once every link was followed. */
char *cabas_target_resolve (const char *path, int *problem);
