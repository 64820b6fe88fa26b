/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/stamp.h"

/* A file beside what it was when it was last read or written. */
typedef enum
{
  CABAS_DISK_SAME,
  CABAS_DISK_CHANGED, /* it holds something else, or cannot be read any more */
  CABAS_DISK_GONE,
} CabasDiskState;

/* The few things that are asked of a disk, each done to the end or refused. They return 0, or the
 * errno of what went wrong, because callers decide on it. */
int cabas_disk_write (int fd, GBytes *bytes);
int cabas_disk_read (int fd, GBytes **bytes);
int cabas_disk_sync (int fd);
int cabas_disk_verify (int fd, GBytes *bytes);
int cabas_disk_sync_folder (const char *path);
int cabas_disk_make_folder (const char *path);
int cabas_disk_publish (const char *path, GBytes *bytes);

GBytes *cabas_disk_load (const char *path, gsize limit, CabasStamp *stamp, GError **error);
CabasDiskState cabas_disk_compare (const char *path, const CabasStamp *stamp);
