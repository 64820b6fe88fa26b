/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "plan/prose.h"
#include "report/charts.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An empty link takes the name of what it aims at, so that it renumbers itself. A link to what
 * the readers may not see loses its aim. */
static void
add_link (CabasReport *self, CabasWords *words, guint style, const CabasProseRun *run)
{
  CabasItem *target = cabas_document_find (self->document, run->link);

  if (target != NULL && !cabas_report_may_see (self, target))
    {
      cabas_words_add (words, style, run->text);
      return;
    }

  if (target != NULL && (run->text == NULL || *run->text == '\0'))
    {
      g_autofree char *name = cabas_item_dup_display_name (target);

      cabas_words_add_link (words, style, name, run->link);
    }
  else
    cabas_words_add_link (words, style, run->text, run->link);
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

static void
add_block (CabasReport *self, const CabasProseBlock *block)
{
  CabasWords *words = cabas_words_new (NULL);
  g_autofree char *marker = NULL;
  CabasBlock *added;

  cabas_report_add_runs (self, words, block->runs);
  switch (block->kind)
    {
    case CABAS_PROSE_HEADING:
      added = cabas_paper_add (self->paper, CABAS_BLOCK_HEADING, words);
      added->level = block->level + 2;
      added->is_quiet = TRUE;
      break;
    case CABAS_PROSE_BULLET:
      cabas_paper_add_item (self->paper, "•", words);
      break;
    case CABAS_PROSE_NUMBERED:
      marker = g_strdup_printf ("%u.", block->number);
      cabas_paper_add_item (self->paper, marker, words);
      break;
    case CABAS_PROSE_PARAGRAPH:
    default:
      cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, words);
      break;
    }
}

/**
 * cabas_report_add_prose:
 * @self: a report
 * @item: an item of the plan
 * @field: a field of prose
 *
 * Adds the paragraphs, headings and lists of a field, if the readers may see it.
 */
void
cabas_report_add_prose (CabasReport *self, CabasItem *item, CabasField field)
{
  g_autoptr (GPtrArray) blocks = NULL;

  if (!cabas_report_has (self, item, field))
    return;

  blocks = cabas_prose_parse (cabas_item_get_text (item, field));
  for (guint i = 0; i < blocks->len; i++)
    add_block (self, g_ptr_array_index (blocks, i));
}

static gboolean
is_listed (const CabasProseBlock *block)
{
  return block->kind == CABAS_PROSE_BULLET || block->kind == CABAS_PROSE_NUMBERED;
}

/**
 * cabas_report_say_prose:
 * @self: a report
 * @words: what is said so far
 * @item: an item of the plan
 * @field: a field of prose that its readers may see
 *
 * Adds all the paragraphs of a field to @words, as one.
 */
void
cabas_report_say_prose (CabasReport *self, CabasWords *words, CabasItem *item, CabasField field)
{
  g_autoptr (GPtrArray) blocks = cabas_prose_parse (cabas_item_get_text (item, field));

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        /* TRANSLATORS: between the parts of a list in a sentence. */
        cabas_words_add (words, 0, is_listed (block) ? _ ("; ") : " ");
      cabas_report_add_runs (self, words, block->runs);
    }
}

/**
 * cabas_report_say_labelled:
 * @self: a report
 * @words: what is said so far
 * @item: an item of the plan
 * @field: one of its fields
 *
 * Adds the name of a field and its value to @words, or nothing where its readers see none.
 */
void
cabas_report_say_labelled (CabasReport *self, CabasWords *words, CabasItem *item, CabasField field)
{
  g_autofree char *value = cabas_report_dup (self, item, field);

  if (value == NULL)
    return;

  cabas_words_add (words, 0, cabas_words_get_n_runs (words) > 0 ? " · " : "");
  cabas_words_add (words, CABAS_WORDS_STRONG, cabas_field_get_label (field));
  cabas_words_add (words, 0, " ");
  if (cabas_field_get_info (field)->type == CABAS_VALUE_PROSE)
    cabas_report_say_prose (self, words, item, field);
  else
    cabas_words_add (words, 0, value);
}

/**
 * cabas_report_dup_words:
 * @self: a report
 * @item: an item of the plan
 * @field: a field of prose
 *
 * Returns: (transfer full) (nullable): all its paragraphs as one, for a cell of a table
 */
CabasWords *
cabas_report_dup_words (CabasReport *self, CabasItem *item, CabasField field)
{
  CabasWords *words;

  if (!cabas_report_has (self, item, field))
    return NULL;

  words = cabas_words_new (NULL);
  cabas_report_say_prose (self, words, item, field);

  return words;
}

/**
 * cabas_report_add_part:
 * @self: a report
 * @role: of the chapters that the part stands on
 * @anchor: what links aim at
 * @title: of the part where there is no such chapter
 *
 * Opens a part with the chapters of @role that the readers may see.
 */
void
cabas_report_add_part (CabasReport *self, int role, const char *anchor, const char *title)
{
  gboolean is_open = FALSE;

  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_CHAPTER); i++)
    {
      CabasItem *chapter = cabas_item_get_child (self->plan, CABAS_KIND_CHAPTER, i);
      g_autofree char *name = NULL;

      if (cabas_item_get_number (chapter, CABAS_CHAPTER_ROLE) != role ||
          !cabas_report_may_see (self, chapter))
        continue;

      name = cabas_item_dup_display_name (chapter);
      cabas_paper_add_heading (self->paper, is_open ? 2 : 1, cabas_item_get_id (chapter), name);
      cabas_report_add_prose (self, chapter, CABAS_CHAPTER_TEXT);
      is_open = TRUE;
    }

  if (!is_open)
    cabas_paper_add_heading (self->paper, 1, anchor, title);
}

/* What a chart says beside its title. */
static char *
dup_rest (CabasChart *chart, const char *title)
{
  g_autofree char *said = cabas_chart_describe (chart);
  const char *rest = said;

  if (g_str_has_prefix (said, title))
    rest += strlen (title);
  while (*rest == '.' || *rest == ' ')
    rest++;

  return g_strdup (rest);
}

static void
add_caption (CabasReport *self, const char *said, const char *source, gboolean is_wide)
{
  CabasWords *caption = cabas_words_new (NULL);

  if (*said != '\0')
    {
      cabas_words_add (caption, 0, said);
      cabas_words_add (caption, 0, " ");
    }
  cabas_words_add (caption, CABAS_WORDS_EMPHASIS, source != NULL ? source : "");
  cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, caption)->is_wide = is_wide;
}

/**
 * cabas_report_add_named_chart:
 * @self: a report
 * @name: of the chart
 * @item: (nullable): the indicator of a trajectory
 *
 * Adds a chart with its title, what it says, and its source. That of an indicator stands in the
 * main column, above the table of its values.
 */
void
cabas_report_add_named_chart (CabasReport *self, const char *name, CabasItem *item)
{
  CabasChart *chart = cabas_charts_new (self->document, name, item, self->options.today);
  gboolean is_wide = item == NULL;
  g_autofree char *title = NULL;
  g_autofree char *rest = NULL;

  g_return_if_fail (chart != NULL);

  title = cabas_chart_dup_title (chart);
  rest = is_wide ? dup_rest (chart, title) : g_strdup ("");
  cabas_paper_add (self->paper, CABAS_BLOCK_FIGURE_TITLE, cabas_words_new (title))->is_wide =
      is_wide;
  cabas_paper_add_chart (self->paper, chart)->is_wide = is_wide;
  add_caption (self, rest, cabas_chart_get_source (chart), is_wide);
}
