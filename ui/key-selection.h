/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The selection of a list that keys move while the focus is elsewhere. A list whose rows a single
 * click activates selects what comes to lie under the pointer, also where the rows move and the
 * pointer does not: that is taken back. */
typedef struct
{
  GtkSingleSelection *selection; /* not owned: of the list */
  guint chosen;
  gboolean is_pointing; /* the pointer was moved since a row was chosen */
  gboolean is_known;    /* where the pointer is, on the surface */
  double x, y;
} CabasKeySelection;

/* `self` must last as long as `list`. */
void
cabas_key_selection_init (CabasKeySelection *self, GtkWidget *list, GtkSingleSelection *selection);
/* Selects the row and brings it into sight. */
void cabas_key_selection_choose (CabasKeySelection *self, GtkWidget *list, guint position);

G_END_DECLS
