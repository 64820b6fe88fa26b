/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-guard.h"

#include "store/reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

guint
cabas_guard_find_line (const char *data, gsize offset)
{
  guint line = 1;
  const char *end = data + offset;

  for (const char *p = data; (p = memchr (p, '\n', end - p)) != NULL; p++)
    line++;

  return line;
}

static gboolean
check_size (gsize length, const char *name, GError **error)
{
  if (length == 0)
    {
      g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_NOT_A_PLAN,
                   _ ("“%s”, line 1: the file is empty. Restore a backup of it."), name);
      return FALSE;
    }

  if (length > CABAS_MAX_FILE_BYTES)
    {
      g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_TOO_LARGE,
                   _ ("“%s”, line 1: the file is larger than %d MB, which no plan is. Check that "
                      "it is the right file."),
                   name, CABAS_MAX_FILE_BYTES / (1024 * 1024));
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_encoding (const char *data, gsize length, const char *name, GError **error)
{
  const char *end;

  if (g_utf8_validate_len (data, length, &end))
    return TRUE;

  g_set_error (
      error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
      _ ("“%s”, line %u: the text is not valid UTF-8. Save the file as UTF-8 in the editor "
         "it comes from, or restore a backup."),
      name, cabas_guard_find_line (data, end - data));
  return FALSE;
}

/* Value of a pseudo-attribute of the XML declaration, quotes taken off; NULL where it is absent. */
static char *
find_declared (const char *declaration, const char *name)
{
  const char *p = strstr (declaration, name);
  const char *end;
  char quote;

  if (p == NULL)
    return NULL;

  p += strlen (name);
  p += strspn (p, " \t\r\n");
  if (*p != '=')
    return NULL;

  p++;
  p += strspn (p, " \t\r\n");
  quote = *p;
  if (quote != '"' && quote != '\'')
    return NULL;

  end = strchr (p + 1, quote);
  return end != NULL ? g_strndup (p + 1, end - p - 1) : NULL;
}

static gboolean
check_declaration (const char *data, gsize length, const char *name, GError **error)
{
  const char *end = g_strstr_len (data, MIN (length, 1024), "?>");
  g_autofree char *declaration = NULL;
  g_autofree char *version = NULL;
  g_autofree char *encoding = NULL;

  if (end == NULL || strncmp (data, "<?xml", 5) != 0 || !g_ascii_isspace (data[5]))
    return TRUE;

  declaration = g_strndup (data, end - data);
  version = find_declared (declaration, "version");
  encoding = find_declared (declaration, "encoding");

  if (version != NULL && !g_str_equal (version, "1.0"))
    {
      g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
                   _ ("“%s”, line 1: the file is written in XML %s; plans are XML 1.0. Save it as "
                      "XML 1.0 in the program it comes from."),
                   name, version);
      return FALSE;
    }

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0 &&
      g_ascii_strcasecmp (encoding, "US-ASCII") != 0)
    {
      g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
                   _ ("“%s”, line 1: the file says that it is written in %s. Save it as UTF-8 in "
                      "the program it comes from."),
                   name, encoding);
      return FALSE;
    }

  return TRUE;
}

/* What is between “<” and the end of this piece of markup; `n_equals` counts the attributes.
 * Returns the end, or NULL where the file stops before it. */
static const char *
skip_tag (const char *p, const char *end, guint *n_equals)
{
  *n_equals = 0;
  for (; p < end; p++)
    switch (*p)
      {
      case '>':
        return p + 1;
      case '=':
        (*n_equals)++;
        break;
      case '"':
      case '\'':
        p = memchr (p + 1, *p, end - p - 1);
        if (p == NULL)
          return NULL;
        break;
      default:
        break;
      }

  return NULL;
}

static const char *
skip_to (const char *p, const char *end, const char *closing)
{
  const char *found = g_strstr_len (p, end - p, closing);

  return found != NULL ? found + strlen (closing) : NULL;
}

static gboolean
starts_with (const char *p, const char *end, const char *prefix)
{
  gsize length = strlen (prefix);

  return (gsize) (end - p) >= length && memcmp (p, prefix, length) == 0;
}

gboolean
cabas_guard_allows_tag (const char *data, gsize length, const char **next)
{
  guint n_attributes;
  const char *end = skip_tag (data, data + length, &n_attributes);

  if (next != NULL)
    *next = end;
  return (end != NULL ? end - data : (gssize) length) <= CABAS_MAX_TAG_BYTES &&
         n_attributes <= CABAS_MAX_TAG_ATTRIBUTES;
}

/* The parser says what is wrong with markup that never ends; here only its length counts. */
static gboolean
check_tags (const char *data, gsize length, const char *name, GError **error)
{
  const char *end = data + length;
  const char *p = data;

  while (p != NULL && (p = memchr (p, '<', end - p)) != NULL)
    {
      const char *start = p;

      if (starts_with (p, end, "<!--"))
        p = skip_to (p + 4, end, "-->");
      else if (starts_with (p, end, "<![CDATA["))
        p = skip_to (p, end, "]]>");
      else if (starts_with (p, end, "<?"))
        p = skip_to (p, end, "?>");
      else if (!cabas_guard_allows_tag (p, end - p, &p))
        {
          g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
                       _ ("“%s”, line %u: a tag is longer than any tag of a plan. The file is "
                          "damaged or was made to harm; restore a backup."),
                       name, cabas_guard_find_line (data, start - data));
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
cabas_guard_check (const char *data, gsize length, const char *name, GError **error)
{
  return check_size (length, name, error) && check_encoding (data, length, name, error) &&
         check_declaration (data, length, name, error) && check_tags (data, length, name, error);
}
