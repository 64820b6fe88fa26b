/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"
#include "sheet/book-file.h"
#include "workbook/import.h"

#include <libintl.h>
#include <string.h>

/* A small plan: one axis, one objective, two actions, one indicator, one department. */
typedef struct
{
  CabasDocument *document; /* (owned) */
  CabasHistory *history;   /* (owned) */
  CabasItem *objective;
  CabasItem *action;
  CabasItem *second;
  CabasItem *department;
} Plan;

static inline CabasItem *
plan_add (Plan *self, CabasItem *parent, CabasKind kind, const char *id, const char *title)
{
  g_autoptr (CabasItem) item = cabas_item_new_with_id (kind, id);

  cabas_history_insert (self->history, parent, 1000, item);
  cabas_history_set_text (self->history, item, cabas_kind_get_info (kind)->title_field, title);
  return item;
}

static inline void
plan_init (Plan *self)
{
  CabasItem *root, *axis;

  self->document = cabas_document_new ();
  self->history = cabas_history_new (self->document);
  root = cabas_document_get_root (self->document);
  self->department = plan_add (self, root, CABAS_KIND_DEPARTMENT, "d1", "Voirie");
  axis = plan_add (self, root, CABAS_KIND_AXIS, "x1", "Acheter mieux");
  self->objective = plan_add (self, axis, CABAS_KIND_OBJECTIVE, "o1", "Réduire les déchets");
  self->action = plan_add (self, self->objective, CABAS_KIND_ACTION, "a1", "Réemployer");
  self->second = plan_add (self, self->objective, CABAS_KIND_ACTION, "a2", "Trier");
}

static inline void
plan_clear (Plan *self)
{
  g_clear_object (&self->history);
  g_clear_object (&self->document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static inline CabasImport *
plan_import_bytes (Plan *self, GBytes *bytes, CabasImportOptions options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasBook) book = cabas_book_read_bytes (bytes, "Actions", &error);

  g_assert_no_error (error);
  return cabas_import_new (self->document, book, "essai.csv", &options);
}

static inline CabasImport *
plan_import (Plan *self, const char *csv, CabasImportOptions options)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));

  return plan_import_bytes (self, bytes, options);
}

static inline void
assert_counts (
    CabasImport *import, guint n_problems, guint n_created, guint n_changed, guint n_removed)
{
  for (guint kind = 0; kind < CABAS_N_IMPORT_KINDS; kind++)
    for (guint i = 0; i < cabas_import_get_n_lines (import, kind); i++)
      {
        const CabasImportLine *line = cabas_import_get_line (import, kind, i);

        g_test_message ("%u %s: %s: %s", kind, line->place, line->name, line->sentence);
      }
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_PROBLEM), ==, n_problems);
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_CREATED), ==, n_created);
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_CHANGED), ==, n_changed);
  g_assert_cmpuint (cabas_import_get_n_lines (import, CABAS_IMPORT_REMOVED), ==, n_removed);
}

static inline void
init_language (void)
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CABAS_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
