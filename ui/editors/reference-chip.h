/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CABAS_TYPE_REFERENCE_CHIP (cabas_reference_chip_get_type ())

/* One reference: the name of what it aims at and what can be done with it, through the actions
 * “reference.go”, “reference.up”, “reference.down” and “reference.remove”, whose parameter is the
 * place of the reference. */
G_DECLARE_FINAL_TYPE (CabasReferenceChip, cabas_reference_chip, CABAS, REFERENCE_CHIP, GtkWidget)

GtkWidget *cabas_reference_chip_new (guint position,
                                     const char *name,
                                     gboolean is_missing,
                                     gboolean is_movable);

G_END_DECLS
