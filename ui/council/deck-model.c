/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck-model.h"

#include "plan/extract.h"
#include "plan/language.h"
#include "store/seal.h"

/* Typing goes on while slides wait: they are made when it pauses. */
#define PAUSE_MS 150

struct _CabasDeckModel
{
  GObject parent_instance;

  CabasSession *session;  /* (owned) */
  CabasItem *deck;        /* (owned) (nullable): of the plan */
  CabasGallery gallery;   /* its documents are owned */
  CabasItem *since;       /* (owned) (nullable): the version that was opened */
  CabasDeck *shown;       /* (owned) (nullable) */
  CabasSlidePages *pages; /* (owned) (nullable) */
  guint timeout;
  gboolean is_seen;
  gboolean is_stale; /* the plan changed while nobody looked */
};

G_DEFINE_FINAL_TYPE (CabasDeckModel, cabas_deck_model, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A version is read once: it never changes. */
static void
open_since (CabasDeckModel *self, CabasDocument *document)
{
  CabasItem *version = self->deck != NULL ? cabas_deck_find_since (document, self->deck) : NULL;
  g_autoptr (CabasDocument) sealed = NULL;

  if (version == self->since)
    return;

  g_set_object (&self->since, version);
  g_clear_object (&self->gallery.since);
  if (version != NULL && cabas_item_has (version, CABAS_VERSION_CONTENT))
    sealed = cabas_seal_open (version, NULL);
  if (sealed != NULL)
    self->gallery.since = cabas_extract_new (sealed, CABAS_LEVEL_COUNCIL);
}

static const char *
get_language (CabasDocument *document)
{
  const gint64 language =
      cabas_item_get_number (cabas_document_get_root (document), CABAS_PLAN_LANGUAGE);

  return language == CABAS_LANGUAGE_FR ? "fr" : language == CABAS_LANGUAGE_EN ? "en" : NULL;
}

static void
make (CabasDeckModel *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  g_autoptr (CabasLanguage) language = cabas_language_enter (get_language (document));
  CabasItem *seen;

  open_since (self, document);
  g_clear_object (&self->gallery.document);
  self->gallery.document = cabas_extract_new (document, CABAS_LEVEL_COUNCIL);
  self->gallery.today = cabas_date_today ();
  seen = self->deck != NULL
             ? cabas_document_find (self->gallery.document, cabas_item_get_id (self->deck))
             : NULL;
  if (seen == NULL)
    return;

  self->shown = cabas_deck_new (&self->gallery, seen, CABAS_DECK_WHOLE);
  self->pages = cabas_slide_pages_new (self->shown);
}

/* What others hold of the old pages is given up before they go. */
static void
renew (CabasDeckModel *self)
{
  CabasDeck *shown = g_steal_pointer (&self->shown);
  CabasSlidePages *pages = g_steal_pointer (&self->pages);

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->is_stale = FALSE;
  make (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  cabas_slide_pages_free (pages);
  cabas_deck_free (shown);
}

static gboolean
pause_over_cb (gpointer user_data)
{
  CabasDeckModel *self = user_data;

  self->timeout = 0;
  if (self->deck != NULL && cabas_item_get_document (self->deck) == NULL)
    g_clear_object (&self->deck);
  renew (self);

  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CabasDeckModel *self)
{
  if (!self->is_seen)
    self->is_stale = TRUE;
  else if (self->timeout == 0)
    self->timeout = g_timeout_add (PAUSE_MS, pause_over_cb, self);
}

static void
cabas_deck_model_dispose (GObject *object)
{
  CabasDeckModel *self = CABAS_DECK_MODEL (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->pages, cabas_slide_pages_free);
  g_clear_pointer (&self->shown, cabas_deck_free);
  g_clear_object (&self->gallery.document);
  g_clear_object (&self->gallery.since);
  g_clear_object (&self->since);
  g_clear_object (&self->deck);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_deck_model_parent_class)->dispose (object);
}

static void
cabas_deck_model_class_init (CabasDeckModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_deck_model_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CABAS_TYPE_DECK_MODEL, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_deck_model_init (CabasDeckModel *self)
{
}

CabasDeckModel *
cabas_deck_model_new (CabasSession *session)
{
  CabasDeckModel *self = g_object_new (CABAS_TYPE_DECK_MODEL, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

CabasItem *
cabas_deck_model_get_deck (CabasDeckModel *self)
{
  g_return_val_if_fail (CABAS_IS_DECK_MODEL (self), NULL);

  return self->deck;
}

void
cabas_deck_model_set_deck (CabasDeckModel *self, CabasItem *deck)
{
  g_return_if_fail (CABAS_IS_DECK_MODEL (self));

  if (g_set_object (&self->deck, deck) || self->shown == NULL)
    renew (self);
}

void
cabas_deck_model_set_seen (CabasDeckModel *self, gboolean is_seen)
{
  g_return_if_fail (CABAS_IS_DECK_MODEL (self));

  self->is_seen = is_seen;
  if (!is_seen || !self->is_stale)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  pause_over_cb (self);
}

const CabasSlidePages *
cabas_deck_model_get_pages (CabasDeckModel *self)
{
  g_return_val_if_fail (CABAS_IS_DECK_MODEL (self), NULL);

  return self->pages;
}

CabasSlidePage *
cabas_deck_model_find_page (CabasDeckModel *self, const char *slide_id)
{
  g_return_val_if_fail (CABAS_IS_DECK_MODEL (self), NULL);

  for (guint i = 0; self->shown != NULL && i < self->shown->slides->len; i++)
    {
      const CabasSlide *slide = g_ptr_array_index (self->shown->slides, i);

      if (g_str_equal (cabas_item_get_id (slide->item), slide_id))
        return cabas_slide_pages_find (self->pages, slide);
    }

  return NULL;
}

const CabasGallery *
cabas_deck_model_get_gallery (CabasDeckModel *self)
{
  g_return_val_if_fail (CABAS_IS_DECK_MODEL (self), NULL);

  if (self->gallery.document == NULL || self->is_stale)
    renew (self);

  return &self->gallery;
}
