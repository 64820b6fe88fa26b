/* SPDX-License-Identifier: EUPL-1.2 */
#include "present/question-slip.h"

#include "widgets.h"

#include "change/question.h"

#include <glib/gi18n-lib.h>

struct _CabasQuestionSlip
{
  AdwWindow parent_instance;

  CabasSession *session;  /* (owned) */
  GPtrArray *bodies;      /* (owned) of CabasItem */
  GPtrArray *departments; /* (owned) of CabasItem */

  GtkEditable *question;
  GtkEditable *asked_by;
  GtkEditable *due;
  AdwComboRow *department;
  AdwComboRow *body;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (CabasQuestionSlip, cabas_question_slip, ADW_TYPE_WINDOW)

static char *
dup_text (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
tell_problem (CabasQuestionSlip *self, GtkEditable *row, const char *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
  if (row == NULL)
    return;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (row)),
                               GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
typed_cb (CabasQuestionSlip *self, GtkEditable *row)
{
  gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (gtk_editable_get_delegate (row)),
                              GTK_ACCESSIBLE_STATE_INVALID);
  tell_problem (self, NULL, NULL);
}

/* The first line of the departments is nobody; that of the bodies is one that will be made, where
 * there is none. */
static CabasItem *
get_department (CabasQuestionSlip *self)
{
  const guint selected = adw_combo_row_get_selected (self->department);

  return selected > 0 && selected <= self->departments->len ? self->departments->pdata[selected - 1]
                                                            : NULL;
}

static CabasItem *
get_body (CabasQuestionSlip *self)
{
  const guint selected = adw_combo_row_get_selected (self->body);

  return selected < self->bodies->len ? self->bodies->pdata[selected] : NULL;
}

static void
note (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasQuestionSlip *self = CABAS_QUESTION_SLIP (widget);
  g_autofree char *text = dup_text (self->question);
  g_autofree char *asked_by = dup_text (self->asked_by);
  g_autofree char *due = dup_text (self->due);
  CabasQuestion question = { text, asked_by, get_department (self), CABAS_UNSET };

  if (*text == '\0')
    {
      tell_problem (self, self->question, _ ("Write the question."));
      return;
    }
  if (*due != '\0' && !cabas_date_parse (due, &question.due))
    {
      tell_problem (self, self->due,
                    _ ("Write a date, such as “15/7/2027”, “July 2027” or “+2 months”."));
      return;
    }
  cabas_session_settle (self->session);
  if (cabas_question_record (cabas_session_get_history (self->session), get_body (self),
                             cabas_date_today (), &question) == NULL)
    {
      tell_problem (self, NULL, _ ("The question was not noted: this plan can only be read."));
      return;
    }

  gtk_window_close (GTK_WINDOW (self));
}

static void
cabas_question_slip_dispose (GObject *object)
{
  CabasQuestionSlip *self = CABAS_QUESTION_SLIP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->bodies, g_ptr_array_unref);
  g_clear_pointer (&self->departments, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CABAS_TYPE_QUESTION_SLIP);

  G_OBJECT_CLASS (cabas_question_slip_parent_class)->dispose (object);
}

static void
cabas_question_slip_class_init (CabasQuestionSlipClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_question_slip_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/present/question-slip.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasQuestionSlip, question);
  gtk_widget_class_bind_template_child (widget_class, CabasQuestionSlip, asked_by);
  gtk_widget_class_bind_template_child (widget_class, CabasQuestionSlip, due);
  gtk_widget_class_bind_template_child (widget_class, CabasQuestionSlip, department);
  gtk_widget_class_bind_template_child (widget_class, CabasQuestionSlip, body);
  gtk_widget_class_bind_template_child (widget_class, CabasQuestionSlip, problem);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);

  gtk_widget_class_install_action (widget_class, "question.note", NULL, note);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cabas_question_slip_init (CabasQuestionSlip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->question));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->asked_by));
  cabas_widget_expose_text (ADW_ENTRY_ROW (self->due));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->asked_by),
                                 cabas_field_get_label (CABAS_DECISION_ASKED_BY));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->body),
                                 cabas_kind_get_label (CABAS_KIND_BODY));
}

/* `first` (nullable): a line before those of the items. */
static void
fill_row (AdwComboRow *row, const char *first, const GPtrArray *items)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (first != NULL)
    gtk_string_list_append (names, first);
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *name = cabas_item_dup_display_name (items->pdata[i]);

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (row, G_LIST_MODEL (names));
}

/* Where councillors ask. */
static void
select_steering (CabasQuestionSlip *self)
{
  for (guint i = 0; i < self->bodies->len; i++)
    if (cabas_item_get_number (self->bodies->pdata[i], CABAS_BODY_KIND) == CABAS_BODY_KIND_STEERING)
      {
        adw_combo_row_set_selected (self->body, i);
        return;
      }
}

void
cabas_question_slip_present (GtkWindow *parent, CabasSession *session)
{
  CabasQuestionSlip *self =
      g_object_new (CABAS_TYPE_QUESTION_SLIP, "transient-for", parent, "modal", TRUE, NULL);
  CabasDocument *document = cabas_session_get_document (session);
  g_autofree char *assembly = cabas_question_dup_assembly (document);

  self->session = g_object_ref (session);
  self->bodies = cabas_document_list (document, CABAS_KIND_BODY);
  self->departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  fill_row (self->body, self->bodies->len == 0 ? assembly : NULL, self->bodies);
  fill_row (self->department, _ ("Not known yet"), self->departments);
  select_steering (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->question));
  gtk_window_present (GTK_WINDOW (self));
}
