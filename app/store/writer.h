/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* The whole plan as the bytes of a file: the same plan always gives the same bytes. */
GBytes *cabas_writer_write (CabasDocument *document);

G_END_DECLS
