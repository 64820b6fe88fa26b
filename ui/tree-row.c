/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-row.h"

#include "item-state.h"
#include "item-tree.h"
#include "library/card-drop.h"
#include "section.h"
#include "tree-cells.h"
#include "tree-drop.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasTreeRow
{
  GtkWidget parent_instance;

  CabasTreeSlot *slot;      /* (owned) (nullable) */
  GtkTreeListRow *list_row; /* (owned) (nullable) */
  GObject *shown;           /* (owned) (nullable): a CabasItem or a CabasSection */
  GSignalGroup *slot_watch; /* (owned) */
  GSignalGroup *item_watch; /* (owned) */
  GSignalGroup *row_watch;  /* (owned) */
  GSignalGroup *tree_watch; /* (owned) */

  GtkWidget *expander;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *state;
  CabasTreeCells *cells;
};

G_DEFINE_FINAL_TYPE (CabasTreeRow, cabas_tree_row, GTK_TYPE_WIDGET)

/* (nullable): there is none before the row is in it. */
static CabasItemTree *
get_tree (CabasTreeRow *self)
{
  return (CabasItemTree *) gtk_widget_get_ancestor (GTK_WIDGET (self), CABAS_TYPE_ITEM_TREE);
}

static char *
dup_state (CabasItemTree *tree, CabasItem *item)
{
  g_autofree char *letters = NULL;

  if (cabas_item_get_kind (item) == CABAS_KIND_DEPARTMENT)
    letters = cabas_item_dup_letters (item, cabas_item_tree_ensure_load (tree));
  if (letters != NULL && *letters != '\0')
    return g_steal_pointer (&letters);

  return cabas_item_dup_state (item);
}

/* The row that takes the focus is the list's own, around this widget. */
static void
tell_assistants (CabasTreeRow *self, const char *name)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  if (row == NULL || self->list_row == NULL)
    return;

  /* The part that opens and closes can take it as well. */
  cabas_widget_tell_name (self->expander, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) gtk_tree_list_row_get_depth (self->list_row) + 1, -1);
  if (gtk_tree_list_row_is_expandable (self->list_row))
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED,
                                 gtk_tree_list_row_get_expanded (self->list_row), -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_EXPANDED);
}

/* “level 3, 4 of 7”: where the row is, which its indentation tells to who sees it. */
static char *
dup_place (CabasTreeRow *self, CabasItem *item)
{
  CabasItem *parent = cabas_item_get_parent (item);

  if (parent == NULL)
    return g_strdup ("");

  /* Translators: place of an item in a tree, for who listens to it: level, number, of how many. */
  return g_strdup_printf (_ ("level %u, %u of %u"),
                          gtk_tree_list_row_get_depth (self->list_row) + 1,
                          cabas_item_get_position (item) + 1,
                          cabas_item_get_n_children (parent, cabas_item_get_kind (item)));
}

static char *
join_words (const char *const *words)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", words[i]);

  return g_string_free (all, FALSE);
}

static void
show_section (CabasTreeRow *self, CabasSection *section)
{
  const guint n = g_list_model_get_n_items (cabas_section_get_items (section));
  /* Translators: a heading and the number of things below it, such as “Bodies (3)”. */
  g_autofree char *title = g_strdup_printf (_ ("%s (%u)"), cabas_section_get_title (section), n);

  gtk_label_set_label (self->title, title);
  tell_assistants (self, title);
  gtk_widget_set_visible (GTK_WIDGET (self->state), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), FALSE);
  cabas_tree_cells_show (self->cells, NULL, CABAS_UNSET);
}

static void
show_item (CabasTreeRow *self, CabasItemTree *tree, CabasItem *item)
{
  const CabasDate today = cabas_date_today ();
  const gboolean is_compact = cabas_item_tree_is_compact (tree);
  const gboolean is_long = cabas_item_tree_is_long (tree);
  g_autofree char *title = cabas_item_dup_display_name (item);
  g_autofree char *state = is_compact ? dup_state (tree, item) : g_strdup ("");
  g_autofree char *cells =
      cabas_tree_columns_dup_words (cabas_item_tree_get_columns (tree), item, today);
  g_autofree char *place = dup_place (self, item);
  g_autofree char *name = join_words ((const char *[]){ title, place, state, cells, NULL });

  gtk_label_set_wrap (self->title, !is_long);
  /* Else it is drawn on two lines and has room for one. */
  gtk_label_set_lines (self->title, is_long ? -1 : 2);
  gtk_label_set_wrap (self->state, !is_long);
  gtk_label_set_lines (self->state, is_long ? -1 : 3);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->state, state);
  tell_assistants (self, name);
  gtk_widget_set_visible (GTK_WIDGET (self->state), *state != '\0');
  gtk_image_set_from_icon_name (self->icon, cabas_item_get_icon_name (item));
  gtk_widget_set_visible (GTK_WIDGET (self->icon), TRUE);
  cabas_tree_cells_show (self->cells, item, today);
  /* Where there is little room, names take that of cells with nothing to say. */
  gtk_widget_set_visible (GTK_WIDGET (self->cells), *cells != '\0' || !is_compact);
}

/* Rows that are not seen are filled when they are. */
static void
refresh (CabasTreeRow *self)
{
  CabasItemTree *tree = get_tree (self);
  const gboolean is_section = CABAS_IS_SECTION (self->shown);

  if (tree == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  if (is_section)
    show_section (self, CABAS_SECTION (self->shown));
  else if (CABAS_IS_ITEM (self->shown))
    show_item (self, tree, CABAS_ITEM (self->shown));

  if (is_section)
    gtk_widget_add_css_class (GTK_WIDGET (self), "section");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "section");
}

static void
take_columns (CabasTreeRow *self)
{
  CabasItemTree *tree = get_tree (self);
  GPtrArray *columns = cabas_item_tree_get_columns (tree);

  cabas_tree_cells_set_columns (self->cells, cabas_item_tree_get_session (tree), columns);
  gtk_widget_set_visible (GTK_WIDGET (self->cells), columns->len > 0);
  refresh (self);
}

static void
cabas_tree_row_map (GtkWidget *widget)
{
  CabasTreeRow *self = CABAS_TREE_ROW (widget);
  CabasItemTree *tree = get_tree (self);
  g_autoptr (GObject) watched = g_signal_group_dup_target (self->tree_watch);

  GTK_WIDGET_CLASS (cabas_tree_row_parent_class)->map (widget);
  if (tree == NULL)
    return;
  if (watched == G_OBJECT (tree))
    refresh (self);
  else
    {
      g_signal_group_set_target (self->tree_watch, tree);
      take_columns (self);
    }
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

static void
cabas_tree_row_dispose (GObject *object)
{
  CabasTreeRow *self = CABAS_TREE_ROW (object);

  cabas_tree_row_set_slot (self, NULL);
  g_clear_object (&self->slot_watch);
  g_clear_object (&self->item_watch);
  g_clear_object (&self->row_watch);
  g_clear_object (&self->tree_watch);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->list_row);
  g_clear_object (&self->shown);

  G_OBJECT_CLASS (cabas_tree_row_parent_class)->dispose (object);
}

static void
cabas_tree_row_class_init (CabasTreeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_tree_row_dispose;
  widget_class->map = cabas_tree_row_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
make_label (GtkBox *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (box, label);

  return label;
}

/* Icon, and the name above its state. */
static GtkWidget *
make_content (CabasTreeRow *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->icon = GTK_IMAGE (
      g_object_new (GTK_TYPE_IMAGE, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  self->title = GTK_LABEL (make_label (GTK_BOX (words)));
  self->state = GTK_LABEL (make_label (GTK_BOX (words)));
  gtk_label_set_lines (self->title, 2);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_wrap_mode (self->state, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->state), "dim-label");
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (content), words);

  return content;
}

static void
take_row (CabasTreeRow *self)
{
  GtkTreeListRow *list_row = self->slot != NULL ? cabas_tree_slot_get_row (self->slot) : NULL;
  g_autoptr (GObject) shown = list_row != NULL ? gtk_tree_list_row_get_item (list_row) : NULL;

  if (!g_set_object (&self->list_row, list_row))
    return;
  g_signal_group_set_target (self->row_watch, list_row);
  if (g_set_object (&self->shown, shown))
    g_signal_group_set_target (self->item_watch, shown);
  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (self->expander), list_row);
  refresh (self);
}

static void
watch (CabasTreeRow *self)
{
  self->slot_watch = g_signal_group_new (CABAS_TYPE_TREE_SLOT);
  g_signal_group_connect_swapped (self->slot_watch, "notify::row", G_CALLBACK (take_row), self);
  self->item_watch = g_signal_group_new (G_TYPE_OBJECT);
  g_signal_group_connect_swapped (self->item_watch, "notify", G_CALLBACK (refresh), self);
  self->row_watch = g_signal_group_new (GTK_TYPE_TREE_LIST_ROW);
  g_signal_group_connect_swapped (self->row_watch, "notify::expanded", G_CALLBACK (refresh), self);
  self->tree_watch = g_signal_group_new (CABAS_TYPE_ITEM_TREE);
  g_signal_group_connect_swapped (self->tree_watch, "refreshed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->tree_watch, "columns-changed", G_CALLBACK (take_columns),
                                  self);
}

static void
cabas_tree_row_init (CabasTreeRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), CABAS_TREE_COLUMN_SPACING);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tree-row");
  self->expander = gtk_tree_expander_new ();
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (self->expander), make_content (self));
  gtk_widget_set_hexpand (self->expander, TRUE);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  self->cells = g_object_new (CABAS_TYPE_TREE_CELLS, "visible", FALSE, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->cells), GTK_WIDGET (self));

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  cabas_tree_drop_enable (GTK_WIDGET (self), self->expander);
  cabas_card_drop_enable (GTK_WIDGET (self));
  watch (self);
}

void
cabas_tree_row_set_slot (CabasTreeRow *self, CabasTreeSlot *slot)
{
  CabasTreeSlot *old = self->slot;

  g_return_if_fail (CABAS_IS_TREE_ROW (self));

  if (slot == old)
    return;
  self->slot = slot != NULL ? g_object_ref (slot) : NULL;
  g_signal_group_set_target (self->slot_watch, slot);
  if (slot != NULL)
    cabas_tree_slot_hold (slot);
  take_row (self);
  if (old != NULL)
    cabas_tree_slot_release (old);
  g_clear_object (&old);
}

GtkTreeListRow *
cabas_tree_row_get_list_row (CabasTreeRow *self)
{
  g_return_val_if_fail (CABAS_IS_TREE_ROW (self), NULL);

  return self->list_row;
}

static void
set_up_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, g_object_new (CABAS_TYPE_TREE_ROW, NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  cabas_tree_row_set_slot (CABAS_TREE_ROW (gtk_list_item_get_child (list_item)),
                           gtk_list_item_get_item (list_item));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *list_item)
{
  cabas_tree_row_set_slot (CABAS_TREE_ROW (gtk_list_item_get_child (list_item)), NULL);
}

/* A list makes two hundred rows at once: of all factories, this one takes least. */
GtkListItemFactory *
cabas_tree_row_new_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
