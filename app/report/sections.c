/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/sections.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const char *label; /* untranslated */
} infos[CABAS_N_SECTIONS] = {
  [CABAS_SECTION_FOREWORD] = { "foreword", N_ ("Foreword") },
  [CABAS_SECTION_LEGAL_FRAME] = { "legal-frame", N_ ("Legal frame") },
  [CABAS_SECTION_PURCHASES] = { "purchases", N_ ("Purchases in figures") },
  [CABAS_SECTION_METHOD] = { "method", N_ ("Method") },
  [CABAS_SECTION_AXES] = { "axes", N_ ("Axes and objectives") },
  [CABAS_SECTION_SHEETS] = { "sheets", N_ ("Action sheets") },
  [CABAS_SECTION_GOVERNANCE] = { "governance", N_ ("Governance") },
  [CABAS_SECTION_COMMUNICATION] = { "communication", N_ ("Communication") },
  [CABAS_SECTION_MONITORING] = { "monitoring", N_ ("Monitoring") },
  [CABAS_SECTION_INDICATORS] = { "indicators", N_ ("Indicators") },
  [CABAS_SECTION_FREE] = { "free", N_ ("Free chapters") },
  [CABAS_SECTION_ANNEXES] = { "annexes", N_ ("Annexes that were written") },
  [CABAS_SECTION_INDICATOR_TABLE] = { "indicator-table", N_ ("Table of indicators") },
  [CABAS_SECTION_OWNERS] = { "owners", N_ ("Index of departments") },
  [CABAS_SECTION_GLOSSARY] = { "glossary", N_ ("Glossary") },
  [CABAS_SECTION_CARD] = { "directory-card", N_ ("Card for the national directory") },
};

const char *
cabas_section_get_name (CabasSection section)
{
  g_return_val_if_fail (section < CABAS_N_SECTIONS, NULL);

  return infos[section].name;
}

const char *
cabas_section_get_label (CabasSection section)
{
  g_return_val_if_fail (section < CABAS_N_SECTIONS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, infos[section].label);
}

static int
find (const char *name)
{
  for (int i = 0; i < CABAS_N_SECTIONS; i++)
    if (g_str_equal (infos[i].name, name))
      return i;

  return -1;
}

static gboolean
holds (const GArray *sections, int section)
{
  for (guint i = 0; i < sections->len; i++)
    if (g_array_index (sections, int, i) == section)
      return TRUE;

  return FALSE;
}

static char *
dup_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_SECTIONS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", infos[i].name);

  return g_string_free (names, FALSE);
}

static gboolean
add_name (GArray *sections, const char *name, GError **error)
{
  const int section = find (name);

  if (section < 0)
    {
      g_autofree char *names = dup_names ();

      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("“%s” is no section of the report; the sections are %s."), name, names);
      return FALSE;
    }
  if (holds (sections, section))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   _ ("The section “%s” is named twice."), name);
      return FALSE;
    }
  g_array_append_val (sections, section);

  return TRUE;
}

/**
 * cabas_sections_parse:
 * @names: (nullable): names of sections, separated by spaces or commas
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type int): the sections in order, all of them where no name is
 *   given, or %NULL
 */
GArray *
cabas_sections_parse (const char *names, GError **error)
{
  g_autoptr (GArray) sections = g_array_new (FALSE, FALSE, sizeof (int));
  g_auto (GStrv) words = g_strsplit_set (names != NULL ? names : "", " ,", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !add_name (sections, words[i], error))
      return NULL;
  for (int i = 0; sections->len < CABAS_N_SECTIONS && i < CABAS_N_SECTIONS; i++)
    if (names == NULL || *names == '\0')
      g_array_append_val (sections, i);

  return g_steal_pointer (&sections);
}

/**
 * cabas_sections_format:
 * @sections: (element-type int): sections in order
 *
 * Returns: (transfer full): their names, separated by spaces
 */
char *
cabas_sections_format (const GArray *sections)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < sections->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            infos[g_array_index (sections, int, i)].name);

  return g_string_free (names, FALSE);
}
