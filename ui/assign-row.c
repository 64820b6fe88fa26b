/* SPDX-License-Identifier: EUPL-1.2 */
#include "assign-row.h"

#include "widgets.h"

#include "change/assign.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

struct _CabasAssignRow
{
  GtkWidget parent_instance;

  CabasSession *session;   /* (owned) */
  GPtrArray *items;        /* (owned) of CabasItem (owned): actions */
  GPtrArray *departments;  /* (owned) of CabasItem (owned): in the order of the choice */
  GtkDropDown *department; /* (unowned) */
  GtkDropDown *letter;     /* (unowned) */
  GtkLabel *result;        /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasAssignRow, cabas_assign_row, GTK_TYPE_WIDGET)

static void
tell (CabasAssignRow *self, const CabasAssignResult *result)
{
  g_autofree char *changed = g_strdup_printf (
      ngettext ("%u action changed", "%u actions changed", result->n_changed), result->n_changed);
  g_autofree char *others = NULL;
  g_autofree char *sentence = NULL;

  if (result->n_others > 0)
    others =
        g_strdup_printf (ngettext ("%u now has several departments accountable",
                                   "%u now have several departments accountable", result->n_others),
                         result->n_others);
  sentence = others != NULL ? g_strdup_printf ("%s · %s", changed, others) : g_strdup (changed);
  gtk_label_set_label (self->result, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->result), TRUE);
}

static void
assign (CabasAssignRow *self, gboolean is_added)
{
  const guint selected = gtk_drop_down_get_selected (self->department);
  CabasAssignResult result;

  if (selected >= self->departments->len)
    return;

  cabas_assign_letter_to_all (cabas_session_get_history (self->session), self->items,
                              self->departments->pdata[selected],
                              gtk_drop_down_get_selected (self->letter), is_added, &result);
  tell (self, &result);
}

static void
add_cb (CabasAssignRow *self)
{
  assign (self, TRUE);
}

static void
take_away_cb (CabasAssignRow *self)
{
  assign (self, FALSE);
}

static void
cabas_assign_row_dispose (GObject *object)
{
  CabasAssignRow *self = CABAS_ASSIGN_ROW (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->departments, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_assign_row_parent_class)->dispose (object);
}

static void
cabas_assign_row_class_init (CabasAssignRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_assign_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
}

static GtkDropDown *
add_choice (GtkBox *box, GtkStringList *names, CabasField field)
{
  GtkWidget *drop_down = gtk_drop_down_new (G_LIST_MODEL (names), NULL);

  cabas_widget_tell_name (drop_down, cabas_field_get_label (field));
  gtk_widget_set_hexpand (drop_down, field == CABAS_ASSIGNMENT_DEPARTMENT);
  gtk_box_append (box, drop_down);

  return GTK_DROP_DOWN (drop_down);
}

static void
add_button (GtkBox *box, CabasAssignRow *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (box, button);
}

static void
cabas_assign_row_init (CabasAssignRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkWidget *heading = gtk_label_new (cabas_kind_get_plural_label (CABAS_KIND_ASSIGNMENT));
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *result = gtk_label_new (NULL);
  GtkStringList *letters = gtk_string_list_new (NULL);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->departments = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_parent (heading, GTK_WIDGET (self));

  for (guint i = 0; i < CABAS_N_LETTER; i++)
    gtk_string_list_append (letters, cabas_choice_get_label (CABAS_ASSIGNMENT_LETTER, i));
  self->department =
      add_choice (GTK_BOX (choices), gtk_string_list_new (NULL), CABAS_ASSIGNMENT_DEPARTMENT);
  self->letter = add_choice (GTK_BOX (choices), letters, CABAS_ASSIGNMENT_LETTER);
  gtk_widget_set_parent (choices, GTK_WIDGET (self));
  add_button (GTK_BOX (buttons), self, _ ("_Ask all"), G_CALLBACK (add_cb));
  add_button (GTK_BOX (buttons), self, _ ("_Take away from all"), G_CALLBACK (take_away_cb));
  gtk_widget_set_parent (buttons, GTK_WIDGET (self));

  self->result = GTK_LABEL (result);
  gtk_label_set_xalign (self->result, 0);
  gtk_label_set_wrap (self->result, TRUE);
  gtk_widget_add_css_class (result, "dim-label");
  gtk_widget_set_visible (result, FALSE);
  gtk_widget_set_parent (result, GTK_WIDGET (self));
}

GtkWidget *
cabas_assign_row_new (CabasSession *session)
{
  CabasAssignRow *self = g_object_new (CABAS_TYPE_ASSIGN_ROW, NULL);

  self->session = g_object_ref (session);
  gtk_widget_set_sensitive (GTK_WIDGET (self), cabas_document_get_read_only_reason (
                                                   cabas_session_get_document (session)) == NULL);

  return GTK_WIDGET (self);
}

static void
list_departments (CabasAssignRow *self)
{
  g_autoptr (GPtrArray) departments = cabas_document_list (
      cabas_session_get_document (self->session), CABAS_KIND_DEPARTMENT);
  GtkStringList *names = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->departments, 0);
  for (guint i = 0; i < departments->len; i++)
    {
      g_autofree char *name = cabas_item_dup_display_name (departments->pdata[i]);
      g_autofree char *short_name = cabas_text_shorten (name, 36);

      g_ptr_array_add (self->departments, g_object_ref (departments->pdata[i]));
      gtk_string_list_append (names, short_name);
    }
  gtk_drop_down_set_model (self->department, G_LIST_MODEL (names));
  g_object_unref (names);
}

void
cabas_assign_row_set_items (CabasAssignRow *self, GPtrArray *items)
{
  gboolean are_actions = items->len > 0;

  g_return_if_fail (CABAS_IS_ASSIGN_ROW (self));

  g_ptr_array_set_size (self->items, 0);
  for (guint i = 0; i < items->len; i++)
    {
      are_actions &= cabas_item_get_kind (items->pdata[i]) == CABAS_KIND_ACTION;
      g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
    }
  list_departments (self);
  gtk_widget_set_visible (GTK_WIDGET (self->result), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), are_actions && self->departments->len > 0);
}
