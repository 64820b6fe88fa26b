/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/date.h"
#include "plan/fold.h"
#include "plan/schema.h"

#include <langinfo.h>
#include <string.h>

/* Dates as people type them, in French or English whatever the language of the program. Words are
 * compared folded: without accents and case. */

#define MOST_AHEAD 9999

static const char *const months[][2] = {
  { "janvier", "january" }, { "fevrier", "february" },  { "mars", "march" },
  { "avril", "april" },     { "mai", "may" },           { "juin", "june" },
  { "juillet", "july" },    { "aout", "august" },       { "septembre", "september" },
  { "octobre", "october" }, { "novembre", "november" }, { "decembre", "december" },
};

/* Two digits of a year mean the present century; one or three are a slip, and 0 is no year. */
static int
complete_year (const char *word)
{
  const gint64 year = g_ascii_strtoll (word, NULL, 10);

  switch (strlen (word))
    {
    case 2:
      return 2000 + year;
    case 4:
      return year;
    default:
      return 0;
    }
}

static gboolean
is_number (const char *word)
{
  return *word != '\0' && strlen (word) <= 4 && strspn (word, "0123456789") == strlen (word);
}

/* Three letters are enough, but for June and July in French: "jui" is neither. */
static gboolean
is_short_for (const char *word, const char *name)
{
  return strlen (word) >= 3 && !g_str_equal (word, "jui") && g_str_has_prefix (name, word);
}

/* The language of the locale may be another one. */
static gboolean
is_month_of_locale (const char *word, int month)
{
  g_autoptr (GString) name = g_string_new (NULL);

  cabas_fold (name, nl_langinfo (MON_1 + month - 1));
  return is_short_for (word, name->str);
}

static int
find_month (const char *word)
{
  for (int month = 1; month <= 12; month++)
    if (is_short_for (word, months[month - 1][0]) || is_short_for (word, months[month - 1][1]) ||
        is_month_of_locale (word, month))
      return month;

  return 0;
}

/* "t3", "q3" */
static int
find_quarter (const char *word)
{
  if (strlen (word) == 2 && (word[0] == 't' || word[0] == 'q') && word[1] >= '1' && word[1] <= '4')
    return word[1] - '0';

  return 0;
}

/* "3e", "1er", "3", "3rd": 0 where it is no such number. */
static int
find_ordinal (const char *word)
{
  static const char *const endings[] = { "", "e", "er", "eme", "st", "nd", "rd", "th" };
  char *end;
  const gint64 number = g_ascii_strtoll (word, &end, 10);

  if (!g_ascii_isdigit (word[0]) || number > 31)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_equal (end, endings[i]))
      return (int) number;

  return 0;
}

static CabasDate
new_quarter (int quarter, const char *year)
{
  if (quarter < 1 || quarter > 4)
    return CABAS_UNSET;

  return cabas_date_new (CABAS_DATE_QUARTER, complete_year (year), quarter * 3 - 2, 1);
}

/* Day, month or quarter, then year. */
static CabasDate
read_calendar (char **words)
{
  const guint n = g_strv_length (words);
  int month;

  if (n == 0 || !is_number (words[n - 1]))
    return CABAS_UNSET;
  if (n == 1)
    return strlen (words[0]) == 4 ? cabas_date_new_year (complete_year (words[0])) : CABAS_UNSET;
  if (n == 2 && find_quarter (words[0]) != 0)
    return new_quarter (find_quarter (words[0]), words[1]);
  if (n == 3 && (is_short_for (words[1], "trimestre") || is_short_for (words[1], "quarter")))
    return new_quarter (find_ordinal (words[0]), words[2]);

  month = is_number (words[n - 2]) ? (int) g_ascii_strtoll (words[n - 2], NULL, 10)
                                   : find_month (words[n - 2]);
  if (n == 2)
    return cabas_date_new (CABAS_DATE_MONTH, complete_year (words[1]), month, 1);
  if (n == 3 && find_ordinal (words[0]) != 0)
    return cabas_date_new (CABAS_DATE_DAY, complete_year (words[2]), month,
                           find_ordinal (words[0]));

  return CABAS_UNSET;
}

static CabasDate
new_day (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);
  return cabas_date_new_from_gdate (&day);
}

/* "fin 2027", "debut mars 2027": the first or last day of what follows. */
static CabasDate
read_edge (char **words)
{
  static const struct
  {
    const char *word;
    gboolean is_end;
  } edges[] = {
    { "fin", TRUE }, { "end", TRUE }, { "debut", FALSE }, { "start", FALSE }, { "beginning", FALSE }
  };
  CabasDate around;

  for (guint i = 0; words[0] != NULL && i < G_N_ELEMENTS (edges); i++)
    if (g_str_equal (words[0], edges[i].word))
      {
        around = read_calendar (words + (g_strcmp0 (words[1], "of") == 0 ? 2 : 1));
        if (around == CABAS_UNSET)
          return CABAS_UNSET;
        return new_day (edges[i].is_end ? cabas_date_get_last_julian (around)
                                        : cabas_date_get_first_julian (around));
      }

  return CABAS_UNSET;
}

static CabasDate
read_near_day (char **words, guint32 today)
{
  static const struct
  {
    const char *words;
    int days;
  } days[] = { { "aujourd'hui", 0 }, { "today", 0 }, { "demain", 1 },
               { "tomorrow", 1 },    { "hier", -1 }, { "yesterday", -1 } };

  for (guint i = 0; words[0] != NULL && words[1] == NULL && i < G_N_ELEMENTS (days); i++)
    if (g_str_equal (words[0], days[i].words))
      return new_day (today + days[i].days);

  return CABAS_UNSET;
}

typedef enum
{
  UNIT_DAYS,
  UNIT_WEEKS,
  UNIT_MONTHS,
  UNIT_QUARTERS,
  UNIT_YEARS,
  N_UNITS,
} Unit;

/* Any beginning of a name will do; those of one letter come first. */
static Unit
find_unit (const char *word)
{
  static const struct
  {
    const char *name;
    Unit unit;
  } units[] = { { "jours", UNIT_DAYS },          { "days", UNIT_DAYS },
                { "semaines", UNIT_WEEKS },      { "weeks", UNIT_WEEKS },
                { "mois", UNIT_MONTHS },         { "months", UNIT_MONTHS },
                { "trimestres", UNIT_QUARTERS }, { "quarters", UNIT_QUARTERS },
                { "ans", UNIT_YEARS },           { "annees", UNIT_YEARS },
                { "years", UNIT_YEARS } };

  for (guint i = 0; *word != '\0' && i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (units[i].name, word))
      return units[i].unit;

  return N_UNITS;
}

static CabasDate
add_months (guint32 today, gint64 n, CabasDatePrecision precision)
{
  GDate day;
  int month;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, today);
  if (n < 0)
    g_date_subtract_months (&day, -n);
  else
    g_date_add_months (&day, n);

  month = g_date_get_month (&day);
  /* A quarter is named by its first month. */
  if (precision == CABAS_DATE_QUARTER)
    month -= (month - 1) % 3;

  return cabas_date_new (precision, g_date_get_year (&day), month, 1);
}

static CabasDate
add_to (guint32 today, gint64 n, Unit unit)
{
  switch (unit)
    {
    case UNIT_DAYS:
      return new_day (today + n);
    case UNIT_WEEKS:
      return new_day (today + 7 * n);
    case UNIT_MONTHS:
      return add_months (today, n, CABAS_DATE_MONTH);
    case UNIT_QUARTERS:
      return add_months (today, 3 * n, CABAS_DATE_QUARTER);
    case UNIT_YEARS:
      return add_months (today, 12 * n, CABAS_DATE_MONTH);
    case N_UNITS:
    default:
      return CABAS_UNSET;
    }
}

/* "+6 mois", "-10 j", "dans 2 ans", "in 3 weeks" */
static CabasDate
read_distance (const char *folded, guint32 today)
{
  const char *p = folded;
  gboolean is_back = FALSE;
  char *end;
  gint64 n;

  if (*p == '+' || *p == '-')
    is_back = *p++ == '-';
  else if (g_str_has_prefix (p, "dans "))
    p += strlen ("dans ");
  else if (g_str_has_prefix (p, "in "))
    p += strlen ("in ");
  else
    return CABAS_UNSET;

  while (*p == ' ')
    p++;
  if (!g_ascii_isdigit (*p))
    return CABAS_UNSET;
  n = g_ascii_strtoll (p, &end, 10);
  while (*end == ' ')
    end++;
  /* Farther than any plan, a number is a slip, and the calendar ends somewhere. */
  if (n > MOST_AHEAD || (is_back && (guint64) n * 366 >= today))
    return CABAS_UNSET;

  return add_to (today, is_back ? -n : n, find_unit (end));
}

/* The words, without empty ones and the full stops of short forms. */
static char **
split (const char *folded)
{
  g_auto (GStrv) parts = g_strsplit_set (folded, " /-.", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

gboolean
cabas_date_parse_from (const char *text, CabasDate today, CabasDate *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GString) folded = g_string_new (NULL);
  const guint32 julian = cabas_date_get_first_julian (today);
  g_auto (GStrv) words = NULL;

  if (cabas_date_from_text (stripped, date))
    return TRUE;

  cabas_fold (folded, stripped);
  words = split (folded->str);
  *date = read_calendar (words);
  if (*date == CABAS_UNSET)
    *date = read_edge (words);
  if (*date == CABAS_UNSET)
    *date = read_near_day (words, julian);
  if (*date == CABAS_UNSET)
    *date = read_distance (folded->str, julian);

  return *date != CABAS_UNSET;
}

gboolean
cabas_date_parse (const char *text, CabasDate *date)
{
  return cabas_date_parse_from (text, cabas_date_today (), date);
}
