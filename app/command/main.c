/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/output.h"
#include "config.h"
#include "plan/language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const CabasCommand commands[] = {
  { "info",
    N_ ("PLAN"),
    N_ ("Tell what a plan is and what it holds"),
    cabas_info_run,
    { .n_operands = 1 } },
  { "new",
    N_ ("-o FILE.spaser [--from NAME] [--language LANGUAGE]"),
    N_ ("Begin a plan with a frame and, where a name is given, axes"),
    cabas_new_run,
    { .options = { CABAS_OPTION_OUTPUT, CABAS_OPTION_FROM, CABAS_OPTION_LANGUAGE } } },
  { "renew",
    N_ ("PLAN -o FILE.spaser [--with-done]"),
    N_ ("Begin the plan that follows this one"),
    cabas_renew_run,
    { .n_operands = 1, .options = { CABAS_OPTION_OUTPUT, CABAS_OPTION_WITH_DONE } } },
  { "check",
    N_ ("PLAN"),
    N_ ("Find required fields left empty and broken references"),
    cabas_check_run,
    { .n_operands = 1 } },
  { "set",
    N_ ("PLAN ITEM FIELD VALUE"),
    N_ ("Set a field of the item with this id, and save"),
    cabas_set_run,
    { .n_operands = 4, .last_is_free = TRUE } },
  { "replace",
    N_ ("PLAN OLD NEW [--whole-word] [--dry-run]"),
    N_ ("Replace words in all text of a plan, and save"),
    cabas_replace_run,
    { .n_operands = 3, .options = { CABAS_OPTION_WHOLE_WORD, CABAS_OPTION_DRY_RUN } } },
  { "list",
    N_ ("PLAN KIND [--filter NAMES] [--csv]"),
    N_ ("List the items of a kind with all their fields"),
    cabas_list_run,
    { .n_operands = 2, .options = { CABAS_OPTION_FILTER, CABAS_OPTION_CSV } } },
  { "find",
    N_ ("PLAN WORDS [--csv]"),
    N_ ("Find words in all text of a plan, by kind of item"),
    cabas_find_run,
    { .n_operands = 2, .options = { CABAS_OPTION_CSV } } },
  { "matrix",
    N_ ("PLAN [--csv]"),
    N_ ("Write who does what: actions by departments"),
    cabas_matrix_run,
    { .n_operands = 1, .options = { CABAS_OPTION_CSV } } },
  { "assign",
    N_ ("PLAN ACTION DEPARTMENT LETTERS"),
    N_ ("Give a department its letters (R, A, C, I) for an action, and save"),
    cabas_assign_run,
    { .n_operands = 4, .last_is_free = TRUE } },
  { "round",
    N_ ("PLAN [--year YEAR] [--csv]"),
    N_ ("List the values of indicators that a year asks for, and their state"),
    cabas_round_run,
    { .n_operands = 1, .options = { CABAS_OPTION_YEAR, CABAS_OPTION_CSV } } },
  { "calendar",
    N_ ("PLAN [--year YEAR] [--csv | --ics]"),
    N_ ("List the dates of a year"),
    cabas_calendar_run,
    { .n_operands = 1,
      .options = { CABAS_OPTION_CALENDAR_YEAR, CABAS_OPTION_CSV, CABAS_OPTION_ICS } } },
  { "plan-meetings",
    N_ ("PLAN BODY [--from DATE] [--to DATE]"),
    N_ ("Plan the meetings of a body from its rhythm, and save"),
    cabas_plan_meetings_run,
    { .n_operands = 2, .options = { CABAS_OPTION_FIRST, CABAS_OPTION_LAST } } },
  { "chart",
    N_ ("PLAN (--list [--csv] | NAME -o FILE.{svg,png,pdf} [--theme THEME]) [--since VERSION]"),
    N_ ("Draw a chart of a plan, or list the charts that there are"),
    cabas_chart_run,
    { .n_operands = 2,
      .takes_fewer = TRUE,
      .options = { CABAS_OPTION_PICTURE, CABAS_OPTION_LIST, CABAS_OPTION_CSV, CABAS_OPTION_THEME,
                   CABAS_OPTION_SINCE } } },
  { "export",
    N_ ("PLAN [--as WHAT] -o FILE [--level LEVEL] [--occasion OCCASION] [--pdfa] "
        "[--sections NAMES] [--sheet KIND] [--replace]"),
    N_ ("Write what leaves a plan for its readers: report, slides, pack, public page, tables"),
    cabas_export_run,
    { .n_operands = 1,
      .options = { CABAS_OPTION_OUTPUT, CABAS_OPTION_AS, CABAS_OPTION_LEVEL, CABAS_OPTION_OCCASION,
                   CABAS_OPTION_ARCHIVE, CABAS_OPTION_SECTIONS, CABAS_OPTION_SHEET,
                   CABAS_OPTION_REPLACE } } },
  { "library",
    N_ ("[show ID | WORDS] [--theme THEME] [--kind KIND]"),
    N_ ("List the cards of the library, or show one"),
    cabas_library_run,
    { .n_operands = CABAS_MAX_OPERANDS,
      .takes_fewer = TRUE,
      .options = { CABAS_OPTION_CARD_THEME, CABAS_OPTION_CARD_KIND } } },
  { "insert",
    N_ ("PLAN CARD [--under ID]"),
    N_ ("Insert a card of the library, and save"),
    cabas_insert_run,
    { .n_operands = 2, .options = { CABAS_OPTION_UNDER } } },
  { "import",
    N_ ("PLAN FILE [--dry-run] [--remove-missing] [--skip-problems]"),
    N_ ("Take in a spreadsheet (ODS, xlsx or CSV), and save"),
    cabas_import_run,
    { .n_operands = 2,
      .options = { CABAS_OPTION_DRY_RUN, CABAS_OPTION_REMOVE_MISSING,
                   CABAS_OPTION_SKIP_PROBLEMS } } },
  { "publish",
    N_ ("PLAN [--what WHAT] [--date DATE] [--address ADDRESS]"),
    N_ ("Record that the plan or its indicators were put online, and save"),
    cabas_publish_run,
    { .n_operands = 1,
      .options = { CABAS_OPTION_WHAT, CABAS_OPTION_PUBLISHED_ON, CABAS_OPTION_ADDRESS } } },
  { "missing",
    N_ ("PLAN [--csv | --settle HOW [--reason WORDS]]"),
    N_ ("List the figures of last year that are missing, or settle them and save"),
    cabas_missing_run,
    { .n_operands = 1,
      .options = { CABAS_OPTION_CSV, CABAS_OPTION_SETTLE, CABAS_OPTION_REASON } } },
  { "ask",
    N_ ("PLAN QUESTION [--by NAME] [--department ID] [--due DATE] [--session DATE] [--body ID]"),
    N_ ("Record a question of a session that an answer is owed to, and save"),
    cabas_ask_run,
    { .n_operands = 2,
      .last_is_free = TRUE,
      .options = { CABAS_OPTION_ASKED_BY, CABAS_OPTION_DEPARTMENT, CABAS_OPTION_ANSWER_BY,
                   CABAS_OPTION_SESSION, CABAS_OPTION_BODY } } },
  { "seal",
    N_ ("PLAN [--kind KIND] [--date DATE] [--deliberation NUMBER] [--label LABEL]"),
    N_ ("Seal the plan as it is inside its file, and save"),
    cabas_seal_run,
    { .n_operands = 1,
      .options = { CABAS_OPTION_VERSION_KIND, CABAS_OPTION_DATE, CABAS_OPTION_DELIBERATION,
                   CABAS_OPTION_LABEL } } },
  { "compare",
    N_ ("BEFORE AFTER [--csv] [-o FILE.{pdf,odt,html} [--level LEVEL] [--pdfa]]"),
    N_ ("Tell what became of a plan between two files or sealed versions"),
    cabas_compare_run,
    { .n_operands = 2,
      .options = { CABAS_OPTION_CSV, CABAS_OPTION_REPORT, CABAS_OPTION_LEVEL,
                   CABAS_OPTION_ARCHIVE } } },
  { "deck",
    N_ ("PLAN [--csv | --occasion OCCASION [--session DATE]]"),
    N_ ("List the slides for the council, or add those that an occasion asks for, and save"),
    cabas_deck_run,
    { .n_operands = 1,
      .options = { CABAS_OPTION_CSV, CABAS_OPTION_OCCASION, CABAS_OPTION_SESSION } } },
  { "schema",
    "",
    N_ ("Write the RELAX NG schema of plans"),
    cabas_schema_run,
    { .n_operands = 0 } },
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

  if (!cabas_request_parse (&request, words, &command->grammar, &problem))
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

  cabas_language_init ();
  bindtextdomain (GETTEXT_PACKAGE, locale_dir != NULL ? locale_dir : CABAS_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  code = run ((const char *const *) argv + 1);
  return cabas_output_finish (code);
}
