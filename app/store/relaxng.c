/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/relaxng.h"

#include "plan/schema.h"

#define ID_PATTERN "[A-Za-z_][A-Za-z0-9_.\\-]{0,99}"
#define DATE_PATTERN "[0-9]{4}(-(Q[1-4]|[0-9]{2}(-[0-9]{2})?))?"

/* Text between tags; what follows in the schema table holds no quote. */
static void
append_escaped (GString *rng, const char *format, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (rng, format, escaped);
}

static void
append_pattern (GString *rng, const char *type, const char *pattern)
{
  g_string_append_printf (rng, "<data type=\"%s\"><param name=\"pattern\">%s</param></data>", type,
                          pattern);
}

static void
append_choices (GString *rng, const CabasChoiceSet *set)
{
  g_string_append (rng, "<choice>");
  for (guint i = 0; i < set->n_choices; i++)
    append_escaped (rng, "<value>%s</value>", set->choices[i].name);
  g_string_append (rng, "</choice>");
}

static void
append_value (GString *rng, const CabasFieldInfo *field)
{
  switch (field->type)
    {
    case CABAS_VALUE_CHOICE:
      append_choices (rng, field->choices);
      break;
    case CABAS_VALUE_CHOICES:
      g_string_append (rng, "<list><oneOrMore>");
      append_choices (rng, field->choices);
      g_string_append (rng, "</oneOrMore></list>");
      break;
    case CABAS_VALUE_FLAG:
      g_string_append (rng, "<choice><value>yes</value><value>no</value></choice>");
      break;
    case CABAS_VALUE_DATE:
      append_pattern (rng, "string", DATE_PATTERN);
      break;
    case CABAS_VALUE_WHOLE:
      append_pattern (rng, "string", "-?[0-9]+");
      break;
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
      append_pattern (rng, "string", "-?[0-9]+(\\.[0-9]{1,6})?");
      break;
    case CABAS_VALUE_MONEY:
      append_pattern (rng, "string", "-?[0-9]+\\.[0-9]{2}");
      break;
    case CABAS_VALUE_COLOUR:
      append_pattern (rng, "string", "#[0-9A-Fa-f]{6}");
      break;
    case CABAS_VALUE_REFERENCE:
      append_pattern (rng, "string", ID_PATTERN);
      break;
    case CABAS_VALUE_DATA:
      g_string_append (rng, "<data type=\"base64Binary\"/>");
      break;
    case CABAS_VALUE_REFERENCES:
    default:
      g_string_append (rng, "<list><oneOrMore>");
      append_pattern (rng, "token", ID_PATTERN);
      g_string_append (rng, "</oneOrMore></list>");
      break;
    }
}

static void
append_field (GString *rng, CabasField id)
{
  const CabasFieldInfo *field = cabas_field_get_info (id);

  g_string_append_printf (rng, "      <ref name=\"unknown-in-%s\"/>\n",
                          cabas_kind_get_info (field->kind)->name);
  g_string_append_printf (rng, "      <optional>\n        <element name=\"%s\">\n", field->name);
  append_escaped (rng, "          <a:documentation>%s. ", field->label);
  append_escaped (rng, "%s</a:documentation>\n", field->help);
  g_string_append (rng, "          <ref name=\"any-attributes\"/>\n          ");

  if (cabas_field_is_words (id))
    g_string_append (rng, "<ref name=\"any-content\"/>");
  else
    {
      g_string_append (rng, "<choice><empty/>");
      append_value (rng, field);
      g_string_append (rng, "</choice>");
    }

  g_string_append (rng, "\n        </element>\n      </optional>\n");
}

/* What a newer version or somebody else added: any element that is not one of ours here. */
static void
append_unknown (GString *rng, const CabasKindInfo *info)
{
  g_string_append_printf (rng,
                          "  <define name=\"unknown-in-%s\">\n"
                          "    <zeroOrMore>\n"
                          "      <element>\n"
                          "        <anyName>\n"
                          "          <except>\n",
                          info->name);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (rng, "            <name>%s</name>\n",
                            cabas_field_get_info (info->first_field + i)->name);
  for (guint i = 0; i < info->n_held; i++)
    g_string_append_printf (rng, "            <name>%s</name>\n",
                            cabas_kind_get_info (info->held[i])->name);
  g_string_append (rng, "          </except>\n"
                        "        </anyName>\n"
                        "        <ref name=\"any-attributes\"/>\n"
                        "        <ref name=\"any-content\"/>\n"
                        "      </element>\n"
                        "    </zeroOrMore>\n"
                        "  </define>\n");
}

static void
append_attributes (GString *rng, gboolean is_root)
{
  g_string_append (rng, "      <optional><attribute name=\"id\">");
  append_pattern (rng, "string", ID_PATTERN);
  g_string_append (rng, "</attribute></optional>\n");
  if (is_root)
    {
      g_string_append (rng, "      <optional><attribute name=\"version\">");
      append_pattern (rng, "string", "1\\.[0-9]+");
      g_string_append (rng, "</attribute></optional>\n");
    }
  g_string_append_printf (rng,
                          "      <zeroOrMore><attribute><anyName><except><name ns=\"\">id</name>%s"
                          "</except></anyName></attribute></zeroOrMore>\n",
                          is_root ? "<name ns=\"\">version</name>" : "");
}

static void
append_kind (GString *rng, CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  append_unknown (rng, info);
  g_string_append_printf (rng, "  <define name=\"%s\">\n    <element name=\"%s\">\n", info->name,
                          info->name);
  append_escaped (rng, "      <a:documentation>%s</a:documentation>\n", info->label);
  append_attributes (rng, kind == CABAS_KIND_PLAN);

  for (guint i = 0; i < info->n_fields; i++)
    append_field (rng, info->first_field + i);

  for (guint i = 0; i < info->n_held; i++)
    g_string_append_printf (rng,
                            "      <zeroOrMore><ref name=\"unknown-in-%s\"/><ref name=\"%s\"/>"
                            "</zeroOrMore>\n",
                            info->name, cabas_kind_get_info (info->held[i])->name);

  g_string_append_printf (rng, "      <ref name=\"unknown-in-%s\"/>\n    </element>\n  </define>\n",
                          info->name);
}

char *
cabas_relaxng_dup (void)
{
  GString *rng =
      g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<!-- Made from the schema table by “cabasctl schema”. -->\n"
                    "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\"\n"
                    "         xmlns:a=\"http://relaxng.org/ns/compatibility/annotations/1.0\"\n"
                    "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\"\n"
                    "         ns=\"" CABAS_NAMESPACE "\">\n"
                    "  <start><ref name=\"plan\"/></start>\n"
                    "  <define name=\"any-attributes\">\n"
                    "    <zeroOrMore><attribute><anyName/></attribute></zeroOrMore>\n"
                    "  </define>\n"
                    "  <define name=\"any-content\">\n"
                    "    <zeroOrMore>\n"
                    "      <choice>\n"
                    "        <text/>\n"
                    "        <element><anyName/><ref name=\"any-attributes\"/><ref "
                    "name=\"any-content\"/></element>\n"
                    "      </choice>\n"
                    "    </zeroOrMore>\n"
                    "  </define>\n");

  for (guint i = 0; i < CABAS_N_KINDS; i++)
    append_kind (rng, i);

  g_string_append (rng, "</grammar>\n");
  return g_string_free (rng, FALSE);
}
