/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in paragraphs, written with a few marks of CommonMark: an empty line between paragraphs,
 * "# " and "## " for headings, "- " and "1. " for lists, deeper by indentation, *emphasis*,
 * **strong**, [words](#id) for a link to an item, [](#id) for one that says what the item is called
 * now, rows of "| a | b |" under "|---|---|" for a table, ![words](#id) on a line of its own for a
 * picture. "\" before a mark makes it an ordinary character. Everything else is plain text. */

typedef enum
{
  CABAS_PROSE_PARAGRAPH,
  CABAS_PROSE_HEADING,
  CABAS_PROSE_BULLET,
  CABAS_PROSE_NUMBERED,
  CABAS_PROSE_TABLE,
  CABAS_PROSE_PICTURE,
} CabasProseKind;

typedef enum
{
  CABAS_PROSE_EMPHASIS = 1 << 0,
  CABAS_PROSE_STRONG = 1 << 1,
} CabasProseStyle;

/* How the cells of a column stand. */
#define CABAS_PROSE_START '<'
#define CABAS_PROSE_CENTER '='
#define CABAS_PROSE_END '>'
/* A line with more is no row of a table. */
#define CABAS_PROSE_MAX_COLUMNS 32
#define CABAS_PROSE_MAX_LEVEL 5

typedef struct
{
  char *text;  /* (owned): "" only in a link */
  guint style; /* CabasProseStyle */
  char *link;  /* (owned) (nullable): id of an item, or a web address */
} CabasProseRun;

typedef struct
{
  CabasProseKind kind;
  guint level;     /* of a heading, from 1; of a list, from 0 */
  guint number;    /* of a numbered element */
  GPtrArray *runs; /* (owned) of CabasProseRun: empty for a table */
  GPtrArray *rows; /* (owned) (nullable) of GPtrArray (cells) of GPtrArray of CabasProseRun: of a
                      table, the first row is its head; a row may be shorter than another */
  char *columns;   /* (owned) (nullable): of a table, how each column stands */
  char *picture;   /* (owned) (nullable): id of the picture */
} CabasProseBlock;

/* (transfer full): CabasProseBlock, in order. `text` (nullable) */
GPtrArray *cabas_prose_parse (const char *text);
/* The words alone, without marks, blocks and rows separated by one newline, cells by a tab. */
char *cabas_prose_dup_plain (const char *text);

/* For what makes blocks. */
GPtrArray *cabas_prose_new_blocks (void);
CabasProseBlock *cabas_prose_add_block (GPtrArray *blocks, CabasProseKind kind);
GPtrArray *cabas_prose_new_runs (void);
/* Joins it to the last run where that is alike. `length` may be -1; `link` (nullable) */
void cabas_prose_add_run (
    GPtrArray *runs, const char *text, gssize length, guint style, const char *link);
/* Reads the marks inside a paragraph, a heading or a cell. */
void cabas_prose_read_runs (GPtrArray *runs, const char *text, gsize length);
/* A table of the size, with empty cells. */
CabasProseBlock *cabas_prose_add_table (GPtrArray *blocks, guint n_rows, guint n_columns);
guint cabas_prose_table_get_n_columns (const CabasProseBlock *table);
/* (nullable): the runs of a cell. */
GPtrArray *cabas_prose_table_get_cell (const CabasProseBlock *table, guint row, guint column);

G_END_DECLS
