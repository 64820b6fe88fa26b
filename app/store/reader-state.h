/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item-write.h"
#include "store/reader-guard.h"
#include "store/reader-scope.h"
#include "store/reader.h"

#include <libxml/parser.h>

G_BEGIN_DECLS

/* Where the reading of a file stands; shared by reader-parse.c, which knows the elements of a
 * plan, and reader-unknown.c, which keeps everything else. */
typedef struct
{
  const char *data; /* (unowned) */
  gsize length;
  const char *name; /* (unowned): of the file, for messages */
  xmlParserCtxt *xml;
  GError *error; /* (owned) (nullable) */

  CabasItem *root;   /* (owned) (nullable) */
  CabasItem *item;   /* (unowned) (nullable): whose element is open */
  CabasField field;  /* whose element is open, or CABAS_NO_FIELD */
  GString *text;     /* (owned): of that field */
  guint depth;       /* of open elements */
  GHashTable *items; /* (owned) (nullable): by id, to become the index of the plan */
  guint n_pieces;

  char *namespace_uri; /* (owned) (nullable): of the root */
  guint major;
  guint minor;
  CabasScope *scope;   /* (owned) */
  guint unknown_depth; /* depth at which an unknown element began, or 0 */
  gsize unknown_start; /* its first byte */
  gsize n_repeated;    /* bytes of declarations that pieces must carry to stand elsewhere */
  gsize tag_bytes;     /* what is kept of the known tag that is open */
  guint n_tag_parts;
  guint64 seen_fields[CABAS_MAX_DEPTH + 1]; /* by depth of the item: one bit for each field */
  GPtrArray *waiting; /* (owned) of char *: unknown pieces before the next known element */
} CabasParse;

/* Stops with an error. `sentence` (transfer full) says what is wrong and what to do; file and line
 * are put before it. */
void cabas_parse_fail (CabasParse *self, CabasReadError code, char *sentence);
/* Counts an item or an unknown piece against the limit. */
void cabas_parse_count_piece (CabasParse *self);
/* First byte after what the parser has told of. */
gsize cabas_parse_get_offset (CabasParse *self);

/* (transfer full) `xml`: a whole comment, instruction or element, kept where it stands. */
void cabas_parse_keep_piece (CabasParse *self, char *xml);
/* Gives the pieces seen since the last known element to `item`. */
void cabas_parse_place_waiting (CabasParse *self,
                                CabasItem *item,
                                CabasExtraPlace place,
                                CabasField field);
void cabas_parse_begin_unknown (CabasParse *self);
void cabas_parse_end_unknown (CabasParse *self);

typedef struct
{
  const char *local;
  const char *prefix; /* (nullable) */
  const char *value;  /* not terminated */
  int length;
} CabasAttribute;

/* `attributes` as libxml2 hands them over, five pointers each. */
CabasAttribute cabas_attribute_get (const xmlChar **attributes, int index);
/* Keeps all attributes of a known element save those that are the item's own, and the namespaces
 * that they need. */
void cabas_parse_keep_attributes (CabasParse *self,
                                  CabasExtraPlace place,
                                  const xmlChar **namespaces,
                                  int n_namespaces,
                                  const xmlChar **attributes,
                                  int n_attributes);

G_END_DECLS
