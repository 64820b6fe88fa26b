/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/document.h"

G_BEGIN_DECLS

/* Values between people, the file and the model. A value is a GValue holding a string, int64 or
 * GStrv, as cabas_field_get_held_as () says. */

#define CABAS_VALUE_ERROR (cabas_value_error_quark ())

typedef enum
{
  CABAS_VALUE_ERROR_INVALID,
} CabasValueError;

/* What one field may hold: more than a book. A report breaks every line of it. */
#define CABAS_MAX_TEXT_BYTES (1024 * 1024)
/* What a file kept inside the plan may take, in base64. */
#define CABAS_MAX_DATA_BYTES (16 * 1024 * 1024)

/* The longest text that a field may have, in bytes. */
gsize cabas_field_get_max_bytes (CabasField field);
GQuark cabas_value_error_quark (void);
GType cabas_field_get_value_type (CabasField field);

/* Whether the field may hold this; the absence of a value (NULL, CABAS_UNSET) is always allowed. */
gboolean cabas_value_allows_text (CabasField field, const char *text);
gboolean cabas_value_allows_number (CabasField field, gint64 number);
gboolean cabas_value_allows_list (CabasField field, char *const *list);

/* What an item keeps of `value`, into the zeroed `clean`: text without what XML cannot hold,
 * nothing for "" or an empty list. FALSE where the field may not hold it. */
gboolean cabas_value_clean (CabasField field, const GValue *value, GValue *clean);

/* The form of the file, as a new string; NULL where there is no value. */
char *cabas_value_to_text (CabasField field, const GValue *value);
/* The same for a field of an item, without the detour of a GValue. */
char *cabas_item_dup_text (CabasItem *item, CabasField field);
/* Reads the form of the file into the zeroed `value`; "" is no value. */
gboolean cabas_value_from_text (CabasField field, const char *text, GValue *value, GError **error);

/* As a reader sees it, in the user's language: labels of choices, names of items ("missing: …"
 * where the item is gone), amounts with their unit. "" where there is no value.
 * `document` (nullable): ids stand for names without it. */
char *cabas_item_dup_shown (CabasItem *item, CabasField field, CabasDocument *document);
/* What a person edits in an entry: as shown, without unit or thousands separators; for
 * references, the ids. */
char *cabas_item_dup_input (CabasItem *item, CabasField field);
/* Understands what a person typed in an entry; the error is a sentence to put beside the field. */
gboolean cabas_value_parse (CabasField field, const char *text, GValue *value, GError **error);
/* What to tell the user about a value that is kept but looks wrong, such as a web address without
 * “https://”; NULL where all is well. `text` is the stored text of a text field. */
char *cabas_value_dup_warning (CabasField field, const char *text);

G_END_DECLS
