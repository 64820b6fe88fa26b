/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/target.h"

#include <errno.h>
#include <gio/gio.h>
#include <limits.h>
#include <stdlib.h>

/* As many as the system itself follows. */
#define MOST_LINKS 40

static char *
resolve_folder (const char *path, int *problem)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char real[PATH_MAX];

  if (realpath (folder, real) == NULL)
    {
      *problem = errno;
      return NULL;
    }

  return g_build_filename (real, name, NULL);
}

/**
 * cabas_target_resolve:
 * @path: a file, which need not exist
 * @problem: (out): an errno when there is nothing returned
 *
 * Follows all links, so that the file is replaced and not the link to it. A link to a file that
 * is not there leads to where that file would be made.
 *
 * Returns: (transfer full) (nullable): the path without any link
 */
char *
cabas_target_resolve (const char *path, int *problem)
{
  g_autofree char *here = g_canonicalize_filename (path, NULL);

  for (int i = 0; i < MOST_LINKS; i++)
    {
      g_autofree char *there = resolve_folder (here, problem);
      g_autofree char *folder = NULL;
      g_autofree char *link = NULL;

      if (there == NULL)
        return NULL;

      link = g_file_read_link (there, NULL);
      if (link == NULL)
        return g_steal_pointer (&there);

      folder = g_path_get_dirname (there);
      g_free (here);
      here = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  *problem = ELOOP;
  return NULL;
}
