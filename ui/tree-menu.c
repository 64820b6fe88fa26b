/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-menu.h"

#include "tree-row.h"

static void
open_at (GtkPopover *menu, double x, double y)
{
  gtk_popover_set_pointing_to (menu, &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (menu);
}

void
cabas_tree_menu_open_at (GtkPopover *menu, GtkSelectionModel *selection, double x, double y)
{
  GtkWidget *tree = gtk_widget_get_parent (GTK_WIDGET (menu));
  GtkWidget *under = gtk_widget_pick (tree, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = under != NULL ? gtk_widget_get_ancestor (under, CABAS_TYPE_TREE_ROW) : NULL;
  guint position;

  if (row == NULL)
    return;

  position = gtk_tree_list_row_get_position (cabas_tree_row_get_list_row (CABAS_TREE_ROW (row)));
  if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
  open_at (menu, x, y);
}

void
cabas_tree_menu_open_at_focus (GtkPopover *menu)
{
  GtkWidget *tree = gtk_widget_get_parent (GTK_WIDGET (menu));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (tree));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_compute_bounds (focus, tree, &bounds))
    open_at (menu, bounds.origin.x + 24, bounds.origin.y + bounds.size.height);
}
