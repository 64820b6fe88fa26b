/* SPDX-License-Identifier: EUPL-1.2 */
#include "item-form.h"

#include "chart-view.h"
#include "form-conditions.h"
#include "held-group.h"
#include "item-panels.h"

#include "editors/field-row.h"
#include "widgets.h"

#include "figures/conditions.h"

#include <glib/gi18n-lib.h>

/* What the spacing inside a group lacks of that between groups. */
#define PANEL_MARGIN 12

struct _CabasItemForm
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasPage page;
  CabasItem *item;          /* (owned) (nullable) */
  CabasKind rows_kind;      /* for which the rows were made; CABAS_N_KINDS before */
  GPtrArray *rows;          /* (owned) of CabasFieldRow (unowned), in the order of the fields */
  GPtrArray *panels;        /* (owned) of GtkWidget (unowned) */
  GSignalGroup *item_watch; /* (owned) */

  GtkLabel *kind;
  GtkLabel *name;
  GtkBox *charts;
  GtkBox *above;
  GtkBox *fields;
  GtkBox *below;
  GtkBox *held;
};

G_DEFINE_FINAL_TYPE (CabasItemForm, cabas_item_form, GTK_TYPE_WIDGET)

static void
remove_children (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
show_name (CabasItemForm *self)
{
  g_autofree char *name = cabas_item_dup_display_name (self->item);

  gtk_label_set_label (self->name, name);
}

static GtkBox *
add_group (CabasItemForm *self, const char *title)
{
  GtkWidget *group = g_object_new (
      GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "accessible-role",
      title != NULL ? GTK_ACCESSIBLE_ROLE_REGION : GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (title != NULL)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", _ (title), "accessible-role",
                                       GTK_ACCESSIBLE_ROLE_HEADING, NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_add_css_class (label, "heading");
      gtk_box_append (GTK_BOX (group), label);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                      label, NULL, -1);
    }
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "fields");
  gtk_box_append (GTK_BOX (group), card);
  gtk_box_append (self->fields, group);

  return GTK_BOX (card);
}

static void
make_rows (CabasItemForm *self, CabasKind kind)
{
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  GtkBox *card = NULL;

  g_ptr_array_set_size (self->rows, 0);
  remove_children (self->fields);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CabasField field = info->first_field + i;
      const char *group = cabas_field_get_info (field)->group;
      GtkWidget *row;

      if (cabas_field_get_info (field)->is_inner)
        continue;
      row = cabas_field_row_new (self->session, field);
      if (card == NULL || group != NULL)
        card = add_group (self, group);
      gtk_box_append (card, row);
      g_ptr_array_add (self->rows, row);
    }

  self->rows_kind = kind;
}

static GtkWidget *
find_row (CabasItemForm *self, CabasField field)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (cabas_field_row_get_field (self->rows->pdata[i]) == field)
      return self->rows->pdata[i];

  return NULL;
}

/* What the value asks for takes the focus once what it was chosen in has given it back. */
static gboolean
focus_asked_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CabasItemForm *self = CABAS_ITEM_FORM (widget);

  cabas_item_form_focus_field (self, GPOINTER_TO_UINT (user_data));
  return G_SOURCE_REMOVE;
}

/* A row stays while it is emptied; one that is not asked for any more goes at once. */
static void
show_condition (CabasItemForm *self,
                CabasItem *item,
                const CabasFormCondition *condition,
                gboolean is_chosen)
{
  const CabasField focused = cabas_item_form_find_focused (self);
  GtkWidget *row = find_row (self, condition->field);
  const gboolean asks = cabas_form_condition_asks (condition, item);
  const gboolean is_missing = asks && !cabas_item_has (item, condition->field);
  const gboolean is_kept = focused == condition->field && !is_chosen;

  if (row == NULL)
    return;

  if (is_missing && condition->is_first && is_chosen && focused == condition->asker)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_asked_cb,
                                  GUINT_TO_POINTER (condition->field), NULL);
  cabas_field_row_set_note (CABAS_FIELD_ROW (row), is_missing ? _ (condition->note) : NULL);
  gtk_widget_set_visible (row, is_kept || cabas_form_shows_field (item, condition->field));
  if (focused == condition->field && !gtk_widget_get_visible (row))
    cabas_item_form_focus_field (self, condition->asker);
}

/* An end before the start of the item says so. */
static void
show_period (CabasItemForm *self, CabasItem *item)
{
  const CabasDate today = cabas_date_today ();
  CabasField start, end;
  g_autofree char *finding = NULL;

  cabas_kind_find_period (cabas_item_get_kind (item), &start, &end);
  if (end == CABAS_NO_FIELD)
    return;

  if (cabas_condition_holds (CABAS_CONDITION_BACKWARDS, item, today))
    finding = cabas_condition_explain (CABAS_CONDITION_BACKWARDS, item, today);
  cabas_field_row_set_finding (CABAS_FIELD_ROW (find_row (self, end)), finding);
}

/* Shows the rows that the item asks for; `changed` (nullable) is what it says anew. */
static void
show_asked (CabasItemForm *self, GParamSpec *changed, CabasItem *item)
{
  guint n;
  const CabasFormCondition *conditions = cabas_form_conditions_get (&n);

  for (guint i = 0; i < n; i++)
    if (cabas_field_get_info (conditions[i].field)->kind == cabas_item_get_kind (item))
      show_condition (
          self, item, &conditions[i],
          changed != NULL &&
              g_str_equal (changed->name, cabas_field_get_info (conditions[i].asker)->name));
  show_period (self, item);
}

static void
make_chart (CabasItemForm *self, CabasKind kind)
{
  const char *name = cabas_kind_get_chart_name (kind);

  remove_children (self->charts);
  gtk_widget_set_visible (GTK_WIDGET (self->charts), name != NULL);
  if (name != NULL)
    gtk_box_append (self->charts, cabas_chart_view_new (self->session, name));
}

/* Where a panel stands: in the group of its field, else above or below all fields. */
static GtkBox *
find_panel_box (CabasItemForm *self, const CabasItemPanelInfo *panel)
{
  const CabasKindInfo *info = cabas_kind_get_info (self->rows_kind);

  if (cabas_field_get_info (panel->group)->kind == self->rows_kind)
    {
      GtkWidget *row = self->rows->pdata[panel->group - info->first_field];

      return GTK_BOX (gtk_widget_get_parent (gtk_widget_get_parent (row)));
    }

  return panel->place == CABAS_PANEL_ABOVE ? self->above : self->below;
}

static void
make_panels (CabasItemForm *self, CabasKind kind)
{
  guint n;
  const CabasItemPanelInfo *panels = cabas_item_panels_get (&n);

  g_ptr_array_set_size (self->panels, 0);
  remove_children (self->above);
  remove_children (self->below);
  for (guint i = 0; i < n; i++)
    if ((panels[i].kind == kind || panels[i].kind == CABAS_KIND_ANY) && panels[i].new_panel != NULL)
      {
        GtkWidget *panel = panels[i].new_panel (self->session);
        GtkBox *box = find_panel_box (self, &panels[i]);

        /* It has a heading of its own, as far from what is above as others. */
        if (box != self->above && box != self->below)
          gtk_widget_set_margin_top (panel, PANEL_MARGIN);
        gtk_box_append (box, panel);
        g_ptr_array_add (self->panels, panel);
      }
}

static void
show_panels (CabasItemForm *self)
{
  for (guint i = 0; i < self->panels->len; i++)
    g_object_set (self->panels->pdata[i], "item", self->item, NULL);
}

static void
show_chart (CabasItemForm *self)
{
  GtkWidget *chart = gtk_widget_get_first_child (GTK_WIDGET (self->charts));

  if (chart != NULL)
    cabas_chart_view_set_item (CABAS_CHART_VIEW (chart), self->item);
}

/* Kinds that have no row in the page's tree are opened from here. */
static void
make_held (CabasItemForm *self)
{
  const CabasKind kind = cabas_item_get_kind (self->item);
  const CabasKindInfo *info = cabas_kind_get_info (kind);

  remove_children (self->held);
  if (kind == CABAS_KIND_PLAN)
    return;

  for (guint i = 0; i < info->n_held; i++)
    if (!cabas_page_nests_kind (self->page, info->held[i]) &&
        !cabas_item_panels_replace (kind, info->held[i]))
      gtk_box_append (self->held, cabas_held_group_new (self->session, self->item, info->held[i]));
}

static void
cabas_item_form_dispose (GObject *object)
{
  CabasItemForm *self = CABAS_ITEM_FORM (object);

  g_clear_object (&self->item_watch);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->panels, g_ptr_array_unref);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_item_form_parent_class)->dispose (object);
}

static void
cabas_item_form_class_init (CabasItemFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_item_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/item-form.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, kind);
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, name);
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, charts);
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, above);
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, fields);
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, below);
  gtk_widget_class_bind_template_child (widget_class, CabasItemForm, held);
}

static void
cabas_item_form_init (CabasItemForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows_kind = CABAS_N_KINDS;
  self->rows = g_ptr_array_new ();
  self->panels = g_ptr_array_new ();
  self->item_watch = g_signal_group_new (CABAS_TYPE_ITEM);
  g_signal_group_connect_swapped (self->item_watch, "notify::display-name", G_CALLBACK (show_name),
                                  self);
  g_signal_group_connect_swapped (self->item_watch, "notify", G_CALLBACK (show_asked), self);
}

GtkWidget *
cabas_item_form_new (CabasSession *session, CabasPage page)
{
  CabasItemForm *self = g_object_new (CABAS_TYPE_ITEM_FORM, NULL);

  self->session = g_object_ref (session);
  self->page = page;

  return GTK_WIDGET (self);
}

CabasItem *
cabas_item_form_get_item (CabasItemForm *self)
{
  g_return_val_if_fail (CABAS_IS_ITEM_FORM (self), NULL);

  return self->item;
}

void
cabas_item_form_set_item (CabasItemForm *self, CabasItem *item)
{
  g_return_if_fail (CABAS_IS_ITEM_FORM (self));

  if (!g_set_object (&self->item, item))
    return;

  g_signal_group_set_target (self->item_watch, item);
  if (item == NULL)
    {
      for (guint i = 0; i < self->rows->len; i++)
        cabas_field_row_set_item (self->rows->pdata[i], NULL);
      show_panels (self);
      remove_children (self->held);
      return;
    }

  if (self->rows_kind != cabas_item_get_kind (item))
    {
      make_rows (self, cabas_item_get_kind (item));
      make_chart (self, cabas_item_get_kind (item));
      make_panels (self, cabas_item_get_kind (item));
    }
  for (guint i = 0; i < self->rows->len; i++)
    cabas_field_row_set_item (self->rows->pdata[i], item);
  show_asked (self, NULL, item);
  make_held (self);
  show_panels (self);
  show_chart (self);
  gtk_label_set_label (self->kind, cabas_kind_get_label (cabas_item_get_kind (item)));
  show_name (self);
}

void
cabas_item_form_focus_title (CabasItemForm *self)
{
  const CabasKindInfo *info;

  g_return_if_fail (CABAS_IS_ITEM_FORM (self));

  if (self->item == NULL)
    return;

  info = cabas_kind_get_info (self->rows_kind);
  cabas_item_form_focus_field (self, info->title_field != CABAS_NO_FIELD ? info->title_field
                                                                         : info->first_field);
}

CabasField
cabas_item_form_find_focused (CabasItemForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, CABAS_TYPE_FIELD_ROW) : NULL;

  if (row == NULL || !gtk_widget_is_ancestor (row, GTK_WIDGET (self)))
    return CABAS_NO_FIELD;

  return cabas_field_row_get_field (CABAS_FIELD_ROW (row));
}

gboolean
cabas_item_form_focus_field (CabasItemForm *self, CabasField field)
{
  GtkWidget *row = self->item != NULL ? find_row (self, field) : NULL;

  return row != NULL && gtk_widget_get_visible (row) &&
         cabas_field_row_grab_control (CABAS_FIELD_ROW (row));
}
