/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/picture.h"

G_BEGIN_DECLS

/* An image as a file: a photograph stays the JPEG it is, anything else becomes a PNG. `type` (out):
 * such as "image/png". */
GBytes *cabas_picture_file_write (const CabasReportPicture *picture, const char **type);

G_END_DECLS
