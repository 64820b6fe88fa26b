/* SPDX-License-Identifier: EUPL-1.2 */
#include "command/files.h"
#include "command/occasion.h"
#include "command/output.h"
#include "command/state.h"
#include "command/text-table.h"
#include "deck/occasion.h"
#include "deck/pages.h"
#include "plan/language.h"

#include <glib/gi18n-lib.h>

static const char *
get_language (CabasDocument *document)
{
  const gint64 language =
      cabas_item_get_number (cabas_document_get_root (document), CABAS_PLAN_LANGUAGE);

  return language == CABAS_LANGUAGE_FR ? "fr" : language == CABAS_LANGUAGE_EN ? "en" : NULL;
}

static void
add_row (CabasTextTable *table, const CabasDeck *deck, const CabasSlide *slide, guint number)
{
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *warnings = NULL;

  cabas_text_table_add (table, cabas_item_get_id (deck->item));
  cabas_text_table_add (table, deck->title);
  cabas_text_table_add (table, place);
  cabas_text_table_add (table, cabas_item_get_id (slide->item));
  cabas_text_table_add (table, cabas_choice_get_label (CABAS_SLIDE_SORT, slide->sort));
  cabas_text_table_add (table, slide->title);
  cabas_text_table_add (table, slide->is_hidden ? cabas_field_get_label (CABAS_SLIDE_HIDDEN) : "");
  g_ptr_array_add (slide->warnings, NULL);
  warnings = g_strjoinv (" ", (char **) slide->warnings->pdata);
  g_ptr_array_set_size (slide->warnings, (int) slide->warnings->len - 1);
  cabas_text_table_add (table, warnings);
  cabas_text_table_end_row (table);
}

/* One row for each slide, with what is to be told before it is shown. */
static void
list_deck (CabasTextTable *table, const CabasGallery *gallery, CabasItem *item)
{
  g_autoptr (CabasDeck) deck = cabas_deck_new (gallery, item, CABAS_DECK_WHOLE);
  g_autoptr (CabasSlidePages) pages = cabas_slide_pages_new (deck);

  for (guint i = 0; i < deck->slides->len; i++)
    add_row (table, deck, g_ptr_array_index (deck->slides, i), i + 1);
}

static CabasExit
list_decks (CabasDocument *document, CabasDocument *since, gboolean as_csv)
{
  const CabasGallery gallery = { document, since, cabas_date_today () };
  g_autoptr (CabasTextTable) table = cabas_text_table_new (as_csv);
  g_autoptr (GPtrArray) decks = cabas_document_list (document, CABAS_KIND_DECK);
  const char *const heads[] = {
    N_ ("Deck"), N_ ("Called"), N_ ("No."),    N_ ("Slide"),
    N_ ("Sort"), N_ ("Title"),  N_ ("Hidden"), N_ ("To look at"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    cabas_text_table_add (table, _ (heads[i]));
  cabas_text_table_end_row (table);
  for (guint i = 0; i < decks->len; i++)
    list_deck (table, &gallery, g_ptr_array_index (decks, i));
  cabas_text_table_print (table);

  return CABAS_EXIT_OK;
}

/* FALSE after telling why not. */
static gboolean
read_options (const CabasRequest *request, int *occasion, CabasDate *session)
{
  const char *date = cabas_request_get (request, CABAS_OPTION_SESSION);

  *session = CABAS_UNSET;
  *occasion = -1;
  if (!cabas_occasion_read (request, occasion))
    return FALSE;
  if (date != NULL && !cabas_date_from_text (date, session))
    {
      cabas_output_complain_of_usage (_ ("“%s” is not a day, such as 2027-06-21."), date);
      return FALSE;
    }

  return TRUE;
}

static CabasExit
add_deck (const CabasRequest *request, int occasion, CabasDate session)
{
  g_autoptr (GBytes) contents = NULL;
  g_autoptr (CabasDocument) document =
                 cabas_files_open_plan_to_change (request->operands[0], &contents);
  g_autoptr (CabasHistory) history = NULL;
  g_auto (CabasState) since = { 0 };
  CabasGallery gallery;
  CabasItem *deck;

  if (document == NULL)
    return CABAS_EXIT_FILE;

  cabas_state_open_last (&since, document);
  gallery = (CabasGallery){ document, since.document, cabas_date_today () };
  history = cabas_history_new (document);
  {
    g_autoptr (CabasLanguage) language = cabas_language_enter (get_language (document));

    deck = cabas_occasion_add (history, &gallery, occasion, session);
  }
  g_print ("%s\n", cabas_item_get_id (deck));

  return cabas_files_save_plan (document, request->operands[0], contents);
}

CabasExit
cabas_deck_run (const CabasRequest *request)
{
  g_autoptr (CabasDocument) document = NULL;
  g_auto (CabasState) since = { 0 };
  CabasDate session;
  int occasion;

  if (!read_options (request, &occasion, &session))
    return CABAS_EXIT_USAGE;
  if (occasion >= 0)
    return add_deck (request, occasion, session);

  document = cabas_files_open_plan (request->operands[0], NULL);
  if (document == NULL)
    return CABAS_EXIT_FILE;
  cabas_state_open_last (&since, document);

  return list_decks (document, since.document,
                     cabas_request_get (request, CABAS_OPTION_CSV) != NULL);
}
