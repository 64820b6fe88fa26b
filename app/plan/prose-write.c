/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose-write.h"

#include "plan/text.h"

#include <string.h>

#define INDENT 4

/* Whether this character of `words` would be read as a mark. In the words of a link and between
 * stars every bracket and star counts. */
static gboolean
is_mark (const char *words, const char *p, gboolean is_plain)
{
  switch (*p)
    {
    case '\\':
      return p[1] == '\0' || g_ascii_ispunct (p[1]) || g_ascii_isspace (p[1]);
    case '*':
      return !is_plain || p == words || !g_ascii_isspace (p[-1]) || !g_ascii_isspace (p[1]);
    case '[':
      return !is_plain;
    case ']':
      return !is_plain || p[1] == '(';
    case '!':
      return p[1] == '\0' || p[1] == '[';
    default:
      return FALSE;
    }
}

static void
append_escaped (GString *text, const char *words, gboolean is_plain)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (is_mark (words, p, is_plain))
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
}

static void
append_link (GString *text, const CabasProseRun *run)
{
  g_string_append_c (text, '[');
  append_escaped (text, run->text, FALSE);
  if (cabas_text_is_id (run->link))
    g_string_append_printf (text, "](#%s)", run->link);
  else
    {
      g_autofree char *address = g_uri_escape_string (run->link, ":/?#@!$&'+,;=%~[]", TRUE);

      g_string_append_printf (text, "](%s)", address);
    }
}

/* Marks stand close to the words, so white space goes outside. */
static void
append_marked (GString *text, char *words, const char *mark)
{
  const gsize n_before = strspn (words, " \t\n");
  g_autofree char *stripped = g_strdup (words + n_before);

  g_strchomp (stripped);
  if (*stripped == '\0')
    mark = "";
  g_string_append_len (text, words, n_before);
  g_string_append_printf (text, "%s%s%s", mark, stripped, mark);
  g_string_append (text, words + n_before + strlen (stripped));
}

/* Runs of one style that follow each other stand between one pair of marks. */
static char *
write_runs (const GPtrArray *runs)
{
  static const char *const marks[] = { "", "*", "**", "***" };
  GString *text = g_string_new (NULL);
  g_autoptr (GString) group = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);
      const CabasProseRun *next = i + 1 < runs->len ? g_ptr_array_index (runs, i + 1) : NULL;

      if (run->link != NULL)
        append_link (group, run);
      else
        append_escaped (group, run->text, run->style == 0);
      if (next != NULL && next->style == run->style)
        continue;

      if (run->style == 0)
        g_string_append (text, group->str);
      else
        append_marked (text, group->str, marks[run->style % G_N_ELEMENTS (marks)]);
      g_string_truncate (group, 0);
    }

  return g_string_free (text, FALSE);
}

/* Where the line needs a "\" to stay words: behind its first digits, or at its start. NULL: none.
 */
static const char *
find_line_mark (const char *line)
{
  const gsize hashes = strspn (line, "#");
  const gsize digits = strspn (line, "0123456789");

  if (hashes > 0 && line[hashes] == ' ')
    return line;
  if (*line == '|' || g_str_has_prefix (line, "- "))
    return line;
  if (digits > 0 && line[digits] == '.' && line[digits + 1] == ' ')
    return line + digits;

  return NULL;
}

static void
append_paragraph (GString *text, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);
  gboolean is_first = TRUE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);
      const char *mark = find_line_mark (line);

      if (*line == '\0')
        continue;
      if (!is_first)
        g_string_append_c (text, '\n');
      if (mark != NULL)
        {
          g_string_append_len (text, line, mark - line);
          g_string_append_c (text, '\\');
          line = mark;
        }
      g_string_append (text, line);
      is_first = FALSE;
    }
}

/* Words that must stand on one line. */
static char *
dup_line (const GPtrArray *runs)
{
  char *line = write_runs (runs);

  return g_strstrip (g_strdelimit (line, "\n\t", ' '));
}

static void
append_cells (GString *text, const CabasProseBlock *table, guint row)
{
  for (guint i = 0; i < cabas_prose_table_get_n_columns (table); i++)
    {
      const GPtrArray *runs = cabas_prose_table_get_cell (table, row, i);
      g_autofree char *line = runs != NULL ? dup_line (runs) : g_strdup ("");

      g_string_append (text, "| ");
      for (const char *p = line; *p != '\0'; p++)
        {
          if (*p == '|')
            g_string_append_c (text, '\\');
          g_string_append_c (text, *p);
        }
      g_string_append (text, *line != '\0' ? " " : "");
    }
  g_string_append_c (text, '|');
}

static void
append_table (GString *text, const CabasProseBlock *table)
{
  for (guint row = 0; row < table->rows->len; row++)
    {
      if (row > 0)
        g_string_append_c (text, '\n');
      append_cells (text, table, row);
      if (row > 0)
        continue;

      g_string_append (text, "\n|");
      for (const char *column = table->columns; *column != '\0'; column++)
        g_string_append (text, *column == CABAS_PROSE_CENTER ? ":-:|"
                               : *column == CABAS_PROSE_END  ? "--:|"
                                                             : "---|");
    }
}

static void
append_words (GString *text, const CabasProseBlock *block, guint level)
{
  g_autofree char *line =
      block->kind == CABAS_PROSE_PARAGRAPH ? write_runs (block->runs) : dup_line (block->runs);

  switch (block->kind)
    {
    case CABAS_PROSE_HEADING:
      for (guint i = 0; *line != '\0' && i < CLAMP (block->level, 1, 6); i++)
        g_string_append_c (text, '#');
      if (*line != '\0')
        g_string_append_printf (text, " %s", line);
      break;
    case CABAS_PROSE_BULLET:
      if (*line != '\0')
        g_string_append_printf (text, "%*s- %s", (int) level * INDENT, "", line);
      break;
    case CABAS_PROSE_NUMBERED:
      if (*line != '\0')
        g_string_append_printf (text, "%*s%u. %s", (int) level * INDENT, "",
                                MIN (block->number, 9999), line);
      break;
    case CABAS_PROSE_PICTURE:
      g_string_append_printf (text, "![%s](#%s)", line, block->picture);
      break;
    case CABAS_PROSE_PARAGRAPH:
    case CABAS_PROSE_TABLE:
    default:
      append_paragraph (text, line);
      break;
    }
}

static gboolean
is_listed (const CabasProseBlock *block)
{
  return block != NULL &&
         (block->kind == CABAS_PROSE_BULLET || block->kind == CABAS_PROSE_NUMBERED);
}

char *
cabas_prose_write (const GPtrArray *blocks)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) piece = g_string_new (NULL);
  const CabasProseBlock *last = NULL;
  guint last_level = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);
      /* A list goes down one step at a time. */
      const guint level = is_listed (last) ? MIN (block->level, last_level + 1) : 0;

      g_string_truncate (piece, 0);
      if (block->kind != CABAS_PROSE_TABLE)
        append_words (piece, block, level);
      else if (block->rows->len > 0 && *block->columns != '\0')
        append_table (piece, block);
      if (piece->len == 0)
        continue;

      if (last != NULL)
        g_string_append (text, is_listed (block) && is_listed (last) ? "\n" : "\n\n");
      g_string_append (text, piece->str);
      last = block;
      last_level = level;
    }

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

char *
cabas_prose_write_runs (const GPtrArray *runs)
{
  GString *text = g_string_new (NULL);
  g_autofree char *words = write_runs (runs);

  append_paragraph (text, words);
  return g_string_free (text, FALSE);
}
