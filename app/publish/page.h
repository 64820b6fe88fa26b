/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "publish/folder.h"

G_BEGIN_DECLS

/* The public page of a plan: a folder that a city puts online as it is. It holds the plan as a web
 * page and as PDF, the values of its indicators as data, the plan itself for other programs, a note
 * that tells what was published, and checksums. All of it is made from an extract of public level,
 * in the language of the plan. */

typedef struct
{
  CabasDate today;       /* lateness is judged by it, and it is the date written everywhere */
  const CabasPace *pace; /* (unowned) (nullable): who waits for it */
} CabasPageOptions;

/* (transfer full) (element-type CabasFolderFile) (nullable): the files, the same bytes for the same
 * plan and options; NULL and an error where one cannot be made. */
GPtrArray *
cabas_page_list_files (CabasDocument *document, const CabasPageOptions *options, GError **error);
/* The same on the disk: see cabas_folder_write (). */
gboolean cabas_page_write (CabasDocument *document,
                           const char *path,
                           gboolean replaces,
                           const CabasPageOptions *options,
                           GError **error);

G_END_DECLS
