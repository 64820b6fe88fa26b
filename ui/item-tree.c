/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-tree.h"

#include "tree-cells.h"
#include "tree-focus.h"
#include "tree-header.h"
#include "tree-keys.h"
#include "tree-menu.h"
#include "tree-model.h"
#include "tree-row.h"
#include "tree-slots.h"
#include "widgets.h"

/* Rows of a plan that is larger than any that a town has written. */
#define LONG 600

struct _CabasItemTree
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasPage page;
  CabasNarrowing *narrowing;    /* (owned) */
  GtkTreeListModel *rows;       /* (owned) */
  CabasTreeSlots *slots;        /* (owned): where they stand */
  guint n_ticks;                /* frames begun since the rows are others; 0: all is shown */
  GHashTable *open;             /* (owned) (nullable): rows open before the filter */
  GtkMultiSelection *selection; /* (owned) */
  CabasLoad *load;              /* (owned) (nullable): not asked for since the last change */
  gboolean is_selecting;        /* several changes of the selection count as one */
  GPtrArray *wanted;            /* (owned) of CabasTreeColumn (unowned) */
  GPtrArray *columns;           /* (owned): those of them for which there is room */
  guint refresh_source;

  CabasTreeHeader *header;
  GtkWidget *scrolled;
  GtkListView *list;
  GtkPopover *menu;
};

G_DEFINE_FINAL_TYPE (CabasItemTree, cabas_item_tree, GTK_TYPE_WIDGET)

typedef enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_ITEM_ACTIVATED,
  SIGNAL_REFRESHED,
  SIGNAL_COLUMNS_CHANGED,
} CabasItemTreeSignal;

static guint signals[SIGNAL_COLUMNS_CHANGED + 1];

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
secondary_pressed_cb (
    GtkGestureClick *gesture, int n_press, double x, double y, CabasItemTree *self)
{
  cabas_tree_menu_open_at (self->menu, GTK_SELECTION_MODEL (self->selection), x, y);
}

static void
open_menu (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_tree_menu_open_at_focus (CABAS_ITEM_TREE (widget)->menu);
}

static void
show_header (CabasItemTree *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->header), !cabas_item_tree_is_compact (self));
  cabas_tree_header_set_columns (self->header, self->columns,
                                 cabas_narrowing_get_sorted (self->narrowing),
                                 cabas_narrowing_is_descending (self->narrowing));
}

static void
fit_columns (CabasItemTree *self, int width)
{
  g_autoptr (GPtrArray) fitting =
                 cabas_tree_columns_list_fitting (self->wanted, GTK_WIDGET (self), width);

  if (cabas_tree_columns_are_same (fitting, self->columns))
    return;

  g_ptr_array_unref (self->columns);
  self->columns = g_steal_pointer (&fitting);
  show_header (self);
  g_signal_emit (self, signals[SIGNAL_COLUMNS_CHANGED], 0);
}

static void
cabas_item_tree_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  CabasItemTree *self = CABAS_ITEM_TREE (widget);

  /* Titles that are above columns fit where the columns do. */
  gtk_widget_measure (self->scrolled, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
cabas_item_tree_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CabasItemTree *self = CABAS_ITEM_TREE (widget);
  int header = 0;

  fit_columns (self, width);
  if (gtk_widget_get_visible (GTK_WIDGET (self->header)))
    {
      gtk_widget_measure (GTK_WIDGET (self->header), GTK_ORIENTATION_VERTICAL, width, &header, NULL,
                          NULL, NULL);
      gtk_widget_allocate (GTK_WIDGET (self->header), width, header, -1, NULL);
    }
  gtk_widget_allocate (self->scrolled, width, MAX (height - header, 0), -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, header)));
  gtk_popover_present (self->menu);
}

static void
sort (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_narrowing_sort_again (CABAS_ITEM_TREE (widget)->narrowing,
                              g_variant_get_string (parameter, NULL));
}

static void
sort_as_plan (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_narrowing_sort (CABAS_ITEM_TREE (widget)->narrowing, NULL, FALSE);
}

static void
cabas_item_tree_dispose (GObject *object)
{
  CabasItemTree *self = CABAS_ITEM_TREE (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->narrowing);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_clear_pointer (&self->wanted, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_object (&self->selection);
  g_clear_object (&self->slots);
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
  widget_class->measure = cabas_item_tree_measure;
  widget_class->size_allocate = cabas_item_tree_size_allocate;

  signals[SIGNAL_SELECTION_CHANGED] =
      g_signal_new ("selection-changed", CABAS_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ITEM_ACTIVATED] =
      g_signal_new ("item-activated", CABAS_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_REFRESHED] = g_signal_new ("refreshed", CABAS_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COLUMNS_CHANGED] =
      g_signal_new ("columns-changed", CABAS_TYPE_ITEM_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);

  g_type_ensure (CABAS_TYPE_TREE_HEADER);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/item-tree.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasItemTree, header);
  gtk_widget_class_bind_template_child (widget_class, CabasItemTree, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CabasItemTree, list);
  gtk_widget_class_bind_template_child (widget_class, CabasItemTree, menu);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, released_cb);
  gtk_widget_class_bind_template_callback (widget_class, secondary_pressed_cb);
  gtk_widget_class_install_action (widget_class, "tree.menu", NULL, open_menu);
  gtk_widget_class_install_action (widget_class, "tree.sort", "s", sort);
  gtk_widget_class_install_action (widget_class, "tree.sort-as-plan", NULL, sort_as_plan);
}

static void
cabas_item_tree_init (CabasItemTree *self)
{
  g_autoptr (GtkListItemFactory) factory = cabas_tree_row_new_factory ();

  self->wanted = g_ptr_array_new ();
  self->columns = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_view_set_factory (self->list, factory);
  cabas_tree_keys_add (self->list);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CabasItemTree *self = user_data;

  self->refresh_source = 0;
  cabas_narrowing_update (self->narrowing);
  g_signal_emit (self, signals[SIGNAL_REFRESHED], 0);
  return G_SOURCE_REMOVE;
}

/* What a row says follows from other items too. A step may change thousands of them: the rows look
 * once, before the next frame. */
static void
plan_changed_cb (CabasItemTree *self)
{
  g_clear_pointer (&self->load, cabas_load_free);
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (GDK_PRIORITY_EVENTS + 1, refresh_cb, self, NULL);
}

/* A tick comes before its frame is drawn: the second one tells that the rows in sight are seen. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CabasItemTree *self = CABAS_ITEM_TREE (widget);

  if (++self->n_ticks < 4 || cabas_tree_slots_go_on (self->slots))
    return G_SOURCE_CONTINUE;

  self->n_ticks = 0;
  return G_SOURCE_REMOVE;
}

/* Selects those of the items that have a row, without bringing others in sight. */
static void
cabas_item_tree_reselect (CabasItemTree *self, GPtrArray *items)
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

  if (!gtk_bitset_is_empty (wanted))
    {
      cabas_tree_slots_show (self->slots, gtk_bitset_get_maximum (wanted));
      cabas_tree_slots_show (self->slots, gtk_bitset_get_minimum (wanted));
    }
  mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));
  self->is_selecting = TRUE;
  gtk_selection_model_set_selection (model, wanted, mask);
  self->is_selecting = FALSE;

  if (!gtk_bitset_is_empty (wanted))
    cabas_list_scroll_to (self->list, gtk_bitset_get_minimum (wanted));
}

/* Other rows, of the same items: those that were selected are so again. */
static void
make_rows (CabasItemTree *self)
{
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (self->session));
  GtkFilter *filter = cabas_narrowing_get_filter (self->narrowing);
  g_autoptr (GPtrArray) selected = cabas_item_tree_list_selected (self);
  const gboolean is_focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  g_autoptr (GHashTable) open = NULL;

  if (filter != NULL && self->open == NULL)
    self->open = cabas_tree_model_list_open (self->rows);
  open = filter != NULL       ? NULL
         : self->open != NULL ? g_steal_pointer (&self->open)
                              : cabas_tree_model_list_open (self->rows);

  g_object_unref (self->rows);
  self->rows =
      cabas_tree_model_new (self->page, root, filter, cabas_narrowing_get_sorter (self->narrowing));
  if (open != NULL)
    cabas_tree_model_set_open (self->rows, open);
  self->is_selecting = TRUE;
  cabas_tree_slots_set_rows (self->slots, G_LIST_MODEL (self->rows));
  self->is_selecting = FALSE;
  cabas_tree_slots_show (self->slots, 0);
  cabas_list_scroll_to (self->list, 0);
  cabas_item_tree_reselect (self, selected);
  if (self->n_ticks == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
  self->n_ticks = 1;
  /* The keys were on a place, where another item stands now. */
  if (is_focused)
    cabas_item_tree_focus_selected (self);
  show_header (self);
}

GtkWidget *
cabas_item_tree_new (CabasSession *session, CabasPage page)
{
  CabasItemTree *self = g_object_new (CABAS_TYPE_ITEM_TREE, NULL);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));

  self->session = g_object_ref (session);
  self->page = page;
  self->narrowing = cabas_narrowing_new (session, page);
  self->rows = cabas_tree_model_new (page, root, NULL, NULL);
  self->slots = cabas_tree_slots_new (G_LIST_MODEL (self->rows));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->slots)));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->narrowing, "changed", G_CALLBACK (make_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  cabas_item_tree_update_columns (self);

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

void
cabas_item_tree_select (CabasItemTree *self, GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    cabas_narrowing_keep (self->narrowing, items->pdata[i]);
  cabas_item_tree_reselect (self, items);
}

static void
focus_row (CabasItemTree *self)
{
  g_autoptr (GtkBitset) selected =
                 gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  cabas_list_focus_row (self->list, gtk_bitset_is_empty (selected)
                                        ? GTK_INVALID_LIST_POSITION
                                        : gtk_bitset_get_minimum (selected));
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

CabasSession *
cabas_item_tree_get_session (CabasItemTree *self)
{
  return self->session;
}

CabasNarrowing *
cabas_item_tree_get_narrowing (CabasItemTree *self)
{
  return self->narrowing;
}

GPtrArray *
cabas_item_tree_get_columns (CabasItemTree *self)
{
  return self->columns;
}

gboolean
cabas_item_tree_is_compact (CabasItemTree *self)
{
  return cabas_tree_columns_are_compact (self->columns);
}

gboolean
cabas_item_tree_is_long (CabasItemTree *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > LONG;
}

void
cabas_item_tree_update_columns (CabasItemTree *self)
{
  g_autoptr (GPtrArray) all = cabas_tree_columns_list (self->page);

  g_ptr_array_set_size (self->wanted, 0);
  for (guint i = 0; i < all->len; i++)
    if (cabas_tree_column_is_wanted (all->pdata[i]))
      g_ptr_array_add (self->wanted, all->pdata[i]);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

gboolean
cabas_item_tree_can_move (CabasItemTree *self)
{
  return cabas_narrowing_get_sorted (self->narrowing) == NULL;
}
