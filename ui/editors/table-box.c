/* SPDX-License-Identifier: EUPL-1.2 */
#include "table-box.h"

#include "widgets.h"

#include "plan/prose-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CabasTableBox
{
  GtkBox parent_instance;

  CabasProseView *view;       /* (unowned): around the table */
  GtkTextChildAnchor *anchor; /* (owned) */
  GtkGrid *grid;
  GPtrArray *cells; /* (owned) of CabasProseView (unowned), row after row */
  guint row;        /* of the cell that had the focus last */
  guint column;
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (CabasTableBox, cabas_table_box, GTK_TYPE_BOX)

static CabasProseBlock *
get_block (CabasTableBox *self)
{
  return cabas_prose_anchor_get_block (self->anchor);
}

static guint
count_columns (CabasTableBox *self)
{
  return cabas_prose_table_get_n_columns (get_block (self));
}

static void
note_edit (CabasTableBox *self)
{
  if (self->view != NULL)
    cabas_prose_buffer_note_edit (cabas_prose_view_get_prose (self->view));
}

static guint
find_cell (CabasTableBox *self, CabasProseView *cell)
{
  guint index = 0;

  g_ptr_array_find (self->cells, cell, &index);
  return index;
}

/* The cell’s words, whatever lines they stand on. */
static void
cell_edited_cb (CabasTableBox *self, CabasProseBuffer *buffer)
{
  g_autoptr (GPtrArray) blocks = NULL;
  GPtrArray *runs = NULL;

  if (self->is_filling)
    return;

  for (guint i = 0; i < self->cells->len; i++)
    if (cabas_prose_view_get_prose (self->cells->pdata[i]) == buffer)
      runs = cabas_prose_table_get_cell (get_block (self), i / count_columns (self),
                                         i % count_columns (self));
  if (runs == NULL)
    return;

  blocks = cabas_prose_buffer_read_lines (buffer, NULL);
  g_ptr_array_set_size (runs, 0);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      if (runs->len > 0)
        cabas_prose_add_run (runs, " ", 1, 0, NULL);
      for (guint j = 0; j < block->runs->len; j++)
        {
          const CabasProseRun *run = g_ptr_array_index (block->runs, j);

          cabas_prose_add_run (runs, run->text, -1, run->style, run->link);
        }
    }
  note_edit (self);
}

static void
focus_cell (CabasTableBox *self, guint row, guint column)
{
  const guint index = row * count_columns (self) + column;

  if (index < self->cells->len)
    gtk_widget_grab_focus (self->cells->pdata[index]);
}

static void fill (CabasTableBox *self);

static GPtrArray *
new_row (guint n_columns)
{
  GPtrArray *row = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < n_columns; i++)
    g_ptr_array_add (row, cabas_prose_new_runs ());

  return row;
}

static void
refill (CabasTableBox *self, guint row, guint column)
{
  fill (self);
  note_edit (self);
  focus_cell (self, MIN (row, get_block (self)->rows->len - 1),
              MIN (column, count_columns (self) - 1));
}

static void
add_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasTableBox *self = CABAS_TABLE_BOX (widget);

  g_ptr_array_insert (get_block (self)->rows, self->row + 1, new_row (count_columns (self)));
  refill (self, self->row + 1, self->column);
}

static void
remove_row (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasTableBox *self = CABAS_TABLE_BOX (widget);
  GPtrArray *rows = get_block (self)->rows;

  if (rows->len < 2 || self->row >= rows->len)
    return;
  g_ptr_array_remove_index (rows, self->row);
  refill (self, self->row, self->column);
}

static void
add_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasTableBox *self = CABAS_TABLE_BOX (widget);
  CabasProseBlock *block = get_block (self);
  GString *columns = g_string_new (block->columns);

  if (columns->len < CABAS_PROSE_MAX_COLUMNS)
    {
      g_string_insert_c (columns, self->column + 1, CABAS_PROSE_START);
      for (guint i = 0; i < block->rows->len; i++)
        g_ptr_array_insert (block->rows->pdata[i], self->column + 1, cabas_prose_new_runs ());
    }
  g_free (block->columns);
  block->columns = g_string_free (columns, FALSE);
  refill (self, self->row, self->column + 1);
}

static void
remove_column (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasTableBox *self = CABAS_TABLE_BOX (widget);
  CabasProseBlock *block = get_block (self);

  if (count_columns (self) < 2 || self->column >= count_columns (self))
    return;
  for (guint i = 0; i < block->rows->len; i++)
    g_ptr_array_remove_index (block->rows->pdata[i], self->column);
  memmove (block->columns + self->column, block->columns + self->column + 1,
           strlen (block->columns + self->column));
  refill (self, self->row, self->column);
}

static void
align (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasTableBox *self = CABAS_TABLE_BOX (widget);

  if (self->column < count_columns (self))
    get_block (self)->columns[self->column] = *g_variant_get_string (parameter, NULL);
  refill (self, self->row, self->column);
}

static void
left_cell_cb (CabasTableBox *self, int by, CabasProseView *cell)
{
  const guint n_columns = count_columns (self);
  const int step = by == 2 ? (int) n_columns : by;
  const int next = (int) find_cell (self, cell) + step;

  if (next < 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else if (next < (int) self->cells->len)
    gtk_widget_grab_focus (self->cells->pdata[next]);
  else
    {
      self->row = get_block (self)->rows->len - 1;
      self->column = by == 2 ? find_cell (self, cell) % n_columns : 0;
      add_row (GTK_WIDGET (self), NULL, NULL);
    }
}

static void
cell_focused_cb (CabasTableBox *self, GParamSpec *pspec, CabasProseView *cell)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (cell)))
    return;

  self->row = find_cell (self, cell) / count_columns (self);
  self->column = find_cell (self, cell) % count_columns (self);
}

static void
add_cell (CabasTableBox *self, guint row, guint column)
{
  const CabasProseBlock *block = get_block (self);
  GtkWidget *cell = cabas_prose_view_new (cabas_prose_view_get_session (self->view), TRUE);
  CabasProseBuffer *buffer = cabas_prose_view_get_prose (CABAS_PROSE_VIEW (cell));
  g_autofree char *text = cabas_prose_write_runs (cabas_prose_table_get_cell (block, row, column));
  const char how = block->columns[column];
  /* Translators: numbers of the row and of the column. */
  g_autofree char *name = g_strdup_printf (_ ("Row %1$u, column %2$u"), row + 1, column + 1);

  cabas_prose_buffer_show (buffer, text);
  gtk_text_view_set_justification (GTK_TEXT_VIEW (cell), how == CABAS_PROSE_END ? GTK_JUSTIFY_RIGHT
                                                         : how == CABAS_PROSE_CENTER
                                                             ? GTK_JUSTIFY_CENTER
                                                             : GTK_JUSTIFY_LEFT);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (cell),
                              gtk_text_view_get_editable (GTK_TEXT_VIEW (self->view)));
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_add_css_class (cell, row == 0 ? "head" : "cell");
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (buffer, "edited", G_CALLBACK (cell_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "left-cell", G_CALLBACK (left_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "notify::has-focus", G_CALLBACK (cell_focused_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_grid_attach (self->grid, cell, column, row, 1, 1);
  g_ptr_array_add (self->cells, cell);
}

static void
fill (CabasTableBox *self)
{
  GtkWidget *child;

  self->is_filling = TRUE;
  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint row = 0; row < get_block (self)->rows->len; row++)
    for (guint column = 0; column < count_columns (self); column++)
      add_cell (self, row, column);
  self->is_filling = FALSE;
}

static GtkWidget *
make_menu_button (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) aligns = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Add a row below"), "table.add-row");
  g_menu_append (menu, _ ("Add a column after"), "table.add-column");
  g_menu_append (menu, _ ("Remove the row"), "table.remove-row");
  g_menu_append (menu, _ ("Remove the column"), "table.remove-column");
  g_menu_append (aligns, _ ("Column to the left"), "table.align::<");
  g_menu_append (aligns, _ ("Column in the middle"), "table.align::=");
  g_menu_append (aligns, _ ("Column to the right"), "table.align::>");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (aligns));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  cabas_widget_set_name (button, _ ("Rows and columns of the table"));

  return button;
}

static void
cabas_table_box_dispose (GObject *object)
{
  CabasTableBox *self = CABAS_TABLE_BOX (object);

  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_object (&self->anchor);
  g_clear_weak_pointer (&self->view);

  G_OBJECT_CLASS (cabas_table_box_parent_class)->dispose (object);
}

static void
cabas_table_box_class_init (CabasTableBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_table_box_dispose;
  gtk_widget_class_install_action (widget_class, "table.add-row", NULL, add_row);
  gtk_widget_class_install_action (widget_class, "table.remove-row", NULL, remove_row);
  gtk_widget_class_install_action (widget_class, "table.add-column", NULL, add_column);
  gtk_widget_class_install_action (widget_class, "table.remove-column", NULL, remove_column);
  gtk_widget_class_install_action (widget_class, "table.align", "s", align);
}

static void
cabas_table_box_init (CabasTableBox *self)
{
  GtkWidget *grid = gtk_grid_new ();

  self->cells = g_ptr_array_new ();
  self->grid = GTK_GRID (grid);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_hexpand (grid, TRUE);
  gtk_widget_add_css_class (grid, "prose-table");
  gtk_widget_add_css_class (GTK_WIDGET (self), "prose-object");
  gtk_box_append (GTK_BOX (self), grid);
}

GtkWidget *
cabas_table_box_new (CabasProseView *view, GtkTextChildAnchor *anchor)
{
  CabasTableBox *self = g_object_new (CABAS_TYPE_TABLE_BOX, NULL);

  g_set_weak_pointer (&self->view, view);
  self->anchor = g_object_ref (anchor);
  if (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)))
    gtk_box_append (GTK_BOX (self), make_menu_button ());
  fill (self);

  return GTK_WIDGET (self);
}
