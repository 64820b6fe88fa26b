/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "store/save-error.h"
#include "store/stamp.h"

/* Saves bytes to a file so that at every moment the whole old or the whole new content is there,
 * whatever fails and whoever is killed. */

typedef enum
{
  CABAS_SAVE_NONE = 0,
  CABAS_SAVE_OVERWRITE = 1 << 0, /* the user knows that another file or content is replaced */
} CabasSaveFlags;

/* What to save. */
typedef struct
{
  char *path;         /* (owned): links are followed */
  GBytes *bytes;      /* (owned) */
  gboolean is_loaded; /* whether the file was there when it was opened or last saved */
  CabasStamp loaded;  /* what it was then */
  CabasSaveFlags flags;
} CabasSaveJob;

/* What became of it. */
typedef struct
{
  CabasStamp stamp;  /* what the file is now */
  gboolean in_place; /* the file could not be replaced, so it was written over */
  char *notice;      /* (owned) (nullable): a sentence the user should read */
} CabasSaveResult;

void cabas_saver_init (void);

CabasSaveJob *cabas_save_job_new (const char *path,
                                  GBytes *bytes,
                                  const CabasStamp *loaded,
                                  CabasSaveFlags flags);
void cabas_save_job_free (CabasSaveJob *self);
void cabas_save_result_free (CabasSaveResult *self);

CabasSaveResult *cabas_save (const CabasSaveJob *job, GError **error);

void cabas_save_async (CabasSaveJob *job,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data);
CabasSaveResult *cabas_save_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSaveJob, cabas_save_job_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasSaveResult, cabas_save_result_free)
