/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "change/history.h"

G_BEGIN_DECLS

#define CABAS_TYPE_SESSION (cabas_session_get_type ())

/* An open plan as the window sees it: the document, its history, its file and what is selected.
 * No widget in it. Properties: "document", "history", "file" (nullable), "title", "page" (name of
 * the page shown), "selected" (CabasItem, nullable), "save-state" (a sentence: “Saved 14:32”). */
G_DECLARE_FINAL_TYPE (CabasSession, cabas_session, CABAS, SESSION, GObject)

/* `document` (transfer full); `file` (nullable): a plan never saved. */
CabasSession *cabas_session_new (CabasDocument *document, GFile *file);
CabasDocument *cabas_session_get_document (CabasSession *self);
CabasHistory *cabas_session_get_history (CabasSession *self);
GFile *cabas_session_get_file (CabasSession *self);
CabasItem *cabas_session_get_selected (CabasSession *self);
/* Shows `item` on the page where it belongs; NULL selects nothing. */
void cabas_session_select (CabasSession *self, CabasItem *item);

G_END_DECLS
