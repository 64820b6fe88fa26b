/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/show-keys.h"

#include "dialogs.h"

#include "present/question-slip.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

typedef void (*Answer) (CabasShow *show, GtkWindow *window);

static void
go_on (CabasShow *show, GtkWindow *window)
{
  cabas_show_go (show, (int) cabas_show_get_number (show) + 1);
}

static void
go_before (CabasShow *show, GtkWindow *window)
{
  cabas_show_go (show, (int) cabas_show_get_number (show) - 1);
}

static void
go_first (CabasShow *show, GtkWindow *window)
{
  cabas_show_go (show, 0);
}

static void
go_last (CabasShow *show, GtkWindow *window)
{
  cabas_show_go (show, (int) cabas_show_get_n_pages (show) - 1);
}

static void
toggle_black (CabasShow *show, GtkWindow *window)
{
  cabas_show_set_black (show, !cabas_show_is_black (show));
}

/* Around, from the last to the first. */
static void
point (CabasShow *show, int by)
{
  const int n = (int) cabas_show_get_spots (show)->len;
  const int spot = cabas_show_get_spot (show);

  if (n > 0)
    cabas_show_set_spot (show, spot < 0 ? (by > 0 ? 0 : n - 1) : (spot + by + n) % n);
}

static void
point_next (CabasShow *show, GtkWindow *window)
{
  point (show, 1);
}

static void
point_previous (CabasShow *show, GtkWindow *window)
{
  point (show, -1);
}

/* What is pointed at; what one could point at where nothing is. */
static void
open_spot (CabasShow *show, GtkWindow *window)
{
  if (cabas_show_get_spot (show) < 0)
    point (show, 1);
  else
    cabas_show_open_spot (show);
}

static void
open_or_go_on (CabasShow *show, GtkWindow *window)
{
  if (cabas_show_get_spot (show) >= 0)
    cabas_show_open_spot (show);
  else
    go_on (show, window);
}

static void
number_given_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CabasShow) show = user_data;
  g_autofree char *text = cabas_dialogs_ask_text_finish (result);
  const int number = text != NULL ? atoi (text) : 0;

  if (number > 0)
    cabas_show_go (show, number - 1);
}

static void
ask_number (CabasShow *show, GtkWindow *window)
{
  g_autofree char *body = g_strdup_printf (
      ngettext ("There is %u slide.", "There are %u slides.", cabas_show_get_n_pages (show)),
      cabas_show_get_n_pages (show));

  cabas_dialogs_ask_text_async (window, _ ("Go to a slide"), body, _ ("Number"), NULL, _ ("_Go"),
                                number_given_cb, g_object_ref (show));
}

static void
ask_question (CabasShow *show, GtkWindow *window)
{
  cabas_question_slip_present (window, cabas_show_get_session (show));
}

static void
go_back (CabasShow *show, GtkWindow *window)
{
  if (!cabas_show_go_back (show))
    cabas_show_end (show);
}

static const struct
{
  guint key;
  GdkModifierType modifiers;
  Answer answer;
  gboolean is_everywhere; /* whatever was opened */
} keys[] = {
  { GDK_KEY_Right, 0, go_on },
  { GDK_KEY_Page_Down, 0, go_on },
  { GDK_KEY_KP_Page_Down, 0, go_on },
  { GDK_KEY_space, 0, go_on },
  { GDK_KEY_Down, 0, go_on },
  { GDK_KEY_Left, 0, go_before },
  { GDK_KEY_Page_Up, 0, go_before },
  { GDK_KEY_KP_Page_Up, 0, go_before },
  { GDK_KEY_BackSpace, 0, go_before },
  { GDK_KEY_Up, 0, go_before },
  { GDK_KEY_Home, 0, go_first },
  { GDK_KEY_End, 0, go_last },
  { GDK_KEY_b, 0, toggle_black },
  { GDK_KEY_period, 0, toggle_black },
  { GDK_KEY_g, 0, ask_number },
  { GDK_KEY_Tab, 0, point_next },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, point_previous },
  { GDK_KEY_d, 0, open_spot },
  { GDK_KEY_Return, 0, open_or_go_on },
  { GDK_KEY_KP_Enter, 0, open_or_go_on },
  { GDK_KEY_j, GDK_CONTROL_MASK, ask_question, TRUE },
  { GDK_KEY_Escape, 0, go_back, TRUE },
};

/* A button that has the focus answers to the keys of buttons. */
static gboolean
is_for_focus (GtkWindow *window, guint key)
{
  return GTK_IS_BUTTON (gtk_window_get_focus (window)) &&
         (key == GDK_KEY_space || key == GDK_KEY_Return || key == GDK_KEY_KP_Enter);
}

static gboolean
key_pressed_cb (CabasShow *show,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  GtkWidget *window = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  const GdkModifierType modifiers =
      state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].modifiers != modifiers ||
          keys[i].key != (modifiers == 0 ? gdk_keyval_to_lower (key) : key) ||
          is_for_focus (GTK_WINDOW (window), key) ||
          (!keys[i].is_everywhere && cabas_show_get_depth (show) != CABAS_SHOW_SLIDE))
        continue;
      keys[i].answer (show, GTK_WINDOW (window));
      return TRUE;
    }

  return FALSE;
}

void
cabas_show_keys_add (GtkWindow *window, CabasShow *show)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_pressed_cb), show,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}
