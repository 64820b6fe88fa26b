/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-view.h"

#include "filter-bar.h"
#include "item-form.h"
#include "item-state.h"
#include "item-tree.h"
#include "page-actions.h"
#include "page-menu.h"
#include "page-steps.h"
#include "page-summary.h"
#include "several-form.h"
#include "tree-placeholder.h"
#include "two-panes.h"
#include "widgets.h"

#include "figures/find.h"

#include <glib/gi18n-lib.h>

struct _CabasPageView
{
  GtkWidget parent_instance;

  CabasSession *session; /* (owned) */
  CabasPage page;
  CabasItem *last_item; /* (owned) (nullable): what the form showed when the page was left */
  gboolean is_syncing;  /* the tree follows the session, not the other way */
  gboolean is_waiting;  /* for the first frame, to make the form of the plan */
  guint n_ticks;        /* frames begun while waiting */

  CabasTwoPanes *panes;
  GtkLabel *title;
  GtkWidget *summary_button;
  GtkMenuButton *add_button;
  GtkWidget *table_button;
  GtkWidget *library_button;
  GtkMenuButton *menu_button;
  AdwBin *filter_bin;
  AdwBin *tree_bin;
  GtkWidget *tree_pane;
  GtkWidget *form_pane;
  GtkWidget *back_button;
  GtkLabel *path;
  GtkWidget *item_buttons;
  GtkScrolledWindow *scrolled;
  GtkBox *column;

  CabasItemTree *tree;
  GtkWidget *filter; /* (nullable): the page has none */
  GtkWidget *summary;
  CabasItemForm *form;
  CabasSeveralForm *several;
};

G_DEFINE_FINAL_TYPE (CabasPageView, cabas_page_view, GTK_TYPE_WIDGET)

static gboolean
is_current (CabasPageView *self)
{
  return cabas_page_find (cabas_session_get_page (self->session)) == self->page;
}

static gboolean
is_in_tree (CabasPageView *self, CabasItem *item)
{
  return cabas_page_find_shown (self->page, item) == item;
}

static void
update_back_button (CabasPageView *self)
{
  CabasItem *item = cabas_item_form_get_item (self->form);
  const gboolean is_part =
      item != NULL && cabas_item_get_parent (item) != NULL && !is_in_tree (self, item);

  gtk_widget_set_visible (self->back_button, is_part || cabas_two_panes_is_folded (self->panes));
}

/* The page of the plan itself shows the plan's form while nothing else is selected. */
static CabasItem *
get_default_item (CabasPageView *self)
{
  if (self->page != CABAS_PAGE_OVERVIEW)
    return NULL;

  return cabas_document_get_root (cabas_session_get_document (self->session));
}

static void
show_path (CabasPageView *self, CabasItem *item)
{
  g_autofree char *path = item != NULL ? cabas_item_dup_path (item) : NULL;

  gtk_label_set_label (self->path, path != NULL ? path : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->path), path);
}

static void
show_several (CabasPageView *self, guint n_selected)
{
  g_autoptr (GPtrArray) selected =
                 n_selected > 1 ? cabas_item_tree_list_selected (self->tree) : g_ptr_array_new ();

  cabas_several_form_set_items (self->several, selected);
}

static void
fill_form (CabasPageView *self, CabasItem *item)
{
  cabas_item_form_set_item (self->form, item);
  gtk_widget_set_visible (GTK_WIDGET (self->form), item != NULL);
}

/* Ticks come before their frame is drawn, so the second one tells that the first was shown. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CabasPageView *self = CABAS_PAGE_VIEW (widget);

  if (++self->n_ticks < 2)
    return G_SOURCE_CONTINUE;

  if (gtk_widget_get_visible (self->summary))
    fill_form (self, get_default_item (self));
  return G_SOURCE_REMOVE;
}

/* What the page shows below its summary is not in sight when the window opens; making it takes
 * longer than all the rest, so it comes after the first frame. */
static gboolean
may_wait (CabasPageView *self)
{
  if (self->n_ticks == 0 && !self->is_waiting)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);

  self->is_waiting = self->n_ticks < 2;
  return self->is_waiting;
}

/* Fills the pane of the form: one item, several, or none and then the page's own summary. */
static void
show_item (CabasPageView *self, CabasItem *item, guint n_selected)
{
  CabasItem *shown = item == NULL && n_selected < 2 ? get_default_item (self) : item;
  const gboolean is_other = shown != cabas_item_form_get_item (self->form);

  g_set_object (&self->last_item, item);
  if (item == NULL && shown != NULL && may_wait (self))
    fill_form (self, NULL);
  else
    fill_form (self, shown);
  gtk_widget_set_visible (self->summary, item == NULL && n_selected < 2);
  gtk_widget_set_visible (self->item_buttons, item != NULL || n_selected > 1);
  show_several (self, n_selected);
  show_path (self, item);
  update_back_button (self);
  cabas_page_actions_update (self);
  if (is_other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
session_selected_cb (CabasPageView *self)
{
  CabasItem *item = cabas_session_get_selected (self->session);

  if (!is_current (self) || self->is_syncing)
    return;

  if (item != NULL)
    cabas_item_tree_select_one (self->tree, cabas_page_find_shown (self->page, item));
  else
    cabas_item_tree_select_one (self->tree, NULL);
  show_item (self, item, item != NULL);
  if (item != NULL && !(cabas_two_panes_is_alone (self->panes) && is_in_tree (self, item)))
    cabas_two_panes_show (self->panes, self->form_pane);
}

static void
tree_selection_changed_cb (CabasPageView *self)
{
  g_autoptr (GPtrArray) selected = cabas_item_tree_list_selected (self->tree);
  CabasItem *item = selected->len == 1 ? selected->pdata[0] : NULL;

  self->is_syncing = TRUE;
  cabas_session_select (self->session, item);
  self->is_syncing = FALSE;
  show_item (self, item, selected->len);
}

static void
tree_activated_cb (CabasPageView *self, gboolean wants_focus)
{
  g_autoptr (GPtrArray) selected = cabas_item_tree_list_selected (self->tree);

  if (selected->len > 1 && wants_focus)
    cabas_two_panes_show (self->panes, self->form_pane);
  if (selected->len != 1)
    return;
  if (cabas_session_get_selected (self->session) != selected->pdata[0])
    cabas_session_select (self->session, selected->pdata[0]);
  if (wants_focus || !cabas_two_panes_is_alone (self->panes))
    cabas_two_panes_show (self->panes, self->form_pane);
  if (wants_focus)
    cabas_item_form_focus_title (self->form);
}

static void
make_add_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GMenuModel) kinds = cabas_page_actions_list_kinds (CABAS_PAGE_VIEW (user_data));

  gtk_menu_button_set_menu_model (button, kinds);
}

static void
cabas_page_view_dispose (GObject *object)
{
  CabasPageView *self = CABAS_PAGE_VIEW (object);

  cabas_widget_remove_children (GTK_WIDGET (self));
  g_clear_object (&self->last_item);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cabas_page_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CABAS_TYPE_TWO_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, "/fr/cabas/Cabas/page-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, panes);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, title);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, summary_button);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, add_button);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, table_button);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, library_button);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, filter_bin);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, tree_bin);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, tree_pane);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, form_pane);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, back_button);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, path);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, item_buttons);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CabasPageView, column);
}

static void
cabas_page_view_class_init (CabasPageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cabas_page_view_dispose;

  bind_template (GTK_WIDGET_CLASS (klass));
  cabas_page_actions_install (GTK_WIDGET_CLASS (klass));
  cabas_page_steps_install (GTK_WIDGET_CLASS (klass));
}

static void
cabas_page_view_init (CabasPageView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cabas_page_steps_attach (self);
}

static void
fill (CabasPageView *self)
{
  self->tree = CABAS_ITEM_TREE (cabas_item_tree_new (self->session, self->page));
  self->summary = cabas_page_summary_new (self->session, self->page);
  self->form = CABAS_ITEM_FORM (cabas_item_form_new (self->session, self->page));

  gtk_label_set_label (self->title, cabas_page_get_title (self->page));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cabas_page_get_title (self->page), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->summary_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, cabas_page_get_title (self->page),
                                  -1);
  cabas_widget_set_name (GTK_WIDGET (self->add_button), _ ("Add an item"));
  gtk_widget_set_sensitive (
      GTK_WIDGET (self->add_button),
      cabas_document_get_read_only_reason (cabas_session_get_document (self->session)) == NULL);
  adw_bin_set_child (self->tree_bin, GTK_WIDGET (self->tree));
  gtk_widget_insert_after (cabas_tree_placeholder_new (self->session, self->page), self->tree_pane,
                           GTK_WIDGET (self->filter_bin));
  if (cabas_page_get_listed_kind (self->page) != CABAS_KIND_ANY)
    {
      self->filter =
          cabas_filter_bar_new (self->session, cabas_item_tree_get_narrowing (self->tree));
      adw_bin_set_child (self->filter_bin, self->filter);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.filter", self->filter != NULL);
  cabas_widget_set_name (self->library_button, _ ("Insert from the library…"));
  gtk_widget_set_visible (self->library_button, cabas_page_get_info (self->page)->takes_cards);
  cabas_widget_set_name (GTK_WIDGET (self->menu_button), _ ("List menu"));
  cabas_page_menu_attach (self, self->menu_button, self->table_button);
  gtk_box_append (self->column, self->summary);
  gtk_box_append (self->column, GTK_WIDGET (self->form));
  self->several = CABAS_SEVERAL_FORM (cabas_several_form_new (self->session));
  gtk_box_append (self->column, GTK_WIDGET (self->several));
  gtk_menu_button_set_create_popup_func (self->add_button, make_add_menu, self, NULL);
}

GtkWidget *
cabas_page_view_new (CabasSession *session, CabasPage page)
{
  CabasPageView *self = g_object_new (CABAS_TYPE_PAGE_VIEW, NULL);

  self->session = g_object_ref (session);
  self->page = page;
  fill (self);

  g_signal_connect_object (self->tree, "selection-changed", G_CALLBACK (tree_selection_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tree, "item-activated", G_CALLBACK (tree_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cabas_item_tree_get_narrowing (self->tree), "changed",
                           G_CALLBACK (cabas_page_actions_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (session_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->panes, "notify::folded", G_CALLBACK (update_back_button), self,
                           G_CONNECT_SWAPPED);
  show_item (self, NULL, 0);

  return GTK_WIDGET (self);
}

/* A page without charts would have nothing to show beside its list. */
static CabasItem *
find_first_item (CabasPageView *self)
{
  const CabasPageInfo *info = cabas_page_get_info (self->page);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (self->session));

  for (const CabasKind *kind = info->kinds; *kind != CABAS_KIND_PLAN; kind++)
    if (info->charts[0] == NULL && cabas_item_get_n_children (root, *kind) > 0)
      return cabas_item_get_child (root, *kind, 0);

  return NULL;
}

void
cabas_page_view_become_current (CabasPageView *self)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  CabasItem *selected = cabas_session_get_selected (self->session);
  CabasItem *item = self->last_item;

  /* Of an empty page, what stands beside the list says what it is for. */
  cabas_two_panes_set_alone (self->panes, cabas_tree_columns_get_alone (self->page) &&
                                              cabas_page_lists_something (self->page, document));
  if (selected != NULL && cabas_page_find_for_item (selected, self->page) == self->page)
    item = selected;
  else if (item != NULL && cabas_document_find (document, cabas_item_get_id (item)) != item)
    item = NULL;
  if (item == NULL)
    item = find_first_item (self);

  if (item == selected)
    {
      session_selected_cb (self);
      /* Who comes for one item wants its form, not the table. */
      if (item != NULL)
        cabas_two_panes_show (self->panes, self->form_pane);
    }
  else
    {
      cabas_session_select (self->session, item);
      cabas_two_panes_show (self->panes, self->tree_pane);
    }
}

CabasSession *
cabas_page_view_get_session (CabasPageView *self)
{
  return self->session;
}

CabasPage
cabas_page_view_get_page (CabasPageView *self)
{
  return self->page;
}

CabasItemTree *
cabas_page_view_get_tree (CabasPageView *self)
{
  return self->tree;
}

CabasItemForm *
cabas_page_view_get_form (CabasPageView *self)
{
  return self->form;
}

void
cabas_page_view_start_filter (CabasPageView *self)
{
  cabas_two_panes_show (self->panes, self->tree_pane);
  if (self->filter != NULL)
    cabas_filter_bar_start (CABAS_FILTER_BAR (self->filter));
}

void
cabas_page_view_open_filters (CabasPageView *self)
{
  cabas_two_panes_show (self->panes, self->tree_pane);
  if (self->filter != NULL)
    cabas_filter_bar_open (CABAS_FILTER_BAR (self->filter));
}

void
cabas_page_view_set_alone (CabasPageView *self, gboolean is_alone)
{
  cabas_tree_columns_set_alone (self->page, is_alone);
  cabas_two_panes_show (self->panes, self->tree_pane);
  cabas_two_panes_set_alone (self->panes, is_alone);
}

gboolean
cabas_page_view_is_tree_focused (CabasPageView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tree));
}

void
cabas_page_view_focus_tree (CabasPageView *self)
{
  cabas_item_tree_focus_selected (self->tree);
}

GPtrArray *
cabas_page_view_list_targets (CabasPageView *self)
{
  GPtrArray *targets = cabas_item_tree_list_selected (self->tree);

  /* In the form, an action is about the part that is open there. */
  if (targets->len == 1 && !cabas_page_view_is_tree_focused (self) && self->last_item != NULL)
    targets->pdata[0] = self->last_item;

  return targets;
}

void
cabas_page_view_select (CabasPageView *self, GPtrArray *items)
{
  /* Several parts of one item are seen in its form. */
  const gboolean are_parts = items->len > 1 && !is_in_tree (self, items->pdata[0]);
  CabasItem *item = are_parts         ? cabas_item_get_parent (items->pdata[0])
                    : items->len == 1 ? items->pdata[0]
                                      : NULL;

  if (items->len < 2 || are_parts)
    {
      if (cabas_session_get_selected (self->session) == item)
        session_selected_cb (self);
      else
        cabas_session_select (self->session, item);
      return;
    }

  cabas_item_tree_select (self->tree, items);
  tree_selection_changed_cb (self);
}

void
cabas_page_view_edit (CabasPageView *self, CabasItem *item)
{
  if (cabas_session_get_selected (self->session) != item)
    cabas_session_select (self->session, item);
  cabas_two_panes_show (self->panes, self->form_pane);
  cabas_item_form_focus_title (self->form);
}

void
cabas_page_view_show_form (CabasPageView *self)
{
  cabas_two_panes_show (self->panes, self->form_pane);
  cabas_several_form_focus (self->several);
}

void
cabas_page_view_go_back (CabasPageView *self)
{
  CabasItem *item = cabas_item_form_get_item (self->form);

  if (item != NULL && cabas_item_get_parent (item) != NULL && !is_in_tree (self, item))
    cabas_session_select (self->session, cabas_item_get_parent (item));
  else
    cabas_two_panes_show (self->panes, self->tree_pane);
}
