/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-row.h"

#include "item-state.h"
#include "item-tree.h"
#include "section.h"
#include "tree-model.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasTreeRow
{
  GtkWidget parent_instance;

  GtkTreeListRow *list_row; /* (owned) (nullable) */
  GObject *shown;           /* (owned) (nullable): a CabasItem or a CabasSection */
  GPtrArray *watched;       /* (owned) of GSignalGroup: the object, and what it holds */

  GtkWidget *expander;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *state;
  GtkDropTarget *drop_target;
};

G_DEFINE_FINAL_TYPE (CabasTreeRow, cabas_tree_row, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_LIST_ROW = 1,
} CabasTreeRowProperty;

static GParamSpec *properties[PROP_LIST_ROW + 1];

static const char *const drop_classes[] = {
  [CABAS_DROP_BEFORE] = "drop-before",
  [CABAS_DROP_INTO] = "drop-into",
  [CABAS_DROP_AFTER] = "drop-after",
};

static CabasItemTree *
get_tree (CabasTreeRow *self)
{
  return CABAS_ITEM_TREE (gtk_widget_get_ancestor (GTK_WIDGET (self), CABAS_TYPE_ITEM_TREE));
}

/* What these say is told by other items of the plan. */
static gboolean
depends_on_others (CabasItem *item)
{
  const CabasKind kind = cabas_item_get_kind (item);

  return kind == CABAS_KIND_DEPARTMENT || kind == CABAS_KIND_INDICATOR || kind == CABAS_KIND_BODY;
}

static char *
dup_state (CabasTreeRow *self, CabasItem *item)
{
  CabasItemTree *tree = get_tree (self);
  g_autofree char *letters = NULL;

  if (cabas_item_get_kind (item) == CABAS_KIND_DEPARTMENT && tree != NULL)
    letters = cabas_item_dup_letters (item, cabas_item_tree_ensure_load (tree));
  if (letters != NULL && *letters != '\0')
    return g_steal_pointer (&letters);

  return cabas_item_dup_state (item);
}

/* The row that takes the focus is the list's own, around this widget. */
static void
tell_assistants (CabasTreeRow *self, const char *title, const char *state)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = *state != '\0' ? g_strjoin (", ", title, state, NULL) : g_strdup (title);

  if (row != NULL && self->list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                    (int) gtk_tree_list_row_get_depth (self->list_row) + 1, -1);
}

static void
show_section (CabasTreeRow *self, CabasSection *section)
{
  const guint n = g_list_model_get_n_items (cabas_section_get_items (section));
  /* Translators: a heading and the number of things below it, such as “Bodies (3)”. */
  g_autofree char *title = g_strdup_printf (_ ("%s (%u)"), cabas_section_get_title (section), n);

  gtk_label_set_label (self->title, title);
  tell_assistants (self, title, "");
  gtk_widget_set_visible (GTK_WIDGET (self->state), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
}

static void
show_item (CabasTreeRow *self, CabasItem *item)
{
  g_autofree char *title = cabas_item_dup_display_name (item);
  g_autofree char *state = dup_state (self, item);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  tell_assistants (self, title, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *state != '\0');
  gtk_image_set_from_icon_name (self->icon, cabas_item_get_icon_name (item));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
}

static void
shown_changed_cb (CabasTreeRow *self)
{
  const gboolean is_section = CABAS_IS_SECTION (self->shown);

  if (is_section)
    show_section (self, CABAS_SECTION (self->shown));
  else if (CABAS_IS_ITEM (self->shown))
    show_item (self, CABAS_ITEM (self->shown));

  if (is_section)
    gtk_widget_add_css_class (GTK_WIDGET (self), "section");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "section");
}

/* Rows that are not seen are filled again when they are. */
static void
others_changed_cb (CabasTreeRow *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    shown_changed_cb (self);
}

static void
cabas_tree_row_map (GtkWidget *widget)
{
  CabasTreeRow *self = CABAS_TREE_ROW (widget);

  GTK_WIDGET_CLASS (cabas_tree_row_parent_class)->map (widget);
  if (CABAS_IS_ITEM (self->shown) && depends_on_others (CABAS_ITEM (self->shown)))
    shown_changed_cb (self);
}

static void
watch (CabasTreeRow *self, gpointer object, GType type, const char *signal, GCallback callback)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, callback, self);
  g_signal_group_set_target (group, object);
  g_ptr_array_add (self->watched, group);
}

static void
watch_shown (CabasTreeRow *self)
{
  g_ptr_array_set_size (self->watched, 0);
  if (self->shown == NULL)
    return;

  watch (self, self->shown, G_TYPE_OBJECT, "notify", G_CALLBACK (shown_changed_cb));
  if (CABAS_IS_ITEM (self->shown))
    {
      CabasItem *item = CABAS_ITEM (self->shown);
      const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));

      if (depends_on_others (item))
        watch (self, cabas_item_get_document (item), CABAS_TYPE_DOCUMENT, "changed",
               G_CALLBACK (others_changed_cb));
      if (cabas_kind_find_state_field (cabas_item_get_kind (item)) != CABAS_NO_FIELD)
        return;
      for (guint i = 0; i < info->n_held; i++)
        watch (self, cabas_item_get_children (item, info->held[i]), G_TYPE_LIST_MODEL,
               "items-changed", G_CALLBACK (shown_changed_cb));
    }
}

static void
set_list_row (CabasTreeRow *self, GtkTreeListRow *list_row)
{
  g_autoptr (GObject) shown = list_row != NULL ? gtk_tree_list_row_get_item (list_row) : NULL;

  if (!g_set_object (&self->list_row, list_row))
    return;
  if (g_set_object (&self->shown, shown))
    {
      watch_shown (self);
      shown_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIST_ROW]);
}

/* Only a name that is cut needs to be told again. */
static gboolean
query_tooltip_cb (CabasTreeRow *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->title)))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_label (self->title));
  return TRUE;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, CabasTreeRow *self)
{
  if (!CABAS_IS_ITEM (self->shown))
    return NULL;

  return gdk_content_provider_new_typed (CABAS_TYPE_ITEM, self->shown);
}

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, CabasTreeRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (self->expander);

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

static void
show_drop_place (CabasTreeRow *self, const char *css_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (drop_classes); i++)
    if (drop_classes[i] != css_class)
      gtk_widget_remove_css_class (GTK_WIDGET (self), drop_classes[i]);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
}

/* The third of the row under the pointer says where, as far as the plan allows it there. */
static gboolean
find_drop_place (CabasTreeRow *self, GPtrArray *items, double y, CabasDropPlace *place)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  const CabasDropPlace wanted = y < height / 3.0         ? CABAS_DROP_BEFORE
                                : y > height * 2.0 / 3.0 ? CABAS_DROP_AFTER
                                                         : CABAS_DROP_INTO;
  const CabasDropPlace tried[] = { wanted, CABAS_DROP_INTO,
                                   y < height / 2.0 ? CABAS_DROP_BEFORE : CABAS_DROP_AFTER };

  if (!CABAS_IS_ITEM (self->shown))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tried); i++)
    if (cabas_edit_can_drop (items, CABAS_ITEM (self->shown), tried[i]))
      {
        *place = tried[i];
        return TRUE;
      }

  return FALSE;
}

static GdkDragAction
drop_motion_cb (GtkDropTarget *target, double x, double y, CabasTreeRow *self)
{
  const GValue *value = gtk_drop_target_get_value (target);
  g_autoptr (GPtrArray) items = NULL;
  CabasDropPlace place;

  if (value == NULL)
    return 0;

  items = cabas_item_tree_list_dragged (get_tree (self), g_value_get_object (value));
  if (!find_drop_place (self, items, y, &place))
    {
      show_drop_place (self, NULL);
      return 0;
    }

  show_drop_place (self, drop_classes[place]);
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (GtkDropTarget *target, CabasTreeRow *self)
{
  show_drop_place (self, NULL);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, CabasTreeRow *self)
{
  CabasItemTree *tree = get_tree (self);
  g_autoptr (GPtrArray) items = NULL;
  CabasDropPlace place;

  show_drop_place (self, NULL);
  items = cabas_item_tree_list_dragged (tree, g_value_get_object (value));
  if (!find_drop_place (self, items, y, &place))
    return FALSE;

  return cabas_item_tree_drop (tree, items, CABAS_ITEM (self->shown), place);
}

static void
toggle_expanded (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasTreeRow *self = CABAS_TREE_ROW (widget);

  if (self->list_row != NULL)
    gtk_tree_list_row_set_expanded (self->list_row,
                                    !gtk_tree_list_row_get_expanded (self->list_row));
}

static void
cabas_tree_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CabasTreeRow *self = CABAS_TREE_ROW (object);

  switch ((CabasTreeRowProperty) prop_id)
    {
    case PROP_LIST_ROW:
      set_list_row (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_tree_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CabasTreeRow *self = CABAS_TREE_ROW (object);

  switch ((CabasTreeRowProperty) prop_id)
    {
    case PROP_LIST_ROW:
      g_value_set_object (value, self->list_row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_tree_row_dispose (GObject *object)
{
  CabasTreeRow *self = CABAS_TREE_ROW (object);

  g_clear_pointer (&self->watched, g_ptr_array_unref);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->list_row);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (cabas_tree_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/tree-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasTreeRow, expander);
  gtk_widget_class_bind_template_child (widget_class, CabasTreeRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CabasTreeRow, title);
  gtk_widget_class_bind_template_child (widget_class, CabasTreeRow, state);
  gtk_widget_class_bind_template_child (widget_class, CabasTreeRow, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
cabas_tree_row_class_init (CabasTreeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cabas_tree_row_set_property;
  object_class->get_property = cabas_tree_row_get_property;
  object_class->dispose = cabas_tree_row_dispose;
  widget_class->map = cabas_tree_row_map;

  properties[PROP_LIST_ROW] =
      g_param_spec_object ("list-row", NULL, NULL, GTK_TYPE_TREE_LIST_ROW,
                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "row.toggle", NULL, toggle_expanded);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "row.toggle", NULL);
}

static void
cabas_tree_row_init (CabasTreeRow *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, (GType[]){ CABAS_TYPE_ITEM }, 1);
  gtk_drop_target_set_preload (self->drop_target, TRUE);
}
