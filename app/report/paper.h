/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/block.h"
#include "report/pace.h"

G_BEGIN_DECLS

/* A document to be written: its blocks, and what is said of it as a whole. */
typedef struct
{
  char *title;           /* (owned) */
  char *running_title;   /* (owned): at the top of each page */
  char *author;          /* (owned) (nullable) */
  char *subject;         /* (owned) (nullable) */
  char *language;        /* (owned): such as "fr" */
  char *watermark;       /* (owned) (nullable): a word across each page of a draft */
  char *date;            /* (owned): written as made on, such as "2027-03-15T00:00:00Z" */
  gboolean is_archive;   /* to be kept for decades: written as PDF/A-2a (ISO 19005-2) */
  GPtrArray *blocks;     /* (owned) of CabasBlock */
  const CabasPace *pace; /* (unowned) (nullable): who waits for it to be written */
} CabasPaper;

CabasPaper *cabas_paper_new (const char *title);
void cabas_paper_free (CabasPaper *self);

/* Each adds a block at the end and returns it, so that more can be said of it.
 * `text` (transfer full) */
CabasBlock *cabas_paper_add (CabasPaper *self, CabasBlockKind kind, CabasWords *text);
/* `anchor` (nullable) */
CabasBlock *
cabas_paper_add_heading (CabasPaper *self, guint level, const char *anchor, const char *title);
CabasBlock *cabas_paper_add_item (CabasPaper *self, const char *marker, CabasWords *text);
/* `table`, `chart` (transfer full) */
CabasBlock *cabas_paper_add_table (CabasPaper *self, CabasTable *table);
CabasBlock *cabas_paper_add_chart (CabasPaper *self, CabasChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasPaper, cabas_paper_free)

G_END_DECLS
