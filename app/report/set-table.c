/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/galley.h"

#include <math.h>

#define WIDEST_FITTED_SHARE 0.34
#define MOST_FITTED 0.7
#define SMALL_TABLE 0.2 /* of the height of a page */

/* A table while it is set. */
typedef struct
{
  CabasGalley *galley;     /* (unowned) */
  const CabasBlock *block; /* (unowned) */
  const CabasTable *table; /* (unowned) */
  guint n_columns;
  double left;
  double width;
  double *x;      /* (owned): of each column */
  double *widths; /* (owned): of each column */
  guint row;      /* heads first */
  guint head;     /* first strip of the heads */
  guint n_head;
} Frame;

static PangoAlignment
get_alignment (const CabasTableColumn *column)
{
  switch (column->align)
    {
    case CABAS_TABLE_CENTER:
      return PANGO_ALIGN_CENTER;
    case CABAS_TABLE_END:
      return PANGO_ALIGN_RIGHT;
    case CABAS_TABLE_START:
    default:
      return PANGO_ALIGN_LEFT;
    }
}

/* As wide as the widest cell, up to a share of the table. */
static double
fit_column (const Frame *frame, guint column)
{
  const CabasTableColumn *info = cabas_table_get_column (frame->table, column);
  CabasSetter *setter = frame->galley->setter;
  double widest_allowed = frame->width * WIDEST_FITTED_SHARE;
  g_autoptr (CabasWords) head = cabas_words_new (info->head);
  double width = cabas_setter_measure (setter, head, CABAS_TYPE_CELL_HEAD, TRUE);

  for (guint row = 0; row < cabas_table_get_n_rows (frame->table); row++)
    {
      const CabasWords *cell = cabas_table_get_cell (frame->table, row, column);

      if (width >= widest_allowed)
        break;
      if (cell != NULL)
        width = MAX (width, cabas_setter_measure (setter, cell, CABAS_TYPE_CELL, FALSE));
    }
  width = MIN (width, widest_allowed);

  return ceil (width) + 1;
}

/* As narrow as it can be without cutting a word. */
static double
fit_longest_word (const Frame *frame, guint column)
{
  CabasSetter *setter = frame->galley->setter;
  g_autoptr (CabasWords) head =
                 cabas_words_new (cabas_table_get_column (frame->table, column)->head);
  double width = cabas_setter_measure (setter, head, CABAS_TYPE_CELL_HEAD, TRUE);

  for (guint row = 0; row < cabas_table_get_n_rows (frame->table); row++)
    {
      const CabasWords *cell = cabas_table_get_cell (frame->table, row, column);

      if (cell != NULL)
        width = MAX (width, cabas_setter_measure (setter, cell, CABAS_TYPE_CELL, TRUE));
    }

  return MIN (ceil (width) + 1, frame->widths[column]);
}

/* Fitted columns that take more than `room` give up what they can do without; then all shrink. */
static void
shrink_columns (Frame *frame, double fitted, double room)
{
  g_autofree double *least = g_new0 (double, frame->n_columns);
  double sum = 0;
  double share;

  for (guint i = 0; i < frame->n_columns; i++)
    {
      least[i] = frame->widths[i] > 0 ? fit_longest_word (frame, i) : 0;
      sum += least[i];
    }

  share = fitted > sum ? CLAMP ((room - sum) / (fitted - sum), 0, 1) : 0;
  for (guint i = 0; i < frame->n_columns; i++)
    {
      frame->widths[i] = least[i] + share * (frame->widths[i] - least[i]);
      frame->widths[i] *= MIN (1, room / MAX (sum, 1));
    }
}

/* Fitted columns first; the rest is shared by weight. */
static void
share_width (Frame *frame)
{
  double room = frame->width - frame->galley->format->cell_gap * (frame->n_columns - 1);
  double fitted = 0;
  guint weights = 0;

  for (guint i = 0; i < frame->n_columns; i++)
    {
      guint weight = cabas_table_get_column (frame->table, i)->weight;

      weights += weight;
      frame->widths[i] = weight > 0 ? 0 : fit_column (frame, i);
      fitted += frame->widths[i];
    }

  if (fitted > room * (weights > 0 ? MOST_FITTED : 1))
    shrink_columns (frame, fitted, room * (weights > 0 ? MOST_FITTED : 1));
  fitted = 0;
  for (guint i = 0; i < frame->n_columns; i++)
    fitted += frame->widths[i];

  for (guint i = 0; i < frame->n_columns; i++)
    {
      guint weight = cabas_table_get_column (frame->table, i)->weight;

      if (weight > 0)
        frame->widths[i] = (room - fitted) * weight / weights;
      frame->x[i] = i == 0
                        ? frame->left
                        : frame->x[i - 1] + frame->widths[i - 1] + frame->galley->format->cell_gap;
    }
}

/* One strip for each line of the row, so that a row taller than a page can be cut. */
static void
add_row (Frame *frame, GPtrArray **cells, CabasTypeRole role, double rule, guint32 rule_color)
{
  const CabasTypeStyle *style = cabas_type_get_style (frame->galley->format, role);
  guint n_lines = 1;
  gboolean is_head = role == CABAS_TYPE_CELL_HEAD;
  const double padding = frame->galley->format->cell_padding;

  for (guint i = 0; i < frame->n_columns; i++)
    n_lines = MAX (n_lines, cells[i] != NULL ? cells[i]->len : 0);

  for (guint line = 0; line < n_lines; line++)
    {
      double above = line == 0 ? padding : 0;
      double below = line == n_lines - 1 ? padding : 0;
      CabasStrip *strip =
          cabas_galley_add (frame->galley, frame->block, above + style->leading + below);

      strip->row = frame->row;
      strip->keeps_with_next = line < n_lines - 1 || is_head;
      strip->head = frame->head;
      strip->n_head = is_head ? 0 : frame->n_head;
      for (guint i = 0; i < frame->n_columns; i++)
        {
          guint from = is_head && cells[i] != NULL ? n_lines - cells[i]->len : 0;

          if (cells[i] == NULL || line < from || line - from >= cells[i]->len)
            continue;
          cabas_strip_take_line (
              strip, g_steal_pointer (&g_ptr_array_index (cells[i], line - from)), i, frame->x[i],
              above + cabas_type_get_ascent (frame->galley->format, role));
        }
      if (line == n_lines - 1)
        cabas_strip_add_rule (strip, frame->left, strip->height - rule, frame->width, rule,
                              rule_color);
    }
}

static void
clear_cells (const Frame *frame, GPtrArray **cells)
{
  for (guint i = 0; i < frame->n_columns; i++)
    g_clear_pointer (&cells[i], g_ptr_array_unref);
}

static void
add_heads (Frame *frame, GPtrArray **cells)
{
  frame->head = frame->galley->strips->len;
  for (guint i = 0; i < frame->n_columns; i++)
    {
      const CabasTableColumn *column = cabas_table_get_column (frame->table, i);

      cells[i] =
          cabas_setter_set (frame->galley->setter,
                            cabas_galley_keep_text (frame->galley, cabas_words_new (column->head)),
                            CABAS_TYPE_CELL_HEAD, frame->widths[i], get_alignment (column));
    }
  add_row (frame, cells, CABAS_TYPE_CELL_HEAD, 0.75, CABAS_INK_ACCENT);
  clear_cells (frame, cells);
  frame->n_head = frame->galley->strips->len - frame->head;
  cabas_galley_get_strip (frame->galley, frame->head)->space = frame->galley->format->unit;
}

static void
add_group (Frame *frame, const CabasWords *group)
{
  g_autoptr (GPtrArray) lines = cabas_setter_set (frame->galley->setter, group, CABAS_TYPE_CELL,
                                                  frame->width, PANGO_ALIGN_LEFT);
  const CabasTypeStyle *style = cabas_type_get_style (frame->galley->format, CABAS_TYPE_CELL);
  const double padding = frame->galley->format->cell_padding;

  for (guint i = 0; i < lines->len; i++)
    {
      gboolean is_last = i == lines->len - 1;
      double above = i == 0 ? 2 * padding : 0;
      CabasStrip *strip = cabas_galley_add (frame->galley, frame->block,
                                            above + style->leading + (is_last ? padding : 0));

      strip->row = frame->row;
      strip->keeps_with_next = TRUE;
      strip->head = frame->head;
      strip->n_head = frame->n_head;
      cabas_strip_take_line (strip, g_steal_pointer (&g_ptr_array_index (lines, i)), 0, frame->left,
                             above +
                                 cabas_type_get_ascent (frame->galley->format, CABAS_TYPE_CELL));
      if (is_last)
        cabas_strip_add_rule (strip, frame->left, strip->height - 0.5, frame->width, 0.5,
                              CABAS_INK_RULE);
    }
}

static void
add_rows (Frame *frame, GPtrArray **cells)
{
  for (guint row = 0; row < cabas_table_get_n_rows (frame->table); row++)
    {
      const CabasWords *group = cabas_table_get_group (frame->table, row);

      frame->row = row + 1;
      if (group != NULL)
        {
          add_group (frame, group);
          continue;
        }

      for (guint i = 0; i < frame->n_columns; i++)
        {
          const CabasWords *cell = cabas_table_get_cell (frame->table, row, i);

          if (cell != NULL)
            cells[i] =
                cabas_setter_set (frame->galley->setter, cell, CABAS_TYPE_CELL, frame->widths[i],
                                  get_alignment (cabas_table_get_column (frame->table, i)));
        }
      add_row (frame, cells, CABAS_TYPE_CELL, 0.35, CABAS_INK_RULE);
      clear_cells (frame, cells);
    }
}

/* The heads and the first two rows stay together, and the last two; and a small table as a whole.
 */
static void
keep_ends (Frame *frame)
{
  guint first = frame->head + frame->n_head;
  guint end = frame->galley->strips->len;
  guint last = end - 1;
  double height = 0;

  if (end <= first)
    return;

  for (guint i = frame->head; i < end; i++)
    height += cabas_galley_get_strip (frame->galley, i)->height;
  if (height <= SMALL_TABLE * frame->galley->format->text_height)
    for (guint i = first; i < last; i++)
      cabas_galley_get_strip (frame->galley, i)->keeps_with_next = TRUE;

  for (guint i = first; i < last; i++)
    if (!cabas_galley_get_strip (frame->galley, i)->keeps_with_next)
      {
        cabas_galley_get_strip (frame->galley, i)->keeps_with_next = TRUE;
        break;
      }
  for (guint i = last; i > first; i--)
    if (!cabas_galley_get_strip (frame->galley, i - 1)->keeps_with_next)
      {
        cabas_galley_get_strip (frame->galley, i - 1)->keeps_with_next = TRUE;
        break;
      }
  cabas_galley_get_strip (frame->galley, last)->keeps_with_next = FALSE;
}

/**
 * cabas_galley_set_table:
 * @self: a galley
 * @block: a table
 *
 * Adds the heads and rows of a table; heads are repeated on each page it reaches.
 */
void
cabas_galley_set_table (CabasGalley *self, const CabasBlock *block)
{
  guint n_columns = cabas_table_get_n_columns (block->table);
  g_autofree double *x = g_new0 (double, n_columns);
  g_autofree double *widths = g_new0 (double, n_columns);
  g_autofree GPtrArray **cells = g_new0 (GPtrArray *, n_columns);
  Frame frame = {
    .galley = self,
    .block = block,
    .table = block->table,
    .n_columns = n_columns,
    .left = block->is_wide ? 0 : self->format->main_left,
    .width = self->format->text_width - (block->is_wide ? 0 : self->format->main_left),
    .x = x,
    .widths = widths,
  };

  if (n_columns == 0)
    return;

  share_width (&frame);
  add_heads (&frame, cells);
  add_rows (&frame, cells);
  keep_ends (&frame);
}
