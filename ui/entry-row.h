/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A line of a CabasEntryList: what it says, and the item it opens. */
typedef struct
{
  char *key;             /* (owned): tells it from the other lines of the list */
  CabasItem *item;       /* (owned) */
  char *group;           /* (owned) (nullable): heading above the first line of a group */
  const char *icon_name; /* (unowned) (nullable) */
  char *title;           /* (owned) */
  char *subtitle;        /* (owned) (nullable) */
  const char *state;     /* (unowned) (nullable): a word or two at the end of the line */
  gboolean is_warning;   /* the state asks for something to be done */
} CabasEntry;

CabasEntry *cabas_entry_new (const char *key, CabasItem *item);
void cabas_entry_free (CabasEntry *entry);

#define CABAS_TYPE_ENTRY_ROW (cabas_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (CabasEntryRow, cabas_entry_row, CABAS, ENTRY_ROW, AdwActionRow)

GtkWidget *cabas_entry_row_new (void);
const char *cabas_entry_row_get_key (CabasEntryRow *self);
const char *cabas_entry_row_get_group (CabasEntryRow *self); /* (nullable) */
CabasItem *cabas_entry_row_get_item (CabasEntryRow *self);
void cabas_entry_row_show (CabasEntryRow *self, const CabasEntry *entry);
/* A button for an action whose parameter is the id of the item. */
GtkWidget *cabas_entry_row_add_button (CabasEntryRow *self,
                                       const char *icon_name,
                                       const char *label,
                                       const char *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasEntry, cabas_entry_free)

G_END_DECLS
