/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/command.h"

#include <glib/gi18n-lib.h>

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

static char *
dup_option (const CabasOptionInfo *option)
{
  const char *name = option->short_name != NULL ? option->short_name : option->name;

  return option->value != NULL ? g_strdup_printf ("%s %s", name, _ (option->value))
                               : g_strdup (name);
}

/* Of one command, or all where `grammar` is NULL. */
static void
print_options (const CabasGrammar *grammar)
{
  glong width = 0;

  for (guint i = CABAS_OPTION_NONE + 1; i < CABAS_N_OPTIONS; i++)
    {
      g_autofree char *option = dup_option (cabas_option_get_info (i));

      width = MAX (width, g_utf8_strlen (option, -1));
    }

  g_print ("\n%s\n", _ ("Options:"));
  for (guint i = CABAS_OPTION_NONE + 1; i < CABAS_N_OPTIONS; i++)
    if (grammar == NULL || cabas_grammar_has (grammar, i))
      {
        g_autofree char *option = dup_option (cabas_option_get_info (i));

        print_row (option, _ (cabas_option_get_info (i)->summary), width);
      }
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
  print_options (NULL);
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
  print_options (&command->grammar);
}
