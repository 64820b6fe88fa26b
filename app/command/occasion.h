/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "command/request.h"

G_BEGIN_DECLS

/* The CABAS_OCCASION_… that the option --occasion names; `occasion` is left as it is where the
 * option was not given. FALSE after telling that there is none of that name. */
gboolean cabas_occasion_read (const CabasRequest *request, int *occasion);

G_END_DECLS
