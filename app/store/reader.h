/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

#define CABAS_READ_ERROR (cabas_read_error_quark ())

typedef enum
{
  CABAS_READ_ERROR_NOT_A_PLAN, /* another kind of file */
  CABAS_READ_ERROR_DAMAGED,    /* a plan, but cut, broken or forbidden in some way */
  CABAS_READ_ERROR_TOO_LARGE,
} CabasReadError;

GQuark cabas_read_error_quark (void);

/* Reads a plan from the bytes of a file that nobody vouches for. `name` stands in messages, which
 * are one sentence with file, line and remedy. Either the whole plan is returned, or nothing.
 * A newer major version is returned with a read-only reason. */
CabasDocument *cabas_reader_read (GBytes *bytes, const char *name, GError **error);
/* The same from a local path, with the limit on size checked before anything is read.
 * `contents` (out) (optional) (transfer full): what was read, for the stamp and for comparison. */
CabasDocument *cabas_reader_read_path (const char *path, GBytes **contents, GError **error);

G_END_DECLS
