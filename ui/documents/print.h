/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/proof.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A job that prints the pages of `proof`, which must live as long, on A4. */
GtkPrintOperation *cabas_print_operation_new (const char *title, const CabasProof *proof);
/* Asks where and how to print. */
void cabas_print_proof (GtkWindow *parent, const char *title, const CabasProof *proof);

G_END_DECLS
