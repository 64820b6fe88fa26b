/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/library.h"

#include "command/output.h"
#include "plan/date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
tell_problems (CabasLibrary *library)
{
  GPtrArray *problems = cabas_library_get_problems (library);

  for (guint i = 0; i < problems->len; i++)
    cabas_output_complain ("%s", (char *) problems->pdata[i]);
}

static void
print_part (const char *label, const char *text)
{
  if (*text != '\0')
    g_print ("\n%s\n%s\n", label, text);
}

static void
print_source (const CabasCardSource *source)
{
  g_autofree char *day = cabas_date_format (source->checked_on);

  g_print ("%s\n", source->name != NULL ? source->name : "");
  if (source->address != NULL)
    g_print ("  %s\n", source->address);
  if (*day != '\0')
    /* Translators: the day on which the source of a card was looked at. */
    g_print (_ ("  Checked on %s\n"), day);
}

static void
print_card (CabasLibrary *library, CabasCard *card)
{
  g_autoptr (GPtrArray) indicators = cabas_library_list_indicators (library, card);
  g_autofree char *owners = cabas_card_dup_owner_names (card);
  GPtrArray *sources = cabas_card_get_sources (card);

  g_print ("%s · %s\n%s\n", cabas_card_get_id (card),
           cabas_card_kind_get_label (cabas_card_get_kind (card)), cabas_card_get_title (card));
  for (guint i = CABAS_CARD_TITLE + 1; i < CABAS_N_CARD_PARTS; i++)
    {
      g_autofree char *shown = cabas_card_dup_shown (card, i);

      print_part (cabas_card_part_get_label (i), shown);
    }
  print_part (_ ("Values from"), cabas_card_data_get_label (cabas_card_get_data (card)));
  print_part (_ ("Typical owner"), owners);
  for (guint i = 0; i < indicators->len; i++)
    print_part (i == 0 ? _ ("Indicators") : "", cabas_card_get_title (indicators->pdata[i]));
  for (guint i = 0; i < sources->len; i++)
    {
      if (i == 0)
        g_print ("\n%s\n", _ ("Sources"));
      print_source (sources->pdata[i]);
    }
}

static CabasExit
show (CabasLibrary *library, const char *id)
{
  CabasCard *card = cabas_library_find (library, id);

  if (card == NULL)
    return cabas_output_complain_of_usage (_ ("The library has no card “%s”."), id);

  print_card (library, card);
  return CABAS_EXIT_OK;
}

static gboolean
fill_query (CabasCardQuery *query, const CabasRequest *request)
{
  const CabasChoiceSet *themes = cabas_field_get_info (CABAS_OBJECTIVE_THEMES)->choices;
  const char *kind_name = cabas_request_get (request, CABAS_OPTION_CARD_KIND);
  const char *theme_name = cabas_request_get (request, CABAS_OPTION_CARD_THEME);
  CabasCardKind kind;

  if (kind_name != NULL)
    {
      if (!cabas_card_kind_find (kind_name, &kind))
        {
          cabas_output_complain_of_usage (_ ("“%s” is no kind of card: they are objective, action, "
                                             "indicator and clause."),
                                          kind_name);
          return FALSE;
        }
      query->kind = kind;
    }
  if (theme_name != NULL)
    {
      query->theme = cabas_choice_find (themes, theme_name, strlen (theme_name));
      if (query->theme < 0)
        {
          cabas_output_complain_of_usage (_ ("“%s” is no theme."), theme_name);
          return FALSE;
        }
    }

  return TRUE;
}

static CabasExit
list (CabasLibrary *library, const CabasRequest *request)
{
  CabasCardQuery query = CABAS_CARD_QUERY_ALL;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GPtrArray) cards = NULL;

  if (!fill_query (&query, request))
    return CABAS_EXIT_USAGE;
  for (guint i = 0; i < request->n_operands; i++)
    g_string_append_printf (words, "%s ", request->operands[i]);
  query.words = words->str;

  cards = cabas_library_search (library, &query);
  for (guint i = 0; i < cards->len; i++)
    {
      CabasCard *card = cards->pdata[i];
      g_autofree char *title = cabas_output_dup_line (cabas_card_get_title (card));

      g_print ("%s\t%s\t%s\n", cabas_card_get_id (card),
               cabas_card_kind_get_name (cabas_card_get_kind (card)), title);
    }
  return CABAS_EXIT_OK;
}

CabasExit
cabas_library_run (const CabasRequest *request)
{
  g_autoptr (CabasLibrary) library = cabas_library_new ();

  tell_problems (library);
  if (request->n_operands == 2 && g_str_equal (request->operands[0], "show"))
    return show (library, request->operands[1]);

  return list (library, request);
}
