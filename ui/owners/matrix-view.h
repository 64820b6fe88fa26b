/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_MATRIX_VIEW (cabas_matrix_view_get_type ())

/* Who does what: actions by departments, filled as a spreadsheet. What is missing or double is said
 * in words and can be shown alone; one letter goes to many actions at once; a second A is followed
 * by the question whether the action is handed over. */
G_DECLARE_FINAL_TYPE (CabasMatrixView, cabas_matrix_view, CABAS, MATRIX_VIEW, GtkWidget)

GtkWidget *cabas_matrix_view_new (CabasSession *session);

G_END_DECLS
