/* SPDX-License-Identifier: EUPL-1.2 */
#include "held-group.h"

#include "editing.h"
#include "item-state.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasHeldGroup
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasItem *holder;     /* (owned) */
  CabasKind kind;
  GListModel *items; /* (owned) */

  GtkLabel *title;
  GtkWidget *add;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CabasHeldGroup, cabas_held_group, GTK_TYPE_WIDGET)

static void
items_changed_cb (CabasHeldGroup *self)
{
  const guint n = g_list_model_get_n_items (self->items);
  g_autofree char *title =
      g_strdup_printf (_ ("%s (%u)"), cabas_kind_get_plural_label (self->kind), n);

  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
}

static CabasItem *
find_item (CabasHeldGroup *self, GVariant *id)
{
  return cabas_document_find (cabas_session_get_document (self->session),
                              g_variant_get_string (id, NULL));
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CabasHeldGroup *self)
{
  g_autoptr (CabasItem) item =
                 g_list_model_get_item (self->items, gtk_list_box_row_get_index (row));

  cabas_session_select (self->session, item);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasHeldGroup *self = CABAS_HELD_GROUP (widget);
  CabasItem *item =
      cabas_edit_add (cabas_session_get_history (self->session), self->holder, self->kind);

  if (item != NULL)
    cabas_session_select (self->session, item);
}

static void
shift (CabasHeldGroup *self, GVariant *id, int by)
{
  CabasItem *item = find_item (self, id);
  const guint position = cabas_item_get_position (item);

  if (position + by < g_list_model_get_n_items (self->items))
    cabas_history_move (cabas_session_get_history (self->session), item, self->holder,
                        position + by);
}

static void
move_up (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  shift (CABAS_HELD_GROUP (widget), parameter, -1);
}

static void
move_down (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  shift (CABAS_HELD_GROUP (widget), parameter, 1);
}

static void
remove_item (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasHeldGroup *self = CABAS_HELD_GROUP (widget);

  gtk_widget_activate_action_variant (widget, "page.remove-item", parameter);
  if (g_list_model_get_n_items (self->items) == 0)
    gtk_widget_grab_focus (self->add);
}

static void
show_summary (CabasItem *item, GParamSpec *pspec, AdwActionRow *row)
{
  CabasHeldGroup *self =
      CABAS_HELD_GROUP (gtk_widget_get_ancestor (GTK_WIDGET (row), CABAS_TYPE_HELD_GROUP));
  g_autofree char *summary = cabas_item_dup_summary (
      item, self != NULL ? cabas_session_get_document (self->session) : NULL);

  adw_action_row_set_subtitle (row, summary);
}

static void
add_button (
    AdwActionRow *row, CabasItem *item, const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *name = cabas_item_dup_display_name (item);

  cabas_widget_set_name_of (button, label, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", cabas_item_get_id (item));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (row, button);
}

static GtkWidget *
make_row (gpointer object, gpointer user_data)
{
  CabasHeldGroup *self = CABAS_HELD_GROUP (user_data);
  CabasItem *item = CABAS_ITEM (object);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *summary =
      cabas_item_dup_summary (item, cabas_session_get_document (self->session));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
  g_object_bind_property (item, "display-name", row, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify", G_CALLBACK (show_summary), row, 0);

  add_button (ADW_ACTION_ROW (row), item, "go-up-symbolic", _ ("Move up"), "held.up");
  add_button (ADW_ACTION_ROW (row), item, "go-down-symbolic", _ ("Move down"), "held.down");
  add_button (ADW_ACTION_ROW (row), item, "user-trash-symbolic", _ ("Remove"), "held.remove");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), cabas_icon_new ("go-next-symbolic"));

  return row;
}

static void
cabas_held_group_dispose (GObject *object)
{
  CabasHeldGroup *self = CABAS_HELD_GROUP (object);

  if (self->session != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->items);
  g_clear_object (&self->holder);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_held_group_parent_class)->dispose (object);
}

static void
cabas_held_group_class_init (CabasHeldGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_held_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/held-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasHeldGroup, title);
  gtk_widget_class_bind_template_child (widget_class, CabasHeldGroup, add);
  gtk_widget_class_bind_template_child (widget_class, CabasHeldGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);

  gtk_widget_class_install_action (widget_class, "held.add", NULL, add);
  gtk_widget_class_install_action (widget_class, "held.up", "s", move_up);
  gtk_widget_class_install_action (widget_class, "held.down", "s", move_down);
  gtk_widget_class_install_action (widget_class, "held.remove", "s", remove_item);
}

static void
cabas_held_group_init (CabasHeldGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_held_group_new (CabasSession *session, CabasItem *parent, CabasKind kind)
{
  CabasHeldGroup *self = g_object_new (CABAS_TYPE_HELD_GROUP, NULL);
  /* Translators: %s is the kind of item, such as “Milestone”. */
  g_autofree char *add_label = g_strdup_printf (_ ("Add: %s"), cabas_kind_get_label (kind));

  self->session = g_object_ref (session);
  self->holder = g_object_ref (parent);
  self->kind = kind;
  self->items = g_object_ref (cabas_item_get_children (parent, kind));

  cabas_widget_set_name (self->add, add_label);
  cabas_widget_tell_name (GTK_WIDGET (self), cabas_kind_get_plural_label (kind));
  cabas_widget_tell_name (GTK_WIDGET (self->list), cabas_kind_get_plural_label (kind));
  g_signal_connect_object (self->items, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_bind_model (self->list, self->items, make_row, self, NULL);
  items_changed_cb (self);

  return GTK_WIDGET (self);
}
