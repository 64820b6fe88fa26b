/* SPDX-License-Identifier: EUPL-1.2 */
#include "filter-names.h"

#include "plan/fold.h"

#include <glib/gi18n-lib.h>

/* Targets are ids, or a kind and a condition: "action/late". */
#define SEPARATOR "/"

static const CabasKind listed_kinds[] = { CABAS_KIND_ACTION, CABAS_KIND_INDICATOR };

static void
free_name (gpointer data)
{
  CabasFilterName *name = data;

  g_free (name->label);
  g_free (name->detail);
  g_free (name->action);
  g_free (name);
}

static const char *
get_condition_name (CabasCondition condition)
{
  return cabas_field_get_info (CABAS_FILTER_CONDITIONS)->choices->choices[condition].name;
}

static char *
describe (CabasKind kind)
{
  switch ((int) kind)
    {
    case CABAS_KIND_ACTION:
      return g_strdup (_ ("Filter of the actions"));
    case CABAS_KIND_INDICATOR:
      return g_strdup (_ ("Filter of the indicators"));
    default:
      return g_strdup (_ ("Search in the whole plan"));
    }
}

/* `label` (transfer full). */
static void
add_name (GPtrArray *names, char *label, CabasKind kind, const char *target, gboolean is_kept)
{
  CabasFilterName *name = g_new0 (CabasFilterName, 1);

  name->label = label;
  name->detail = describe (kind);
  name->action = g_strconcat ("win.filter::", target, NULL);
  name->is_kept = is_kept;
  g_ptr_array_add (names, name);
}

static void
add_kept (GPtrArray *names, CabasItem *root, const char *words)
{
  for (guint i = 0; i < cabas_item_get_n_children (root, CABAS_KIND_FILTER); i++)
    {
      CabasItem *filter = cabas_item_get_child (root, CABAS_KIND_FILTER, i);
      g_autofree char *label = cabas_item_dup_display_name (filter);
      g_autoptr (CabasQuery) query = cabas_query_new_saved (filter);

      if (cabas_text_matches (label, words))
        add_name (names, g_steal_pointer (&label), query->kind, cabas_item_get_id (filter), TRUE);
    }
}

GPtrArray *
cabas_filter_names_list (CabasDocument *document, const char *words)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (free_name);

  add_kept (names, cabas_document_get_root (document), words);
  for (int i = 0; i < CABAS_N_CONDITION; i++)
    {
      const char *label = cabas_condition_get_label (i);

      if (!cabas_text_matches (label, words))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (listed_kinds); j++)
        {
          g_autofree char *target = g_strconcat (cabas_kind_get_info (listed_kinds[j])->name,
                                                 SEPARATOR, get_condition_name (i), NULL);

          if (cabas_condition_applies (i, listed_kinds[j]))
            add_name (names, g_strdup (label), listed_kinds[j], target, FALSE);
        }
    }

  return names;
}

static CabasQuery *
find_condition (const char *target)
{
  for (guint i = 0; i < G_N_ELEMENTS (listed_kinds); i++)
    for (int j = 0; j < CABAS_N_CONDITION; j++)
      {
        g_autofree char *name = g_strconcat (cabas_kind_get_info (listed_kinds[i])->name, SEPARATOR,
                                             get_condition_name (j), NULL);
        CabasQuery *query;

        if (!g_str_equal (name, target))
          continue;
        query = cabas_query_new (listed_kinds[i]);
        query->conditions = G_GUINT64_CONSTANT (1) << j;
        return query;
      }

  return NULL;
}

CabasQuery *
cabas_filter_names_find (CabasDocument *document, const char *target)
{
  CabasItem *item = cabas_document_find (document, target);

  if (item != NULL)
    return cabas_item_get_kind (item) == CABAS_KIND_FILTER ? cabas_query_new_saved (item) : NULL;

  return find_condition (target);
}

static void
set_set (CabasHistory *history, CabasItem *filter, CabasField field, guint64 set)
{
  if (set != 0)
    cabas_history_set_number (history, filter, field, (gint64) set);
}

CabasItem *
cabas_filter_save (CabasSession *session, const char *name, gint64 listed, const CabasQuery *query)
{
  CabasHistory *history = cabas_session_get_history (session);
  CabasItem *root = cabas_document_get_root (cabas_session_get_document (session));
  /* Translators: in a list of steps to undo; %s is a name. */
  g_autofree char *label = g_strdup_printf (_ ("save the filter “%s”"), name);
  CabasItem *filter;

  cabas_history_begin (history, label);
  filter = cabas_history_add (history, root, CABAS_KIND_FILTER, G_MAXUINT);
  if (filter != NULL)
    {
      cabas_history_set_text (history, filter, CABAS_FILTER_NAME, name);
      cabas_history_set_number (history, filter, CABAS_FILTER_LISTED, listed);
      cabas_history_set_text (history, filter, CABAS_FILTER_WORDS, query->words);
      set_set (history, filter, CABAS_FILTER_CONDITIONS, query->conditions);
      set_set (history, filter, CABAS_FILTER_STATUSES, query->statuses);
      cabas_history_set_text (history, filter, CABAS_FILTER_DEPARTMENT, query->department);
      set_set (history, filter, CABAS_FILTER_THEMES, query->themes);
    }
  cabas_history_end (history);

  return filter;
}
