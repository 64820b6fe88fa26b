/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "report/paper.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The report of a plan: what a council reads. */

typedef struct
{
  int level;             /* CABAS_LEVEL_PUBLIC, COUNCIL or INTERNAL: nothing above it is said */
  CabasDate today;       /* lateness is judged by it, and it is the date written in the file */
  gboolean is_archive;   /* as PDF/A-2a, which readers open more slowly */
  const char *sections;  /* (unowned) (nullable): names in order, else those the plan asks for */
  const CabasPace *pace; /* (unowned) (nullable): who waits for it */
} CabasReportOptions;

/* (nullable): the language of the plan, such as "fr". */
const char *cabas_report_get_language (CabasDocument *document);
/* The blocks of the report, in the language of the locale. */
CabasPaper *cabas_plan_report_new (CabasDocument *document, const CabasReportOptions *options);
/* The report as PDF, in the language of the plan; the same plan, level and day give the same
 * bytes. (transfer full); NULL and an error where it could not be drawn. */
GBytes *cabas_plan_report_write_pdf (CabasDocument *document,
                                     const CabasReportOptions *options,
                                     GError **error);

G_END_DECLS
