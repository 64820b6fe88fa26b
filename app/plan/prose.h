/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in paragraphs, written with a few marks of CommonMark: an empty line between paragraphs,
 * "# " and "## " for headings, "- " and "1. " for lists, *emphasis*, **strong**, [words](#id) for
 * a link to an item. Everything else is plain text. */

typedef enum
{
  CABAS_PROSE_PARAGRAPH,
  CABAS_PROSE_HEADING,
  CABAS_PROSE_BULLET,
  CABAS_PROSE_NUMBERED,
} CabasProseKind;

typedef enum
{
  CABAS_PROSE_EMPHASIS = 1 << 0,
  CABAS_PROSE_STRONG = 1 << 1,
} CabasProseStyle;

typedef struct
{
  char *text;  /* (owned) */
  guint style; /* CabasProseStyle */
  char *link;  /* (owned) (nullable): id of an item, or a web address */
} CabasProseRun;

typedef struct
{
  CabasProseKind kind;
  guint level;     /* of a heading, from 1 */
  guint number;    /* of a numbered element */
  GPtrArray *runs; /* (owned) of CabasProseRun */
} CabasProseBlock;

/* (transfer full): CabasProseBlock, in order. `text` (nullable) */
GPtrArray *cabas_prose_parse (const char *text);
/* The words alone, without marks, blocks separated by one newline. */
char *cabas_prose_dup_plain (const char *text);

G_END_DECLS
