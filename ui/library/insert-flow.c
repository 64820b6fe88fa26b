/* SPDX-License-Identifier: EUPL-1.2 */
#include "library/insert-flow.h"

#include "change/insert-card.h"
#include "store/library.h"

#include <glib/gi18n-lib.h>

static void
dismiss_toast (AdwToast *toast)
{
  adw_toast_dismiss (toast);
}

/* (nullable) */
static AdwToast *
show_toast (GtkWidget *widget, const char *sentence, const char *button, const char *action)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *safe_sentence = g_markup_escape_text (sentence, -1);
  AdwToast *toast;

  if (overlay == NULL)
    return NULL;

  toast = adw_toast_new (safe_sentence);
  if (action != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  return toast;
}

void
cabas_insert_flow_tell (GtkWidget *widget,
                        const char *sentence,
                        const char *button,
                        const char *action)
{
  show_toast (widget, sentence, button, action);
}

gboolean
cabas_insert_flow_insert (GtkWidget *widget,
                          CabasSession *session,
                          CabasCard *card,
                          CabasItem *from)
{
  g_autoptr (CabasLibrary) library = cabas_library_new ();
  g_autoptr (GPtrArray) indicators = cabas_library_list_indicators (library, card);
  CabasHistory *history = cabas_session_get_history (session);
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;
  CabasItem *item;
  AdwToast *toast;

  cabas_history_break (history);
  item = cabas_insert_card (history, card, indicators, from, &error);
  if (item == NULL)
    {
      show_toast (widget, error->message, NULL, NULL);
      return FALSE;
    }

  cabas_session_select (session, item);
  sentence = g_strdup_printf (_ ("Inserted “%s”"), cabas_card_get_title (card));
  toast = show_toast (widget, sentence, _ ("Undo"), "win.undo");
  /* “Undo” means this insertion: once something else happens, the toast goes. */
  if (toast != NULL)
    g_signal_connect_object (history, "notify::serial", G_CALLBACK (dismiss_toast), toast,
                             G_CONNECT_SWAPPED);
  return TRUE;
}
