/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-actions.h"

#include "bin-window.h"
#include "editing.h"
#include "library/library-folder.h"
#include "narrowing.h"

#include "change/adoption.h"
#include "change/bin.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static CabasHistory *
get_history (CabasPageView *page)
{
  return cabas_session_get_history (cabas_page_view_get_session (page));
}

static CabasItem *
get_root (CabasPageView *page)
{
  return cabas_document_get_root (cabas_session_get_document (cabas_page_view_get_session (page)));
}

/* From where a new item is placed: the last thing selected, else the plan. */
static CabasItem *
find_origin (CabasPageView *page)
{
  g_autoptr (GPtrArray) targets = cabas_page_view_list_targets (page);

  return targets->len > 0 ? targets->pdata[targets->len - 1] : get_root (page);
}

static void
add_kind (CabasPageView *page, CabasKind kind)
{
  CabasItem *origin = find_origin (page);
  CabasItem *item = cabas_edit_add (get_history (page), origin, kind);

  if (item != NULL)
    cabas_page_view_edit (page, item);
}

static void
add (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *name = g_variant_get_string (parameter, NULL);
  CabasKind kind;

  if (cabas_kind_find (name, strlen (name), &kind))
    add_kind (CABAS_PAGE_VIEW (widget), kind);
}

static void
add_sibling (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);
  const CabasPageInfo *info = cabas_page_get_info (cabas_page_view_get_page (page));
  CabasItem *origin = find_origin (page);

  add_kind (page, origin != get_root (page) ? cabas_item_get_kind (origin) : info->kinds[0]);
}

/* The kind that goes inside what is selected: a row of the tree first, else a part of the form. */
static CabasKind
find_child_kind (CabasPageView *page, CabasItem *origin)
{
  const CabasKindInfo *info = cabas_kind_get_info (cabas_item_get_kind (origin));

  if (origin == get_root (page))
    return cabas_page_get_info (cabas_page_view_get_page (page))->kinds[0];
  for (guint i = 0; i < info->n_held; i++)
    if (cabas_page_nests_kind (cabas_page_view_get_page (page), info->held[i]))
      return info->held[i];

  return info->n_held > 0 ? info->held[0] : CABAS_KIND_PLAN;
}

static void
add_child (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);
  const CabasKind kind = find_child_kind (page, find_origin (page));

  if (kind != CABAS_KIND_PLAN)
    add_kind (page, kind);
}

static void
duplicate (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);
  const gboolean is_tree_focused = cabas_page_view_is_tree_focused (page);
  g_autoptr (GPtrArray) targets = cabas_page_view_list_targets (page);
  g_autoptr (GPtrArray) copies = cabas_edit_duplicate (get_history (page), targets);

  if (copies->len > 0)
    cabas_page_view_select (page, copies);
  if (is_tree_focused)
    cabas_page_view_focus_tree (page);
}

static void
dismiss_toast (AdwToast *toast)
{
  adw_toast_dismiss (toast);
}

/* “Undo” in a toast means this step: once something else happens, the toast goes. */
static void
tell_done (CabasPageView *page, const char *sentence)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (GTK_WIDGET (page), ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (overlay == NULL)
    return;

  toast = adw_toast_new (sentence);
  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  g_signal_connect_object (get_history (page), "notify::serial", G_CALLBACK (dismiss_toast), toast,
                           G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

/* What is selected once `items` are gone: what follows the last, else what precedes the first,
 * else what contains them. */
static CabasItem *
find_next_selected (GPtrArray *items)
{
  CabasItem *last = items->pdata[items->len - 1];
  CabasItem *parent = cabas_item_get_parent (last);
  const CabasKind kind = cabas_item_get_kind (last);
  const guint n = cabas_item_get_n_children (parent, kind);

  for (guint i = cabas_item_get_position (last) + 1; i < n; i++)
    if (!g_ptr_array_find (items, cabas_item_get_child (parent, kind, i), NULL))
      return cabas_item_get_child (parent, kind, i);
  for (guint i = cabas_item_get_position (last); i-- > 0;)
    if (!g_ptr_array_find (items, cabas_item_get_child (parent, kind, i), NULL))
      return cabas_item_get_child (parent, kind, i);

  return g_ptr_array_find (items, parent, NULL) ? NULL : parent;
}

static void
remove_items (CabasPageView *page, GPtrArray *items)
{
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *safe_sentence = NULL;
  g_autoptr (GPtrArray) next = g_ptr_array_new ();
  const gboolean is_tree_focused = cabas_page_view_is_tree_focused (page);
  CabasItem *next_item;

  if (items->len == 0 || cabas_item_get_parent (items->pdata[0]) == NULL)
    return;

  name = cabas_item_dup_display_name (items->pdata[0]);
  next_item = find_next_selected (items);
  if (next_item != NULL && next_item != get_root (page))
    g_ptr_array_add (next, next_item);

  if (!cabas_edit_remove (get_history (page), items))
    return;

  if (items->len == 1)
    sentence = g_strdup_printf (_ ("Removed “%s”"), name);
  else
    sentence = g_strdup_printf (_ ("Removed %u items"), items->len);
  safe_sentence = g_markup_escape_text (sentence, -1);
  cabas_page_view_select (page, next);
  if (is_tree_focused)
    cabas_page_view_focus_tree (page);
  tell_done (page, safe_sentence);
}

static void
remove_targets (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GPtrArray) targets = cabas_page_view_list_targets (CABAS_PAGE_VIEW (widget));

  remove_items (CABAS_PAGE_VIEW (widget), targets);
}

/* A part of the item in the form, which stays there. */
static void
remove_part (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);
  CabasSession *session = cabas_page_view_get_session (page);
  CabasItem *item = cabas_document_find (cabas_session_get_document (session),
                                         g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *safe_sentence = NULL;

  if (item == NULL)
    return;

  name = cabas_item_dup_display_name (item);
  sentence = g_strdup_printf (_ ("Removed “%s”"), name);
  safe_sentence = g_markup_escape_text (sentence, -1);
  if (cabas_bin_put (get_history (page), item))
    tell_done (page, safe_sentence);
}

static void
move (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);
  CabasHistory *history = get_history (page);
  g_autoptr (GPtrArray) targets = cabas_page_view_list_targets (page);
  const gboolean is_tree_focused = cabas_page_view_is_tree_focused (page);
  gboolean is_done;

  if (g_str_equal (action_name, "page.move-up"))
    is_done = cabas_edit_shift (history, targets, -1);
  else if (g_str_equal (action_name, "page.move-down"))
    is_done = cabas_edit_shift (history, targets, 1);
  else if (g_str_equal (action_name, "page.move-in"))
    is_done = cabas_edit_move_in (history, cabas_page_view_get_page (page), targets);
  else
    is_done = cabas_edit_move_out (history, targets);

  if (is_done)
    cabas_page_view_select (page, targets);
  else
    gtk_widget_error_bell (widget);
  if (is_tree_focused)
    cabas_page_view_focus_tree (page);
}

static void
rename_item (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GPtrArray) targets = NULL;

  /* The page hears of the key first; in a grid it edits a cell. */
  if (focus != NULL && gtk_widget_activate_action (focus, "grid.edit", NULL))
    return;

  targets = cabas_page_view_list_targets (page);
  if (targets->len == 1)
    cabas_page_view_edit (page, targets->pdata[0]);
  else if (targets->len > 1)
    cabas_page_view_show_form (page);
}

/* (nullable) */
static CabasItem *
find_only_action (CabasPageView *page)
{
  g_autoptr (GPtrArray) targets = cabas_page_view_list_targets (page);
  CabasItem *item = targets->len == 1 ? targets->pdata[0] : NULL;

  return item != NULL && cabas_item_get_kind (item) == CABAS_KIND_ACTION ? item : NULL;
}

static void
save_card (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasItem *action = find_only_action (CABAS_PAGE_VIEW (widget));

  if (action != NULL)
    cabas_library_folder_save_action (widget, action);
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_page_view_go_back (CABAS_PAGE_VIEW (widget));
}

static void
show_summary (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  cabas_page_view_select (CABAS_PAGE_VIEW (widget), none);
  cabas_page_view_show_form (CABAS_PAGE_VIEW (widget));
}

static void
show_form (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_page_view_show_form (CABAS_PAGE_VIEW (widget));
}

static void
start_filter (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_page_view_start_filter (CABAS_PAGE_VIEW (widget));
}

static void
focus_list (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_page_view_focus_tree (CABAS_PAGE_VIEW (widget));
}

static void
open_bin (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  cabas_bin_window_open (GTK_WINDOW (gtk_widget_get_root (widget)),
                         cabas_page_view_get_session (CABAS_PAGE_VIEW (widget)));
}

static void
renumber (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  CabasPageView *page = CABAS_PAGE_VIEW (widget);

  if (cabas_adoption_renumber (get_history (page)))
    tell_done (page, _ ("Codes follow the order of the plan"));
  else
    gtk_widget_error_bell (widget);
}

void
cabas_page_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.add", "s", add);
  gtk_widget_class_install_action (widget_class, "page.add-sibling", NULL, add_sibling);
  gtk_widget_class_install_action (widget_class, "page.add-child", NULL, add_child);
  gtk_widget_class_install_action (widget_class, "page.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "page.remove", NULL, remove_targets);
  gtk_widget_class_install_action (widget_class, "page.remove-item", "s", remove_part);
  gtk_widget_class_install_action (widget_class, "page.move-up", NULL, move);
  gtk_widget_class_install_action (widget_class, "page.move-down", NULL, move);
  gtk_widget_class_install_action (widget_class, "page.move-in", NULL, move);
  gtk_widget_class_install_action (widget_class, "page.move-out", NULL, move);
  gtk_widget_class_install_action (widget_class, "page.rename", NULL, rename_item);
  gtk_widget_class_install_action (widget_class, "page.save-card", NULL, save_card);
  gtk_widget_class_install_action (widget_class, "page.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "page.show-summary", NULL, show_summary);
  gtk_widget_class_install_action (widget_class, "page.show-form", NULL, show_form);
  gtk_widget_class_install_action (widget_class, "page.filter", NULL, start_filter);
  gtk_widget_class_install_action (widget_class, "page.focus-list", NULL, focus_list);
  gtk_widget_class_install_action (widget_class, "page.bin", NULL, open_bin);
  gtk_widget_class_install_action (widget_class, "page.renumber", NULL, renumber);
}

void
cabas_page_actions_update (CabasPageView *self)
{
  static const char *const about_items[] = { "page.duplicate", "page.remove" };
  static const char *const moves[] = { "page.move-up", "page.move-down", "page.move-in",
                                       "page.move-out" };
  CabasDocument *document = cabas_session_get_document (cabas_page_view_get_session (self));
  const gboolean is_writable = cabas_document_get_read_only_reason (document) == NULL;
  g_autoptr (GPtrArray) targets = cabas_page_view_list_targets (self);
  CabasItem *origin = find_origin (self);

  for (guint i = 0; i < G_N_ELEMENTS (about_items); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), about_items[i],
                                   is_writable && targets->len > 0);
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), moves[i],
                                   is_writable && targets->len > 0 &&
                                       cabas_item_tree_can_move (cabas_page_view_get_tree (self)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.renumber",
                                 is_writable && !cabas_adoption_is_voted (cabas_item_get_number (
                                                    get_root (self), CABAS_PLAN_STATUS)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.save-card",
                                 find_only_action (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.rename", targets->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-sibling", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.remove-item", is_writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-child",
                                 is_writable && targets->len == 1 &&
                                     find_child_kind (self, origin) != CABAS_KIND_PLAN);
}

static void
append_kind (GMenu *menu, CabasItem *origin, CabasKind kind)
{
  g_autoptr (GMenuItem) entry = NULL;
  CabasItem *parent;
  guint position;

  if (!cabas_edit_find_place (origin, kind, &parent, &position))
    return;

  entry = g_menu_item_new (cabas_kind_get_label (kind), NULL);
  g_menu_item_set_action_and_target (entry, "page.add", "s", cabas_kind_get_info (kind)->name);
  g_menu_append_item (menu, entry);
}

GMenuModel *
cabas_page_actions_list_kinds (CabasPageView *self)
{
  const CabasPageInfo *info = cabas_page_get_info (cabas_page_view_get_page (self));
  CabasItem *origin = find_origin (self);
  GMenu *menu = g_menu_new ();

  for (const CabasKind *kind = info->kinds; *kind != CABAS_KIND_PLAN; kind++)
    append_kind (menu, origin, *kind);
  for (const CabasKind *kind = info->nested; *kind != CABAS_KIND_PLAN; kind++)
    if (*kind != info->kinds[0])
      append_kind (menu, origin, *kind);

  return G_MENU_MODEL (menu);
}
