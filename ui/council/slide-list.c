/* SPDX-License-Identifier: EUPL-1.2 */
#include "slide-list.h"

#include "editing.h"
#include "slide-row.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasSlideList
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasDeckModel *model; /* (owned) */
  CabasItem *chosen;     /* (owned) (nullable) */
  GtkListBox *box;
  gboolean is_filling; /* rows follow the deck, not the user */
};

G_DEFINE_FINAL_TYPE (CabasSlideList, cabas_slide_list, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CabasHistory *
get_history (CabasSlideList *self)
{
  return cabas_session_get_history (self->session);
}

static CabasSlideRow *
get_row (CabasSlideList *self, guint i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->box, (int) i);

  return row != NULL ? CABAS_SLIDE_ROW (row) : NULL;
}

/* (nullable): the row of the slide that is chosen. */
static CabasSlideRow *
find_row (CabasSlideList *self)
{
  CabasSlideRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    if (cabas_slide_row_get_slide (row) == self->chosen)
      return row;

  return NULL;
}

static gboolean
has_focus (CabasSlideList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
choose (CabasSlideList *self, CabasItem *slide)
{
  if (g_set_object (&self->chosen, slide))
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, slide);
}

static void
select_row (CabasSlideList *self)
{
  CabasSlideRow *row = find_row (self);
  const gboolean has_keys = has_focus (self);

  self->is_filling = TRUE;
  gtk_list_box_select_row (self->box, row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);
  self->is_filling = FALSE;
  if (row != NULL && has_keys)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* As many rows as there are slides; those that are there already are used again. */
static void
fill (CabasSlideList *self)
{
  CabasItem *deck = cabas_deck_model_get_deck (self->model);
  const guint n = deck != NULL ? cabas_item_get_n_children (deck, CABAS_KIND_SLIDE) : 0;

  self->is_filling = TRUE;
  for (guint i = 0; i < n; i++)
    {
      CabasItem *slide = cabas_item_get_child (deck, CABAS_KIND_SLIDE, i);
      CabasSlideRow *row = get_row (self, i);

      if (row == NULL)
        {
          row = CABAS_SLIDE_ROW (cabas_slide_row_new ());
          gtk_list_box_append (self->box, GTK_WIDGET (row));
        }
      cabas_slide_row_show (
          row, slide, cabas_deck_model_find_page (self->model, cabas_item_get_id (slide)), i + 1);
    }
  while (get_row (self, n) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (get_row (self, n)));
  self->is_filling = FALSE;
}

static void
deck_changed_cb (CabasSlideList *self)
{
  CabasItem *deck = cabas_deck_model_get_deck (self->model);

  fill (self);
  if (self->chosen != NULL && (deck == NULL || cabas_item_get_parent (self->chosen) != deck))
    choose (self, NULL);
  if (self->chosen == NULL && get_row (self, 0) != NULL)
    choose (self, cabas_slide_row_get_slide (get_row (self, 0)));
  select_row (self);
}

static void
row_selected_cb (CabasSlideList *self, GtkListBoxRow *row)
{
  if (!self->is_filling && row != NULL)
    choose (self, cabas_slide_row_get_slide (CABAS_SLIDE_ROW (row)));
}

static void
row_activated_cb (CabasSlideList *self)
{
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0);
}

/* The half of the row under the pointer says on which side. */
static CabasSlideRow *
find_drop (CabasSlideList *self, double y, CabasDropPlace *place)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->box, (int) y);
  graphene_point_t point;

  if (row == NULL)
    return NULL;
  if (!gtk_widget_compute_point (GTK_WIDGET (self->box), GTK_WIDGET (row),
                                 &GRAPHENE_POINT_INIT (0, (float) y), &point))
    return NULL;
  *place = point.y < gtk_widget_get_height (GTK_WIDGET (row)) / 2.0 ? CABAS_DROP_BEFORE
                                                                    : CABAS_DROP_AFTER;

  return CABAS_SLIDE_ROW (row);
}

static void
show_drop (CabasSlideList *self, CabasSlideRow *target, CabasDropPlace place)
{
  CabasSlideRow *row;

  for (guint i = 0; (row = get_row (self, i)) != NULL; i++)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (row), "drop-before");
      gtk_widget_remove_css_class (GTK_WIDGET (row), "drop-after");
    }
  if (target != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (target),
                              place == CABAS_DROP_BEFORE ? "drop-before" : "drop-after");
}

static GdkDragAction
drop_motion_cb (CabasSlideList *self, double x, double y)
{
  CabasDropPlace place = CABAS_DROP_AFTER;
  CabasSlideRow *row = find_drop (self, y, &place);

  show_drop (self, row, place);

  return row != NULL ? GDK_ACTION_MOVE : 0;
}

static void
drop_left_cb (CabasSlideList *self)
{
  show_drop (self, NULL, CABAS_DROP_AFTER);
}

static gboolean
dropped_cb (CabasSlideList *self, const GValue *value, double x, double y)
{
  CabasDropPlace place = CABAS_DROP_AFTER;
  CabasSlideRow *row = find_drop (self, y, &place);
  CabasItem *slide = g_value_get_object (value);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  show_drop (self, NULL, place);
  if (row == NULL || cabas_item_get_kind (slide) != CABAS_KIND_SLIDE)
    return FALSE;

  g_ptr_array_add (items, slide);
  choose (self, slide);

  return cabas_edit_drop (get_history (self), items, cabas_slide_row_get_slide (row), place);
}

static gboolean
key_shift_cb (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  return cabas_slide_list_shift (user_data, g_variant_get_int32 (by));
}

static gboolean
key_hide_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return cabas_slide_list_hide (user_data);
}

static gboolean
key_remove_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return cabas_slide_list_remove (user_data);
}

/* On the list alone: in the form beside it the same keys are for writing. */
static void
add_keys (CabasSlideList *self)
{
  GtkShortcutController *controller = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());
  const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkShortcutFunc func;
    int by;
  } keys[] = {
    { GDK_KEY_Up, GDK_ALT_MASK, key_shift_cb, -1 },
    { GDK_KEY_Down, GDK_ALT_MASK, key_shift_cb, 1 },
    { GDK_KEY_space, 0, key_hide_cb, 0 },
    { GDK_KEY_Delete, 0, key_remove_cb, 0 },
  };

  /* Before the list takes Space for itself. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (controller), GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                            gtk_callback_action_new (keys[i].func, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].by));
      gtk_shortcut_controller_add_shortcut (controller, shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self->box), GTK_EVENT_CONTROLLER (controller));
}

static void
add_drop_target (CabasSlideList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (CABAS_TYPE_ITEM, GDK_ACTION_MOVE);

  g_signal_connect_swapped (target, "motion", G_CALLBACK (drop_motion_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (drop_left_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->box), GTK_EVENT_CONTROLLER (target));
}

/* Tab goes on to what is beside the list, not from row to row. */
static gboolean
cabas_slide_list_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CabasSlideList *self = CABAS_SLIDE_LIST (widget);
  const gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && has_focus (self))
    return FALSE;
  if (is_tab && gtk_widget_grab_focus (widget))
    return TRUE;

  return GTK_WIDGET_CLASS (cabas_slide_list_parent_class)->focus (widget, direction);
}

static gboolean
cabas_slide_list_grab_focus (GtkWidget *widget)
{
  CabasSlideList *self = CABAS_SLIDE_LIST (widget);
  CabasSlideRow *row = find_row (self);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cabas_slide_list_dispose (GObject *object)
{
  CabasSlideList *self = CABAS_SLIDE_LIST (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->chosen);
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_slide_list_parent_class)->dispose (object);
}

static void
cabas_slide_list_class_init (CabasSlideListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_slide_list_dispose;
  widget_class->grab_focus = cabas_slide_list_grab_focus;
  widget_class->focus = cabas_slide_list_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CABAS_TYPE_SLIDE_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, CABAS_TYPE_ITEM);
  signals[SIGNAL_ENTERED] = g_signal_new ("entered", CABAS_TYPE_SLIDE_LIST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_slide_list_init (CabasSlideList *self)
{
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->box, FALSE);
  cabas_widget_tell_name (GTK_WIDGET (self->box), cabas_kind_get_plural_label (CABAS_KIND_SLIDE));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "navigation-sidebar");
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "slides");
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (row_activated_cb), self);
  add_keys (self);
  add_drop_target (self);
}

GtkWidget *
cabas_slide_list_new (CabasSession *session, CabasDeckModel *model)
{
  CabasSlideList *self = g_object_new (CABAS_TYPE_SLIDE_LIST, NULL);

  self->session = g_object_ref (session);
  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (deck_changed_cb), self, G_CONNECT_SWAPPED);
  deck_changed_cb (self);

  return GTK_WIDGET (self);
}

CabasItem *
cabas_slide_list_get_chosen (CabasSlideList *self)
{
  g_return_val_if_fail (CABAS_IS_SLIDE_LIST (self), NULL);

  return self->chosen;
}

void
cabas_slide_list_choose (CabasSlideList *self, CabasItem *slide)
{
  g_return_if_fail (CABAS_IS_SLIDE_LIST (self));

  choose (self, slide);
  select_row (self);
}

/* After the chosen one, as text to be written: what else it shows is chosen beside it. */
gboolean
cabas_slide_list_add (CabasSlideList *self)
{
  CabasHistory *history = get_history (self);
  CabasItem *deck = cabas_deck_model_get_deck (self->model);
  CabasItem *slide;

  if (deck == NULL)
    return FALSE;

  cabas_history_begin (history, _ ("add a slide"));
  slide = cabas_history_add (history, deck, CABAS_KIND_SLIDE,
                             self->chosen != NULL ? cabas_item_get_position (self->chosen) + 1
                                                  : G_MAXUINT);
  if (slide != NULL)
    cabas_history_set_number (history, slide, CABAS_SLIDE_SORT, CABAS_SLIDE_SORT_POINTS);
  cabas_history_end (history);
  if (slide != NULL)
    choose (self, slide);

  return slide != NULL;
}

gboolean
cabas_slide_list_duplicate (CabasSlideList *self)
{
  CabasItem *copy;

  if (self->chosen == NULL)
    return FALSE;

  copy = cabas_history_duplicate (get_history (self), self->chosen);
  if (copy != NULL)
    choose (self, copy);

  return copy != NULL;
}

gboolean
cabas_slide_list_remove (CabasSlideList *self)
{
  g_autoptr (CabasItem) slide = NULL;
  CabasItem *deck = cabas_deck_model_get_deck (self->model);
  CabasItem *next;
  guint n, position;

  if (self->chosen == NULL || deck == NULL)
    return FALSE;

  slide = g_object_ref (self->chosen);
  position = cabas_item_get_position (slide);
  if (!cabas_history_remove (get_history (self), slide))
    return FALSE;

  n = cabas_item_get_n_children (deck, CABAS_KIND_SLIDE);
  next = n > 0 ? cabas_item_get_child (deck, CABAS_KIND_SLIDE, MIN (position, n - 1)) : NULL;
  choose (self, next);

  return TRUE;
}

gboolean
cabas_slide_list_shift (CabasSlideList *self, int by)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  const guint n =
      cabas_deck_model_get_deck (self->model) != NULL
          ? cabas_item_get_n_children (cabas_deck_model_get_deck (self->model), CABAS_KIND_SLIDE)
          : 0;
  const gint64 place =
      self->chosen != NULL ? (gint64) cabas_item_get_position (self->chosen) + by : -1;

  /* Never into the next deck. */
  if (place < 0 || place >= n)
    return FALSE;

  g_ptr_array_add (items, self->chosen);

  return cabas_edit_shift (get_history (self), items, by);
}

gboolean
cabas_slide_list_hide (CabasSlideList *self)
{
  CabasHistory *history = get_history (self);
  gboolean is_hidden;
  gboolean is_done;

  if (self->chosen == NULL)
    return FALSE;

  is_hidden = cabas_item_get_number (self->chosen, CABAS_SLIDE_HIDDEN) == TRUE;
  cabas_history_begin (history, is_hidden ? _ ("show a slide") : _ ("hide a slide"));
  is_done = cabas_history_set_number (history, self->chosen, CABAS_SLIDE_HIDDEN,
                                      is_hidden ? CABAS_UNSET : TRUE);
  cabas_history_end (history);

  return is_done;
}

static gboolean
is_warned (CabasSlideList *self, guint i)
{
  CabasSlideRow *row = get_row (self, i);
  const CabasSlidePage *page =
      row != NULL ? cabas_deck_model_find_page (self->model,
                                                cabas_item_get_id (cabas_slide_row_get_slide (row)))
                  : NULL;

  return page != NULL && page->slide->warnings->len > 0;
}

gboolean
cabas_slide_list_choose_next_warned (CabasSlideList *self)
{
  CabasItem *deck = cabas_deck_model_get_deck (self->model);
  const guint n = deck != NULL ? cabas_item_get_n_children (deck, CABAS_KIND_SLIDE) : 0;
  const guint from = self->chosen != NULL ? cabas_item_get_position (self->chosen) + 1 : 0;

  for (guint i = 0; i < n; i++)
    if (is_warned (self, (from + i) % n))
      {
        cabas_slide_list_choose (self, cabas_slide_row_get_slide (get_row (self, (from + i) % n)));
        return TRUE;
      }

  return FALSE;
}
