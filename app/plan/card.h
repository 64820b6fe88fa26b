/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/schema.h"

G_BEGIN_DECLS

#define CABAS_TYPE_CARD (cabas_card_get_type ())

/* A ready-made piece of a plan, as the library keeps it: what to do, why, how, with what proof and
 * what caution. Belongs to no plan. Whoever makes a card fills it; after that it stays as it is. */
G_DECLARE_FINAL_TYPE (CabasCard, cabas_card, CABAS, CARD, GObject)

typedef enum
{
  CABAS_CARD_KIND_OBJECTIVE,
  CABAS_CARD_KIND_ACTION,
  CABAS_CARD_KIND_INDICATOR,
  CABAS_CARD_KIND_CLAUSE,
  CABAS_N_CARD_KINDS,
} CabasCardKind;

/* What a card says, in the order in which it is read and written. */
typedef enum
{
  CABAS_CARD_TITLE,
  CABAS_CARD_QUESTION,
  CABAS_CARD_WHY,
  CABAS_CARD_TEXT,
  CABAS_CARD_STEPS,
  CABAS_CARD_RESULT,
  CABAS_CARD_MEANS,
  CABAS_CARD_PARTNERS,
  CABAS_CARD_DEFINITION,
  CABAS_CARD_UNIT,
  CABAS_CARD_UNIT_FAMILY,
  CABAS_CARD_LEGAL_CATEGORY,
  CABAS_CARD_DIRECTION,
  CABAS_CARD_FREQUENCY,
  CABAS_CARD_METHOD,
  CABAS_CARD_LIMITS,
  CABAS_CARD_COST,
  CABAS_CARD_PROOF,
  CABAS_CARD_CAUTION,
  CABAS_CARD_LEVERS,
  CABAS_CARD_THEMES,
  CABAS_N_CARD_PARTS,
} CabasCardPart;

/* Where the values of an indicator come from. */
typedef enum
{
  CABAS_CARD_DATA_UNSAID,
  CABAS_CARD_DATA_CONTRACTS, /* open contract data alone */
  CABAS_CARD_DATA_SUPPLIERS, /* open contract data and the supplier register */
  CABAS_CARD_DATA_LOCAL,     /* somebody enters them */
  CABAS_CARD_DATA_PLAN,      /* the plan itself */
  CABAS_N_CARD_DATA,
} CabasCardData;

typedef struct
{
  const char *name;  /* element in the file */
  const char *label; /* untranslated: heading above it */
  CabasField model;  /* a field that is held and written in the same way */
  gboolean is_required;
  /* Of each kind: the field that takes it in a plan, CABAS_NO_FIELD where the card alone says it,
   * CABAS_CARD_NOT_HERE where such a card has no such part. */
  int fields[CABAS_N_CARD_KINDS];
} CabasCardPartInfo;

#define CABAS_CARD_NOT_HERE (-1)

typedef struct
{
  int role;   /* CABAS_DEPARTMENT_ROLE_…, or -1 for any */
  char *name; /* (owned) (nullable): such as “Direction des achats” */
} CabasCardOwner;

typedef struct
{
  char *address;     /* (owned) (nullable) */
  char *name;        /* (owned) (nullable) */
  gint64 checked_on; /* CabasDate, or CABAS_UNSET */
} CabasCardSource;

const CabasCardPartInfo *cabas_card_part_get_info (CabasCardPart part);
const char *cabas_card_part_get_label (CabasCardPart part);
const char *cabas_card_kind_get_name (CabasCardKind kind);
const char *cabas_card_kind_get_label (CabasCardKind kind);
const char *cabas_card_kind_get_plural_label (CabasCardKind kind);
gboolean cabas_card_kind_find (const char *name, CabasCardKind *kind);
const char *cabas_card_data_get_name (CabasCardData data);
const char *cabas_card_data_get_label (CabasCardData data);
gboolean cabas_card_data_find (const char *name, CabasCardData *data);

CabasCard *cabas_card_new (CabasCardKind kind, const char *id);
/* `value`: as the model of the part holds it. */
void cabas_card_set_value (CabasCard *self, CabasCardPart part, const GValue *value);
void cabas_card_set_data (CabasCard *self, CabasCardData data);
void cabas_card_add_family (CabasCard *self, const char *words);
void cabas_card_add_indicator (CabasCard *self, const char *id);
void cabas_card_add_owner (CabasCard *self, int role, const char *name);
void
cabas_card_add_source (CabasCard *self, const char *address, const char *name, gint64 checked_on);
void cabas_card_set_own (CabasCard *self, gboolean is_own);

CabasCardKind cabas_card_get_kind (CabasCard *self);
const char *cabas_card_get_id (CabasCard *self);
/* Both the title and, for the lists of GTK, the property of that name. Never NULL. */
const char *cabas_card_get_title (CabasCard *self);
gboolean cabas_card_has (CabasCard *self, CabasCardPart part);
const char *cabas_card_get_text (CabasCard *self, CabasCardPart part); /* (nullable) */
gint64 cabas_card_get_number (CabasCard *self, CabasCardPart part);    /* or CABAS_UNSET */
/* (nullable) (transfer none) */
const GValue *cabas_card_get_value (CabasCard *self, CabasCardPart part);
/* As a reader sees it, in the user's language; "" where it says nothing. */
char *cabas_card_dup_shown (CabasCard *self, CabasCardPart part);
CabasCardData cabas_card_get_data (CabasCard *self);
GPtrArray *cabas_card_get_families (CabasCard *self);   /* of char * */
GPtrArray *cabas_card_get_indicators (CabasCard *self); /* of char *: ids of cards */
GPtrArray *cabas_card_get_owners (CabasCard *self);     /* of CabasCardOwner */
GPtrArray *cabas_card_get_sources (CabasCard *self);    /* of CabasCardSource */
/* Whether it is one of the user's, and not shipped. */
gboolean cabas_card_is_own (CabasCard *self);
/* The typical owners in a line: “Direction des achats, Direction juridique”. */
char *cabas_card_dup_owner_names (CabasCard *self);

G_END_DECLS
