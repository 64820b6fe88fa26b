/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"
#include "plan/extras.h"
#include "plan/item-list.h"

G_BEGIN_DECLS

/* What item.c, item-write.c and document.c share. */

typedef union
{
  char *text; /* (owned) (nullable) */
  gint64 number;
  GStrv list; /* (owned) (nullable) */
} CabasSlot;

typedef struct
{
  const CabasKindInfo *info; /* (unowned) of the schema */
  CabasKind kind;
  char *id;                 /* (owned) */
  CabasItem *parent;        /* (unowned) (nullable): the parent owns its children */
  CabasDocument *document;  /* (unowned) (nullable): of a root only */
  CabasExtras *extras;      /* (owned) (nullable) */
  CabasItemList **children; /* (owned) one for each kind held, made when first asked for */
  CabasSlot slots[];        /* one for each field, in the order of the schema */
} CabasItemData;

CabasItemData *cabas_item_get_data (CabasItem *self);
CabasSlot *cabas_item_get_slot (CabasItem *self, CabasField field);
/* The list of children of a kind; (nullable) until something was put in it. */
CabasItemList *cabas_item_find_list (CabasItem *self, CabasKind kind);
CabasItemList *cabas_item_ensure_list (CabasItem *self, CabasKind kind);
GParamSpec *cabas_item_get_pspec (CabasField field);
GParamSpec *cabas_item_get_display_name_pspec (void);

/* Tells that the names of all children of this kind, and of what these contain, may be others. */
void cabas_item_notify_numbers (CabasItem *parent, CabasKind kind);

/* Called by items that are part of a document. */
void cabas_document_item_changed (CabasDocument *self);
void cabas_document_items_spliced (CabasDocument *self,
                                   CabasItem *parent,
                                   CabasItem *const *removed,
                                   guint n_removed,
                                   CabasItem *const *added,
                                   guint n_added);

G_END_DECLS
