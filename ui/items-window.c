/* SPDX-License-Identifier: EUPL-1.2 */
#include "items-window.h"

#include "item-state.h"
#include "widgets.h"

#include "figures/find.h"

#include <glib/gi18n-lib.h>

struct _CabasItemsWindow
{
  AdwWindow parent_instance;

  CabasSession *session; /* (owned) */

  GtkLabel *explanation;
  GtkListView *list;
  GtkStack *stack;
  GListStore *items;
};

G_DEFINE_FINAL_TYPE (CabasItemsWindow, cabas_items_window, ADW_TYPE_WINDOW)

static char *
format_name (GtkListItem *list_item, CabasItem *item)
{
  return item != NULL ? cabas_item_dup_display_name (item) : NULL;
}

/* “In progress · 1 Buy less”: the state first, as it is why the item is in the list. */
static char *
format_place (GtkListItem *list_item, CabasItem *item)
{
  g_autofree char *path = item != NULL ? cabas_item_dup_path (item) : NULL;
  g_autofree char *state = item != NULL ? cabas_item_dup_state (item) : NULL;

  if (item == NULL)
    return NULL;
  if (path[0] == '\0' || state[0] == '\0')
    return g_strconcat (state, path, NULL);

  return g_strdup_printf ("%s · %s", state, path);
}

/* Closed first, so that what is shown can take the focus. */
static void
activate_cb (CabasItemsWindow *self, guint position)
{
  g_autoptr (CabasItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  g_autoptr (CabasSession) session = g_object_ref (self->session);
  const char *id = cabas_item_get_id (item);

  gtk_window_destroy (GTK_WINDOW (self));
  if (cabas_document_find (cabas_session_get_document (session), id) == item)
    cabas_session_select (session, item);
}

static void
cabas_items_window_dispose (GObject *object)
{
  CabasItemsWindow *self = CABAS_ITEMS_WINDOW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), CABAS_TYPE_ITEMS_WINDOW);

  G_OBJECT_CLASS (cabas_items_window_parent_class)->dispose (object);
}

static void
cabas_items_window_class_init (CabasItemsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_items_window_dispose;

  g_type_ensure (CABAS_TYPE_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/items-window.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasItemsWindow, explanation);
  gtk_widget_class_bind_template_child (widget_class, CabasItemsWindow, list);
  gtk_widget_class_bind_template_child (widget_class, CabasItemsWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasItemsWindow, items);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_name);
  gtk_widget_class_bind_template_callback (widget_class, format_place);
}

static void
cabas_items_window_init (CabasItemsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
cabas_items_window_new (GtkWindow *parent,
                        CabasSession *session,
                        const char *title,
                        const char *explanation,
                        GPtrArray *items)
{
  CabasItemsWindow *self = g_object_new (CABAS_TYPE_ITEMS_WINDOW, "transient-for", parent, "modal",
                                         TRUE, "title", title, NULL);

  self->session = g_object_ref (session);
  gtk_label_set_label (self->explanation, explanation);
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
  cabas_stack_show_named (self->stack, items->len > 0 ? "list" : "nothing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return GTK_WINDOW (self);
}
