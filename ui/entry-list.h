/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "entry-row.h"
#include "session.h"

G_BEGIN_DECLS

#define CABAS_TYPE_ENTRY_LIST (cabas_entry_list_get_type ())

/* A list of what follows from the plan, with a title, a sentence that sums it up, buttons beside
 * the title and a place below for something more. Each line opens the item it is about. It follows
 * the plan, and keeps its rows, with the focus in them, as long as they tell of the same thing.
 *
 * Properties: "session" (on construction) and "item" (nullable): whose list it is, for a panel in
 * the form of an item. */
G_DECLARE_DERIVABLE_TYPE (CabasEntryList, cabas_entry_list, CABAS, ENTRY_LIST, GtkWidget)

struct _CabasEntryListClass
{
  GtkWidgetClass parent_class;

  /* Appends a CabasEntry for each line, and says the title and the sentence. */
  void (*list) (CabasEntryList *self, GPtrArray *entries);
  /* (nullable): adds to a new row what it has beside its words. */
  void (*make_row) (CabasEntryList *self, CabasEntryRow *row);
  gboolean is_of_item; /* there is nothing to list without an item */
};

CabasSession *cabas_entry_list_get_session (CabasEntryList *self);
CabasHistory *cabas_entry_list_get_history (CabasEntryList *self);
CabasDocument *cabas_entry_list_get_document (CabasEntryList *self);
CabasItem *cabas_entry_list_get_item (CabasEntryList *self); /* (nullable) */
/* The item that the button of a row is about. */
CabasItem *cabas_entry_list_find (CabasEntryList *self, GVariant *id);

void cabas_entry_list_set_title (CabasEntryList *self, const char *title);
/* (nullable) */
void cabas_entry_list_set_sentence (CabasEntryList *self, const char *sentence);
/* What stands where there is no line. */
void cabas_entry_list_set_placeholder (CabasEntryList *self, const char *words);
void cabas_entry_list_add_control (CabasEntryList *self, GtkWidget *widget);
GtkWidget *
cabas_entry_list_add_button (CabasEntryList *self, const char *label, const char *action);
/* An entry below the lines; what is typed there is given to `apply` at Enter. Returns the row. */
GtkWidget *cabas_entry_list_add_entry (CabasEntryList *self,
                                       const char *title,
                                       void (*apply) (CabasEntryList *self, const char *text));
/* Looks at the plan again. */
void cabas_entry_list_refresh (CabasEntryList *self);

G_END_DECLS
