/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What a new plan can begin with: a frame of chapters, bodies, communications and indicators, and
 * the axes that other authorities have chosen. Each is a plan file that came with the program, in
 * each language of documents; its title and note say what it is. */
typedef struct
{
  char *name;        /* (owned): of the file, such as "three-pillars" */
  char *title;       /* (owned) */
  char *description; /* (owned): paragraphs, without marks */
  GStrv axes;        /* (owned): their titles, in order */
} CabasBeginning;

void cabas_beginning_free (CabasBeginning *self);

/* The frame without axes; its name among the beginnings. */
#define CABAS_BEGINNING_FRAME "frame"

/* (transfer full): CabasBeginning, the frame first; `language` is "fr" or "en". A file that cannot
 * be read is left out. */
GPtrArray *cabas_beginnings_list (const char *language);
/* (transfer full) (nullable): a new plan in draft with the frame and the axes of `name`, all its
 * ids new. The error is a sentence. */
CabasDocument *cabas_beginnings_start (const char *name, const char *language, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasBeginning, cabas_beginning_free)

G_END_DECLS
