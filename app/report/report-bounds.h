/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

gboolean cabas_report_check_bounds (CabasDocument *document, GError **error);

G_END_DECLS
