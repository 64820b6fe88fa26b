/* SPDX-License-Identifier: EUPL-1.2 */
#include "page-menu.h"

#include "item-tree.h"
#include "page-actions.h"
#include "widgets.h"

#include <glib/gi18n-lib.h>

/* Of the action that sorts, for the order of the plan; a column has an id. */
#define AS_PLAN "as-plan"
#define BY_NAME "by-name"

static const CabasTreeColumn *
find_column (CabasPageView *view, const char *id)
{
  g_autoptr (GPtrArray) columns = cabas_tree_columns_list (cabas_page_view_get_page (view));

  for (guint i = 0; i < columns->len; i++)
    if (g_str_equal (((const CabasTreeColumn *) columns->pdata[i])->id, id))
      return columns->pdata[i];

  return NULL;
}

static void
column_toggled_cb (GSimpleAction *action, GVariant *state, CabasPageView *view)
{
  const CabasTreeColumn *column =
      find_column (view, g_action_get_name (G_ACTION (action)) + strlen ("column-"));

  g_simple_action_set_state (action, state);
  cabas_tree_column_set_wanted (column, g_variant_get_boolean (state));
  cabas_item_tree_update_columns (cabas_page_view_get_tree (view));
}

static void
sort_cb (GSimpleAction *action, GVariant *state, CabasPageView *view)
{
  CabasNarrowing *narrowing = cabas_item_tree_get_narrowing (cabas_page_view_get_tree (view));
  const char *id = g_variant_get_string (state, NULL);

  cabas_narrowing_sort (narrowing,
                        g_str_equal (id, AS_PLAN)   ? NULL
                        : g_str_equal (id, BY_NAME) ? ""
                                                    : id,
                        FALSE);
}

/* The headers sort as well. */
static void
narrowing_changed_cb (GSimpleAction *action, CabasNarrowing *narrowing)
{
  const char *id = cabas_narrowing_get_sorted (narrowing);

  g_simple_action_set_state (action, g_variant_new_string (id == NULL    ? AS_PLAN
                                                           : *id == '\0' ? BY_NAME
                                                                         : id));
}

static void
alone_toggled_cb (GSimpleAction *action, GVariant *state, CabasPageView *view)
{
  g_simple_action_set_state (action, state);
  cabas_page_view_set_alone (view, g_variant_get_boolean (state));
}

static void
add_action (GSimpleActionGroup *group,
            CabasPageView *view,
            const char *name,
            GVariant *state,
            GCallback callback)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
      name, g_variant_is_of_type (state, G_VARIANT_TYPE_STRING) ? G_VARIANT_TYPE_STRING : NULL,
      state);

  g_signal_connect_object (action, "change-state", callback, view, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static void
append_order (GMenu *menu, const char *label, const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "list.sort", "s", id);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  g_autoptr (GMenu) owned = section;

  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (owned));
}

static void
append_submenu (GMenu *menu, const char *label, GMenu *submenu)
{
  g_autoptr (GMenu) owned = submenu;

  g_menu_append_submenu (menu, label, G_MENU_MODEL (owned));
}

static void
fill_columns (CabasPageView *view, GSimpleActionGroup *group, GMenu *menu)
{
  g_autoptr (GPtrArray) columns = cabas_tree_columns_list (cabas_page_view_get_page (view));
  GMenu *wanted = g_menu_new ();
  GMenu *orders = g_menu_new ();
  GMenu *looks = g_menu_new ();

  append_order (orders, _ ("Order of the plan"), AS_PLAN);
  append_order (orders, _ ("Name"), BY_NAME);
  for (guint i = 0; i < columns->len; i++)
    {
      const CabasTreeColumn *column = columns->pdata[i];
      g_autofree char *name = g_strconcat ("column-", column->id, NULL);
      g_autofree char *full_name = g_strconcat ("list.", name, NULL);

      add_action (group, view, name, g_variant_new_boolean (cabas_tree_column_is_wanted (column)),
                  G_CALLBACK (column_toggled_cb));
      g_menu_append (wanted, _ (column->title), full_name);
      append_order (orders, _ (column->title), column->id);
    }
  g_menu_append (looks, _ ("_Table without form"), "list.alone");
  append_submenu (looks, _ ("_Columns"), wanted);
  append_submenu (looks, _ ("_Sort by"), orders);
  append_section (menu, NULL, looks);
}

void
cabas_page_menu_attach (CabasPageView *view, GtkMenuButton *button, GtkWidget *table_button)
{
  const CabasPage page = cabas_page_view_get_page (view);
  CabasNarrowing *narrowing = cabas_item_tree_get_narrowing (cabas_page_view_get_tree (view));
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPtrArray) columns = cabas_tree_columns_list (page);
  g_autoptr (GMenu) menu = g_menu_new ();
  GMenu *others = g_menu_new ();

  add_action (group, view, "alone", g_variant_new_boolean (cabas_tree_columns_get_alone (page)),
              G_CALLBACK (alone_toggled_cb));
  add_action (group, view, "sort", g_variant_new_string (AS_PLAN), G_CALLBACK (sort_cb));
  g_signal_connect_object (narrowing, "changed", G_CALLBACK (narrowing_changed_cb),
                           g_action_map_lookup_action (G_ACTION_MAP (group), "sort"),
                           G_CONNECT_SWAPPED);
  cabas_widget_set_name (table_button, _ ("Table without form"));
  gtk_widget_set_visible (table_button, columns->len > 0);
  if (columns->len > 0)
    fill_columns (view, group, menu);
  if (page == CABAS_PAGE_ACTIONS)
    g_menu_append (others, _ ("_Renumber in order"), "page.renumber");
  g_menu_append (others, _ ("_Bin…"), "page.bin");
  append_section (menu, NULL, others);

  gtk_widget_insert_action_group (GTK_WIDGET (view), "list", G_ACTION_GROUP (group));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}
