/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "command/request.h"

G_BEGIN_DECLS

/* How a command ends, as the manual page promises. */
typedef enum
{
  CABAS_EXIT_OK = 0,
  CABAS_EXIT_FINDINGS = 1,
  CABAS_EXIT_USAGE = 2,
  CABAS_EXIT_FILE = 3, /* a file could not be read or written */
} CabasExit;

/* One thing that cabasctl does. */
typedef struct
{
  const char *name;
  const char *synopsis; /* untranslated: what follows the name */
  const char *summary;  /* untranslated */
  CabasExit (*run) (const CabasRequest *request);
  CabasGrammar grammar;
} CabasCommand;

CabasExit cabas_info_run (const CabasRequest *request);
CabasExit cabas_new_run (const CabasRequest *request);
CabasExit cabas_renew_run (const CabasRequest *request);
CabasExit cabas_check_run (const CabasRequest *request);
CabasExit cabas_replace_run (const CabasRequest *request);
CabasExit cabas_set_run (const CabasRequest *request);
CabasExit cabas_list_run (const CabasRequest *request);
CabasExit cabas_find_run (const CabasRequest *request);
CabasExit cabas_matrix_run (const CabasRequest *request);
CabasExit cabas_assign_run (const CabasRequest *request);
CabasExit cabas_round_run (const CabasRequest *request);
CabasExit cabas_calendar_run (const CabasRequest *request);
CabasExit cabas_plan_meetings_run (const CabasRequest *request);
CabasExit cabas_deck_run (const CabasRequest *request);
CabasExit cabas_chart_run (const CabasRequest *request);
CabasExit cabas_export_run (const CabasRequest *request);
CabasExit cabas_library_run (const CabasRequest *request);
CabasExit cabas_insert_run (const CabasRequest *request);
CabasExit cabas_import_run (const CabasRequest *request);
CabasExit cabas_publish_run (const CabasRequest *request);
CabasExit cabas_missing_run (const CabasRequest *request);
CabasExit cabas_ask_run (const CabasRequest *request);
CabasExit cabas_seal_run (const CabasRequest *request);
CabasExit cabas_compare_run (const CabasRequest *request);
CabasExit cabas_schema_run (const CabasRequest *request);

/* Prints how cabasctl is used, or one of its commands. */
void cabas_help_print (const CabasCommand *commands, gsize n_commands);
void cabas_help_print_command (const CabasCommand *command);

G_END_DECLS
