/* SPDX-License-Identifier: EUPL-1.2 */
#include "finder-lines.h"

#include "command-use.h"
#include "filter-names.h"
#include "page-views.h"

#include "plan/fold.h"

#include <glib/gi18n-lib.h>

/* Hits shown of a kind before all are asked for, and cards. */
#define FIRST_HITS 5
#define MOST_CARDS 30

/* “12 of 48 shown” */
static char *
count (guint n_shown, guint n)
{
  if (n_shown == n)
    return g_strdup_printf ("%u", n);

  /* Translators: how many lines are shown, of how many. */
  return g_strdup_printf (_ ("%u of %u shown"), n_shown, n);
}

static void
add_group (GPtrArray *lines, const CabasFoundGroup *group, gboolean wants_all, const char *words)
{
  /* One line more takes no more room than the one that offers it. */
  const guint n = group->found->len;
  const guint n_shown = wants_all || n <= FIRST_HITS + 1 ? n : FIRST_HITS;
  const char *title = cabas_found_group_get_title (group);
  g_autofree char *detail = count (n_shown, n);

  g_ptr_array_add (lines, cabas_finding_new_heading (title, detail));
  for (guint i = 0; i < n_shown; i++)
    g_ptr_array_add (lines, cabas_finding_new_for_item (group->found->pdata[i], words));
  if (n_shown < n)
    {
      /* Translators: a kind of items, such as “Actions”, and how many were found. */
      g_autofree char *label = g_strdup_printf (_ ("Show all: %s (%u)"), title, n);
      g_autofree char *action = g_strdup_printf ("finder.show-kind(%d)", group->kind);

      g_ptr_array_add (lines,
                       cabas_finding_new_for_action (label, NULL, "view-more-symbolic", action));
    }
}

void
cabas_finder_lines_add_groups (GPtrArray *lines,
                               GPtrArray *groups,
                               CabasKind kind,
                               const char *words)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const CabasFoundGroup *group = groups->pdata[i];

      if (kind == CABAS_KIND_ANY || kind == group->kind)
        add_group (lines, group, kind == group->kind, words);
    }
}

static void
add_command (GPtrArray *lines, const CabasCommand *command, const char *words)
{
  g_autofree char *text = g_strdup_printf ("%s %s", _ (command->label), _ (command->group));

  if (cabas_text_matches (text, words))
    g_ptr_array_add (lines, cabas_finding_new_for_command (command));
}

static gboolean
is_offered (const CabasCommand *command)
{
  return command->action != NULL && !g_str_equal (command->action, "win.go");
}

void
cabas_finder_lines_add_commands (GPtrArray *lines, const gboolean *is_enabled, const char *words)
{
  g_auto (GStrv) used = cabas_command_use_list ();
  guint n_commands;
  const CabasCommand *commands = cabas_commands_get (&n_commands);
  const guint place = lines->len;

  for (guint i = 0; used[i] != NULL; i++)
    for (guint j = 0; j < n_commands; j++)
      if (is_offered (&commands[j]) && is_enabled[j] && g_str_equal (commands[j].action, used[i]))
        add_command (lines, &commands[j], words);
  for (guint i = 0; i < n_commands; i++)
    if (is_offered (&commands[i]) && is_enabled[i] &&
        !g_strv_contains ((const char *const *) used, commands[i].action))
      add_command (lines, &commands[i], words);
  if (lines->len > place)
    g_ptr_array_insert (lines, (int) place, cabas_finding_new_heading (_ ("Commands"), NULL));
}

void
cabas_finder_lines_add_views (GPtrArray *lines, const char *words)
{
  guint n_views;
  const CabasPageViewInfo *views = cabas_page_views_get (&n_views);
  const guint place = lines->len;

  for (guint i = 0; i < n_views; i++)
    {
      const CabasPageInfo *page = cabas_page_get_info (views[i].page);
      g_autofree char *text = g_strdup_printf ("%s %s", _ (views[i].title), _ (page->title));
      g_autofree char *action = g_strdup_printf ("win.view::%s/%s", page->name, views[i].name);

      if (cabas_text_matches (text, words))
        g_ptr_array_add (lines, cabas_finding_new_for_action (_ (views[i].title), _ (page->title),
                                                              page->icon_name, action));
    }
  if (lines->len > place)
    g_ptr_array_insert (lines, (int) place, cabas_finding_new_heading (_ ("Views"), NULL));
}

void
cabas_finder_lines_add_filters (GPtrArray *lines, CabasDocument *document, const char *words)
{
  g_autoptr (GPtrArray) names = cabas_filter_names_list (document, words);
  g_autofree char *detail = g_strdup_printf ("%u", names->len);

  if (names->len == 0)
    return;

  g_ptr_array_add (lines, cabas_finding_new_heading (_ ("Filters"), detail));
  for (guint i = 0; i < names->len; i++)
    {
      const CabasFilterName *name = names->pdata[i];

      g_ptr_array_add (lines, cabas_finding_new_for_action (name->label, name->detail,
                                                            name->is_kept ? "starred-symbolic"
                                                                          : "edit-find-symbolic",
                                                            name->action));
    }
}

const char *
cabas_finder_skip_insert (const char *words)
{
  const char *const verbs[] = { /* Translators: typed before the name of a card to insert. */
                                _ ("insert"), "insert"
  };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *rest = g_utf8_strchr (words, -1, ' ');
      g_autofree char *first = rest != NULL ? g_strndup (words, rest - words) : NULL;

      if (first != NULL && cabas_text_matches (first, verbs[i]))
        return rest + 1;
    }

  return NULL;
}

void
cabas_finder_lines_add_cards (GPtrArray *lines, CabasLibrary *library, const char *words)
{
  const char *card_words = cabas_finder_skip_insert (words);
  CabasCardQuery query = CABAS_CARD_QUERY_ALL;
  g_autoptr (GPtrArray) cards = NULL;
  g_autofree char *detail = NULL;

  query.words = card_words != NULL ? card_words : words;
  cards = cabas_library_search (library, &query);
  if (cards->len == 0)
    return;

  detail = count (MIN (cards->len, MOST_CARDS), cards->len);
  g_ptr_array_add (lines, cabas_finding_new_heading (_ ("Cards of the library"), detail));
  for (guint i = 0; i < MIN (cards->len, MOST_CARDS); i++)
    g_ptr_array_add (lines, cabas_finding_new_for_card (cards->pdata[i]));
}

guint
cabas_finder_lines_count (GPtrArray *lines)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += !cabas_finding_is_heading (lines->pdata[i]);
  return n;
}
