/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

/* A small file beside a plan that says who has it open. It is advice for people: nobody is ever
 * refused, and a folder that takes no files is no failure. */
typedef struct _CabasLock CabasLock;

typedef enum
{
  CABAS_LOCK_OURS, /* others see that we have the file open */
  CABAS_LOCK_HELD, /* somebody else has it open */
  CABAS_LOCK_NONE, /* nothing can be written beside the file, so nobody knows */
} CabasLockState;

CabasLock *cabas_lock_acquire (const char *path);
void cabas_lock_take_over (CabasLock *self);
void cabas_lock_release (CabasLock *self);

CabasLockState cabas_lock_get_state (const CabasLock *self);
gboolean cabas_lock_is_own_process (const CabasLock *self);
const char *cabas_lock_get_holder (const CabasLock *self);
const char *cabas_lock_get_host (const CabasLock *self);
gint64 cabas_lock_get_since (const CabasLock *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasLock, cabas_lock_release)
