/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/glossary.h"
#include "report/report-private.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>

/* --- The card of the national directory ------------------------------------------------------ */

static void
add_line (CabasTable *table, const char *label, const char *value)
{
  CabasWords *words;

  if (value == NULL)
    return;

  words = cabas_words_new (NULL);
  cabas_words_add (words, CABAS_WORDS_STRONG, label);
  cabas_table_add_row (table);
  cabas_table_take_cell (table, words);
  cabas_table_add_cell (table, value);
}

/* What was spent in the last year that is known. (nullable) */
static char *
dup_spending (CabasReport *self, CabasItem *buyer)
{
  CabasItem *last = NULL;
  g_autofree char *year = NULL;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < cabas_item_get_n_children (buyer, CABAS_KIND_PURCHASES); i++)
    {
      CabasItem *purchases = cabas_item_get_child (buyer, CABAS_KIND_PURCHASES, i);

      if (cabas_item_has (purchases, CABAS_PURCHASES_AMOUNT) &&
          (last == NULL || cabas_item_get_number (purchases, CABAS_PURCHASES_YEAR) >
                               cabas_item_get_number (last, CABAS_PURCHASES_YEAR)))
        last = purchases;
    }
  if (last == NULL)
    return NULL;

  amount = cabas_report_dup (self, last, CABAS_PURCHASES_AMOUNT);
  year = cabas_report_dup (self, last, CABAS_PURCHASES_YEAR);

  /* TRANSLATORS: an amount and its year. */
  return year != NULL ? g_strdup_printf (_ ("%1$s in %2$s"), amount, year)
                      : g_steal_pointer (&amount);
}

static void
add_buyer (CabasReport *self, CabasTable *table, CabasItem *buyer)
{
  static const CabasField fields[] = { CABAS_BUYER_SIREN, CABAS_BUYER_TYPE, CABAS_BUYER_POPULATION,
                                       CABAS_BUYER_ADDRESS };
  g_autofree char *name = cabas_item_dup_display_name (buyer);
  g_autofree char *spending = dup_spending (self, buyer);

  add_line (table, cabas_kind_get_label (CABAS_KIND_BUYER), name);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = cabas_report_dup (self, buyer, fields[i]);

      add_line (table, cabas_field_get_label (fields[i]), value);
    }
  add_line (table, _ ("Yearly purchases, excluding tax"), spending);
}

/**
 * cabas_report_add_card:
 * @self: a report
 *
 * Adds what the national directory of such plans asks of each: its fields are those of the cards at
 * achats-durables.gouv.fr, as seen on 2026-11-20.
 */
void
cabas_report_add_card (CabasReport *self)
{
  const guint n_buyers = cabas_item_get_n_children (self->plan, CABAS_KIND_BUYER);
  g_autofree char *period =
      cabas_report_dup_period (self, self->plan, CABAS_PLAN_FIRST_DAY, CABAS_PLAN_LAST_DAY);
  g_autofree char *edition = cabas_report_dup (self, self->plan, CABAS_PLAN_EDITION);
  g_autofree char *address = cabas_report_dup (self, self->plan, CABAS_PLAN_ADDRESS);
  CabasTable *table;

  if (n_buyers == 0)
    return;

  table = cabas_table_new ();
  cabas_table_add_column (table, _ ("Field"), CABAS_TABLE_START, 1);
  cabas_table_add_column (table, _ ("Value"), CABAS_TABLE_START, 2);
  add_line (table, _ ("Title of the plan"), self->paper->title);
  for (guint i = 0; i < n_buyers; i++)
    add_buyer (self, table, cabas_item_get_child (self->plan, CABAS_KIND_BUYER, i));
  add_line (table, _ ("Period"), period);
  add_line (table, _ ("Joint with other buyers"), n_buyers > 1 ? _ ("Yes") : _ ("No"));
  add_line (table, cabas_field_get_label (CABAS_PLAN_EDITION), edition);
  add_line (table, cabas_field_get_label (CABAS_PLAN_ADDRESS), address);

  cabas_paper_add_heading (self->paper, 1, "part-card",
                           cabas_section_get_label (CABAS_SECTION_CARD));
  cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH,
                   cabas_words_new (_ ("What the national directory of plans "
                                       "(achats-durables.gouv.fr) asks for, ready to be copied.")));
  cabas_paper_add_table (self->paper, table);
}

/* --- The glossary ---------------------------------------------------------------------------- */

/* The words of all blocks so far, folded, to look for terms in. */
static char *
dup_text (const CabasPaper *paper)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paper->blocks->len; i++)
    {
      const CabasBlock *block = paper->blocks->pdata[i];
      g_autofree char *words = block->text != NULL ? cabas_words_dup_plain (block->text) : NULL;

      g_string_append_printf (text, "%s\n", words != NULL ? words : "");
      for (guint row = 0; block->table != NULL && row < cabas_table_get_n_rows (block->table);
           row++)
        for (guint column = 0; column < cabas_table_get_n_columns (block->table); column++)
          {
            const CabasWords *cell = cabas_table_get_cell (block->table, row, column);
            g_autofree char *said = cell != NULL ? cabas_words_dup_plain (cell) : NULL;

            g_string_append_printf (text, "%s\n", said != NULL ? said : "");
          }
    }

  return g_string_free (text, FALSE);
}

/* A plan that has one of its own needs no other. */
static gboolean
has_glossary (CabasReport *self, const char *title)
{
  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_CHAPTER); i++)
    {
      CabasItem *chapter = cabas_item_get_child (self->plan, CABAS_KIND_CHAPTER, i);

      if (g_strcmp0 (cabas_item_get_text (chapter, CABAS_CHAPTER_TITLE), title) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * cabas_report_add_glossary:
 * @self: a report
 *
 * Adds the meaning of each term of the field that the report uses before the glossary, unless a
 * chapter is one.
 */
void
cabas_report_add_glossary (CabasReport *self)
{
  const char *title = cabas_section_get_label (CABAS_SECTION_GLOSSARY);
  g_autofree char *text = dup_text (self->paper);
  g_autoptr (GPtrArray) terms = cabas_glossary_list_used (text);

  if (terms->len == 0 || has_glossary (self, title))
    return;

  cabas_paper_add_heading (self->paper, 1, "part-glossary", title);
  for (guint i = 0; i < terms->len; i++)
    {
      const CabasGlossaryTerm *term = terms->pdata[i];
      CabasWords *words = cabas_words_new (NULL);

      cabas_words_add (words, CABAS_WORDS_STRONG, cabas_glossary_get_term (term));
      cabas_words_add (words, 0, "  ");
      cabas_words_add (words, 0, g_dgettext (GETTEXT_PACKAGE, term->meaning));
      cabas_paper_add (self->paper, CABAS_BLOCK_PARAGRAPH, words);
    }
}
