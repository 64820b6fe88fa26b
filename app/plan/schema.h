/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What a plan holds, as read from schema-table.h: kinds of items, their fields, their choices. */

#define CABAS_NAMESPACE "urn:spaser:plan:1"
#define CABAS_FORMAT_MAJOR 1
#define CABAS_FORMAT_MINOR 0

/* A number, date, choice or flag that nobody gave. */
#define CABAS_UNSET G_MININT64

typedef enum
{
#define KIND(kind, ...) CABAS_KIND_##kind,
#define FIELD(...)
#define HOLDS(...)
#define CHOICES(...)
#define CHOICE(...)
#define CHOICES_END(...)
#include "plan/schema-table.h"
#undef KIND
  CABAS_N_KINDS,
  CABAS_KIND_ANY = CABAS_N_KINDS, /* what a reference to any item aims at */
} CabasKind;

/* A field names its kind as well: CABAS_ACTION_TITLE is the title of an action. */
typedef enum
{
#define KIND(...)
#undef FIELD
#define FIELD(kind, field, ...) CABAS_##kind##_##field,
#include "plan/schema-table.h"
#undef FIELD
  CABAS_N_FIELDS,
  CABAS_NO_FIELD = CABAS_N_FIELDS,
} CabasField;

/* CABAS_ACTION_STATUS_DONE and its like: what cabas_item_get_number () returns for a choice, and
 * the bit (1 << n) that several choices are kept as. */
#define FIELD(...)
#undef CHOICES
#undef CHOICE
#undef CHOICES_END
#define CHOICES(set)                                                                               \
  enum                                                                                             \
  {
#define CHOICE(set, choice, ...) CABAS_##set##_##choice,
#define CHOICES_END(set)                                                                           \
  CABAS_N_##set                                                                                    \
  }                                                                                                \
  ;
#include "plan/schema-table.h"
#undef KIND
#undef FIELD
#undef HOLDS
#undef CHOICES
#undef CHOICE
#undef CHOICES_END

typedef enum
{
  CABAS_VALUE_LINE,       /* text without line breaks */
  CABAS_VALUE_PROSE,      /* text in paragraphs, see prose.h */
  CABAS_VALUE_ADDRESS,    /* a web address */
  CABAS_VALUE_COLOUR,     /* "#rrggbb" */
  CABAS_VALUE_REFERENCE,  /* the id of an item */
  CABAS_VALUE_REFERENCES, /* ids of items, in order */
  CABAS_VALUE_CHOICE,     /* the place of one choice in its set */
  CABAS_VALUE_CHOICES,    /* one bit for each choice taken */
  CABAS_VALUE_FLAG,       /* 0 or 1 */
  CABAS_VALUE_DATE,       /* see date.h */
  CABAS_VALUE_WHOLE,      /* a whole number */
  CABAS_VALUE_QUANTITY,   /* millionths, see decimal.h */
  CABAS_VALUE_PERCENT,    /* millionths of a percent */
  CABAS_VALUE_MONEY,      /* cents of a euro */
  CABAS_VALUE_DATA,       /* bytes of a file, in base64 */
} CabasValueType;

/* How a value is held: a string, a 64-bit number or a list of strings. */
typedef enum
{
  CABAS_HELD_TEXT,
  CABAS_HELD_NUMBER,
  CABAS_HELD_LIST,
} CabasHeldAs;

typedef struct
{
  const char *name;  /* in the file */
  const char *label; /* untranslated */
} CabasChoiceInfo;

typedef struct
{
  const CabasChoiceInfo *choices;
  guint n_choices;
} CabasChoiceSet;

typedef struct
{
  CabasKind kind;
  const char *name; /* element in the file and property of the item */
  CabasValueType type;
  const char *label; /* untranslated */
  const char *help;  /* untranslated */
  const char *group; /* (nullable) untranslated: heading of the group that starts here in a form */
  gboolean is_required;
  gboolean is_title;
  gboolean is_code;
  gboolean is_numbered; /* follows the order where nobody typed a code */
  gboolean is_acyclic;
  gboolean is_state;             /* says where the item stands */
  gboolean is_kept;              /* written by the program */
  gboolean is_inner;             /* for the program alone */
  gboolean is_end;               /* of its dates, the one it must keep */
  const CabasChoiceSet *choices; /* (nullable) */
  CabasKind target;
  int level; /* CABAS_LEVEL_… */
} CabasFieldInfo;

typedef struct
{
  const char *name;         /* element in the file */
  const char *type_name;    /* of the GObject, such as "CabasAction" */
  const char *label;        /* untranslated */
  const char *plural_label; /* untranslated */
  CabasField first_field;
  guint n_fields;
  CabasField title_field; /* or CABAS_NO_FIELD */
  CabasField code_field;  /* or CABAS_NO_FIELD */
  guint n_held;
  const CabasKind *held; /* kinds it may contain, in the order of the file */
} CabasKindInfo;

const CabasKindInfo *cabas_kind_get_info (CabasKind kind);
const char *cabas_kind_get_label (CabasKind kind);
const char *cabas_kind_get_plural_label (CabasKind kind);
GType cabas_kind_get_type (CabasKind kind);
/* Place of `child` among the kinds that `parent` holds, or -1. */
int cabas_kind_find_held (CabasKind parent, CabasKind child);
/* FALSE where no kind has that name. */
gboolean cabas_kind_find (const char *name, gsize length, CabasKind *kind);
/* The same among the kinds that `parent` holds. */
gboolean
cabas_kind_find_held_named (CabasKind parent, const char *name, gsize length, CabasKind *kind);

const CabasFieldInfo *cabas_field_get_info (CabasField field);
const char *cabas_field_get_label (CabasField field);
const char *cabas_field_get_help (CabasField field);
CabasHeldAs cabas_field_get_held_as (CabasField field);
/* Whether it holds words, in which the file may hold unknown pieces, and not a value. */
gboolean cabas_field_is_words (CabasField field);
/* The date by which an item ends, and the one by which it starts, or CABAS_NO_FIELD for both. */
void cabas_kind_find_period (CabasKind kind, CabasField *start, CabasField *end);
/* The field of `kind` that has this name, or CABAS_NO_FIELD. */
CabasField cabas_field_find (CabasKind kind, const char *name, gsize length);

/* Label of a choice in the user's language; "" where `choice` is CABAS_UNSET or not in the set. */
const char *cabas_choice_get_label (CabasField field, gint64 choice);
/* Place of the choice that has this name in the file, or -1. */
int cabas_choice_find (const CabasChoiceSet *set, const char *name, gsize length);

G_END_DECLS
