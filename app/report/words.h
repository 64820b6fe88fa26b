/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words with their style and links: what a paragraph, a heading or a cell says. */
typedef struct _CabasWords CabasWords;

typedef enum
{
  CABAS_WORDS_STRONG = 1 << 0,
  CABAS_WORDS_EMPHASIS = 1 << 1,
  CABAS_WORDS_MUTED = 1 << 2,
  CABAS_WORDS_ACCENT = 1 << 3,
  CABAS_WORDS_PAGE_NUMBER = 1 << 4, /* stands for the number of the page where `link` is */
} CabasWordsStyle;

typedef struct
{
  char *words; /* (owned) */
  guint style; /* CabasWordsStyle */
  char *link;  /* (owned) (nullable): an anchor of the paper, or a web address */
} CabasWordsRun;

/* `words` (nullable) */
CabasWords *cabas_words_new (const char *words);
void cabas_words_free (CabasWords *self);

void cabas_words_add (CabasWords *self, guint style, const char *words);
void cabas_words_add_link (CabasWords *self, guint style, const char *words, const char *link);
/* The number of the page on which the anchor stands, known when pages are made. */
void cabas_words_add_page_of (CabasWords *self, guint style, const char *anchor);

guint cabas_words_get_n_runs (const CabasWords *self);
const CabasWordsRun *cabas_words_get_run (const CabasWords *self, guint index);
/* The words alone; a page number is left out. */
char *cabas_words_dup_plain (const CabasWords *self);
gboolean cabas_words_is_web_address (const char *link);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasWords, cabas_words_free)

G_END_DECLS
