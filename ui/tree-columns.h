/* SPDX-License-Identifier: EUPL-1.2 */
#pragma once

#include "page-list.h"
#include "session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A column of the tree of a page, right of the names. The table of all columns is in
 * tree-columns.c: a column more is one line of it. A cell shows a text, with an icon before it
 * where the text alone is easily missed, or a widget that the column makes. */
typedef struct
{
  CabasPage page;
  const char *id;    /* in the file that keeps which are wanted */
  const char *title; /* untranslated */
  int width;         /* in em */
  gboolean is_last; /* to lose its place where there is little room; the others go from the right */
  gboolean is_wanted; /* unless the user says otherwise */
  gboolean is_number;

  /* What the cell shows; "" or NULL for nothing. */
  char *(*dup_text) (CabasItem *item, CabasDate today);
  /* (nullable): before the text. */
  const char *(*get_icon_name) (CabasItem *item, CabasDate today);
  /* (nullable): what the cell says in words, to who listens and in its tooltip, where its text
   * does not say enough; NULL or "" for nothing. */
  char *(*dup_words) (CabasItem *item, CabasDate today);
  /* (nullable): rows are sorted by it, those with CABAS_UNSET last; by the text without it. */
  gint64 (*get_key) (CabasItem *item, CabasDate today);

  /* (nullable): a cell of another sort, and how it shows an item. */
  GtkWidget *(*make_cell) (CabasSession *session);
  void (*show_in_cell) (GtkWidget *cell, CabasItem *item);
} CabasTreeColumn;

/* (transfer container) (element-type CabasTreeColumn): all that the page can have. */
GPtrArray *cabas_tree_columns_list (CabasPage page);

/* Which of them the user wants; kept from one window to the next. */
gboolean cabas_tree_column_is_wanted (const CabasTreeColumn *column);
void cabas_tree_column_set_wanted (const CabasTreeColumn *column, gboolean is_wanted);
/* Whether the tree of the page is shown alone, as a table, without the form beside it. */
gboolean cabas_tree_columns_get_alone (CabasPage page);
void cabas_tree_columns_set_alone (CabasPage page, gboolean is_alone);

/* Negative where `a` comes first; what has nothing to be sorted by comes last in both directions.
 * `column` NULL is for the names. */
int cabas_tree_column_compare (const CabasTreeColumn *column,
                               gboolean is_descending,
                               CabasItem *a,
                               CabasItem *b,
                               CabasDate today);

G_END_DECLS
