/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/present.h"

#include "dialogs.h"

#include "deck/occasion.h"
#include "plan/extract.h"
#include "plan/language.h"
#include "present/room-window.h"
#include "present/speaker-window.h"
#include "report/plan-report.h"

#include <glib/gi18n-lib.h>

/* A display that is not that of the user's window; (nullable) (transfer full). */
static GdkMonitor *
find_other_monitor (GtkWindow *parent, GdkMonitor *own)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (parent)));

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return g_steal_pointer (&monitor);
    }

  return NULL;
}

static GdkMonitor *
get_own_monitor (GtkWindow *parent)
{
  return gdk_display_get_monitor_at_surface (gtk_widget_get_display (GTK_WIDGET (parent)),
                                             gtk_native_get_surface (GTK_NATIVE (parent)));
}

/* As large as the display from the start: not every window manager knows of full screens. */
static void
fill (GtkWindow *window, GdkMonitor *monitor)
{
  GdkRectangle area;

  if (monitor == NULL)
    {
      gtk_window_fullscreen (window);
      return;
    }

  gdk_monitor_get_geometry (monitor, &area);
  gtk_window_set_default_size (window, area.width, area.height);
  gtk_window_fullscreen_on_monitor (window, monitor);
}

/* What is selected, or holds what is. */
static CabasItem *
find_selected (CabasSession *session)
{
  CabasItem *item = cabas_session_get_selected (session);

  while (item != NULL && cabas_item_get_kind (item) != CABAS_KIND_DECK)
    item = cabas_item_get_parent (item);

  return item;
}

/* (transfer full) */
static CabasItem *
choose_deck (CabasSession *session)
{
  CabasDocument *document = cabas_session_get_document (session);
  g_autoptr (GPtrArray) decks = cabas_document_list (document, CABAS_KIND_DECK);
  CabasItem *selected = find_selected (session);
  g_autoptr (CabasDocument) extract = NULL;
  g_autoptr (CabasLanguage) language = NULL;
  CabasGallery gallery;

  if (selected != NULL)
    return g_object_ref (selected);
  if (decks->len > 0)
    return g_object_ref (decks->pdata[decks->len - 1]);

  language = cabas_language_enter (cabas_report_get_language (document));
  extract = cabas_extract_new (document, CABAS_LEVEL_COUNCIL);
  gallery = (CabasGallery){ extract, NULL, cabas_date_today () };

  return cabas_occasion_propose (&gallery, CABAS_OCCASION_ANNUAL, cabas_date_today ());
}

static void
show_windows (CabasShow *show, GtkWindow *parent)
{
  GdkMonitor *own = get_own_monitor (parent);
  g_autoptr (GdkMonitor) other = find_other_monitor (parent, own);
  GtkWindow *room = cabas_room_window_new (parent, show);
  GtkWindow *speaker = NULL;

  g_signal_connect_object (show, "ended", G_CALLBACK (gtk_window_destroy), room, G_CONNECT_SWAPPED);
  fill (room, other != NULL ? other : own);
  gtk_window_present (room);
  if (other == NULL)
    return;

  speaker = cabas_speaker_window_new (parent, show);
  g_signal_connect_object (show, "ended", G_CALLBACK (gtk_window_destroy), speaker,
                           G_CONNECT_SWAPPED);
  fill (speaker, own);
  gtk_window_present (speaker);
}

void
cabas_present_start (CabasSession *session, GtkWindow *parent, gboolean from_selected)
{
  g_autoptr (CabasItem) deck = NULL;
  g_autoptr (CabasShow) show = NULL;

  cabas_session_settle (session);
  deck = choose_deck (session);
  show = cabas_show_new (session, deck);
  if (cabas_show_get_n_pages (show) == 0)
    {
      cabas_dialogs_tell (parent, _ ("There are no slides to show"),
                          _ ("All slides of the deck are hidden, or it has none."));
      return;
    }

  if (from_selected)
    cabas_show_go_to_slide (show, cabas_session_get_selected (session));
  show_windows (show, parent);
}
