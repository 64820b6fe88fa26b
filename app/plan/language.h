/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Lets this thread speak another language than the user's for a while: translations, dates and
 * numbers follow the language of a plan where the system knows it. */
typedef struct _CabasLanguage CabasLanguage;

/* Takes over the locale of the user, once, before any thread is there. What LANGUAGE wishes becomes
 * the language of messages, for gettext would listen to it before the language of a plan. */
void cabas_language_init (void);
/* `code` (nullable): such as "fr"; NULL, or one the system does not know, changes nothing. */
CabasLanguage *cabas_language_enter (const char *code);
void cabas_language_leave (CabasLanguage *self);
/* Two letters of the language spoken now. */
char *cabas_language_dup_code (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasLanguage, cabas_language_leave)

G_END_DECLS
