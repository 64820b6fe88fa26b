/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"
#include "gallery/gallery.h"
#include "report/paper.h"

G_BEGIN_DECLS

/* A slide as it is shown: what its figures give today, and beside it what somebody typed. */

/* A number large enough to be read from the last row, and the items it counts. */
typedef struct
{
  char *value;      /* (owned): “4” */
  char *label;      /* (owned): “of 44 actions are done” */
  GPtrArray *items; /* (owned) of CabasItem (owned): what it counts */
} CabasKeyFigure;

typedef struct
{
  CabasItem *item;  /* (owned): of kind slide */
  CabasItem *about; /* (owned) (nullable) */
  CabasItem *since; /* (owned) (nullable): the version that changes are counted from */
  int sort;         /* CABAS_SLIDE_SORT_… */
  gboolean is_hidden;

  char *title;         /* (owned): a sentence; typed, else the message of the figures */
  gboolean is_typed;   /* the title is */
  GPtrArray *lines;    /* (owned) of char *: below the title of an opening or closing slide */
  CabasChart *chart;   /* (owned) (nullable) */
  CabasPaper *paper;   /* (owned): unit, points and table, as blocks */
  CabasTable *table;   /* (unowned) (nullable): that of the paper */
  GPtrArray *rows;     /* (owned) of CabasItem (owned) (nullable): what each row is about */
  GPtrArray *figures;  /* (owned) of CabasKeyFigure */
  GPtrArray *notes;    /* (owned) of char *: paragraphs for the speaker */
  char *source;        /* (owned) (nullable): where the figures come from */
  char *alternative;   /* (owned): for those who do not see it; typed, else generated */
  char *foreign;       /* (owned) (nullable): a number typed that the figures do not give */
  GPtrArray *warnings; /* (owned) of char *: sentences; those who lay it out may add to them */
} CabasSlide;

/* What `shows` of a slide may name, beside the charts of the gallery. */
typedef struct
{
  const char *name;  /* in the file */
  const char *label; /* untranslated: what a menu calls it */
  int sort;          /* CABAS_SLIDE_SORT_TABLE or CABAS_SLIDE_SORT_KEY_FIGURES */
  /* Fills the slide: title, table or figures, source. FALSE where there is nothing to show. `word`
   * (nullable): what follows a colon in the name. */
  gboolean (*fill) (CabasSlide *slide, const CabasGallery *gallery, const char *word);
} CabasSlideShow;

const CabasSlideShow *cabas_slide_show_list (guint *n_shows);
/* (nullable): `name` with or without a colon and what follows. */
const CabasSlideShow *cabas_slide_show_find (int sort, const char *name);
const char *cabas_slide_show_get_label (const CabasSlideShow *self);

/* The version that the changes of a deck are counted from: the one it names, else the last. Whoever
 * makes a gallery opens it. (transfer none) (nullable) */
CabasItem *cabas_deck_find_since (CabasDocument *document, CabasItem *deck);

/* (transfer full): `item` may be in another plan than the gallery's, or in none. */
CabasSlide *cabas_slide_new (const CabasGallery *gallery, CabasItem *item, CabasItem *deck);
void cabas_slide_free (CabasSlide *self);

/* Whether the law wants its values: it serves one of the categories of article L2111-3. */
gboolean cabas_slide_is_legal_indicator (CabasItem *indicator);
/* Whether it has anything to show but its title. */
gboolean cabas_slide_has_content (const CabasSlide *self);
/* Whether a slide can show most of what a chart holds: a longer one says little from afar. */
gboolean cabas_slide_chart_is_fit (CabasChart *chart);
/* `warning` (transfer full) */
void cabas_slide_take_warning (CabasSlide *self, char *warning);
/* Title, what it shows and its points, in whole sentences. */
char *cabas_slide_describe (const CabasSlide *self);
/* (transfer container) of CabasItem (unowned): what a datum of its chart counts. */
GPtrArray *
cabas_slide_list_behind (const CabasSlide *self, const CabasGallery *gallery, guint datum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSlide, cabas_slide_free)

G_END_DECLS
