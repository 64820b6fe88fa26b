/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "workbook/import.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CABAS_TYPE_IMPORT_ENTRY (cabas_import_entry_get_type ())

/* A row of the list that an import would do: a line of it, or the heading of the lines of a kind.
 * Properties: "title", "detail", "place", "icon-name", "is-heading". */
G_DECLARE_FINAL_TYPE (CabasImportEntry, cabas_import_entry, CABAS, IMPORT_ENTRY, GObject)

CabasImportEntry *cabas_import_entry_new (const CabasImportLine *line);
CabasImportEntry *cabas_import_entry_new_heading (CabasImportKind kind, guint n_lines);
/* Whether it is a problem, which the user goes to by F8. */
gboolean cabas_import_entry_is_problem (CabasImportEntry *self);
/* “Actions, C12: …”, for a line of text. */
char *cabas_import_entry_dup_words (CabasImportEntry *self);

G_END_DECLS
