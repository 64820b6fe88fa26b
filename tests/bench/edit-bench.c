/* SPDX-License-Identifier: EUPL-1.2 */

/* Filters the actions of a plan, moves a branch of 500 actions and types letters into a title, on
 * the page that shows them, each until the frame that shows the result is drawn; prints the
 * medians in milliseconds. Usage: edit-bench FILE N_RUNS */

#include "narrowing.h"
#include "page-actions.h"
#include "page-view.h"

#include "store/reader.h"

#include <stdlib.h>
#include <time.h>

#define ACTIONS_OF_BRANCH 500
#define PAUSE 400 /* milliseconds */

typedef struct
{
  CabasSession *session;
  CabasPageView *page;
  GtkWidget *window;
  CabasItem *branch;
  guint run;
  gboolean is_drawn;
} Bench;

static void
drawn_cb (Bench *bench)
{
  bench->is_drawn = TRUE;
}

/* Of this process, in microseconds: unlike the time that passes, it is that of an idle machine
 * while others work too. */
static gint64
get_work_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

/* Until the next frame is drawn. */
static void
draw (Bench *bench)
{
  bench->is_drawn = FALSE;
  gtk_widget_queue_draw (bench->window);
  while (!bench->is_drawn)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing is left to be done; charts come after a pause. */
static void
settle (Bench *bench)
{
  const gint64 end = g_get_monotonic_time () + PAUSE * 1000;

  while (g_get_monotonic_time () < end)
    draw (bench);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  const double one = *(const double *) a;
  const double other = *(const double *) b;

  return (one > other) - (one < other);
}

static double
get_median (double *times, guint n)
{
  qsort (times, n, sizeof (double), compare_doubles);
  return times[n / 2];
}

/* Prints what is measured, the median of the time that passed and that of the time worked. */
static void
measure (Bench *bench, const char *name, guint n_runs, void (*step) (Bench *bench))
{
  g_autofree double *passed = g_new (double, n_runs);
  g_autofree double *worked = g_new (double, n_runs);

  for (bench->run = 0; bench->run < n_runs; bench->run++)
    {
      gint64 start, work_start;

      settle (bench);
      start = g_get_monotonic_time ();
      work_start = get_work_time ();
      step (bench);
      draw (bench);
      passed[bench->run] = (double) (g_get_monotonic_time () - start) / 1000;
      worked[bench->run] = (double) (get_work_time () - work_start) / 1000;
    }
  g_print ("%s %.3f %.3f\n", name, get_median (passed, n_runs), get_median (worked, n_runs));
}

static void
filter (Bench *bench)
{
  CabasNarrowing *narrowing =
      cabas_item_tree_get_narrowing (cabas_page_view_get_tree (bench->page));
  g_autoptr (CabasQuery) query = cabas_query_new (CABAS_KIND_ACTION);

  query->words = g_strdup_printf ("numero %u", bench->run + 1);
  query->conditions = 1 << CABAS_CONDITION_NO_INDICATOR;
  cabas_narrowing_set_query (narrowing, query);
}

static void
move_branch (Bench *bench)
{
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (bench->session));

  cabas_history_move (cabas_session_get_history (bench->session), bench->branch, root,
                      bench->run % 2 == 0 ? 3 : 0);
}

static void
type_letter (Bench *bench)
{
  CabasItem *objective = cabas_item_get_child (bench->branch, CABAS_KIND_OBJECTIVE, 0);
  CabasItem *action = cabas_item_get_child (objective, CABAS_KIND_ACTION, 0);
  g_autofree char *title = g_strdup_printf (
      "%s%c", cabas_item_get_text (action, CABAS_ACTION_TITLE), 'a' + bench->run % 26);

  cabas_history_set_text (cabas_session_get_history (bench->session), action, CABAS_ACTION_TITLE,
                          title);
}

/* Objectives of other axes join the first one until it holds as many actions. */
static CabasItem *
make_branch (CabasSession *session)
{
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));
  CabasItem *axis = cabas_item_get_child (root, CABAS_KIND_AXIS, 0);
  guint n = 0;

  for (guint i = 0; i < cabas_item_get_n_children (axis, CABAS_KIND_OBJECTIVE); i++)
    n += cabas_item_get_n_children (cabas_item_get_child (axis, CABAS_KIND_OBJECTIVE, i),
                                    CABAS_KIND_ACTION);
  for (guint i = 1; n < ACTIONS_OF_BRANCH; i++)
    {
      CabasItem *objective = cabas_item_get_child (cabas_item_get_child (root, CABAS_KIND_AXIS, i),
                                                   CABAS_KIND_OBJECTIVE, 0);

      n += cabas_item_get_n_children (objective, CABAS_KIND_ACTION);
      cabas_history_move (cabas_session_get_history (session), objective, axis, G_MAXUINT);
    }

  return axis;
}

static void
show_page (Bench *bench)
{
  GdkSurface *surface;

  cabas_session_set_page (bench->session, "actions");
  bench->page = CABAS_PAGE_VIEW (cabas_page_view_new (bench->session, CABAS_PAGE_ACTIONS));
  bench->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (bench->window), GTK_WIDGET (bench->page));
  gtk_window_present (GTK_WINDOW (bench->window));
  surface = gtk_native_get_surface (GTK_NATIVE (bench->window));
  g_signal_connect_swapped (gdk_surface_get_frame_clock (surface), "after-paint",
                            G_CALLBACK (drawn_cb), bench);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasQuery) nothing = cabas_query_new (CABAS_KIND_ACTION);
  CabasDocument *document;
  Bench bench = { 0 };
  guint n_runs;

  if (argc != 3)
    {
      g_printerr ("Usage: edit-bench FILE N_RUNS\n");
      return 2;
    }
  adw_init ();
  document = cabas_reader_read_path (argv[1], NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);

  n_runs = (guint) atoi (argv[2]);
  bench.session = cabas_session_new (document, NULL);
  bench.branch = make_branch (bench.session);
  show_page (&bench);
  measure (&bench, "filter", n_runs, filter);
  cabas_narrowing_set_query (cabas_item_tree_get_narrowing (cabas_page_view_get_tree (bench.page)),
                             nothing);
  measure (&bench, "move", n_runs, move_branch);
  measure (&bench, "type", n_runs, type_letter);

  return 0;
}
