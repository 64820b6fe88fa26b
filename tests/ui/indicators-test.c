/* SPDX-License-Identifier: EUPL-1.2 */
#include "grid/grid.h"
#include "indicators/round-model.h"
#include "indicators/years-panel.h"

#include "plan/decimal.h"

#include <adwaita.h>
#include <locale.h>

static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *n = user_data;

  return --*n > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/* Sizes are given after the ticks of a frame. */
static void
wait_for_frames (GtkWindow *window)
{
  guint n = 3;

  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, &n, NULL);
  while (n > 0)
    g_main_context_iteration (NULL, TRUE);
}

static CabasItem *
add_percentage (CabasSession *session)
{
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));
  CabasItem *indicator = cabas_history_add (history, root, CABAS_KIND_INDICATOR, G_MAXUINT);

  cabas_history_set_number (history, indicator, CABAS_INDICATOR_UNIT_FAMILY,
                            CABAS_UNIT_FAMILY_PERCENT_OF_NUMBER);
  cabas_history_set_number (history, indicator, CABAS_INDICATOR_DIRECTION,
                            CABAS_DIRECTION_INCREASE);
  return indicator;
}

static void
add_point (CabasSession *session,
           CabasItem *indicator,
           CabasKind kind,
           CabasField period,
           int year,
           CabasField value,
           gint64 quantity)
{
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *point = cabas_history_add (history, indicator, kind, G_MAXUINT);

  cabas_history_set_number (history, point, period, cabas_date_new_year (year));
  cabas_history_set_number (history, point, value, quantity * CABAS_QUANTITY_ONE);
}

/* Nothing reaches below what contains it, where it would lie under what comes next. */
static void
check_room (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, widget, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         gtk_widget_get_height (widget) + 0.5);
      if (!GTK_IS_SCROLLED_WINDOW (child))
        check_room (child);
    }
}

static guint
count_labels (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child);
  return n;
}

/* A value that is out of bounds is told of in lines that wrap, above the grid. */
static void
test_warnings_have_room (void)
{
  g_autoptr (CabasSession) session = cabas_session_new (cabas_document_new (), NULL);
  CabasItem *indicator = add_percentage (session);
  GtkWindow *window = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkWidget *panel = cabas_years_panel_new (session);
  guint n_before;

  add_point (session, indicator, CABAS_KIND_TARGET, CABAS_TARGET_PERIOD, 2026, CABAS_TARGET_VALUE,
             90);
  add_point (session, indicator, CABAS_KIND_TARGET, CABAS_TARGET_PERIOD, 2027, CABAS_TARGET_VALUE,
             100);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "child", panel, NULL);
  g_object_set (panel, "item", indicator, NULL);
  gtk_window_set_child (window, scrolled);
  gtk_window_set_default_size (window, 420, 600);
  gtk_window_present (window);
  wait_for_frames (window);
  check_room (panel);
  n_before = count_labels (panel);

  add_point (session, indicator, CABAS_KIND_BASELINE, CABAS_BASELINE_PERIOD, 2022,
             CABAS_BASELINE_VALUE, 150);
  wait_for_frames (window);
  g_assert_cmpuint (count_labels (panel), >, n_before);
  check_room (panel);

  gtk_window_destroy (window);
  g_object_unref (window);
}

/* A column comes before that of the values when an indicator is asked for more often. */
static void
test_cursor_stays_with_what_its_column_is_about (void)
{
  g_autoptr (CabasSession) session = cabas_session_new (cabas_document_new (), NULL);
  CabasItem *indicator = add_percentage (session);
  g_autoptr (CabasRoundModel) model = cabas_round_model_new (session);
  GtkWindow *window = g_object_ref (GTK_WINDOW (gtk_window_new ()));
  GtkWidget *grid = cabas_grid_new (CABAS_GRID_MODEL (model));
  const guint before = cabas_round_model_get_value_column (model);
  guint row, column;

  gtk_window_set_child (window, grid);
  gtk_window_present (window);
  wait_for_frames (window);
  g_assert_true (cabas_grid_select (CABAS_GRID (grid), 0, before));

  cabas_history_set_number (cabas_session_get_history (session), indicator,
                            CABAS_INDICATOR_FREQUENCY, CABAS_FREQUENCY_QUARTERLY);
  g_assert_cmpuint (cabas_round_model_get_value_column (model), ==, before + 1);
  g_assert_true (cabas_grid_get_cursor (CABAS_GRID (grid), &row, &column));
  g_assert_cmpuint (column, ==, before + 1);

  gtk_window_destroy (window);
  g_object_unref (window);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();

  g_test_add_func ("/ui/indicators/warnings-have-room", test_warnings_have_room);
  g_test_add_func ("/ui/indicators/cursor-stays-with-what-its-column-is-about",
                   test_cursor_stays_with_what_its_column_is_about);

  return g_test_run ();
}
