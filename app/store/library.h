/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/card.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CABAS_TYPE_LIBRARY (cabas_library_get_type ())

/* All cards at hand: those shipped, the user's own and those of folders that are shared. A card of
 * the user hides a shared one of the same id, and that a shipped one. Files that cannot be read
 * are left out and told of; the others are there all the same. */
G_DECLARE_FINAL_TYPE (CabasLibrary, cabas_library, CABAS, LIBRARY, GObject)

#define CABAS_MAX_LIBRARY_FILES 1000
#define CABAS_MAX_SHARED_FOLDERS 20

/* The folders of this user and this machine. */
CabasLibrary *cabas_library_new (void);
/* `own` (nullable), `shared` (nullable) and `shipped` (nullable) are folders. */
CabasLibrary *
cabas_library_new_for_folders (const char *own, const char *const *shared, const char *shipped);

/* (element-type CabasCard) (transfer none), in the order of the files. */
GPtrArray *cabas_library_get_cards (CabasLibrary *self);
CabasCard *cabas_library_find (CabasLibrary *self, const char *id); /* (nullable) */
/* (element-type CabasCard) (transfer container): those of the card's indicators that are here. */
GPtrArray *cabas_library_list_indicators (CabasLibrary *self, CabasCard *card);
/* (element-type utf8) (transfer none): a sentence with file and line for each file left out. */
GPtrArray *cabas_library_get_problems (CabasLibrary *self);

/* What is looked for; zeroed and with both numbers at -1, everything is found. */
typedef struct
{
  const char *words;  /* (nullable): anywhere in the card */
  int kind;           /* CabasCardKind, or -1 */
  int theme;          /* CABAS_THEME_…, or -1 */
  const char *owner;  /* (nullable): words of a typical owner */
  const char *family; /* (nullable): words or digits of CPV of a purchase family */
} CabasCardQuery;

#define CABAS_CARD_QUERY_ALL                                                                       \
  {                                                                                                \
    NULL, -1, -1, NULL, NULL                                                                       \
  }

/* (element-type CabasCard) (transfer container): kind by kind, those with the words in
 * their title first. */
GPtrArray *cabas_library_search (CabasLibrary *self, const CabasCardQuery *query);
gboolean cabas_card_matches (CabasCard *card, const CabasCardQuery *query);

/* Names of owners or families that the cards give, each once, sorted. (transfer full) */
GPtrArray *cabas_library_list_owners (CabasLibrary *self);
GPtrArray *cabas_library_list_families (CabasLibrary *self);

char *cabas_library_dup_own_folder (void);
char *cabas_library_dup_shipped_folder (void);
/* Folders that others share, as this user chose them. */
GStrv cabas_library_list_shared_folders (void);
gboolean cabas_library_set_shared_folders (const char *const *folders, GError **error);

/* Puts the cards (element-type CabasCard) into a new file of `folder`, named after `name`, and
 * returns its path. Nothing that is there is written over. */
char *cabas_library_save (const char *folder, const char *name, GPtrArray *cards, GError **error);

G_END_DECLS
