/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/prose.h"
#include "report/plan-report.h"

G_BEGIN_DECLS

/* A report while its sections add their blocks. All that sections say of the plan goes through the
 * functions below, which know what its readers may see. */
typedef struct
{
  CabasDocument *document; /* (unowned) */
  CabasItem *plan;         /* (unowned) */
  CabasReportOptions options;
  CabasPaper *paper; /* (unowned) */
} CabasReport;

/* (nullable): the language of the plan, such as "fr". */
const char *cabas_report_get_language (CabasDocument *document);
/* Begins an empty report; its paper is the caller's. */
void cabas_report_begin (CabasReport *self,
                         CabasDocument *document,
                         const CabasReportOptions *options);

/* Sections, each adding its blocks, or none where the plan has nothing for it. */
void cabas_report_add_cover (CabasReport *self);
void cabas_report_add_chapters (CabasReport *self, int role);
void cabas_report_add_purchases (CabasReport *self);
void cabas_report_add_axes (CabasReport *self);
void cabas_report_add_sheet (CabasReport *self, CabasItem *action);
void cabas_report_add_governance (CabasReport *self);
void cabas_report_add_communication (CabasReport *self);
void cabas_report_add_events (CabasReport *self);
void cabas_report_add_monitoring (CabasReport *self);
/* At most `most` of the next dates, as a table under a heading. */
void cabas_report_add_deadlines (CabasReport *self, guint most);
void cabas_report_add_indicators (CabasReport *self);
void cabas_report_add_indicator_table (CabasReport *self, CabasItem *objective);
void cabas_report_add_owners (CabasReport *self);

/* Whether the readers may see the item at all. */
gboolean cabas_report_may_see (const CabasReport *self, CabasItem *item);
/* Whether there is a value that the readers may see. */
gboolean cabas_report_has (const CabasReport *self, CabasItem *item, CabasField field);
/* (transfer full) (nullable): as a reader reads it; NULL where cabas_report_has () is FALSE. */
char *cabas_report_dup (const CabasReport *self, CabasItem *item, CabasField field);
/* (transfer full) (nullable): “1 January 2027 – 31 December 2032”. */
char *
cabas_report_dup_period (CabasReport *self, CabasItem *item, CabasField first, CabasField last);
/* What a department is called in tables. (transfer full) */
char *cabas_report_dup_department (const CabasReport *self, const char *id);

/* Heading of level 1 for a section that stands on chapters of a role: takes the title and the text
 * of the first of them, else `title`. */
void cabas_report_add_part (CabasReport *self, int role, const char *anchor, const char *title);
void cabas_report_add_prose (CabasReport *self, CabasItem *item, CabasField field);
/* The first paragraph of a prose, with its style and links. (transfer full) (nullable) */
CabasWords *cabas_report_dup_words (CabasReport *self, CabasItem *item, CabasField field);
void
cabas_report_say_prose (CabasReport *self, CabasWords *words, CabasItem *item, CabasField field);
void
cabas_report_say_labelled (CabasReport *self, CabasWords *words, CabasItem *item, CabasField field);
/* Name of an item that leads to where the report speaks of it. (transfer full) */
CabasWords *cabas_report_dup_link (CabasReport *self, CabasItem *item);
void cabas_report_add_named_chart (CabasReport *self, const char *name, CabasItem *item);

/* One block of prose, as large as the column of the text. */
void cabas_report_add_prose_block (CabasReport *self, const CabasProseBlock *block);
/* The words of one block, cells after each other, put at the end of `words`. */
void
cabas_report_say_prose_block (CabasReport *self, CabasWords *words, const CabasProseBlock *block);
/* Runs of a paragraph of prose, put at the end of `words`. */
void cabas_report_add_runs (CabasReport *self, CabasWords *words, const GPtrArray *runs);

G_END_DECLS
