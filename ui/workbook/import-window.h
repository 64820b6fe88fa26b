/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "sheet/sheet.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_IMPORT_WINDOW (cabas_import_window_get_type ())

/* What a spreadsheet would do to the plan, line by line with the cell of each, before anything is
 * written. Emits "applied" (a sentence that says what was done). */
G_DECLARE_FINAL_TYPE (CabasImportWindow, cabas_import_window, CABAS, IMPORT_WINDOW, AdwWindow)

/* `book` (transfer full), read from a file of this name. */
CabasImportWindow *cabas_import_window_new (CabasSession *session,
                                            GtkWindow *parent,
                                            CabasBook *book,
                                            const char *file_name);

G_END_DECLS
