/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "window.h"

G_BEGIN_DECLS

#define CABAS_TYPE_APPLICATION (cabas_application_get_type ())

/* The running program: its windows, and the actions that are not about one open plan. */
G_DECLARE_FINAL_TYPE (CabasApplication, cabas_application, CABAS, APPLICATION, AdwApplication)

CabasApplication *cabas_application_new (void);
/* Shows the plan in the window that has it already, in `window` (nullable) if that is still empty,
 * or in a new one; tells the user where it cannot be read. */
void cabas_application_open_plan (CabasApplication *self, CabasWindow *window, GFile *file);
/* Shows a plan that no file holds yet. `document` (transfer full); `notice` (nullable): what was
 * done to make it, which would be lost if it were not saved. */
void
cabas_application_show_new (CabasApplication *self, CabasDocument *document, const char *notice);

G_END_DECLS
