/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "plan/picture.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* In letters: columns with longer cells share what the others leave. */
#define SHORT_CELL 22
#define LONGEST_CELL 160
/* Tables with more columns take the margin too. */
#define MOST_COLUMNS 4

/* A link without words says what its aim is called now, so that it renumbers itself. */
static void
add_link (CabasReport *self, CabasWords *words, guint style, const CabasProseRun *run)
{
  g_autofree char *name = *run->text == '\0'
                              ? cabas_document_dup_reference_name (self->document, run->link)
                              : g_strdup (run->text);

  cabas_words_add_link (words, style, name, run->link);
}

/**
 * cabas_report_add_runs:
 * @self: a report
 * @words: where to add
 * @runs: (element-type CabasProseRun): runs of a paragraph
 *
 * Adds @runs with their style and links.
 */
void
cabas_report_add_runs (CabasReport *self, CabasWords *words, const GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);
      guint style = 0;

      style |= run->style & CABAS_PROSE_STRONG ? CABAS_WORDS_STRONG : 0;
      style |= run->style & CABAS_PROSE_EMPHASIS ? CABAS_WORDS_EMPHASIS : 0;
      if (run->link != NULL)
        add_link (self, words, style, run);
      else
        cabas_words_add (words, style, run->text);
    }
}

static CabasWords *
make_words (CabasReport *self, const GPtrArray *runs)
{
  CabasWords *words = cabas_words_new (NULL);

  if (runs != NULL)
    cabas_report_add_runs (self, words, runs);

  return words;
}

static char *
dup_cell (CabasReport *self, const CabasProseBlock *block, guint row, guint column)
{
  g_autoptr (CabasWords) words = make_words (self, cabas_prose_table_get_cell (block, row, column));

  return cabas_words_dup_plain (words);
}

static guint
find_weight (CabasReport *self, const CabasProseBlock *block, guint column)
{
  guint longest = 0;

  for (guint row = 0; row < block->rows->len; row++)
    {
      g_autofree char *cell = dup_cell (self, block, row, column);

      longest = MAX (longest, (guint) g_utf8_strlen (cell, -1));
    }

  return longest <= SHORT_CELL ? 0 : 1 + MIN (longest, LONGEST_CELL) / SHORT_CELL;
}

static CabasTableAlign
get_align (char column)
{
  return column == CABAS_PROSE_CENTER ? CABAS_TABLE_CENTER
         : column == CABAS_PROSE_END  ? CABAS_TABLE_END
                                      : CABAS_TABLE_START;
}

static void
add_table (CabasReport *self, const CabasProseBlock *block)
{
  const guint n_columns = cabas_prose_table_get_n_columns (block);
  CabasTable *table = cabas_table_new ();

  for (guint column = 0; column < n_columns; column++)
    {
      g_autofree char *head = dup_cell (self, block, 0, column);

      cabas_table_add_column (table, head, get_align (block->columns[column]),
                              find_weight (self, block, column));
    }
  for (guint row = 1; row < block->rows->len; row++)
    {
      cabas_table_add_row (table);
      for (guint column = 0; column < n_columns; column++)
        cabas_table_take_cell (table,
                               make_words (self, cabas_prose_table_get_cell (block, row, column)));
    }

  cabas_paper_add_table (self->paper, table)->is_wide = n_columns > MOST_COLUMNS;
}

/* What stands below an image, else what it shows: the format has no other place for it. */
static char *
dup_caption (CabasReport *self, CabasItem *item)
{
  g_autofree char *caption = cabas_report_dup (self, item, CABAS_PICTURE_CAPTION);
  g_autofree char *source = cabas_report_dup (self, item, CABAS_PICTURE_SOURCE);

  if (caption == NULL)
    caption = cabas_item_dup_display_name (item);
  if (source == NULL)
    return g_steal_pointer (&caption);

  /* TRANSLATORS: below an image: its caption, and who made it. */
  return g_strdup_printf (_ ("%1$s (source: %2$s)"), caption, source);
}

static void
add_picture (CabasReport *self, const CabasProseBlock *block)
{
  CabasItem *item = cabas_document_find (self->document, block->picture);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *name = NULL;
  g_autofree char *caption = NULL;
  CabasReportPicture *picture = NULL;

  if (item == NULL || cabas_item_get_kind (item) != CABAS_KIND_PICTURE)
    return;

  bytes = cabas_picture_dup_bytes (item);
  picture = bytes != NULL ? cabas_report_picture_new (bytes) : NULL;
  caption = dup_caption (self, item);
  if (picture != NULL)
    {
      CabasBlock *shown;

      name = cabas_item_dup_display_name (item);
      shown = cabas_paper_add (self->paper, CABAS_BLOCK_PICTURE, cabas_words_new (name));
      shown->picture = picture;
      shown->keeps_with_next = TRUE;
    }
  cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, cabas_words_new (caption));
}

static void
add_list_element (CabasReport *self, const CabasProseBlock *block)
{
  static const char *const bullets[] = { "•", "–", "·" };
  g_autofree char *number = g_strdup_printf ("%u.", block->number);
  const char *bullet = bullets[MIN (block->level, G_N_ELEMENTS (bullets) - 1)];
  const gboolean is_numbered = block->kind == CABAS_PROSE_NUMBERED;

  cabas_paper_add_item (self->paper, is_numbered ? number : bullet, make_words (self, block->runs))
      ->level = block->level;
}

/**
 * cabas_report_add_prose_block:
 * @self: a report
 * @block: a block of prose
 *
 * Adds @block to the document.
 */
void
cabas_report_add_prose_block (CabasReport *self, const CabasProseBlock *block)
{
  CabasBlock *added;

  switch (block->kind)
    {
    case CABAS_PROSE_HEADING:
      added = cabas_paper_add (self->paper, CABAS_BLOCK_HEADING, make_words (self, block->runs));
      added->level = block->level + 2;
      added->is_quiet = TRUE;
      break;
    case CABAS_PROSE_BULLET:
    case CABAS_PROSE_NUMBERED:
      add_list_element (self, block);
      break;
    case CABAS_PROSE_TABLE:
      add_table (self, block);
      break;
    case CABAS_PROSE_PICTURE:
      add_picture (self, block);
      break;
    case CABAS_PROSE_PARAGRAPH:
    default:
      cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, make_words (self, block->runs));
      break;
    }
}

/**
 * cabas_report_say_prose_block:
 * @self: a report
 * @words: what is said so far
 * @block: a block of prose
 *
 * Adds the words of @block, of a table those of its cells; an image says nothing here.
 */
void
cabas_report_say_prose_block (CabasReport *self, CabasWords *words, const CabasProseBlock *block)
{
  if (block->kind == CABAS_PROSE_PICTURE)
    return;

  cabas_report_add_runs (self, words, block->runs);
  for (guint row = 0; block->rows != NULL && row < block->rows->len; row++)
    for (guint column = 0; column < cabas_prose_table_get_n_columns (block); column++)
      {
        const GPtrArray *runs = cabas_prose_table_get_cell (block, row, column);

        if (row + column > 0)
          cabas_words_add (words, 0, column > 0 ? " – " : _ ("; "));
        if (runs != NULL)
          cabas_report_add_runs (self, words, runs);
      }
}
