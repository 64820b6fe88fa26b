/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/extras.h"

struct _CabasExtras
{
  GArray *pieces; /* (owned) of CabasExtra, in the order of the file */
};

static void
clear_piece (CabasExtra *piece)
{
  g_free (piece->xml);
}

CabasExtras *
cabas_extras_new (void)
{
  CabasExtras *self = g_new0 (CabasExtras, 1);

  self->pieces = g_array_new (FALSE, FALSE, sizeof (CabasExtra));
  g_array_set_clear_func (self->pieces, (GDestroyNotify) clear_piece);
  return self;
}

CabasExtras *
cabas_extras_copy (const CabasExtras *self)
{
  CabasExtras *copy = cabas_extras_new ();

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const CabasExtra *piece = cabas_extras_get (self, i);

      cabas_extras_take (copy, piece->place, piece->field, piece->offset, g_strdup (piece->xml));
    }

  return copy;
}

void
cabas_extras_free (CabasExtras *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

void
cabas_extras_take (
    CabasExtras *self, CabasExtraPlace place, CabasField field, guint offset, char *xml)
{
  CabasExtra piece = { place, field, offset, xml };

  g_array_append_val (self->pieces, piece);
}

guint
cabas_extras_get_n (const CabasExtras *self)
{
  return self->pieces->len;
}

const CabasExtra *
cabas_extras_get (const CabasExtras *self, guint index)
{
  return &g_array_index (self->pieces, CabasExtra, index);
}
