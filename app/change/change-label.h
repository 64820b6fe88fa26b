/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* What a step is called after “Undo: ”, as new strings: “Change “Status” of action A12”. */
char *cabas_change_label_set (CabasItem *item, CabasField field);
char *cabas_change_label_add (CabasItem *item);
char *cabas_change_label_remove (CabasItem *item);
char *cabas_change_label_move (CabasItem *item);
char *cabas_change_label_duplicate (CabasItem *item);

G_END_DECLS
