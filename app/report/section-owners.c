/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include <glib/gi18n-lib.h>

/* What the departments are asked, by department. */
static GHashTable *
gather (CabasReport *self)
{
  g_autoptr (GPtrArray) assignments = cabas_document_list (self->document, CABAS_KIND_ASSIGNMENT);
  GHashTable *lists =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < assignments->len; i++)
    {
      CabasItem *assignment = g_ptr_array_index (assignments, i);
      const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
      GPtrArray *list;

      if (id == NULL)
        continue;
      list = g_hash_table_lookup (lists, id);
      if (list == NULL)
        {
          list = g_ptr_array_new ();
          g_hash_table_insert (lists, (gpointer) id, list);
        }
      g_ptr_array_add (list, assignment);
    }

  return lists;
}

static void
add_row (CabasReport *self, CabasTable *table, CabasItem *assignment)
{
  CabasItem *action = cabas_item_get_parent (assignment);
  gint64 letter = cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER);
  const CabasChoiceSet *letters = cabas_field_get_info (CABAS_ASSIGNMENT_LETTER)->choices;
  g_autofree char *state = cabas_report_dup (self, assignment, CABAS_ASSIGNMENT_STATE);
  CabasWords *page = cabas_words_new (NULL);

  cabas_words_add_page_of (page, 0, cabas_item_get_id (action));
  cabas_table_add_row (table);
  cabas_table_take_cell (table, cabas_report_dup_link (self, action));
  cabas_table_add_cell (table, letter >= 0 ? letters->choices[letter].name : NULL);
  cabas_table_add_cell (table, state);
  cabas_table_take_cell (table, page);
}

static void
add_department (CabasReport *self, CabasTable *table, CabasItem *department, GPtrArray *list)
{
  g_autofree char *name = cabas_item_dup_display_name (department);
  g_autofree char *referent = cabas_report_dup (self, department, CABAS_DEPARTMENT_REFERENT);
  CabasWords *words = cabas_words_new (NULL);

  cabas_words_add (words, CABAS_WORDS_STRONG | CABAS_WORDS_ACCENT, name);
  if (referent != NULL)
    {
      g_autofree char *said = g_strdup_printf (" – %s", referent);

      cabas_words_add (words, CABAS_WORDS_MUTED, said);
    }
  cabas_table_add_group (table, words);
  for (guint i = 0; i < list->len; i++)
    add_row (self, table, g_ptr_array_index (list, i));
}

/**
 * cabas_report_add_owners:
 * @self: a report
 *
 * Adds the index of departments: their actions, with letter, answer and page.
 */
void
cabas_report_add_owners (CabasReport *self)
{
  g_autoptr (GHashTable) lists = gather (self);
  g_autoptr (CabasTable) table = cabas_table_new ();

  cabas_table_add_column (table, _ ("Action"), CABAS_TABLE_START, 1);
  cabas_table_add_column (table, _ ("Letter"), CABAS_TABLE_CENTER, 0);
  cabas_table_add_column (table, _ ("State"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Page"), CABAS_TABLE_END, 0);

  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_DEPARTMENT); i++)
    {
      CabasItem *department = cabas_item_get_child (self->plan, CABAS_KIND_DEPARTMENT, i);
      GPtrArray *list = g_hash_table_lookup (lists, cabas_item_get_id (department));

      if (list != NULL)
        add_department (self, table, department, list);
    }

  if (cabas_table_get_n_rows (table) == 0)
    return;

  cabas_paper_add_heading (self->paper, 1, "part-owners", _ ("Index of departments"));
  cabas_paper_add_table (self->paper, g_steal_pointer (&table));
}
