/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/date.h"
#include "plan/schema.h"

G_BEGIN_DECLS

#define CABAS_TYPE_ITEM (cabas_item_get_type ())

/* An element of a plan: the plan itself, an axis, an action, an observation…
 *
 * Each kind is a GType of its own with one read-only property for each of its fields, named as in
 * the file, beside "display-name". Items are changed through a CabasHistory only. */
G_DECLARE_DERIVABLE_TYPE (CabasItem, cabas_item, CABAS, ITEM, GObject)

struct _CabasItemClass
{
  GObjectClass parent_class;
};

/* A new item with an id of its own, belonging to no plan yet. */
CabasItem *cabas_item_new (CabasKind kind);
/* `id` (nullable): made up where NULL. */
CabasItem *cabas_item_new_with_id (CabasKind kind, const char *id);
/* A copy with everything it contains; every copy has a new id, and references between copied
 * items follow the copies. */
CabasItem *cabas_item_duplicate (CabasItem *self);

CabasKind cabas_item_get_kind (CabasItem *self);
const char *cabas_item_get_id (CabasItem *self);
/* (nullable): the item that contains it; NULL for a plan and for what is not in a plan. */
CabasItem *cabas_item_get_parent (CabasItem *self);
gboolean cabas_item_is_inside (CabasItem *self, CabasItem *ancestor);

/* `field` must be a field of the item's kind, held as the function's name says. */
const char *cabas_item_get_text (CabasItem *self, CabasField field);        /* (nullable) */
gint64 cabas_item_get_number (CabasItem *self, CabasField field);           /* or CABAS_UNSET */
const char *const *cabas_item_get_list (CabasItem *self, CabasField field); /* never NULL */
gboolean cabas_item_has (CabasItem *self, CabasField field);
/* Any field: a string, int64 or GStrv; `value` must be zeroed. */
void cabas_item_get_value (CabasItem *self, CabasField field, GValue *value);

/* Children of one kind. The model lives as long as the item and never changes identity. */
GListModel *cabas_item_get_children (CabasItem *self, CabasKind kind);
guint cabas_item_get_n_children (CabasItem *self, CabasKind kind);
/* (transfer none): borrowed, unlike g_list_model_get_item (). */
CabasItem *cabas_item_get_child (CabasItem *self, CabasKind kind, guint position);
/* Place among the children of its kind; G_MAXUINT without a parent. */
guint cabas_item_get_position (CabasItem *self);

/* What a reader calls it: "1.2 Buy less and better"; made of its required fields where it has no
 * title. In the user's language. */
char *cabas_item_dup_display_name (CabasItem *self);
/* Whether it has anything to be called by but its kind. */
gboolean cabas_item_is_named (CabasItem *self);
/* (nullable): the code somebody typed, else, for kinds that are numbered, the place in the plan:
 * "1.2.3". Nothing for what is in the bin. */
char *cabas_item_dup_code (CabasItem *self);
gboolean cabas_kind_is_numbered (CabasKind kind);
/* Whether it was removed and waits in the bin, alone or inside something else. */
gboolean cabas_item_is_in_bin (CabasItem *self);
/* Its code, else its title, short enough for "rename action 1.2". */
char *cabas_item_dup_short_name (CabasItem *self);

G_END_DECLS
