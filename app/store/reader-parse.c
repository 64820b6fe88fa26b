/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/reader-parse.h"

#include "plan/text.h"
#include "plan/value.h"
#include "store/reader-guard.h"
#include "store/reader-links.h"
#include "store/reader-state.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

/* Of what a file says, in a message. */
#define MAX_QUOTED_CHARS 40
#define NAMESPACE_STEM "urn:spaser:plan:"
#define VERSION_STEM G_STRINGIFY (CABAS_FORMAT_MAJOR) "."

static char *
find_own (const char *name, const xmlChar **attributes, int n_attributes)
{
  for (int i = 0; i < n_attributes; i++)
    {
      CabasAttribute attribute = cabas_attribute_get (attributes, i);

      if (attribute.prefix == NULL && g_str_equal (attribute.local, name))
        return g_strndup (attribute.value, attribute.length);
    }

  return NULL;
}

static void
refuse_id (CabasParse *self, const char *id)
{
  g_autofree char *shortened = cabas_text_shorten (id, MAX_QUOTED_CHARS);

  cabas_parse_fail (
      self, CABAS_READ_ERROR_DAMAGED,
      g_strdup_printf (_ ("“%s” cannot be an id. Use letters, digits, “-”, “_” and “.”, "
                          "starting with a letter, %d of them at most."),
                       shortened, CABAS_MAX_ID_BYTES));
}

static gboolean
check_id (CabasParse *self, const char *id)
{
  if (id == NULL)
    return TRUE;

  if (!cabas_text_is_id (id))
    refuse_id (self, id);
  else if (g_hash_table_contains (self->items, id))
    cabas_parse_fail (
        self, CABAS_READ_ERROR_DAMAGED,
        g_strdup_printf (_ ("the id “%s” stands twice in the plan. Give one of the two items "
                            "another id, or restore a backup."),
                         id));

  return self->error == NULL;
}

static void
begin_item (CabasParse *self,
            CabasKind kind,
            const xmlChar **namespaces,
            int n_namespaces,
            const xmlChar **attributes,
            int n_attributes)
{
  g_autofree char *id = find_own ("id", attributes, n_attributes);
  CabasItem *item;

  if (!check_id (self, id))
    return;

  item = cabas_item_new_with_id (kind, id);
  g_hash_table_insert (self->items, (char *) cabas_item_get_id (item), item);
  if (self->item != NULL)
    {
      cabas_item_splice (self->item, kind, cabas_item_get_n_children (self->item, kind), 0, &item,
                         1);
      g_object_unref (item);
    }
  else
    self->root = item;

  self->item = item;
  cabas_parse_count_piece (self);
  cabas_parse_place_waiting (self, item, CABAS_EXTRA_BEFORE, CABAS_NO_FIELD);
  self->seen_fields[self->depth] = 0;
  cabas_parse_keep_attributes (self, CABAS_EXTRA_ATTRIBUTE, namespaces, n_namespaces, attributes,
                               n_attributes);
}

static void
begin_field (CabasParse *self,
             CabasField field,
             const xmlChar **namespaces,
             int n_namespaces,
             const xmlChar **attributes,
             int n_attributes)
{
  const CabasKind kind = cabas_item_get_kind (self->item);
  const guint64 bit = G_GUINT64_CONSTANT (1) << (field - cabas_kind_get_info (kind)->first_field);

  self->field = field;
  g_string_truncate (self->text, 0);

  if (self->seen_fields[self->depth - 1] & bit)
    {
      cabas_parse_fail (
          self, CABAS_READ_ERROR_DAMAGED,
          g_strdup_printf (_ ("the field “%s” stands twice in the same item. Keep one of the two."),
                           cabas_field_get_label (field)));
      return;
    }

  self->seen_fields[self->depth - 1] |= bit;
  cabas_parse_place_waiting (self, self->item, CABAS_EXTRA_BEFORE_FIELD, field);
  cabas_parse_keep_attributes (self, CABAS_EXTRA_FIELD_ATTRIBUTE, namespaces, n_namespaces,
                               attributes, n_attributes);
}

/* A newer major version may say things that this one cannot read; the plan is then read-only, so
 * leaving them out loses nothing. */
static void
end_field (CabasParse *self)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (cabas_field_is_words (self->field))
    cabas_item_take_text (self->item, self->field, g_strndup (self->text->str, self->text->len));
  else if (cabas_value_from_text (self->field, g_strstrip (self->text->str), &value, &error))
    cabas_item_set_value (self->item, self->field, &value);
  else if (self->major == CABAS_FORMAT_MAJOR)
    cabas_parse_fail (self, CABAS_READ_ERROR_DAMAGED, g_strdup (error->message));

  self->field = CABAS_NO_FIELD;
}

/* What a newer major version says of itself is its own affair. */
static gboolean
read_version (CabasParse *self, const xmlChar **attributes, int n_attributes)
{
  g_autofree char *version = find_own ("version", attributes, n_attributes);
  g_autofree char *shortened = NULL;
  guint64 minor = 0;

  if (version == NULL || self->major != CABAS_FORMAT_MAJOR)
    return TRUE;

  if (g_str_has_prefix (version, VERSION_STEM) &&
      g_ascii_string_to_unsigned (version + strlen (VERSION_STEM), 10, 0, 9999, &minor, NULL))
    {
      self->minor = minor;
      return TRUE;
    }

  shortened = cabas_text_shorten (version, MAX_QUOTED_CHARS);
  cabas_parse_fail (self, CABAS_READ_ERROR_DAMAGED,
                    g_strdup_printf (_ ("the version “%s” is none of this format. Write “%s0”."),
                                     shortened, VERSION_STEM));
  return FALSE;
}

static void
begin_root (CabasParse *self,
            const char *local,
            const char *uri,
            const xmlChar **namespaces,
            int n_namespaces,
            const xmlChar **attributes,
            int n_attributes)
{
  guint64 major = 0;

  if (!g_str_equal (local, cabas_kind_get_info (CABAS_KIND_PLAN)->name) || uri == NULL ||
      !g_str_has_prefix (uri, NAMESPACE_STEM) ||
      !g_ascii_string_to_unsigned (uri + strlen (NAMESPACE_STEM), 10, CABAS_FORMAT_MAJOR, 9999,
                                   &major, NULL))
    {
      cabas_parse_fail (
          self, CABAS_READ_ERROR_NOT_A_PLAN,
          g_strdup_printf (_ ("the file starts with “%s”, so it is not a plan. Choose a file whose "
                              "name ends in “.spaser”."),
                           local));
      return;
    }

  self->major = major;
  if (!read_version (self, attributes, n_attributes))
    return;

  self->namespace_uri = g_strdup (uri);
  begin_item (self, CABAS_KIND_PLAN, namespaces, n_namespaces, attributes, n_attributes);
}

static void
begin_known (CabasParse *self,
             const char *local,
             const xmlChar **namespaces,
             int n_namespaces,
             const xmlChar **attributes,
             int n_attributes)
{
  CabasKind kind = cabas_item_get_kind (self->item);
  CabasField field = cabas_field_find (kind, local, strlen (local));
  CabasKind child;

  if (field != CABAS_NO_FIELD)
    begin_field (self, field, namespaces, n_namespaces, attributes, n_attributes);
  else if (cabas_kind_find_held_named (kind, local, strlen (local), &child))
    begin_item (self, child, namespaces, n_namespaces, attributes, n_attributes);
  else
    cabas_parse_begin_unknown (self);
}

static void
start_element (void *user_data,
               const xmlChar *local,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               int n_defaulted,
               const xmlChar **attributes)
{
  CabasParse *self = user_data;

  if (++self->depth > CABAS_MAX_DEPTH ||
      (self->unknown_depth > 0 && self->depth - self->unknown_depth >= CABAS_MAX_UNKNOWN_DEPTH))
    cabas_parse_fail (
        self, CABAS_READ_ERROR_DAMAGED,
        g_strdup_printf (_ ("elements stand inside each other more than %d times. The file is "
                            "damaged or was made to harm; restore a backup."),
                         self->unknown_depth > 0 ? CABAS_MAX_UNKNOWN_DEPTH : CABAS_MAX_DEPTH));
  if (self->error != NULL || self->unknown_depth > 0)
    return;

  for (int i = 0; i < n_namespaces; i++)
    cabas_scope_declare (self->scope, self->depth,
                         namespaces[2 * i] != NULL ? (const char *) namespaces[2 * i] : "",
                         namespaces[2 * i + 1] != NULL ? (const char *) namespaces[2 * i + 1] : "");

  if (self->item == NULL)
    begin_root (self, (const char *) local, (const char *) uri, namespaces, n_namespaces,
                attributes, n_attributes);
  else if (self->field != CABAS_NO_FIELD ||
           g_strcmp0 ((const char *) uri, self->namespace_uri) != 0)
    cabas_parse_begin_unknown (self);
  else
    begin_known (self, (const char *) local, namespaces, n_namespaces, attributes, n_attributes);
}

static void
end_element (void *user_data, const xmlChar *local, const xmlChar *prefix, const xmlChar *uri)
{
  CabasParse *self = user_data;

  if (self->error != NULL)
    return;

  if (self->unknown_depth == 0)
    {
      if (self->field != CABAS_NO_FIELD)
        end_field (self);
      else
        {
          cabas_parse_place_waiting (self, self->item, CABAS_EXTRA_LAST, CABAS_NO_FIELD);
          self->item = cabas_item_get_parent (self->item);
        }
    }
  else if (self->unknown_depth == self->depth)
    cabas_parse_end_unknown (self);

  if (self->unknown_depth == 0)
    cabas_scope_leave (self->scope, self->depth);
  self->depth--;
}

static gboolean
is_space (const char *text, int length)
{
  for (int i = 0; i < length; i++)
    if (!g_ascii_isspace (text[i]))
      return FALSE;

  return TRUE;
}

static void
append_to_field (CabasParse *self, const char *text, gsize length)
{
  /* What stands inside a value has its place in the value, not in the space before it. */
  for (; length > 0 && self->text->len == 0 && !cabas_field_is_words (self->field) &&
         g_ascii_isspace (*text);
       length--)
    text++;

  if (self->text->len + length <= cabas_field_get_max_bytes (self->field))
    g_string_append_len (self->text, text, length);
  else
    cabas_parse_fail (
        self, CABAS_READ_ERROR_TOO_LARGE,
        g_strdup_printf (_ ("the text of “%s” is longer than %d KB. Split it over several items."),
                         cabas_field_get_label (self->field),
                         (int) (cabas_field_get_max_bytes (self->field) / 1024)));
}

static void
characters (void *user_data, const xmlChar *text, int length)
{
  CabasParse *self = user_data;

  if (self->error != NULL || self->unknown_depth > 0)
    return;

  if (self->field != CABAS_NO_FIELD)
    append_to_field (self, (const char *) text, length);
  else if (!is_space ((const char *) text, length))
    cabas_parse_fail (
        self, CABAS_READ_ERROR_DAMAGED,
        g_strdup (_ ("text stands outside any field. Put it into the field it belongs to, or "
                     "remove it.")));
}

static void
comment (void *user_data, const xmlChar *text)
{
  CabasParse *self = user_data;

  if (self->error == NULL && self->unknown_depth == 0)
    cabas_parse_keep_piece (self, g_strdup_printf ("<!--%s-->", text));
}

static void
processing_instruction (void *user_data, const xmlChar *target, const xmlChar *data)
{
  CabasParse *self = user_data;

  if (self->error == NULL && self->unknown_depth == 0)
    cabas_parse_keep_piece (self, data != NULL ? g_strdup_printf ("<?%s %s?>", target, data)
                                               : g_strdup_printf ("<?%s?>", target));
}

static void
internal_subset (void *user_data, const xmlChar *name, const xmlChar *public_id, const xmlChar *uri)
{
  cabas_parse_fail (
      user_data, CABAS_READ_ERROR_DAMAGED,
      g_strdup (_ ("the file has a document type declaration (DOCTYPE), which can hide harmful "
                   "content. Remove it, or ask the sender for a file saved by Cabas.")));
}

static void
report_xml_error (void *user_data, xmlError *xml_error)
{
  CabasParse *self = user_data;

  if (self->error != NULL || xml_error->level < XML_ERR_ERROR)
    return;

  if (cabas_parse_get_offset (self) >= self->length)
    cabas_parse_fail (
        self, CABAS_READ_ERROR_DAMAGED,
        g_strdup (_ ("the file stops before its end. Restore a backup, or ask for the file "
                     "again.")));
  else
    cabas_parse_fail (
        self, CABAS_READ_ERROR_DAMAGED,
        g_strdup (_ ("the file is not well-formed XML. Undo what was changed there by hand, or "
                     "restore a backup.")));
}

static void
run_parser (CabasParse *self)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element,
    .endElementNs = end_element,
    .characters = characters,
    .cdataBlock = characters,
    .ignorableWhitespace = characters,
    .comment = comment,
    .processingInstruction = processing_instruction,
    .internalSubset = internal_subset,
    .serror = report_xml_error,
  };

  self->xml = xmlCreateMemoryParserCtxt (self->data, self->length);
  g_free (self->xml->sax);
  self->xml->sax = &handler;
  self->xml->userData = self;
  /* There is no document type, so the only entities are the five of XML. */
  self->xml->replaceEntities = TRUE;

  xmlParseDocument (self->xml);

  self->xml->sax = NULL;
  xmlFreeParserCtxt (self->xml);
  self->xml = NULL;
}

static guint
find_item_line (CabasParse *self, CabasItem *item)
{
  g_autofree char *attribute = g_strdup_printf ("id=\"%s\"", cabas_item_get_id (item));
  const char *found = g_strstr_len (self->data, self->length, attribute);

  if (found == NULL)
    found = g_strstr_len (self->data, self->length, g_strdelimit (attribute, "\"", '\''));

  return found != NULL ? cabas_guard_find_line (self->data, found - self->data) : 1;
}

static gboolean
check_links (CabasParse *self, CabasDocument *document)
{
  CabasField field;
  CabasItem *item = cabas_links_find_loop (document, &field);
  g_autofree char *name = NULL;

  if (item == NULL)
    return TRUE;

  name = cabas_item_dup_display_name (item);
  self->error =
      g_error_new (CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
                   _ ("“%s”, line %u: following the field “%s” of “%s” leads back to it. "
                      "Empty this field in one of the items of the loop."),
                   self->name, find_item_line (self, item), cabas_field_get_label (field), name);
  return FALSE;
}

static CabasDocument *
make_document (CabasParse *self)
{
  g_autoptr (CabasDocument) document = NULL;

  cabas_parse_place_waiting (self, self->root, CABAS_EXTRA_AFTER, CABAS_NO_FIELD);
  document =
      cabas_document_new_indexed (g_steal_pointer (&self->root), g_steal_pointer (&self->items));
  if (!check_links (self, document))
    return NULL;

  cabas_document_set_format_minor (document, MAX (self->minor, CABAS_FORMAT_MINOR));
  if (self->major != CABAS_FORMAT_MAJOR)
    cabas_document_set_read_only_reason (
        document,
        _ ("This plan was written by a newer version of Cabas. It can be read but not changed: "
           "install the newer version to work on it."));

  return g_steal_pointer (&document);
}

static void
clear_parse (CabasParse *self)
{
  g_clear_object (&self->root);
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->items, g_hash_table_unref);
  g_ptr_array_unref (self->waiting);
  cabas_scope_free (self->scope);
  g_free (self->namespace_uri);
}

CabasDocument *
cabas_parse_plan (const char *data, gsize length, const char *name, GError **error)
{
  CabasParse self = {
    .data = data,
    .length = length,
    .name = name,
    .field = CABAS_NO_FIELD,
    .text = g_string_new (NULL),
    .items = cabas_document_new_index (),
    .waiting = g_ptr_array_new_with_free_func (g_free),
    .scope = cabas_scope_new (),
  };
  CabasDocument *document = NULL;

  run_parser (&self);
  if (self.error == NULL)
    document = make_document (&self);
  if (self.error != NULL)
    g_propagate_error (error, self.error);

  clear_parse (&self);
  return document;
}
