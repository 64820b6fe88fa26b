/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/pace.h"

G_BEGIN_DECLS

/* Files that leave together: made in memory, then put on the disk as one folder. */

#define CABAS_CHECKSUMS_NAME "SHA256SUMS"

typedef struct
{
  char *name;    /* (owned) */
  GBytes *bytes; /* (owned) */
} CabasFolderFile;

/* (transfer full) (element-type CabasFolderFile) */
GPtrArray *cabas_folder_new (void);
/* Adds a file. `name` is that of a file in the folder itself, `bytes` (transfer full). */
void cabas_folder_take (GPtrArray *files, const char *name, GBytes *bytes);
/* (transfer full): SHA-256 in hexadecimal. */
char *cabas_folder_dup_checksum (const CabasFolderFile *file);
/* Adds the list of checksums of all files there are, which “sha256sum -c” reads. */
void cabas_folder_add_checksums (GPtrArray *files);

/* Puts the files where `path` says, in one step: a folder beside it is filled and then takes its
 * place. FALSE with an error, and nothing is left behind and what was there stays, where that
 * fails, where it is not wanted any more, and where something is there already: unless `replaces`
 * is TRUE and it is a folder that holds nothing but files of these names or in its own list of
 * checksums. `pace` (nullable) */
gboolean cabas_folder_write (const GPtrArray *files,
                             const char *path,
                             gboolean replaces,
                             const CabasPace *pace,
                             GError **error);

G_END_DECLS
