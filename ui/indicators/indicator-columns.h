/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the columns of the page of indicators show, see tree-columns.h: nothing for an item that is
 * no indicator. */

/* A line of the values, in words where it is not seen. */
char *cabas_indicator_column_dup_trend (CabasItem *item, CabasDate today);
GtkWidget *cabas_indicator_column_make_trend (CabasSession *session);
void cabas_indicator_column_show_trend (GtkWidget *cell, CabasItem *item);

char *cabas_indicator_column_dup_last (CabasItem *item, CabasDate today);
char *cabas_indicator_column_dup_last_words (CabasItem *item, CabasDate today);
gint64 cabas_indicator_column_get_last_key (CabasItem *item, CabasDate today);

char *cabas_indicator_column_dup_target (CabasItem *item, CabasDate today);
char *cabas_indicator_column_dup_target_words (CabasItem *item, CabasDate today);
gint64 cabas_indicator_column_get_target_key (CabasItem *item, CabasDate today);

char *cabas_indicator_column_dup_gap (CabasItem *item, CabasDate today);
const char *cabas_indicator_column_get_gap_icon (CabasItem *item, CabasDate today);
gint64 cabas_indicator_column_get_gap_key (CabasItem *item, CabasDate today);

/* The period of the last value. */
char *cabas_indicator_column_dup_freshness (CabasItem *item, CabasDate today);
char *cabas_indicator_column_dup_freshness_words (CabasItem *item, CabasDate today);
const char *cabas_indicator_column_get_freshness_icon (CabasItem *item, CabasDate today);
gint64 cabas_indicator_column_get_freshness_key (CabasItem *item, CabasDate today);

G_END_DECLS
