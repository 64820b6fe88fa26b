/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid-geometry.h"

#include "grid/grid-cell.h"
#include "widgets.h"

/* Rows that are measured to find how wide a column is. */
#define MEASURED_ROWS 100

/* In sizes of the font. */
#define MIN_COLUMN_WIDTH 4.5
#define MAX_COLUMN_WIDTH 18
#define MIN_TITLE_WIDTH 8
#define MAX_TITLE_WIDTH 24

void
cabas_grid_geometry_init (CabasGridGeometry *self)
{
  *self = (CabasGridGeometry){ .lefts = g_array_new (FALSE, TRUE, sizeof (int)) };
}

void
cabas_grid_geometry_clear (CabasGridGeometry *self)
{
  g_clear_pointer (&self->lefts, g_array_unref);
}

static int
measure_text (PangoLayout *layout, const char *text)
{
  int width;

  pango_layout_set_width (layout, -1);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* The least width at which a title needs no more lines than it may have. */
static int
measure_title (PangoLayout *layout, const char *title, int step, int max_width, int *height)
{
  int width = step;

  pango_layout_set_text (layout, title, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  while (TRUE)
    {
      int used;

      pango_layout_set_width (layout, width * PANGO_SCALE);
      pango_layout_get_pixel_size (layout, &used, height);
      if (width >= max_width ||
          (used <= width && pango_layout_get_line_count (layout) <= CABAS_GRID_MAX_TITLE_LINES))
        return width;
      width += step;
    }
}

static int
measure_column (CabasGridModel *model, guint column, PangoLayout *layout)
{
  const guint n_rows = MIN (cabas_grid_model_get_n_rows (model), MEASURED_ROWS);
  g_autofree char *longest = g_strdup ("");
  glong n_longest = 0;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *text = cabas_grid_model_dup_text (model, row, column);
      const glong n = g_utf8_strlen (text, -1);

      if (n > n_longest)
        {
          g_free (longest);
          longest = g_steal_pointer (&text);
          n_longest = n;
        }
    }

  return measure_text (layout, longest);
}

static int
measure_titles (CabasGridModel *model,
                PangoLayout *layout,
                PangoLayout *bold,
                const char *corner_title)
{
  const guint n_rows = MIN (cabas_grid_model_get_n_rows (model), MEASURED_ROWS);
  int width = corner_title != NULL ? measure_text (bold, corner_title) : 0;

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *title = cabas_grid_model_dup_row_title (model, row);

      width = MAX (width, measure_text (layout, title));
    }

  return width;
}

static PangoLayout *
new_bold_layout (GtkWidget *widget)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

static void
measure_columns (CabasGridGeometry *self,
                 CabasGridModel *model,
                 PangoLayout *layout,
                 PangoLayout *bold,
                 double em)
{
  const guint n_columns = cabas_grid_model_get_n_columns (model);
  const guint n_before = self->lefts->len > 0 ? self->lefts->len - 1 : 0;
  g_autoptr (GArray) before = g_steal_pointer (&self->lefts);
  int left = 0;

  self->lefts = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_append_val (self->lefts, left);
  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *title = cabas_grid_model_dup_column_title (model, column);
      int height;
      int width =
          measure_title (bold, title, (int) (em / 2), (int) (MAX_COLUMN_WIDTH * em), &height);

      width = MAX (width, measure_column (model, column, layout));
      width = CLAMP (width, (int) (MIN_COLUMN_WIDTH * em), (int) (MAX_COLUMN_WIDTH * em));
      width += 2 * CABAS_GRID_CELL_MARGIN_X;
      if (column < n_before)
        width = MAX (width,
                     g_array_index (before, int, column + 1) - g_array_index (before, int, column));
      left += width;
      g_array_append_val (self->lefts, left);
      self->header_height = MAX (self->header_height, height + 2 * CABAS_GRID_CELL_MARGIN_Y);
    }
}

void
cabas_grid_geometry_measure (CabasGridGeometry *self,
                             GtkWidget *widget,
                             CabasGridModel *model,
                             const char *corner_title,
                             gboolean is_fresh)
{
  const double em = cabas_widget_get_em (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Ég");
  g_autoptr (PangoLayout) bold = new_bold_layout (widget);
  int title_width;

  pango_layout_get_pixel_size (layout, NULL, &self->row_height);
  self->row_height += 2 * CABAS_GRID_CELL_MARGIN_Y;
  self->header_height = self->row_height;

  title_width = CLAMP (measure_titles (model, layout, bold, corner_title),
                       (int) (MIN_TITLE_WIDTH * em), (int) (MAX_TITLE_WIDTH * em)) +
                2 * CABAS_GRID_CELL_MARGIN_X;
  self->title_width = is_fresh ? title_width : MAX (self->title_width, title_width);

  if (is_fresh)
    g_array_set_size (self->lefts, 0);
  measure_columns (self, model, layout, bold, em);
}

int
cabas_grid_geometry_get_left (const CabasGridGeometry *self, guint column)
{
  return column < self->lefts->len ? g_array_index (self->lefts, int, column) : 0;
}

int
cabas_grid_geometry_get_width (const CabasGridGeometry *self, guint column)
{
  return cabas_grid_geometry_get_left (self, column + 1) -
         cabas_grid_geometry_get_left (self, column);
}

int
cabas_grid_geometry_get_total (const CabasGridGeometry *self)
{
  return self->lefts->len > 0 ? g_array_index (self->lefts, int, self->lefts->len - 1) : 0;
}

guint
cabas_grid_geometry_find_column (const CabasGridGeometry *self, double x)
{
  guint column = 0;

  while (column + 2 < self->lefts->len && g_array_index (self->lefts, int, column + 1) <= x)
    column++;

  return column;
}
