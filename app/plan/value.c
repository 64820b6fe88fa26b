/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/value.h"

#include "plan/decimal.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (cabas_value_error, cabas_value_error)

/* Sums of a few values stay inside 64 bits. */
#define LARGEST_NUMBER (G_MAXINT64 / 16)
/* References in one list: more than any plan has items to refer to. */
#define MAX_LIST_WORDS 10000
/* A full list must be text that a field may hold, for the file says it as one. */
G_STATIC_ASSERT (MAX_LIST_WORDS *(CABAS_MAX_ID_BYTES + 1) <= CABAS_MAX_TEXT_BYTES);

GType
cabas_field_get_value_type (CabasField field)
{
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return G_TYPE_STRING;
    case CABAS_HELD_LIST:
      return G_TYPE_STRV;
    case CABAS_HELD_NUMBER:
    default:
      return G_TYPE_INT64;
    }
}

static gboolean
is_colour (const char *text)
{
  if (strlen (text) != 7 || text[0] != '#')
    return FALSE;

  for (int i = 1; i < 7; i++)
    if (!g_ascii_isxdigit (text[i]))
      return FALSE;

  return TRUE;
}

/**
 * cabas_field_get_max_bytes:
 * @field: a field held as text
 *
 * Returns: the longest text that it may have
 */
gsize
cabas_field_get_max_bytes (CabasField field)
{
  return cabas_field_get_info (field)->type == CABAS_VALUE_DATA ? CABAS_MAX_DATA_BYTES
                                                                : CABAS_MAX_TEXT_BYTES;
}

static gboolean
is_base64 (const char *text)
{
  const gsize length = strlen (text);

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (text[i]) && text[i] != '+' && text[i] != '/' &&
        !(text[i] == '=' && i + 2 >= length))
      return FALSE;

  return length % 4 == 0 && length <= CABAS_MAX_DATA_BYTES;
}

gboolean
cabas_value_allows_text (CabasField field, const char *text)
{
  if (text == NULL)
    return TRUE;

  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_COLOUR:
      return is_colour (text);
    case CABAS_VALUE_REFERENCE:
      return cabas_text_is_id (text);
    case CABAS_VALUE_DATA:
      return is_base64 (text);
    default:
      return strlen (text) <= CABAS_MAX_TEXT_BYTES;
    }
}

gboolean
cabas_value_allows_number (CabasField field, gint64 number)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);

  if (number == CABAS_UNSET)
    return TRUE;

  switch (info->type)
    {
    case CABAS_VALUE_CHOICE:
      return number >= 0 && number < info->choices->n_choices;
    case CABAS_VALUE_CHOICES:
      return number > 0 && number >> info->choices->n_choices == 0;
    case CABAS_VALUE_FLAG:
      return number == 0 || number == 1;
    case CABAS_VALUE_DATE:
      return cabas_date_is_valid (number);
    default:
      return ABS (number) <= LARGEST_NUMBER;
    }
}

gboolean
cabas_value_allows_list (CabasField field, char *const *list)
{
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (i == MAX_LIST_WORDS || !cabas_text_is_id (list[i]))
      return FALSE;

  return TRUE;
}

static gboolean
clean_number (CabasField field, gint64 number, GValue *clean)
{
  /* No choice taken is the same as nothing said. */
  if (number == 0 && cabas_field_get_info (field)->type == CABAS_VALUE_CHOICES)
    number = CABAS_UNSET;

  g_value_set_int64 (clean, number);
  return cabas_value_allows_number (field, number);
}

gboolean
cabas_value_clean (CabasField field, const GValue *value, GValue *clean)
{
  gboolean keep_lines = cabas_field_get_info (field)->type == CABAS_VALUE_PROSE;
  char **list;

  g_value_init (clean, cabas_field_get_value_type (field));
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      g_value_take_string (clean, cabas_text_clean (g_value_dup_string (value), keep_lines));
      return cabas_value_allows_text (field, g_value_get_string (clean));

    case CABAS_HELD_NUMBER:
      return clean_number (field, g_value_get_int64 (value), clean);

    case CABAS_HELD_LIST:
    default:
      list = g_value_get_boxed (value);
      g_value_set_boxed (clean, list != NULL && list[0] != NULL ? list : NULL);
      return cabas_value_allows_list (field, list);
    }
}

static int
get_digits (CabasValueType type)
{
  switch (type)
    {
    case CABAS_VALUE_MONEY:
      return CABAS_MONEY_DIGITS;
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
      return CABAS_QUANTITY_DIGITS;
    default:
      return 0;
    }
}

static char *
choices_to_text (const CabasChoiceSet *set, gint64 bits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < set->n_choices; i++)
    if (bits & (G_GINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", set->choices[i].name);

  return g_string_free (text, FALSE);
}

static char *
number_to_text (const CabasFieldInfo *info, gint64 number)
{
  char text[32];

  if (number == CABAS_UNSET)
    return NULL;

  switch (info->type)
    {
    case CABAS_VALUE_CHOICE:
      return g_strdup (info->choices->choices[number].name);
    case CABAS_VALUE_CHOICES:
      return choices_to_text (info->choices, number);
    case CABAS_VALUE_FLAG:
      return g_strdup (number ? "yes" : "no");
    case CABAS_VALUE_DATE:
      cabas_date_to_text (number, text);
      return g_strdup (text);
    default:
      cabas_decimal_to_text (number, get_digits (info->type), text);
      return g_strdup (text);
    }
}

char *
cabas_value_to_text (CabasField field, const GValue *value)
{
  char **list;

  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return g_value_dup_string (value);
    case CABAS_HELD_NUMBER:
      return number_to_text (cabas_field_get_info (field), g_value_get_int64 (value));
    case CABAS_HELD_LIST:
    default:
      list = g_value_get_boxed (value);
      return list != NULL ? g_strjoinv (" ", list) : NULL;
    }
}

char *
cabas_item_dup_text (CabasItem *item, CabasField field)
{
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      return g_strdup (cabas_item_get_text (item, field));
    case CABAS_HELD_NUMBER:
      return number_to_text (cabas_field_get_info (field), cabas_item_get_number (item, field));
    case CABAS_HELD_LIST:
    default:
      return cabas_item_has (item, field)
                 ? g_strjoinv (" ", (char **) cabas_item_get_list (item, field))
                 : NULL;
    }
}

/* Length of the next word, to which `text` is moved; 0 at the end. Hostile lists are long, so words
 * are looked at where they stand. */
static gsize
find_word (const char **text)
{
  *text += strspn (*text, " \t\n");
  return strcspn (*text, " \t\n");
}

static gboolean
choices_from_text (const CabasChoiceSet *set, const char *text, gint64 *bits)
{
  gsize length;

  *bits = 0;
  for (; (length = find_word (&text)) > 0; text += length)
    {
      int choice = cabas_choice_find (set, text, length);

      if (choice < 0)
        return FALSE;
      *bits |= G_GINT64_CONSTANT (1) << choice;
    }

  return TRUE;
}

static gboolean
number_from_text (const CabasFieldInfo *info, const char *text, gint64 *number)
{
  switch (info->type)
    {
    case CABAS_VALUE_CHOICE:
      *number = cabas_choice_find (info->choices, text, strlen (text));
      return *number >= 0;
    case CABAS_VALUE_CHOICES:
      return choices_from_text (info->choices, text, number);
    case CABAS_VALUE_FLAG:
      *number = g_str_equal (text, "yes");
      return *number || g_str_equal (text, "no");
    case CABAS_VALUE_DATE:
      return cabas_date_from_text (text, number);
    default:
      return cabas_decimal_from_text (text, get_digits (info->type), number);
    }
}

/* One word more than is allowed at most, for then it is refused. */
static GStrv
list_from_text (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gsize length;

  for (guint i = 0; i <= MAX_LIST_WORDS && (length = find_word (&text)) > 0; i++)
    {
      g_autofree char *word = g_strndup (text, length);

      g_strv_builder_add (builder, word);
      text += length;
    }

  return g_strv_builder_end (builder);
}

static gboolean
fill_from_text (CabasField field, const char *text, GValue *value)
{
  gint64 number = CABAS_UNSET;

  g_value_init (value, cabas_field_get_value_type (field));
  switch (cabas_field_get_held_as (field))
    {
    case CABAS_HELD_TEXT:
      g_value_set_string (value, *text != '\0' ? text : NULL);
      return cabas_value_allows_text (field, g_value_get_string (value));

    case CABAS_HELD_NUMBER:
      if (*text != '\0' && !number_from_text (cabas_field_get_info (field), text, &number))
        return FALSE;
      g_value_set_int64 (value, number);
      return number == 0 || cabas_value_allows_number (field, number);

    case CABAS_HELD_LIST:
    default:
      g_value_take_boxed (value, list_from_text (text));
      return cabas_value_allows_list (field, g_value_get_boxed (value));
    }
}

/* What the file may say in this field, for a message. */
static char *
describe_expected (const CabasFieldInfo *info)
{
  GString *names;

  switch (info->type)
    {
    case CABAS_VALUE_CHOICE:
    case CABAS_VALUE_CHOICES:
      names = g_string_new (NULL);
      for (guint i = 0; i < info->choices->n_choices; i++)
        g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", info->choices->choices[i].name);
      return g_string_free (names, FALSE);
    case CABAS_VALUE_FLAG:
      return g_strdup ("yes, no");
    case CABAS_VALUE_DATE:
      return g_strdup ("2027-03-15, 2027-03, 2027-Q1, 2027");
    case CABAS_VALUE_COLOUR:
      return g_strdup ("#1a5fb4");
    case CABAS_VALUE_REFERENCE:
    case CABAS_VALUE_REFERENCES:
      return g_strdup ("action-7k2m9xqa");
    case CABAS_VALUE_MONEY:
      return g_strdup ("1234.50");
    case CABAS_VALUE_WHOLE:
      return g_strdup ("12");
    case CABAS_VALUE_DATA:
      return g_strdup ("iVBORw0KGgo=");
    default:
      return g_strdup ("12.5");
    }
}

gboolean
cabas_value_from_text (CabasField field, const char *text, GValue *value, GError **error)
{
  g_autofree char *shortened = NULL;
  g_autofree char *expected = NULL;

  if (fill_from_text (field, text, value))
    return TRUE;

  g_value_unset (value);
  if (strlen (text) > cabas_field_get_max_bytes (field))
    {
      g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                   _ ("The text of “%s” is longer than %d KB. Split it over several items."),
                   cabas_field_get_label (field), (int) (cabas_field_get_max_bytes (field) / 1024));
      return FALSE;
    }
  shortened = cabas_text_shorten (text, 40);
  expected = describe_expected (cabas_field_get_info (field));
  /* TRANSLATORS: what is in a file, the name of a field, what may stand there. */
  g_set_error (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
               _ ("“%s” cannot stand in the field “%s”. Write one of: %s."), shortened,
               cabas_field_get_label (field), expected);
  return FALSE;
}
