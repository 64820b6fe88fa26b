/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "charts/chart.h"

#define CABAS_TYPE_DUMBBELL (cabas_dumbbell_get_type ())
G_DECLARE_FINAL_TYPE (CabasDumbbell, cabas_dumbbell, CABAS, DUMBBELL, CabasChart)

/* What levels were and are: a row each, with a hollow marker for before, a full one for after, and
 * a line from one to the other. Levels are whole numbers from 0 to the highest of the scale. Each
 * row is a datum. */

CabasChart *
cabas_dumbbell_new (const char *head, const char *before, const char *after, guint most);

/* NaN: not known, and then the words of a level say why. */
void cabas_dumbbell_add_row (
    CabasDumbbell *self, const char *id, const char *label, double before, double after);
