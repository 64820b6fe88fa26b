/* SPDX-License-Identifier: EUPL-1.2 */
#include "several-form.h"

#include "assign-row.h"
#include "editors/field-row.h"
#include "widgets.h"

#include "change/common.h"

#include <glib/gi18n-lib.h>

/* Time without a key after which what is typed is given to all items, in milliseconds. */
#define PAUSE 900

struct _CabasSeveralForm
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  GPtrArray *items;      /* (owned) of CabasItem (owned) */
  CabasCommon *common;   /* (owned) (nullable): of items of one kind */
  CabasKind rows_kind;   /* for which the rows were made */
  GPtrArray *rows;       /* (owned) of CabasFieldRow (unowned) */
  CabasField typed;      /* waits to be given to all, or CABAS_NO_FIELD */
  GValue value;          /* of it */
  guint pause_source;
  guint update_source;

  GtkWidget *title;  /* (unowned) */
  GtkWidget *hint;   /* (unowned) */
  GtkWidget *card;   /* (unowned) */
  GtkWidget *assign; /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CabasSeveralForm, cabas_several_form, GTK_TYPE_WIDGET)

static void
give (CabasSeveralForm *self, CabasField field, const GValue *value)
{
  cabas_common_set_value (self->common, cabas_session_get_history (self->session), self->items,
                          field, value);
}

/* Each letter on its own would be a step, of as many changes as there are items. */
static void
give_typed (CabasSeveralForm *self)
{
  const CabasField field = self->typed;
  g_auto (GValue) value = G_VALUE_INIT;

  g_clear_handle_id (&self->pause_source, g_source_remove);
  if (field == CABAS_NO_FIELD)
    return;

  self->typed = CABAS_NO_FIELD;
  g_value_init (&value, G_VALUE_TYPE (&self->value));
  g_value_copy (&self->value, &value);
  g_value_unset (&self->value);
  give (self, field, &value);
}

static gboolean
pause_cb (gpointer user_data)
{
  CabasSeveralForm *self = user_data;

  self->pause_source = 0;
  give_typed (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_typed (CabasField field)
{
  switch ((int) cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_DATE:
    case CABAS_VALUE_WHOLE:
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
    case CABAS_VALUE_MONEY:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
committed_cb (CabasFieldRow *row, const GValue *value, gpointer user_data)
{
  CabasSeveralForm *self = user_data;
  const CabasField field = cabas_field_row_get_field (row);

  if (self->typed != field)
    give_typed (self);
  if (!is_typed (field))
    {
      give (self, field, value);
      return;
    }

  if (self->typed != CABAS_NO_FIELD)
    g_value_unset (&self->value);
  self->typed = field;
  g_value_init (&self->value, G_VALUE_TYPE (value));
  g_value_copy (value, &self->value);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (PAUSE, pause_cb, self);
}

/* Words, names and what no one else has are edited one by one. */
static gboolean
is_offered (CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);

  return !cabas_field_is_words (field) && !info->is_title && !info->is_code;
}

static void
make_rows (CabasSeveralForm *self, CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  GtkWidget *child;

  if (self->rows_kind == kind)
    return;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->card)) != NULL)
    gtk_box_remove (GTK_BOX (self->card), child);
  for (guint i = 0; i < info->n_fields; i++)
    {
      GtkWidget *row;

      if (!is_offered (info->first_field + i))
        continue;
      row = cabas_field_row_new (self->session, info->first_field + i);
      cabas_field_row_set_commit (CABAS_FIELD_ROW (row), committed_cb, self);
      gtk_box_append (GTK_BOX (self->card), row);
      g_ptr_array_add (self->rows, row);
    }
  self->rows_kind = kind;
}

static void
show_mixed (CabasSeveralForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CabasFieldRow *row = self->rows->pdata[i];

      cabas_field_row_set_note (
          row, cabas_common_is_mixed (self->common, cabas_field_row_get_field (row))
                   ? _ ("Mixed values")
                   : NULL);
    }
}

static gboolean
update_cb (gpointer user_data)
{
  CabasSeveralForm *self = user_data;

  self->update_source = 0;
  for (guint i = 0; i < self->items->len; i++)
    if (cabas_item_get_document (self->items->pdata[i]) == NULL ||
        cabas_item_is_in_bin (self->items->pdata[i]))
      return G_SOURCE_REMOVE; /* the page is about to show something else */
  if (self->common != NULL)
    {
      cabas_common_update (self->common, self->items);
      show_mixed (self);
    }
  return G_SOURCE_REMOVE;
}

static void
plan_changed_cb (CabasSeveralForm *self)
{
  if (self->common != NULL && self->update_source == 0)
    self->update_source = g_idle_add (update_cb, self);
}

static void
cabas_several_form_dispose (GObject *object)
{
  CabasSeveralForm *self = CABAS_SEVERAL_FORM (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->typed != CABAS_NO_FIELD)
    g_value_unset (&self->value);
  self->typed = CABAS_NO_FIELD;
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->common, cabas_common_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_several_form_parent_class)->dispose (object);
}

static void
cabas_several_form_class_init (CabasSeveralFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cabas_several_form_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_FORM);
}

static GtkWidget *
add_label (CabasSeveralForm *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
cabas_several_form_init (CabasSeveralForm *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 12);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->rows_kind = CABAS_N_KINDS;
  self->typed = CABAS_NO_FIELD;

  self->title = add_label (self, "title-2");
  self->hint = add_label (self, "dim-label");
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "fields");
  gtk_widget_set_parent (self->card, GTK_WIDGET (self));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (give_typed), self);
  gtk_widget_add_controller (self->card, focus);
}

GtkWidget *
cabas_several_form_new (CabasSession *session)
{
  CabasSeveralForm *self = g_object_new (CABAS_TYPE_SEVERAL_FORM, NULL);

  self->session = g_object_ref (session);
  self->assign = cabas_assign_row_new (session);
  gtk_widget_insert_before (self->assign, GTK_WIDGET (self), self->card);
  g_signal_connect_object (cabas_session_get_document (session), "changed",
                           G_CALLBACK (plan_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

static gboolean
are_of_one_kind (GPtrArray *items)
{
  for (guint i = 1; i < items->len; i++)
    if (cabas_item_get_kind (items->pdata[i]) != cabas_item_get_kind (items->pdata[0]))
      return FALSE;

  return items->len > 0;
}

static void
show_title (CabasSeveralForm *self)
{
  const guint n = self->items->len;
  g_autofree char *title = NULL;
  CabasKind kind;

  if (self->common == NULL)
    title = g_strdup_printf (ngettext ("%u item selected", "%u items selected", n), n);
  else
    {
      kind = cabas_item_get_kind (self->items->pdata[0]);
      /* Translators: how many things of a kind are selected, such as “Actions: 3 selected”. */
      title = g_strdup_printf (ngettext ("%s: %u selected", "%s: %u selected", n),
                               cabas_kind_get_plural_label (kind), n);
    }
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (
      GTK_LABEL (self->hint),
      self->common != NULL
          ? _ ("What you change here is changed in all of them, as one step that can be undone. "
               "They can also be moved, duplicated or removed together.")
          : _ ("Move, duplicate or remove them together; each counts as one step that can be "
               "undone. Items of one kind can also be edited together."));
}

void
cabas_several_form_set_items (CabasSeveralForm *self, GPtrArray *items)
{
  g_return_if_fail (CABAS_IS_SEVERAL_FORM (self));

  give_typed (self);
  for (guint i = 0; i < self->rows->len; i++)
    cabas_field_row_set_item (self->rows->pdata[i], NULL);
  g_clear_pointer (&self->common, cabas_common_free);
  g_ptr_array_set_size (self->items, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), items->len > 1);
  if (items->len < 2)
    return;

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (self->items, g_object_ref (items->pdata[i]));
  if (are_of_one_kind (items))
    {
      self->common = cabas_common_new (items);
      make_rows (self, cabas_item_get_kind (items->pdata[0]));
      for (guint i = 0; i < self->rows->len; i++)
        cabas_field_row_set_item (self->rows->pdata[i], self->common->item);
      show_mixed (self);
    }
  gtk_widget_set_visible (self->card, self->common != NULL && self->rows->len > 0);
  cabas_assign_row_set_items (CABAS_ASSIGN_ROW (self->assign), self->items);
  show_title (self);
}

void
cabas_several_form_focus (CabasSeveralForm *self)
{
  g_return_if_fail (CABAS_IS_SEVERAL_FORM (self));

  if (self->common != NULL && self->rows->len > 0)
    cabas_field_row_grab_control (self->rows->pdata[0]);
}
