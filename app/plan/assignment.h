/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "plan/item.h"

G_BEGIN_DECLS

/* What a department is asked for an action: one assignment for each letter. */

/* What a department is called where there is little room: its short name, else its name. */
char *cabas_department_dup_short_name (CabasItem *department);

/* Several letters at once: the bit (1 << CABAS_LETTER_R) and its like. */
typedef guint CabasLetters;

/* Whether the department still has the task: neither declined nor transferred. */
gboolean cabas_assignment_counts (CabasItem *assignment);
/* Whether the department has agreed, with or without a change. */
gboolean cabas_assignment_is_accepted (CabasItem *assignment);
/* How many departments have this letter of an action and did not refuse it; of these, with
 * `must_be_accepted`, those that said yes. */
guint cabas_assignment_count_letter (CabasItem *action, guint letter, gboolean must_be_accepted);
/* One sign for its state, to stand beside the letter: “✓” for accepted. */
const char *cabas_assignment_get_mark (CabasItem *assignment);
const char *cabas_assignment_state_get_mark (guint state);

/* Understands letters as people type them: in any order and case, with spaces, commas, dashes or
 * nothing between them; "" is none. The error is a sentence to put beside the cell. */
gboolean cabas_letters_parse (const char *text, CabasLetters *letters, GError **error);
/* “RA”: in the order of the table; "" for none. */
char *cabas_letters_format (CabasLetters letters);
/* “R”, as in the file. */
const char *cabas_letter_get_name (guint letter);

G_END_DECLS
