/* SPDX-License-Identifier: EUPL-1.2 */

/* Loaded before any GTK 4 program (LD_PRELOAD), Cabas or another, so that all are measured in the
 * same way. Prints how long after CABAS_BENCH_START, in microseconds of the monotonic clock, the
 * first frame of the first window was painted; with CABAS_BENCH_SCROLL it then turns to the page
 * of this name, scrolls its longest list from end to end and prints how long the frames took. Then
 * it ends the program. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdlib.h>
#include <unistd.h>

#define SETTLE_MILLISECONDS 3000
#define N_STEPS 240

typedef struct
{
  GtkAdjustment *adjustment; /* (unowned) */
  gint64 started;            /* of the frame under way */
  gint64 longest;
  gint64 total;
  guint n_frames;
  guint n_late;
} Scroll;

static Scroll scroll;

static void
end_program (void)
{
  fflush (stdout);
  _exit (0);
}

static void
frame_started_cb (GdkFrameClock *clock, gpointer user_data)
{
  scroll.started = g_get_monotonic_time ();
}

static void
frame_painted_cb (GdkFrameClock *clock, gpointer user_data)
{
  gint64 taken = g_get_monotonic_time () - scroll.started;

  scroll.longest = MAX (scroll.longest, taken);
  scroll.total += taken;
  scroll.n_frames++;
  if (taken > 33000)
    scroll.n_late++;
}

static gboolean
scroll_on_cb (GtkWidget *window, GdkFrameClock *clock, gpointer user_data)
{
  double end = gtk_adjustment_get_upper (scroll.adjustment) -
               gtk_adjustment_get_page_size (scroll.adjustment);

  if (scroll.n_frames >= N_STEPS)
    {
      g_print ("scroll %u frames, mean %.1f ms, longest %.1f ms, %u over 33 ms\n", scroll.n_frames,
               (double) scroll.total / scroll.n_frames / 1000, (double) scroll.longest / 1000,
               scroll.n_late);
      end_program ();
    }
  gtk_adjustment_set_value (scroll.adjustment, end * scroll.n_frames / N_STEPS);
  return G_SOURCE_CONTINUE;
}

/* The scrolled window that has most to show. */
static void
find_longest (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *adjustment =
          gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      if (scroll.adjustment == NULL ||
          gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_upper (scroll.adjustment))
        scroll.adjustment = adjustment;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_longest (child);
}

static gboolean
start_scrolling_cb (gpointer user_data)
{
  GtkWidget *window = user_data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  find_longest (window);
  if (scroll.adjustment == NULL)
    {
      g_print ("scroll nothing\n");
      end_program ();
    }
  g_print ("list %.0f pixels\n", gtk_adjustment_get_upper (scroll.adjustment));
  g_signal_connect (clock, "before-paint", G_CALLBACK (frame_started_cb), NULL);
  g_signal_connect (clock, "after-paint", G_CALLBACK (frame_painted_cb), NULL);
  gtk_widget_add_tick_callback (window, scroll_on_cb, NULL, NULL);
  return G_SOURCE_REMOVE;
}

/* The plan is there once the window had time to read it. */
static gboolean
turn_page_cb (gpointer user_data)
{
  gtk_widget_activate_action (user_data, "win.page", "s", g_getenv ("CABAS_BENCH_SCROLL"));
  g_timeout_add (SETTLE_MILLISECONDS, start_scrolling_cb, user_data);
  return G_SOURCE_REMOVE;
}

static void
first_frame_cb (GdkFrameClock *clock, gpointer user_data)
{
  GtkWidget *window = user_data;
  gint64 start = g_ascii_strtoll (g_getenv ("CABAS_BENCH_START"), NULL, 10);

  if (!gtk_widget_get_mapped (window))
    return;
  g_print ("frame %.1f\n", (double) (g_get_monotonic_time () - start) / 1000);
  if (g_getenv ("CABAS_BENCH_SCROLL") == NULL)
    end_program ();
  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, user_data);
  g_timeout_add (SETTLE_MILLISECONDS, turn_page_cb, window);
}

static void
watch (GtkWidget *window)
{
  static gboolean is_watching = FALSE;

  if (is_watching)
    return;
  is_watching = TRUE;
  gtk_widget_realize (window);
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (first_frame_cb),
                    window);
}

/* Stands in for the function of GTK that every program shows its window with. */
G_MODULE_EXPORT void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = (void (*) (GtkWindow *)) dlsym (RTLD_NEXT, "gtk_window_present");

  watch (GTK_WIDGET (window));
  present (window);
}
