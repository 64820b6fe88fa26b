/* SPDX-License-Identifier: EUPL-1.2 */
#include "sheet/part.h"

#include "sheet/sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* libxml2 compares each attribute of an element with all others: no spreadsheet has as many. */
#define MAX_ATTRIBUTES 200

struct _CabasPart
{
  CabasZipPart *zip;       /* (owned) */
  xmlTextReaderPtr reader; /* (owned) */
  char *name;              /* (owned) */
  gboolean failed;
  gboolean in_tag; /* of what went to libxml2: inside a start tag, */
  char quote;      /* inside a value of it that ends with this, */
  char last;
  guint n_attributes; /* after so many of them */
};

/* libxml2 would print them. */
static void
ignore_error_cb (void *user_data, xmlErrorPtr error)
{
}

static gboolean
count_attributes (CabasPart *self, const char *buffer, int length)
{
  for (const char *p = buffer; p < buffer + length; self->last = *p++)
    if (self->quote != '\0')
      {
        if (*p == self->quote)
          self->quote = '\0';
      }
    else if (!self->in_tag)
      {
        self->in_tag = self->last == '<' && (g_ascii_isalpha (*p) || *p == '_' || *p < 0);
        self->n_attributes = 0;
      }
    else if (*p == '>')
      self->in_tag = FALSE;
    else if (*p == '"' || *p == '\'')
      self->quote = *p;
    else if (*p == '=' && ++self->n_attributes > MAX_ATTRIBUTES)
      return FALSE;

  return TRUE;
}

static int
read_cb (void *context, char *buffer, int length)
{
  CabasPart *self = context;
  int n_read = cabas_zip_part_read (self->zip, buffer, length);

  return n_read > 0 && !count_attributes (self, buffer, n_read) ? -1 : n_read;
}

static int
close_cb (void *context)
{
  return 0;
}

CabasPart *
cabas_part_open (GBytes *bytes, const char *name, GError **error)
{
  CabasZipPart *zip = cabas_zip_open (bytes, name, error);
  CabasPart *self;

  if (zip == NULL)
    return NULL;

  self = g_new0 (CabasPart, 1);
  self->zip = zip;
  self->name = g_strdup (name);
  self->reader = xmlReaderForIO (read_cb, close_cb, self, NULL, NULL,
                                 XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_NOCDATA);
  xmlTextReaderSetStructuredErrorHandler (self->reader, ignore_error_cb, NULL);

  return self;
}

void
cabas_part_free (CabasPart *self)
{
  xmlFreeTextReader (self->reader);
  cabas_zip_part_free (self->zip);
  g_free (self->name);
  g_free (self);
}

gboolean
cabas_part_next (CabasPart *self)
{
  int status = self->failed ? -1 : xmlTextReaderRead (self->reader);

  /* Spreadsheets declare no document type; who does wants entities to grow. */
  if (status < 0 || xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_DOCUMENT_TYPE)
    {
      self->failed = TRUE;
      return FALSE;
    }

  return status == 1;
}

gboolean
cabas_part_finish (CabasPart *self, GError **error)
{
  const GError *problem = cabas_zip_part_get_error (self->zip);

  if (problem != NULL)
    {
      g_propagate_error (error, g_error_copy (problem));
      return FALSE;
    }
  if (!self->failed)
    return TRUE;

  /* TRANSLATORS: name of a part of a spreadsheet file, such as “content.xml”. */
  g_set_error (error, CABAS_SHEET_ERROR, CABAS_SHEET_ERROR_DAMAGED,
               _ ("The file is damaged: its part “%s” cannot be read. Open it in a spreadsheet "
                  "and save it again."),
               self->name);
  return FALSE;
}

static gboolean
has_name (CabasPart *self, const char *name)
{
  const xmlChar *local = xmlTextReaderConstLocalName (self->reader);

  return local != NULL && g_str_equal ((const char *) local, name);
}

gboolean
cabas_part_is_start (CabasPart *self, const char *name)
{
  return xmlTextReaderNodeType (self->reader) == XML_READER_TYPE_ELEMENT && has_name (self, name);
}

gboolean
cabas_part_is_empty (CabasPart *self)
{
  return xmlTextReaderIsEmptyElement (self->reader) == 1;
}

gboolean
cabas_part_is_end (CabasPart *self, const char *name)
{
  int type = xmlTextReaderNodeType (self->reader);

  return (type == XML_READER_TYPE_END_ELEMENT ||
          (type == XML_READER_TYPE_ELEMENT && cabas_part_is_empty (self))) &&
         has_name (self, name);
}

const char *
cabas_part_get_text (CabasPart *self)
{
  switch (xmlTextReaderNodeType (self->reader))
    {
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
    case XML_READER_TYPE_WHITESPACE:
      return (const char *) xmlTextReaderConstValue (self->reader);
    default:
      return NULL;
    }
}

char *
cabas_part_dup_attribute (CabasPart *self, const char *name)
{
  g_autofree char *value = NULL;

  while (xmlTextReaderMoveToNextAttribute (self->reader) == 1)
    if (value == NULL && has_name (self, name))
      value = g_strdup ((const char *) xmlTextReaderConstValue (self->reader));
  xmlTextReaderMoveToElement (self->reader);

  return g_steal_pointer (&value);
}

guint
cabas_part_get_count (CabasPart *self, const char *name, guint fallback)
{
  g_autofree char *text = cabas_part_dup_attribute (self, name);
  guint64 number;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &number, NULL))
    return fallback;

  return number;
}
