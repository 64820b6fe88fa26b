/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/stamp.h"

G_BEGIN_DECLS

#define CABAS_TYPE_FILE_WATCH (cabas_file_watch_get_type ())

/* Watches the file of an open plan. Emits "changed" once its content is no longer what is known,
 * however often its dates change, "deleted" once it is gone, and "settled" once it holds what is
 * known again. */
G_DECLARE_FINAL_TYPE (CabasFileWatch, cabas_file_watch, CABAS, FILE_WATCH, GObject)

CabasFileWatch *cabas_file_watch_new (GFile *file, const CabasStamp *known);
/* Nothing is looked at while we are saving ourselves. */
void cabas_file_watch_pause (CabasFileWatch *self);
void cabas_file_watch_resume (CabasFileWatch *self, const CabasStamp *known);

G_END_DECLS
