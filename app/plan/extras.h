/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/schema.h"

G_BEGIN_DECLS

/* What a file holds that this version does not know: a newer version's elements and attributes,
 * foreign namespaces, comments, processing instructions. Each piece is raw XML with the place
 * where it stood, and travels with its item. */

typedef enum
{
  CABAS_EXTRA_ATTRIBUTE,       /* of the item's element: name="value" */
  CABAS_EXTRA_BEFORE,          /* before the item's element */
  CABAS_EXTRA_BEFORE_FIELD,    /* before the element of `field` */
  CABAS_EXTRA_FIELD_ATTRIBUTE, /* of the element of `field` */
  CABAS_EXTRA_IN_FIELD,        /* inside the text of `field`, at byte `offset` */
  CABAS_EXTRA_LAST,            /* after everything the item contains */
  CABAS_EXTRA_AFTER,           /* after the root element */
} CabasExtraPlace;

typedef struct
{
  CabasExtraPlace place;
  CabasField field;
  guint offset;
  char *xml; /* (owned) */
} CabasExtra;

typedef struct _CabasExtras CabasExtras;

CabasExtras *cabas_extras_new (void);
CabasExtras *cabas_extras_copy (const CabasExtras *self);
void cabas_extras_free (CabasExtras *self);
void cabas_extras_take (
    CabasExtras *self, CabasExtraPlace place, CabasField field, guint offset, char *xml);
guint cabas_extras_get_n (const CabasExtras *self);
const CabasExtra *cabas_extras_get (const CabasExtras *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasExtras, cabas_extras_free)

G_END_DECLS
