/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/show.h"

#include "plan/extract.h"
#include "plan/language.h"
#include "report/plan-report.h"
#include "store/seal.h"

struct _CabasShow
{
  GObject parent_instance;

  CabasSession *session;  /* (owned) */
  CabasDeck *deck;        /* (owned) */
  CabasSlidePages *pages; /* (owned) */
  guint number;
  gboolean is_black;
  GPtrArray *spots; /* (owned) of CabasSlideSpot */
  int spot;
  CabasShowDepth depth;
  CabasItem *item; /* (owned) (nullable) */
  gint64 began;    /* monotonic, in microseconds */
};

G_DEFINE_FINAL_TYPE (CabasShow, cabas_show, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_ENDED,
} CabasShowSignal;

static guint signals[SIGNAL_ENDED + 1];

static void
changed (CabasShow *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static CabasSlidePage *
get_page (CabasShow *self, guint number)
{
  return number < self->pages->pages->len ? g_ptr_array_index (self->pages->pages, number) : NULL;
}

const char *
cabas_show_get_language (CabasShow *self)
{
  return self->deck->language;
}

/* What has nothing behind it cannot be pointed at. */
static void
list_spots (CabasShow *self)
{
  g_autoptr (CabasLanguage) language = cabas_language_enter (self->deck->language);
  CabasSlidePage *page = get_page (self, self->number);

  g_clear_pointer (&self->spots, g_ptr_array_unref);
  if (page == NULL)
    self->spots = g_ptr_array_new ();
  else
    self->spots = cabas_slide_page_list_spots (page);
  for (guint i = self->spots->len; i > 0; i--)
    {
      const CabasSlideSpot *spot = g_ptr_array_index (self->spots, i - 1);

      if (spot->items->len == 0)
        g_ptr_array_remove_index (self->spots, i - 1);
    }
}

static void
close_all (CabasShow *self)
{
  self->depth = CABAS_SHOW_SLIDE;
  self->spot = -1;
  g_clear_object (&self->item);
}

static void
cabas_show_dispose (GObject *object)
{
  CabasShow *self = CABAS_SHOW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->spots, g_ptr_array_unref);
  g_clear_pointer (&self->pages, cabas_slide_pages_free);
  g_clear_pointer (&self->deck, cabas_deck_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_show_parent_class)->dispose (object);
}

static void
cabas_show_class_init (CabasShowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_show_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CABAS_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ENDED] = g_signal_new ("ended", CABAS_TYPE_SHOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
}

static void
cabas_show_init (CabasShow *self)
{
  self->spot = -1;
  self->began = g_get_monotonic_time ();
}

/* (transfer full) (nullable): the version that the deck compares with, as the council may see it.
 */
static CabasDocument *
open_since (CabasDocument *document, CabasItem *deck)
{
  CabasItem *version = cabas_deck_find_since (document, deck);
  g_autoptr (CabasDocument) since = version != NULL ? cabas_seal_open (version, NULL) : NULL;

  return since != NULL ? cabas_extract_new (since, CABAS_LEVEL_COUNCIL) : NULL;
}

CabasShow *
cabas_show_new (CabasSession *session, CabasItem *deck)
{
  CabasShow *self = g_object_new (CABAS_TYPE_SHOW, NULL);
  CabasDocument *document = cabas_session_get_document (session);
  g_autoptr (CabasLanguage) language = cabas_language_enter (cabas_report_get_language (document));
  g_autoptr (CabasDocument) extract = cabas_extract_new (document, CABAS_LEVEL_COUNCIL);
  g_autoptr (CabasDocument) since = open_since (document, deck);
  const CabasGallery gallery = { extract, since, cabas_date_today () };

  self->session = g_object_ref (session);
  self->deck = cabas_deck_new (&gallery, deck, CABAS_DECK_SHOWN);
  self->pages = cabas_slide_pages_new (self->deck);
  list_spots (self);

  return self;
}

CabasSession *
cabas_show_get_session (CabasShow *self)
{
  return self->session;
}

void
cabas_show_end (CabasShow *self)
{
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

double
cabas_show_get_seconds (CabasShow *self)
{
  return (double) (g_get_monotonic_time () - self->began) / G_USEC_PER_SEC;
}

guint
cabas_show_get_n_pages (CabasShow *self)
{
  return self->pages->pages->len;
}

guint
cabas_show_get_number (CabasShow *self)
{
  return self->number;
}

const CabasSlidePage *
cabas_show_get_page (CabasShow *self, guint after)
{
  return get_page (self, self->number + after);
}

void
cabas_show_go (CabasShow *self, int number)
{
  const int last = (int) self->pages->pages->len - 1;

  self->is_black = FALSE;
  close_all (self);
  if (last >= 0 && self->number != (guint) CLAMP (number, 0, last))
    {
      self->number = CLAMP (number, 0, last);
      list_spots (self);
    }
  changed (self);
}

void
cabas_show_go_to_slide (CabasShow *self, CabasItem *slide)
{
  for (guint i = 0; i < self->pages->pages->len; i++)
    if (get_page (self, i)->slide->item == slide)
      {
        cabas_show_go (self, (int) i);
        return;
      }
}

gboolean
cabas_show_is_black (CabasShow *self)
{
  return self->is_black;
}

void
cabas_show_set_black (CabasShow *self, gboolean is_black)
{
  self->is_black = is_black;
  changed (self);
}

GPtrArray *
cabas_show_get_spots (CabasShow *self)
{
  return self->spots;
}

int
cabas_show_get_spot (CabasShow *self)
{
  return self->spot;
}

void
cabas_show_set_spot (CabasShow *self, int spot)
{
  spot = CLAMP (spot, -1, (int) self->spots->len - 1);
  if (self->spot == spot)
    return;

  self->spot = spot;
  changed (self);
}

CabasShowDepth
cabas_show_get_depth (CabasShow *self)
{
  return self->depth;
}

static GPtrArray *
get_items (CabasShow *self)
{
  return ((CabasSlideSpot *) g_ptr_array_index (self->spots, self->spot))->items;
}

void
cabas_show_open_spot (CabasShow *self)
{
  if (self->spot < 0)
    return;
  if (get_items (self)->len == 1)
    {
      cabas_show_open_item (self, get_items (self)->pdata[0]);
      return;
    }

  self->depth = CABAS_SHOW_LIST;
  changed (self);
}

void
cabas_show_open_item (CabasShow *self, CabasItem *item)
{
  g_set_object (&self->item, item);
  self->depth = CABAS_SHOW_ITEM;
  changed (self);
}

CabasItem *
cabas_show_get_item (CabasShow *self)
{
  return self->item;
}

gboolean
cabas_show_go_back (CabasShow *self)
{
  switch (self->depth)
    {
    case CABAS_SHOW_ITEM:
      self->depth = get_items (self)->len > 1 ? CABAS_SHOW_LIST : CABAS_SHOW_SLIDE;
      break;
    case CABAS_SHOW_LIST:
      self->depth = CABAS_SHOW_SLIDE;
      break;
    default:
      if (self->spot < 0 && !self->is_black)
        return FALSE;
      self->is_black = FALSE;
      self->spot = -1;
    }
  changed (self);

  return TRUE;
}
