/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"
#include "report/structure.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Adds to a PDF file what cairo cannot say (PDF/UA-1, ISO 14289-1): the structure above its tags,
 * texts of figures and links, its language and title, what is furniture. The leaves of `structure`
 * are the tags in the file, all of them in one that is outermost. */
GBytes *cabas_pdf_finish (const guint8 *data,
                          gsize length,
                          const CabasPaper *paper,
                          const CabasStructure *structure,
                          GError **error);

G_END_DECLS
