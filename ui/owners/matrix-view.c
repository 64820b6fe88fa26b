/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/matrix-view.h"

#include "grid/grid.h"
#include "owners/assign-popover.h"
#include "owners/matrix-model.h"
#include "owners/share-question.h"
#include "page-list.h"
#include "widgets.h"

#include "change/assign.h"
#include "plan/text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MAX_AXIS_CHARS 28

struct _CabasMatrixView
{
  GtkWidget parent_instance;

  CabasSession *session;   /* (owned) */
  CabasMatrixModel *model; /* (owned) */
  GtkWidget *grid;         /* (unowned) */
  GtkWidget *popover;      /* (unowned) */
  GtkWidget *question;     /* (unowned) */
  GPtrArray *axes;         /* (owned) of CabasItem (owned): those of the list, after “all” */
  gboolean is_filling;

  GtkDropDown *axis;
  GtkCheckButton *only_conflicts;
  GtkMenuButton *assign;
  GtkLabel *legend;
  GtkStack *stack;
  AdwBin *place;
  AdwStatusPage *nothing;
};

G_DEFINE_FINAL_TYPE (CabasMatrixView, cabas_matrix_view, GTK_TYPE_WIDGET)

static CabasDocument *
get_document (CabasMatrixView *self)
{
  return cabas_session_get_document (self->session);
}

/* Where there is nothing to fill, what to do about it. */
static void
show_place (CabasMatrixView *self)
{
  g_autoptr (GPtrArray) actions = cabas_document_list (get_document (self), CABAS_KIND_ACTION);
  const gboolean has_rows = cabas_grid_model_get_n_rows (CABAS_GRID_MODEL (self->model)) > 0;
  const gboolean has_columns = cabas_matrix_model_get_n_departments (self->model) > 0;

  cabas_stack_show_named (self->stack, has_rows && has_columns ? "grid" : "nothing");
  if (!has_columns)
    {
      adw_status_page_set_title (self->nothing, _ ("No department yet"));
      adw_status_page_set_description (
          self->nothing, _ ("Departments are the columns: add them on the page “Departments”."));
    }
  else if (actions->len == 0)
    {
      adw_status_page_set_title (self->nothing, _ ("No action yet"));
      adw_status_page_set_description (self->nothing,
                                       _ ("Actions are the rows: add them in the list."));
    }
  else
    {
      adw_status_page_set_title (self->nothing, _ ("Nothing to put right here"));
      adw_status_page_set_description (
          self->nothing,
          _ ("Each action has one department that answers for it and one that does the work."));
    }
}

static void
show_conflicts (CabasMatrixView *self)
{
  const guint n = cabas_matrix_model_get_n_conflicts (self->model);
  g_autofree char *label =
      /* Translators: a filter; %u is the number of actions it leaves. */
      g_strdup_printf (_ ("Only what is missing or double (%u)"), n);

  gtk_check_button_set_label (self->only_conflicts, label);
  cabas_check_button_wrap (self->only_conflicts);
}

static void
filter_changed_cb (CabasMatrixView *self)
{
  const guint selected = gtk_drop_down_get_selected (self->axis);
  CabasItem *axis =
      selected > 0 && selected <= self->axes->len ? self->axes->pdata[selected - 1] : NULL;

  if (self->is_filling || self->model == NULL)
    return;

  cabas_matrix_model_set_filter (self->model, axis,
                                 gtk_check_button_get_active (self->only_conflicts));
  show_place (self);
}

/* The list of axes is made anew only where it is another one, for the choice to stay. */
static void
show_axes (CabasMatrixView *self)
{
  CabasItem *root = cabas_document_get_root (get_document (self));
  const guint n = cabas_item_get_n_children (root, CABAS_KIND_AXIS);
  const guint selected = gtk_drop_down_get_selected (self->axis);
  g_autoptr (CabasItem) chosen = selected > 0 && selected <= self->axes->len
                                     ? g_object_ref (self->axes->pdata[selected - 1])
                                     : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  gtk_string_list_append (names, _ ("All axes"));
  g_ptr_array_set_size (self->axes, 0);
  for (guint i = 0; i < n; i++)
    {
      CabasItem *axis = cabas_item_get_child (root, CABAS_KIND_AXIS, i);
      g_autofree char *name = cabas_item_dup_display_name (axis);
      g_autofree char *shown = cabas_text_shorten (name, MAX_AXIS_CHARS);

      gtk_string_list_append (names, shown);
      g_ptr_array_add (self->axes, g_object_ref (axis));
      if (axis == chosen)
        place = i + 1;
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->axis, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->axis, place);
  self->is_filling = FALSE;
  if (chosen != NULL && place == 0)
    filter_changed_cb (self);
}

static void
plan_changed_cb (CabasMatrixView *self)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  show_conflicts (self);
  show_place (self);
}

static void
open_sheet (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasMatrixView *self = CABAS_MATRIX_VIEW (widget);
  CabasItem *item;
  guint row, column;

  if (!cabas_grid_get_cursor (CABAS_GRID (self->grid), &row, &column))
    return;
  item = cabas_matrix_model_get_item (self->model, row);
  if (item != NULL)
    cabas_session_select (self->session, item);
}

/* (transfer container): actions of the rows that are selected. */
static GPtrArray *
list_selected (CabasMatrixView *self)
{
  guint row, column, n_rows, n_columns;

  if (!cabas_grid_get_selection (CABAS_GRID (self->grid), &row, &column, &n_rows, &n_columns))
    return g_ptr_array_new ();

  return cabas_matrix_model_list_actions (self->model, row, n_rows);
}

static void
popover_shown_cb (CabasMatrixView *self)
{
  g_autoptr (GPtrArray) actions = list_selected (self);
  g_autoptr (GPtrArray) departments =
                 cabas_document_list (get_document (self), CABAS_KIND_DEPARTMENT);
  CabasItem *proposed = NULL;
  guint row, column;

  if (cabas_grid_get_cursor (CABAS_GRID (self->grid), &row, &column))
    proposed = cabas_matrix_model_get_department (self->model, column);
  cabas_assign_popover_show (CABAS_ASSIGN_POPOVER (self->popover), departments, proposed,
                             actions->len);
}

/* “R added in 12 actions, 3 had it already.” */
static char *
dup_result (const CabasAssignResult *result, guint letter, const char *name, gboolean is_given)
{
  const char *const format =
      is_given
          /* Translators: letter, department, actions changed, actions left as they were. */
          ? _ ("%s given to %s: actions changed: %u, had it already: %u.")
          : _ ("%s taken from %s: actions changed: %u, did not have it: %u.");

  return g_strdup_printf (format, cabas_letter_get_name (letter), name, result->n_changed,
                          result->n_unchanged);
}

static void
assign_cb (CabasMatrixView *self, CabasItem *department, guint letter, gboolean is_given)
{
  g_autoptr (GPtrArray) actions = list_selected (self);
  g_autofree char *name = cabas_department_dup_short_name (department);
  g_autofree char *sentence = NULL;
  CabasShareQuestion *question = CABAS_SHARE_QUESTION (self->question);
  CabasAssignResult result;

  cabas_assign_letter_to_all (cabas_session_get_history (self->session), actions, department,
                              letter, is_given, &result);
  sentence = dup_result (&result, letter, name, is_given);
  for (guint i = 0; i < actions->len && result.n_others > 0; i++)
    {
      g_autofree char *others = cabas_assign_dup_accountable_names (actions->pdata[i], department);

      if (others != NULL)
        cabas_share_question_note (question, actions->pdata[i], department);
    }
  cabas_share_question_tell (question, sentence);
  gtk_widget_grab_focus (self->grid);
}

static void
cabas_matrix_view_map (GtkWidget *widget)
{
  CabasMatrixView *self = CABAS_MATRIX_VIEW (widget);

  cabas_matrix_model_set_live (self->model, TRUE);
  show_axes (self);
  show_conflicts (self);
  show_place (self);
  GTK_WIDGET_CLASS (cabas_matrix_view_parent_class)->map (widget);
}

static void
cabas_matrix_view_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cabas_matrix_view_parent_class)->unmap (widget);
  cabas_matrix_model_set_live (CABAS_MATRIX_VIEW (widget)->model, FALSE);
}

static void
cabas_matrix_view_dispose (GObject *object)
{
  CabasMatrixView *self = CABAS_MATRIX_VIEW (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->model);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_matrix_view_parent_class)->dispose (object);
}

static void
cabas_matrix_view_finalize (GObject *object)
{
  CabasMatrixView *self = CABAS_MATRIX_VIEW (object);

  g_ptr_array_unref (self->axes);

  G_OBJECT_CLASS (cabas_matrix_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/owners/matrix-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, axis);
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, only_conflicts);
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, assign);
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, legend);
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, place);
  gtk_widget_class_bind_template_child (widget_class, CabasMatrixView, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
}

static void
cabas_matrix_view_class_init (CabasMatrixViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cabas_matrix_view_dispose;
  object_class->finalize = cabas_matrix_view_finalize;
  widget_class->map = cabas_matrix_view_map;
  widget_class->unmap = cabas_matrix_view_unmap;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "matrix.open", NULL, open_sheet);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "matrix.open",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_ALT_MASK, "matrix.open",
                                       NULL);
}

static void
cabas_matrix_view_init (CabasMatrixView *self)
{
  self->axes = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->is_filling = FALSE;
}

/* “? proposed · ✓ accepted …” */
static void
show_legend (CabasMatrixView *self)
{
  g_autoptr (GString) legend = g_string_new (NULL);

  for (guint i = 0; i < CABAS_N_ASSIGNMENT_STATE; i++)
    {
      g_autofree char *state =
          g_utf8_strdown (cabas_choice_get_label (CABAS_ASSIGNMENT_STATE, i), -1);

      g_string_append_printf (legend, "%s%s\u00a0%s", i > 0 ? " · " : "",
                              cabas_assignment_state_get_mark (i), state);
    }
  gtk_label_set_label (self->legend, legend->str);
}

static void
make_grid (CabasMatrixView *self)
{
  self->grid = cabas_grid_new (CABAS_GRID_MODEL (self->model));
  cabas_grid_set_corner_title (CABAS_GRID (self->grid), cabas_kind_get_label (CABAS_KIND_ACTION));
  cabas_grid_set_name (CABAS_GRID (self->grid), _ ("Who does what"));
  adw_bin_set_child (self->place, self->grid);
  /* What is typed first goes to a department. */
  cabas_grid_select (CABAS_GRID (self->grid), 0, CABAS_MATRIX_FIRST_DEPARTMENT);

  self->question = cabas_share_question_new (self->session);
  gtk_widget_insert_before (self->question, GTK_WIDGET (self), NULL);
  g_signal_connect_object (self->question, "answered", G_CALLBACK (gtk_widget_grab_focus),
                           self->grid, G_CONNECT_SWAPPED);

  self->popover = cabas_assign_popover_new ();
  gtk_menu_button_set_popover (self->assign, self->popover);
  gtk_widget_set_sensitive (GTK_WIDGET (self->assign),
                            cabas_document_get_read_only_reason (get_document (self)) == NULL);
  g_signal_connect_object (self->popover, "show", G_CALLBACK (popover_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->popover, "assign", G_CALLBACK (assign_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cabas_matrix_view_new (CabasSession *session)
{
  CabasMatrixView *self = g_object_new (CABAS_TYPE_MATRIX_VIEW, NULL);

  self->session = g_object_ref (session);
  self->model = cabas_matrix_model_new (session);
  make_grid (self);
  show_legend (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Who does what"), -1);
  cabas_widget_tell_name (GTK_WIDGET (self->assign), _ ("Assign a letter to actions"));
  cabas_drop_down_let_shrink (self->axis);
  cabas_widget_tell_name (GTK_WIDGET (self->axis), cabas_kind_get_label (CABAS_KIND_AXIS));
  g_signal_connect_object (self->model, "shared", G_CALLBACK (cabas_share_question_note),
                           self->question, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_document (self), "changed", G_CALLBACK (plan_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
