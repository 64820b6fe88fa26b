/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-keys.h"

#include "tree-focus.h"
#include "tree-row.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

/* (nullable): of the row that has the focus, as the list's own widget around it or inside it */
static GtkTreeListRow *
find_focused (GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = NULL;

  if (focus == NULL || focus == list || !gtk_widget_is_ancestor (focus, list))
    return NULL;
  row = gtk_widget_get_ancestor (focus, CABAS_TYPE_TREE_ROW);
  if (row == NULL)
    row = gtk_widget_get_first_child (focus);

  return CABAS_IS_TREE_ROW (row) ? cabas_tree_row_get_list_row (CABAS_TREE_ROW (row)) : NULL;
}

static void
go_to (GtkListView *list, GtkTreeListRow *row)
{
  const guint position = gtk_tree_list_row_get_position (row);

  gtk_selection_model_select_item (gtk_list_view_get_model (list), position, TRUE);
  cabas_list_focus_row (list, position);
}

static gboolean
step_in (GtkListView *list, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) child = NULL;

  if (!gtk_tree_list_row_is_expandable (row))
    return FALSE;
  if (!gtk_tree_list_row_get_expanded (row))
    {
      gtk_tree_list_row_set_expanded (row, TRUE);
      return TRUE;
    }

  child = gtk_tree_list_row_get_child_row (row, 0);
  if (child != NULL)
    go_to (list, child);
  return TRUE;
}

static gboolean
step_out (GtkListView *list, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  if (gtk_tree_list_row_is_expandable (row) && gtk_tree_list_row_get_expanded (row))
    {
      gtk_tree_list_row_set_expanded (row, FALSE);
      return TRUE;
    }

  parent = gtk_tree_list_row_get_parent (row);
  if (parent == NULL)
    return FALSE;
  go_to (list, parent);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                GtkListView *list)
{
  GtkTreeListRow *row = (state & MODIFIERS) == 0 ? find_focused (GTK_WIDGET (list)) : NULL;

  if (row == NULL)
    return FALSE;

  switch (key)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (!gtk_tree_list_row_is_expandable (row))
        return FALSE;
      gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return step_in (list, row);
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return step_out (list, row);
    default:
      return FALSE;
    }
}

void
cabas_tree_keys_add (GtkListView *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the list's own widgets around the rows, to which Space means to select. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
