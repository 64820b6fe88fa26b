/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/slide-private.h"

#include "plan/prose.h"

#include "figures/progress.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
key_figure_free (CabasKeyFigure *self)
{
  g_free (self->value);
  g_free (self->label);
  g_ptr_array_unref (self->items);
  g_free (self);
}

static void
clear_object (gpointer object)
{
  if (object != NULL)
    g_object_unref (object);
}

void
cabas_slide_take_title (CabasSlide *self, char *title)
{
  g_free (self->title);
  self->title = title;
}

void
cabas_slide_take_source (CabasSlide *self, char *source)
{
  g_free (self->source);
  self->source = source;
}

void
cabas_slide_set_plan_source (CabasSlide *self, const CabasGallery *gallery)
{
  g_autofree char *date = cabas_date_format (gallery->today);

  cabas_slide_take_source (self, g_strdup_printf (_ ("Source: the plan, as of %s."), date));
}

/* The actions of the plan that no count holds, so that its numbers agree with what it says. */
void
cabas_slide_say_dropped (CabasSlide *self, const CabasGallery *gallery)
{
  g_autofree char *source = g_strdup (self->source);
  CabasProgressRow row;
  guint n;

  cabas_progress_row_init (&row, cabas_document_get_root (gallery->document), gallery->today);
  n = row.counts[CABAS_ACTION_STATUS_DROPPED];
  if (n > 0)
    cabas_slide_take_source (
        self, g_strdup_printf (
                  /* TRANSLATORS: below a slide: where it comes from; a number of actions. */
                  g_dngettext (GETTEXT_PACKAGE, "%1$s %2$u dropped action is not counted.",
                               "%1$s %2$u dropped actions are not counted.", n),
                  source, n));
}

void
cabas_slide_take_warning (CabasSlide *self, char *warning)
{
  g_ptr_array_add (self->warnings, warning);
}

void
cabas_slide_add_row (CabasSlide *self, CabasItem *item)
{
  cabas_table_add_row (self->table);
  g_ptr_array_add (self->rows, item != NULL ? g_object_ref (item) : NULL);
}

void
cabas_slide_add_figure (CabasSlide *self, char *value, char *label, const GPtrArray *items)
{
  CabasKeyFigure *figure = g_new0 (CabasKeyFigure, 1);

  figure->value = value;
  figure->label = label;
  figure->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_ptr_array_add (figure->items, g_object_ref (g_ptr_array_index (items, i)));
  g_ptr_array_add (self->figures, figure);
}

static void
fill_chart (CabasSlide *self, const CabasGallery *gallery, const char *shows)
{
  self->chart = cabas_gallery_make (gallery, shows, self->about);
  if (self->chart == NULL || cabas_chart_get_n_data (self->chart) == 0)
    {
      const CabasGalleryInfo *info = cabas_gallery_find (shows);

      cabas_slide_take_warning (
          self, info == NULL ? g_strdup_printf (_ ("There is no chart called “%s”."), shows)
                             : g_strdup_printf (_ ("The plan has nothing that the chart “%s” could "
                                                   "show."),
                                                cabas_gallery_info_get_label (info)));
      g_clear_object (&self->chart);
      return;
    }
  cabas_slide_take_title (self, cabas_chart_dup_title (self->chart));
  cabas_slide_take_source (self, g_strdup (cabas_chart_get_source (self->chart)));
  if (cabas_chart_get_subtitle (self->chart) != NULL)
    cabas_paper_add (self->paper, CABAS_BLOCK_LEAD,
                     cabas_words_new (cabas_chart_get_subtitle (self->chart)));
}

static void
fill_show (CabasSlide *self, const CabasGallery *gallery, const char *shows)
{
  const CabasSlideShow *show = cabas_slide_show_find (self->sort, shows);
  const char *colon = strchr (shows, ':');

  if (show == NULL)
    {
      cabas_slide_take_warning (self, g_strdup_printf (_ ("There is nothing called “%s” to show "
                                                          "here."),
                                                       shows));
      return;
    }
  if (self->sort == CABAS_SLIDE_SORT_TABLE)
    self->table = cabas_table_new ();
  if (show->fill (self, gallery, colon != NULL ? colon + 1 : NULL))
    {
      if (self->table != NULL)
        cabas_paper_add_table (self->paper, self->table);
      return;
    }

  g_clear_pointer (&self->table, cabas_table_free);
  cabas_slide_take_warning (self, g_strdup_printf (_ ("The plan has nothing that “%s” could show."),
                                                   cabas_slide_show_get_label (show)));
}

static void
fill (CabasSlide *self, const CabasGallery *gallery, CabasItem *deck)
{
  const char *shows = cabas_item_get_text (self->item, CABAS_SLIDE_SHOWS);

  switch (self->sort)
    {
    case CABAS_SLIDE_SORT_OPENING:
      cabas_slide_fill_opening (self, gallery, deck);
      break;
    case CABAS_SLIDE_SORT_CLOSING:
      cabas_slide_fill_closing (self, gallery);
      break;
    case CABAS_SLIDE_SORT_CHART:
      if (shows != NULL)
        fill_chart (self, gallery, shows);
      else
        cabas_slide_take_warning (self, g_strdup (_ ("No chart was chosen.")));
      break;
    case CABAS_SLIDE_SORT_TABLE:
    case CABAS_SLIDE_SORT_KEY_FIGURES:
      if (shows != NULL)
        fill_show (self, gallery, shows);
      else
        cabas_slide_take_warning (self, g_strdup (_ ("Nothing to show was chosen.")));
      break;
    default:
      break;
    }
  cabas_slide_fill_points (self, gallery);
}

static void
take_typed (CabasSlide *self)
{
  const char *title = cabas_item_get_text (self->item, CABAS_SLIDE_TITLE);
  const char *alternative = cabas_item_get_text (self->item, CABAS_SLIDE_ALTERNATIVE);
  g_autoptr (GPtrArray) notes =
                 cabas_prose_parse (cabas_item_get_text (self->item, CABAS_SLIDE_NOTES));

  if (title != NULL)
    {
      cabas_slide_take_title (self, g_strdup (title));
      self->is_typed = TRUE;
    }
  if (self->title == NULL)
    {
      cabas_slide_take_title (self,
                              g_strdup (cabas_choice_get_label (CABAS_SLIDE_SORT, self->sort)));
      cabas_slide_take_warning (self, g_strdup (_ ("The slide has no title: write the message in "
                                                   "one sentence.")));
    }
  self->alternative = alternative != NULL ? g_strdup (alternative) : cabas_slide_describe (self);

  for (guint i = 0; i < notes->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (notes, i);
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint j = 0; j < block->runs->len; j++)
        g_string_append (text, ((CabasProseRun *) g_ptr_array_index (block->runs, j))->text);
      if (text->len > 0)
        g_ptr_array_add (self->notes, g_strdup (text->str));
    }
}

CabasItem *
cabas_deck_find_since (CabasDocument *document, CabasItem *deck)
{
  const char *id = cabas_item_get_text (deck, CABAS_DECK_SINCE);
  CabasItem *root = cabas_document_get_root (document);
  const guint n_versions = cabas_item_get_n_children (root, CABAS_KIND_VERSION);
  CabasItem *version = id != NULL ? cabas_document_find (document, id) : NULL;

  if (version != NULL && cabas_item_get_kind (version) == CABAS_KIND_VERSION)
    return version;

  return n_versions > 0 ? cabas_item_get_child (root, CABAS_KIND_VERSION, n_versions - 1) : NULL;
}

/**
 * cabas_slide_new:
 * @gallery: the state of the plan that it shows
 * @item: a slide
 * @deck: the deck that holds it
 *
 * Returns: (transfer full): the slide as it is shown
 */
CabasSlide *
cabas_slide_new (const CabasGallery *gallery, CabasItem *item, CabasItem *deck)
{
  CabasSlide *self = g_new0 (CabasSlide, 1);
  const gint64 sort = cabas_item_get_number (item, CABAS_SLIDE_SORT);
  const char *about = cabas_item_get_text (item, CABAS_SLIDE_ABOUT);

  self->item = g_object_ref (item);
  if (about != NULL)
    g_set_object (&self->about, cabas_document_find (gallery->document, about));
  if (gallery->since != NULL)
    g_set_object (&self->since, cabas_deck_find_since (gallery->document, deck));
  self->sort = sort == CABAS_UNSET ? CABAS_SLIDE_SORT_POINTS : (int) sort;
  self->is_hidden = cabas_item_get_number (item, CABAS_SLIDE_HIDDEN) == TRUE;
  self->lines = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new_with_free_func (clear_object);
  self->figures = g_ptr_array_new_with_free_func ((GDestroyNotify) key_figure_free);
  self->paper = cabas_paper_new ("");
  self->notes = g_ptr_array_new_with_free_func (g_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);

  if (about != NULL && self->about == NULL)
    cabas_slide_take_warning (self, g_strdup (_ ("What the slide is about is not in the plan any "
                                                 "more.")));
  fill (self, gallery, deck);
  cabas_slide_check_numbers (self, gallery, deck);
  take_typed (self);

  return self;
}

void
cabas_slide_free (CabasSlide *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->item);
  g_clear_object (&self->about);
  g_clear_object (&self->since);
  g_free (self->title);
  g_ptr_array_unref (self->lines);
  g_clear_object (&self->chart);
  cabas_paper_free (self->paper);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->figures);
  g_ptr_array_unref (self->notes);
  g_free (self->source);
  g_free (self->alternative);
  g_free (self->foreign);
  g_ptr_array_unref (self->warnings);
  g_free (self);
}

gboolean
cabas_slide_has_content (const CabasSlide *self)
{
  return self->chart != NULL || self->paper->blocks->len > 0 || self->figures->len > 0 ||
         self->lines->len > 0;
}

static void
say (GString *text, const char *words)
{
  if (words == NULL || *words == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, strchr (".?!:…", text->str[text->len - 1]) != NULL ? " " : ". ");
  g_string_append (text, words);
}

/**
 * cabas_slide_describe:
 * @self: a slide
 *
 * Returns: (transfer full): its title and all it shows, in words
 */
char *
cabas_slide_describe (const CabasSlide *self)
{
  GString *text = g_string_new (NULL);

  /* A chart begins with its message, which is the title unless another one was typed. */
  if (self->chart == NULL || self->is_typed)
    say (text, self->title);
  for (guint i = 0; i < self->lines->len; i++)
    say (text, g_ptr_array_index (self->lines, i));
  if (self->chart != NULL)
    {
      g_autofree char *words = cabas_chart_describe (self->chart);

      say (text, words);
    }
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CabasKeyFigure *figure = g_ptr_array_index (self->figures, i);
      g_autofree char *words = g_strdup_printf ("%s %s", figure->value, figure->label);

      say (text, words);
    }
  for (guint i = 0; i < self->paper->blocks->len; i++)
    {
      const CabasBlock *block = g_ptr_array_index (self->paper->blocks, i);
      g_autofree char *words =
          block->kind == CABAS_BLOCK_LIST_ITEM ? cabas_words_dup_plain (block->text) : NULL;

      say (text, words);
    }

  return g_string_free (text, FALSE);
}

GPtrArray *
cabas_slide_list_behind (const CabasSlide *self, const CabasGallery *gallery, guint datum)
{
  const char *shows = cabas_item_get_text (self->item, CABAS_SLIDE_SHOWS);
  const char *id;

  if (self->chart == NULL || shows == NULL || datum >= cabas_chart_get_n_data (self->chart))
    return g_ptr_array_new ();

  id = cabas_chart_get_datum_id (self->chart, datum);
  if (id == NULL)
    return g_ptr_array_new ();

  return cabas_gallery_list_behind (gallery, shows, self->about, id);
}
