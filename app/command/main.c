/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/output.h"
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

static const CabasCommand commands[] = {
  { "info", N_ ("PLAN"), N_ ("Tell what a plan is and what it holds"), 1, CABAS_OPTION_NONE,
    cabas_info_run },
  { "new", N_ ("-o FILE.spaser [--from NAME] [--language LANGUAGE]"),
    N_ ("Begin a plan with a frame and, where a name is given, axes"), 0,
    CABAS_OPTION_OUTPUT | CABAS_OPTION_FROM | CABAS_OPTION_LANGUAGE, cabas_new_run },
  { "renew", N_ ("PLAN -o FILE.spaser [--with-done]"), N_ ("Begin the plan that follows this one"),
    1, CABAS_OPTION_OUTPUT | CABAS_OPTION_WITH_DONE, cabas_renew_run },
  { "check", N_ ("PLAN"), N_ ("Find required fields left empty and broken references"), 1,
    CABAS_OPTION_NONE, cabas_check_run },
  { "set", N_ ("PLAN ITEM FIELD VALUE"), N_ ("Set a field of the item with this id, and save"), 4,
    CABAS_OPTION_FREE_LAST, cabas_set_run },
  { "replace", N_ ("PLAN OLD NEW [--whole-word] [--dry-run]"),
    N_ ("Replace words in all text of a plan, and save"), 3,
    CABAS_OPTION_WHOLE_WORD | CABAS_OPTION_DRY_RUN, cabas_replace_run },
  { "list", N_ ("PLAN KIND [--csv]"), N_ ("List the items of a kind with all their fields"), 2,
    CABAS_OPTION_CSV, cabas_list_run },
  { "find", N_ ("PLAN WORDS [--csv]"), N_ ("Find words in all text of a plan, by kind of item"), 2,
    CABAS_OPTION_CSV, cabas_find_run },
  { "matrix", N_ ("PLAN [--csv]"), N_ ("Write who does what: actions by departments"), 1,
    CABAS_OPTION_CSV, cabas_matrix_run },
  { "assign", N_ ("PLAN ACTION DEPARTMENT LETTERS"),
    N_ ("Give a department its letters (R, A, C, I) for an action, and save"), 4,
    CABAS_OPTION_FREE_LAST, cabas_assign_run },
  { "round", N_ ("PLAN [--year YEAR] [--csv]"),
    N_ ("List the values of indicators that a year asks for, and their state"), 1,
    CABAS_OPTION_YEAR | CABAS_OPTION_CSV, cabas_round_run },
  { "calendar", N_ ("PLAN [--year YEAR] [--csv | --ics]"), N_ ("List the dates of a year"), 1,
    CABAS_OPTION_CALENDAR_YEAR | CABAS_OPTION_CSV | CABAS_OPTION_ICS, cabas_calendar_run },
  { "plan-meetings", N_ ("PLAN BODY [--from DATE] [--to DATE]"),
    N_ ("Plan the meetings of a body from its rhythm, and save"), 2,
    CABAS_OPTION_FIRST | CABAS_OPTION_LAST, cabas_plan_meetings_run },
  { "chart", N_ ("PLAN NAME -o FILE.{svg,png,pdf} [--theme THEME]"), N_ ("Draw a chart of a plan"),
    2, CABAS_OPTION_OUTPUT | CABAS_OPTION_THEME, cabas_chart_run },
  { "export", N_ ("PLAN -o FILE.{pdf,ods,csv} [--overview] [--sheet KIND]"),
    N_ ("Write the report of a plan, or its tables"), 1, CABAS_OPTION_OUTPUT | CABAS_OPTION_OVERVIEW | CABAS_OPTION_SHEET,
    cabas_export_run },
  { "library", N_ ("[show ID | WORDS] [--theme THEME] [--kind KIND]"),
    N_ ("List the cards of the library, or show one"), CABAS_MAX_OPERANDS,
    CABAS_OPTION_CARD_THEME | CABAS_OPTION_CARD_KIND | CABAS_OPTION_FEWER, cabas_library_run },
  { "insert", N_ ("PLAN CARD [--under ID]"), N_ ("Insert a card of the library, and save"), 2,
    CABAS_OPTION_UNDER, cabas_insert_run },
  { "import", N_ ("PLAN FILE [--dry-run] [--remove-missing] [--skip-problems]"),
    N_ ("Take in a spreadsheet (ODS, xlsx or CSV), and save"), 2,
    CABAS_OPTION_DRY_RUN | CABAS_OPTION_REMOVE_MISSING | CABAS_OPTION_SKIP_PROBLEMS,
    cabas_import_run },
  { "schema", "", N_ ("Write the RELAX NG schema of plans"), 0, CABAS_OPTION_NONE,
    cabas_schema_run },
};

static const CabasCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static CabasExit
run_command (const CabasCommand *command, const char *const *words)
{
  CabasRequest request = { 0 };
  g_autofree char *problem = NULL;

  if (!cabas_request_parse (&request, words, command->n_operands, command->options, &problem))
    return cabas_output_complain_of_usage ("%s", problem);
  if (request.wants_help)
    {
      cabas_help_print_command (command);
      return CABAS_EXIT_OK;
    }
  return command->run (&request);
}

static CabasExit
run (const char *const *words)
{
  const CabasCommand *command;

  if (words[0] == NULL)
    return cabas_output_complain_of_usage (_ ("Say what to do."));
  if (g_str_equal (words[0], "--help") || g_str_equal (words[0], "-h"))
    {
      cabas_help_print (commands, G_N_ELEMENTS (commands));
      return CABAS_EXIT_OK;
    }
  if (g_str_equal (words[0], "--version"))
    {
      g_print ("cabasctl %s\n", CABAS_VERSION);
      return CABAS_EXIT_OK;
    }
  command = find_command (words[0]);
  if (command == NULL)
    return cabas_output_complain_of_usage (_ ("“%s” is no command."), words[0]);
  return run_command (command, words + 1);
}

int
main (int argc, char **argv)
{
  const char *locale_dir = g_getenv ("CABAS_LOCALE_DIR");
  CabasExit code;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : CABAS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  code = run ((const char *const *) argv + 1);
  return cabas_output_finish (code);
}
