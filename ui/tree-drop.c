/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-drop.h"

#include "tree-model.h"
#include "tree-row.h"

static const char *const drop_classes[] = {
  [CABAS_DROP_BEFORE] = "drop-before",
  [CABAS_DROP_INTO] = "drop-into",
  [CABAS_DROP_AFTER] = "drop-after",
};

static CabasItemTree *
get_tree (GtkWidget *row)
{
  return CABAS_ITEM_TREE (gtk_widget_get_ancestor (row, CABAS_TYPE_ITEM_TREE));
}

/* (nullable): a heading is none. */
static CabasItem *
get_item (GtkWidget *row)
{
  return cabas_tree_row_peek_item (cabas_tree_row_get_list_row (CABAS_TREE_ROW (row)));
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkWidget *row)
{
  CabasItem *item = get_item (row);

  if (item == NULL || !cabas_item_tree_can_move (get_tree (row)))
    return NULL;

  return gdk_content_provider_new_typed (CABAS_TYPE_ITEM, item);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *picture)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (picture);

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static void
show_place (GtkWidget *row, const char *css_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (drop_classes); i++)
    if (drop_classes[i] != css_class)
      gtk_widget_remove_css_class (row, drop_classes[i]);
  if (css_class != NULL)
    gtk_widget_add_css_class (row, css_class);
}

/* The third of the row under the pointer says where, as far as the plan allows it there. */
static gboolean
find_place (GtkWidget *row, GPtrArray *items, double y, CabasDropPlace *place)
{
  const int height = gtk_widget_get_height (row);
  const CabasDropPlace wanted = y < height / 3.0         ? CABAS_DROP_BEFORE
                                : y > height * 2.0 / 3.0 ? CABAS_DROP_AFTER
                                                         : CABAS_DROP_INTO;
  const CabasDropPlace tried[] = { wanted, CABAS_DROP_INTO,
                                   y < height / 2.0 ? CABAS_DROP_BEFORE : CABAS_DROP_AFTER };
  CabasItem *item = get_item (row);

  if (item == NULL || !cabas_item_tree_can_move (get_tree (row)))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    if (cabas_edit_can_drop (items, item, tried[i]))
      {
        *place = tried[i];
        return TRUE;
      }

  return FALSE;
}

/* (transfer container): what a drag that started on `item` carries. */
static GPtrArray *
list_dragged (GtkWidget *row, CabasItem *item)
{
  CabasDocument *document =
      cabas_session_get_document (cabas_item_tree_get_session (get_tree (row)));
  GPtrArray *items = cabas_item_tree_list_selected (get_tree (row));

  if (g_ptr_array_find (items, item, NULL))
    return items;

  g_ptr_array_set_size (items, 0);
  /* An item of another window's plan cannot be moved into this one. */
  if (cabas_document_find (document, cabas_item_get_id (item)) == item)
    g_ptr_array_add (items, item);

  return items;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, GtkWidget *row)
{
  const GValue *value = gtk_drop_target_get_value (target);
  g_autoptr (GPtrArray) items = NULL;
  CabasDropPlace place;

  if (value == NULL)
    return 0;

  items = list_dragged (row, g_value_get_object (value));
  if (!find_place (row, items, y, &place))
    {
      show_place (row, NULL);
      return 0;
    }

  show_place (row, drop_classes[place]);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, GtkWidget *row)
{
  show_place (row, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  CabasItemTree *tree = get_tree (row);
  g_autoptr (GPtrArray) items = list_dragged (row, g_value_get_object (value));
  CabasDropPlace place;

  show_place (row, NULL);
  if (!find_place (row, items, y, &place))
    return FALSE;

  if (!cabas_edit_drop (cabas_session_get_history (cabas_item_tree_get_session (tree)), items,
                        get_item (row), place))
    return FALSE;

  cabas_item_tree_select (tree, items);
  g_signal_emit_by_name (tree, "selection-changed");
  return TRUE;
}

void
cabas_tree_drop_enable (GtkWidget *row, GtkWidget *picture)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CABAS_TYPE_ITEM, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), picture);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
