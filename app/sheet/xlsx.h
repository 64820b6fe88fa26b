/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "sheet/sheet.h"

G_BEGIN_DECLS

/* Workbooks of Excel (Office Open XML), read only. */

/* NULL without an error where `bytes` is another kind of file. */
CabasBook *cabas_xlsx_read (GBytes *bytes, GError **error);

G_END_DECLS
