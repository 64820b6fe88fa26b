/* SPDX-License-Identifier: EUPL-1.2 */
#include "tree-cells.h"

#include "widgets.h"

/* What the names get before a column does. */
#define NAME_EMS 25

struct _CabasTreeCells
{
  GtkWidget parent_instance;

  GPtrArray *columns; /* (owned) of CabasTreeColumn (unowned): one for each child */
  CabasItem *item;    /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CabasTreeCells, cabas_tree_cells, GTK_TYPE_WIDGET)

int
cabas_tree_column_get_pixels (const CabasTreeColumn *column, GtkWidget *widget)
{
  return column->width * cabas_widget_get_em (widget);
}

static void
give_widths (CabasTreeCells *self)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; i < self->columns->len; i++, cell = gtk_widget_get_next_sibling (cell))
    gtk_widget_set_size_request (
        cell, cabas_tree_column_get_pixels (self->columns->pdata[i], GTK_WIDGET (self)), -1);
}

static void
cabas_tree_cells_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cabas_tree_cells_parent_class)->css_changed (widget, change);

  give_widths (CABAS_TREE_CELLS (widget));
}

static void
cabas_tree_cells_dispose (GObject *object)
{
  CabasTreeCells *self = CABAS_TREE_CELLS (object);

  g_ptr_array_set_size (self->columns, 0);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->item);

  G_OBJECT_CLASS (cabas_tree_cells_parent_class)->dispose (object);
}

static void
cabas_tree_cells_finalize (GObject *object)
{
  g_ptr_array_unref (CABAS_TREE_CELLS (object)->columns);

  G_OBJECT_CLASS (cabas_tree_cells_parent_class)->finalize (object);
}

static void
cabas_tree_cells_class_init (CabasTreeCellsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_tree_cells_dispose;
  object_class->finalize = cabas_tree_cells_finalize;
  widget_class->css_changed = cabas_tree_cells_css_changed;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  /* The row around it says all. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* What a column tells of an item in full. */
static char *
dup_words (const CabasTreeColumn *column, CabasItem *item, CabasDate today)
{
  g_autofree char *words = column->dup_words != NULL ? column->dup_words (item, today) : NULL;

  if (words != NULL && *words != '\0')
    return g_steal_pointer (&words);
  return column->dup_text != NULL ? column->dup_text (item, today) : NULL;
}

/* Words are made when the pointer rests: setting them beforehand would ask the display, for each
 * cell of each row, where the pointer is. */
static gboolean
query_tooltip_cb (CabasTreeCells *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self));
  graphene_rect_t bounds;

  for (guint i = 0; i < self->columns->len; i++, cell = gtk_widget_get_next_sibling (cell))
    {
      const CabasTreeColumn *column = self->columns->pdata[i];
      g_autofree char *words = NULL;

      if (self->item == NULL || column->make_cell != NULL ||
          !gtk_widget_compute_bounds (cell, GTK_WIDGET (self), &bounds) || x < bounds.origin.x ||
          x >= bounds.origin.x + bounds.size.width)
        continue;
      words = dup_words (column, self->item, cabas_date_today ());
      gtk_tooltip_set_text (tooltip, words);
      return words != NULL && *words != '\0';
    }

  return FALSE;
}

static void
cabas_tree_cells_init (CabasTreeCells *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  self->columns = g_ptr_array_new ();
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              CABAS_TREE_COLUMN_SPACING);
}

static GtkWidget *
make_text_cell (const CabasTreeColumn *column)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (cell), cabas_icon_new (NULL));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), column->is_number ? 1 : 0);
  /* Its width is that of the column, however long the text. */
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  if (column->is_number)
    gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (cell), label);
  gtk_widget_set_hexpand (cell, FALSE);

  return cell;
}

void
cabas_tree_cells_set_columns (CabasTreeCells *self, CabasSession *session, GPtrArray *columns)
{
  g_return_if_fail (CABAS_IS_TREE_CELLS (self));

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_ptr_array_set_size (self->columns, 0);
  for (guint i = 0; i < columns->len; i++)
    {
      const CabasTreeColumn *column = columns->pdata[i];
      GtkWidget *cell =
          column->make_cell != NULL ? column->make_cell (session) : make_text_cell (column);

      g_ptr_array_add (self->columns, (gpointer) column);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
    }
  give_widths (self);
}

static void
show_text (GtkWidget *cell, const CabasTreeColumn *column, CabasItem *item, CabasDate today)
{
  GtkWidget *image = gtk_widget_get_first_child (cell);
  GtkWidget *label = gtk_widget_get_last_child (cell);
  g_autofree char *text = item != NULL ? column->dup_text (item, today) : NULL;
  const char *icon_name =
      item != NULL && column->get_icon_name != NULL ? column->get_icon_name (item, today) : NULL;

  gtk_label_set_label (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (image, icon_name != NULL);
  if (icon_name != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (image), icon_name);
}

void
cabas_tree_cells_show (CabasTreeCells *self, CabasItem *item, CabasDate today)
{
  GtkWidget *cell;

  g_return_if_fail (CABAS_IS_TREE_CELLS (self));

  g_set_object (&self->item, item);
  cell = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (guint i = 0; i < self->columns->len; i++, cell = gtk_widget_get_next_sibling (cell))
    {
      const CabasTreeColumn *column = self->columns->pdata[i];

      if (column->make_cell == NULL)
        show_text (cell, column, item, today);
      else
        column->show_in_cell (cell, item);
    }
}

char *
cabas_tree_columns_dup_words (GPtrArray *columns, CabasItem *item, CabasDate today)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *words = dup_words (columns->pdata[i], item, today);

      if (words != NULL && *words != '\0')
        g_string_append_printf (all, "%s%s", all->len > 0 ? ", " : "", words);
    }

  return g_string_free (all, FALSE);
}

GPtrArray *
cabas_tree_columns_list_fitting (GPtrArray *wanted, GtkWidget *widget, int width)
{
  GPtrArray *fitting = g_ptr_array_new ();
  int room = width - NAME_EMS * cabas_widget_get_em (widget);
  gboolean is_full = FALSE;

  for (guint i = 0; i < wanted->len; i++)
    {
      const CabasTreeColumn *column = wanted->pdata[i];

      if (column->is_last)
        room -= cabas_tree_column_get_pixels (column, widget) + CABAS_TREE_COLUMN_SPACING;
    }
  for (guint i = 0; i < wanted->len; i++)
    {
      const CabasTreeColumn *column = wanted->pdata[i];
      const int pixels = cabas_tree_column_get_pixels (column, widget) + CABAS_TREE_COLUMN_SPACING;

      is_full |= !column->is_last && pixels > room;
      if (!column->is_last && is_full)
        continue;
      g_ptr_array_add (fitting, (gpointer) column);
      room -= column->is_last ? 0 : pixels;
    }

  return fitting;
}

gboolean
cabas_tree_columns_are_same (GPtrArray *a, GPtrArray *b)
{
  gboolean is_other = a->len != b->len;

  for (guint i = 0; i < a->len && !is_other; i++)
    is_other = a->pdata[i] != b->pdata[i];

  return !is_other;
}

gboolean
cabas_tree_columns_are_compact (GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    if (!((const CabasTreeColumn *) columns->pdata[i])->is_last)
      return FALSE;

  return TRUE;
}
