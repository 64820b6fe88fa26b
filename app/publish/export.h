/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "publish/folder.h"
#include "report/paper.h"
#include "workbook/export.h"

G_BEGIN_DECLS

/* What leaves a plan for its readers: each kind of document by its name, in the formats it has. The
 * window and the command line write all of them through here, in the language of the plan and from
 * an extract that holds what the readers may see. */

typedef enum
{
  CABAS_EXPORT_REPORT,
  CABAS_EXPORT_DECK,
  CABAS_EXPORT_HANDOUT,
  CABAS_EXPORT_PACK,
  CABAS_EXPORT_COMPARISON,
  CABAS_EXPORT_PAGE,
  CABAS_EXPORT_ANNEX,
  CABAS_EXPORT_OVERVIEW,
} CabasExportKind;

#define CABAS_N_EXPORTS (CABAS_EXPORT_OVERVIEW + 1)
#define CABAS_EXPORT_MOST_SUFFIXES 4

typedef struct
{
  const char *name;    /* in commands */
  const char *label;   /* untranslated: what a menu calls it */
  const char *purpose; /* untranslated: a sentence: who reads it, and what it holds */
  const char *suffixes[CABAS_EXPORT_MOST_SUFFIXES]; /* ending with NULL; none: a folder */
  int level;                                        /* of its readers, where nothing is said */
  gboolean has_level;                               /* or it is always that one */
  gboolean has_sections;                            /* that can be chosen */
  gboolean has_occasion;
} CabasExportInfo;

typedef struct
{
  CabasExportKind kind;
  int level;                   /* CABAS_LEVEL_… of its readers */
  CabasDate today;             /* lateness is judged by it, and it is the date written everywhere */
  int occasion;                /* CABAS_OCCASION_… of a deck, handout or pack */
  gboolean is_archive;         /* PDF/A-2a */
  const char *sections;        /* (nullable): of the report, see report/sections.h */
  const CabasSheetInfo *sheet; /* (nullable): the one table of a CSV file; else that of actions */
  CabasDocument *before; /* (nullable): what a comparison starts from; else the last version */
  const char *before_name;
  const char *after_name; /* (nullable): what the plan is called beside it */
  gboolean replaces;      /* a folder that is there, see publish/folder.h */
  const CabasPace *pace;  /* (unowned) (nullable): who waits for it */
} CabasExportOptions;

const CabasExportInfo *cabas_export_get_info (CabasExportKind kind);
gboolean cabas_export_find (const char *name, CabasExportKind *kind);
const char *cabas_export_get_label (CabasExportKind kind);
/* Whether a file of this name can hold it. */
gboolean cabas_export_can_be (CabasExportKind kind, const char *file_name);

/* (transfer full) (nullable): the blocks of a report, comparison or overview, in the language of
 * the plan. */
CabasPaper *cabas_export_make_paper (CabasDocument *document,
                                     const CabasExportOptions *options,
                                     GError **error);
/* (transfer full) (nullable): what a file of this name holds; of a kind that is no folder. */
GBytes *cabas_export_make_file (CabasDocument *document,
                                const CabasExportOptions *options,
                                const char *path,
                                GError **error);
/* Writes a file or a folder in one step: where it fails or is stopped, what was there stays and
 * nothing is left behind. `document`: the plan or a whole copy of it, see plan/extract.h. */
gboolean cabas_export_write (CabasDocument *document,
                             const CabasExportOptions *options,
                             const char *path,
                             GError **error);

G_END_DECLS
