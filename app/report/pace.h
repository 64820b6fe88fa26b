/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* How far something that takes a while has come, and whether it is to go on. Plain data of whoever
 * asked for it; a part of the work gets a part of the way. It may be used by another thread than
 * the one that made it, as long as `tell` may be called there. */
typedef struct
{
  GCancellable *cancellable;                       /* (unowned) (nullable) */
  void (*tell) (double share, gpointer user_data); /* (nullable): from 0 to 1 */
  gpointer user_data;
  double first; /* of the way that `share` goes: 0 and 1 for all of it */
  double last;
} CabasPace;

/* `cancellable` and `tell` (nullable) */
CabasPace cabas_pace_new (GCancellable *cancellable,
                          void (*tell) (double share, gpointer user_data),
                          gpointer user_data);
/* The part of the way between two shares of it. `self` (nullable) */
CabasPace cabas_pace_part (const CabasPace *self, double first, double last);
/* Tells that `share` of the way is done. FALSE and G_IO_ERROR_CANCELLED where the work is not
 * wanted any more. `self` (nullable) */
gboolean cabas_pace_step (const CabasPace *self, double share, GError **error);

G_END_DECLS
