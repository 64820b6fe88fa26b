/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/pages.h"

G_BEGIN_DECLS

/* (transfer full) (nullable): the pages as a tagged PDF file of 16:9; the same deck always gives
 * the same bytes. `pace` (nullable) */
GBytes *cabas_deck_write_pdf (const CabasSlidePages *pages,
                              gboolean is_archive,
                              const CabasPace *pace,
                              GError **error);

/* What stands below each slide of a handout. */
typedef enum
{
  CABAS_HANDOUT_SOURCES, /* for the council */
  CABAS_HANDOUT_NOTES,   /* for who speaks */
} CabasHandoutKind;

/* (transfer full): two or three slides on a sheet of A4, upright; `pages` must live as long. */
CabasPaper *cabas_handout_new (const CabasSlidePages *pages, CabasHandoutKind kind);

G_END_DECLS
