/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "notice-area.h"
#include "plan-file.h"

G_BEGIN_DECLS

#define CABAS_TYPE_SAVE_FLOW (cabas_save_flow_get_type ())

/* What the user is asked and told about the file of an open plan: where to save, what failed and
 * the way out, what others did to the file. */
G_DECLARE_FINAL_TYPE (CabasSaveFlow, cabas_save_flow, CABAS, SAVE_FLOW, GObject)

CabasSaveFlow *
cabas_save_flow_new (CabasPlanFile *plan_file, GtkWindow *window, CabasNoticeArea *notices);

/* The window goes, or shows another plan; what is under way ends without it. */
void cabas_save_flow_forget_window (CabasSaveFlow *self);

/* Finish, of any of these, says whether the plan is saved as it was when it began. */
void cabas_save_flow_save_async (CabasSaveFlow *self, GAsyncReadyCallback callback, gpointer data);
void
cabas_save_flow_save_as_async (CabasSaveFlow *self, GAsyncReadyCallback callback, gpointer data);
/* What others wrote into the file is replaced. */
void
cabas_save_flow_overwrite_async (CabasSaveFlow *self, GAsyncReadyCallback callback, gpointer data);
gboolean cabas_save_flow_save_finish (GAsyncResult *result);

/* Asks what becomes of unsaved changes; finish says whether the window may close. */
void cabas_save_flow_confirm_close_async (CabasSaveFlow *self,
                                          GAsyncReadyCallback callback,
                                          gpointer data);
gboolean cabas_save_flow_confirm_close_finish (GAsyncResult *result);

G_END_DECLS
