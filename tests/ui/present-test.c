/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/room-window.h"
#include "present/speaker-window.h"

#include "deck/occasion.h"
#include "plan/extract.h"
#include "store/reader.h"

#include <adwaita.h>
#include <locale.h>
#include <string.h>

#define PROGRESS 2 /* the slide of the actions by status */

static CabasSession *
open_sample (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CABAS_DATA_DIR"), "samples", "valmont.spaser", NULL);
  g_autoptr (GError) error = NULL;
  CabasDocument *document = cabas_reader_read_path (path, NULL, &error);

  g_assert_no_error (error);

  return cabas_session_new (document, NULL);
}

/* With a note on the first slide, which only the speaker reads. */
static CabasShow *
make_show (CabasSession *session)
{
  CabasHistory *history = cabas_session_get_history (session);
  const CabasGallery gallery = { cabas_session_get_document (session), NULL,
                                 cabas_date_new (CABAS_DATE_DAY, 2026, 11, 22) };
  CabasItem *deck = cabas_occasion_add (history, &gallery, CABAS_OCCASION_ANNUAL,
                                        cabas_date_new (CABAS_DATE_DAY, 2026, 11, 22));

  cabas_history_set_text (history, cabas_item_get_child (deck, CABAS_KIND_SLIDE, 0),
                          CABAS_SLIDE_NOTES, "Thank the mayor.");

  return cabas_show_new (session, deck);
}

static GtkLabel *
find_label (GtkWidget *widget, const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), part) != NULL)
    return GTK_LABEL (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_label (child, part);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_show_stays_among_its_slides (void)
{
  g_autoptr (CabasSession) session = open_sample ();
  g_autoptr (CabasShow) show = make_show (session);
  const guint n = cabas_show_get_n_pages (show);

  g_assert_cmpuint (n, >, PROGRESS + 1);
  cabas_show_go (show, -5);
  g_assert_cmpuint (cabas_show_get_number (show), ==, 0);
  cabas_show_go (show, 1000);
  g_assert_cmpuint (cabas_show_get_number (show), ==, n - 1);
  g_assert_null (cabas_show_get_page (show, 1));
  cabas_show_set_black (show, TRUE);
  cabas_show_go (show, 0);
  g_assert_false (cabas_show_is_black (show));
  g_assert_false (cabas_show_go_back (show));
}

static void
test_way_back_is_the_way_in (void)
{
  g_autoptr (CabasSession) session = open_sample ();
  g_autoptr (CabasShow) show = make_show (session);
  GPtrArray *spots;
  const CabasSlideSpot *spot;

  cabas_show_go (show, PROGRESS);
  spots = cabas_show_get_spots (show);
  g_assert_cmpuint (spots->len, >, 1);
  cabas_show_set_spot (show, 1);
  spot = g_ptr_array_index (spots, 1);
  g_assert_cmpuint (spot->items->len, >, 1);

  cabas_show_open_spot (show);
  g_assert_cmpint (cabas_show_get_depth (show), ==, CABAS_SHOW_LIST);
  cabas_show_open_item (show, spot->items->pdata[1]);
  g_assert_cmpint (cabas_show_get_depth (show), ==, CABAS_SHOW_ITEM);
  g_assert_true (cabas_show_go_back (show));
  g_assert_cmpint (cabas_show_get_depth (show), ==, CABAS_SHOW_LIST);
  g_assert_true (cabas_show_go_back (show));
  g_assert_cmpint (cabas_show_get_depth (show), ==, CABAS_SHOW_SLIDE);
  g_assert_cmpint (cabas_show_get_spot (show), ==, 1);
  g_assert_cmpuint (cabas_show_get_number (show), ==, PROGRESS);
  g_assert_true (cabas_show_go_back (show));
  g_assert_cmpint (cabas_show_get_spot (show), ==, -1);
}

static void
test_show_can_begin_with_a_slide (void)
{
  g_autoptr (CabasSession) session = open_sample ();
  g_autoptr (CabasShow) show = make_show (session);
  g_autoptr (GPtrArray) decks =
                 cabas_document_list (cabas_session_get_document (session), CABAS_KIND_DECK);

  cabas_show_go_to_slide (show, cabas_item_get_child (decks->pdata[0], CABAS_KIND_SLIDE, PROGRESS));
  g_assert_cmpuint (cabas_show_get_number (show), ==, PROGRESS);
  cabas_show_go_to_slide (show, decks->pdata[0]);
  g_assert_cmpuint (cabas_show_get_number (show), ==, PROGRESS);
}

static void
check_level (CabasItem *item, gpointer user_data)
{
  g_assert_cmpint (cabas_item_get_level (item), <=, CABAS_LEVEL_COUNCIL);
}

/* What the room can open is of a copy that holds nothing internal. */
static void
test_room_reads_what_the_council_may (void)
{
  g_autoptr (CabasSession) session = open_sample ();
  g_autoptr (CabasShow) show = make_show (session);

  for (guint page = 0; page < cabas_show_get_n_pages (show); page++)
    {
      GPtrArray *spots;

      cabas_show_go (show, (int) page);
      spots = cabas_show_get_spots (show);
      for (guint i = 0; i < spots->len; i++)
        {
          const CabasSlideSpot *spot = g_ptr_array_index (spots, i);

          for (guint k = 0; k < spot->items->len; k++)
            {
              g_assert_true (cabas_item_get_document (spot->items->pdata[k]) !=
                             cabas_session_get_document (session));
              cabas_item_visit (spot->items->pdata[k], check_level, NULL);
            }
        }
    }
}

static void
test_speaker_sees_notes_and_what_comes_next (void)
{
  g_autoptr (CabasSession) session = open_sample ();
  g_autoptr (CabasShow) show = make_show (session);
  GtkWindow *parent = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  GtkWindow *speaker = g_object_ref (cabas_speaker_window_new (parent, show));
  GtkWindow *room = g_object_ref (cabas_room_window_new (parent, show));

  g_assert_nonnull (find_label (GTK_WIDGET (speaker), "Thank the mayor."));
  g_assert_null (find_label (GTK_WIDGET (room), "Thank the mayor."));
  g_assert_nonnull (find_label (GTK_WIDGET (speaker), cabas_show_get_page (show, 1)->title));
  cabas_show_go (show, 1);
  g_assert_null (find_label (GTK_WIDGET (speaker), "Thank the mayor."));
  cabas_show_go (show, 1000);
  g_assert_nonnull (find_label (GTK_WIDGET (speaker), "This is the last slide"));

  gtk_window_destroy (speaker);
  gtk_window_destroy (room);
  gtk_window_destroy (parent);
  g_assert_finalize_object (speaker);
  g_assert_finalize_object (room);
  g_assert_finalize_object (parent);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();

  g_test_add_func ("/present/show-stays-among-its-slides", test_show_stays_among_its_slides);
  g_test_add_func ("/present/way-back-is-the-way-in", test_way_back_is_the_way_in);
  g_test_add_func ("/present/show-can-begin-with-a-slide", test_show_can_begin_with_a_slide);
  g_test_add_func ("/present/room-reads-what-the-council-may",
                   test_room_reads_what_the_council_may);
  g_test_add_func ("/present/speaker-sees-notes-and-what-comes-next",
                   test_speaker_sees_notes_and_what_comes_next);

  return g_test_run ();
}
