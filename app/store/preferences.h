/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What one person prefers, for all plans: kept in a key file of the user's configuration. */
typedef enum
{
  CABAS_PREFERENCE_AUTHOR,          /* name put on notes, values and remarks */
  CABAS_PREFERENCE_FUNCTION,        /* what that person is, such as “Head of purchasing” */
  CABAS_PREFERENCE_BACKUP_FOLDER,   /* absolute path; the user's data folder where none is given */
  CABAS_PREFERENCE_LANGUAGE,        /* of new plans and what is exported: "fr" or "en" */
  CABAS_PREFERENCE_LIBRARY_FOLDERS, /* shared folders of cards: absolute paths, one a line */
  CABAS_N_PREFERENCES,
} CabasPreference;

/* (transfer full): what is preferred, else what the system says of its user or a default; NULL
 * where neither says anything. */
char *cabas_preferences_dup (CabasPreference preference);
/* (nullable) `text`: back to the default. FALSE where the file cannot be written. */
gboolean cabas_preferences_set (CabasPreference preference, const char *text, GError **error);
/* “Anne Martin, Head of purchasing”; (nullable) (transfer full). */
char *cabas_preferences_dup_author (void);

G_END_DECLS
