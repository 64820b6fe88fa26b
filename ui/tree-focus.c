/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-focus.h"

#include "tree-row.h"

void
cabas_list_scroll_to (GtkListView *list, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
}

/* (nullable): the list's own widget around the row; there is none for a row far from sight. */
static GtkWidget *
find_row_widget (GtkListView *list, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkTreeListRow *list_row =
          CABAS_IS_TREE_ROW (row) ? cabas_tree_row_get_list_row (CABAS_TREE_ROW (row)) : NULL;

      if (list_row != NULL && gtk_tree_list_row_get_position (list_row) == position)
        return child;
    }

  return NULL;
}

/* The list gives the focus to the row to which it scrolled last. Where it never did, it keeps the
 * focus for itself, and nobody sees where it is; where that row was moved, it may lag behind. */
void
cabas_list_focus_row (GtkListView *list, guint position)
{
  GtkWidget *row = NULL;

  if (position != GTK_INVALID_LIST_POSITION)
    {
      cabas_list_scroll_to (list, position);
      row = find_row_widget (list, position);
    }
  gtk_widget_grab_focus (row != NULL ? row : GTK_WIDGET (list));
  if (gtk_widget_is_focus (GTK_WIDGET (list)))
    gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD);
}
