/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/html-prose.h"

#include "plan/text.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define MAX_DEPTH 200

/* A page while it is read. */
typedef struct
{
  GPtrArray *blocks; /* (unowned) */
  GPtrArray *runs;   /* (unowned): of the paragraph, element or cell that is open */
  CabasProseKind kind;
  guint level;
  guint number;
  guint n_lists; /* around */
  guint depth;
} Reader;

/* What holds for the words inside an element. */
typedef struct
{
  guint style;
  const char *link; /* (nullable) */
} Look;

static void read_children (Reader *reader, xmlNode *node, Look look);

static gboolean
is_named (const xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *) node->name);
}

static gboolean
is_spoken (const xmlNode *node)
{
  static const char *const silent[] = { "script", "style", "head", "title",  "meta",     "link",
                                        "xml",    "img",   "del",  "object", "template", NULL };

  /* Word's own elements have a prefix, and their words are kept: o:p, w:sdt. */
  return !is_named (node, silent);
}

static char *
dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *) name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* A declaration such as "font-weight: bold" in the style of an element; NULL: not said. */
static char *
dup_declaration (const char *style, const char *property)
{
  g_auto (GStrv) parts = g_strsplit (style != NULL ? style : "", ";", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *colon = strchr (parts[i], ':');

      if (colon == NULL)
        continue;
      *colon = '\0';
      if (g_ascii_strcasecmp (g_strstrip (parts[i]), property) == 0)
        return g_ascii_strdown (g_strstrip (colon + 1), -1);
    }

  return NULL;
}

static void
set_style (guint *style, guint bit, gboolean is_on)
{
  *style = is_on ? *style | bit : *style & ~bit;
}

static void
look_at_style (xmlNode *node, Look *look)
{
  static const char *const strong[] = { "b", "strong", NULL };
  static const char *const emphasis[] = { "i", "em", "cite", NULL };
  g_autofree char *style = dup_attribute (node, "style");
  g_autofree char *weight = dup_declaration (style, "font-weight");
  g_autofree char *slant = dup_declaration (style, "font-style");

  if (is_named (node, strong))
    look->style |= CABAS_PROSE_STRONG;
  if (is_named (node, emphasis))
    look->style |= CABAS_PROSE_EMPHASIS;
  if (weight != NULL)
    set_style (&look->style, CABAS_PROSE_STRONG,
               g_str_has_prefix (weight, "bold") || atoi (weight) >= 600);
  if (slant != NULL)
    set_style (&look->style, CABAS_PROSE_EMPHASIS, g_str_equal (slant, "italic"));
}

/* Office programs write a hard space into an empty paragraph. */
static gboolean
has_words (const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);

      for (const char *p = run->text; *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_isspace (g_utf8_get_char (p)))
          return TRUE;
    }

  return FALSE;
}

/* Ends what is open; what has no words adds nothing. */
static void
end_block (Reader *reader)
{
  CabasProseBlock *block;

  if (!has_words (reader->runs))
    g_ptr_array_set_size (reader->runs, 0);
  else
    {
      block = cabas_prose_add_block (reader->blocks, reader->kind);
      block->level = reader->level;
      block->number = reader->number;
      g_ptr_array_unref (block->runs);
      block->runs = g_ptr_array_ref (reader->runs);
      g_ptr_array_unref (reader->runs);
      reader->runs = cabas_prose_new_runs ();
    }
  reader->kind = CABAS_PROSE_PARAGRAPH;
  reader->level = 0;
}

/* White space of the page is one space, and none at the start of a line. */
static void
read_text (Reader *reader, const char *text, const Look *look)
{
  g_autoptr (GString) words = g_string_new (NULL);
  const CabasProseRun *last =
      reader->runs->len > 0 ? g_ptr_array_index (reader->runs, reader->runs->len - 1) : NULL;
  gboolean after_space =
      last == NULL || *last->text == '\0' || g_ascii_isspace (last->text[strlen (last->text) - 1]);

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (words, *p);
      else if (!after_space)
        g_string_append_c (words, ' ');
      after_space = g_ascii_isspace (*p);
    }
  if (words->len > 0)
    cabas_prose_add_run (reader->runs, words->str, -1, look->style, look->link);
}

static void
read_heading (Reader *reader, xmlNode *node, guint level)
{
  Look look = { 0 };

  end_block (reader);
  reader->kind = CABAS_PROSE_HEADING;
  reader->level = level;
  read_children (reader, node, look);
  end_block (reader);
}

static void
open_element (Reader *reader, gboolean is_numbered, guint number)
{
  reader->kind = is_numbered ? CABAS_PROSE_NUMBERED : CABAS_PROSE_BULLET;
  reader->level = MIN (MAX (reader->n_lists, 1) - 1, CABAS_PROSE_MAX_LEVEL);
  reader->number = number;
}

static void
read_list (Reader *reader, xmlNode *node)
{
  const gboolean is_numbered = g_str_equal ((const char *) node->name, "ol");
  static const char *const element[] = { "li", NULL };
  guint number = 1;

  end_block (reader);
  reader->n_lists++;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    {
      const gboolean is_element = is_named (child, element);

      if (is_element)
        open_element (reader, is_numbered, number++);
      if (child->type == XML_ELEMENT_NODE && is_element)
        read_children (reader, child, (Look){ 0 });
      else if (child->type == XML_ELEMENT_NODE)
        {
          /* Writer puts a list inside a list, not inside its element. */
          static const char *const lists[] = { "ul", "ol", NULL };

          if (is_named (child, lists))
            read_list (reader, child);
        }
      end_block (reader);
    }
  reader->n_lists--;
}

static void
collect_rows (xmlNode *node, GPtrArray *rows, guint depth)
{
  static const char *const row[] = { "tr", NULL };
  static const char *const parts[] = { "thead", "tbody", "tfoot", NULL };

  for (xmlNode *child = node->children; child != NULL && depth < 3; child = child->next)
    {
      if (is_named (child, row))
        g_ptr_array_add (rows, child);
      else if (is_named (child, parts))
        collect_rows (child, rows, depth + 1);
    }
}

/* A cell is one paragraph, whatever it holds. */
static void
read_cell (Reader *reader, xmlNode *node, GPtrArray *runs)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_new_blocks ();
  Reader inner = { .blocks = blocks, .runs = cabas_prose_new_runs (), .depth = reader->depth + 1 };
  Look look = { 0 };

  read_children (&inner, node, look);
  end_block (&inner);
  g_ptr_array_unref (inner.runs);
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
}

static GPtrArray *
list_cells (xmlNode *row)
{
  static const char *const names[] = { "td", "th", NULL };
  GPtrArray *cells = g_ptr_array_new ();

  for (xmlNode *child = row->children; child != NULL; child = child->next)
    if (is_named (child, names) && cells->len < CABAS_PROSE_MAX_COLUMNS)
      g_ptr_array_add (cells, child);

  return cells;
}

static void
read_table (Reader *reader, xmlNode *node)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  CabasProseBlock *block;
  guint n_columns = 0;

  end_block (reader);
  collect_rows (node, rows, 0);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) cells = list_cells (rows->pdata[i]);

      n_columns = MAX (n_columns, cells->len);
    }
  if (n_columns == 0)
    return;

  block = cabas_prose_add_table (reader->blocks, rows->len, n_columns);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GPtrArray) cells = list_cells (rows->pdata[i]);

      for (guint j = 0; j < cells->len; j++)
        read_cell (reader, cells->pdata[j], cabas_prose_table_get_cell (block, i, j));
    }
}

static gboolean
is_ignored (const char *style)
{
  g_autofree char *list = dup_declaration (style, "mso-list");

  return list != NULL && g_str_has_prefix (list, "ignore");
}

/* "Ignore" marks what Word shows as the number of an element: found first, it says which kind. */
static xmlNode *
find_marker (xmlNode *node, guint depth)
{
  for (xmlNode *child = node->children; child != NULL && depth < 6; child = child->next)
    {
      g_autofree char *style =
          child->type == XML_ELEMENT_NODE ? dup_attribute (child, "style") : NULL;
      xmlNode *found;

      if (is_ignored (style))
        return child;
      found = child->type == XML_ELEMENT_NODE ? find_marker (child, depth + 1) : NULL;
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* “1.”, “a)”; a lone “o” is a bullet of Word’s font of symbols. */
static gboolean
is_number (const char *shown)
{
  const char *end = shown;

  while (g_ascii_isalnum (*end))
    end++;

  return end > shown && (*end == '.' || *end == ')');
}

/* Word writes lists as paragraphs: style="mso-list:l0 level2 lfo1". */
static gboolean
open_word_element (Reader *reader, xmlNode *node)
{
  g_autofree char *style = dup_attribute (node, "style");
  g_autofree char *list = dup_declaration (style, "mso-list");
  const char *level = list != NULL ? strstr (list, "level") : NULL;
  xmlNode *marker = level != NULL ? find_marker (node, 0) : NULL;
  g_autofree char *shown = NULL;
  xmlChar *content;

  if (level == NULL)
    return FALSE;

  content = marker != NULL ? xmlNodeGetContent (marker) : NULL;
  shown = g_strdup (content != NULL ? (const char *) content : "");
  xmlFree (content);
  g_strstrip (shown);
  reader->n_lists = CLAMP (atoi (level + 5), 1, CABAS_PROSE_MAX_LEVEL + 1);
  open_element (reader, is_number (shown), MAX (atoi (shown), 1));
  reader->n_lists = 0;
  return TRUE;
}

static void
read_paragraph (Reader *reader, xmlNode *node, Look look)
{
  /* A paragraph in an element of a list is the element. */
  const gboolean is_in_element = reader->kind != CABAS_PROSE_PARAGRAPH && reader->runs->len == 0;

  if (!is_in_element)
    {
      end_block (reader);
      open_word_element (reader, node);
    }
  read_children (reader, node, look);
  end_block (reader);
}

static void
read_link (Reader *reader, xmlNode *node, Look look)
{
  g_autofree char *address = dup_attribute (node, "href");
  const char *target = address;

  if (target != NULL && *target == '#')
    target++;
  if (target != NULL &&
      (g_str_has_prefix (target, "http://") || g_str_has_prefix (target, "https://") ||
       g_str_has_prefix (target, "mailto:") || (*address == '#' && cabas_text_is_id (target))))
    look.link = target;
  read_children (reader, node, look);
}

static void
read_element (Reader *reader, xmlNode *node, Look look)
{
  static const char *const lists[] = { "ul", "ol", NULL };
  static const char *const paragraphs[] = { "p",       "div",     "blockquote", "pre",
                                            "address", "dt",      "dd",         "figcaption",
                                            "section", "article", NULL };
  const char *name = (const char *) node->name;
  g_autofree char *style = dup_attribute (node, "style");

  if (!is_spoken (node) || is_ignored (style))
    return;

  look_at_style (node, &look);
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0')
    read_heading (reader, node, name[1] - '0');
  else if (is_named (node, lists))
    read_list (reader, node);
  else if (g_str_equal (name, "table"))
    read_table (reader, node);
  else if (is_named (node, paragraphs))
    read_paragraph (reader, node, look);
  else if (g_str_equal (name, "br"))
    cabas_prose_add_run (reader->runs, reader->runs->len > 0 ? "\n" : "", -1, 0, NULL);
  else if (g_str_equal (name, "a"))
    read_link (reader, node, look);
  else
    read_children (reader, node, look);
}

static void
read_children (Reader *reader, xmlNode *node, Look look)
{
  if (++reader->depth <= MAX_DEPTH)
    for (xmlNode *child = node->children; child != NULL; child = child->next)
      {
        if (child->type == XML_TEXT_NODE)
          read_text (reader, (const char *) child->content, &look);
        else if (child->type == XML_ELEMENT_NODE)
          read_element (reader, child, look);
      }
  reader->depth--;
}

/* Word's “<![if !supportLists]>” is neither a comment nor an element; parsers take it for words. */
static char *
drop_conditions (const char *html, gsize length, gsize *n_left)
{
  g_autofree char *text = g_strndup (html, length);
  GString *left = g_string_sized_new (length);
  gboolean has_end = TRUE;

  for (const char *p = text; *p != '\0';)
    {
      const gboolean is_condition = has_end && g_str_has_prefix (p, "<![");
      const char *end = is_condition ? strchr (p, '>') : NULL;

      has_end = has_end && (!is_condition || end != NULL);
      if (end == NULL)
        g_string_append_c (left, *p++);
      else
        p = end + 1;
    }

  *n_left = left->len;
  return g_string_free (left, FALSE);
}

/**
 * cabas_html_to_prose:
 * @html: a page or a part of one, in UTF-8
 * @length: in bytes
 *
 * Returns: (transfer full) (element-type CabasProseBlock): what it says
 */
GPtrArray *
cabas_html_to_prose (const char *html, gsize length)
{
  GPtrArray *blocks = cabas_prose_new_blocks ();
  Reader reader = { .blocks = blocks, .runs = cabas_prose_new_runs () };
  Look look = { 0 };
  gsize n_left = 0;
  g_autofree char *left = drop_conditions (html, length, &n_left);
  xmlDoc *page = NULL;

  if (n_left > 0 && n_left <= G_MAXINT32)
    page = htmlReadMemory (left, n_left, NULL, "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                               HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  if (page != NULL && xmlDocGetRootElement (page) != NULL)
    read_children (&reader, xmlDocGetRootElement (page), look);
  end_block (&reader);

  g_ptr_array_unref (reader.runs);
  xmlFreeDoc (page);
  return blocks;
}
