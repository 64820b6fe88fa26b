/* SPDX-License-Identifier: EUPL-1.2 */
#include "report/report-private.h"

#include <glib/gi18n-lib.h>

#define MOST_COLUMNS 6

/* A table of one kind of item: a column for each field. */
typedef struct
{
  CabasKind kind;
  const char *anchor;
  struct
  {
    CabasField field;
    CabasTableAlign align;
    guint weight;
  } columns[MOST_COLUMNS];
  guint n_columns;
} Listing;

static const Listing listings[] = {
  { CABAS_KIND_TRAINING,
    "part-trainings",
    { { CABAS_TRAINING_DATE, CABAS_TABLE_START, 0 },
      { CABAS_TRAINING_TITLE, CABAS_TABLE_START, 4 },
      { CABAS_TRAINING_AUDIENCE, CABAS_TABLE_START, 3 },
      { CABAS_TRAINING_PLANNED, CABAS_TABLE_END, 0 },
      { CABAS_TRAINING_ATTENDED, CABAS_TABLE_END, 0 } },
    5 },
  { CABAS_KIND_SOURCING,
    "part-sourcing",
    { { CABAS_SOURCING_DATE, CABAS_TABLE_START, 0 },
      { CABAS_SOURCING_TITLE, CABAS_TABLE_START, 3 },
      { CABAS_SOURCING_KIND, CABAS_TABLE_START, 0 },
      { CABAS_SOURCING_LESSONS, CABAS_TABLE_START, 4 } },
    4 },
  { CABAS_KIND_PUBLICATION,
    "part-publications",
    { { CABAS_PUBLICATION_DATE, CABAS_TABLE_START, 0 },
      { CABAS_PUBLICATION_WHAT, CABAS_TABLE_START, 1 },
      { CABAS_PUBLICATION_ADDRESS, CABAS_TABLE_START, 3 } },
    3 },
};

static CabasWords *
dup_cell (CabasReport *self, CabasItem *item, CabasField field)
{
  CabasWords *words = NULL;
  g_autofree char *value = NULL;

  if (cabas_field_get_info (field)->type == CABAS_VALUE_PROSE)
    words = cabas_report_dup_words (self, item, field);
  else
    {
      value = cabas_report_dup (self, item, field);
      words = value != NULL ? cabas_words_new (NULL) : NULL;
      if (value != NULL && cabas_field_get_info (field)->type == CABAS_VALUE_ADDRESS)
        cabas_words_add_link (words, 0, value, value);
      else if (value != NULL)
        cabas_words_add (words, 0, value);
    }

  return words != NULL ? words : cabas_words_new ("–");
}

/* Those without a date come last. */
static gint64
get_date (gconstpointer pointer, const Listing *listing)
{
  const gint64 date =
      cabas_item_get_number (*(CabasItem *const *) pointer, listing->columns[0].field);

  return date == CABAS_UNSET ? G_MAXINT64 : date;
}

static int
compare_dates (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const gint64 one = get_date (a, user_data);
  const gint64 other = get_date (b, user_data);

  return (one > other) - (one < other);
}

static GPtrArray *
list_by_date (CabasReport *self, const Listing *listing)
{
  GPtrArray *items = g_ptr_array_new ();

  for (guint i = 0; i < cabas_item_get_n_children (self->plan, listing->kind); i++)
    g_ptr_array_add (items, cabas_item_get_child (self->plan, listing->kind, i));
  g_ptr_array_sort_with_data (items, compare_dates, (gpointer) listing);

  return items;
}

static void
add_listing (CabasReport *self, const Listing *listing)
{
  g_autoptr (GPtrArray) items = list_by_date (self, listing);
  CabasTable *table;

  if (items->len == 0)
    return;

  cabas_paper_add_heading (self->paper, 2, listing->anchor,
                           cabas_kind_get_plural_label (listing->kind));
  table = cabas_table_new ();
  for (guint i = 0; i < listing->n_columns; i++)
    cabas_table_add_column (table, cabas_field_get_label (listing->columns[i].field),
                            listing->columns[i].align, listing->columns[i].weight);
  for (guint i = 0; i < items->len; i++)
    {
      CabasItem *item = g_ptr_array_index (items, i);

      cabas_table_add_row (table);
      for (guint j = 0; j < listing->n_columns; j++)
        cabas_table_take_cell (table, dup_cell (self, item, listing->columns[j].field));
    }
  cabas_paper_add_table (self->paper, table);
}

static void
add_proposals (CabasReport *self, CabasItem *consultation)
{
  guint n = cabas_item_get_n_children (consultation, CABAS_KIND_PROPOSAL);
  CabasTable *table;

  if (n == 0)
    return;

  table = cabas_table_new ();
  cabas_table_add_column (table, _ ("Proposal"), CABAS_TABLE_START, 3);
  cabas_table_add_column (table, _ ("Reply"), CABAS_TABLE_START, 3);
  cabas_table_add_column (table, _ ("Action"), CABAS_TABLE_START, 2);
  for (guint i = 0; i < n; i++)
    {
      CabasItem *proposal = cabas_item_get_child (consultation, CABAS_KIND_PROPOSAL, i);
      const char *id = cabas_item_get_text (proposal, CABAS_PROPOSAL_ACTION);
      CabasItem *action = id != NULL ? cabas_document_find (self->document, id) : NULL;

      cabas_table_add_row (table);
      cabas_table_take_cell (table, dup_cell (self, proposal, CABAS_PROPOSAL_TEXT));
      cabas_table_take_cell (table, dup_cell (self, proposal, CABAS_PROPOSAL_REPLY));
      if (action != NULL)
        cabas_table_take_cell (table, cabas_report_dup_link (self, action));
      else
        cabas_table_take_cell (table, dup_cell (self, proposal, CABAS_PROPOSAL_ACTION));
    }
  cabas_paper_add_table (self->paper, table);
}

static void
add_consultations (CabasReport *self)
{
  guint n = cabas_item_get_n_children (self->plan, CABAS_KIND_CONSULTATION);

  if (n > 0)
    cabas_paper_add_heading (self->paper, 2, "part-consultations",
                             cabas_kind_get_plural_label (CABAS_KIND_CONSULTATION));
  for (guint i = 0; i < n; i++)
    {
      CabasItem *item = cabas_item_get_child (self->plan, CABAS_KIND_CONSULTATION, i);
      g_autofree char *name = cabas_item_dup_display_name (item);
      g_autofree char *date = cabas_report_dup (self, item, CABAS_CONSULTATION_DATE);
      gint64 number = cabas_item_get_number (item, CABAS_CONSULTATION_PARTICIPANTS);
      g_autofree char *people =
          number == CABAS_UNSET ? NULL
                                : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u participant",
                                                                "%u participants", (guint) number),
                                                   (guint) number);
      g_autofree char *said = g_strdup_printf ("%s%s%s", date != NULL ? date : "",
                                               date != NULL && people != NULL ? " · " : "",
                                               people != NULL ? people : "");

      cabas_paper_add_heading (self->paper, 3, cabas_item_get_id (item), name);
      if (*said != '\0')
        cabas_paper_add (self->paper, CABAS_BLOCK_CAPTION, cabas_words_new (said))
            ->keeps_with_next = TRUE;
      add_proposals (self, item);
    }
}

/**
 * cabas_report_add_events:
 * @self: a report
 *
 * Adds trainings, supplier meetings, publications and consultations.
 */
void
cabas_report_add_events (CabasReport *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (listings); i++)
    add_listing (self, &listings[i]);
  add_consultations (self);
}
