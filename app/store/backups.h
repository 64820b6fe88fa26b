/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

/* What a file held before it was saved, kept in the user's data folder or
 * the one he chose (see preferences.h): the last ten contents,
 * then one for each day of a month, then one for each month. */
typedef struct
{
  char *path;   /* (owned): a plain copy, which can be opened */
  gint64 when;  /* seconds since 1970: when that content was last saved */
  guint64 size; /* bytes */
} CabasBackup;

int cabas_backups_add (const char *path, GBytes *content, gint64 when);
GPtrArray *cabas_backups_list (const char *path);
void cabas_backups_choose (const gint64 *times, gsize n_times, gint64 now, gboolean *keep);

void cabas_backup_free (CabasBackup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasBackup, cabas_backup_free)
