/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/speaker-window.h"

#include "present/question-slip.h"
#include "present/show-keys.h"
#include "present/slide-area.h"

#include <glib/gi18n-lib.h>

struct _CabasSpeakerWindow
{
  AdwWindow parent_instance;

  CabasShow *show; /* (owned) */
  guint tick_source;

  AdwWindowTitle *title;
  GtkLabel *notes;
  GtkScrolledWindow *notes_window;
  CabasSlideArea *slide;
  CabasSlideArea *next;
  GtkLabel *next_label;
  GtkLabel *clock;
  GtkLabel *elapsed;
};

G_DEFINE_FINAL_TYPE (CabasSpeakerWindow, cabas_speaker_window, ADW_TYPE_WINDOW)

static gboolean
tick_cb (gpointer user_data)
{
  CabasSpeakerWindow *self = user_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  const int seconds = (int) cabas_show_get_seconds (self->show);
  g_autofree char *elapsed =
      seconds < 3600
          ? g_strdup_printf ("%d:%02d", seconds / 60, seconds % 60)
          : g_strdup_printf ("%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);

  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->elapsed, elapsed);

  return G_SOURCE_CONTINUE;
}

static void
show_notes (CabasSpeakerWindow *self, const CabasSlidePage *page)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < page->slide->notes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "",
                            (const char *) g_ptr_array_index (page->slide->notes, i));
  gtk_label_set_label (self->notes, text->len > 0 ? text->str : _ ("No notes for this slide"));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->notes_window), 0);
  g_string_free (text, TRUE);
}

static void
changed_cb (CabasSpeakerWindow *self)
{
  const CabasSlidePage *page = cabas_show_get_page (self->show, 0);
  const CabasSlidePage *next = cabas_show_get_page (self->show, 1);
  g_autofree char *place =
      /* TRANSLATORS: a number, and how many there are. */
      g_strdup_printf (_ ("Slide %u of %u"), cabas_show_get_number (self->show) + 1,
                       cabas_show_get_n_pages (self->show));

  if (page == NULL)
    return;
  adw_window_title_set_title (self->title, page->title);
  adw_window_title_set_subtitle (
      self->title, cabas_show_is_black (self->show) ? _ ("The screen is black") : place);
  gtk_label_set_label (self->next_label, next != NULL ? next->title : _ ("This is the last slide"));
  show_notes (self, page);
}

static void
go (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasShow *show = CABAS_SPEAKER_WINDOW (widget)->show;

  cabas_show_go (show, (int) cabas_show_get_number (show) + g_variant_get_int32 (parameter));
}

static void
end (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_show_end (CABAS_SPEAKER_WINDOW (widget)->show);
}

static void
ask (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasShow *show = CABAS_SPEAKER_WINDOW (widget)->show;

  cabas_question_slip_present (GTK_WINDOW (widget), cabas_show_get_session (show));
}

static gboolean
close_request_cb (CabasSpeakerWindow *self)
{
  cabas_show_end (self->show);

  return TRUE;
}

static void
cabas_speaker_window_dispose (GObject *object)
{
  CabasSpeakerWindow *self = CABAS_SPEAKER_WINDOW (object);

  g_clear_handle_id (&self->tick_source, g_source_remove);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (cabas_speaker_window_parent_class)->dispose (object);
}

static void
cabas_speaker_window_class_init (CabasSpeakerWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_speaker_window_dispose;

  g_type_ensure (CABAS_TYPE_SLIDE_AREA);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/present/speaker-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, notes);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, notes_window);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, slide);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, next);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, next_label);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, clock);
  gtk_widget_class_bind_template_child (widget_class, CabasSpeakerWindow, elapsed);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);

  gtk_widget_class_install_action (widget_class, "show.go", "i", go);
  gtk_widget_class_install_action (widget_class, "show.ask", NULL, ask);
  gtk_widget_class_install_action (widget_class, "show.end", NULL, end);
}

static void
cabas_speaker_window_init (CabasSpeakerWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cabas_speaker_window_new (GtkWindow *parent, CabasShow *show)
{
  CabasSpeakerWindow *self = g_object_new (CABAS_TYPE_SPEAKER_WINDOW, "transient-for", parent,
                                           "destroy-with-parent", TRUE, NULL);

  self->show = g_object_ref (show);
  cabas_slide_area_set_show (self->slide, show, 0);
  cabas_slide_area_set_show (self->next, show, 1);
  cabas_show_keys_add (GTK_WINDOW (self), show);
  g_signal_connect_object (show, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  self->tick_source = g_timeout_add_seconds (1, tick_cb, self);
  tick_cb (self);
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->notes_window));

  return GTK_WINDOW (self);
}
