/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/prose.h"

G_BEGIN_DECLS

/* The text that cabas_prose_parse () reads as these blocks; NULL where they say nothing. White
 * space at the ends of lines and blocks without words are left out. (transfer full) (nullable) */
char *cabas_prose_write (const GPtrArray *blocks);
/* The same for the runs of one paragraph. */
char *cabas_prose_write_runs (const GPtrArray *runs);

G_END_DECLS
