/* SPDX-License-Identifier: EUPL-1.2 */
#include "change/insert-card.h"
#include "command/files.h"
#include "command/output.h"
#include "store/library.h"

#include <glib/gi18n-lib.h>

static CabasExit
insert (CabasDocument *document, const CabasRequest *request, GBytes *contents)
{
  g_autoptr (CabasLibrary) library = cabas_library_new ();
  g_autoptr (CabasHistory) history = cabas_history_new (document);
  g_autoptr (GPtrArray) indicators = NULL;
  g_autoptr (GError) error = NULL;
  CabasCard *card = cabas_library_find (library, request->operands[1]);
  const char *under = cabas_request_get (request, CABAS_OPTION_UNDER);
  CabasItem *from = NULL;
  CabasItem *item;

  if (card == NULL)
    return cabas_output_complain_of_usage (_ ("The library has no card “%s”."),
                                           request->operands[1]);
  if (under != NULL)
    {
      from = cabas_document_find (document, under);
      if (from == NULL)
        return cabas_output_complain_of_usage (_ ("No item of the plan has the id “%s”."), under);
    }

  indicators = cabas_library_list_indicators (library, card);
  item = cabas_insert_card (history, card, indicators, from, &error);
  if (item == NULL)
    return cabas_output_complain_of_usage ("%s", error->message);

  g_print ("%s\n", cabas_item_get_id (item));
  return cabas_files_save_plan (document, request->operands[0], contents);
}

CabasExit
cabas_insert_run (const CabasRequest *request)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 cabas_files_open_plan_to_change (request->operands[0], &contents);

  return document != NULL ? insert (document, request, contents) : CABAS_EXIT_FILE;
}
