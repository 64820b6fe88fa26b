/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* How a spreadsheet calls the items of a plan: by name where one is meant by it, else by id.
 * Accents, case and punctuation do not count. */
typedef struct _CabasNames CabasNames;

CabasNames *cabas_names_new (CabasDocument *document);
void cabas_names_free (CabasNames *self);
/* An item that is about to be in the plan; what is NULL is not known of it. */
void cabas_names_add (
    CabasNames *self, CabasItem *item, const char *title, const char *code, const char *short_name);
/* (nullable) (transfer none): the item of `kind`, or of any, that `text` means. `is_ambiguous`
 * (out) (optional): several are called so. */
CabasItem *
cabas_names_find (CabasNames *self, CabasKind kind, const char *text, gboolean *is_ambiguous);
/* The text by which cabas_names_find () finds it again. */
char *cabas_names_dup (CabasNames *self, CabasItem *item);

/* Letters and figures in lower case without accents, words with one blank between them. */
char *cabas_names_fold (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasNames, cabas_names_free)

G_END_DECLS
