/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-stack.h"

#include "page-views.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

struct _CabasPageStack
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasPage page;
  CabasPageView *list; /* (unowned) (nullable): not looked at yet */

  GtkWidget *bar;
  GtkStackSwitcher *switcher;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (CabasPageStack, cabas_page_stack, GTK_TYPE_WIDGET)

static const CabasPageViewInfo *
find_info (CabasPageStack *self, const char *name)
{
  guint n;
  const CabasPageViewInfo *views = cabas_page_views_get (&n);

  for (guint i = 0; i < n; i++)
    if (views[i].page == self->page && g_strcmp0 (views[i].name, name) == 0)
      return &views[i];

  return NULL;
}

/* Each view stands in a box of its own, empty until the view is needed. */
static void
ensure_view (CabasPageStack *self, const char *name)
{
  GtkWidget *bin = gtk_stack_get_child_by_name (self->stack, name);
  const CabasPageViewInfo *info = find_info (self, name);
  GtkWidget *view;

  if (bin == NULL || adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;

  if (info != NULL)
    view = info->new_view (self->session);
  else
    {
      view = cabas_page_view_new (self->session, self->page);
      self->list = CABAS_PAGE_VIEW (view);
    }
  adw_bin_set_child (ADW_BIN (bin), view);
}

/* A screen reader would still find what the stack hides, up to GTK 4.8. */
static void
hide_others (CabasPageStack *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  for (GtkWidget *bin = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); bin != NULL;
       bin = gtk_widget_get_next_sibling (bin))
    if (adw_bin_get_child (ADW_BIN (bin)) != NULL)
      gtk_widget_set_visible (adw_bin_get_child (ADW_BIN (bin)), bin == shown);
}

static gboolean
is_current (CabasPageStack *self)
{
  return cabas_page_find (cabas_session_get_page (self->session)) == self->page;
}

static void
view_changed_cb (CabasPageStack *self)
{
  const char *name = cabas_session_get_view (self->session);

  if (!is_current (self))
    return;
  if (name == NULL || gtk_stack_get_child_by_name (self->stack, name) == NULL)
    name = gtk_stack_get_visible_child_name (self->stack);

  ensure_view (self, name);
  /* Before the stack looks there for what had the focus last. */
  gtk_widget_set_visible (
      adw_bin_get_child (ADW_BIN (gtk_stack_get_child_by_name (self->stack, name))), TRUE);
  gtk_stack_set_visible_child_name (self->stack, name);
  hide_others (self);
  if (cabas_page_stack_is_list_shown (self))
    cabas_page_view_become_current (self->list);
}

/* What had the focus may be in the view that is no longer shown. */
static gboolean
has_lost_focus (CabasPageStack *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || focus == NULL)
    return root != NULL;

  return gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack)) &&
         !gtk_widget_is_ancestor (focus, gtk_stack_get_visible_child (self->stack));
}

static void
switched_cb (CabasPageStack *self)
{
  if (!is_current (self))
    return;

  cabas_session_set_view (self->session, gtk_stack_get_visible_child_name (self->stack));
  if (has_lost_focus (self))
    cabas_page_stack_focus (self);
}

static void
add_view (CabasPageStack *self, const char *name, const char *title)
{
  gtk_stack_add_titled (self->stack, adw_bin_new (), name, title);
}

static void
add_views (CabasPageStack *self, gboolean is_first)
{
  guint n;
  const CabasPageViewInfo *views = cabas_page_views_get (&n);

  for (guint i = 0; i < n; i++)
    if (views[i].page == self->page && views[i].is_first == is_first)
      add_view (self, views[i].name, _ (views[i].title));
}

static void
cabas_page_stack_dispose (GObject *object)
{
  CabasPageStack *self = CABAS_PAGE_STACK (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_page_stack_parent_class)->dispose (object);
}

static void
cabas_page_stack_class_init (CabasPageStackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_page_stack_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/page-stack.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPageStack, bar);
  gtk_widget_class_bind_template_child (widget_class, CabasPageStack, switcher);
  gtk_widget_class_bind_template_child (widget_class, CabasPageStack, stack);
}

static void
cabas_page_stack_init (CabasPageStack *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cabas_page_stack_new (CabasSession *session, CabasPage page)
{
  CabasPageStack *self = g_object_new (CABAS_TYPE_PAGE_STACK, NULL);

  self->session = g_object_ref (session);
  self->page = page;
  add_views (self, TRUE);
  add_view (self, CABAS_VIEW_LIST, _ (cabas_page_get_info (page)->list_title));
  add_views (self, FALSE);
  gtk_widget_set_visible (
      self->bar, g_list_model_get_n_items (G_LIST_MODEL (gtk_stack_get_pages (self->stack))) > 1);

  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (switched_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::view", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

CabasPageView *
cabas_page_stack_get_list (CabasPageStack *self)
{
  g_return_val_if_fail (CABAS_IS_PAGE_STACK (self), NULL);

  ensure_view (self, CABAS_VIEW_LIST);
  return self->list;
}

gboolean
cabas_page_stack_is_list_shown (CabasPageStack *self)
{
  g_return_val_if_fail (CABAS_IS_PAGE_STACK (self), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), CABAS_VIEW_LIST) == 0;
}

void
cabas_page_stack_become_current (CabasPageStack *self)
{
  g_return_if_fail (CABAS_IS_PAGE_STACK (self));

  view_changed_cb (self);
}

void
cabas_page_stack_focus (CabasPageStack *self)
{
  g_return_if_fail (CABAS_IS_PAGE_STACK (self));

  if (cabas_page_stack_is_list_shown (self))
    cabas_page_view_focus_tree (cabas_page_stack_get_list (self));
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}
