/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The RELAX NG schema of the file, made from the schema table; kept in resources/schema/plan.rng.
 */
char *cabas_relaxng_dup (void);

G_END_DECLS
