/* SPDX-License-Identifier: EUPL-1.2 */
#include "panes.h"

static void
collect (GtkWidget *widget, GPtrArray *panes)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (gtk_widget_has_css_class (widget, "pane"))
    g_ptr_array_add (panes, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, panes);
}

/* The innermost one, as panes may lie in panes; -1 where the focus is in none. */
static int
find_focused (GPtrArray *panes, GtkWidget *focus)
{
  int found = -1;

  for (guint i = 0; focus != NULL && i < panes->len; i++)
    if (focus == panes->pdata[i] || gtk_widget_is_ancestor (focus, panes->pdata[i]))
      found = i;

  return found;
}

/* A list in which no row ever had the focus takes it itself, and nobody sees where it is. */
static gboolean
enter (GtkWidget *pane)
{
  GtkRoot *root = gtk_widget_get_root (pane);

  if (!gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
    return FALSE;

  if (GTK_IS_LIST_VIEW (gtk_root_get_focus (root)))
    gtk_widget_child_focus (gtk_root_get_focus (root), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

void
cabas_panes_focus_next (GtkWidget *root)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  int focused;

  collect (root, panes);
  focused = find_focused (panes, gtk_root_get_focus (gtk_widget_get_root (root)));
  for (guint i = 1; i <= panes->len; i++)
    if (enter (panes->pdata[(focused + i) % panes->len]))
      return;
}

void
cabas_panes_drop_lost_focus (GtkWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && !gtk_widget_get_mapped (focus))
    gtk_window_set_focus (window, NULL);
}
