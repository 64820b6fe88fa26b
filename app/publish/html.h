/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A document as one web page that holds all it needs: no script, nothing from elsewhere. It can be
 * read without seeing it, in the dark, on a telephone, in large type, and on paper. The same
 * document always gives the same bytes. */
GBytes *cabas_html_write (const CabasPaper *paper, GError **error);

G_END_DECLS
