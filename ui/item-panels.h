/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef enum
{
  CABAS_PANEL_ABOVE, /* the fields */
  CABAS_PANEL_BELOW,
} CabasPanelPlace;

/* A part of the form of an item that is made for its job, in place of a plain list of what the
 * item holds or beside its fields. The widget has a writable property "item" (CabasItem,
 * nullable), which the form sets, and follows the plan by itself. */
typedef struct
{
  CabasKind kind;     /* of the item; CABAS_KIND_ANY for all */
  CabasKind replaces; /* the held kind whose list it stands for; CABAS_KIND_PLAN for none */
  CabasPanelPlace place;
  /* (nullable): NULL where the panel of another line stands for this list as well. */
  GtkWidget *(*new_panel) (CabasSession *session);
  CabasField group; /* of the form's groups, that of this field; whole form for another kind's */
} CabasItemPanelInfo;

const CabasItemPanelInfo *cabas_item_panels_get (guint *n_panels);
/* Whether a panel shows what an item of `kind` holds of `held`. */
gboolean cabas_item_panels_replace (CabasKind kind, CabasKind held);

G_END_DECLS
