/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/decimal.h"
#include "plan/text.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static char *
show_reference (CabasDocument *document, const char *id)
{
  return document != NULL ? cabas_document_dup_reference_name (document, id) : g_strdup (id);
}

static char *
show_references (CabasDocument *document, const char *const *ids)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = show_reference (document, ids[i]);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }

  return g_string_free (names, FALSE);
}

static char *
show_choices (CabasField field, gint64 bits)
{
  GString *labels = g_string_new (NULL);
  guint n_choices = cabas_field_get_info (field)->choices->n_choices;

  for (guint i = 0; i < n_choices; i++)
    if (bits & (G_GINT64_CONSTANT (1) << i))
      g_string_append_printf (labels, "%s%s", labels->len > 0 ? ", " : "",
                              cabas_choice_get_label (field, i));

  return g_string_free (labels, FALSE);
}

/* U+202F, the narrow no-break space, stands before a unit in French; in English none does. */
static char *
join_unit (char *number, const char *unit_format)
{
  g_autofree char *owned = number;

  return g_strdup_printf (unit_format, owned);
}

static char *
show_number (CabasField field, gint64 number)
{
  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_CHOICE:
      return g_strdup (cabas_choice_get_label (field, number));
    case CABAS_VALUE_CHOICES:
      return show_choices (field, number);
    case CABAS_VALUE_FLAG:
      return g_strdup (number ? _ ("Yes") : _ ("No"));
    case CABAS_VALUE_DATE:
      return cabas_date_format (number);
    case CABAS_VALUE_MONEY:
      /* TRANSLATORS: an amount in euros. */
      return join_unit (
          cabas_decimal_format (number, CABAS_MONEY_DIGITS, number % 100 == 0 ? 0 : 2), _ ("€%s"));
    case CABAS_VALUE_PERCENT:
      /* TRANSLATORS: a percentage. */
      return join_unit (cabas_decimal_format (number, CABAS_QUANTITY_DIGITS, -1), _ ("%s%%"));
    case CABAS_VALUE_QUANTITY:
      return cabas_decimal_format (number, CABAS_QUANTITY_DIGITS, -1);
    case CABAS_VALUE_WHOLE:
    default:
      return cabas_decimal_format (number, 0, 0);
    }
}

char *
cabas_item_dup_shown (CabasItem *item, CabasField field, CabasDocument *document)
{
  if (!cabas_item_has (item, field))
    return g_strdup ("");

  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_REFERENCE:
      return show_reference (document, cabas_item_get_text (item, field));
    case CABAS_VALUE_REFERENCES:
      return show_references (document, cabas_item_get_list (item, field));
    case CABAS_VALUE_LINE:
    case CABAS_VALUE_PROSE:
    case CABAS_VALUE_ADDRESS:
    case CABAS_VALUE_COLOUR:
      return g_strdup (cabas_item_get_text (item, field));
    case CABAS_VALUE_DATA:
      /* Four letters stand for three bytes. */
      return g_format_size (strlen (cabas_item_get_text (item, field)) / 4 * 3);
    default:
      return show_number (field, cabas_item_get_number (item, field));
    }
}

/* Without thousands separators, so that it can be edited figure by figure. */
static char *
input_decimal (gint64 number, int digits)
{
  char text[32];
  g_autofree char *one_half = cabas_decimal_format (15, 1, 1);
  char *mark = NULL;

  cabas_decimal_to_text (number, digits, text);
  mark = strchr (text, '.');
  if (mark != NULL && strchr (one_half, ',') != NULL)
    *mark = ',';

  return g_strdup (text);
}

char *
cabas_item_dup_input (CabasItem *item, CabasField field)
{
  if (!cabas_item_has (item, field))
    return g_strdup ("");

  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_DATE:
      return cabas_date_format_short (cabas_item_get_number (item, field));
    case CABAS_VALUE_MONEY:
      return input_decimal (cabas_item_get_number (item, field), CABAS_MONEY_DIGITS);
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
      return input_decimal (cabas_item_get_number (item, field), CABAS_QUANTITY_DIGITS);
    case CABAS_VALUE_WHOLE:
      return input_decimal (cabas_item_get_number (item, field), 0);
    default:
      return cabas_item_dup_text (item, field);
    }
}

static const char *
describe_mistake (CabasValueType type)
{
  switch (type)
    {
    case CABAS_VALUE_DATE:
      return _ ("Write a date such as 15/03/2027, 03/2027, Q1 2027 or 2027.");
    case CABAS_VALUE_WHOLE:
      return _ ("Write a whole number, such as 12.");
    case CABAS_VALUE_MONEY:
      return _ ("Write an amount in euros with two decimals at most.");
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
      return _ ("Write a number with six decimals at most.");
    case CABAS_VALUE_COLOUR:
      return _ ("Write a colour as # and six hexadecimal digits.");
    default:
      return _ ("This value cannot stand here.");
    }
}

static gboolean
parse_number (CabasValueType type, const char *text, gint64 *number)
{
  switch (type)
    {
    case CABAS_VALUE_DATE:
      return cabas_date_parse (text, number);
    case CABAS_VALUE_MONEY:
      return cabas_decimal_parse (text, CABAS_MONEY_DIGITS, number);
    case CABAS_VALUE_WHOLE:
      return cabas_decimal_parse (text, 0, number);
    default:
      return cabas_decimal_parse (text, CABAS_QUANTITY_DIGITS, number);
    }
}

gboolean
cabas_value_parse (CabasField field, const char *text, GValue *value, GError **error)
{
  CabasValueType type = cabas_field_get_info (field)->type;
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  gint64 number = CABAS_UNSET;

  switch (type)
    {
    case CABAS_VALUE_DATE:
    case CABAS_VALUE_WHOLE:
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
    case CABAS_VALUE_MONEY:
      if (*stripped != '\0' &&
          (!parse_number (type, stripped, &number) || !cabas_value_allows_number (field, number)))
        break;
      g_value_init (value, G_TYPE_INT64);
      g_value_set_int64 (value, number);
      return TRUE;

    case CABAS_VALUE_LINE:
    case CABAS_VALUE_PROSE:
      return cabas_value_from_text (field, text, value, error);

    default:
      if (cabas_value_from_text (field, stripped, value, NULL))
        return TRUE;
      break;
    }

  g_set_error_literal (error, CABAS_VALUE_ERROR, CABAS_VALUE_ERROR_INVALID,
                       describe_mistake (type));
  return FALSE;
}

static gboolean
is_web_address (const char *text)
{
  g_autoptr (GUri) uri = g_uri_parse (text, G_URI_FLAGS_NONE, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0' &&
         (g_str_equal (g_uri_get_scheme (uri), "https") ||
          g_str_equal (g_uri_get_scheme (uri), "http"));
}

char *
cabas_value_dup_warning (CabasField field, const char *text)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);

  if (text == NULL || *text == '\0')
    return info->is_required ? g_strdup (_ ("This field must be filled in.")) : NULL;

  if (info->type == CABAS_VALUE_ADDRESS && !is_web_address (text))
    return g_strdup (_ ("A web address starts with https:// and names a site."));

  return NULL;
}
