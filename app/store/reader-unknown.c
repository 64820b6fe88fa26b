/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-guard.h"
#include "store/reader-state.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <string.h>

/* Declarations copied to the pieces that need them, of a whole file. */
#define MAX_REPEATED_BYTES (8 * 1024 * 1024)
/* What a known tag holds beside what is kept: its name, the namespace of plans, version and id. */
#define OWN_TAG_BYTES 512
#define N_OWN_ATTRIBUTES 3

static guint
get_line (CabasParse *self)
{
  return xmlSAX2GetLineNumber (self->xml);
}

/* `sentence` says what is wrong and what to do; file and line are put before it. */
void
cabas_parse_fail (CabasParse *self, CabasReadError code, char *sentence)
{
  g_autofree char *owned = sentence;

  if (self->error == NULL)
    self->error = g_error_new (CABAS_READ_ERROR, code,
                               /* TRANSLATORS: name of a file, line, what is wrong there. */
                               _ ("“%s”, line %u: %s"), self->name, get_line (self), owned);
  xmlStopParser (self->xml);
}

void
cabas_parse_count_piece (CabasParse *self)
{
  if (++self->n_pieces > CABAS_MAX_PIECES)
    cabas_parse_fail (
        self, CABAS_READ_ERROR_TOO_LARGE,
        g_strdup_printf (_ ("the plan holds more than %d items, which no plan does. Check that it "
                            "is the right file."),
                         CABAS_MAX_PIECES));
}

/* The parser stands after what it tells of. */
gsize
cabas_parse_get_offset (CabasParse *self)
{
  const xmlParserInput *input = self->xml->input;

  return input->consumed + (input->cur - input->base);
}

static void
keep_in_field (CabasParse *self, char *xml)
{
  cabas_parse_count_piece (self);
  cabas_extras_take (cabas_item_ensure_extras (self->item), CABAS_EXTRA_IN_FIELD, self->field,
                     self->text->len, xml);
}

/* (transfer full) `xml`: a whole comment, instruction or element. */
void
cabas_parse_keep_piece (CabasParse *self, char *xml)
{
  if (self->field != CABAS_NO_FIELD)
    {
      keep_in_field (self, xml);
      return;
    }

  cabas_parse_count_piece (self);
  g_ptr_array_add (self->waiting, xml);
}

/* Gives the pieces seen since the last known element to `item`. */
void
cabas_parse_place_waiting (CabasParse *self,
                           CabasItem *item,
                           CabasExtraPlace place,
                           CabasField field)
{
  for (guint i = 0; i < self->waiting->len; i++)
    cabas_extras_take (cabas_item_ensure_extras (item), place, field, 0,
                       g_steal_pointer (&self->waiting->pdata[i]));

  g_ptr_array_set_size (self->waiting, 0);
}

void
cabas_parse_begin_unknown (CabasParse *self)
{
  gsize offset = cabas_parse_get_offset (self);

  if (self->field != CABAS_NO_FIELD && !cabas_field_is_words (self->field))
    {
      cabas_parse_fail (
          self, CABAS_READ_ERROR_DAMAGED,
          g_strdup_printf (_ ("the field “%s” holds an element where a value is expected. Keep the "
                              "value alone."),
                           cabas_field_get_label (self->field)));
      return;
    }

  /* No “<” can stand inside a tag, which may be the last thing of a file that was cut. */
  while (offset > 0 && (offset >= self->length || self->data[offset] != '<'))
    offset--;

  self->unknown_depth = self->depth;
  self->unknown_start = offset;
}

/* A carriage return, with or without a line feed, is a line end and is read as a line feed. */
static char *
dup_with_line_feeds (const char *text, gsize length)
{
  GString *copy = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    if (text[i] != '\r')
      g_string_append_c (copy, text[i]);
    else if (i + 1 == length || text[i + 1] != '\n')
      g_string_append_c (copy, '\n');

  return g_string_free (copy, FALSE);
}

static void
fail_long_tag (CabasParse *self)
{
  cabas_parse_fail (self, CABAS_READ_ERROR_DAMAGED,
                    g_strdup (_ ("a tag is longer than any tag of a plan. The file is damaged or "
                                 "was made to harm; restore a backup.")));
}

/* A namespace declared once may be needed by any number of pieces below. */
static void
count_repeated (CabasParse *self, gsize length)
{
  self->n_repeated += length;
  if (self->n_repeated > MAX_REPEATED_BYTES)
    cabas_parse_fail (self, CABAS_READ_ERROR_TOO_LARGE,
                      g_strdup (_ ("too many elements use the namespaces that are declared around "
                                   "them. Declare these namespaces on the first element of the "
                                   "file.")));
}

void
cabas_parse_end_unknown (CabasParse *self)
{
  g_autofree char *text = dup_with_line_feeds (self->data + self->unknown_start,
                                               cabas_parse_get_offset (self) - self->unknown_start);
  g_autofree char *missing = cabas_scope_dup_all_missing (self->scope, self->unknown_depth, text);
  const gsize name_end = 1 + strcspn (text + 1, " \t\n/>");
  char *xml = g_strdup_printf ("%.*s%s%s", (int) name_end, text, missing, text + name_end);

  count_repeated (self, strlen (missing));
  if (!cabas_guard_allows_tag (xml, strlen (xml), NULL))
    fail_long_tag (self);

  self->unknown_depth = 0;
  cabas_parse_keep_piece (self, xml);
}

CabasAttribute
cabas_attribute_get (const xmlChar **attributes, int index)
{
  const xmlChar **a = attributes + index * 5;

  return (CabasAttribute){ (const char *) a[0], (const char *) a[1], (const char *) a[3],
                           a[4] - a[3] };
}

/* (transfer full) `xml`. What is kept of a tag must fit into one when it is written. */
static void
keep_tag_part (CabasParse *self, CabasExtraPlace place, char *xml)
{
  cabas_parse_count_piece (self);
  self->tag_bytes += strlen (xml) + 1;
  if (self->tag_bytes > CABAS_MAX_TAG_BYTES - OWN_TAG_BYTES ||
      ++self->n_tag_parts > CABAS_MAX_TAG_ATTRIBUTES - N_OWN_ATTRIBUTES)
    fail_long_tag (self);

  cabas_extras_take (cabas_item_ensure_extras (self->item), place, self->field, 0, xml);
}

static void
keep_attribute (CabasParse *self, CabasExtraPlace place, const CabasAttribute *attribute)
{
  g_autofree char *value = cabas_scope_quote (attribute->value, attribute->length);
  const char *prefix = attribute->prefix;

  keep_tag_part (self, place,
                 g_strdup_printf ("%s%s%s=%s", prefix != NULL ? prefix : "",
                                  prefix != NULL ? ":" : "", attribute->local, value));
}

/* The default namespace says nothing of attributes; of elements, each unknown one carries its own.
 */
static void
keep_declarations (CabasParse *self, CabasExtraPlace place, const xmlChar **namespaces, int n)
{
  for (int i = 0; i < n; i++)
    if (namespaces[2 * i] != NULL)
      {
        const char *uri = (const char *) namespaces[2 * i + 1];
        const CabasAttribute declaration = { (const char *) namespaces[2 * i], "xmlns", uri,
                                             strlen (uri) };

        keep_attribute (self, place, &declaration);
      }
}

/* The item may move to where the prefix of its attribute says nothing or something else. libxml2
 * gives the same prefix the same address. */
static void
keep_missing_declaration (CabasParse *self,
                          CabasExtraPlace place,
                          const xmlChar **attributes,
                          int index)
{
  const char *prefix = cabas_attribute_get (attributes, index).prefix;
  const guint item_depth = self->depth - (place == CABAS_EXTRA_FIELD_ATTRIBUTE ? 1 : 0);
  g_autofree char *missing = NULL;

  if (prefix == NULL || g_str_equal (prefix, "xml"))
    return;

  missing = cabas_scope_dup_missing (self->scope, item_depth, prefix);
  for (int i = 0; i < index && missing != NULL; i++)
    if (cabas_attribute_get (attributes, i).prefix == prefix)
      g_clear_pointer (&missing, g_free);
  if (missing == NULL)
    return;

  count_repeated (self, strlen (missing));
  keep_tag_part (self, place, g_strdup (g_strchug (missing)));
}

static gboolean
is_own (CabasParse *self, CabasExtraPlace place, const CabasAttribute *attribute)
{
  if (place != CABAS_EXTRA_ATTRIBUTE || attribute->prefix != NULL)
    return FALSE;

  return g_str_equal (attribute->local, "id") ||
         (self->item == self->root && g_str_equal (attribute->local, "version"));
}

void
cabas_parse_keep_attributes (CabasParse *self,
                             CabasExtraPlace place,
                             const xmlChar **namespaces,
                             int n_namespaces,
                             const xmlChar **attributes,
                             int n_attributes)
{
  self->tag_bytes = 0;
  self->n_tag_parts = 0;
  keep_declarations (self, place, namespaces, n_namespaces);

  for (int i = 0; i < n_attributes && self->error == NULL; i++)
    {
      CabasAttribute attribute = cabas_attribute_get (attributes, i);

      if (is_own (self, place, &attribute))
        continue;
      keep_missing_declaration (self, place, attributes, i);
      keep_attribute (self, place, &attribute);
    }
}
