/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pages.h"

/* Heights are sums of many fractions. */
#define ROUNDING 0.01
/* A part begins on a new page, unless the page before would stay nearly empty. */
#define NEARLY_EMPTY 0.24

/* Pages while they are filled. */
typedef struct
{
  CabasPages *pages; /* (unowned) */
  double y;
  gboolean is_empty; /* nothing but repeated heads on the page */
} Filler;

static const CabasStrip *
get_strip (const Filler *filler, guint index)
{
  return cabas_galley_get_strip (filler->pages->galley, index);
}

static void
place (Filler *filler, guint index)
{
  const CabasStrip *strip = get_strip (filler, index);
  CabasPlaced placed = { index, filler->pages->n_pages, 0 };

  if (!filler->is_empty)
    filler->y += strip->space;
  placed.y = filler->y;
  filler->y += strip->height;
  filler->is_empty = FALSE;
  g_array_append_val (filler->pages->placed, placed);

  if (strip->is_first && strip->block->anchor != NULL)
    g_hash_table_insert (filler->pages->anchors, strip->block->anchor,
                         GUINT_TO_POINTER (filler->pages->n_pages));
}

static double
measure (const Filler *filler, guint first, guint end)
{
  double height = 0;

  for (guint i = first; i < end; i++)
    {
      const CabasStrip *strip = get_strip (filler, i);

      height += strip->height + (i == first && filler->is_empty ? 0 : strip->space);
    }

  return height;
}

static gboolean
fits (const Filler *filler, guint first, guint end)
{
  return filler->y + measure (filler, first, end) <=
         filler->pages->galley->format->text_height + ROUNDING;
}

/* Begins a page with `next` on it, below the heads of its table. */
static void
turn_page (Filler *filler, guint next)
{
  const CabasStrip *strip = get_strip (filler, next);
  guint end = strip->head + strip->n_head;

  filler->pages->n_pages++;
  filler->y = 0;
  filler->is_empty = TRUE;

  if (strip->n_head == 0 ||
      measure (filler, strip->head, end) > filler->pages->galley->format->text_height / 2)
    return;

  for (guint i = strip->head; i < end; i++)
    place (filler, i);
  filler->is_empty = TRUE;
}

/* What must stay together is taller than a page: it is cut where the page ends. */
static void
place_in_pieces (Filler *filler, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      if (!filler->is_empty && !fits (filler, i, i + 1))
        turn_page (filler, i);
      place (filler, i);
    }
}

static guint
find_end_of_group (const Filler *filler, guint first)
{
  guint n = filler->pages->galley->strips->len;
  guint i = first;

  while (get_strip (filler, i)->keeps_with_next && i + 1 < n &&
         !get_strip (filler, i + 1)->starts_page)
    i++;

  return i + 1;
}

/**
 * cabas_pages_new:
 * @galley: a document set in one column, which must live as long as the pages
 *
 * Returns: (transfer full): the document cut in pages
 */
CabasPages *
cabas_pages_new (const CabasGalley *galley)
{
  CabasPages *self = g_new0 (CabasPages, 1);
  Filler filler = { .pages = self, .is_empty = TRUE };
  guint end;

  self->galley = galley;
  self->placed = g_array_new (FALSE, FALSE, sizeof (CabasPlaced));
  self->anchors = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_pages = 1;

  for (guint first = 0; first < galley->strips->len; first = end)
    {
      gboolean must_turn = get_strip (&filler, first)->starts_page &&
                           filler.y > NEARLY_EMPTY * galley->format->text_height;

      end = find_end_of_group (&filler, first);
      if (!filler.is_empty && (must_turn || !fits (&filler, first, end)))
        turn_page (&filler, first);

      if (fits (&filler, first, end))
        for (guint i = first; i < end; i++)
          place (&filler, i);
      else
        place_in_pieces (&filler, first, end);
    }

  return self;
}

/**
 * cabas_pages_free:
 * @self: (transfer full) (nullable): pages
 *
 * Frees @self, not its galley.
 */
void
cabas_pages_free (CabasPages *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->placed);
  g_hash_table_unref (self->anchors);
  g_free (self);
}

/**
 * cabas_pages_find_anchor:
 * @self: pages
 * @anchor: what a link aims at
 *
 * Returns: the number of the page it is on, or 0
 */
guint
cabas_pages_find_anchor (const CabasPages *self, const char *anchor)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->anchors, anchor));
}
