/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CABAS_MAX_OPERANDS 4

/* The options there are, one bit each, in the order of help; what each is stands in option.c. */
typedef enum
{
  CABAS_OPTION_NONE = 0,
  CABAS_OPTION_OUTPUT = 1 << 0,
  CABAS_OPTION_THEME = 1 << 1,
  CABAS_OPTION_CSV = 1 << 2,
  CABAS_OPTION_FROM = 1 << 3,
  CABAS_OPTION_LANGUAGE = 1 << 4,
  CABAS_OPTION_WITH_DONE = 1 << 5,
  CABAS_OPTION_YEAR = 1 << 6,
  CABAS_OPTION_OVERVIEW = 1 << 7,
  CABAS_OPTION_CARD_THEME = 1 << 16,
  CABAS_OPTION_CARD_KIND = 1 << 17,
  CABAS_OPTION_UNDER = 1 << 18,
  CABAS_OPTION_WHOLE_WORD = 1 << 19,
  CABAS_OPTION_CALENDAR_YEAR = 1 << 20,
  CABAS_OPTION_ICS = 1 << 21,
  CABAS_OPTION_FIRST = 1 << 22,
  CABAS_OPTION_LAST = 1 << 23,
  CABAS_OPTION_SHEET = 1 << 24,
  CABAS_OPTION_DRY_RUN = 1 << 25,
  CABAS_OPTION_REMOVE_MISSING = 1 << 26,
  CABAS_OPTION_SKIP_PROBLEMS = 1 << 27,
  /* Not an option: operands at the end may be left out. */
  CABAS_OPTION_FEWER = 1 << 29,
  /* Not an option: the last operand may start with a dash. */
  CABAS_OPTION_FREE_LAST = 1 << 30,
} CabasOptions;

typedef struct
{
  CabasOptions option;
  const char *name;       /* "--csv" */
  const char *short_name; /* (nullable): "-o" */
  const char *value;      /* (nullable) untranslated: what follows it, such as “FILE” */
  const char *summary;    /* untranslated */
  gboolean is_needed;     /* by the commands that have it */
} CabasOptionInfo;

const CabasOptionInfo *cabas_options_get (guint *n_options);

/* What the user typed after the name of a command, sorted out. Everything is borrowed. */
typedef struct
{
  const char *operands[CABAS_MAX_OPERANDS];
  guint n_operands;
  const char *values[32]; /* (nullable) by the place of the option in its table; "" for a flag */
  gboolean wants_help;
} CabasRequest;

/* (nullable): the value of an option, "" for one without value; NULL where it was not given. */
const char *cabas_request_get (const CabasRequest *self, CabasOptions option);

/* `words` ends with NULL. FALSE where they make no sense; `problem` is then the sentence that says
 * so. */
gboolean cabas_request_parse (CabasRequest *self,
                              const char *const *words,
                              guint n_operands,
                              CabasOptions options,
                              char **problem);

G_END_DECLS
