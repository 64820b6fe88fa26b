/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/deck-pdf.h"
#include "deck/occasion.h"
#include "plan/extract.h"
#include "plan/item-write.h"
#include "store/reader.h"

/* A deck and all it is made of. */
typedef struct
{
  CabasDocument *document;
  CabasGallery gallery;
  CabasItem *item;
  CabasDeck *deck;
  CabasSlidePages *pages;
} Show;

static inline CabasDocument *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", name, NULL);
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* `item` (transfer full) (nullable): a deck; NULL for the one that `occasion` proposes. */
static inline void
show_init (Show *self, CabasDocument *document, int occasion, CabasItem *item)
{
  self->document = g_object_ref (document);
  self->gallery = (CabasGallery){ document, NULL, cabas_date_new (CABAS_DATE_DAY, 2027, 3, 15) };
  self->item = item != NULL ? item
                            : cabas_occasion_propose (&self->gallery, occasion,
                                                      cabas_date_new (CABAS_DATE_DAY, 2027, 6, 21));
  self->deck = cabas_deck_new (&self->gallery, self->item, CABAS_DECK_SHOWN);
  self->pages = cabas_slide_pages_new (self->deck);
}

static inline void
show_clear (Show *self)
{
  cabas_slide_pages_free (self->pages);
  cabas_deck_free (self->deck);
  g_object_unref (self->item);
  g_object_unref (self->document);
}

static inline CabasItem *
make_deck (void)
{
  CabasItem *deck = cabas_item_new (CABAS_KIND_DECK);

  cabas_item_take_text (deck, CABAS_DECK_TITLE, g_strdup ("Séance"));

  return deck;
}

/* `shows`, `title`, `text` (nullable) */
static inline CabasItem *
add_slide (CabasItem *deck, int sort, const char *shows, const char *title, const char *text)
{
  g_autoptr (CabasItem) slide = cabas_item_new (CABAS_KIND_SLIDE);

  cabas_item_set_number (slide, CABAS_SLIDE_SORT, sort);
  cabas_item_take_text (slide, CABAS_SLIDE_SHOWS, g_strdup (shows));
  cabas_item_take_text (slide, CABAS_SLIDE_TITLE, g_strdup (title));
  cabas_item_take_text (slide, CABAS_SLIDE_TEXT, g_strdup (text));
  cabas_item_splice (deck, CABAS_KIND_SLIDE, cabas_item_get_n_children (deck, CABAS_KIND_SLIDE), 0,
                     &slide, 1);

  return slide;
}

static inline CabasSlidePage *
get_page (const Show *self, guint i)
{
  g_assert_cmpuint (i, <, self->pages->pages->len);

  return g_ptr_array_index (self->pages->pages, i);
}

static inline char *
read_page (const Show *self, guint i)
{
  return cabas_slide_page_read (get_page (self, i));
}

static const char *const sample_names[] = { "valmont.spaser", "strasbourg.spaser" };
