/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/owner-row.h"

#include "editors/item-chooser.h"
#include "widgets.h"

#include "change/assign.h"
#include "plan/value.h"

#include <glib/gi18n-lib.h>

struct _CabasOwnerRow
{
  GtkListBoxRow parent_instance;

  CabasSession *session;  /* (owned) */
  CabasItem *assignment;  /* (owned) */
  gboolean is_refreshing; /* what is selected comes from the plan */

  GtkLabel *department;
  GtkWidget *more;
  GtkWidget *remove;
  GtkDropDown *letter;
  GtkDropDown *state;
  GtkWidget *controls;
  GtkMenuButton *person;
  GtkLabel *person_name;
  GtkWidget *nobody;
  GtkLabel *reason;
};

G_DEFINE_FINAL_TYPE (CabasOwnerRow, cabas_owner_row, GTK_TYPE_LIST_BOX_ROW)

static CabasHistory *
get_history (CabasOwnerRow *self)
{
  return cabas_session_get_history (self->session);
}

/* “✓ Accepted”: the sign is the one that the matrix shows. */
static GListModel *
make_states (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < CABAS_N_ASSIGNMENT_STATE; i++)
    {
      g_autofree char *label = g_strdup_printf ("%s %s", cabas_assignment_state_get_mark (i),
                                                cabas_choice_get_label (CABAS_ASSIGNMENT_STATE, i));

      gtk_string_list_append (list, label);
    }

  return G_LIST_MODEL (list);
}

static GListModel *
make_letters (void)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    gtk_string_list_append (list, cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, i));

  return G_LIST_MODEL (list);
}

static void
select_choice (GtkDropDown *down, gint64 choice)
{
  const guint selected = choice == CABAS_UNSET ? GTK_INVALID_LIST_POSITION : (guint) choice;

  if (gtk_drop_down_get_selected (down) != selected)
    gtk_drop_down_set_selected (down, selected);
}

static void
letter_selected_cb (CabasOwnerRow *self)
{
  const guint letter = gtk_drop_down_get_selected (self->letter);

  if (!self->is_refreshing && letter != GTK_INVALID_LIST_POSITION)
    cabas_history_set_number (get_history (self), self->assignment, CABAS_ASSIGNMENT_LETTER,
                              letter);
}

static void
state_selected_cb (CabasOwnerRow *self)
{
  const guint state = gtk_drop_down_get_selected (self->state);

  if (!self->is_refreshing && state != GTK_INVALID_LIST_POSITION)
    cabas_assign_answer (get_history (self), self->assignment, state, cabas_date_today ());
}

static void
person_chosen_cb (CabasOwnerRow *self, CabasItem *person)
{
  cabas_history_set_text (get_history (self), self->assignment, CABAS_ASSIGNMENT_PERSON,
                          cabas_item_get_id (person));
}

static void
nobody_clicked_cb (CabasOwnerRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->person));
  cabas_history_set_text (get_history (self), self->assignment, CABAS_ASSIGNMENT_PERSON, NULL);
}

static void
more_clicked_cb (CabasOwnerRow *self)
{
  cabas_session_select (self->session, self->assignment);
}

static void
remove_clicked_cb (CabasOwnerRow *self)
{
  cabas_history_remove (get_history (self), self->assignment);
}

static void
cabas_owner_row_dispose (GObject *object)
{
  CabasOwnerRow *self = CABAS_OWNER_ROW (object);

  g_clear_object (&self->assignment);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_owner_row_parent_class)->dispose (object);
}

static void
cabas_owner_row_class_init (CabasOwnerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_owner_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/owners/owner-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, department);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, more);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, remove);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, letter);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, state);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, person);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, person_name);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, nobody);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, controls);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnerRow, reason);
  gtk_widget_class_bind_template_callback (widget_class, letter_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, state_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, nobody_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
cabas_owner_row_init (CabasOwnerRow *self)
{
  self->is_refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_person (CabasOwnerRow *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  const char *id = cabas_item_get_text (self->assignment, CABAS_ASSIGNMENT_PERSON);
  g_autofree char *name = id != NULL ? cabas_document_dup_reference_name (document, id) : NULL;

  gtk_label_set_label (self->person_name, name != NULL ? name : _ ("Person…"));
  gtk_widget_set_visible (self->nobody, name != NULL);
}

void
cabas_owner_row_refresh (CabasOwnerRow *self)
{
  const char *reason = cabas_item_get_text (self->assignment, CABAS_ASSIGNMENT_REASON);
  g_autofree char *department = cabas_item_dup_shown (self->assignment, CABAS_ASSIGNMENT_DEPARTMENT,
                                                      cabas_session_get_document (self->session));
  g_autofree char *letter = cabas_item_dup_shown (self->assignment, CABAS_ASSIGNMENT_LETTER, NULL);
  const gint64 state = cabas_item_get_number (self->assignment, CABAS_ASSIGNMENT_STATE);
  /* Translators: a department, and its letter in who does what: “Roads, R – Carries out”. */
  g_autofree char *whose = g_strdup_printf (_ ("%s, %s"), department, letter);

  self->is_refreshing = TRUE;
  gtk_label_set_label (self->department, department[0] != '\0' ? department : _ ("No department"));
  select_choice (self->letter, cabas_item_get_number (self->assignment, CABAS_ASSIGNMENT_LETTER));
  select_choice (self->state, state == CABAS_UNSET ? CABAS_ASSIGNMENT_STATE_PROPOSED : state);
  show_person (self);
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  cabas_widget_set_name_of (GTK_WIDGET (self->letter),
                            cabas_field_get_label (CABAS_ASSIGNMENT_LETTER), whose);
  cabas_widget_set_name_of (GTK_WIDGET (self->person),
                            cabas_field_get_label (CABAS_ASSIGNMENT_PERSON), whose);
  cabas_widget_set_name_of (GTK_WIDGET (self->state),
                            cabas_field_get_label (CABAS_ASSIGNMENT_STATE), whose);
  cabas_widget_set_name_of (self->more, _ ("Reason, date and author of the answer"), whose);
  cabas_widget_set_name_of (self->remove, _ ("Remove"), whose);
  cabas_widget_set_name_of (self->nobody, _ ("No person"), whose);
  self->is_refreshing = FALSE;
}

CabasItem *
cabas_owner_row_get_assignment (CabasOwnerRow *self)
{
  g_return_val_if_fail (CABAS_IS_OWNER_ROW (self), NULL);

  return self->assignment;
}

void
cabas_owner_row_join (CabasOwnerRow *self, GtkSizeGroup *const *groups)
{
  GtkWidget *control;

  g_return_if_fail (CABAS_IS_OWNER_ROW (self));

  control = gtk_widget_get_first_child (self->controls);
  for (guint i = 0; i < CABAS_OWNER_ROW_N_CONTROLS && control != NULL; i++)
    {
      gtk_size_group_add_widget (groups[i],
                                 gtk_flow_box_child_get_child (GTK_FLOW_BOX_CHILD (control)));
      control = gtk_widget_get_next_sibling (control);
    }
}

GtkWidget *
cabas_owner_row_new (CabasSession *session, CabasItem *assignment)
{
  CabasOwnerRow *self = g_object_new (CABAS_TYPE_OWNER_ROW, NULL);
  g_autoptr (GListModel) letters = make_letters ();
  g_autoptr (GListModel) states = make_states ();
  GtkWidget *chooser = cabas_item_chooser_new (session, CABAS_KIND_PERSON);
  const gboolean is_writable =
      cabas_document_get_read_only_reason (cabas_session_get_document (session)) == NULL;

  self->session = g_object_ref (session);
  self->assignment = g_object_ref (assignment);
  gtk_drop_down_set_model (self->letter, letters);
  gtk_drop_down_set_model (self->state, states);
  gtk_menu_button_set_popover (self->person, chooser);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (person_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (self->controls, is_writable);
  gtk_widget_set_visible (self->remove, is_writable);
  cabas_owner_row_refresh (self);

  return GTK_WIDGET (self);
}
