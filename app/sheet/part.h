/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/zip.h"

#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* An XML part of a spreadsheet, read node by node. */
typedef struct _CabasPart CabasPart;

/* NULL without an error where there is no such part. */
CabasPart *cabas_part_open (GBytes *bytes, const char *name, GError **error);
void cabas_part_free (CabasPart *self);
/* Goes to the next node; FALSE at the end and on an error, which cabas_part_finish () gives. */
gboolean cabas_part_next (CabasPart *self);
/* Whether all was read, and well. */
gboolean cabas_part_finish (CabasPart *self, GError **error);

/* What the present node is. Names are told without their prefix. */
gboolean cabas_part_is_start (CabasPart *self, const char *name);
/* Of an element without content too, just after its start. */
gboolean cabas_part_is_end (CabasPart *self, const char *name);
gboolean cabas_part_is_empty (CabasPart *self);
/* (nullable) (transfer none): words; NULL for another kind of node. */
const char *cabas_part_get_text (CabasPart *self);
/* (nullable) (transfer full) */
char *cabas_part_dup_attribute (CabasPart *self, const char *name);
/* `fallback` where the attribute is absent or no whole number. */
guint cabas_part_get_count (CabasPart *self, const char *name, guint fallback);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasPart, cabas_part_free)

G_END_DECLS
