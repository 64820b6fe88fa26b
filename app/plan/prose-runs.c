/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/prose.h"

#include <string.h>

#define MAX_MARK 3
#define MAX_LINK_BYTES 2000

/* Marks that nothing closes are many in a hostile text: what was sought in vain from one place is
 * not sought again from a later one. */
typedef struct
{
  GPtrArray *runs; /* (unowned) */
  const char *end;
  guint style;
  const char *link;                      /* (unowned) (nullable): the words read are those of it */
  const char *link_middle;               /* (nullable): the next “](” */
  gboolean has_no_closing[MAX_MARK + 1]; /* by length of the mark */
  gboolean has_no_link;
} Reader;

static void
read_range (GPtrArray *runs, const char *start, const char *end, guint style, const char *link);

static gboolean
is_escape (const char *p, const char *end)
{
  return *p == '\\' && p + 1 < end && g_ascii_ispunct (p[1]);
}

static gsize
count_stars (const char *p, const char *end)
{
  gsize n = 0;

  while (p + n < end && p[n] == '*')
    n++;

  return n;
}

/* A mark opens before a word and closes after one, so that “3 * 4” stays what it is. Two stars
 * close nothing that one has opened. */
static const char *
find_closing (Reader *reader, const char *start, gsize length)
{
  const char *p = start;

  if (start >= reader->end || g_ascii_isspace (*start) || reader->has_no_closing[length])
    return NULL;

  while (p < reader->end)
    {
      gsize n = count_stars (p, reader->end);

      if (n >= length && !(length == 1 && n == 2) && p > start && !g_ascii_isspace (p[-1]))
        return p;
      p += n > 0 ? n : is_escape (p, reader->end) ? 2 : 1;
    }

  reader->has_no_closing[length] = TRUE;
  return NULL;
}

/* The “](” of a link that opens at `p`. */
static const char *
find_link_middle (Reader *reader, const char *p)
{
  if (reader->link_middle != NULL && reader->link_middle >= p)
    return reader->link_middle;

  for (; p + 1 < reader->end; p += is_escape (p, reader->end) ? 2 : 1)
    if (p[0] == ']' && p[1] == '(')
      return reader->link_middle = p;

  reader->has_no_link = TRUE;
  return NULL;
}

static gboolean
has_bracket (const char *p, const char *end)
{
  for (; p < end; p += is_escape (p, end) ? 2 : 1)
    if (*p == '[')
      return TRUE;

  return FALSE;
}

static void
flush (Reader *reader, GString *plain)
{
  if (plain->len > 0)
    cabas_prose_add_run (reader->runs, plain->str, plain->len, reader->style, reader->link);
  g_string_truncate (plain, 0);
}

/* [words](#id) or [words](https://…): returns what follows, or NULL where it is no link. */
static const char *
read_link (Reader *reader, GString *plain, const char *p)
{
  const char *middle;
  const char *target;
  const char *end;
  g_autofree char *link = NULL;

  if (reader->link != NULL || reader->has_no_link)
    return NULL;

  middle = find_link_middle (reader, p);
  if (middle == NULL || has_bracket (p + 1, middle))
    return NULL;

  target = middle + 2;
  end = memchr (target, ')', MIN (reader->end - target, MAX_LINK_BYTES));
  if (*target == '#')
    target++;
  if (end == NULL || end <= target)
    return NULL;

  flush (reader, plain);
  link = g_strndup (target, end - target);
  if (p + 1 == middle)
    cabas_prose_add_run (reader->runs, "", 0, reader->style, link);
  else
    read_range (reader->runs, p + 1, middle, reader->style, link);
  return end + 1;
}

/* *words*, **words** or ***words***. */
static const char *
read_mark (Reader *reader, GString *plain, const char *p)
{
  static const guint styles[] = { 0, CABAS_PROSE_EMPHASIS, CABAS_PROSE_STRONG,
                                  CABAS_PROSE_EMPHASIS | CABAS_PROSE_STRONG };

  for (gsize length = MIN (count_stars (p, reader->end), MAX_MARK); length > 0; length--)
    {
      const char *closing;

      if (reader->style & styles[length])
        continue;
      closing = find_closing (reader, p + length, length);
      if (closing == NULL)
        continue;

      flush (reader, plain);
      read_range (reader->runs, p + length, closing, reader->style | styles[length], reader->link);
      return closing + length;
    }

  return NULL;
}

static void
read_range (GPtrArray *runs, const char *start, const char *end, guint style, const char *link)
{
  Reader reader = { .runs = runs, .end = end, .style = style, .link = link };
  g_autoptr (GString) plain = g_string_new (NULL);
  const char *next;

  for (const char *p = start; p < end;)
    {
      if (is_escape (p, end))
        {
          g_string_append_c (plain, p[1]);
          p += 2;
        }
      else if ((*p == '*' && (next = read_mark (&reader, plain, p)) != NULL) ||
               (*p == '[' && (next = read_link (&reader, plain, p)) != NULL))
        p = next;
      else
        g_string_append_c (plain, *p++);
    }

  flush (&reader, plain);
}

void
cabas_prose_read_runs (GPtrArray *runs, const char *text, gsize length)
{
  read_range (runs, text, text + length, 0, NULL);
}

static void
free_run (CabasProseRun *run)
{
  g_free (run->text);
  g_free (run->link);
  g_free (run);
}

GPtrArray *
cabas_prose_new_runs (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) free_run);
}

/* Two links without words stand for two names. */
static gboolean
is_alike (const CabasProseRun *run, guint style, const char *link)
{
  return run->style == style && *run->text != '\0' && g_strcmp0 (run->link, link) == 0;
}

void
cabas_prose_add_run (
    GPtrArray *runs, const char *text, gssize length, guint style, const char *link)
{
  CabasProseRun *last = runs->len > 0 ? g_ptr_array_index (runs, runs->len - 1) : NULL;
  g_autofree char *words = length < 0 ? g_strdup (text) : g_strndup (text, length);
  CabasProseRun *run;

  if (*words == '\0' && link == NULL)
    return;

  if (last != NULL && *words != '\0' && is_alike (last, style, link))
    {
      char *joined = g_strconcat (last->text, words, NULL);

      g_free (last->text);
      last->text = joined;
      return;
    }

  run = g_new0 (CabasProseRun, 1);
  run->text = g_steal_pointer (&words);
  run->style = style;
  run->link = g_strdup (link);
  g_ptr_array_add (runs, run);
}
