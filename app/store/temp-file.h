/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/stamp.h"

/* A hidden file beside another, that takes its place once it is whole. Freed before that, it is
 * gone; left by a killed program, it is recognised by its name and cleaned up later. Functions
 * return 0 or an errno. */
typedef struct _CabasTempFile CabasTempFile;

CabasTempFile *cabas_temp_file_new (const char *target, mode_t mode, int *problem);
int cabas_temp_file_get_fd (CabasTempFile *self);
int cabas_temp_file_fill (CabasTempFile *self, GBytes *bytes, CabasStamp *stamp);
int cabas_temp_file_put (CabasTempFile *self, const char *target, gboolean replace);
void cabas_temp_file_free (CabasTempFile *self);

void cabas_temp_file_clean_beside (const char *target);
void cabas_temp_file_clean_folder (const char *folder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasTempFile, cabas_temp_file_free)
