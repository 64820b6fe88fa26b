/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/html-private.h"

#include "plan/date.h"
#include "plan/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

GResource *cabas_publish_get_resource (void);

/* Longer contents would be read by nobody. */
#define DEEPEST_CONTENTS 2
#define LONGEST_DESCRIPTION 300
/* Of a page that is long enough for contents. */
#define FEWEST_PARTS 5

static void
collect_anchors (CabasHtml *self)
{
  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (self->paper->blocks, i);

      if (block->anchor != NULL)
        g_hash_table_add (self->anchors, block->anchor);
    }
}

static void
add_meta (CabasHtml *self, const char *name, const char *content)
{
  xmlNode *meta;

  if (content == NULL || *content == '\0')
    return;

  meta = cabas_markup_add (self->head, "meta");
  cabas_markup_set (meta, "name", name);
  cabas_markup_set (meta, "content", content);
}

/* What a search engine shows below the title. */
static char *
dup_description (const CabasPaper *paper)
{
  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (paper->blocks, i);
      g_autofree char *words = NULL;

      if (block->kind != CABAS_BLOCK_LEAD || block->text == NULL)
        continue;
      words = cabas_words_dup_plain (block->text);
      if (g_utf8_strlen (words, -1) <= LONGEST_DESCRIPTION)
        return g_steal_pointer (&words);
    }

  return g_strdup (paper->subject != NULL ? paper->subject : paper->title);
}

static void
add_head (CabasHtml *self)
{
  g_autoptr (GBytes) style = g_resource_lookup_data (
      cabas_publish_get_resource (), "/cabas/publish/page.css", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *description = dup_description (self->paper);
  xmlNode *type = cabas_markup_add (self->head, "meta");

  cabas_markup_set (type, "charset", "utf-8");
  add_meta (self, "viewport", "width=device-width, initial-scale=1");
  add_meta (self, "color-scheme", "light dark");
  cabas_markup_add_with (self->head, "title", self->paper->title);
  add_meta (self, "description", description);
  add_meta (self, "author", self->paper->author);
  add_meta (self, "generator", "Cabas");
  cabas_markup_add_with (self->head, "style", g_bytes_get_data (style, NULL));
}

static void
add_cover (CabasHtml *self, const CabasBlock *cover)
{
  for (guint i = 0; cover->lines != NULL && i < cover->lines->len; i++)
    {
      xmlNode *line = cabas_markup_add (self->header, "p");

      cabas_html_add_words (self, line, g_ptr_array_index (cover->lines, i));
      /* The first says whose document it is and stands above the title. */
      if (i == 0)
        {
          cabas_markup_set (line, "class", "owner");
          xmlAddPrevSibling (self->header->children, line);
        }
    }
}

guint
cabas_html_count_front (const CabasPaper *paper)
{
  guint n = 0;

  while (n < paper->blocks->len &&
         ((CabasBlock *) paper->blocks->pdata[n])->kind == CABAS_BLOCK_PICTURE)
    n++;

  return n < paper->blocks->len &&
                 ((CabasBlock *) paper->blocks->pdata[n])->kind == CABAS_BLOCK_COVER
             ? n + 1
             : 0;
}

static void
add_logos (CabasHtml *self, guint n_logos)
{
  xmlNode *logos = cabas_markup_add (self->header, "p");

  cabas_markup_set (logos, "class", "logos");
  for (guint i = 0; i < n_logos; i++)
    cabas_html_add_picture (self, logos, self->paper->blocks->pdata[i]);
  xmlAddPrevSibling (self->header->children, logos);
}

static void
add_header (CabasHtml *self)
{
  const guint n_front = cabas_html_count_front (self->paper);

  cabas_markup_add_with (self->header, "h1", self->paper->title);
  if (n_front > 0)
    add_cover (self, self->paper->blocks->pdata[n_front - 1]);
  if (n_front > 1)
    add_logos (self, n_front - 1);
  if (self->paper->watermark != NULL)
    cabas_markup_set (cabas_markup_add_with (self->header, "p", self->paper->watermark), "class",
                      "notice");
}

CabasHtml *
cabas_html_new (const CabasPaper *paper)
{
  CabasHtml *self = g_new0 (CabasHtml, 1);
  xmlNode *root;
  xmlNode *body;
  xmlNode *skip;

  self->paper = paper;
  self->document = xmlNewDoc (BAD_CAST "1.0");
  self->ink = cabas_ink_new ();
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->level = 1;
  collect_anchors (self);

  xmlCreateIntSubset (self->document, BAD_CAST "html", NULL, NULL);
  root = xmlNewDocNode (self->document, NULL, BAD_CAST "html", NULL);
  xmlDocSetRootElement (self->document, root);
  cabas_markup_set (root, "lang", paper->language);
  self->head = cabas_markup_add (root, "head");
  body = cabas_markup_add (root, "body");
  skip = cabas_markup_add_with (body, "a", _ ("Skip to the text"));
  cabas_markup_set (skip, "class", "skip");
  cabas_markup_set (skip, "href", "#" CABAS_HTML_ID "text");
  self->header = cabas_markup_add (body, "header");
  self->nav = cabas_markup_add (body, "nav");
  self->main = cabas_markup_add (body, "main");
  cabas_markup_set (self->main, "id", CABAS_HTML_ID "text");
  cabas_markup_set (self->main, "tabindex", "-1");
  self->footer = cabas_markup_add (body, "footer");
  add_head (self);
  add_header (self);

  return self;
}

void
cabas_html_free (CabasHtml *self)
{
  if (self == NULL)
    return;

  cabas_ink_free (self->ink);
  xmlFreeDoc (self->document);
  g_hash_table_unref (self->anchors);
  g_clear_error (&self->error);
  g_free (self);
}

char *
cabas_html_dup_id (CabasHtml *self)
{
  return g_strdup_printf (CABAS_HTML_ID "%u", ++self->n_ids);
}

/* 0 for what is no heading, or one that the contents leave out. */
static guint
get_contents_level (xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE || node->name[0] != 'h' || !g_ascii_isdigit (node->name[1]) ||
      node->name[2] != '\0' || xmlHasProp (node, BAD_CAST "id") == NULL ||
      (guint) (node->name[1] - '1') > DEEPEST_CONTENTS)
    return 0;

  return node->name[1] - '1';
}

static void
add_entry (xmlNode *list, xmlNode *heading)
{
  xmlNode *link = cabas_markup_add (cabas_markup_add (list, "li"), "a");
  xmlChar *words = xmlNodeGetContent (heading);
  g_autofree char *id = cabas_markup_dup (heading, "id");
  g_autofree char *aim = g_strconcat ("#", id, NULL);

  cabas_markup_set (link, "href", aim);
  cabas_markup_say (link, (const char *) words);
  xmlFree (words);
}

/* The headings of the page as nested lists; `lists` are the open ones, by level. */
static void
list_headings (xmlNode *parent, xmlNode *lists[DEEPEST_CONTENTS + 1])
{
  for (xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      const guint level = get_contents_level (node);

      if (level == 0)
        {
          if (node->type == XML_ELEMENT_NODE)
            list_headings (node, lists);
          continue;
        }
      if (level > 1 && lists[level] == NULL && xmlGetLastChild (lists[level - 1]) != NULL)
        lists[level] = cabas_markup_add (xmlGetLastChild (lists[level - 1]), "ol");
      if (lists[level] == NULL)
        continue;
      add_entry (lists[level], node);
      for (guint deeper = level + 1; deeper <= DEEPEST_CONTENTS; deeper++)
        lists[deeper] = NULL;
    }
}

static void
add_contents (CabasHtml *self)
{
  xmlNode *lists[DEEPEST_CONTENTS + 1] = { NULL };
  xmlNode *title = cabas_markup_add_with (self->nav, "h2", _ ("Contents"));

  cabas_markup_set (title, "id", CABAS_HTML_ID "contents");
  cabas_markup_set (self->nav, "aria-labelledby", CABAS_HTML_ID "contents");
  lists[1] = cabas_markup_add (self->nav, "ol");
  list_headings (self->main, lists);
  if (xmlChildElementCount (lists[1]) >= FEWEST_PARTS)
    return;

  cabas_markup_set (self->nav->parent, "class", "short");
  xmlUnlinkNode (self->nav);
  xmlFreeNode (self->nav);
  self->nav = NULL;
}

static void
add_footer (CabasHtml *self)
{
  g_autofree char *day = g_strndup (self->paper->date, strlen ("2027-03-15"));
  g_autofree char *made = NULL;
  g_autofree char *shown = NULL;
  CabasDate date;
  xmlNode *back;

  if (cabas_date_from_text (day, &date))
    {
      shown = cabas_date_format (date);
      /* TRANSLATORS: at the end of a web page: a date. */
      made = g_strdup_printf (_ ("Page made with Cabas on %s."), shown);
      cabas_markup_add_with (self->footer, "p", made);
    }
  back = cabas_markup_add_with (cabas_markup_add (self->footer, "p"), "a", _ ("Back to the top"));
  cabas_markup_set (back, "href", "#");
}

GBytes *
cabas_html_finish (CabasHtml *self, GError **error)
{
  if (self->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->error));
      return NULL;
    }

  add_contents (self);
  add_footer (self);
  cabas_ink_finish (self->ink, self->head, self->main->parent);

  return cabas_markup_write (self->document, CABAS_MARKUP_HTML);
}

/**
 * cabas_html_write:
 * @paper: a document
 * @error: return location for an error
 *
 * Returns: (transfer full): the bytes of a page, or %NULL
 */
GBytes *
cabas_html_write (const CabasPaper *paper, GError **error)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (paper->language);
  g_autoptr (CabasHtml) html = cabas_html_new (paper);

  cabas_html_add_blocks (html);

  return cabas_html_finish (html, error);
}
