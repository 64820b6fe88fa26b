/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/stamp.h"

/* Unsaved changes of one document, kept in a file of the user's state folder. A document makes one
 * when it is first changed, writes it again while it changes, and drops it once it is saved; then
 * it makes another. After drop nothing is written any more, so a writer in another thread that
 * comes late does no harm. */
typedef struct _CabasDraft CabasDraft;

/* How the file the draft was made from is now. */
typedef enum
{
  CABAS_DRAFT_UNTITLED, /* there never was one */
  CABAS_DRAFT_APPLIES,  /* the file is as it was: the draft is the file and the changes */
  CABAS_DRAFT_CHANGED,  /* the file has been changed since */
  CABAS_DRAFT_GONE,     /* the file is no longer there */
} CabasDraftState;

CabasDraft *cabas_draft_new (const char *path, const CabasStamp *base);
gboolean cabas_draft_write (CabasDraft *self, GBytes *content, guint n_changes, GError **error);
void cabas_draft_drop (CabasDraft *self);

GPtrArray *cabas_draft_list (GPtrArray *damaged);

const char *cabas_draft_get_file (const CabasDraft *self);
const char *cabas_draft_get_path (const CabasDraft *self);
const CabasStamp *cabas_draft_get_base (const CabasDraft *self);
guint cabas_draft_get_n_changes (const CabasDraft *self);
gint64 cabas_draft_get_when (const CabasDraft *self);
CabasDraftState cabas_draft_get_state (const CabasDraft *self);
GBytes *cabas_draft_dup_content (const CabasDraft *self, GError **error);

CabasDraft *cabas_draft_ref (CabasDraft *self);
void cabas_draft_unref (CabasDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasDraft, cabas_draft_unref)
