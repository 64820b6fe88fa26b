/* SPDX-License-Identifier: EUPL-1.2 */
#include "versions/seal-window.h"

#include "help.h"
#include "widgets.h"

#include "plan/value.h"
#include "store/seal.h"

#include <glib/gi18n-lib.h>

struct _CabasSealWindow
{
  AdwWindow parent_instance;

  CabasSession *session; /* (owned) */

  AdwComboRow *kind;
  GtkEditable *date;
  GtkWidget *date_problem;
  GtkEditable *deliberation;
  GtkEditable *label;
  GtkLabel *sentence;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (CabasSealWindow, cabas_seal_window, ADW_TYPE_WINDOW)

enum
{
  SEALED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_vote (CabasSealWindow *self)
{
  switch (adw_combo_row_get_selected (self->kind))
    {
    case CABAS_VERSION_KIND_ADOPTED:
    case CABAS_VERSION_KIND_AMENDED:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
kind_changed_cb (CabasSealWindow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->deliberation), is_vote (self));
  gtk_label_set_label (
      self->sentence,
      is_vote (self)
          ? _ ("The whole plan as it is now is kept in its file, to be read and compared, never "
               "changed. If it was not adopted yet, it becomes so: its numbers no longer follow "
               "the order and its bin is emptied.")
          : _ ("The whole plan as it is now is kept in its file, to be read and compared, never "
               "changed. The plan itself stays as it is."));
}

static void
date_changed_cb (CabasSealWindow *self)
{
  cabas_entry_row_show_problem (ADW_ENTRY_ROW (self->date), self->date_problem, FALSE);
}

static gboolean
read_day (CabasSealWindow *self, CabasDate *date)
{
  return cabas_date_parse (gtk_editable_get_text (self->date), date) && *date != CABAS_UNSET &&
         cabas_date_get_precision (*date) == CABAS_DATE_DAY;
}

static char *
dup_text (GtkEditable *editable)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static void
seal (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasSealWindow *self = CABAS_SEAL_WINDOW (widget);
  g_autofree char *label = dup_text (self->label);
  g_autofree char *deliberation = is_vote (self) ? dup_text (self->deliberation) : NULL;
  CabasSealOptions options = { .kind = adw_combo_row_get_selected (self->kind),
                               .label = label,
                               .deliberation = deliberation };
  g_autoptr (GError) error = NULL;
  CabasItem *version;

  if (!read_day (self, &options.date))
    {
      cabas_entry_row_show_problem (ADW_ENTRY_ROW (self->date), self->date_problem, TRUE);
      return;
    }

  cabas_session_settle (self->session);
  version = cabas_seal_make (cabas_session_get_history (self->session), &options, &error);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), version == NULL);
  if (version == NULL)
    {
      gtk_label_set_label (self->problem, error->message);
      return;
    }

  g_signal_emit (self, signals[SEALED], 0, version);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_help (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_help_show (GTK_WINDOW (widget), "versions");
}

static void
cabas_seal_window_dispose (GObject *object)
{
  CabasSealWindow *self = CABAS_SEAL_WINDOW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_SEAL_WINDOW);

  G_OBJECT_CLASS (cabas_seal_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/versions/seal-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, date);
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, date_problem);
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, deliberation);
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, label);
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, sentence);
  gtk_widget_class_bind_template_child (widget_class, CabasSealWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
}

static void
cabas_seal_window_class_init (CabasSealWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_seal_window_dispose;

  signals[SEALED] = g_signal_new ("sealed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, CABAS_TYPE_ITEM);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "seal.apply", NULL, seal);
  gtk_widget_class_install_action (widget_class, "seal.help", NULL, show_help);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "seal.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_kinds (CabasSealWindow *self)
{
  const CabasChoiceSet *choices = cabas_field_get_info (CABAS_VERSION_KIND)->choices;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < choices->n_choices; i++)
    gtk_string_list_append (labels, cabas_choice_get_label (CABAS_VERSION_KIND, i));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (labels));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->kind),
                                 cabas_field_get_label (CABAS_VERSION_KIND));
}

static void
name_row (GtkEditable *row, const char *name)
{
  cabas_widget_expose_text (ADW_ENTRY_ROW (row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
}

static void
cabas_seal_window_init (CabasSealWindow *self)
{
  g_autofree char *today = cabas_date_format (cabas_date_today ());

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_kinds (self);
  name_row (self->date, cabas_field_get_label (CABAS_VERSION_DATE));
  name_row (self->deliberation, _ ("Number of the deliberation"));
  name_row (self->label, _ ("Label, if it needs one of its own"));
  gtk_editable_set_text (self->date, today);
  kind_changed_cb (self);
}

CabasSealWindow *
cabas_seal_window_new (CabasSession *session, GtkWindow *parent)
{
  CabasSealWindow *self =
      g_object_new (CABAS_TYPE_SEAL_WINDOW, "transient-for", parent, "modal", TRUE, NULL);

  self->session = g_object_ref (session);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));

  return self;
}
