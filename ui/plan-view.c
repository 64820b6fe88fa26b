/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan-view.h"

#include "editing.h"
#include "library/library-pane.h"
#include "page-actions.h"
#include "page-stack.h"
#include "page-views.h"
#include "widgets.h"

struct _CabasPlanView
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */

  AdwFlap *flap;
  GtkListBox *list;
  GtkStack *stack;
  AdwFlap *library_flap;
  AdwBin *library_bin; /* empty until the library is first opened */
};

G_DEFINE_FINAL_TYPE (CabasPlanView, cabas_plan_view, GTK_TYPE_WIDGET)

static CabasPageStack *
ensure_page (CabasPlanView *self, CabasPage page)
{
  const char *name = cabas_page_get_info (page)->name;
  GtkWidget *view = gtk_stack_get_child_by_name (self->stack, name);

  if (view == NULL)
    {
      view = cabas_page_stack_new (self->session, page);
      gtk_stack_add_titled (self->stack, view, name, cabas_page_get_title (page));
    }

  return CABAS_PAGE_STACK (view);
}

static void
page_changed_cb (CabasPlanView *self)
{
  const CabasPage page = cabas_page_find (cabas_session_get_page (self->session));
  CabasPageStack *view = ensure_page (self, page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const gboolean is_in_page =
      focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stack));

  cabas_stack_show (self->stack, GTK_WIDGET (view));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, page));
  cabas_page_stack_become_current (view);
  /* The focus follows from page to page, but stays in the sidebar while one looks around. */
  if (is_in_page)
    cabas_page_stack_focus (view);
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, CabasPlanView *self)
{
  const CabasPageInfo *info = cabas_page_get_info (gtk_list_box_row_get_index (row));

  cabas_session_set_page (self->session, info->name);
}

static void
toggle_sidebar (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPlanView *self = CABAS_PLAN_VIEW (widget);

  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_reveal_flap (self->flap));
}

static void
focus_list (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPlanView *self = CABAS_PLAN_VIEW (widget);

  cabas_page_stack_focus (CABAS_PAGE_STACK (gtk_stack_get_visible_child (self->stack)));
}

static void
close_library (CabasPlanView *self)
{
  adw_flap_set_reveal_flap (self->library_flap, FALSE);
  /* A screen reader would still find it. */
  gtk_widget_set_visible (adw_bin_get_child (self->library_bin), FALSE);
  focus_list (GTK_WIDGET (self), NULL, NULL);
}

static void
open_library (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPlanView *self = CABAS_PLAN_VIEW (widget);
  GtkWidget *pane = adw_bin_get_child (self->library_bin);

  if (pane == NULL)
    {
      pane = cabas_library_pane_new (self->session);
      g_signal_connect_object (pane, "closed", G_CALLBACK (close_library), self, G_CONNECT_SWAPPED);
      adw_bin_set_child (self->library_bin, pane);
    }

  gtk_widget_set_visible (pane, TRUE);
  adw_flap_set_reveal_flap (self->library_flap, TRUE);
  cabas_library_pane_open (CABAS_LIBRARY_PANE (pane), g_variant_get_string (parameter, NULL));
}

static void
add_row (CabasPlanView *self, CabasPage page)
{
  const char *title = cabas_page_get_title (page);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *icon = cabas_icon_new (cabas_page_get_info (page)->icon_name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
}

static void
cabas_plan_view_dispose (GObject *object)
{
  CabasPlanView *self = CABAS_PLAN_VIEW (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_plan_view_parent_class)->dispose (object);
}

static void
cabas_plan_view_class_init (CabasPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cabas_plan_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPlanView, flap);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanView, list);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanView, stack);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanView, library_flap);
  gtk_widget_class_bind_template_child (widget_class, CabasPlanView, library_bin);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "plan-view.toggle-sidebar", NULL, toggle_sidebar);
  gtk_widget_class_install_action (widget_class, "plan-view.focus-list", NULL, focus_list);
  gtk_widget_class_install_action (widget_class, "plan-view.cards", "s", open_library);
}

static void
cabas_plan_view_init (CabasPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < CABAS_N_PAGES; i++)
    add_row (self, i);
}

GtkWidget *
cabas_plan_view_new (CabasSession *session)
{
  CabasPlanView *self;

  g_return_val_if_fail (CABAS_IS_SESSION (session), NULL);

  self = g_object_new (CABAS_TYPE_PLAN_VIEW, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::page", G_CALLBACK (page_changed_cb), self,
                           G_CONNECT_SWAPPED);
  page_changed_cb (self);

  return GTK_WIDGET (self);
}

static CabasPageStack *
get_shown (CabasPlanView *self)
{
  return CABAS_PAGE_STACK (gtk_stack_get_visible_child (self->stack));
}

/* Selects `items` alone, on a page that shows them. */
static void
select_items (CabasPlanView *self, GPtrArray *items)
{
  CabasPageView *list = cabas_page_stack_get_list (get_shown (self));
  const CabasPage page =
      cabas_page_find_for_item (items->pdata[0], cabas_page_view_get_page (list));

  cabas_session_set_page (self->session, cabas_page_get_info (page)->name);
  cabas_session_set_view (self->session, CABAS_VIEW_LIST);
  cabas_page_view_select (cabas_page_stack_get_list (ensure_page (self, page)), items);
}

/* Whoever works in another view of the page to which the items belong sees there what changed. */
static gboolean
is_seen_elsewhere (CabasPlanView *self, GPtrArray *items)
{
  const CabasPage page = cabas_page_find (cabas_session_get_page (self->session));

  return !cabas_page_stack_is_list_shown (get_shown (self)) &&
         cabas_page_find_for_item (items->pdata[0], page) == page;
}

/* A row that goes and comes back loses the focus, which must not be lost to the user. */
void
cabas_plan_view_step (CabasPlanView *self, gboolean is_undo)
{
  CabasHistory *history = cabas_session_get_history (self->session);
  const gboolean is_list = cabas_page_stack_is_list_shown (get_shown (self));
  const gboolean is_tree_focused =
      is_list && cabas_page_view_is_tree_focused (cabas_page_stack_get_list (get_shown (self)));
  CabasItem *selected = cabas_session_get_selected (self->session);
  g_autoptr (GPtrArray) items = NULL;

  cabas_session_settle (self->session);
  items = is_undo ? cabas_edit_undo (history, selected) : cabas_edit_redo (history, selected);
  if (items->len > 0 && !is_seen_elsewhere (self, items))
    select_items (self, items);
  if (is_tree_focused)
    cabas_page_stack_focus (get_shown (self));
}

GtkWidget *
cabas_plan_view_get_list (CabasPlanView *self)
{
  g_return_val_if_fail (CABAS_IS_PLAN_VIEW (self), NULL);

  return GTK_WIDGET (cabas_page_stack_get_list (get_shown (self)));
}

void
cabas_plan_view_show (CabasPlanView *self, const char *page_and_view)
{
  g_auto (GStrv) parts = g_strsplit (page_and_view, "/", 2);

  g_return_if_fail (CABAS_IS_PLAN_VIEW (self));

  if (g_strv_length (parts) != 2)
    return;

  cabas_session_set_page (self->session, parts[0]);
  cabas_session_set_view (self->session, parts[1]);
  cabas_page_stack_focus (get_shown (self));
}

static CabasPageView *
show_list (CabasPlanView *self, CabasPage page)
{
  cabas_session_set_page (self->session, cabas_page_get_info (page)->name);
  cabas_session_set_view (self->session, CABAS_VIEW_LIST);

  return cabas_page_stack_get_list (ensure_page (self, page));
}

void
cabas_plan_view_filter (CabasPlanView *self, const CabasQuery *query)
{
  const CabasPage page =
      query->kind == CABAS_KIND_INDICATOR ? CABAS_PAGE_INDICATORS : CABAS_PAGE_ACTIONS;
  CabasPageView *list;

  g_return_if_fail (CABAS_IS_PLAN_VIEW (self));

  list = show_list (self, page);
  cabas_narrowing_set_query (cabas_item_tree_get_narrowing (cabas_page_view_get_tree (list)),
                             query);
  cabas_page_view_focus_tree (list);
}

void
cabas_plan_view_open_filters (CabasPlanView *self)
{
  CabasPage page;

  g_return_if_fail (CABAS_IS_PLAN_VIEW (self));

  page = cabas_page_find (cabas_session_get_page (self->session));
  if (cabas_page_get_listed_kind (page) == CABAS_KIND_ANY)
    page = CABAS_PAGE_ACTIONS;
  cabas_page_view_open_filters (show_list (self, page));
}
