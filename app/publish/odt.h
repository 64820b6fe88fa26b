/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CABAS_ODT_TYPE "application/vnd.oasis.opendocument.text"

/* A document for those who go on writing it (OpenDocument 1.3): its headings, lists, tables and
 * captions have the styles of a word processor, and its contents and cross-references are fields.
 * The same document always gives the same bytes. */
GBytes *cabas_odt_write (const CabasPaper *paper, GError **error);

G_END_DECLS
