/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/command.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CabasOptions option;
  const char *synopsis;
  const char *summary;
} OptionHelp;

static const OptionHelp option_helps[] = {
  { CABAS_OPTION_OUTPUT, N_ ("-o FILE"), N_ ("Write to this file; its ending gives the format") },
  { CABAS_OPTION_THEME, N_ ("--theme THEME"), N_ ("Colours: light, dark, high-contrast or print") },
  { CABAS_OPTION_YEAR, N_ ("--year YEAR"), N_ ("The year meant; last year where not said") },
  { CABAS_OPTION_CSV, "--csv", N_ ("Write comma-separated values (RFC 4180)") },
};

/* Words in a column, however many bytes their letters take. */
static void
print_row (const char *left, const char *right, glong width)
{
  g_print ("  %s%*s  %s\n", left, (int) (width - g_utf8_strlen (left, -1)), "", right);
}

static char *
dup_synopsis (const CabasCommand *command)
{
  if (command->synopsis[0] == '\0')
    return g_strdup (command->name);
  return g_strdup_printf ("%s %s", command->name, _ (command->synopsis));
}

static void
print_options (CabasOptions options)
{
  glong width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (option_helps); i++)
    width = MAX (width, g_utf8_strlen (_ (option_helps[i].synopsis), -1));

  g_print ("\n%s\n", _ ("Options:"));
  for (guint i = 0; i < G_N_ELEMENTS (option_helps); i++)
    if (options & option_helps[i].option)
      print_row (_ (option_helps[i].synopsis), _ (option_helps[i].summary), width);
  print_row ("--help", _ ("Show this help, or that of a command"), width);
}

void
cabas_help_print (const CabasCommand *commands, gsize n_commands)
{
  glong width = 0;

  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *synopsis = dup_synopsis (&commands[i]);

      width = MAX (width, g_utf8_strlen (synopsis, -1));
    }

  g_print ("%s\n\n", _ ("Usage: cabasctl COMMAND …"));
  g_print ("%s\n\n", _ ("Reads, checks, changes and exports a plan without opening a window."));
  g_print ("%s\n", _ ("Commands:"));
  for (gsize i = 0; i < n_commands; i++)
    {
      g_autofree char *synopsis = dup_synopsis (&commands[i]);

      print_row (synopsis, _ (commands[i].summary), width);
    }
  print_options (CABAS_OPTION_OUTPUT | CABAS_OPTION_THEME | CABAS_OPTION_YEAR | CABAS_OPTION_CSV);
  g_print ("\n%s\n", _ ("Exit codes:"));
  print_row ("0", _ ("All is well"), 1);
  print_row ("1", _ ("The plan has findings"), 1);
  print_row ("2", _ ("The command was not understood"), 1);
  print_row ("3", _ ("A file could not be read or written"), 1);
}

void
cabas_help_print_command (const CabasCommand *command)
{
  g_autofree char *synopsis = dup_synopsis (command);

  g_print (_ ("Usage: cabasctl %s"), synopsis);
  g_print ("\n\n%s\n", _ (command->summary));
  print_options (command->options);
}
