/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "grid/grid-view.h"
#include "grid/grid.h"

G_BEGIN_DECLS

struct _CabasGrid
{
  GtkWidget parent_instance;

  CabasGridModel *model; /* (owned) */
  CabasGridView *view;   /* (unowned): child of scrolled */
  GtkText *editor;       /* (unowned) (nullable): child of view */
  gboolean is_committing;
  guint close_source; /* takes away the editor that the focus has left */
  guint max_rows;     /* 0 for the place that is given */
  GtkWidget *menu;    /* (unowned) */

  GtkScrolledWindow *scrolled;
  GtkWidget *message_box;
  GtkLabel *message;
  GMenuModel *cell_menu;
};

/* (nullable): a sentence below the cells about one of them. */
void cabas_grid_say (CabasGrid *self, const char *sentence, const CabasGridPlace *place);

/* `text` (nullable): takes the place of what the cell holds. FALSE where it cannot be changed,
 * which is said. */
gboolean cabas_grid_start_editing (CabasGrid *self, const char *text);
/* FALSE where the text was not taken, which is said; the text stays to be put right. */
gboolean cabas_grid_finish_editing (CabasGrid *self);
void cabas_grid_cancel_editing (CabasGrid *self);

/* The keys, the mouse and the menu. */
void cabas_grid_watch_input (CabasGrid *self);
void cabas_grid_popup (CabasGrid *self, const GdkRectangle *at);

/* What the clipboard and Delete do to the selected cells. */
void cabas_grid_copy_selected (CabasGrid *self);
void cabas_grid_paste_selected (CabasGrid *self);
void cabas_grid_clear_selected (CabasGrid *self);

G_END_DECLS
