/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Questions to the user. The one place that knows which dialogs this version of GTK offers. */

#define CABAS_FILE_SUFFIX ".spaser"

typedef struct
{
  const char *id;
  const char *label; /* translated, with a mnemonic */
  gboolean is_suggested;
  gboolean is_destructive;
} CabasDialogAnswer;

/* `answers` ends with a NULL id; the first one is given where the dialog is closed. */
void cabas_dialogs_ask_async (GtkWindow *parent,
                              const char *heading,
                              const char *body,
                              const CabasDialogAnswer *answers,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Id of the answer. */
char *cabas_dialogs_ask_finish (GAsyncResult *result);
/* Asks for a line of text; `text` (nullable) is there at first, `accept` has a mnemonic. */
void cabas_dialogs_ask_text_async (GtkWindow *parent,
                                   const char *heading,
                                   const char *body,
                                   const char *label,
                                   const char *text,
                                   const char *accept,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
/* (nullable): the user gave up, or left nothing there. */
char *cabas_dialogs_ask_text_finish (GAsyncResult *result);
/* Says something that needs no answer. */
void cabas_dialogs_tell (GtkWindow *parent, const char *heading, const char *body);

/* A plan to open. */
void cabas_dialogs_open_async (GtkWindow *parent, GAsyncReadyCallback callback, gpointer user_data);
/* A file to take something from: `name` is what those with one of `suffixes` are called. */
void cabas_dialogs_choose_async (GtkWindow *parent,
                                 const char *title,
                                 const char *name,
                                 const char *const *suffixes,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
/* A folder. */
void cabas_dialogs_choose_folder_async (GtkWindow *parent,
                                        const char *title,
                                        GAsyncReadyCallback callback,
                                        gpointer user_data);
/* An image to put into the plan. */
void cabas_dialogs_open_image_async (GtkWindow *parent,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
/* A place to write to. `suffixes`, such as ".pdf", ending with NULL; the first one is
 * added to a name that has none of them. The user has agreed to replace what is there. */
void cabas_dialogs_save_async (GtkWindow *parent,
                               const char *title,
                               const char *name,
                               GFile *folder,
                               const char *const *suffixes,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
/* (nullable): the user gave up. */
GFile *cabas_dialogs_choose_finish (GAsyncResult *result);

G_END_DECLS
