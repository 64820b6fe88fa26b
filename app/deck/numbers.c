/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/numbers.h"

#include <math.h>
#include <string.h>

#define NO_BREAK_SPACE 0x00a0
#define THIN_SPACE 0x202f
#define MOST_DECIMALS 6
#define DIGITS_OF_GROUP 3

struct _CabasNumbers
{
  GArray *values;    /* (owned) (element-type double) */
  GHashTable *codes; /* (owned) of char * */
};

/* A number as it stands in a text. */
typedef struct
{
  char *typed;    /* (owned) */
  double value;   /* a comma and a dot are decimal marks */
  double grouped; /* or group thousands, where that is possible; else NAN */
  guint n_decimals;
} Token;

typedef gboolean (*FoundFunc) (const Token *token, gpointer user_data);

CabasNumbers *
cabas_numbers_new (void)
{
  CabasNumbers *self = g_new0 (CabasNumbers, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (double));
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
cabas_numbers_free (CabasNumbers *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->values);
  g_hash_table_unref (self->codes);
  g_free (self);
}

static guint
count_digits (const char *text)
{
  guint n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;

  return n;
}

/* Bytes of a space that groups thousands here: three digits follow, and no fourth. */
static guint
measure_group_space (const char *text)
{
  const gunichar character = g_utf8_get_char (text);
  const guint length = (guint) (g_utf8_next_char (text) - text);

  if (character != ' ' && character != NO_BREAK_SPACE && character != THIN_SPACE)
    return 0;

  return count_digits (text + length) == DIGITS_OF_GROUP ? length : 0;
}

/* “st”, “e”, “er”, “ème”… right behind a number. */
static gboolean
is_ordinal (const char *end)
{
  static const char *const endings[] = { "ème", "eme", "ère", "er", "re", "nd",
                                         "nde", "st",  "rd",  "th", "es", "e" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_prefix (end, endings[i]) &&
        !g_unichar_isalnum (g_utf8_get_char (end + strlen (endings[i]))))
      return TRUE;

  return FALSE;
}

/* Reads the number at `text`, which starts with a digit, and says where it ends. FALSE for what
 * only looks like one. */
static gboolean
read_token (const char *text, Token *token, const char **end)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *at = text;
  guint n_marks = 0;
  guint n_spaces = 0;
  guint space;

  *token = (Token){ .grouped = NAN };
  g_string_append_len (digits, at, count_digits (at));
  at += digits->len;
  while (digits->len <= DIGITS_OF_GROUP + n_spaces * DIGITS_OF_GROUP &&
         (space = measure_group_space (at)) > 0)
    {
      g_string_append_len (digits, at + space, DIGITS_OF_GROUP);
      at += space + DIGITS_OF_GROUP;
      n_spaces++;
    }
  while ((*at == '.' || *at == ',') && g_ascii_isdigit (at[1]))
    {
      token->n_decimals = count_digits (at + 1);
      if (n_marks == 0 && token->n_decimals == DIGITS_OF_GROUP)
        token->grouped = g_ascii_strtod (digits->str, NULL) * 1000 + g_ascii_strtod (at + 1, NULL);
      g_string_append_c (digits, '.');
      g_string_append_len (digits, at + 1, token->n_decimals);
      at += 1 + token->n_decimals;
      n_marks++;
    }
  *end = at;
  if (n_marks > 1 || is_ordinal (at))
    return FALSE;

  token->value = g_ascii_strtod (digits->str, NULL);
  token->typed = g_strndup (text, (gsize) (at - text));

  return TRUE;
}

/* Past the end of “2111-3” in “L2111-3”. */
static const char *
skip_code (const char *at)
{
  while (g_unichar_isalnum (g_utf8_get_char (at)) || (*at == '-' && g_ascii_isalnum (at[1])) ||
         (*at == '.' && g_ascii_isalnum (at[1])))
    at = g_utf8_next_char (at);

  return at;
}

/* Calls `found` for each number until it returns FALSE. */
static void
scan (const char *text, FoundFunc found, gpointer user_data)
{
  gunichar before = ' ';

  for (const char *at = text; *at != '\0';)
    {
      const gunichar character = g_utf8_get_char (at);
      const char *end = g_utf8_next_char (at);
      Token token;

      if (g_ascii_isdigit (*at) && g_unichar_isalpha (before))
        end = skip_code (at);
      else if (g_ascii_isdigit (*at) && read_token (at, &token, &end))
        {
          const gboolean goes_on = found (&token, user_data);

          g_free (token.typed);
          if (!goes_on)
            return;
        }
      before = end == g_utf8_next_char (at) ? character : '0';
      at = end;
    }
}

static gboolean
add_token (const Token *token, gpointer user_data)
{
  cabas_numbers_add_value (user_data, token->value);
  if (!isnan (token->grouped))
    cabas_numbers_add_value (user_data, token->grouped);

  return TRUE;
}

void
cabas_numbers_add_text (CabasNumbers *self, const char *text)
{
  if (text != NULL)
    scan (text, add_token, self);
}

void
cabas_numbers_add_value (CabasNumbers *self, double value)
{
  g_array_append_val (self->values, value);
}

void
cabas_numbers_add_code (CabasNumbers *self, const char *code)
{
  if (code != NULL)
    g_hash_table_add (self->codes, g_strdup (code));
}

/* Whether a number is `typed`, rounded to so many decimals. */
static gboolean
is_same (double number, double typed, guint n_decimals)
{
  const double unit = pow (10, MIN (n_decimals, MOST_DECIMALS));

  return fabs (number - typed) < 1e-9 * MAX (1, fabs (typed)) ||
         fabs (round (number * unit) / unit - typed) < 1e-9 * MAX (1, fabs (typed));
}

static gboolean
has_value (const CabasNumbers *self, const Token *token)
{
  for (guint i = 0; i < self->values->len; i++)
    {
      const double number = g_array_index (self->values, double, i);

      if (is_same (number, token->value, token->n_decimals) ||
          (!isnan (token->grouped) && is_same (number, token->grouped, 0)))
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  const CabasNumbers *numbers;
  char *foreign; /* (nullable) */
} Search;

static gboolean
find_token (const Token *token, gpointer user_data)
{
  Search *search = user_data;

  if (g_hash_table_contains (search->numbers->codes, token->typed) ||
      has_value (search->numbers, token))
    return TRUE;

  search->foreign = g_strdup (token->typed);

  return FALSE;
}

char *
cabas_numbers_find_foreign (const CabasNumbers *self, const char *text)
{
  Search search = { self, NULL };

  if (text != NULL)
    scan (text, find_token, &search);

  return search.foreign;
}
