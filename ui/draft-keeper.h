/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include "store/draft.h"

G_BEGIN_DECLS

#define CABAS_TYPE_DRAFT_KEEPER (cabas_draft_keeper_get_type ())

/* Keeps a draft of what was changed and not saved, never more than five seconds old. */
G_DECLARE_FINAL_TYPE (CabasDraftKeeper, cabas_draft_keeper, CABAS, DRAFT_KEEPER, GObject)

CabasDraftKeeper *cabas_draft_keeper_new (CabasSession *session);
/* From now on drafts are of changes to `path` (nullable) as it was at `base` (nullable); the draft
 * there was is dropped. */
void cabas_draft_keeper_rebase (CabasDraftKeeper *self, const char *path, const CabasStamp *base);
/* Goes on writing into a draft that was recovered. */
void cabas_draft_keeper_adopt (CabasDraftKeeper *self, CabasDraft *draft);
/* The changes are not wanted. */
void cabas_draft_keeper_discard (CabasDraftKeeper *self);

G_END_DECLS
