/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "workbook/names.h"

G_BEGIN_DECLS

/* Departments with this letter of an action, by the names of a cell. */
char *cabas_letters_dup_departments (CabasItem *action, guint letter, CabasNames *names);

G_END_DECLS
