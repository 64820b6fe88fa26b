/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Two states of a plan, and what each is called. */
typedef struct
{
  CabasDocument *before;
  CabasDocument *after;
  const char *before_name;
  const char *after_name;
} CabasComparedStates;

/* Writing what a plan says into files that others read: asks who will read it and where to, and
 * tells when it is done. Exports never change the plan. */

/* `name` as in gallery/gallery.h; what is about an item shows the one it names, else the selected
 * one. `suffix`: of the file proposed: “.svg”, “.png”, “.pdf” or “.csv”. */
void cabas_export_flow_chart (CabasSession *session,
                              const char *name,
                              const char *suffix,
                              GtkWindow *window,
                              AdwToastOverlay *toasts);

/* The dates of a year as an iCalendar file. */
void cabas_export_flow_calendar (CabasSession *session,
                                 int year,
                                 GtkWindow *window,
                                 AdwToastOverlay *toasts);

/* `name`: “workbook”, or that of a kind, the table of which is written as CSV. */
void cabas_export_flow_table (CabasSession *session,
                              const char *name,
                              GtkWindow *window,
                              AdwToastOverlay *toasts);

/* What became of the plan between two states, in the formats that a document has. */
void cabas_export_flow_comparison (CabasSession *session,
                                   const CabasComparedStates *states,
                                   GtkWindow *window,
                                   AdwToastOverlay *toasts);

/* Adds an item for each table, with the action "win.export-table", and for each chart, with
 * "win.export-chart". */
void cabas_export_flow_fill_menu (GMenu *menu);

G_END_DECLS
