/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The numbers that a slide may name because the figures behind it do: what somebody typed is held
 * against them, so that a figure that no longer comes from the plan is marked. */
typedef struct _CabasNumbers CabasNumbers;

CabasNumbers *cabas_numbers_new (void);
void cabas_numbers_free (CabasNumbers *self);

/* All numbers in words that the figures made. `text` (nullable) */
void cabas_numbers_add_text (CabasNumbers *self, const char *text);
void cabas_numbers_add_value (CabasNumbers *self, double value);
/* A code such as "1.2", which is no number. `code` (nullable) */
void cabas_numbers_add_code (CabasNumbers *self, const char *code);

/* (transfer full) (nullable): the first number of `text` that is not among them, as typed; one that
 * rounds a number to fewer decimals is. Years of four digits must be among them as well. Ordinals
 * ("3e") and codes ("L2111-3", "1.2.3") are no numbers. `text` (nullable) */
char *cabas_numbers_find_foreign (const CabasNumbers *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CabasNumbers, cabas_numbers_free)

G_END_DECLS
