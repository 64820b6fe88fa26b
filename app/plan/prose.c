/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose.h"

#include "plan/text.h"

#include <stdlib.h>
#include <string.h>

#define TAB_WIDTH 4

/* A text while its lines are read. */
typedef struct
{
  GPtrArray *blocks;  /* (unowned) */
  GString *paragraph; /* (owned) */
  guint indents[CABAS_PROSE_MAX_LEVEL + 1];
  guint n_indents; /* of the list elements around the next line */
} Reader;

static void
free_block (CabasProseBlock *block)
{
  g_ptr_array_unref (block->runs);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block->columns);
  g_free (block->picture);
  g_free (block);
}

GPtrArray *
cabas_prose_new_blocks (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
}

CabasProseBlock *
cabas_prose_add_block (GPtrArray *blocks, CabasProseKind kind)
{
  CabasProseBlock *block = g_new0 (CabasProseBlock, 1);

  block->kind = kind;
  block->runs = cabas_prose_new_runs ();
  g_ptr_array_add (blocks, block);
  return block;
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
}

CabasProseBlock *
cabas_prose_add_table (GPtrArray *blocks, guint n_rows, guint n_columns)
{
  CabasProseBlock *block = cabas_prose_add_block (blocks, CABAS_PROSE_TABLE);

  block->rows = new_rows ();
  block->columns = g_strnfill (n_columns, CABAS_PROSE_START);
  for (guint i = 0; i < n_rows; i++)
    {
      GPtrArray *row = new_rows ();

      for (guint j = 0; j < n_columns; j++)
        g_ptr_array_add (row, cabas_prose_new_runs ());
      g_ptr_array_add (block->rows, row);
    }

  return block;
}

guint
cabas_prose_table_get_n_columns (const CabasProseBlock *table)
{
  return strlen (table->columns);
}

GPtrArray *
cabas_prose_table_get_cell (const CabasProseBlock *table, guint row, guint column)
{
  const GPtrArray *cells = g_ptr_array_index (table->rows, row);

  return column < cells->len ? g_ptr_array_index (cells, column) : NULL;
}

/* "12. words": returns the words, or NULL where the line is no numbered element. */
static const char *
skip_number (const char *line)
{
  gsize digits = strspn (line, "0123456789");

  if (digits == 0 || digits > 4 || line[digits] != '.' || line[digits + 1] != ' ')
    return NULL;

  return line + digits + 2;
}

static gsize
count_hashes (const char *line)
{
  gsize level = strspn (line, "#");

  return level <= 6 && line[level] == ' ' ? level : 0;
}

static gboolean
is_list_element (const char *line)
{
  return g_str_has_prefix (line, "- ") || skip_number (line) != NULL;
}

static void
read_words (CabasProseBlock *block, const char *words)
{
  words += strspn (words, " \t");
  cabas_prose_read_runs (block->runs, words, strlen (words));
}

static void
end_paragraph (Reader *reader)
{
  if (reader->paragraph->len == 0)
    return;

  read_words (cabas_prose_add_block (reader->blocks, CABAS_PROSE_PARAGRAPH),
              reader->paragraph->str);
  g_string_truncate (reader->paragraph, 0);
}

static void
read_heading (Reader *reader, const char *line)
{
  CabasProseBlock *block = cabas_prose_add_block (reader->blocks, CABAS_PROSE_HEADING);

  block->level = count_hashes (line);
  read_words (block, line + block->level + 1);
}

/* An element is inside the nearest one before it that stands more to the left. */
static guint
find_level (Reader *reader, guint indent)
{
  while (reader->n_indents > 0 && reader->indents[reader->n_indents - 1] >= indent)
    reader->n_indents--;
  if (reader->n_indents > CABAS_PROSE_MAX_LEVEL)
    reader->n_indents = CABAS_PROSE_MAX_LEVEL;
  reader->indents[reader->n_indents++] = indent;

  return reader->n_indents - 1;
}

static void
read_list_element (Reader *reader, const char *line, guint indent)
{
  const char *words = skip_number (line);
  CabasProseBlock *block = cabas_prose_add_block (
      reader->blocks, words != NULL ? CABAS_PROSE_NUMBERED : CABAS_PROSE_BULLET);

  block->level = find_level (reader, indent);
  if (words != NULL)
    block->number = atoi (line);
  read_words (block, words != NULL ? words : line + 2);
}

/* "![words](#id)" and nothing else on the line. */
static gboolean
read_picture (Reader *reader, const char *line)
{
  const gsize length = strlen (line);
  const char *middle;
  g_autofree char *id = NULL;
  CabasProseBlock *block;

  if (!g_str_has_prefix (line, "![") || line[length - 1] != ')')
    return FALSE;

  middle = g_strrstr (line, "](#");
  if (middle == NULL)
    return FALSE;
  id = g_strndup (middle + 3, line + length - 1 - middle - 3);
  if (!cabas_text_is_id (id))
    return FALSE;

  end_paragraph (reader);
  block = cabas_prose_add_block (reader->blocks, CABAS_PROSE_PICTURE);
  block->picture = g_steal_pointer (&id);
  cabas_prose_read_runs (block->runs, line + 2, middle - line - 2);
  return TRUE;
}

/* Where the cell that starts at `p` ends. */
static const char *
find_cell_end (const char *p)
{
  for (; *p != '\0' && *p != '|'; p++)
    if (p[0] == '\\' && p[1] != '\0')
      p++;

  return p;
}

static GPtrArray *
read_row (const char *line)
{
  GPtrArray *row = new_rows ();

  for (const char *p = line + 1; *p != '\0';)
    {
      const char *end = find_cell_end (p);
      g_autofree char *cell = g_strndup (p, end - p);
      GPtrArray *runs = cabas_prose_new_runs ();

      g_strstrip (cell);
      cabas_prose_read_runs (runs, cell, strlen (cell));
      g_ptr_array_add (row, runs);
      p = *end == '|' ? end + 1 : end;
    }

  return row;
}

static gboolean
is_rule (const char *line)
{
  return line != NULL && g_str_has_prefix (line, "|") && strchr (line, '-') != NULL &&
         line[strspn (line, "|-: \t")] == '\0';
}

/* "|:--|:-:|--:|" */
static char *
read_columns (const char *line, guint n_columns)
{
  g_auto (GStrv) parts = g_strsplit (line + 1, "|", -1);
  char *columns = g_strnfill (n_columns, CABAS_PROSE_START);

  for (guint i = 0; i < n_columns && parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (g_str_has_suffix (part, ":"))
        columns[i] = *part == ':' ? CABAS_PROSE_CENTER : CABAS_PROSE_END;
    }

  return columns;
}

/* Number of lines that are a table from here on; 0 where there is none. */
static guint
read_table (Reader *reader, GStrv lines)
{
  g_autoptr (GPtrArray) head = NULL;
  CabasProseBlock *block;
  guint n_columns;
  guint n = 2;

  if (lines[0][0] != '|' || !is_rule (lines[1]))
    return 0;

  head = read_row (lines[0]);
  n_columns = head->len;
  if (n_columns == 0 || n_columns > CABAS_PROSE_MAX_COLUMNS)
    return 0;

  end_paragraph (reader);
  block = cabas_prose_add_block (reader->blocks, CABAS_PROSE_TABLE);
  block->rows = new_rows ();
  g_ptr_array_add (block->rows, g_steal_pointer (&head));
  for (; lines[n] != NULL && lines[n][0] == '|'; n++)
    {
      g_autoptr (GPtrArray) row = read_row (lines[n]);

      if (row->len > CABAS_PROSE_MAX_COLUMNS)
        break;
      n_columns = MAX (n_columns, row->len);
      g_ptr_array_add (block->rows, g_steal_pointer (&row));
    }

  block->columns = read_columns (lines[1], n_columns);
  return n;
}

static guint
count_indent (const char *line)
{
  guint indent = 0;

  for (; *line == ' ' || *line == '\t'; line++)
    indent += *line == '\t' ? TAB_WIDTH : 1;

  return indent;
}

static void
read_line (Reader *reader, const char *line, guint indent)
{
  const gboolean is_heading = count_hashes (line) > 0;

  /* A marked line ends the paragraph before it, with or without an empty line between. */
  if (*line == '\0' || is_heading || is_list_element (line))
    end_paragraph (reader);

  if (is_list_element (line))
    {
      read_list_element (reader, line, indent);
      return;
    }

  if (*line != '\0')
    reader->n_indents = 0;
  if (is_heading)
    read_heading (reader, line);
  else if (*line != '\0')
    g_string_append_printf (reader->paragraph, "%s%s", reader->paragraph->len > 0 ? "\n" : "",
                            line);
}

GPtrArray *
cabas_prose_parse (const char *text)
{
  GPtrArray *blocks = cabas_prose_new_blocks ();
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autoptr (GArray) indents = g_array_new (FALSE, FALSE, sizeof (guint));
  Reader reader = { .blocks = blocks, .paragraph = paragraph };

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const guint indent = count_indent (lines[i]);

      g_array_append_val (indents, indent);
      g_strstrip (lines[i]);
    }

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const guint n_table = read_table (&reader, lines + i);

      if (n_table > 0 || read_picture (&reader, lines[i]))
        {
          reader.n_indents = 0;
          i += n_table > 0 ? n_table - 1 : 0;
        }
      else
        read_line (&reader, lines[i], g_array_index (indents, guint, i));
    }

  end_paragraph (&reader);
  return blocks;
}

static void
append_runs (GString *plain, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    g_string_append (plain, ((CabasProseRun *) g_ptr_array_index (runs, i))->text);
}

static void
append_table (GString *plain, const CabasProseBlock *table)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      const GPtrArray *row = g_ptr_array_index (table->rows, i);

      if (i > 0)
        g_string_append_c (plain, '\n');
      for (guint j = 0; j < row->len; j++)
        {
          if (j > 0)
            g_string_append_c (plain, '\t');
          append_runs (plain, g_ptr_array_index (row, j));
        }
    }
}

char *
cabas_prose_dup_plain (const char *text)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (text);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (plain, '\n');
      if (block->kind == CABAS_PROSE_TABLE)
        append_table (plain, block);
      else
        append_runs (plain, block->runs);
    }

  return g_string_free (plain, FALSE);
}
