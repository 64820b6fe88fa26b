/* SPDX-License-Identifier: EUPL-1.2 */

/* Reads the files whose names come on standard input, one a line, and prints for each what the
 * reader made of it. */

#include "store/reader.h"

#include <stdio.h>
#include <string.h>

static const char *
read_plan (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasDocument) document = cabas_reader_read_path (path, NULL, &error);

  if (document != NULL)
    return "accepted";
  if (error->domain != CABAS_READ_ERROR)
    return "unreadable";
  switch ((CabasReadError) error->code)
    {
    case CABAS_READ_ERROR_NOT_A_PLAN:
      return "not-a-plan";
    case CABAS_READ_ERROR_DAMAGED:
      return "damaged";
    case CABAS_READ_ERROR_TOO_LARGE:
      return "too-large";
    default:
      return "unknown";
    }
}

int
main (void)
{
  char path[4096];

  while (fgets (path, sizeof path, stdin) != NULL)
    {
      path[strcspn (path, "\n")] = '\0';
      puts (read_plan (path));
    }
  return 0;
}
