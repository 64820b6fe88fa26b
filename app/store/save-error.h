/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

#define CABAS_SAVE_ERROR (cabas_save_error_quark ())

/* Why a file was not saved. After each of these it is as it was before. The first two ask the user
 * a question; the others only tell, and offer to save elsewhere. */
typedef enum
{
  CABAS_SAVE_ERROR_CHANGED, /* the file holds something else than what was loaded */
  CABAS_SAVE_ERROR_DELETED, /* the file that was loaded is no longer there */
  CABAS_SAVE_ERROR_READ_ONLY,
  CABAS_SAVE_ERROR_NO_SPACE,
  CABAS_SAVE_ERROR_FAILED,
} CabasSaveError;

GQuark cabas_save_error_quark (void);
gboolean cabas_save_error_set (GError **error, const char *path, int problem);
gboolean cabas_save_error_set_changed (GError **error, const char *path, gboolean was_loaded);
gboolean cabas_save_error_set_deleted (GError **error, const char *path);
gboolean cabas_save_error_set_too_large (GError **error, const char *path);
