/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a document as PDF, in memory: the same document always gives the same bytes. */
GBytes *cabas_pdf_write (const CabasPaper *paper, GError **error);

G_END_DECLS
