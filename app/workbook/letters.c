/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/letters.h"

#include "plan/assignment.h"
#include "workbook/cell-value.h"

char *
cabas_letters_dup_departments (CabasItem *action, guint letter, CabasNames *names)
{
  GString *text = g_string_new (NULL);
  CabasDocument *document = cabas_item_get_document (action);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i);
      const char *id = cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT);
      CabasItem *department = id != NULL ? cabas_document_find (document, id) : NULL;
      g_autofree char *name = NULL;

      if (cabas_item_get_number (assignment, CABAS_ASSIGNMENT_LETTER) != letter ||
          !cabas_assignment_counts (assignment) || department == NULL ||
          cabas_item_get_kind (department) != CABAS_KIND_DEPARTMENT ||
          cabas_item_is_in_bin (department) || !g_hash_table_add (known, department))
        continue;
      name = cabas_names_dup (names, department);
      g_string_append_printf (text, "%s%s", text->len > 0 ? CABAS_CELL_SEPARATOR : "", name);
    }

  return g_string_free (text, FALSE);
}
