/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/save-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (cabas_save_error, cabas_save_error)

static gboolean
fail (GError **error, CabasSaveError code, const char *path, const char *sentence)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GString) message = g_string_new (sentence);

  g_string_replace (message, "%s", name, 1);
  g_set_error_literal (error, CABAS_SAVE_ERROR, code, message->str);
  return FALSE;
}

static gboolean
fail_otherwise (GError **error, const char *path, int problem)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, CABAS_SAVE_ERROR, CABAS_SAVE_ERROR_FAILED,
               _ ("“%s” could not be saved: %s. Try again, or save a copy elsewhere."), name,
               g_strerror (problem));
  return FALSE;
}

/**
 * cabas_save_error_set:
 * @error: return location for a #CabasSaveError
 * @path: the file that was to be saved
 * @problem: what the system answered
 *
 * Says in a sentence what went wrong and what can be done about it.
 *
 * Returns: FALSE, to be handed on
 */
gboolean
cabas_save_error_set (GError **error, const char *path, int problem)
{
  switch (problem)
    {
    case ENOSPC:
      return fail (error, CABAS_SAVE_ERROR_NO_SPACE, path,
                   _ ("“%s” was not saved because the disk is full. Free some room and save again, "
                      "or save a copy elsewhere."));
    case EDQUOT:
      return fail (error, CABAS_SAVE_ERROR_NO_SPACE, path,
                   _ ("“%s” was not saved because your share of the disk is used up. Free some "
                      "room and save again, or save a copy elsewhere."));
    case EFBIG:
      return fail (error, CABAS_SAVE_ERROR_NO_SPACE, path,
                   _ ("“%s” was not saved because this place does not take files of its size. Save "
                      "a copy elsewhere."));
    case EACCES:
    case EPERM:
    case EROFS:
    case ETXTBSY:
      return fail (error, CABAS_SAVE_ERROR_READ_ONLY, path,
                   _ ("“%s” was not saved because you may not change it there. Ask its owner for "
                      "the right to, or save a copy elsewhere."));
    case ENOENT:
    case ENOTDIR:
      return fail (error, CABAS_SAVE_ERROR_FAILED, path,
                   _ ("“%s” was not saved because its folder is no longer there. Save a copy "
                      "elsewhere."));
    case ELOOP:
      return fail (error, CABAS_SAVE_ERROR_FAILED, path,
                   _ ("“%s” was not saved because it is a link that leads back to itself. Save a "
                      "copy elsewhere."));
    default:
      return fail_otherwise (error, path, problem);
    }
}

/**
 * cabas_save_error_set_changed:
 * @error: return location for a #CabasSaveError
 * @path: the file that was to be saved
 * @was_loaded: whether it is the file that was opened, and not one that is in the way
 *
 * Says that saving would destroy what somebody else wrote.
 *
 * Returns: FALSE, to be handed on
 */
gboolean
cabas_save_error_set_changed (GError **error, const char *path, gboolean was_loaded)
{
  return fail (error, CABAS_SAVE_ERROR_CHANGED, path,
               was_loaded ? _ ("“%s” was not saved because it has been changed since you opened "
                               "it. Reload it, save a copy, or overwrite it.")
                          : _ ("“%s” was not saved because there is already a file of this name. "
                               "Choose another name, or overwrite it."));
}

/**
 * cabas_save_error_set_deleted:
 * @error: return location for a #CabasSaveError
 * @path: the file that was to be saved
 *
 * Says that the file is gone: moved, renamed or deleted.
 *
 * Returns: FALSE, to be handed on
 */
gboolean
cabas_save_error_set_deleted (GError **error, const char *path)
{
  return fail (error, CABAS_SAVE_ERROR_DELETED, path,
               _ ("“%s” was not saved because it has been deleted or moved since you opened it. "
                  "Save it again at this place, or save a copy elsewhere."));
}

/**
 * cabas_save_error_set_too_large:
 * @error: return location for a #CabasSaveError
 * @path: the file that was to be saved
 *
 * Says that the file would be refused when it is opened again.
 *
 * Returns: FALSE, to be handed on
 */
gboolean
cabas_save_error_set_too_large (GError **error, const char *path)
{
  return fail (error, CABAS_SAVE_ERROR_FAILED, path,
               _ ("“%s” was not saved because the plan has grown too large to be opened again. "
                  "Shorten its longest texts and save again."));
}
