/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/odt-private.h"

#define DEEPEST_LIST 2
#define DEEPEST_HEADING 6

typedef struct
{
  CabasOdt *odt;                    /* (unowned) */
  xmlNode *lists[DEEPEST_LIST + 1]; /* (unowned) (nullable): the open ones, by level */
  guint level;                      /* of the last heading */
} Flow;

static const CabasBlock *
get_block (const CabasOdt *odt, guint index)
{
  return index < odt->paper->blocks->len ? g_ptr_array_index (odt->paper->blocks, index) : NULL;
}

static gboolean
is_kind (const CabasBlock *block, CabasBlockKind kind)
{
  return block != NULL && block->kind == kind;
}

static void
add_heading (Flow *flow, const CabasBlock *block)
{
  xmlNode *heading = cabas_markup_add (flow->odt->text, "text:h");
  g_autofree char *style = NULL;
  g_autofree char *number = NULL;

  flow->level = MIN (CLAMP (block->level, 1, DEEPEST_HEADING), flow->level + 1);
  style = g_strdup_printf ("Heading_20_%u", flow->level);
  number = g_strdup_printf ("%u", flow->level);
  cabas_markup_set (heading, "text:style-name", style);
  cabas_markup_set (heading, "text:outline-level", number);
  if (block->anchor != NULL)
    cabas_markup_set (cabas_markup_add (heading, "text:bookmark-start"), "text:name",
                      block->anchor);
  if (block->side != NULL)
    {
      cabas_odt_add_words (flow->odt, heading, block->side);
      cabas_markup_say (heading, " ");
    }
  cabas_odt_add_words (flow->odt, heading, block->text);
  if (block->anchor != NULL)
    cabas_markup_set (cabas_markup_add (heading, "text:bookmark-end"), "text:name", block->anchor);
}

static void
close_lists (Flow *flow, guint level)
{
  for (guint deeper = level; deeper <= DEEPEST_LIST; deeper++)
    flow->lists[deeper] = NULL;
}

static const char *
get_list_style (const CabasBlock *block)
{
  return block->marker != NULL && g_ascii_isdigit (*block->marker) ? "Numbering_20_1" : "List_20_1";
}

static void
add_item (Flow *flow, const CabasBlock *block)
{
  const char *style = get_list_style (block);
  g_autofree char *present = NULL;
  xmlNode *item;
  guint level = 0;

  /* A list may only start one level deeper than the item that holds it. */
  while (level < MIN (block->level, DEEPEST_LIST) && flow->lists[level] != NULL)
    level++;
  close_lists (flow, level + 1);
  if (flow->lists[level] != NULL)
    present = cabas_markup_dup (flow->lists[level], "text:style-name");
  if (present == NULL || !g_str_equal (present, style))
    {
      flow->lists[level] = cabas_markup_add (
          level == 0 ? flow->odt->text : xmlGetLastChild (flow->lists[level - 1]), "text:list");
      cabas_markup_set (flow->lists[level], "text:style-name", style);
    }
  item = cabas_markup_add (flow->lists[level], "text:list-item");
  if (style[0] == 'N' && item->prev == NULL)
    {
      g_autofree char *start =
          g_strdup_printf ("%u", (guint) g_ascii_strtoull (block->marker, NULL, 10));

      cabas_markup_set (item, "text:start-value", start);
    }
  cabas_odt_add_paragraph (flow->odt, item, "List", block->text);
}

static void
add_paragraph (Flow *flow, const CabasBlock *block, const char *style)
{
  if (block->side != NULL)
    cabas_odt_add_paragraph (flow->odt, flow->odt->text, "Side", block->side);
  cabas_odt_add_paragraph (flow->odt, flow->odt->text, style, block->text);
}

/* Its first line says whose document it is. */
static void
add_cover (Flow *flow, const CabasBlock *block, gboolean is_first)
{
  cabas_odt_add_paragraph (flow->odt, flow->odt->text, is_first ? "cover" : "cover-below",
                           block->text);
  for (guint i = 0; block->lines != NULL && i < block->lines->len; i++)
    cabas_odt_add_paragraph (flow->odt, flow->odt->text, "Subtitle",
                             g_ptr_array_index (block->lines, i));
  if (flow->odt->paper->watermark != NULL)
    {
      g_autoptr (CabasWords) words = cabas_words_new (NULL);

      cabas_words_add (words, CABAS_WORDS_STRONG, flow->odt->paper->watermark);
      cabas_odt_add_paragraph (flow->odt, flow->odt->text, "Subtitle", words);
    }
}

static void
add_figure_title (Flow *flow, const CabasBlock *block, const CabasBlock *next)
{
  cabas_odt_add_paragraph (flow->odt, flow->odt->text,
                           is_kind (next, CABAS_BLOCK_TABLE) ? "Table" : "Figure", block->text);
}

static void
add_block (Flow *flow, guint index)
{
  const CabasBlock *block = get_block (flow->odt, index);
  const CabasBlock *next = get_block (flow->odt, index + 1);
  const CabasBlock *previous = index > 0 ? get_block (flow->odt, index - 1) : NULL;

  if (block->kind != CABAS_BLOCK_LIST_ITEM)
    close_lists (flow, 0);

  switch (block->kind)
    {
    case CABAS_BLOCK_COVER:
      add_cover (flow, block, index == 0);
      break;
    case CABAS_BLOCK_CONTENTS:
      cabas_odt_add_contents (flow->odt,
                              is_kind (previous, CABAS_BLOCK_HEADING) ? previous->text : NULL);
      break;
    case CABAS_BLOCK_HEADING:
      if (!is_kind (next, CABAS_BLOCK_CONTENTS))
        add_heading (flow, block);
      break;
    case CABAS_BLOCK_LEAD:
      add_paragraph (flow, block, "Lead");
      break;
    case CABAS_BLOCK_CAPTION:
      add_paragraph (flow, block, "Caption");
      break;
    case CABAS_BLOCK_FIGURE_TITLE:
      add_figure_title (flow, block, next);
      break;
    case CABAS_BLOCK_LIST_ITEM:
      add_item (flow, block);
      break;
    case CABAS_BLOCK_TABLE:
      cabas_odt_add_table (flow->odt, block->table);
      break;
    case CABAS_BLOCK_CHART:
      cabas_odt_add_chart (flow->odt, block);
      break;
    case CABAS_BLOCK_PICTURE:
      cabas_odt_add_picture (flow->odt, block, index == 0 ? "logo" : "Drawing");
      break;
    case CABAS_BLOCK_PAGE_BREAK:
      cabas_odt_add_paragraph (flow->odt, flow->odt->text, "break", NULL);
      break;
    case CABAS_BLOCK_PARAGRAPH:
    default:
      add_paragraph (flow, block, "Text_20_body");
      break;
    }
}

void
cabas_odt_add_blocks (CabasOdt *self)
{
  Flow flow = { .odt = self };

  for (guint i = 0; i < self->paper->blocks->len && self->error == NULL; i++)
    {
      cabas_pace_step (self->paper->pace, (double) i / self->paper->blocks->len, &self->error);
      add_block (&flow, i);
      if (flow.lists[0] == NULL)
        cabas_markup_say (self->text, "\n");
    }
}
