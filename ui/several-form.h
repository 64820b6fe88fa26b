/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_SEVERAL_FORM (cabas_several_form_get_type ())

/* The form of several items at once: the fields that make sense for all of them, made from the
 * schema. What is changed is changed in all, as one step. */
G_DECLARE_FINAL_TYPE (CabasSeveralForm, cabas_several_form, CABAS, SEVERAL_FORM, GtkWidget)

GtkWidget *cabas_several_form_new (CabasSession *session);
/* (element-type CabasItem): none or one shows nothing. */
void cabas_several_form_set_items (CabasSeveralForm *self, GPtrArray *items);
/* Puts the focus on the first field. */
void cabas_several_form_focus (CabasSeveralForm *self);

G_END_DECLS
