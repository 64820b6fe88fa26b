/* SPDX-License-Identifier: EUPL-1.2 */
#include "governance/publication-window.h"

#include "help.h"
#include "widgets.h"

#include "change/publication.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasPublicationWindow
{
  AdwWindow parent_instance;

  CabasSession *session; /* (owned) */

  AdwComboRow *what;
  GtkEditable *date;
  GtkWidget *date_problem;
  GtkEditable *address;
  GtkLabel *sentence;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (CabasPublicationWindow, cabas_publication_window, ADW_TYPE_WINDOW)

static void
what_changed_cb (CabasPublicationWindow *self)
{
  gtk_label_set_label (
      self->sentence,
      adw_combo_row_get_selected (self->what) == CABAS_PUBLISHED_PLAN
          ? _ ("The plan takes this day and this address as its own.")
          : _ ("The indicators are due again two years later (article L2111-3 of the public "
               "procurement code)."));
}

static void
date_changed_cb (CabasPublicationWindow *self)
{
  cabas_entry_row_show_problem (ADW_ENTRY_ROW (self->date), self->date_problem, FALSE);
}

/* FALSE after saying beside the address what is wrong with it. `address` (out) (nullable): none. */
static gboolean
read_address (CabasPublicationWindow *self, char **address)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->address)));
  g_autofree char *warning = cabas_value_dup_warning (CABAS_PUBLICATION_ADDRESS, text);
  const gboolean is_wrong = *text != '\0' && warning != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), is_wrong);
  if (is_wrong)
    {
      gtk_label_set_label (self->problem, warning);
      gtk_widget_grab_focus (GTK_WIDGET (self->address));
      return FALSE;
    }
  *address = *text != '\0' ? g_steal_pointer (&text) : NULL;

  return TRUE;
}

static void
record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPublicationWindow *self = CABAS_PUBLICATION_WINDOW (widget);
  g_autofree char *address = NULL;
  CabasDate date;
  CabasItem *publication;

  if (!cabas_date_parse (gtk_editable_get_text (self->date), &date) || date == CABAS_UNSET ||
      cabas_date_get_precision (date) != CABAS_DATE_DAY)
    {
      cabas_entry_row_show_problem (ADW_ENTRY_ROW (self->date), self->date_problem, TRUE);
      return;
    }
  if (!read_address (self, &address))
    return;

  cabas_session_settle (self->session);
  publication = cabas_publication_record (cabas_session_get_history (self->session),
                                          adw_combo_row_get_selected (self->what), date, address);
  if (publication != NULL)
    cabas_session_select (self->session, publication);
  gtk_window_close (GTK_WINDOW (self));
}

static void
show_help (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_help_show (GTK_WINDOW (widget), "publish");
}

static void
cabas_publication_window_dispose (GObject *object)
{
  CabasPublicationWindow *self = CABAS_PUBLICATION_WINDOW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_PUBLICATION_WINDOW);

  G_OBJECT_CLASS (cabas_publication_window_parent_class)->dispose (object);
}

static void
cabas_publication_window_class_init (CabasPublicationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_publication_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/governance/publication-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPublicationWindow, what);
  gtk_widget_class_bind_template_child (widget_class, CabasPublicationWindow, date);
  gtk_widget_class_bind_template_child (widget_class, CabasPublicationWindow, date_problem);
  gtk_widget_class_bind_template_child (widget_class, CabasPublicationWindow, address);
  gtk_widget_class_bind_template_child (widget_class, CabasPublicationWindow, sentence);
  gtk_widget_class_bind_template_child (widget_class, CabasPublicationWindow, problem);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, what_changed_cb);
  gtk_widget_class_install_action (widget_class, "publication.apply", NULL, record);
  gtk_widget_class_install_action (widget_class, "publication.help", NULL, show_help);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "publication.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_choices (CabasPublicationWindow *self)
{
  const CabasChoiceSet *choices = cabas_field_get_info (CABAS_PUBLICATION_WHAT)->choices;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < choices->n_choices; i++)
    gtk_string_list_append (labels, cabas_choice_get_label (CABAS_PUBLICATION_WHAT, i));
  adw_combo_row_set_model (self->what, G_LIST_MODEL (labels));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->what),
                                 cabas_field_get_label (CABAS_PUBLICATION_WHAT));
}

static void
name_row (GtkEditable *row, CabasField field)
{
  cabas_widget_expose_text (ADW_ENTRY_ROW (row));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cabas_field_get_label (field));
}

static void
cabas_publication_window_init (CabasPublicationWindow *self)
{
  g_autofree char *today = cabas_date_format (cabas_date_today ());

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_choices (self);
  name_row (self->date, CABAS_PUBLICATION_DATE);
  name_row (self->address, CABAS_PUBLICATION_ADDRESS);
  gtk_editable_set_text (self->date, today);
  what_changed_cb (self);
}

CabasPublicationWindow *
cabas_publication_window_new (CabasSession *session, GtkWindow *parent)
{
  CabasPublicationWindow *self =
      g_object_new (CABAS_TYPE_PUBLICATION_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  CabasItem *plan = cabas_document_get_root (cabas_session_get_document (session));
  const char *address = cabas_item_get_text (plan, CABAS_PLAN_ADDRESS);

  self->session = g_object_ref (session);
  gtk_editable_set_text (self->address, address != NULL ? address : "");
  gtk_widget_grab_focus (GTK_WIDGET (self->what));

  return self;
}
