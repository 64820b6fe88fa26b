/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/stamp.h"

/* A draft as it lies on the disk: a line with the length of what follows, a header of keys and
 * values, the content, and at the very end the checksum of everything before it. So a file that
 * was cut short or spoilt is known whatever its date says. */
typedef struct
{
  char *path;   /* (owned) (nullable): never saved */
  char *writer; /* (owned): label of the process */
  gboolean has_base;
  CabasStamp base; /* the file that was changed */
  guint n_changes;
  gint64 when;     /* seconds since 1970 */
  GBytes *content; /* (owned) */
} CabasDraftFile;

GBytes *cabas_draft_file_to_bytes (const CabasDraftFile *self);
CabasDraftFile *cabas_draft_file_parse (GBytes *bytes);
void cabas_draft_file_free (CabasDraftFile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasDraftFile, cabas_draft_file_free)
