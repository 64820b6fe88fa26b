/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "publish/html.h"
#include "publish/ink.h"
#include "publish/markup.h"

G_BEGIN_DECLS

/* Ids of a plan hold no colon: those with this prefix are the page's own. */
#define CABAS_HTML_ID "page:"

/* A page while it is written. */
typedef struct
{
  const CabasPaper *paper; /* (unowned) */
  xmlDoc *document;        /* (owned) */
  xmlNode *head;           /* (unowned), as are those below: parts of the document */
  xmlNode *header;
  xmlNode *nav;
  xmlNode *main;
  xmlNode *footer;
  CabasInk *ink;       /* (owned) */
  GHashTable *anchors; /* (owned): that a heading of the page has */
  guint level;         /* of the last heading */
  guint n_ids;
  GError *error; /* (owned) (nullable): the first one */
} CabasHtml;

/* A page with its header and nothing in its main part. */
CabasHtml *cabas_html_new (const CabasPaper *paper);
void cabas_html_free (CabasHtml *self);
/* (transfer full) (nullable): the bytes of the page, or NULL with the first error. */
GBytes *cabas_html_finish (CabasHtml *self, GError **error);

/* How many blocks make the header: a cover and the logos above it. */
guint cabas_html_count_front (const CabasPaper *paper);
/* Adds all other blocks of the paper to the main part. */
void cabas_html_add_blocks (CabasHtml *self);
/* (transfer full): an id that nothing has. */
char *cabas_html_dup_id (CabasHtml *self);
/* A heading of the level that fits below the one before it: 2 for a part of the page. */
xmlNode *cabas_html_add_heading (CabasHtml *self, xmlNode *parent, guint level);

void cabas_html_add_words (CabasHtml *self, xmlNode *parent, const CabasWords *words);
/* `title` (nullable): what the table is called; else it has the name of the part, for those who
 * hear it. */
void cabas_html_add_table (CabasHtml *self,
                           xmlNode *parent,
                           const CabasTable *table,
                           const CabasWords *title);
void cabas_html_add_chart (CabasHtml *self, xmlNode *parent, CabasChart *chart, gboolean is_wide);
void cabas_html_add_picture (CabasHtml *self, xmlNode *parent, const CabasBlock *block);
/* The data of a chart, which open when asked for. */
void cabas_html_add_data (CabasHtml *self, xmlNode *parent, CabasChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasHtml, cabas_html_free)

G_END_DECLS
