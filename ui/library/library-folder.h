/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The folders of cards that are the user's to change. `widget` is anywhere in the window. */

/* Opens the folder of the user's own cards in the program for files. */
void cabas_library_folder_show (GtkWidget *widget);
/* Remembers a shared folder; NULL forgets them all. FALSE after telling why that cannot be. */
gboolean cabas_library_folder_share (GtkWidget *widget, GFile *folder);
/* Asks for a title and keeps the action as a card of the user. */
void cabas_library_folder_save_action (GtkWidget *widget, CabasItem *action);

G_END_DECLS
