/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "command/command.h"

G_BEGIN_DECLS

/* Words on the terminal. What is told to people follows the locale; data are bytes as they are. */

/* Tells on standard error what went wrong, in one sentence. */
void cabas_output_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* The same for a word that cannot be right, and where to read more. */
CabasExit cabas_output_complain_of_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);
/* Writes data to standard output; what fails is told by cabas_output_finish (). */
void cabas_output_write (const char *data, gsize length);
/* The exit code, or CABAS_EXIT_FILE where standard output could not take everything. */
CabasExit cabas_output_finish (CabasExit code);

/* Text on one line that cannot steer the terminal it is shown on. */
char *cabas_output_dup_line (const char *text);

G_END_DECLS
