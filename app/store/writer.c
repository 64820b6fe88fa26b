/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/writer.h"

#include "plan/item-write.h"
#include "plan/value.h"

#include <string.h>

typedef struct
{
  GString *xml; /* (owned) */
  guint depth;
} Writer;

/* Text of an element. A carriage return must be written as a reference, or reading makes it a
 * line feed. */
static void
append_text (GString *xml, const char *text, gsize length)
{
  const char *plain = text;
  const char *end = text + length;

  for (const char *p = text; p < end; p++)
    {
      const char *reference = *p == '&'    ? "&amp;"
                              : *p == '<'  ? "&lt;"
                              : *p == '>'  ? "&gt;"
                              : *p == '\r' ? "&#13;"
                                           : NULL;

      if (reference == NULL)
        continue;
      g_string_append_len (xml, plain, p - plain);
      g_string_append (xml, reference);
      plain = p + 1;
    }

  g_string_append_len (xml, plain, end - plain);
}

static void
begin_line (Writer *writer)
{
  g_string_append_c (writer->xml, '\n');
  for (guint i = 0; i < writer->depth; i++)
    g_string_append (writer->xml, "  ");
}

static gboolean
is_at (const CabasExtra *extra, CabasExtraPlace place, CabasField field)
{
  return extra->place == place && extra->field == field;
}

/* Each piece on a line of its own. */
static void
write_pieces (Writer *writer, CabasItem *item, CabasExtraPlace place, CabasField field)
{
  CabasExtras *extras = cabas_item_get_extras (item);

  for (guint i = 0; extras != NULL && i < cabas_extras_get_n (extras); i++)
    if (is_at (cabas_extras_get (extras, i), place, field))
      {
        begin_line (writer);
        g_string_append (writer->xml, cabas_extras_get (extras, i)->xml);
      }
}

static void
write_attributes (Writer *writer, CabasItem *item, CabasExtraPlace place, CabasField field)
{
  CabasExtras *extras = cabas_item_get_extras (item);

  for (guint i = 0; extras != NULL && i < cabas_extras_get_n (extras); i++)
    if (is_at (cabas_extras_get (extras, i), place, field))
      g_string_append_printf (writer->xml, " %s", cabas_extras_get (extras, i)->xml);
}

/* The text may have been edited since the pieces in it were read: they stay where they were, or
 * at its end. */
static void
write_field_content (Writer *writer, CabasItem *item, CabasField field, const char *text)
{
  CabasExtras *extras = cabas_item_get_extras (item);
  gsize length = strlen (text);
  gsize written = 0;

  for (guint i = 0; extras != NULL && i < cabas_extras_get_n (extras); i++)
    {
      const CabasExtra *extra = cabas_extras_get (extras, i);
      gsize offset = MIN (extra->offset, length);

      if (!is_at (extra, CABAS_EXTRA_IN_FIELD, field))
        continue;

      /* Not inside a character. */
      while (offset > written && (text[offset] & 0xc0) == 0x80)
        offset--;
      append_text (writer->xml, text + written, offset - written);
      g_string_append (writer->xml, extra->xml);
      written = offset;
    }

  append_text (writer->xml, text + written, length - written);
}

/* An empty field is not written, unless the file said something about it. */
static gboolean
is_written (CabasItem *item, CabasField field)
{
  CabasExtras *extras = cabas_item_get_extras (item);

  if (cabas_item_has (item, field))
    return TRUE;

  for (guint i = 0; extras != NULL && i < cabas_extras_get_n (extras); i++)
    if (is_at (cabas_extras_get (extras, i), CABAS_EXTRA_FIELD_ATTRIBUTE, field) ||
        is_at (cabas_extras_get (extras, i), CABAS_EXTRA_IN_FIELD, field))
      return TRUE;

  return FALSE;
}

static void
write_field (Writer *writer, CabasItem *item, CabasField field)
{
  const char *name = cabas_field_get_info (field)->name;
  g_autofree char *made = NULL;
  const char *text;

  write_pieces (writer, item, CABAS_EXTRA_BEFORE_FIELD, field);
  if (!is_written (item, field))
    return;

  if (cabas_field_get_held_as (field) == CABAS_HELD_TEXT)
    text = cabas_item_get_text (item, field);
  else
    text = made = cabas_item_dup_text (item, field);

  begin_line (writer);
  g_string_append_c (writer->xml, '<');
  g_string_append (writer->xml, name);
  write_attributes (writer, item, CABAS_EXTRA_FIELD_ATTRIBUTE, field);
  g_string_append_c (writer->xml, '>');
  write_field_content (writer, item, field, text != NULL ? text : "");
  g_string_append (writer->xml, "</");
  g_string_append (writer->xml, name);
  g_string_append_c (writer->xml, '>');
}

static void write_item (Writer *writer, CabasItem *item, guint minor);

static void
write_content (Writer *writer, CabasItem *item, const CabasKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    write_field (writer, item, info->first_field + i);

  for (guint i = 0; i < info->n_held; i++)
    {
      guint n_children = cabas_item_get_n_children (item, info->held[i]);

      for (guint j = 0; j < n_children; j++)
        write_item (writer, cabas_item_get_child (item, info->held[i], j), 0);
    }

  write_pieces (writer, item, CABAS_EXTRA_LAST, CABAS_NO_FIELD);
}

/* `minor` stands on the root only. */
static void
write_item (Writer *writer, CabasItem *item, guint minor)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (item));
  gsize tag_end;

  write_pieces (writer, item, CABAS_EXTRA_BEFORE, CABAS_NO_FIELD);
  begin_line (writer);
  g_string_append_printf (writer->xml, "<%s", info->name);
  if (writer->depth == 0)
    g_string_append_printf (writer->xml, " xmlns=\"%s\" version=\"%d.%u\"", CABAS_NAMESPACE,
                            CABAS_FORMAT_MAJOR, minor);
  g_string_append_printf (writer->xml, " id=\"%s\"", cabas_item_get_id (item));
  write_attributes (writer, item, CABAS_EXTRA_ATTRIBUTE, CABAS_NO_FIELD);
  tag_end = writer->xml->len;
  g_string_append_c (writer->xml, '>');

  writer->depth++;
  write_content (writer, item, info);
  writer->depth--;

  if (writer->xml->len == tag_end + 1)
    {
      g_string_truncate (writer->xml, tag_end);
      g_string_append (writer->xml, "/>");
      return;
    }

  begin_line (writer);
  g_string_append_printf (writer->xml, "</%s>", info->name);
}

GBytes *
cabas_writer_write (CabasDocument *document)
{
  CabasItem *root = cabas_document_get_root (document);
  Writer writer = { .xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>") };

  write_item (&writer, root, cabas_document_get_format_minor (document));
  write_pieces (&writer, root, CABAS_EXTRA_AFTER, CABAS_NO_FIELD);
  g_string_append_c (writer.xml, '\n');

  return g_string_free_to_bytes (writer.xml);
}
