/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_REMARKS_PANEL (cabas_remarks_panel_get_type ())

/* What reviewers say about an item, with author and state: to be answered, taken up, set aside.
 * Property: "item" (CabasItem, nullable). Signal: "quote-chosen" (string): show these words. */
G_DECLARE_FINAL_TYPE (CabasRemarksPanel, cabas_remarks_panel, CABAS, REMARKS_PANEL, GtkBox)

GtkWidget *cabas_remarks_panel_new (CabasSession *session);
/* The next remark is about these words of a field; puts the caret where it is written. */
void cabas_remarks_panel_begin (CabasRemarksPanel *self, CabasField field, const char *quote);

G_END_DECLS
