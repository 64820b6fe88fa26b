/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/card-reader.h"

#include "plan/date.h"
#include "plan/text.h"
#include "plan/value.h"
#include "store/disk.h"
#include "store/reader-guard.h"
#include "store/reader.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#define MAX_QUOTED_CHARS 40

typedef struct
{
  const char *name;
  GPtrArray *cards;  /* (owned) of CabasCard */
  GHashTable *ids;   /* (owned) of ids, which the cards hold */
  gint64 checked_on; /* where a source does not say */
  GError **error;
} Reading;

/* Always FALSE. `sentence` (transfer full) follows “file, line: ”. */
static gboolean
refuse (const Reading *self, xmlNode *node, char *sentence)
{
  g_set_error (self->error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED, _ ("“%s”, line %ld: %s"),
               self->name, node != NULL ? xmlGetLineNo (node) : 1, sentence);
  g_free (sentence);
  return FALSE;
}

static gboolean
refuse_value (const Reading *self, xmlNode *node, const char *value)
{
  g_autofree char *quoted = cabas_text_shorten (value != NULL ? value : "", MAX_QUOTED_CHARS);

  return refuse (self, node,
                 g_strdup_printf (_ ("“%s” is not what “%s” may say."), quoted, node->name));
}

static gboolean
is_own (xmlNode *node)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL &&
         g_str_equal (node->ns->href, CABAS_LIBRARY_NAMESPACE);
}

static gboolean
is_named (xmlNode *node, const char *name)
{
  return g_str_equal (node->name, name);
}

/* (nullable): in the allocator of GLib. */
static char *
dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetNoNsProp (node, BAD_CAST name);
  char *copy = g_strdup ((const char *) value);

  xmlFree (value);
  return copy;
}

/* The text of an element, each line without the blanks that the layout of the file puts before
 * and after it. */
static char *
dup_text (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_auto (GStrv) lines = g_strsplit ((const char *) content, "\n", -1);
  g_autofree char *text = NULL;

  xmlFree (content);
  for (char **line = lines; *line != NULL; line++)
    g_strstrip (*line);
  text = g_strjoinv ("\n", lines);
  return g_strdup (g_strstrip (text));
}

static gboolean
has_elements (xmlNode *node)
{
  return xmlFirstElementChild (node) != NULL;
}

static gboolean
find_part (CabasCardKind kind, const xmlChar *name, CabasCardPart *part)
{
  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    {
      const CabasCardPartInfo *info = cabas_card_part_get_info (i);

      if (g_str_equal (info->name, name) && info->fields[kind] != CABAS_CARD_NOT_HERE)
        {
          *part = i;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
read_part (const Reading *self, CabasCard *card, xmlNode *node, CabasCardPart part)
{
  const CabasField model = cabas_card_part_get_info (part)->model;
  g_autofree char *text = dup_text (node);
  g_auto (GValue) value = G_VALUE_INIT;

  if (cabas_card_has (card, part))
    return refuse (self, node, g_strdup_printf (_ ("“%s” stands twice in a card."), node->name));
  if (*text == '\0' || !cabas_value_from_text (model, text, &value, NULL))
    return refuse_value (self, node, text);

  cabas_card_set_value (card, part, &value);
  return TRUE;
}

static gboolean
read_owner (const Reading *self, CabasCard *card, xmlNode *node)
{
  const CabasChoiceSet *roles = cabas_field_get_info (CABAS_DEPARTMENT_ROLE)->choices;
  g_autofree char *role_name = dup_attribute (node, "role");
  g_autofree char *name = dup_text (node);
  int role = -1;

  if (role_name != NULL)
    {
      role = cabas_choice_find (roles, role_name, strlen (role_name));
      if (role < 0)
        return refuse_value (self, node, role_name);
    }
  if (role < 0 && *name == '\0')
    return refuse_value (self, node, name);

  cabas_card_add_owner (card, role, *name != '\0' ? name : NULL);
  return TRUE;
}

static gboolean
read_source (const Reading *self, CabasCard *card, xmlNode *node)
{
  g_autofree char *address = dup_attribute (node, "href");
  g_autofree char *on = dup_attribute (node, "checked-on");
  g_autofree char *name = dup_text (node);
  CabasDate checked_on = self->checked_on;

  /* It becomes a link: nothing but the web may be opened from a card. */
  if (address != NULL && !g_str_has_prefix (address, "https://") &&
      !g_str_has_prefix (address, "http://"))
    return refuse_value (self, node, address);
  if (on != NULL && !cabas_date_from_text (on, &checked_on))
    return refuse_value (self, node, on);
  if (address == NULL && *name == '\0')
    return refuse_value (self, node, name);

  cabas_card_add_source (card, address, *name != '\0' ? name : NULL, checked_on);
  return TRUE;
}

static gboolean
read_indicator (const Reading *self, CabasCard *card, xmlNode *node)
{
  g_autofree char *id = dup_attribute (node, "card");

  if (id == NULL || !cabas_text_is_id (id) || cabas_card_get_kind (card) != CABAS_CARD_KIND_ACTION)
    return refuse_value (self, node, id);

  cabas_card_add_indicator (card, id);
  return TRUE;
}

static gboolean
read_family (const Reading *self, CabasCard *card, xmlNode *node)
{
  g_autofree char *words = dup_text (node);

  if (*words == '\0')
    return refuse_value (self, node, words);

  cabas_card_add_family (card, words);
  return TRUE;
}

static gboolean
read_data (const Reading *self, CabasCard *card, xmlNode *node)
{
  g_autofree char *name = dup_text (node);
  CabasCardData data;

  if (!cabas_card_data_find (name, &data) ||
      cabas_card_get_kind (card) != CABAS_CARD_KIND_INDICATOR)
    return refuse_value (self, node, name);

  cabas_card_set_data (card, data);
  return TRUE;
}

typedef struct
{
  const char *name;
  gboolean (*read) (const Reading *self, CabasCard *card, xmlNode *node);
  GPtrArray *(*get_list) (CabasCard *card); /* (nullable): what it adds to */
} ListedPart;

static const ListedPart listed_parts[] = {
  { "owner", read_owner, cabas_card_get_owners },
  { "family", read_family, cabas_card_get_families },
  { "indicator", read_indicator, cabas_card_get_indicators },
  { "source", read_source, cabas_card_get_sources },
  { "data", read_data, NULL },
};

static gboolean
read_piece (const Reading *self, CabasCard *card, xmlNode *node)
{
  CabasCardPart part;

  if (has_elements (node))
    return refuse (self, node,
                   g_strdup_printf (_ ("“%s” holds text alone, and no elements."), node->name));
  if (find_part (cabas_card_get_kind (card), node->name, &part))
    return read_part (self, card, node, part);

  for (guint i = 0; i < G_N_ELEMENTS (listed_parts); i++)
    if (is_named (node, listed_parts[i].name))
      {
        const ListedPart *listed = &listed_parts[i];

        if (listed->get_list != NULL && listed->get_list (card)->len >= CABAS_MAX_CARD_LIST)
          return refuse (
              self, node,
              g_strdup_printf (_ ("a card has at most %d “%s”."), CABAS_MAX_CARD_LIST, node->name));
        return listed->read (self, card, node);
      }

  return refuse (
      self, node,
      g_strdup_printf (_ ("“%s” does not belong into a card of this kind."), node->name));
}

static gboolean
check_required (const Reading *self, CabasCard *card, xmlNode *node)
{
  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    {
      const CabasCardPartInfo *info = cabas_card_part_get_info (i);

      if (info->is_required && info->fields[cabas_card_get_kind (card)] != CABAS_CARD_NOT_HERE &&
          !cabas_card_has (card, i))
        return refuse (self, node,
                       g_strdup_printf (_ ("the card “%s” has no “%s”."), cabas_card_get_id (card),
                                        info->name));
    }

  return TRUE;
}

/* (transfer full) (nullable) */
static CabasCard *
begin_card (const Reading *self, xmlNode *node)
{
  g_autofree char *id = dup_attribute (node, "id");
  g_autofree char *kind_name = dup_attribute (node, "kind");
  CabasCardKind kind;

  if (id == NULL || !cabas_text_is_id (id))
    refuse (self, node,
            g_strdup_printf (_ ("a card needs an id of letters, digits, “-”, “_” and “.”, "
                                "starting with a letter, %d of them at most."),
                             CABAS_MAX_ID_BYTES));
  else if (g_hash_table_contains (self->ids, id))
    refuse (self, node, g_strdup_printf (_ ("the id “%s” stands twice."), id));
  else if (kind_name == NULL || !cabas_card_kind_find (kind_name, &kind))
    refuse (self, node,
            g_strdup_printf (_ ("the card “%s” has no kind: objective, action, indicator or "
                                "clause."),
                             id));
  else
    return cabas_card_new (kind, id);

  return NULL;
}

static gboolean
read_card (const Reading *self, xmlNode *node)
{
  g_autoptr (CabasCard) card = begin_card (self, node);

  if (card == NULL)
    return FALSE;
  for (xmlNode *child = xmlFirstElementChild (node); child != NULL;
       child = xmlNextElementSibling (child))
    if (is_own (child) && !read_piece (self, card, child))
      return FALSE;
  if (!check_required (self, card, node))
    return FALSE;

  g_hash_table_add (self->ids, (char *) cabas_card_get_id (card));
  g_ptr_array_add (self->cards, g_steal_pointer (&card));
  return TRUE;
}

static gboolean
read_root (Reading *self, xmlNode *root)
{
  g_autofree char *checked_on = NULL;

  if (root == NULL || !is_own (root) || !is_named (root, "library"))
    return refuse (self, root,
                   g_strdup (_ ("this is not a file of library cards: its first element is not "
                                "“library”.")));

  checked_on = dup_attribute (root, "checked-on");
  if (checked_on != NULL && !cabas_date_from_text (checked_on, &self->checked_on))
    return refuse_value (self, root, checked_on);

  for (xmlNode *node = xmlFirstElementChild (root); node != NULL;
       node = xmlNextElementSibling (node))
    {
      if (!is_own (node))
        continue;
      if (!is_named (node, "card"))
        return refuse (
            self, node,
            g_strdup_printf (_ ("“%s” is no card; a library holds cards alone."), node->name));
      if (self->cards->len >= CABAS_MAX_CARDS_IN_FILE)
        return refuse (
            self, node,
            g_strdup_printf (_ ("a file holds at most %d cards."), CABAS_MAX_CARDS_IN_FILE));
      if (!read_card (self, node))
        return FALSE;
    }

  return TRUE;
}

static void
refuse_xml (const Reading *self, xmlParserCtxt *context)
{
  const xmlError *problem = xmlCtxtGetLastError (context);
  g_autofree char *message =
      g_strdup (problem != NULL && problem->message != NULL ? problem->message : "");

  g_set_error (self->error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
               _ ("“%s”, line %d: the file is not whole XML (%s)."), self->name,
               problem != NULL ? problem->line : 1, g_strstrip (message));
}

static gboolean
read_document (Reading *self, const char *data, gsize length)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  xmlDoc *document = xmlCtxtReadMemory (context, data, length, NULL, "UTF-8",
                                        XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                            XML_PARSE_BIG_LINES);
  gboolean is_read = FALSE;

  if (document == NULL)
    refuse_xml (self, context);
  else
    is_read = read_root (self, xmlDocGetRootElement (document));

  xmlFreeDoc (document);
  xmlFreeParserCtxt (context);
  return is_read;
}

GPtrArray *
cabas_card_reader_read (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Reading reading = { name, cards, ids, CABAS_UNSET, error };
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *doctype;

  if (length > CABAS_MAX_CARD_FILE_BYTES)
    {
      refuse (&reading, NULL,
              g_strdup_printf (_ ("the file is larger than %d MB, which no file of cards is."),
                               CABAS_MAX_CARD_FILE_BYTES / (1024 * 1024)));
      return NULL;
    }
  if (!cabas_guard_check (data, length, name, error))
    return NULL;
  /* Entities, which can grow without bound, are declared in a document type alone. */
  doctype = g_strstr_len (data, length, "<!DOCTYPE");
  if (doctype != NULL)
    {
      g_set_error (error, CABAS_READ_ERROR, CABAS_READ_ERROR_DAMAGED,
                   _ ("“%s”, line %u: a file of cards has no document type. Remove “<!DOCTYPE”."),
                   name, cabas_guard_find_line (data, doctype - data));
      return NULL;
    }

  return read_document (&reading, data, length) ? g_steal_pointer (&cards) : NULL;
}

GPtrArray *
cabas_card_reader_read_path (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  CabasStamp stamp;
  g_autoptr (GBytes) bytes = cabas_disk_load (path, CABAS_MAX_CARD_FILE_BYTES, &stamp, error);

  return bytes != NULL ? cabas_card_reader_read (bytes, name, error) : NULL;
}
