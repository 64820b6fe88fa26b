/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CABAS_MAX_OPERANDS 4

/* The options there are, in the order of help; what each is stands in option.c. */
typedef enum
{
  CABAS_OPTION_NONE,
  CABAS_OPTION_OUTPUT,
  CABAS_OPTION_PICTURE,
  CABAS_OPTION_LIST,
  CABAS_OPTION_THEME,
  CABAS_OPTION_SINCE,
  CABAS_OPTION_CSV,
  CABAS_OPTION_FILTER,
  CABAS_OPTION_FROM,
  CABAS_OPTION_LANGUAGE,
  CABAS_OPTION_YEAR,
  CABAS_OPTION_REPORT,
  CABAS_OPTION_VERSION_KIND,
  CABAS_OPTION_DATE,
  CABAS_OPTION_DELIBERATION,
  CABAS_OPTION_LABEL,
  CABAS_OPTION_AS,
  CABAS_OPTION_OCCASION,
  CABAS_OPTION_REPLACE,
  CABAS_OPTION_LEVEL,
  CABAS_OPTION_ARCHIVE,
  CABAS_OPTION_SECTIONS,
  CABAS_OPTION_WITH_DONE,
  CABAS_OPTION_CARD_THEME,
  CABAS_OPTION_CARD_KIND,
  CABAS_OPTION_UNDER,
  CABAS_OPTION_CALENDAR_YEAR,
  CABAS_OPTION_ICS,
  CABAS_OPTION_FIRST,
  CABAS_OPTION_LAST,
  CABAS_OPTION_SHEET,
  CABAS_OPTION_WHOLE_WORD,
  CABAS_OPTION_DRY_RUN,
  CABAS_OPTION_REMOVE_MISSING,
  CABAS_OPTION_SKIP_PROBLEMS,
  CABAS_OPTION_WHAT,
  CABAS_OPTION_PUBLISHED_ON,
  CABAS_OPTION_ADDRESS,
  CABAS_OPTION_SESSION,
  CABAS_OPTION_SETTLE,
  CABAS_OPTION_REASON,
  CABAS_OPTION_ASKED_BY,
  CABAS_OPTION_DEPARTMENT,
  CABAS_OPTION_ANSWER_BY,
  CABAS_OPTION_BODY,
  CABAS_N_OPTIONS
} CabasOption;

typedef struct
{
  const char *name;       /* "--csv" */
  const char *short_name; /* (nullable): "-o" */
  const char *value;      /* (nullable) untranslated: what follows it, such as “FILE” */
  const char *summary;    /* untranslated */
  gboolean is_needed;     /* by the commands that have it */
} CabasOptionInfo;

const CabasOptionInfo *cabas_option_get_info (CabasOption option);

/* The words that a command takes after its name. */
typedef struct
{
  guint n_operands;
  gboolean takes_fewer;   /* operands at the end may be left out */
  gboolean last_is_free;  /* the last operand may start with a dash */
  CabasOption options[9]; /* ends with CABAS_OPTION_NONE */
} CabasGrammar;

gboolean cabas_grammar_has (const CabasGrammar *self, CabasOption option);

/* What the user typed after the name of a command, sorted out. Everything is borrowed. */
typedef struct
{
  const char *operands[CABAS_MAX_OPERANDS];
  guint n_operands;
  const char *values[CABAS_N_OPTIONS]; /* (nullable): "" for an option without value */
  gboolean wants_help;
} CabasRequest;

/* (nullable): the value of an option, "" for one without value; NULL where it was not given. */
const char *cabas_request_get (const CabasRequest *self, CabasOption option);

/* `words` ends with NULL. FALSE where they make no sense; `problem` is then the sentence that says
 * so. */
gboolean cabas_request_parse (CabasRequest *self,
                              const char *const *words,
                              const CabasGrammar *grammar,
                              char **problem);

G_END_DECLS
