/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/rights.h"

#include <errno.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

#define ACCESS_LIST "system.posix_acl_access"

static gboolean
copy_owner (int to, const struct stat *wanted)
{
  struct stat status;

  if (fstat (to, &status) != 0)
    return FALSE;

  if (status.st_uid == wanted->st_uid && status.st_gid == wanted->st_gid)
    return TRUE;

  return fchown (to, wanted->st_uid, wanted->st_gid) == 0;
}

/* The security labels are left to the system, which gives the new file its own. */
static gboolean
is_ours_to_copy (const char *name)
{
  return g_str_has_prefix (name, "user.") || g_str_has_prefix (name, "system.");
}

static gboolean
copy_attribute (int from, int to, const char *name)
{
  ssize_t size = fgetxattr (from, name, NULL, 0);
  g_autofree char *value = NULL;

  if (size < 0)
    return FALSE;

  value = g_malloc0 (size + 1);
  size = fgetxattr (from, name, value, size);
  return size >= 0 && fsetxattr (to, name, value, size, 0) == 0;
}

static gboolean
copy_attributes (int from, int to)
{
  ssize_t size = flistxattr (from, NULL, 0);
  g_autofree char *names = NULL;

  if (size < 0)
    return errno == ENOTSUP;

  names = g_malloc0 (size + 1);
  size = flistxattr (from, names, size);
  if (size < 0)
    return FALSE;

  /* The folder may have given the new file an access list that the old one does not have. */
  fremovexattr (to, ACCESS_LIST);

  for (const char *name = names; name < names + size; name += strlen (name) + 1)
    if (is_ours_to_copy (name) && !copy_attribute (from, to, name))
      return FALSE;

  return TRUE;
}

/**
 * cabas_rights_copy:
 * @from: an open file
 * @to: another one, that will take its place
 * @status: what the system says of @from
 *
 * Gives @to the owner, group, mode, access list and attributes of @from. Changing the owner takes
 * away bits of the mode, and the mode is part of the access list, hence the order.
 *
 * Returns: FALSE when something could not be given, which replacing the file would then lose
 */
gboolean
cabas_rights_copy (int from, int to, const struct stat *status)
{
  return copy_owner (to, status) && copy_attributes (from, to) &&
         fchmod (to, status->st_mode & 07777) == 0;
}
