/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/card-drop.h"

#include "item-tree.h"
#include "library/insert-flow.h"
#include "tree-model.h"
#include "tree-row.h"

#include "change/insert-card.h"

#define DROP_CLASS "drop-into"

/* (nullable): a heading is none. */
static CabasItem *
get_item (GtkWidget *row)
{
  return cabas_tree_row_peek_item (cabas_tree_row_get_list_row (CABAS_TREE_ROW (row)));
}

static CabasSession *
get_session (GtkWidget *row)
{
  GtkWidget *tree = gtk_widget_get_ancestor (row, CABAS_TYPE_ITEM_TREE);

  return cabas_item_tree_get_session (CABAS_ITEM_TREE (tree));
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, GtkWidget *row)
{
  const GValue *value = gtk_drop_target_get_value (target);
  CabasItem *item = get_item (row);
  CabasDocument *document = cabas_session_get_document (get_session (row));

  if (value == NULL || item == NULL || cabas_document_get_read_only_reason (document) != NULL ||
      !cabas_insert_card_can_drop (g_value_get_object (value), item))
    {
      gtk_widget_remove_css_class (row, DROP_CLASS);
      return 0;
    }

  gtk_widget_add_css_class (row, DROP_CLASS);
  return GDK_ACTION_COPY;
}

static void
leave_cb (GtkDropTarget *target, GtkWidget *row)
{
  gtk_widget_remove_css_class (row, DROP_CLASS);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *row)
{
  CabasItem *item = get_item (row);

  leave_cb (target, row);
  return item != NULL &&
         cabas_insert_flow_insert (row, get_session (row), g_value_get_object (value), item);
}

void
cabas_card_drop_enable (GtkWidget *row)
{
  GtkDropTarget *target = gtk_drop_target_new (CABAS_TYPE_CARD, GDK_ACTION_COPY);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), row);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), row);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), row);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}
