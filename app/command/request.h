/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CABAS_MAX_OPERANDS 4

/* The options that a command understands. */
typedef enum
{
  CABAS_OPTION_NONE = 0,
  CABAS_OPTION_OUTPUT = 1 << 0,    /* -o FILE, which must be given */
  CABAS_OPTION_THEME = 1 << 1,     /* --theme THEME */
  CABAS_OPTION_CSV = 1 << 2,       /* --csv */
  CABAS_OPTION_FREE_LAST = 1 << 3, /* the last operand may start with a dash */
  CABAS_OPTION_YEAR = 1 << 4,      /* --year YEAR */
} CabasOptions;

/* What the user typed after the name of a command, sorted out. Everything is borrowed. */
typedef struct
{
  const char *operands[CABAS_MAX_OPERANDS];
  guint n_operands;
  const char *output; /* (nullable) */
  const char *theme;  /* (nullable) */
  const char *year;   /* (nullable) */
  gboolean wants_csv;
  gboolean wants_help;
} CabasRequest;

/* `words` ends with NULL. FALSE where they make no sense; `problem` is then the sentence that says
 * so. */
gboolean cabas_request_parse (CabasRequest *self,
                              const char *const *words,
                              guint n_operands,
                              CabasOptions options,
                              char **problem);

G_END_DECLS
