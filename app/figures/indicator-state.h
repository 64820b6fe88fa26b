/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "figures/series.h"

G_BEGIN_DECLS

/* How old the last value of an indicator is. A value is due once the period after that of the last
 * one has ended, and stale once half a period more, in whole months, has gone by. */
typedef enum
{
  CABAS_FRESHNESS_NONE, /* no value is known */
  CABAS_FRESHNESS_CURRENT,
  CABAS_FRESHNESS_DUE,
  CABAS_FRESHNESS_STALE,
} CabasFreshness;

/* Where an indicator stands, in its unit, as millionths. A point whose period is CABAS_UNSET is
 * not known. */
typedef struct
{
  CabasItem *indicator;   /* (unowned) */
  CabasSeriesPoint start; /* the first baseline whose value is known */
  CabasSeriesPoint last;  /* the last observation whose value is known */
  CabasSeriesPoint next;  /* the first target not before today, else the final one */
  CabasSeriesPoint final; /* the last target */
  int direction;          /* CABAS_DIRECTION_…: as stated, else from start to final, else -1 */
  gint64 gap;             /* what is still to go, see cabas_indicator_state_init (); or UNSET */
  CabasFreshness freshness;
  guint n_missing; /* periods that have ended since the last value */
  int days_late;   /* since the first of them ended */
} CabasIndicatorState;

void cabas_indicator_state_init (CabasIndicatorState *self, CabasItem *indicator, CabasDate today);
/* A value in the unit and with the decimals of the indicator: “12,5 %”; "" for CABAS_UNSET. */
char *cabas_indicator_format (CabasItem *indicator, gint64 value);
/* The same without the unit. */
char *cabas_indicator_format_number (CabasItem *indicator, gint64 value);
/* “12 % (2023)”; (nullable): NULL for a point that is not known. */
char *cabas_indicator_format_point (CabasItem *indicator, const CabasSeriesPoint *point);

/* “From 12 % (2023) to 25 % (2027): increase”; says which parts are not known. */
char *cabas_indicator_state_dup_sentence (const CabasIndicatorState *self);
/* “13 points to go”, “Reached”; "" where it is not known. */
char *cabas_indicator_state_dup_gap (const CabasIndicatorState *self);
/* “Value of March 2025, stale: 3 values missing”. */
char *cabas_indicator_state_dup_freshness (const CabasIndicatorState *self);

G_END_DECLS
