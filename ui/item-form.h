/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_ITEM_FORM (cabas_item_form_get_type ())

/* All that an item says and holds, to be read and changed: made from the schema alone. */
G_DECLARE_FINAL_TYPE (CabasItemForm, cabas_item_form, CABAS, ITEM_FORM, GtkWidget)

GtkWidget *cabas_item_form_new (CabasSession *session, CabasPage page);
/* (nullable). Keeps its rows between two items of a kind. */
void cabas_item_form_set_item (CabasItemForm *self, CabasItem *item);
CabasItem *cabas_item_form_get_item (CabasItemForm *self); /* (nullable) */
/* Puts the caret into the title, else into the first field. */
void cabas_item_form_focus_title (CabasItemForm *self);
/* The field in whose row the focus is, or CABAS_NO_FIELD. */
CabasField cabas_item_form_find_focused (CabasItemForm *self);
/* FALSE where the item has no such field, or it is not shown. */
gboolean cabas_item_form_focus_field (CabasItemForm *self, CabasField field);

G_END_DECLS
