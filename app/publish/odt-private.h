/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "publish/markup.h"
#include "publish/odt.h"

G_BEGIN_DECLS

typedef struct
{
  char *path; /* (owned): in the package */
  const char *type;
  GBytes *bytes; /* (owned) */
} CabasOdtPicture;

/* A text while it is written. */
typedef struct
{
  const CabasPaper *paper; /* (unowned) */
  xmlDoc *content;         /* (owned) */
  xmlNode *styles;         /* (unowned): of the content alone, such as the widths of columns */
  xmlNode *text;           /* (unowned): the body */
  GPtrArray *pictures;     /* (owned) of CabasOdtPicture */
  GHashTable *anchors;     /* (owned): that the text has */
  guint n_tables;
  GError *error; /* (owned) (nullable): the first one */
} CabasOdt;

void cabas_odt_add_blocks (CabasOdt *self);
/* `style`: of a paragraph. `words` (nullable) */
xmlNode *cabas_odt_add_paragraph (CabasOdt *self,
                                  xmlNode *parent,
                                  const char *style,
                                  const CabasWords *words);
void cabas_odt_add_words (CabasOdt *self, xmlNode *parent, const CabasWords *words);
/* Words as they stand: blanks and line ends are kept. */
void cabas_odt_say (xmlNode *parent, const char *text);
void cabas_odt_add_contents (CabasOdt *self, const CabasWords *title);
void cabas_odt_add_table (CabasOdt *self, const CabasTable *table);
void cabas_odt_add_chart (CabasOdt *self, const CabasBlock *block);
/* `style`: of the paragraph that it stands in. */
void cabas_odt_add_picture (CabasOdt *self, const CabasBlock *block, const char *style);

G_END_DECLS
