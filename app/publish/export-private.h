/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "deck/pages.h"
#include "publish/export.h"
#include "report/plan-report.h"

G_BEGIN_DECLS

/* The slides for an occasion, with all that they are made of. */
typedef struct
{
  CabasDocument *extract; /* (owned) */
  CabasDocument *since;   /* (owned) (nullable) */
  CabasDeck *deck;        /* (owned) */
  CabasSlidePages *pages; /* (owned) */
} CabasSlideShowing;

void cabas_slide_showing_init (CabasSlideShowing *self,
                               CabasDocument *document,
                               const CabasExportOptions *options);
void cabas_slide_showing_clear (CabasSlideShowing *self);

CabasReportOptions cabas_export_get_report_options (const CabasExportOptions *options,
                                                    const CabasPace *pace);
/* (transfer full) (nullable) */
GBytes *cabas_export_make_handout (const CabasSlideShowing *showing,
                                   const CabasExportOptions *options,
                                   const CabasPace *pace,
                                   GError **error);
/* (transfer full) (nullable) (element-type CabasFolderFile) */
GPtrArray *
cabas_pack_list_files (CabasDocument *document, const CabasExportOptions *options, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CabasSlideShowing, cabas_slide_showing_clear)

G_END_DECLS
