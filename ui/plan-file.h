/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "store/draft.h"
#include "store/lock.h"
#include "store/saver.h"

G_BEGIN_DECLS

#define CABAS_TYPE_PLAN_FILE (cabas_plan_file_get_type ())

/* An open plan and its file: what the file held when it was read or written, who else has it open,
 * what others do to it, and the draft of what it does not hold yet. No widget in it.
 *
 * Emits "disk-changed", "disk-deleted" and "disk-settled" as the file does. */
G_DECLARE_FINAL_TYPE (CabasPlanFile, cabas_plan_file, CABAS, PLAN_FILE, GObject)

/* A plan that no file holds yet. `document` (transfer full) */
CabasPlanFile *cabas_plan_file_new (CabasDocument *document);
/* The functions that read return NULL and a whole sentence where there is no plan to show. */
CabasPlanFile *cabas_plan_file_open (GFile *file, GError **error);
/* What a file holds, without opening it. (transfer full) */
CabasDocument *cabas_plan_file_read (GFile *file, GError **error);
/* What is kept of a plan, as a copy without a file of its own. */
CabasPlanFile *cabas_plan_file_open_copy (GFile *file, GError **error);
/* A copy of a plan that came with the program, to be saved elsewhere. */
CabasPlanFile *cabas_plan_file_open_sample (const char *name, GError **error);
CabasPlanFile *cabas_plan_file_recover (CabasDraft *draft, GError **error);

/* The plan is shown from now on: others see that its file is open, and what they do is watched. */
void cabas_plan_file_hold (CabasPlanFile *self);

CabasSession *cabas_plan_file_get_session (CabasPlanFile *self);
CabasLock *cabas_plan_file_get_lock (CabasPlanFile *self); /* (nullable): never saved */

/* Saves to `file`, which is the plan's own from then on. Returns, in finish, a sentence that the
 * user should read (out) (nullable) (transfer full). */
void cabas_plan_file_save_async (CabasPlanFile *self,
                                 GFile *file,
                                 CabasSaveFlags flags,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean cabas_plan_file_save_finish (GAsyncResult *result, char **notice, GError **error);
/* What the file holds now, for comparison. */
CabasDocument *cabas_plan_file_read_disk (CabasPlanFile *self, GError **error);

/* The window closes: the lock and the watch go, and so does the draft. */
void cabas_plan_file_close (CabasPlanFile *self);

G_END_DECLS
