/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-tree.h"

#include "tree-model.h"
#include "tree-row.h"
#include "widgets.h"

struct _CabasItemTree
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasPage page;
  GtkTreeListModel *rows;       /* (owned) */
  GtkMultiSelection *selection; /* (owned) */
  CabasLoad *load;              /* (owned) (nullable): not asked for since the last change */
  gboolean is_selecting;        /* several changes of the selection count as one */

  GtkListView *list;
  GtkPopover *menu;
};

G_DEFINE_FINAL_TYPE (CabasItemTree, cabas_item_tree, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_ITEM_ACTIVATED,
} CabasItemTreeSignal;

static guint signals[SIGNAL_ITEM_ACTIVATED + 1];

static void
selection_changed_cb (CabasItemTree *self)
{
  if (!self->is_selecting)
    g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
activate_cb (GtkListView *list, guint position, CabasItemTree *self)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (cabas_tree_row_peek_item (row) != NULL)
    g_signal_emit (self, signals[SIGNAL_ITEM_ACTIVATED], 0, TRUE);
  else
    gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
}

/* A click on a row goes on to the form where both do not fit side by side. */
static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, CabasItemTree *self)
{
  const GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (GPtrArray) selected = cabas_item_tree_list_selected (self);

  if (n_press == 1 && selected->len == 1 && (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
    g_signal_emit (self, signals[SIGNAL_ITEM_ACTIVATED], 0, FALSE);
}

static void
open_menu (CabasItemTree *self, double x, double y)
{
  gtk_popover_set_pointing_to (self->menu, &(GdkRectangle){ x, y, 1, 1 });
  gtk_popover_popup (self->menu);
}

/* The row under the pointer, which the menu is about, joins or becomes the selection. */
static void
secondary_pressed_cb (
    GtkGestureClick *gesture, int n_press, double x, double y, CabasItemTree *self)
{
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = under != NULL ? gtk_widget_get_ancestor (under, CABAS_TYPE_TREE_ROW) : NULL;
  g_autoptr (GtkTreeListRow) list_row = NULL;
  guint position;

  if (row == NULL)
    return;

  g_object_get (row, "list-row", &list_row, NULL);
  position = gtk_tree_list_row_get_position (list_row);
  if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
    gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  open_menu (self, x, y);
}

static void
open_menu_at_focus (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasItemTree *self = CABAS_ITEM_TREE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  graphene_rect_t bounds;

  if (focus != NULL && gtk_widget_compute_bounds (focus, widget, &bounds))
    open_menu (self, bounds.origin.x + 24, bounds.origin.y + bounds.size.height);
}

static void
cabas_item_tree_dispose (GObject *object)
{
  CabasItemTree *self = CABAS_ITEM_TREE (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  g_clear_pointer (&self->load, cabas_load_free);

  G_OBJECT_CLASS (cabas_item_tree_parent_class)->dispose (object);
}

static void
cabas_item_tree_class_init (CabasItemTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_item_tree_dispose;

  signals[SIGNAL_SELECTION_CHANGED] =
      g_signal_new ("selection-changed", CABAS_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ITEM_ACTIVATED] =
      g_signal_new ("item-activated", CABAS_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (CABAS_TYPE_TREE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/item-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasItemTree, list);
  gtk_widget_class_bind_template_child (widget_class, CabasItemTree, menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_install_action (widget_class, "tree.menu", NULL, open_menu_at_focus);
}

static void
cabas_item_tree_init (CabasItemTree *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
plan_changed_cb (CabasItemTree *self)
{
  g_clear_pointer (&self->load, cabas_load_free);
}

GtkWidget *
cabas_item_tree_new (CabasSession *session, CabasPage page)
{
  CabasItemTree *self = g_object_new (CABAS_TYPE_ITEM_TREE, NULL);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));

  self->session = g_object_ref (session);
  self->page = page;
  self->rows = cabas_tree_model_new (page, root);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  /* Before any row listens to the same. */
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));

  return GTK_WIDGET (self);
}

GPtrArray *
cabas_item_tree_list_selected (CabasItemTree *self)
{
  GPtrArray *items = g_ptr_array_new ();
  g_autoptr (GtkBitset) positions =
                 gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
      CabasItem *item = cabas_tree_row_peek_item (row);

      if (item != NULL)
        g_ptr_array_add (items, item);
    }

  return items;
}

static void
scroll_to (CabasItemTree *self, guint position)
{
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

void
cabas_item_tree_select (CabasItemTree *self, GPtrArray *items)
{
  GtkSelectionModel *model = GTK_SELECTION_MODEL (self->selection);
  g_autoptr (GtkBitset) wanted = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = NULL;

  /* Finding a row opens what contains it, which moves the rows below: open all, then count. */
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GtkTreeListRow) row =
                     cabas_tree_model_find (self->rows, self->page, items->pdata[i]);
    }
  for (guint i = 0; i < items->len; i++)
    {
      g_autoptr (GtkTreeListRow) row =
                     cabas_tree_model_find (self->rows, self->page, items->pdata[i]);

      if (row != NULL)
        gtk_bitset_add (wanted, gtk_tree_list_row_get_position (row));
    }

  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
  self->is_selecting = TRUE;
  gtk_selection_model_set_selection (model, wanted, mask);
  self->is_selecting = FALSE;

  if (!gtk_bitset_is_empty (wanted))
    scroll_to (self, gtk_bitset_get_minimum (wanted));
}

/* (nullable): the list's own widget around the row; there is none for a row far from sight. */
static GtkWidget *
find_row_widget (CabasItemTree *self, guint position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      g_autoptr (GtkTreeListRow) list_row = NULL;

      if (CABAS_IS_TREE_ROW (row))
        g_object_get (row, "list-row", &list_row, NULL);
      if (list_row != NULL && gtk_tree_list_row_get_position (list_row) == position)
        return child;
    }

  return NULL;
}

/* The list gives the focus to the row to which it scrolled last. Where it never did, it keeps the
 * focus for itself, and nobody sees where it is; where that row was moved, it may lag behind. */
static void
focus_row (CabasItemTree *self)
{
  GtkWidget *list = GTK_WIDGET (self->list);
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkWidget *row = NULL;

  if (!gtk_bitset_is_empty (selected))
    {
      scroll_to (self, gtk_bitset_get_minimum (selected));
      row = find_row_widget (self, gtk_bitset_get_minimum (selected));
    }
  gtk_widget_grab_focus (row != NULL ? row : list);
  if (gtk_widget_is_focus (list))
    gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
}

/* A list that was never shown has no rows before it has a size, and rows that were moved get
 * their widgets, of which one may have the focus, while the next frame is laid out. */
static gboolean
focus_when_sized_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  if (gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;

  focus_row (CABAS_ITEM_TREE (widget));
  return G_SOURCE_REMOVE;
}

void
cabas_item_tree_focus_selected (CabasItemTree *self)
{
  if (gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    focus_row (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_when_sized_cb, NULL, NULL);
}

void
cabas_item_tree_select_one (CabasItemTree *self, CabasItem *item)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (item != NULL)
    g_ptr_array_add (items, item);
  cabas_item_tree_select (self, items);
}

const CabasLoad *
cabas_item_tree_ensure_load (CabasItemTree *self)
{
  if (self->load == NULL)
    self->load = cabas_load_new (cabas_session_get_document (self->session));

  return self->load;
}

GPtrArray *
cabas_item_tree_list_dragged (CabasItemTree *self, CabasItem *item)
{
  GPtrArray *items = cabas_item_tree_list_selected (self);

  if (g_ptr_array_find (items, item, NULL))
    return items;

  g_ptr_array_set_size (items, 0);
  /* An item of another window's plan cannot be moved into this one. */
  if (cabas_document_find (cabas_session_get_document (self->session), cabas_item_get_id (item)) ==
      item)
    g_ptr_array_add (items, item);

  return items;
}

gboolean
cabas_item_tree_drop (CabasItemTree *self,
                      GPtrArray *items,
                      CabasItem *target,
                      CabasDropPlace place)
{
  if (!cabas_edit_drop (cabas_session_get_history (self->session), items, target, place))
    return FALSE;

  cabas_item_tree_select (self, items);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
  return TRUE;
}
