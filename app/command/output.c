/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/output.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

void
cabas_output_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  line = cabas_output_dup_line (message);
  g_printerr ("cabasctl: %s\n", line);
}

CabasExit
cabas_output_complain_of_usage (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  cabas_output_complain (_ ("%s “cabasctl --help” tells how to use it."), message);
  return CABAS_EXIT_USAGE;
}

void
cabas_output_write (const char *data, gsize length)
{
  fwrite (data, 1, length, stdout);
}

CabasExit
cabas_output_finish (CabasExit code)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return code;
  cabas_output_complain (_ ("Standard output could not be written: %s."), g_strerror (errno));
  return CABAS_EXIT_FILE;
}

char *
cabas_output_dup_line (const char *text)
{
  GString *line = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      g_string_append_unichar (line, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (line, FALSE);
}
