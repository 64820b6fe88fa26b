/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "report/paper.h"
#include "report/structure.h"

#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/* A PDF file while it is finished. */
typedef struct
{
  qpdf_data pdf;
  const CabasPaper *paper;
  const CabasStructure *structure;
  GHashTable *shared;   /* (owned): how a value is written → qpdf_oh of it */
  GHashTable *pages;    /* object number of a page → its place, from 0 */
  GPtrArray *furniture; /* of GArray of gboolean: for each page, by MCID */
} CabasPdfFinisher;

/* Handles of libqpdf are numbers that it keeps until they are released. */
qpdf_oh cabas_qpdf_get (CabasPdfFinisher *self, qpdf_oh owner, const char *key);
void cabas_qpdf_release (CabasPdfFinisher *self, qpdf_oh object);
/* `value` (transfer full) */
void cabas_qpdf_set (CabasPdfFinisher *self, qpdf_oh owner, const char *key, qpdf_oh value);
/* `text` (nullable): "" */
void cabas_qpdf_set_text (CabasPdfFinisher *self, qpdf_oh owner, const char *key, const char *text);
/* `value`: as PDF writes it */
void
cabas_qpdf_set_parsed (CabasPdfFinisher *self, qpdf_oh owner, const char *key, const char *value);
/* -1 where there is no whole number. */
int cabas_qpdf_get_number (CabasPdfFinisher *self, qpdf_oh owner, const char *key);

/* Puts the elements between the document and its leaves; those that are furniture leave it. */
void cabas_pdf_join_structure (CabasPdfFinisher *self, qpdf_oh document, qpdf_oh leaves);
/* (transfer full): where in `numbers`, of the tree of parents, the elements of each key are. */
GHashTable *cabas_pdf_list_parents (CabasPdfFinisher *self, qpdf_oh numbers);
/* Furniture has no element to be looked up from its page. `elements`: of the page, by MCID */
void cabas_pdf_forget_furniture (CabasPdfFinisher *self, qpdf_oh elements, const GArray *furniture);

G_END_DECLS
