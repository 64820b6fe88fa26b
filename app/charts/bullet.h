/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_BULLET (cabas_bullet_get_type ())
G_DECLARE_FINAL_TYPE (CabasBullet, cabas_bullet, CABAS, BULLET, CabasChart)

/* How far each of many things has come from where it started, 0 %, to where it is meant to go,
 * 100 %, whatever their units are: a bar each, a tick where it would be by now at an even pace, and
 * the real values in words. Each row is a datum. */

typedef enum
{
  CABAS_BULLET_REACHED,
  CABAS_BULLET_AT_PACE,
  CABAS_BULLET_BEHIND,
  CABAS_BULLET_AWAY, /* further from the target than at the start */
  CABAS_BULLET_UNKNOWN,
} CabasBulletState;

#define CABAS_BULLET_N_STATES (CABAS_BULLET_UNKNOWN + 1)

CabasChart *cabas_bullet_new (const char *head);

/* `share` and `expected` in percent of the way; NaN: not known. */
void cabas_bullet_add_row (CabasBullet *self,
                           const char *id,
                           const char *label,
                           CabasBulletState state,
                           double share,
                           double expected,
                           const char *baseline,
                           const char *value,
                           const char *target);
