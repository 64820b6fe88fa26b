/* SPDX-License-Identifier: EUPL-1.2 */
#include "application.h"
#include "chart-view.h"
#include "commands.h"
#include "item-tree.h"
#include "page-view.h"

#include "council/slide-sorter.h"
#include "governance/calendar-view.h"
#include "governance/meetings-panel.h"
#include "governance/publications-list.h"
#include "indicators/round-view.h"

#include <locale.h>
#include <string.h>

/* Keys that are handled where they are pressed may mean another thing in another view. */
static gboolean
may_share (const CabasCommand *one, const CabasCommand *other)
{
  return one->is_local && other->is_local && !g_str_equal (one->group, other->group);
}

static void
test_each_shortcut_is_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);

  for (guint i = 0; i < n_commands; i++)
    g_assert_null (commands[i].keys[G_N_ELEMENTS (commands[i].keys) - 1]);
  for (guint i = 0; i < n_commands; i++)
    for (guint j = 0; j < G_N_ELEMENTS (commands[i].keys) && commands[i].keys[j] != NULL; j++)
      {
        const CabasCommand *other;
        g_autofree char *name = NULL;
        guint key;
        GdkModifierType modifiers;

        g_test_message ("%s: %s", commands[i].label, commands[i].keys[j]);
        g_assert_true (gtk_accelerator_parse (commands[i].keys[j], &key, &modifiers));
        name = gtk_accelerator_name (key, modifiers);
        other = g_hash_table_lookup (seen, name);
        g_assert_true (other == NULL || may_share (&commands[i], other));
        g_hash_table_insert (seen, g_steal_pointer (&name), (gpointer) &commands[i]);
      }
}

/* Whether widgets of one of the types have the action. */
static gboolean
has_class_action (const char *name)
{
  const GType types[] = { CABAS_TYPE_WINDOW,         CABAS_TYPE_PAGE_VIEW,
                          CABAS_TYPE_ITEM_TREE,      CABAS_TYPE_ROUND_VIEW,
                          CABAS_TYPE_CALENDAR_VIEW,  CABAS_TYPE_SLIDE_SORTER,
                          CABAS_TYPE_MEETINGS_PANEL, CABAS_TYPE_PUBLICATIONS_LIST,
                          CABAS_TYPE_CHART_VIEW };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);
      GType owner;
      const char *found;
      const char *property;
      const GVariantType *parameter;

      for (guint j = 0; gtk_widget_class_query_action ((GtkWidgetClass *) klass, j, &owner, &found,
                                                       &parameter, &property);
           j++)
        if (g_str_equal (found, name))
          return TRUE;
    }

  return FALSE;
}

static void
test_each_action_exists (void)
{
  g_autoptr (CabasApplication) application = cabas_application_new ();
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);

  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  for (guint i = 0; i < n_commands; i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GVariant) target = NULL;

      if (commands[i].action == NULL)
        continue;
      g_test_message ("%s: %s", commands[i].label, commands[i].action);
      g_assert_true (g_action_parse_detailed_name (commands[i].action, &name, &target, NULL));
      if (g_str_has_prefix (name, "app."))
        g_assert_true (
            g_action_group_has_action (G_ACTION_GROUP (application), name + strlen ("app.")));
      else if (!g_str_has_prefix (name, "list.")) /* the group of a page's menu */
        g_assert_true (has_class_action (name));
    }
}

/* What the window and a page can do without being told of what has a line in the table, but for
 * answers to something that is asked on the screen. */
static void
test_each_action_has_a_line (void)
{
  static const char *const answers[] = { "win.overwrite", "page.back", "page.focus-list", NULL };
  const GType types[] = { CABAS_TYPE_WINDOW, CABAS_TYPE_PAGE_VIEW };
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (types[i]);
      GType owner;
      const char *name;
      const char *property;
      const GVariantType *parameter;

      for (guint j = 0; gtk_widget_class_query_action ((GtkWidgetClass *) klass, j, &owner, &name,
                                                       &parameter, &property);
           j++)
        {
          gboolean is_there = FALSE;

          if (parameter != NULL || g_strv_contains (answers, name) ||
              !(g_str_has_prefix (name, "win.") || g_str_has_prefix (name, "page.")))
            continue;
          for (guint k = 0; k < n_commands; k++)
            is_there |= g_strcmp0 (commands[k].action, name) == 0;
          g_test_message ("%s", name);
          g_assert_true (is_there);
        }
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();

  g_test_add_func ("/commands/each-shortcut-is-unique", test_each_shortcut_is_unique);
  g_test_add_func ("/commands/each-action-exists", test_each_action_exists);
  g_test_add_func ("/commands/each-action-has-a-line", test_each_action_has_a_line);

  return g_test_run ();
}
