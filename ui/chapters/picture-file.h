/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes of any image that the system can read one that a plan can hold: a PNG or JPEG file, scaled
 * down where it is larger than a page shows. `was_scaled` (out). NULL with a sentence. */
GBytes *cabas_picture_file_load (GFile *file, gboolean *was_scaled, GError **error);
GBytes *cabas_picture_file_take_bytes (GBytes *bytes, gboolean *was_scaled, GError **error);

G_END_DECLS
