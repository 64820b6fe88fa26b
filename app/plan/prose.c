/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose.h"

#include <stdlib.h>
#include <string.h>

static void
free_run (CabasProseRun *run)
{
  g_free (run->text);
  g_free (run->link);
  g_free (run);
}

static void
free_block (CabasProseBlock *block)
{
  g_ptr_array_unref (block->runs);
  g_free (block);
}

static CabasProseBlock *
add_block (GPtrArray *blocks, CabasProseKind kind)
{
  CabasProseBlock *block = g_new0 (CabasProseBlock, 1);

  block->kind = kind;
  block->runs = g_ptr_array_new_with_free_func ((GDestroyNotify) free_run);
  g_ptr_array_add (blocks, block);
  return block;
}

static void
add_run (CabasProseBlock *block, const char *start, const char *end, guint style, char *link)
{
  CabasProseRun *run;

  if (start == end)
    {
      g_free (link);
      return;
    }

  run = g_new0 (CabasProseRun, 1);
  run->text = g_strndup (start, end - start);
  run->style = style;
  run->link = link;
  g_ptr_array_add (block->runs, run);
}

/* Marks that nothing closes are many in a hostile text: what was sought in vain from one place is
 * not sought again from a later one. */
typedef struct
{
  const char *link_middle;    /* (nullable): the next “](” */
  gboolean has_no_closing[3]; /* by length of the mark */
  gboolean has_no_link;
} Search;

/* A mark opens before a word and closes after one, so that “3 * 4” stays what it is. */
static const char *
find_closing (Search *search, const char *start, const char *mark)
{
  const char *end;

  if (*start == '\0' || g_ascii_isspace (*start) || search->has_no_closing[strlen (mark)])
    return NULL;

  for (end = strstr (start, mark); end != NULL; end = strstr (end + 1, mark))
    if (end > start && !g_ascii_isspace (end[-1]))
      return end;

  search->has_no_closing[strlen (mark)] = TRUE;
  return NULL;
}

/* The “](” of a link that opens at `p`. */
static const char *
find_link_middle (Search *search, const char *p)
{
  if (search->has_no_link)
    return NULL;

  if (search->link_middle == NULL || search->link_middle < p)
    search->link_middle = strstr (p, "](");
  if (search->link_middle == NULL)
    search->has_no_link = TRUE;

  return search->link_middle;
}

/* [words](#id) or [words](https://…): returns what follows, or NULL where it is no link. */
static const char *
read_link (Search *search, CabasProseBlock *block, const char *plain, const char *p)
{
  const char *words_end = find_link_middle (search, p);
  const char *end;
  const char *target;

  if (words_end == NULL || memchr (p + 1, '[', words_end - p - 1) != NULL)
    return NULL;

  end = strchr (words_end, ')');
  if (end == NULL)
    {
      search->has_no_link = TRUE;
      return NULL;
    }

  add_run (block, plain, p, 0, NULL);
  target = words_end + 2;
  if (*target == '#')
    target++;
  add_run (block, p + 1, words_end, 0, g_strndup (target, end - target));
  return end + 1;
}

static void
read_runs (CabasProseBlock *block, const char *text)
{
  Search search = { 0 };
  const char *plain = text;
  const char *p = text;

  while (*p != '\0')
    {
      const char *mark = g_str_has_prefix (p, "**") ? "**" : "*";
      const char *end;
      gsize length = strlen (mark);

      if (*p == '*' && (end = find_closing (&search, p + length, mark)) != NULL)
        {
          add_run (block, plain, p, 0, NULL);
          add_run (block, p + length, end, length == 2 ? CABAS_PROSE_STRONG : CABAS_PROSE_EMPHASIS,
                   NULL);
          plain = p = end + length;
        }
      else if (*p == '[' && (end = read_link (&search, block, plain, p)) != NULL)
        plain = p = end;
      else
        p++;
    }

  add_run (block, plain, p, 0, NULL);
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
is_marked (const char *line)
{
  return count_hashes (line) > 0 || g_str_has_prefix (line, "- ") || skip_number (line) != NULL;
}

static void
read_marked_line (GPtrArray *blocks, const char *line)
{
  gsize level = count_hashes (line);
  CabasProseBlock *block;

  if (level > 0)
    {
      block = add_block (blocks, CABAS_PROSE_HEADING);
      block->level = level;
      read_runs (block, line + level + 1);
    }
  else if (*line == '-')
    {
      read_runs (add_block (blocks, CABAS_PROSE_BULLET), line + 2);
    }
  else
    {
      block = add_block (blocks, CABAS_PROSE_NUMBERED);
      block->number = atoi (line);
      read_runs (block, skip_number (line));
    }
}

static void
end_paragraph (GPtrArray *blocks, GString *paragraph)
{
  if (paragraph->len == 0)
    return;

  read_runs (add_block (blocks, CABAS_PROSE_PARAGRAPH), paragraph->str);
  g_string_truncate (paragraph, 0);
}

GPtrArray *
cabas_prose_parse (const char *text)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) free_block);
  g_autoptr (GString) paragraph = g_string_new (NULL);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      /* A marked line ends the paragraph before it, with or without an empty line between. */
      if (*line == '\0' || is_marked (line))
        end_paragraph (blocks, paragraph);

      if (is_marked (line))
        read_marked_line (blocks, line);
      else if (*line != '\0')
        g_string_append_printf (paragraph, "%s%s", paragraph->len > 0 ? "\n" : "", line);
    }

  end_paragraph (blocks, paragraph);
  return blocks;
}

char *
cabas_prose_dup_plain (const char *text)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (text);
  GString *plain = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      CabasProseBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (plain, '\n');
      for (guint j = 0; j < block->runs->len; j++)
        g_string_append (plain, ((CabasProseRun *) g_ptr_array_index (block->runs, j))->text);
    }

  return g_string_free (plain, FALSE);
}
