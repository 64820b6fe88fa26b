/* SPDX-License-Identifier: EUPL-1.2 */
#include "deck/numbers.h"
#include "deck/slide-private.h"
#include "plan/prose.h"

#include <glib/gi18n-lib.h>

static void
add_line (CabasSlide *self, const char *line)
{
  if (line != NULL && *line != '\0')
    g_ptr_array_add (self->lines, g_strdup (line));
}

void
cabas_slide_fill_opening (CabasSlide *self, const CabasGallery *gallery, CabasItem *deck)
{
  CabasItem *plan = cabas_document_get_root (gallery->document);
  const gint64 occasion = cabas_item_get_number (deck, CABAS_DECK_OCCASION);
  const gint64 session = cabas_item_get_number (deck, CABAS_DECK_SESSION);
  const char *title = cabas_item_get_text (deck, CABAS_DECK_TITLE);

  cabas_slide_take_title (self, g_strdup (cabas_item_get_text (plan, CABAS_PLAN_TITLE)));
  add_line (self, title != NULL ? title : cabas_choice_get_label (CABAS_DECK_OCCASION, occasion));
  add_line (self, cabas_item_get_text (plan, CABAS_PLAN_ASSEMBLY));
  if (session != CABAS_UNSET)
    {
      g_autofree char *date = cabas_date_format (session);
      g_autofree char *line = g_strdup_printf (_ ("Session of %s"), date);

      add_line (self, line);
    }
}

/* The person who leads the project, and the department that does. */
static void
add_lead (CabasSlide *self, const CabasGallery *gallery)
{
  g_autoptr (GPtrArray) people = cabas_document_list (gallery->document, CABAS_KIND_PERSON);

  for (guint i = 0; i < people->len; i++)
    {
      CabasItem *person = g_ptr_array_index (people, i);
      const gint64 roles = cabas_item_get_number (person, CABAS_PERSON_ROLES);
      const char *function = cabas_item_get_text (person, CABAS_PERSON_FUNCTION);
      g_autofree char *line = NULL;

      if (roles == CABAS_UNSET || (roles & (1 << CABAS_PERSON_ROLE_LEAD)) == 0)
        continue;

      line = g_strjoin (", ", cabas_item_get_text (person, CABAS_PERSON_NAME), function, NULL);
      add_line (self, line);
      return;
    }
}

void
cabas_slide_fill_closing (CabasSlide *self, const CabasGallery *gallery)
{
  CabasItem *plan = cabas_document_get_root (gallery->document);

  cabas_slide_take_title (self, g_strdup (_ ("Your questions")));
  add_lead (self, gallery);
  add_line (self, cabas_item_get_text (plan, CABAS_PLAN_ADDRESS));
}

/* What stands there, with names of items in place of links without words. */
static CabasWords *
read_words (const CabasGallery *gallery, const GPtrArray *runs)
{
  CabasWords *words = cabas_words_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const CabasProseRun *run = g_ptr_array_index (runs, i);
      guint style = 0;

      style |= run->style & CABAS_PROSE_STRONG ? CABAS_WORDS_STRONG : 0;
      style |= run->style & CABAS_PROSE_EMPHASIS ? CABAS_WORDS_EMPHASIS : 0;
      if (*run->text == '\0' && run->link != NULL)
        {
          g_autofree char *name = cabas_document_dup_reference_name (gallery->document, run->link);

          cabas_words_add (words, style, name);
        }
      else
        cabas_words_add (words, style, run->text);
    }

  return words;
}

void
cabas_slide_fill_points (CabasSlide *self, const CabasGallery *gallery)
{
  const gboolean is_asked = self->sort == CABAS_SLIDE_SORT_ASKED;
  g_autoptr (GPtrArray) blocks =
                 cabas_prose_parse (cabas_item_get_text (self->item, CABAS_SLIDE_TEXT));
  guint number = 0;

  if (is_asked)
    cabas_slide_take_title (self, g_strdup (_ ("What we ask you to decide")));

  for (guint i = 0; i < blocks->len; i++)
    {
      const CabasProseBlock *block = g_ptr_array_index (blocks, i);

      if (block->runs->len == 0)
        continue;
      if (is_asked || block->kind == CABAS_PROSE_NUMBERED)
        {
          g_autofree char *marker = g_strdup_printf ("%u.", ++number);

          cabas_paper_add_item (self->paper, marker, read_words (gallery, block->runs));
        }
      else
        cabas_paper_add_item (self->paper, "•", read_words (gallery, block->runs));
    }
}

static void
add_plan_numbers (CabasNumbers *numbers, CabasDocument *document)
{
  CabasItem *plan = cabas_document_get_root (document);
  static const CabasField dates[] = { CABAS_PLAN_FIRST_DAY, CABAS_PLAN_LAST_DAY,
                                      CABAS_PLAN_ADOPTED_ON };
  static const CabasKind coded[] = { CABAS_KIND_AXIS, CABAS_KIND_OBJECTIVE, CABAS_KIND_ACTION,
                                     CABAS_KIND_INDICATOR };

  cabas_numbers_add_text (numbers, cabas_item_get_text (plan, CABAS_PLAN_TITLE));
  cabas_numbers_add_text (numbers, cabas_item_get_text (plan, CABAS_PLAN_DELIBERATION));
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (cabas_item_has (plan, dates[i]))
      {
        const CabasDate date = cabas_item_get_number (plan, dates[i]);
        g_autofree char *words = cabas_date_format (date);

        cabas_numbers_add_text (numbers, words);
      }
  for (guint i = 0; i < G_N_ELEMENTS (coded); i++)
    {
      g_autoptr (GPtrArray) items = cabas_document_list (document, coded[i]);

      for (guint j = 0; j < items->len; j++)
        {
          g_autofree char *code = cabas_item_dup_code (g_ptr_array_index (items, j));

          cabas_numbers_add_code (numbers, code);
        }
    }
}

static void
add_table_numbers (CabasNumbers *numbers, const CabasTable *table)
{
  for (guint row = 0; row < cabas_table_get_n_rows (table); row++)
    for (guint column = 0; column < cabas_table_get_n_columns (table); column++)
      {
        const CabasWords *cell = cabas_table_get_cell (table, row, column);
        g_autofree char *words = cell != NULL ? cabas_words_dup_plain (cell) : NULL;

        cabas_numbers_add_text (numbers, words);
      }
}

static void
add_chart_numbers (CabasNumbers *numbers, CabasChart *chart)
{
  const CabasChartTable *table = cabas_chart_get_table (chart);
  g_autofree char *words = cabas_chart_describe (chart);
  double value;

  cabas_numbers_add_text (numbers, words);
  cabas_numbers_add_text (numbers, cabas_chart_get_subtitle (chart));
  for (guint row = 0; row < cabas_chart_table_get_n_rows (table); row++)
    for (guint column = 0; column < cabas_chart_table_get_n_columns (table); column++)
      {
        cabas_numbers_add_text (numbers, cabas_chart_table_get_cell (table, row, column));
        if (cabas_chart_table_get_number (table, row, column, &value))
          cabas_numbers_add_value (numbers, value);
      }
}

/* All that the figures of the slide give, before anything typed is taken. */
static CabasNumbers *
list_numbers (const CabasSlide *self, const CabasGallery *gallery, CabasItem *deck)
{
  CabasNumbers *numbers = cabas_numbers_new ();
  const gint64 session = cabas_item_get_number (deck, CABAS_DECK_SESSION);

  add_plan_numbers (numbers, gallery->document);
  cabas_numbers_add_text (numbers, self->title);
  cabas_numbers_add_text (numbers, self->source);
  if (session != CABAS_UNSET)
    {
      g_autofree char *date = cabas_date_format (session);

      cabas_numbers_add_text (numbers, date);
    }
  if (self->about != NULL)
    {
      g_autofree char *name = cabas_item_dup_display_name (self->about);

      cabas_numbers_add_text (numbers, name);
    }
  if (self->chart != NULL)
    add_chart_numbers (numbers, self->chart);
  if (self->table != NULL)
    add_table_numbers (numbers, self->table);
  for (guint i = 0; i < self->figures->len; i++)
    {
      const CabasKeyFigure *figure = g_ptr_array_index (self->figures, i);

      cabas_numbers_add_text (numbers, figure->value);
      cabas_numbers_add_text (numbers, figure->label);
    }

  return numbers;
}

void
cabas_slide_check_numbers (CabasSlide *self, const CabasGallery *gallery, CabasItem *deck)
{
  static const CabasField typed[] = { CABAS_SLIDE_TITLE, CABAS_SLIDE_TEXT,
                                      CABAS_SLIDE_ALTERNATIVE };
  g_autoptr (CabasNumbers) numbers = list_numbers (self, gallery, deck);

  for (guint i = 0; i < G_N_ELEMENTS (typed) && self->foreign == NULL; i++)
    {
      const char *text = cabas_item_get_text (self->item, typed[i]);
      g_autofree char *plain = cabas_prose_dup_plain (text);

      self->foreign = cabas_numbers_find_foreign (numbers, plain);
    }
  if (self->foreign != NULL)
    cabas_slide_take_warning (self, g_strdup_printf (_ ("The number %s was typed and is not in the "
                                                        "figures of the slide: it is marked on "
                                                        "it."),
                                                     self->foreign));
}
