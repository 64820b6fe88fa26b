/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-header.h"

#include "tree-cells.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasTreeHeader
{
  GtkWidget parent_instance;

  GPtrArray *columns; /* (owned) of CabasTreeColumn (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasTreeHeader, cabas_tree_header, GTK_TYPE_WIDGET)

/* The first child is above the names, which take the room that is left. */
static void
give_widths (CabasTreeHeader *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; button != NULL && i < self->columns->len; i++)
    {
      button = gtk_widget_get_next_sibling (button);
      gtk_widget_set_size_request (
          button, cabas_tree_column_get_pixels (self->columns->pdata[i], GTK_WIDGET (self)), -1);
    }
}

static void
cabas_tree_header_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cabas_tree_header_parent_class)->css_changed (widget, change);

  give_widths (CABAS_TREE_HEADER (widget));
}

static void
cabas_tree_header_dispose (GObject *object)
{
  CabasTreeHeader *self = CABAS_TREE_HEADER (object);

  g_ptr_array_set_size (self->columns, 0);
  cabas_widget_remove_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (cabas_tree_header_parent_class)->dispose (object);
}

static void
cabas_tree_header_finalize (GObject *object)
{
  g_ptr_array_unref (CABAS_TREE_HEADER (object)->columns);

  G_OBJECT_CLASS (cabas_tree_header_parent_class)->finalize (object);
}

static void
cabas_tree_header_class_init (CabasTreeHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_tree_header_dispose;
  object_class->finalize = cabas_tree_header_finalize;
  widget_class->css_changed = cabas_tree_header_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
cabas_tree_header_init (CabasTreeHeader *self)
{
  self->columns = g_ptr_array_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self), "tree-header");
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              CABAS_TREE_COLUMN_SPACING);
}

static void
append_title (CabasTreeHeader *self,
              const char *id,
              const char *title,
              gboolean is_number,
              gboolean is_sorted,
              gboolean is_down)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkWidget *label = gtk_label_new (title);
  g_autofree char *words = NULL;

  /* Its width is that of the column, however long the title. */
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_label_set_xalign (GTK_LABEL (label), is_number ? 1 : 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (is_sorted)
    gtk_box_append (GTK_BOX (box),
                    cabas_icon_new (is_down ? "pan-down-symbolic" : "pan-up-symbolic"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_hexpand (button, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tree.sort");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
  gtk_widget_add_css_class (button, "flat");

  if (!is_sorted)
    /* Translators: %s is the title of a column. */
    words = g_strdup_printf (_ ("Sort by: %s"), title);
  else if (is_down)
    /* Translators: %s is the title of a column. */
    words = g_strdup_printf (_ ("Sorted by: %s, the last first"), title);
  else
    /* Translators: %s is the title of a column. */
    words = g_strdup_printf (_ ("Sorted by: %s, the first first"), title);
  cabas_widget_set_name (button, words);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

void
cabas_tree_header_set_columns (CabasTreeHeader *self,
                               GPtrArray *columns,
                               const char *sorted,
                               gboolean is_descending)
{
  g_return_if_fail (CABAS_IS_TREE_HEADER (self));

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_ptr_array_set_size (self->columns, 0);
  append_title (self, "", _ ("Name"), FALSE, g_strcmp0 (sorted, "") == 0, is_descending);
  gtk_widget_set_hexpand (gtk_widget_get_first_child (GTK_WIDGET (self)), TRUE);
  for (guint i = 0; i < columns->len; i++)
    {
      const CabasTreeColumn *column = columns->pdata[i];

      g_ptr_array_add (self->columns, (gpointer) column);
      append_title (self, column->id, _ (column->title), column->is_number,
                    g_strcmp0 (sorted, column->id) == 0, is_descending);
    }
  give_widths (self);
}
