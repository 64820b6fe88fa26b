/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the user can ask for from the keyboard, in one table: the accelerators of the application,
 * the window of shortcuts and the entries of “go to or do” all come from it. */
typedef struct
{
  const char *group;  /* untranslated title; commands of a group follow each other */
  const char *label;  /* untranslated */
  const char *action; /* (nullable): detailed name; NULL where there is nothing but the keys */
  const char *keys[4]; /* ends with NULL */
  gboolean needs_plan; /* only where a plan is open */
  gboolean is_local;   /* the keys are handled where they are pressed: a list, a form, a view */
  gboolean is_of_page; /* of the list of a page, whether or not another view hides it */
} CabasCommand;

const CabasCommand *cabas_commands_get (guint *n_commands);

void cabas_commands_set_accels (GtkApplication *application);
GtkWindow *cabas_commands_new_shortcuts_window (void);

G_END_DECLS
