/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The days on which nobody is asked to a meeting. Days are numbers of GDate (g_date_set_julian).
 *
 * Public holidays are the eleven of article L3133-1 of the French labour code
 * (https://www.legifrance.gouv.fr/codes/id/LEGISCTA000033008129/, as in force in September 2024;
 * verified on 22 November 2026). */

/* Easter Sunday of a year from 1583 on. */
guint32 cabas_holidays_find_easter (int year);
gboolean cabas_holidays_include (guint32 julian);
/* Neither a Saturday, a Sunday nor a public holiday. */
gboolean cabas_holidays_is_working_day (guint32 julian);

G_END_DECLS
