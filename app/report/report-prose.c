/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "gallery/gallery.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Bytes of what is said below a chart. */
#define MOST_SAID 480

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

  if (!cabas_item_has (item, field))
    return;

  blocks = cabas_prose_parse (cabas_item_get_text (item, field));
  for (guint i = 0; i < blocks->len; i++)
    cabas_report_add_prose_block (self, g_ptr_array_index (blocks, i));
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
      cabas_report_say_prose_block (self, words, block);
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

  if (!cabas_item_has (item, field))
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

      if (cabas_item_get_number (chapter, CABAS_CHAPTER_ROLE) != role)
        continue;

      name = cabas_item_dup_display_name (chapter);
      cabas_paper_add_heading (self->paper, is_open ? 2 : 1, cabas_item_get_id (chapter), name);
      cabas_report_add_prose (self, chapter, CABAS_CHAPTER_TEXT);
      is_open = TRUE;
    }

  if (!is_open)
    cabas_paper_add_heading (self->paper, 1, anchor, title);
}

/* Whole sentences that a reader still reads below a chart; its alternative text has them all. */
static void
cut_sentences (char *said)
{
  char *end = NULL;

  for (char *at = said; *at != '\0' && at - said <= MOST_SAID; at++)
    if (at[0] == '.' && at[1] == ' ')
      end = at + 1;
  if (strlen (said) > MOST_SAID && end != NULL)
    *end = '\0';
}

/* What a chart says beside its title. */
static char *
dup_rest (CabasChart *chart, const char *title)
{
  g_autofree char *said = cabas_chart_describe (chart);
  const char *rest = said;
  char *copy;

  if (g_str_has_prefix (said, title))
    rest += strlen (title);
  while (*rest == '.' || *rest == ' ')
    rest++;
  copy = g_strdup (rest);
  cut_sentences (copy);

  return copy;
}

static void
add_caption (CabasReport *self, const char *said, const char *source, gboolean is_wide)
{
  CabasWords *caption = cabas_words_new (NULL);
  CabasBlock *block;

  if (*said != '\0')
    {
      cabas_words_add (caption, 0, said);
      cabas_words_add (caption, 0, " ");
    }
  cabas_words_add (caption, CABAS_WORDS_EMPHASIS, source != NULL ? source : "");
  block = cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, caption);
  block->is_wide = is_wide;
  /* The method of a wide chart stands below. */
  block->keeps_with_next = is_wide;
}

/**
 * cabas_report_add_method:
 * @self: a report
 * @name: of a chart
 * @is_wide: whether it takes the margin column too
 *
 * Adds what the chart counts, out of what, and what it leaves out.
 */
void
cabas_report_add_method (CabasReport *self, const char *name, gboolean is_wide)
{
  CabasWords *words = cabas_words_new (NULL);

  /* TRANSLATORS: before how the numbers of a chart were counted. */
  cabas_words_add (words, CABAS_WORDS_STRONG, _ ("Method."));
  cabas_words_add (words, 0, " ");
  cabas_words_add (words, CABAS_WORDS_MUTED,
                   cabas_gallery_info_get_method (cabas_gallery_find (name)));
  cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, words)->is_wide = is_wide;
}

/**
 * cabas_report_add_named_chart:
 * @self: a report
 * @name: of the chart
 * @item: (nullable): the indicator of a trajectory
 *
 * Adds a chart with its title, what it says, its source and its method, unless it has nothing to
 * show. That of an indicator stands in the main column, above the table of its values; the method
 * of all of them is said once.
 *
 * Returns: whether it had something to show
 */
gboolean
cabas_report_add_named_chart (CabasReport *self, const char *name, CabasItem *item)
{
  const CabasGallery gallery = { self->document, NULL, self->options.today };
  g_autoptr (CabasChart) chart = cabas_gallery_make (&gallery, name, item);
  const gboolean is_wide = item == NULL;
  g_autofree char *title = NULL;
  g_autofree char *rest = NULL;

  if (chart == NULL || cabas_chart_get_n_data (chart) == 0)
    return FALSE;

  title = cabas_chart_dup_title (chart);
  rest = is_wide ? dup_rest (chart, title) : g_strdup ("");
  cabas_paper_add (self->paper, CABAS_BLOCK_FIGURE_TITLE, cabas_words_new (title))->is_wide =
      is_wide;
  cabas_paper_add_chart (self->paper, g_object_ref (chart))->is_wide = is_wide;
  add_caption (self, rest, cabas_chart_get_source (chart), is_wide);
  if (is_wide)
    cabas_report_add_method (self, name, TRUE);

  return TRUE;
}

/**
 * cabas_report_add_headed_chart:
 * @self: a report
 * @name: of the chart
 * @anchor: what links aim at
 * @title: of the heading
 *
 * Adds a heading of level 2 and a chart, or nothing where the chart has nothing to show.
 */
void
cabas_report_add_headed_chart (CabasReport *self,
                               const char *name,
                               const char *anchor,
                               const char *title)
{
  const CabasGallery gallery = { self->document, NULL, self->options.today };
  g_autoptr (CabasChart) chart = cabas_gallery_make (&gallery, name, NULL);

  if (chart == NULL || cabas_chart_get_n_data (chart) == 0)
    return;

  cabas_paper_add_heading (self->paper, 2, anchor, title);
  cabas_report_add_named_chart (self, name, NULL);
}
