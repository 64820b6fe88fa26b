/* SPDX-License-Identifier: EUPL-1.2 */

/* Filters the actions of a plan, moves a branch of 500 actions and types letters into the title of
 * one, on the page that shows them, then into a chapter of 100 KB, each until the frame that shows
 * the result is drawn; prints the medians in milliseconds. Usage: edit-bench FILE N_RUNS */

#include "chapters/chapter-view.h"
#include "editors/prose-view.h"
#include "narrowing.h"
#include "page-actions.h"
#include "page-view.h"

#include "store/reader.h"

#include <stdlib.h>
#include <time.h>

#define ACTIONS_OF_BRANCH 500
#define PAUSE 400 /* milliseconds */
#define BYTES_OF_CHAPTER (100 * 1000)

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

/* Until nothing is left to be done; charts come after a pause. Returns the longest time worked for
 * one frame, in milliseconds. */
static double
settle (Bench *bench)
{
  const gint64 end = g_get_monotonic_time () + PAUSE * 1000;
  gint64 longest = 0;

  while (g_get_monotonic_time () < end)
    {
      const gint64 start = get_work_time ();

      draw (bench);
      longest = MAX (longest, get_work_time () - start);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;

  return (double) longest / 1000;
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

/* Prints what is measured and medians: of the time that passed, of that worked, and of that worked
 * for the longest frame that followed. */
static void
measure (Bench *bench, const char *name, guint n_runs, void (*step) (Bench *bench))
{
  g_autofree double *passed = g_new (double, n_runs);
  g_autofree double *worked = g_new (double, n_runs);
  g_autofree double *followed = g_new (double, n_runs);

  settle (bench);
  for (bench->run = 0; bench->run < n_runs; bench->run++)
    {
      const gint64 start = g_get_monotonic_time ();
      const gint64 work_start = get_work_time ();

      step (bench);
      draw (bench);
      passed[bench->run] = (double) (g_get_monotonic_time () - start) / 1000;
      worked[bench->run] = (double) (get_work_time () - work_start) / 1000;
      followed[bench->run] = settle (bench);
    }
  g_print ("%s %.3f %.3f %.3f\n", name, get_median (passed, n_runs), get_median (worked, n_runs),
           get_median (followed, n_runs));
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

/* Where the letter is typed that a person would type. */
static void
type_letter (Bench *bench)
{
  const char letter[] = { (char) ('a' + bench->run % 26), '\0' };
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (bench->window));

  g_assert_true (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus));
  g_signal_emit_by_name (focus, "insert-at-cursor", letter);
}

/* As after a pause, when a long text is written to the plan. */
static void
keep_chapter (Bench *bench)
{
  type_letter (bench);
  cabas_session_settle (bench->session);
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
show_page (Bench *bench, CabasPage page)
{
  cabas_session_set_page (bench->session, cabas_page_get_info (page)->name);
  bench->page = CABAS_PAGE_VIEW (cabas_page_view_new (bench->session, page));
  gtk_window_set_child (GTK_WINDOW (bench->window), GTK_WIDGET (bench->page));
}

static void
show_window (Bench *bench)
{
  GdkSurface *surface;

  bench->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (bench->window), 1280, 800);
  show_page (bench, CABAS_PAGE_ACTIONS);
  gtk_window_present (GTK_WINDOW (bench->window));
  surface = gtk_native_get_surface (GTK_NATIVE (bench->window));
  g_signal_connect_swapped (gdk_surface_get_frame_clock (surface), "after-paint",
                            G_CALLBACK (drawn_cb), bench);
}

/* (nullable): the widget for prose that is in `widget`. */
static GtkWidget *
find_prose (GtkWidget *widget)
{
  GtkWidget *found = CABAS_IS_PROSE_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = gtk_widget_get_visible (child) ? find_prose (child) : NULL;

  return found;
}

static void
show_title (Bench *bench)
{
  CabasItem *objective = cabas_item_get_child (bench->branch, CABAS_KIND_OBJECTIVE, 0);

  cabas_page_view_edit (bench->page, cabas_item_get_child (objective, CABAS_KIND_ACTION, 0));
}

static CabasItem *
add_chapter (CabasSession *session)
{
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));
  CabasItem *chapter = cabas_history_add (history, root, CABAS_KIND_CHAPTER, G_MAXUINT);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; text->len < BYTES_OF_CHAPTER; i++)
    g_string_append_printf (text, "%sLa direction %u recense les besoins de l’année et les publie.",
                            i % 8 == 7 ? "\n\n" : " ", i + 1);
  cabas_history_set_text (history, chapter, CABAS_CHAPTER_TEXT, text->str);

  return chapter;
}

/* The caret stands in the middle, where half of the text is below. */
static void
focus_prose (Bench *bench)
{
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextIter middle;

  settle (bench);
  view = GTK_TEXT_VIEW (find_prose (bench->window));
  buffer = gtk_text_view_get_buffer (view);
  gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_text_buffer_get_iter_at_line (buffer, &middle, gtk_text_buffer_get_line_count (buffer) / 2);
  gtk_text_buffer_place_cursor (buffer, &middle);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
  settle (bench);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CabasQuery) nothing = cabas_query_new (CABAS_KIND_ACTION);
  CabasDocument *document;
  CabasItem *chapter;
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
  show_window (&bench);
  measure (&bench, "filter", n_runs, filter);
  cabas_narrowing_set_query (cabas_item_tree_get_narrowing (cabas_page_view_get_tree (bench.page)),
                             nothing);
  measure (&bench, "move", n_runs, move_branch);
  show_title (&bench);
  measure (&bench, "type", n_runs, type_letter);
  chapter = add_chapter (bench.session);
  show_page (&bench, CABAS_PAGE_CHAPTERS);
  cabas_session_select (bench.session, chapter);
  focus_prose (&bench);
  measure (&bench, "form", n_runs, type_letter);
  gtk_window_set_child (GTK_WINDOW (bench.window), cabas_chapter_view_new (bench.session));
  focus_prose (&bench);
  measure (&bench, "write", n_runs, type_letter);
  measure (&bench, "keep", n_runs, keep_chapter);

  return 0;
}
