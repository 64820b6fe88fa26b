/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"

G_BEGIN_DECLS

/* What a document says of itself, as an XMP packet (ISO 16684-1) that names PDF/UA-1 and, of an
 * archive, PDF/A-2a. */
char *cabas_xmp_dup (const CabasPaper *paper);

G_END_DECLS
