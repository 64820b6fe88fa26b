/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* A state of a plan that a user names: a file, or a version sealed in it. */
typedef struct
{
  CabasDocument *document; /* (owned) */
  char *name;              /* (owned): of the version, or of the file */
} CabasState;

/* `word`: a file, or a version sealed in it: “plan.spaser#version-7k2m9xqa”, “plan.spaser#last”. A
 * file whose own name has such a sign is that file. FALSE after telling why it cannot be opened. */
gboolean cabas_state_open (CabasState *self, const char *word);
/* The last version sealed in a plan; FALSE where there is none, or after telling what is wrong with
 * it. */
gboolean cabas_state_open_last (CabasState *self, CabasDocument *document);
void cabas_state_clear (CabasState *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CabasState, cabas_state_clear)

G_END_DECLS
