/* SPDX-License-Identifier: EUPL-1.2 */
#include "store/write-out.h"

#include "store/save-error.h"
#include "store/target.h"
#include "store/temp-file.h"

#include <errno.h>

/* 0 or an errno. */
static int
write_out (const char *path, GBytes *bytes)
{
  int problem = 0;
  g_autofree char *target = cabas_target_resolve (path, &problem);
  g_autoptr (CabasTempFile) temp = NULL;

  if (target == NULL)
    return problem;
  if (g_file_test (target, G_FILE_TEST_IS_DIR))
    return EISDIR;
  if (g_file_test (target, G_FILE_TEST_EXISTS) && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    return ENOTSUP;

  temp = cabas_temp_file_new (target, 0666, &problem);
  if (temp == NULL)
    return problem;
  problem = cabas_temp_file_fill (temp, bytes, NULL);

  return problem != 0 ? problem : cabas_temp_file_put (temp, target, TRUE);
}

/**
 * cabas_write_out:
 * @path: where to
 * @bytes: what the file will hold
 * @error: return location for a #CabasSaveError
 *
 * Returns: whether the file holds @bytes now
 */
gboolean
cabas_write_out (const char *path, GBytes *bytes, GError **error)
{
  const int problem = write_out (path, bytes);

  return problem == 0 || cabas_save_error_set (error, path, problem);
}
