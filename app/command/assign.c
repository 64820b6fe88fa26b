/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/assign.h"

#include "command/files.h"
#include "command/output.h"

#include <glib/gi18n-lib.h>

/* An item by its id, else the only one whose `field` is the word. NULL after telling why not. */
static CabasItem *
find_item (CabasDocument *document, CabasKind kind, CabasField field, const char *word)
{
  CabasItem *found = cabas_document_find (document, word);
  g_autoptr (GPtrArray) items = NULL;
  guint n_found = 0;

  if (found != NULL && cabas_item_get_kind (found) == kind)
    return found;

  items = cabas_document_list (document, kind);
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (cabas_item_get_text (items->pdata[i], field), word) == 0)
      {
        found = items->pdata[i];
        n_found++;
      }
  if (n_found == 1)
    return found;

  cabas_output_complain_of_usage (
      n_found == 0 ? _ ("“%s” is neither the id nor the “%s” of an item of the kind “%s”.")
                   : _ ("“%s” is not the id, and the “%s” of several items of the kind “%s”."),
      word, cabas_field_get_label (field), cabas_kind_get_label (kind));
  return NULL;
}

/* The letters are kept, but the action is not yet well shared. */
static void
tell_others (CabasItem *action, CabasItem *department, CabasLetters letters)
{
  g_autofree char *others = cabas_assign_dup_accountable_names (action, department);

  if (others != NULL && (letters & (1 << CABAS_LETTER_A)) != 0)
    cabas_output_complain (_ ("Others answer for this action as well (A): %s."), others);
}

static CabasExit
assign (CabasDocument *document, const CabasRequest *request, GBytes *contents)
{
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  g_autoptr (GError) error = NULL;
  CabasItem *action;
  CabasItem *department;
  CabasLetters letters;

  action = find_item (document, CABAS_KIND_ACTION, CABAS_ACTION_CODE, request->operands[1]);
  if (action == NULL)
    return CABAS_EXIT_USAGE;
  department = find_item (document, CABAS_KIND_DEPARTMENT, CABAS_DEPARTMENT_SHORT_NAME,
                          request->operands[2]);
  if (department == NULL)
    return CABAS_EXIT_USAGE;
  if (!cabas_letters_parse (request->operands[3], &letters, &error))
    return cabas_output_complain_of_usage ("%s", error->message);

  /* What is already so need not be written. */
  if (!cabas_assign_set_letters (history, action, department, letters))
    return CABAS_EXIT_OK;
  tell_others (action, department, letters);
  return cabas_files_save_plan (document, request->operands[0], contents);
}

CabasExit
cabas_assign_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 cabas_files_open_plan_to_change (request->operands[0], &contents);

  return document != NULL ? assign (document, request, contents) : CABAS_EXIT_FILE;
}
