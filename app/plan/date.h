/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A date as plans state it: a day, a month, a quarter or a year.
 *
 * Held in one number so that dates sort by their first day, the finer one first; CABAS_UNSET
 * where there is none. In the file: 2027-03-15, 2027-03, 2027-Q1, 2027. */
typedef gint64 CabasDate;

typedef enum
{
  CABAS_DATE_DAY,
  CABAS_DATE_MONTH,
  CABAS_DATE_QUARTER,
  CABAS_DATE_YEAR,
} CabasDatePrecision;

CabasDate cabas_date_new (CabasDatePrecision precision, int year, int month, int day);
CabasDate cabas_date_new_year (int year);
CabasDate cabas_date_new_from_gdate (const GDate *day);
CabasDate cabas_date_today (void);
/* Whether the number stands for a period that exists. */
gboolean cabas_date_is_valid (CabasDate date);
CabasDatePrecision cabas_date_get_precision (CabasDate date);
int cabas_date_get_year (CabasDate date);
int cabas_date_get_month (CabasDate date);
int cabas_date_get_day (CabasDate date);
/* First and last day covered, as day numbers of GDate (g_date_set_julian). */
guint32 cabas_date_get_first_julian (CabasDate date);
guint32 cabas_date_get_last_julian (CabasDate date);

/* The form of the file, such as "2027-Q3"; writes at most 11 bytes with the final NUL. */
void cabas_date_to_text (CabasDate date, char text[16]);
gboolean cabas_date_from_text (const char *text, CabasDate *date);

/* As a reader writes it: "15 mars 2027", "T3 2027"; "" where there is none. */
char *cabas_date_format (CabasDate date);
/* Short, for tables: "15/03/2027", "03/2027". */
char *cabas_date_format_short (CabasDate date);
/* Understands the form of the file, "15/03/26", "15 mars 2026", "mars 2026", "T3 2027", "3e trimestre
 * 2027", "fin mars 2027", "aujourd'hui", and counted from today "+6 mois", "dans 10 jours"; the same
 * in English. Months, quarters and years ahead give a month or a quarter. FALSE where it is no
 * date. */
gboolean cabas_date_parse (const char *text, CabasDate *date);
gboolean cabas_date_parse_from (const char *text, CabasDate today, CabasDate *date);

G_END_DECLS
