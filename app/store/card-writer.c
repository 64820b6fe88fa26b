/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/date.h"
#include "plan/value.h"
#include "store/card-reader.h"

static void
append_element (GString *xml, const char *name, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (xml, "    <%s>%s</%s>\n", name, escaped, name);
}

static void
append_parts (GString *xml, CabasCard *card)
{
  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    {
      const CabasCardPartInfo *info = cabas_card_part_get_info (i);
      g_autofree char *text = NULL;

      if (!cabas_card_has (card, i))
        continue;
      text = cabas_value_to_text (info->model, cabas_card_get_value (card, i));
      append_element (xml, info->name, text);
    }
  if (cabas_card_get_data (card) != CABAS_CARD_DATA_UNSAID)
    append_element (xml, "data", cabas_card_data_get_name (cabas_card_get_data (card)));
}

static void
append_owner (GString *xml, const CabasCardOwner *owner)
{
  const CabasChoiceSet *roles = cabas_field_get_info (CABAS_DEPARTMENT_ROLE)->choices;
  g_autofree char *name = g_markup_escape_text (owner->name != NULL ? owner->name : "", -1);

  g_string_append (xml, "    <owner");
  if (owner->role >= 0)
    g_string_append_printf (xml, " role=\"%s\"", roles->choices[owner->role].name);
  g_string_append_printf (xml, ">%s</owner>\n", name);
}

static void
append_source (GString *xml, const CabasCardSource *source)
{
  g_autofree char *name = g_markup_escape_text (source->name != NULL ? source->name : "", -1);

  g_string_append (xml, "    <source");
  if (source->address != NULL)
    {
      g_autofree char *address = g_markup_escape_text (source->address, -1);

      g_string_append_printf (xml, " href=\"%s\"", address);
    }
  if (source->checked_on != CABAS_UNSET)
    {
      char text[16];

      cabas_date_to_text (source->checked_on, text);
      g_string_append_printf (xml, " checked-on=\"%s\"", text);
    }
  g_string_append_printf (xml, ">%s</source>\n", name);
}

static void
append_card (GString *xml, CabasCard *card)
{
  GPtrArray *indicators = cabas_card_get_indicators (card);
  GPtrArray *families = cabas_card_get_families (card);
  GPtrArray *owners = cabas_card_get_owners (card);
  GPtrArray *sources = cabas_card_get_sources (card);

  g_string_append_printf (xml, "  <card id=\"%s\" kind=\"%s\">\n", cabas_card_get_id (card),
                          cabas_card_kind_get_name (cabas_card_get_kind (card)));
  append_parts (xml, card);
  for (guint i = 0; i < families->len; i++)
    append_element (xml, "family", families->pdata[i]);
  for (guint i = 0; i < owners->len; i++)
    append_owner (xml, owners->pdata[i]);
  for (guint i = 0; i < indicators->len; i++)
    g_string_append_printf (xml, "    <indicator card=\"%s\"/>\n", (char *) indicators->pdata[i]);
  for (guint i = 0; i < sources->len; i++)
    append_source (xml, sources->pdata[i]);
  g_string_append (xml, "  </card>\n");
}

GBytes *
cabas_card_writer_write (GPtrArray *cards)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<library xmlns=\"" CABAS_LIBRARY_NAMESPACE "\">\n");

  for (guint i = 0; i < cards->len; i++)
    append_card (xml, cards->pdata[i]);
  g_string_append (xml, "</library>\n");

  return g_string_free_to_bytes (xml);
}
