/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/odt-private.h"

#include <string.h>

/* Readers of XML run blanks together, so all but a single one between words are said. */
void
cabas_odt_say (xmlNode *parent, const char *text)
{
  const char *plain = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      const gboolean is_blank = *p == ' ' && (p == text || p[-1] == ' ' || p[1] == '\0');
      const char *element = *p == '\n'   ? "text:line-break"
                            : *p == '\t' ? "text:tab"
                            : is_blank   ? "text:s"
                                         : NULL;
      g_autofree char *before = NULL;

      if (element == NULL)
        continue;
      before = g_strndup (plain, p - plain);
      cabas_markup_say (parent, before);
      cabas_markup_add (parent, element);
      plain = p + 1;
    }
  cabas_markup_say (parent, plain);
}

static xmlNode *
add_span (xmlNode *parent, const char *style)
{
  xmlNode *span = cabas_markup_add (parent, "text:span");

  cabas_markup_set (span, "text:style-name", style);

  return span;
}

static void
add_page_of (xmlNode *parent, const char *anchor)
{
  xmlNode *field = cabas_markup_add_with (parent, "text:bookmark-ref", "1");

  cabas_markup_set (field, "text:reference-format", "page");
  cabas_markup_set (field, "text:ref-name", anchor);
}

static xmlNode *
add_link (CabasOdt *self, xmlNode *parent, const char *link)
{
  const gboolean is_outside = cabas_words_is_web_address (link);
  g_autofree char *aim = is_outside ? g_strdup (link) : g_strconcat ("#", link, NULL);
  xmlNode *node;

  if (!is_outside && !g_hash_table_contains (self->anchors, link))
    return parent;

  node = cabas_markup_add (parent, "text:a");
  cabas_markup_set (node, "xlink:type", "simple");
  cabas_markup_set (node, "xlink:href", aim);

  return is_outside ? add_span (node, "Internet_20_link") : node;
}

static void
add_run (CabasOdt *self, xmlNode *parent, const CabasWordsRun *run)
{
  xmlNode *node = parent;

  if (run->style & CABAS_WORDS_PAGE_NUMBER)
    {
      if (g_hash_table_contains (self->anchors, run->link))
        add_page_of (parent, run->link);
      return;
    }
  if (run->link != NULL)
    node = add_link (self, node, run->link);
  if (run->style & CABAS_WORDS_STRONG)
    node = add_span (node, "Strong_20_Emphasis");
  if (run->style & CABAS_WORDS_EMPHASIS)
    node = add_span (node, "Emphasis");
  if (run->style & CABAS_WORDS_MUTED)
    node = add_span (node, "Muted");
  if (run->style & CABAS_WORDS_ACCENT)
    node = add_span (node, "Accent");
  cabas_odt_say (node, run->words);
}

void
cabas_odt_add_words (CabasOdt *self, xmlNode *parent, const CabasWords *words)
{
  for (guint i = 0; words != NULL && i < cabas_words_get_n_runs (words); i++)
    add_run (self, parent, cabas_words_get_run (words, i));
}

xmlNode *
cabas_odt_add_paragraph (CabasOdt *self,
                         xmlNode *parent,
                         const char *style,
                         const CabasWords *words)
{
  xmlNode *paragraph = cabas_markup_add (parent, "text:p");

  cabas_markup_set (paragraph, "text:style-name", style);
  cabas_odt_add_words (self, paragraph, words);

  return paragraph;
}

static xmlNode *
add_template (xmlNode *source, guint level)
{
  static const char *const parts[] = { "text:index-entry-link-start", "text:index-entry-text",
                                       "text:index-entry-tab-stop", "text:index-entry-page-number",
                                       "text:index-entry-link-end" };
  xmlNode *template = cabas_markup_add (source, "text:table-of-content-entry-template");
  g_autofree char *number = g_strdup_printf ("%u", level);
  g_autofree char *style = g_strdup_printf ("Contents_20_%u", level);

  cabas_markup_set (template, "text:outline-level", number);
  cabas_markup_set (template, "text:style-name", style);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      xmlNode *part = cabas_markup_add (template, parts[i]);

      if (i == 2)
        {
          cabas_markup_set (part, "style:type", "right");
          cabas_markup_set (part, "style:leader-char", ".");
        }
    }

  return template;
}

/* What a word processor makes anew when asked is there already, page numbers included. */
static void
add_entry (CabasOdt *self, xmlNode *body, const CabasBlock *heading)
{
  g_autofree char *style = g_strdup_printf ("Contents_20_%u", heading->level);
  xmlNode *paragraph = cabas_odt_add_paragraph (self, body, style, NULL);
  xmlNode *link = cabas_markup_add (paragraph, "text:a");
  g_autofree char *aim = g_strconcat ("#", heading->anchor, NULL);
  g_autofree char *words = cabas_words_dup_plain (heading->text);
  g_autofree char *code = heading->side != NULL ? cabas_words_dup_plain (heading->side) : NULL;

  cabas_markup_set (link, "xlink:type", "simple");
  cabas_markup_set (link, "xlink:href", aim);
  cabas_markup_set (link, "text:style-name", "Index_20_Link");
  cabas_markup_set (link, "text:visited-style-name", "Index_20_Link");
  if (code != NULL)
    {
      cabas_markup_say (link, code);
      cabas_markup_say (link, " ");
    }
  cabas_odt_say (link, words);
  cabas_markup_add (link, "text:tab");
  add_page_of (link, heading->anchor);
}

#define DEEPEST_CONTENTS 2

void
cabas_odt_add_contents (CabasOdt *self, const CabasWords *title)
{
  xmlNode *contents = cabas_markup_add (self->text, "text:table-of-content");
  xmlNode *source = cabas_markup_add (contents, "text:table-of-content-source");
  xmlNode *body = cabas_markup_add (contents, "text:index-body");
  xmlNode *head;

  cabas_markup_set (contents, "text:name", "Contents");
  cabas_markup_set (contents, "text:protected", "true");
  cabas_markup_set (source, "text:outline-level", G_STRINGIFY (DEEPEST_CONTENTS));
  cabas_markup_set (cabas_markup_add (source, "text:index-title-template"), "text:style-name",
                    "Contents_20_Heading");
  for (guint level = 1; level <= DEEPEST_CONTENTS; level++)
    add_template (source, level);

  head = cabas_markup_add (body, "text:index-title");
  cabas_markup_set (head, "text:name", "Contents_Head");
  cabas_odt_add_words (self, source->children, title);
  cabas_odt_add_paragraph (self, head, "Contents_20_Heading", title);
  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (self->paper->blocks, i);

      if (block->kind == CABAS_BLOCK_HEADING && block->anchor != NULL && !block->is_quiet &&
          block->level <= DEEPEST_CONTENTS)
        add_entry (self, body, block);
    }
}
