/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/deck.h"

#include "report/typography.h"

#include <glib/gi18n-lib.h>

#define LEAST_CONTRAST 3

/* That of the first axis: the deck looks like the plan it is about. */
static guint32
pick_accent (CabasDocument *document)
{
  g_autoptr (GPtrArray) axes = cabas_document_list (document, CABAS_KIND_AXIS);
  const char *colour =
      axes->len > 0 ? cabas_item_get_text (g_ptr_array_index (axes, 0), CABAS_AXIS_COLOUR) : NULL;
  const guint32 accent =
      colour != NULL ? (guint32) g_ascii_strtoull (colour + 1, NULL, 16) : CABAS_INK_ACCENT;

  return cabas_chart_get_contrast (accent, 0xffffff) >= LEAST_CONTRAST ? accent : CABAS_INK_ACCENT;
}

/* (transfer full): “Valmont, 21 June 2027” */
static char *
dup_place (CabasDocument *document, CabasItem *item)
{
  g_autoptr (GPtrArray) buyers = cabas_document_list (document, CABAS_KIND_BUYER);
  const char *buyer = buyers->len > 0
                          ? cabas_item_get_text (g_ptr_array_index (buyers, 0), CABAS_BUYER_NAME)
                          : NULL;
  const gint64 session = cabas_item_get_number (item, CABAS_DECK_SESSION);
  g_autofree char *date = session != CABAS_UNSET ? cabas_date_format (session) : NULL;

  if (buyer == NULL)
    return g_strdup (date != NULL ? date : "");
  if (date == NULL)
    return g_strdup (buyer);

  /* TRANSLATORS: at the foot of a slide: a place and a date. */
  return g_strdup_printf (_ ("%1$s, %2$s"), buyer, date);
}

static char *
dup_title (CabasItem *item)
{
  const char *title = cabas_item_get_text (item, CABAS_DECK_TITLE);
  const gint64 occasion = cabas_item_get_number (item, CABAS_DECK_OCCASION);

  if (title != NULL)
    return g_strdup (title);

  return g_strdup (occasion != CABAS_UNSET ? cabas_choice_get_label (CABAS_DECK_OCCASION, occasion)
                                           : cabas_kind_get_label (CABAS_KIND_DECK));
}

/**
 * cabas_deck_new:
 * @gallery: a state of a plan
 * @item: a deck
 * @part: which slides
 *
 * Returns: (transfer full): the deck as it is shown
 */
CabasDeck *
cabas_deck_new (const CabasGallery *gallery, CabasItem *item, CabasDeckPart part)
{
  CabasDeck *self = g_new0 (CabasDeck, 1);
  CabasItem *plan = cabas_document_get_root (gallery->document);
  const gint64 language = cabas_item_get_number (plan, CABAS_PLAN_LANGUAGE);
  const gint64 closed = cabas_item_get_number (item, CABAS_DECK_CLOSED);

  self->gallery.document = g_object_ref (gallery->document);
  g_set_object (&self->gallery.since, gallery->since);
  self->gallery.today = closed != CABAS_UNSET ? closed : gallery->today;
  self->item = g_object_ref (item);
  self->title = dup_title (item);
  self->place = dup_place (gallery->document, item);
  self->language = g_strdup (language == CABAS_LANGUAGE_EN ? "en" : "fr");
  self->accent = pick_accent (gallery->document);
  self->slides = g_ptr_array_new_with_free_func ((GDestroyNotify) cabas_slide_free);

  for (guint i = 0; i < cabas_item_get_n_children (item, CABAS_KIND_SLIDE); i++)
    {
      CabasItem *slide = cabas_item_get_child (item, CABAS_KIND_SLIDE, i);

      if (part == CABAS_DECK_WHOLE || cabas_item_get_number (slide, CABAS_SLIDE_HIDDEN) != TRUE)
        g_ptr_array_add (self->slides, cabas_slide_new (&self->gallery, slide, item));
    }

  return self;
}

void
cabas_deck_free (CabasDeck *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->slides);
  g_object_unref (self->gallery.document);
  g_clear_object (&self->gallery.since);
  g_object_unref (self->item);
  g_free (self->title);
  g_free (self->place);
  g_free (self->language);
  g_free (self);
}

CabasItem *
cabas_deck_find (CabasDocument *document, int occasion)
{
  g_autoptr (GPtrArray) decks = cabas_document_list (document, CABAS_KIND_DECK);

  for (guint i = decks->len; i-- > 0;)
    if (cabas_item_get_number (g_ptr_array_index (decks, i), CABAS_DECK_OCCASION) == occasion)
      return g_ptr_array_index (decks, i);

  return NULL;
}

CabasPaper *
cabas_deck_describe (const CabasDeck *self)
{
  CabasItem *plan = cabas_document_get_root (self->gallery.document);
  const char *name = cabas_item_get_text (plan, CABAS_PLAN_TITLE);
  g_autofree char *title =
      name != NULL ? g_strdup_printf ("%s – %s", self->title, name) : g_strdup (self->title);
  CabasPaper *paper = cabas_paper_new (title);
  const CabasDate today = self->gallery.today;

  g_free (paper->language);
  paper->language = g_strdup (self->language);
  g_free (paper->running_title);
  paper->running_title = g_strdup (self->title);
  g_free (paper->date);
  paper->date =
      g_strdup_printf ("%04d-%02d-%02dT00:00:00Z", cabas_date_get_year (today),
                       MAX (cabas_date_get_month (today), 1), MAX (cabas_date_get_day (today), 1));

  return paper;
}
