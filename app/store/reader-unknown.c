/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-guard.h"
#include "store/reader-state.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <string.h>

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

typedef struct
{
  const xmlChar **namespaces;
  int n_namespaces;
} OwnDeclarations;

static gboolean
declares (const char *prefix, gpointer user_data)
{
  const OwnDeclarations *own = user_data;

  for (int i = 0; i < own->n_namespaces; i++)
    {
      const char *declared = (const char *) own->namespaces[2 * i];

      if (g_str_equal (declared != NULL ? declared : "", prefix))
        return TRUE;
    }

  return FALSE;
}

/* Elements may stand inside words, not inside a date or a number. */
static gboolean
may_hold_elements (CabasField field)
{
  CabasValueType type;

  if (field == CABAS_NO_FIELD)
    return TRUE;

  type = cabas_field_get_info (field)->type;
  return type == CABAS_VALUE_LINE || type == CABAS_VALUE_PROSE || type == CABAS_VALUE_ADDRESS;
}

void
cabas_parse_begin_unknown (CabasParse *self, const xmlChar **namespaces, int n_namespaces)
{
  OwnDeclarations own = { namespaces, n_namespaces };
  gsize offset = cabas_parse_get_offset (self);

  if (!may_hold_elements (self->field))
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
  self->declarations = cabas_scope_dup_missing (self->scope, declares, &own);
}

void
cabas_parse_end_unknown (CabasParse *self)
{
  GString *xml = g_string_new_len (self->data + self->unknown_start,
                                   cabas_parse_get_offset (self) - self->unknown_start);

  g_string_insert (xml, 1 + strcspn (xml->str + 1, " \t\r\n/>"), self->declarations);
  g_string_replace (xml, "\r\n", "\n", 0);
  g_clear_pointer (&self->declarations, g_free);
  self->unknown_depth = 0;
  cabas_parse_keep_piece (self, g_string_free (xml, FALSE));
}

CabasAttribute
cabas_attribute_get (const xmlChar **attributes, int index)
{
  const xmlChar **a = attributes + index * 5;

  return (CabasAttribute){ (const char *) a[0], (const char *) a[1], (const char *) a[3],
                           a[4] - a[3] };
}

void
cabas_parse_keep_attribute (CabasParse *self,
                            CabasExtraPlace place,
                            const CabasAttribute *attribute)
{
  g_autofree char *value = cabas_scope_escape_attribute (attribute->value, attribute->length);

  cabas_parse_count_piece (self);
  cabas_extras_take (
      cabas_item_ensure_extras (self->item), place, self->field, 0,
      g_strdup_printf ("%s%s%s=\"%s\"", attribute->prefix != NULL ? attribute->prefix : "",
                       attribute->prefix != NULL ? ":" : "", attribute->local, value));
}

/* Declarations of the root are kept, so that unknown pieces may use its prefixes; those of other
 * elements too, where an attribute of the same element may need them. */
void
cabas_parse_keep_declarations (CabasParse *self,
                               CabasExtraPlace place,
                               const xmlChar **namespaces,
                               int n)
{
  for (int i = 0; i < n; i++)
    {
      const CabasAttribute declaration = { .local = (const char *) namespaces[2 * i],
                                           .prefix = "xmlns",
                                           .value = (const char *) namespaces[2 * i + 1],
                                           .length =
                                               strlen ((const char *) namespaces[2 * i + 1]) };

      if (declaration.local != NULL)
        cabas_parse_keep_attribute (self, place, &declaration);
    }
}
