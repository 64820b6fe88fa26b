/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"

#include <cairo.h>

G_BEGIN_DECLS

/* The pages of a document as they are printed and looked at: the same as those of its PDF, drawn
 * one at a time and in any order. */
typedef struct _CabasProof CabasProof;

/* `paper` (transfer full): set in pages at once. NULL and an error where nobody waits for it any
 * more. */
CabasProof *cabas_proof_new (CabasPaper *paper, GError **error);
void cabas_proof_free (CabasProof *self);

guint cabas_proof_get_n_pages (const CabasProof *self);
/* In points. */
void cabas_proof_get_size (const CabasProof *self, double *width, double *height);
/* `page` from 1; one unit of `cr` is a point. */
void cabas_proof_draw_page (const CabasProof *self, guint page, cairo_t *cr);
/* The headings on a page, so that it can be spoken of: “Governance, Who carries the plan”. */
char *cabas_proof_dup_headings (const CabasProof *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasProof, cabas_proof_free)

G_END_DECLS
