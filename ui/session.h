/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

#define CABAS_TYPE_SESSION (cabas_session_get_type ())

/* An open plan as the window sees it: the document, its history, its file and what is selected.
 * No widget in it. Properties: "document", "history", "file" (nullable), "title", "page" (name of
 * the page shown, see page-list.h), "view" (nullable), "selected" (CabasItem, nullable),
 * "save-state" (a sentence: “Saved 14:32”). */
G_DECLARE_FINAL_TYPE (CabasSession, cabas_session, CABAS, SESSION, GObject)

/* `document` (transfer full); `file` (nullable): a plan never saved. */
CabasSession *cabas_session_new (CabasDocument *document, GFile *file);
CabasDocument *cabas_session_get_document (CabasSession *self);
CabasHistory *cabas_session_get_history (CabasSession *self);
const char *cabas_session_get_title (CabasSession *self);
const char *cabas_session_get_save_state (CabasSession *self);

GFile *cabas_session_get_file (CabasSession *self); /* (nullable) */
void cabas_session_set_file (CabasSession *self, GFile *file);

const char *cabas_session_get_page (CabasSession *self);
void cabas_session_set_page (CabasSession *self, const char *page);
/* (nullable): name of the view of the present page, see page-views.h; NULL for its first. */
const char *cabas_session_get_view (CabasSession *self);
void cabas_session_set_view (CabasSession *self, const char *view);
CabasItem *cabas_session_get_selected (CabasSession *self); /* (nullable) */
/* Shows `item` in the list of the page where it belongs; NULL selects nothing. */
void cabas_session_select (CabasSession *self, CabasItem *item);
/* The same without leaving the view that is shown: its user chose there. */
void cabas_session_select_here (CabasSession *self, CabasItem *item);

/* Somebody is about to read, save or undo the plan: emits "settle", upon which what is typed and
 * not yet written to the plan is. */
void cabas_session_settle (CabasSession *self);

/* What happened to the plan on disk; both tell when, and change "save-state". */
void cabas_session_note_saving (CabasSession *self);
void cabas_session_note_not_saved (CabasSession *self);
/* `serial` is that of the state that was written; `when` (nullable) is now. */
void cabas_session_note_saved (CabasSession *self, guint64 serial, GDateTime *when);
void cabas_session_note_draft (CabasSession *self, guint64 serial);

/* Whether closing the window would lose something. */
gboolean cabas_session_is_modified (CabasSession *self);
/* Work that was never saved in this form, such as a recovered draft or a copy of the sample. */
void cabas_session_set_never_saved (CabasSession *self);

G_END_DECLS
