/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-list.h"

G_BEGIN_DECLS

#define CABAS_TYPE_OUTREACH_LIST (cabas_outreach_list_get_type ())

/* What is done to make the plan known, as a list: communications by audience or channel, trainings
 * with the people expected and present, supplier meetings by purchase family. */
G_DECLARE_FINAL_TYPE (CabasOutreachList, cabas_outreach_list, CABAS, OUTREACH_LIST, CabasEntryList)

/* `kind`: CABAS_KIND_COMMUNICATION, _TRAINING or _SOURCING. */
GtkWidget *cabas_outreach_list_new (CabasSession *session, CabasKind kind);
/* The field by which the lines are grouped. */
void cabas_outreach_list_set_group (CabasOutreachList *self, CabasField field);
/* CABAS_UNSET for both sides. */
void cabas_outreach_list_set_side (CabasOutreachList *self, gint64 side);

G_END_DECLS
