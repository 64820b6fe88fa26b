/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/html-private.h"

#define DEEPEST_LIST 5

/* Where the blocks are put: a list, a figure or the main part itself. */
typedef struct
{
  CabasHtml *html;                  /* (unowned) */
  guint top;                        /* level of the parts in the paper */
  xmlNode *figure;                  /* (unowned) (nullable): the open one */
  xmlNode *lists[DEEPEST_LIST + 1]; /* (unowned) (nullable): the open ones, by level */
} Flow;

static const CabasBlock *
get_block (const CabasHtml *html, guint index)
{
  const GPtrArray *blocks = html->paper->blocks;

  return index < blocks->len ? g_ptr_array_index (blocks, index) : NULL;
}

static gboolean
is_kind (const CabasBlock *block, CabasBlockKind kind)
{
  return block != NULL && block->kind == kind;
}

static void
add_run (CabasHtml *self, xmlNode *parent, const CabasWordsRun *run)
{
  g_auto (GStrv) lines = g_strsplit (run->words, "\n", -1);
  xmlNode *node = parent;

  if (run->link != NULL && cabas_words_is_web_address (run->link))
    {
      node = cabas_markup_add (node, "a");
      cabas_markup_set (node, "href", run->link);
    }
  else if (run->link != NULL && g_hash_table_contains (self->anchors, run->link))
    {
      g_autofree char *aim = g_strconcat ("#", run->link, NULL);

      node = cabas_markup_add (node, "a");
      cabas_markup_set (node, "href", aim);
    }
  if (run->style & CABAS_WORDS_STRONG)
    node = cabas_markup_add (node, "strong");
  if (run->style & CABAS_WORDS_EMPHASIS)
    node = cabas_markup_add (node, "em");
  if (run->style & (CABAS_WORDS_MUTED | CABAS_WORDS_ACCENT))
    {
      node = cabas_markup_add (node, "span");
      cabas_markup_set (node, "class", run->style & CABAS_WORDS_MUTED ? "muted" : "accent");
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        cabas_markup_add (node, "br");
      cabas_markup_say (node, lines[i]);
    }
}

void
cabas_html_add_words (CabasHtml *self, xmlNode *parent, const CabasWords *words)
{
  for (guint i = 0; words != NULL && i < cabas_words_get_n_runs (words); i++)
    if (!(cabas_words_get_run (words, i)->style & CABAS_WORDS_PAGE_NUMBER))
      add_run (self, parent, cabas_words_get_run (words, i));
}

xmlNode *
cabas_html_add_heading (CabasHtml *self, xmlNode *parent, guint level)
{
  char name[] = "h2";

  self->level = MIN (CLAMP (level, 2, 6), self->level + 1);
  name[1] = '0' + self->level;

  return cabas_markup_add (parent, name);
}

static void
add_heading (Flow *flow, const CabasBlock *block)
{
  CabasHtml *self = flow->html;
  const guint level = MAX (block->level, flow->top) - flow->top + 2;
  xmlNode *heading = cabas_html_add_heading (self, self->main, level);
  g_autofree char *id = block->anchor == NULL && !block->is_quiet ? cabas_html_dup_id (self) : NULL;

  cabas_markup_set (heading, "id", block->anchor != NULL ? block->anchor : id);
  if (block->color != 0)
    {
      g_autofree char *style = g_strdup_printf ("--axis:#%06x", block->color);

      cabas_markup_set (heading, "class", "axis");
      cabas_markup_set (heading, "style", style);
    }
  else if (block->has_rule)
    cabas_markup_set (heading, "class", "rule");
  if (block->side != NULL)
    {
      xmlNode *code = cabas_markup_add (heading, "span");

      cabas_markup_set (code, "class", "code");
      cabas_html_add_words (self, code, block->side);
      cabas_markup_say (heading, " ");
    }
  cabas_html_add_words (self, heading, block->text);
}

static void
close_lists (Flow *flow, guint level)
{
  for (guint deeper = level; deeper <= DEEPEST_LIST; deeper++)
    flow->lists[deeper] = NULL;
}

static void
open_list (Flow *flow, guint level, const char *marker)
{
  const gboolean is_numbered = marker != NULL && g_ascii_isdigit (*marker);
  xmlNode *parent = level == 0 ? flow->html->main : xmlGetLastChild (flow->lists[level - 1]);

  flow->lists[level] = cabas_markup_add (parent, is_numbered ? "ol" : "ul");
  if (is_numbered && g_ascii_strtoull (marker, NULL, 10) != 1)
    {
      g_autofree char *start =
          g_strdup_printf ("%" G_GUINT64_FORMAT, g_ascii_strtoull (marker, NULL, 10));

      cabas_markup_set (flow->lists[level], "start", start);
    }
}

static void
add_item (Flow *flow, const CabasBlock *block)
{
  const gboolean is_numbered = block->marker != NULL && g_ascii_isdigit (*block->marker);
  guint level = 0;

  /* A list may only start one level deeper than the item that holds it. */
  while (level < MIN (block->level, DEEPEST_LIST) && flow->lists[level] != NULL)
    level++;
  close_lists (flow, level + 1);
  if (flow->lists[level] != NULL &&
      is_numbered != g_str_equal ((const char *) flow->lists[level]->name, "ol"))
    flow->lists[level] = NULL;
  if (flow->lists[level] == NULL)
    open_list (flow, level, block->marker);
  cabas_html_add_words (flow->html, cabas_markup_add (flow->lists[level], "li"), block->text);
}

static void
add_paragraph (Flow *flow, const CabasBlock *block, const char *style)
{
  xmlNode *parent = flow->figure != NULL ? flow->figure : flow->html->main;
  xmlNode *paragraph;

  if (block->side != NULL)
    {
      xmlNode *side = cabas_markup_add (parent, "p");

      cabas_markup_set (side, "class", block->has_rule ? "side rule" : "side");
      cabas_html_add_words (flow->html, side, block->side);
    }
  paragraph = cabas_markup_add (parent, "p");
  cabas_markup_set (paragraph, "class", style);
  cabas_html_add_words (flow->html, paragraph, block->text);
}

static void
open_figure (Flow *flow, const CabasBlock *title)
{
  xmlNode *caption;

  flow->figure = cabas_markup_add (flow->html->main, "figure");
  if (title == NULL)
    return;
  caption = cabas_markup_add (flow->figure, "figcaption");
  cabas_html_add_words (flow->html, caption, title->text);
}

static void
add_figure (Flow *flow, guint *index)
{
  const CabasBlock *block = get_block (flow->html, *index);
  const CabasBlock *caption = get_block (flow->html, *index + 1);

  if (flow->figure == NULL)
    open_figure (flow, NULL);
  if (block->kind == CABAS_BLOCK_PICTURE)
    cabas_html_add_picture (flow->html, flow->figure, block);
  else
    cabas_html_add_chart (flow->html, flow->figure, block->chart, block->is_wide);
  if (is_kind (caption, CABAS_BLOCK_CAPTION))
    {
      add_paragraph (flow, caption, "caption");
      ++*index;
    }
  if (block->kind == CABAS_BLOCK_CHART)
    cabas_html_add_data (flow->html, flow->figure, block->chart);
  flow->figure = NULL;
}

/* A title belongs to the chart or the table below it. */
static void
add_figure_title (Flow *flow, guint *index)
{
  const CabasBlock *block = get_block (flow->html, *index);
  const CabasBlock *next = get_block (flow->html, *index + 1);

  if (is_kind (next, CABAS_BLOCK_CHART) || is_kind (next, CABAS_BLOCK_PICTURE))
    open_figure (flow, block);
  else if (is_kind (next, CABAS_BLOCK_TABLE))
    {
      cabas_html_add_table (flow->html, flow->html->main, next->table, block->text);
      ++*index;
    }
  else
    add_paragraph (flow, block, "caption");
}

static gboolean
says_title (const CabasHtml *self, const CabasBlock *block)
{
  g_autofree char *words = block->text != NULL ? cabas_words_dup_plain (block->text) : NULL;

  return g_strcmp0 (words, self->paper->title) == 0;
}

/* The contents are made for the page; its title stands in the header. */
static gboolean
is_shown (const CabasHtml *self, guint heading)
{
  return !is_kind (get_block (self, heading + 1), CABAS_BLOCK_CONTENTS) &&
         (heading > 0 || !says_title (self, get_block (self, heading)));
}

/* Where the only heading of level 1 is the title, the parts are of level 2. */
static guint
find_top (const CabasHtml *self)
{
  guint top = G_MAXUINT;

  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const CabasBlock *block = get_block (self, i);

      if (is_kind (block, CABAS_BLOCK_HEADING) && is_shown (self, i))
        top = MIN (top, block->level);
    }

  return top;
}

static void
add_block (Flow *flow, guint *index)
{
  const CabasBlock *block = get_block (flow->html, *index);

  if (block->kind != CABAS_BLOCK_LIST_ITEM)
    close_lists (flow, 0);

  switch (block->kind)
    {
    case CABAS_BLOCK_HEADING:
      if (is_shown (flow->html, *index))
        add_heading (flow, block);
      break;
    case CABAS_BLOCK_PARAGRAPH:
      add_paragraph (flow, block, NULL);
      break;
    case CABAS_BLOCK_LEAD:
      add_paragraph (flow, block, "lead");
      break;
    case CABAS_BLOCK_CAPTION:
      add_paragraph (flow, block, "caption");
      break;
    case CABAS_BLOCK_FIGURE_TITLE:
      add_figure_title (flow, index);
      break;
    case CABAS_BLOCK_LIST_ITEM:
      add_item (flow, block);
      break;
    case CABAS_BLOCK_TABLE:
      cabas_html_add_table (flow->html, flow->html->main, block->table, NULL);
      break;
    case CABAS_BLOCK_CHART:
    case CABAS_BLOCK_PICTURE:
      add_figure (flow, index);
      break;
    case CABAS_BLOCK_COVER:
    case CABAS_BLOCK_CONTENTS:
    case CABAS_BLOCK_PAGE_BREAK:
    default:
      break;
    }
}

void
cabas_html_add_blocks (CabasHtml *self)
{
  Flow flow = { .html = self, .top = find_top (self) };

  for (guint i = cabas_html_count_front (self->paper);
       i < self->paper->blocks->len && self->error == NULL; i++)
    {
      cabas_pace_step (self->paper->pace, (double) i / self->paper->blocks->len, &self->error);
      add_block (&flow, &i);
      /* One line of the file for each block, so that two versions can be compared. */
      if (flow.lists[0] == NULL)
        cabas_markup_say (self->main, "\n");
    }
}
