/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/pace.h"

#include <glib/gi18n-lib.h>

CabasPace
cabas_pace_new (GCancellable *cancellable,
                void (*tell) (double share, gpointer user_data),
                gpointer user_data)
{
  return (CabasPace){ cancellable, tell, user_data, 0, 1 };
}

static double
map (const CabasPace *self, double share)
{
  return self->first + CLAMP (share, 0, 1) * (self->last - self->first);
}

/**
 * cabas_pace_part:
 * @self: (nullable): the whole way
 * @first: the share of it where the part starts
 * @last: the share where it ends
 *
 * Returns: the part; nobody is told of its steps where @self is %NULL
 */
CabasPace
cabas_pace_part (const CabasPace *self, double first, double last)
{
  CabasPace part = { .last = 1 };

  if (self == NULL)
    return part;

  part = *self;
  part.first = map (self, first);
  part.last = map (self, last);

  return part;
}

/**
 * cabas_pace_step:
 * @self: (nullable): the way
 * @share: how much of it is done
 * @error: return location for an error
 *
 * Returns: whether to go on
 */
gboolean
cabas_pace_step (const CabasPace *self, double share, GError **error)
{
  if (self == NULL)
    return TRUE;

  if (g_cancellable_is_cancelled (self->cancellable))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _ ("Stopped: nothing was written."));
      return FALSE;
    }
  if (self->tell != NULL)
    self->tell (map (self, share), self->user_data);

  return TRUE;
}
