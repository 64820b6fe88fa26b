/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text made comparable: letters match whatever their accents and case, and one looks for words by
 * their beginnings. */

/* Sets `folded` to `text` in base letters of lower case. */
void cabas_fold (GString *folded, const char *text);
/* The folded words of `text`. */
GStrv cabas_fold_words (const char *text);
/* (nullable): where a word of `folded` begins with `word`. */
const char *cabas_folded_find (const char *folded, const char *word);
/* Whether every word of `words` begins a word of `folded`. */
gboolean cabas_folded_holds_all (const char *folded, const char *const *words);

/* The same of text that is not folded: faster, where it is looked through once. `word` is folded.
 */
gboolean cabas_text_holds (const char *text, const char *word);
gboolean cabas_text_holds_all (const char *text, const char *const *words);
/* Whether `text` holds every word of `words`. */
gboolean cabas_text_matches (const char *text, const char *words);

G_END_DECLS
