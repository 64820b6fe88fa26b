/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/page-private.h"

#include "plan/value.h"

#include <glib/gi18n-lib.h>

static void
add_row (CabasTable *table, const char *what, const char *said)
{
  CabasWords *words = NULL;

  if (said == NULL || *said == '\0')
    return;

  words = cabas_words_new (NULL);
  cabas_words_add_link (words, 0, said, cabas_words_is_web_address (said) ? said : NULL);
  cabas_table_add_row (table);
  cabas_table_add_cell (table, what);
  cabas_table_take_cell (table, words);
}

static void
add_field (CabasTable *table, CabasDocument *extract, CabasField field)
{
  g_autofree char *said = cabas_item_dup_shown (cabas_document_get_root (extract), field, extract);

  add_row (table, cabas_field_get_label (field), said);
}

/* (nullable): a day before the files were made is that of an earlier publication. */
static char *
dup_day_of_publication (CabasItem *plan, CabasDate today)
{
  const CabasDate day = cabas_item_get_number (plan, CABAS_PLAN_PUBLISHED_ON);

  return day != CABAS_UNSET &&
                 cabas_date_get_last_julian (day) >= cabas_date_get_first_julian (today)
             ? cabas_date_format (day)
             : NULL;
}

static void
add_subject (CabasPaper *paper,
             CabasDocument *extract,
             const CabasPaper *report,
             const CabasPageOptions *options)
{
  static const CabasField fields[] = { CABAS_PLAN_EDITION,      CABAS_PLAN_FIRST_DAY,
                                       CABAS_PLAN_LAST_DAY,     CABAS_PLAN_ADOPTED_ON,
                                       CABAS_PLAN_DELIBERATION, CABAS_PLAN_ASSEMBLY };
  CabasItem *plan = cabas_document_get_root (extract);
  const char *address = cabas_item_get_text (plan, CABAS_PLAN_ADDRESS);
  g_autofree char *made = cabas_date_format (options->today);
  g_autofree char *published = dup_day_of_publication (plan, options->today);
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, _ ("What"), CABAS_TABLE_START, 1);
  cabas_table_add_column (table, _ ("As published"), CABAS_TABLE_START, 2);
  add_row (table, cabas_kind_get_label (CABAS_KIND_PLAN), report->title);
  add_row (table, cabas_kind_get_label (CABAS_KIND_BUYER), report->author);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (table, extract, fields[i]);
  add_row (table, _ ("Files made on"), made);
  add_row (table, cabas_field_get_label (CABAS_PLAN_PUBLISHED_ON),
           published != NULL ? published : _ ("to be filled in"));
  add_row (table, cabas_field_get_label (CABAS_PLAN_ADDRESS),
           address != NULL ? address : _ ("to be filled in"));
  cabas_paper_add_heading (paper, 1, NULL, _ ("What was published"));
  cabas_paper_add_table (paper, table);
}

static void
add_files (CabasPaper *paper, const GPtrArray *files)
{
  CabasTable *table = cabas_table_new ();

  cabas_table_add_column (table, _ ("File"), CABAS_TABLE_START, 1);
  cabas_table_add_column (table, _ ("Size"), CABAS_TABLE_END, 0);
  /* TRANSLATORS: a checksum by this method. */
  cabas_table_add_column (table, _ ("SHA-256 checksum"), CABAS_TABLE_START, 3);
  for (guint i = 0; i < files->len; i++)
    {
      const CabasFolderFile *file = g_ptr_array_index (files, i);
      g_autofree char *size = g_format_size (g_bytes_get_size (file->bytes));
      g_autofree char *sum = cabas_folder_dup_checksum (file);

      cabas_table_add_row (table);
      cabas_table_add_cell (table, file->name);
      cabas_table_add_cell (table, size);
      cabas_table_add_cell (table, sum);
    }
  cabas_paper_add_heading (paper, 1, NULL, _ ("Its files"));
  cabas_paper_add_table (paper, table);
}

static void
add_paragraph (CabasPaper *paper, const char *text)
{
  cabas_paper_add (paper, CABAS_BLOCK_PARAGRAPH, cabas_words_new (text));
}

GBytes *
cabas_page_write_proof (CabasDocument *extract,
                        const CabasPaper *report,
                        const GPtrArray *files,
                        const CabasPageOptions *options,
                        GError **error)
{
  g_autoptr (CabasPaper) paper = cabas_paper_new (_ ("Proof of publication"));

  g_free (paper->language);
  paper->language = g_strdup (report->language);
  g_free (paper->date);
  paper->date = g_strdup (report->date);
  paper->author = g_strdup (report->author);
  paper->subject = g_strdup (report->title);

  cabas_paper_add (paper, CABAS_BLOCK_LEAD,
                   cabas_words_new (_ ("This note goes into the file of the deliberation: it tells "
                                       "what was put online, and lets anyone check later that it "
                                       "is still the same.")));
  add_subject (paper, extract, report, options);
  add_files (paper, files);
  cabas_paper_add_heading (paper, 1, NULL, _ ("How to check"));
  add_paragraph (paper, _ ("In the folder, the command “sha256sum -c SHA256SUMS” compares every "
                           "file with its checksum; under Windows, “certutil -hashfile FILE "
                           "SHA256” shows that of one file. A single letter changed gives another "
                           "checksum."));
  cabas_paper_add_heading (paper, 1, NULL, _ ("Noted by"));
  add_paragraph (paper, _ ("Name and function:"));
  add_paragraph (paper, _ ("Date and signature:"));

  return cabas_html_write (paper, error);
}
