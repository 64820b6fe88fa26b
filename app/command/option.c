/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/request.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const CabasOptionInfo options[CABAS_N_OPTIONS] = {
  [CABAS_OPTION_OUTPUT] = { "--output", "-o", N_("FILE"), N_("Write to this file; its ending gives the format"), TRUE },
  [CABAS_OPTION_PICTURE] = { "--output", "-o", N_("FILE"), N_("Write to this file; its ending gives the format") },
  [CABAS_OPTION_LIST] = { "--list", NULL, NULL, N_("List the charts that there are") },
  [CABAS_OPTION_THEME] = { "--theme", NULL, N_("THEME"), N_("Colours: light, dark, high-contrast or print") },
  [CABAS_OPTION_SINCE] = { "--since", NULL, N_("VERSION"), N_("Count changes from this version, such as “PLAN#last”, or from this file; from the last version where not said") },
  [CABAS_OPTION_CSV] = { "--csv", NULL, NULL, N_("Write comma-separated values (RFC 4180)") },
  [CABAS_OPTION_FILTER] = { "--filter", NULL, N_("NAMES"), N_("Only items under these conditions, such as “late,no-owner”, or of a filter saved in the plan") },
  [CABAS_OPTION_FROM] = { "--from", NULL, N_("NAME"), N_("Begin with these axes; a name that is none lists them") },
  [CABAS_OPTION_LANGUAGE] = { "--language", NULL, N_("LANGUAGE"), N_("Language of the plan: fr or en") },
  [CABAS_OPTION_YEAR] = { "--year", NULL, N_("YEAR"), N_("The year meant; last year where not said") },
  [CABAS_OPTION_AS] = { "--as", NULL, N_("WHAT"), N_("What to write: report, deck, handout, pack, comparison, page, annex or overview; as the ending of the file says where not said") },
  [CABAS_OPTION_OCCASION] = { "--occasion", NULL, N_("OCCASION"), N_("What the slides are for: adoption, annual, indicators, mid-term or revision; the annual report where not said") },
  [CABAS_OPTION_REPLACE] = { "--replace", NULL, NULL, N_("Replace a folder that was exported before") },
  [CABAS_OPTION_LEVEL] = { "--level", NULL, N_("LEVEL"), N_("Who may read it: public, council or internal; those it is usually for where not said") },
  [CABAS_OPTION_ARCHIVE] = { "--pdfa", NULL, NULL, N_("Write PDF/A-2a, for archives") },
  [CABAS_OPTION_SECTIONS] = { "--sections", NULL, N_("NAMES"), N_("Sections of the report, in order, such as “axes,governance”; those of the plan where not said") },
  [CABAS_OPTION_REPORT] = { "--output", "-o", N_("FILE"), N_("Write a report to this file, and not a table") },
  [CABAS_OPTION_VERSION_KIND] = { "--kind", NULL, N_("KIND"), N_("What the version is: draft, adopted, amended or archived; a draft where not said") },
  [CABAS_OPTION_DATE] = { "--date", NULL, N_("DATE"), N_("When it was voted or frozen; today where not said") },
  [CABAS_OPTION_DELIBERATION] = { "--deliberation", NULL, N_("NUMBER"), N_("Number of the deliberation") },
  [CABAS_OPTION_LABEL] = { "--label", NULL, N_("LABEL"), N_("What the version is called") },
  [CABAS_OPTION_WITH_DONE] = { "--with-done", NULL, NULL, N_("Take over actions that are done as well") },
  [CABAS_OPTION_CARD_THEME] = { "--theme", NULL, N_ ("THEME"),
    N_ ("Only cards of this theme, such as “food”") },
  [CABAS_OPTION_CARD_KIND] = { "--kind", NULL, N_ ("KIND"),
    N_ ("Only cards of this kind: objective, action, indicator or clause") },
  [CABAS_OPTION_UNDER] = { "--under", NULL, N_ ("ID"),
    N_ ("Where to insert; the nearest objective where not said") },
  [CABAS_OPTION_CALENDAR_YEAR] = { "--year", NULL, N_("YEAR"), N_("The year shown; this year where not said") },
  [CABAS_OPTION_ICS] = { "--ics", NULL, NULL, N_("Write an iCalendar file (RFC 5545)") },
  [CABAS_OPTION_FIRST] = { "--from", NULL, N_("DATE"), N_("When the period starts; the coming year where not said") },
  [CABAS_OPTION_LAST] = { "--to", NULL, N_("DATE"), N_("When the period ends") },
  [CABAS_OPTION_SHEET] = { "--sheet", NULL, N_("KIND"), N_("Which items a CSV file holds; actions where not said") },
  [CABAS_OPTION_WHOLE_WORD] = { "--whole-word", NULL, NULL, N_("Leave longer words alone that hold it") },
  [CABAS_OPTION_DRY_RUN] = { "--dry-run", NULL, NULL, N_("Only tell what would change") },
  [CABAS_OPTION_REMOVE_MISSING] = { "--remove-missing", NULL, NULL, N_("Remove the items that the file no longer holds") },
  [CABAS_OPTION_SKIP_PROBLEMS] = { "--skip-problems", NULL, NULL, N_("Leave out the rows that have a problem") },
  [CABAS_OPTION_WHAT] = { "--what", NULL, N_("WHAT"), N_("What was put online: plan or indicators; the plan where not said") },
  [CABAS_OPTION_PUBLISHED_ON] = { "--date", NULL, N_("DATE"), N_("When it was put online; today where not said") },
  [CABAS_OPTION_ADDRESS] = { "--address", NULL, N_("ADDRESS"), N_("Where it can be read, such as https://www.ville.fr/achats") },
  [CABAS_OPTION_SESSION] = { "--session", NULL, N_("DATE"), N_("Day on which the council meets") },
  [CABAS_OPTION_SETTLE] = { "--settle", NULL, N_("HOW"), N_("Settle what is missing: estimate or not-available") },
  [CABAS_OPTION_REASON] = { "--reason", NULL, N_("WORDS"), N_("Why there is no value") },
  [CABAS_OPTION_ASKED_BY] = { "--by", NULL, N_("NAME"), N_("Who asks") },
  [CABAS_OPTION_DEPARTMENT] = { "--department", NULL, N_("ID"), N_("Who answers") },
  [CABAS_OPTION_ANSWER_BY] = { "--due", NULL, N_("DATE"), N_("When the answer is promised for") },
  [CABAS_OPTION_BODY] = { "--body", NULL, N_("ID"), N_("Where it is asked; the assembly where not said") },
};
/* clang-format on */

const CabasOptionInfo *
cabas_option_get_info (CabasOption option)
{
  g_return_val_if_fail (option > CABAS_OPTION_NONE && option < CABAS_N_OPTIONS, NULL);

  return &options[option];
}

gboolean
cabas_grammar_has (const CabasGrammar *self, CabasOption option)
{
  for (guint i = 0; self->options[i] != CABAS_OPTION_NONE; i++)
    if (self->options[i] == option)
      return TRUE;

  return FALSE;
}

const char *
cabas_request_get (const CabasRequest *self, CabasOption option)
{
  return self->values[option];
}
