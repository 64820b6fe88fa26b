/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a report of a plan can hold beside its cover and contents. Which sections, and in what
 * order, is a text of their names separated by spaces. */
typedef enum
{
  CABAS_SECTION_FOREWORD,
  CABAS_SECTION_LEGAL_FRAME,
  CABAS_SECTION_PURCHASES,
  CABAS_SECTION_METHOD,
  CABAS_SECTION_AXES,   /* with a table of the actions of each objective */
  CABAS_SECTION_SHEETS, /* just after the axes, they stand in them instead of the tables */
  CABAS_SECTION_GOVERNANCE,
  CABAS_SECTION_COMMUNICATION,
  CABAS_SECTION_MONITORING,
  CABAS_SECTION_INDICATORS,
  CABAS_SECTION_FREE,
  CABAS_SECTION_ANNEXES,
  CABAS_SECTION_INDICATOR_TABLE,
  CABAS_SECTION_OWNERS,
  CABAS_SECTION_GLOSSARY,
  CABAS_SECTION_CARD,
} CabasSection;

#define CABAS_N_SECTIONS (CABAS_SECTION_CARD + 1)

const char *cabas_section_get_name (CabasSection section);
/* In the user's language. */
const char *cabas_section_get_label (CabasSection section);
/* (transfer full) (element-type int): sections in order; all of them for NULL or "". NULL and a
 * sentence where a name is none, or stands twice. */
GArray *cabas_sections_parse (const char *names, GError **error);
/* The text that cabas_sections_parse () reads. */
char *cabas_sections_format (const GArray *sections);

G_END_DECLS
