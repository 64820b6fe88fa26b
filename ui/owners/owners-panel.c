/* SPDX-License-Identifier: EUPL-1.2 */
#include "owners/owners-panel.h"

#include "editors/item-chooser.h"
#include "owners/owner-row.h"
#include "widgets.h"

#include "change/assign.h"
#include "figures/matrix.h"
#include "plan/text.h"

#include <glib/gi18n-lib.h>

struct _CabasOwnersPanel
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *action;     /* (owned) (nullable) */
  char *offered;         /* (owned) (nullable): the choices that are shown, by their ids */
  GtkSizeGroup *groups[CABAS_OWNER_ROW_N_CONTROLS]; /* (owned): of the controls of the rows */

  GtkLabel *title;
  GtkMenuButton *add;
  GtkWidget *warning;
  GtkLabel *sentence;
  GtkFlowBox *choices;
  GtkListBox *list;
};

typedef enum
{
  PROP_ITEM = 1,
} CabasOwnersPanelProperty;

static GParamSpec *properties[PROP_ITEM + 1];

G_DEFINE_FINAL_TYPE (CabasOwnersPanel, cabas_owners_panel, GTK_TYPE_WIDGET)

static CabasHistory *
get_history (CabasOwnersPanel *self)
{
  return cabas_session_get_history (self->session);
}

static gboolean
is_writable (CabasOwnersPanel *self)
{
  return cabas_document_get_read_only_reason (cabas_session_get_document (self->session)) == NULL;
}

static void
add_row (CabasOwnersPanel *self, CabasItem *assignment, guint place)
{
  GtkWidget *row = cabas_owner_row_new (self->session, assignment);

  cabas_owner_row_join (CABAS_OWNER_ROW (row), self->groups);
  gtk_list_box_insert (self->list, row, (int) place);
}

/* Rows stay, with the focus in them, as long as they tell of the same assignment. */
static void
show_rows (CabasOwnersPanel *self)
{
  const guint n = cabas_item_get_n_children (self->action, CABAS_KIND_ASSIGNMENT);
  GtkListBoxRow *row;

  for (guint i = 0; i < n; i++)
    {
      CabasItem *assignment = cabas_item_get_child (self->action, CABAS_KIND_ASSIGNMENT, i);

      while ((row = gtk_list_box_get_row_at_index (self->list, i)) != NULL &&
             cabas_owner_row_get_assignment (CABAS_OWNER_ROW (row)) != assignment &&
             cabas_item_get_parent (cabas_owner_row_get_assignment (CABAS_OWNER_ROW (row))) !=
                 self->action)
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      if (row != NULL && cabas_owner_row_get_assignment (CABAS_OWNER_ROW (row)) == assignment)
        cabas_owner_row_refresh (CABAS_OWNER_ROW (row));
      else
        add_row (self, assignment, i);
    }
  while ((row = gtk_list_box_get_row_at_index (self->list, n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static void
show_title (CabasOwnersPanel *self, const CabasMatrixRow *row)
{
  g_autofree char *counts = cabas_letter_counts_format (row->counts);
  g_autofree char *title = NULL;

  if (counts[0] != '\0')
    /* Translators: heading of who does what; %s is such as “R 2 · A 1”. */
    title = g_strdup_printf (_ ("Who does what (%s)"), counts);
  gtk_label_set_label (self->title, title != NULL ? title : _ ("Who does what"));
}

static void
add_choice (CabasOwnersPanel *self, GtkWidget *button)
{
  gtk_widget_set_halign (cabas_flow_box_append (self->choices, button), GTK_ALIGN_START);
}

/* A button that lets one department alone answer for the action. */
static void
add_candidate (CabasOwnersPanel *self, CabasItem *department, const char *format)
{
  g_autofree char *name = cabas_department_dup_short_name (department);
  g_autofree char *label = g_strdup_printf (format, name);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "owners.hand-over");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_item_get_id (department));
  add_choice (self, button);
}

static void
accountable_chosen_cb (CabasOwnersPanel *self, CabasItem *department)
{
  cabas_assign_hand_over (get_history (self), self->action, department);
}

static void
add_chooser (CabasOwnersPanel *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = cabas_item_chooser_new (self->session, CABAS_KIND_DEPARTMENT);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Choose…"));
  cabas_widget_tell_name (button, _ ("Choose the department that answers for the action"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (accountable_chosen_cb), self,
                           G_CONNECT_SWAPPED);
  add_choice (self, button);
}

/* (transfer container): who could be the one that answers. */
static GPtrArray *
list_candidates (CabasOwnersPanel *self, CabasConflicts conflicts)
{
  GPtrArray *candidates;
  CabasItem *likely;

  if (conflicts & CABAS_CONFLICT_SEVERAL_ACCOUNTABLE)
    return cabas_assign_list_accountable (self->action, NULL);

  candidates = g_ptr_array_new ();
  likely = cabas_assign_find_likely_accountable (self->action);
  if ((conflicts & CABAS_CONFLICT_NO_ACCOUNTABLE) && likely != NULL)
    g_ptr_array_add (candidates, likely);

  return candidates;
}

/* The focus stays in the choices as long as they are the same. */
static void
show_choices (CabasOwnersPanel *self, CabasConflicts conflicts)
{
  g_autoptr (GPtrArray) candidates = list_candidates (self, conflicts);
  g_autoptr (GString) offered = g_string_new (NULL);
  const gboolean has_several = (conflicts & CABAS_CONFLICT_SEVERAL_ACCOUNTABLE) != 0;
  const gboolean has_none =
      (conflicts & (CABAS_CONFLICT_NO_ACCOUNTABLE | CABAS_CONFLICT_NOBODY)) != 0;
  GtkWidget *child;

  g_string_append_printf (offered, "%d", has_none);
  for (guint i = 0; i < candidates->len; i++)
    {
      g_autofree char *name = cabas_department_dup_short_name (candidates->pdata[i]);

      g_string_append_printf (offered, " %s %s", cabas_item_get_id (candidates->pdata[i]), name);
    }
  if (!cabas_set_str (&self->offered, offered->str))
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_flow_box_remove (self->choices, child);
  for (guint i = 0; i < candidates->len; i++)
    add_candidate (self, candidates->pdata[i],
                   /* Translators: %s is a department; both lead to one that answers. */
                   has_several ? _ ("Only %s answers for it") : _ ("Let %s answer for it"));
  if (has_none)
    add_chooser (self);
  gtk_widget_set_visible (GTK_WIDGET (self->choices), candidates->len > 0 || has_none);
}

static void
refresh (CabasOwnersPanel *self)
{
  g_autofree char *conflicts = NULL;
  CabasMatrixRow row;

  if (self->action == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  cabas_matrix_row_init (&row, self->action);
  conflicts = cabas_matrix_row_dup_conflicts (&row);
  show_title (self, &row);
  gtk_label_set_label (self->sentence, conflicts);
  gtk_widget_set_visible (self->warning, row.conflicts != 0);
  if (is_writable (self))
    show_choices (self, row.conflicts);
  show_rows (self);
}

static void
hand_over (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasOwnersPanel *self = CABAS_OWNERS_PANEL (widget);
  CabasItem *department = cabas_document_find (cabas_session_get_document (self->session),
                                               g_variant_get_string (parameter, NULL));

  if (department != NULL)
    cabas_assign_hand_over (get_history (self), self->action, department);
}

static void
added_cb (CabasOwnersPanel *self, CabasItem *department)
{
  cabas_assign_add (get_history (self), self->action, department);
}

static void
cabas_owners_panel_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cabas_owners_panel_parent_class)->map (widget);
  refresh (CABAS_OWNERS_PANEL (widget));
}

static void
set_action (CabasOwnersPanel *self, CabasItem *action)
{
  if (!g_set_object (&self->action, action))
    return;

  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
cabas_owners_panel_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  switch ((CabasOwnersPanelProperty) prop_id)
    {
    case PROP_ITEM:
      set_action (CABAS_OWNERS_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_owners_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch ((CabasOwnersPanelProperty) prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CABAS_OWNERS_PANEL (object)->action);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cabas_owners_panel_dispose (GObject *object)
{
  CabasOwnersPanel *self = CABAS_OWNERS_PANEL (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (self->groups); i++)
    g_clear_object (&self->groups[i]);
  g_clear_object (&self->action);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_owners_panel_parent_class)->dispose (object);
}

static void
cabas_owners_panel_finalize (GObject *object)
{
  g_free (CABAS_OWNERS_PANEL (object)->offered);

  G_OBJECT_CLASS (cabas_owners_panel_parent_class)->finalize (object);
}

static void
cabas_owners_panel_class_init (CabasOwnersPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cabas_owners_panel_set_property;
  object_class->get_property = cabas_owners_panel_get_property;
  object_class->dispose = cabas_owners_panel_dispose;
  object_class->finalize = cabas_owners_panel_finalize;
  widget_class->map = cabas_owners_panel_map;

  properties[PROP_ITEM] =
      g_param_spec_object ("item", NULL, NULL, CABAS_TYPE_ITEM,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/cabas/Cabas/owners/owners-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasOwnersPanel, title);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnersPanel, add);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnersPanel, warning);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnersPanel, sentence);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnersPanel, choices);
  gtk_widget_class_bind_template_child (widget_class, CabasOwnersPanel, list);
  gtk_widget_class_install_action (widget_class, "owners.hand-over", "s", hand_over);
}

static void
cabas_owners_panel_init (CabasOwnersPanel *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->groups); i++)
    self->groups[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_owners_panel_new (CabasSession *session)
{
  CabasOwnersPanel *self = g_object_new (CABAS_TYPE_OWNERS_PANEL, NULL);
  GtkWidget *chooser = cabas_item_chooser_new (session, CABAS_KIND_DEPARTMENT);

  self->session = g_object_ref (session);
  gtk_menu_button_set_popover (self->add, chooser);
  cabas_widget_set_name (GTK_WIDGET (self->add), _ ("Add a department"));
  gtk_widget_set_visible (GTK_WIDGET (self->add), is_writable (self));
  cabas_widget_tell_name (GTK_WIDGET (self), _ ("Who does what"));
  cabas_widget_tell_name (GTK_WIDGET (self->list), _ ("Who does what"));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_session_get_document (session), "changed", G_CALLBACK (refresh),
                           self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
