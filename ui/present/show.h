/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "deck/pages.h"

G_BEGIN_DECLS

#define CABAS_TYPE_SHOW (cabas_show_get_type ())

/* Slides that are being shown: which one, what is pointed at on it, and what is shown of the items
 * behind that. No widget in it: the windows of the speaker and of the room follow it. What is shown
 * is what the council may see, as the plan was when the show began. Signals: "changed", "ended". */
G_DECLARE_FINAL_TYPE (CabasShow, cabas_show, CABAS, SHOW, GObject)

typedef enum
{
  CABAS_SHOW_SLIDE,
  CABAS_SHOW_LIST, /* of the items behind a spot of the slide */
  CABAS_SHOW_ITEM, /* one of them */
} CabasShowDepth;

/* `deck`: in the plan of the session, or in none. */
CabasShow *cabas_show_new (CabasSession *session, CabasItem *deck);
CabasSession *cabas_show_get_session (CabasShow *self);
void cabas_show_end (CabasShow *self);
double cabas_show_get_seconds (CabasShow *self); /* since it began */

guint cabas_show_get_n_pages (CabasShow *self);
guint cabas_show_get_number (CabasShow *self); /* of the page shown, from 0 */
/* (nullable): the page so many after the one shown. */
const CabasSlidePage *cabas_show_get_page (CabasShow *self, guint after);
void cabas_show_go (CabasShow *self, int number);
/* `slide` (nullable): an item of the plan; nothing happens where it is not shown. */
void cabas_show_go_to_slide (CabasShow *self, CabasItem *slide);
gboolean cabas_show_is_black (CabasShow *self);
void cabas_show_set_black (CabasShow *self, gboolean is_black);

/* (transfer none) of CabasSlideSpot: what has items behind it on the page shown. */
GPtrArray *cabas_show_get_spots (CabasShow *self);
int cabas_show_get_spot (CabasShow *self); /* -1: none is pointed at */
void cabas_show_set_spot (CabasShow *self, int spot);

CabasShowDepth cabas_show_get_depth (CabasShow *self);
/* The items behind the spot pointed at; a single one is shown at once. */
void cabas_show_open_spot (CabasShow *self);
void cabas_show_open_item (CabasShow *self, CabasItem *item);
CabasItem *cabas_show_get_item (CabasShow *self); /* (nullable) */
/* One step out of what was opened. FALSE where only the slide is shown, and nothing pointed at. */
gboolean cabas_show_go_back (CabasShow *self);

/* Lets this thread speak the language of the slides: see plan/language.h. */
const char *cabas_show_get_language (CabasShow *self);

G_END_DECLS
