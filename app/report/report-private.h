/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/prose.h"
#include "report/plan-report.h"
#include "report/sections.h"

G_BEGIN_DECLS

/* A report while its sections add their blocks. They see of the plan what its readers may see. */
typedef struct
{
  CabasDocument *document; /* (owned): the extract for the readers */
  CabasItem *plan;         /* (unowned): root of the extract */
  CabasReportOptions options;
  CabasPaper *paper; /* (owned) */
  int before;        /* CABAS_SECTION_… added just before; -1 for none */
  int after;         /* CABAS_SECTION_… that comes next; -1 for none */
} CabasReport;

/* Begins an empty report of what the readers may see. */
void
cabas_report_begin (CabasReport *self, CabasDocument *document, const CabasReportOptions *options);
/* Lets the plan go; (transfer full): what was written. */
CabasPaper *cabas_report_end (CabasReport *self);

/* Sections, each adding its blocks, or none where the plan has nothing for it. */
void cabas_report_add_cover (CabasReport *self);
void cabas_report_add_chapters (CabasReport *self, int role);
void cabas_report_add_purchases (CabasReport *self);
void cabas_report_add_axes (CabasReport *self);
void cabas_report_add_sheets (CabasReport *self);
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
void cabas_report_add_all_indicators (CabasReport *self);
void cabas_report_add_card (CabasReport *self);
void cabas_report_add_glossary (CabasReport *self);

/* (transfer full) (nullable): as a reader reads it; NULL where there is nothing. */
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
gboolean cabas_report_add_named_chart (CabasReport *self, const char *name, CabasItem *item);
void cabas_report_add_headed_chart (CabasReport *self,
                                    const char *name,
                                    const char *anchor,
                                    const char *title);
void cabas_report_add_method (CabasReport *self, const char *name, gboolean is_wide);

/* One block of prose, as large as the column of the text. */
void cabas_report_add_prose_block (CabasReport *self, const CabasProseBlock *block);
/* The words of one block, cells after each other, put at the end of `words`. */
void
cabas_report_say_prose_block (CabasReport *self, CabasWords *words, const CabasProseBlock *block);
/* Runs of a paragraph of prose, put at the end of `words`. */
void cabas_report_add_runs (CabasReport *self, CabasWords *words, const GPtrArray *runs);

G_END_DECLS
