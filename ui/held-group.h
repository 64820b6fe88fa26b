/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CABAS_TYPE_HELD_GROUP (cabas_held_group_get_type ())

/* What an item holds of one kind, such as “Milestones (3)”, in its form: rows that open, move and
 * remove each, and a button that adds one. */
G_DECLARE_FINAL_TYPE (CabasHeldGroup, cabas_held_group, CABAS, HELD_GROUP, GtkWidget)

GtkWidget *cabas_held_group_new (CabasSession *session, CabasItem *parent, CabasKind kind);

G_END_DECLS
