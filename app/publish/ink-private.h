/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/style.h"

G_BEGIN_DECLS

typedef struct
{
  guint32 light; /* 0xRRGGBB */
  guint32 dark;
} CabasInkPair;

/* Charts of a page have the words around them for title and source, and stand on its ground. */
void cabas_ink_init_style (CabasChartStyle *style, CabasChartTheme theme);

/* What cairo writes, said in fewer letters: hundredths of a pixel are enough. (transfer full) */
char *cabas_ink_trim_number (const char *number);
char *cabas_ink_trim_path (const char *path);
/* Whether a declaration, such as "fill-opacity:1", says what goes without saying. */
gboolean cabas_ink_is_default (const char *declaration);
/* Reads "fill:rgb(3.1%,27.4%,56%)"; FALSE for what is no colour. */
gboolean cabas_ink_read_color (const char *declaration, guint32 *color);

G_END_DECLS
