/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include "plan/decimal.h"

#include <glib/gi18n-lib.h>

/**
 * cabas_report_add_chapters:
 * @self: a report
 * @role: which chapters
 *
 * Adds the chapters of a role, each a part of its own.
 */
void
cabas_report_add_chapters (CabasReport *self, int role)
{
  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_CHAPTER); i++)
    {
      CabasItem *chapter = cabas_item_get_child (self->plan, CABAS_KIND_CHAPTER, i);
      gint64 own = cabas_item_get_number (chapter, CABAS_CHAPTER_ROLE);
      g_autofree char *name = NULL;

      if ((own == CABAS_UNSET ? CABAS_CHAPTER_ROLE_FREE : own) != role)
        continue;

      name = cabas_item_dup_display_name (chapter);
      cabas_paper_add_heading (self->paper, 1, cabas_item_get_id (chapter), name);
      cabas_report_add_prose (self, chapter, CABAS_CHAPTER_TEXT);
    }
}

static CabasTable *
make_purchases_table (CabasReport *self)
{
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, _ ("Buyer"), CABAS_TABLE_START, 3);
  cabas_table_add_column (table, _ ("Year"), CABAS_TABLE_START, 0);
  cabas_table_add_column (table, _ ("Amount excluding tax"), CABAS_TABLE_END, 0);
  cabas_table_add_column (table, _ ("Contracts"), CABAS_TABLE_END, 0);
  cabas_table_add_column (table, _ ("Source"), CABAS_TABLE_START, 3);

  for (guint i = 0; i < cabas_item_get_n_children (self->plan, CABAS_KIND_BUYER); i++)
    {
      CabasItem *buyer = cabas_item_get_child (self->plan, CABAS_KIND_BUYER, i);
      g_autofree char *name = cabas_item_dup_display_name (buyer);

      for (guint j = 0; j < cabas_item_get_n_children (buyer, CABAS_KIND_PURCHASES); j++)
        {
          CabasItem *year = cabas_item_get_child (buyer, CABAS_KIND_PURCHASES, j);
          static const CabasField fields[] = { CABAS_PURCHASES_YEAR, CABAS_PURCHASES_AMOUNT,
                                               CABAS_PURCHASES_CONTRACTS, CABAS_PURCHASES_SOURCE };

          cabas_table_add_row (table);
          cabas_table_take_cell (table, cabas_words_new (j == 0 ? name : NULL));
          for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
            {
              g_autofree char *value = cabas_report_dup (self, year, fields[k]);

              cabas_table_add_cell (table, value);
            }
        }
    }

  return table;
}

/**
 * cabas_report_add_purchases:
 * @self: a report
 *
 * Adds what the buyers spend each year, below the chapters on that.
 */
void
cabas_report_add_purchases (CabasReport *self)
{
  g_autoptr (GPtrArray) years = cabas_document_list (self->document, CABAS_KIND_PURCHASES);
  g_autoptr (GPtrArray) chapters = cabas_document_list (self->document, CABAS_KIND_CHAPTER);
  gboolean has_chapter = FALSE;

  for (guint i = 0; i < chapters->len; i++)
    has_chapter |= cabas_item_get_number (g_ptr_array_index (chapters, i), CABAS_CHAPTER_ROLE) ==
                   CABAS_CHAPTER_ROLE_PURCHASES;

  if (years->len == 0 && !has_chapter)
    return;

  cabas_report_add_part (self, CABAS_CHAPTER_ROLE_PURCHASES, "part-purchases",
                         _ ("Purchases in figures"));
  if (years->len == 0)
    return;

  cabas_paper_add (self->paper, CABAS_BLOCK_FIGURE_TITLE,
                   cabas_words_new (_ ("Yearly purchases of each buyer")))
      ->is_wide = TRUE;
  cabas_paper_add_table (self->paper, make_purchases_table (self));
}
