/* SPDX-License-Identifier: EUPL-1.2 */
#include "narrowing.h"

#include <glib/gi18n-lib.h>

struct _CabasNarrowing
{
  GObject parent_instance;

  CabasSession *session; /* (owned) */
  CabasPage page;
  CabasQuery *query;       /* (owned) */
  CabasFindings *findings; /* (owned) (nullable): while something is asked */
  GHashTable *kept;        /* (owned): set of CabasItem (owned), in sight with the findings */
  GtkFilter *filter;       /* (owned) */
  GtkSorter *sorter;       /* (owned) */
  const char *sorted;      /* (nullable): id of the column */
  const CabasTreeColumn *column;
  gboolean is_descending;
  CabasDate today;
};

G_DEFINE_FINAL_TYPE (CabasNarrowing, cabas_narrowing, G_TYPE_OBJECT)

typedef enum
{
  SIGNAL_CHANGED,
  SIGNAL_COUNTED,
} CabasNarrowingSignal;

static guint signals[SIGNAL_COUNTED + 1];

CabasKind
cabas_page_get_listed_kind (CabasPage page)
{
  return page == CABAS_PAGE_ACTIONS      ? CABAS_KIND_ACTION
         : page == CABAS_PAGE_INDICATORS ? CABAS_KIND_INDICATOR
                                         : CABAS_KIND_ANY;
}

gboolean
cabas_page_lists_something (CabasPage page, CabasDocument *document)
{
  const CabasKind kind = cabas_page_get_listed_kind (page);
  g_autoptr (GPtrArray) items = NULL;

  if (kind == CABAS_KIND_ANY)
    return FALSE;

  items = cabas_document_list (document, kind);
  return items->len > 0;
}

static gboolean
is_in_sight (gpointer object, gpointer user_data)
{
  CabasNarrowing *self = user_data;

  return self->findings == NULL || g_hash_table_contains (self->findings->items, object) ||
         g_hash_table_contains (self->kept, object);
}

static int
compare (gconstpointer a, gconstpointer b, gpointer user_data)
{
  CabasNarrowing *self = user_data;
  const int order = cabas_tree_column_compare (self->column, self->is_descending, (CabasItem *) a,
                                               (CabasItem *) b, self->today);

  return order < 0 ? GTK_ORDERING_SMALLER : order > 0 ? GTK_ORDERING_LARGER : GTK_ORDERING_EQUAL;
}

static void
cabas_narrowing_finalize (GObject *object)
{
  CabasNarrowing *self = CABAS_NARROWING (object);

  g_object_unref (self->filter);
  g_object_unref (self->sorter);
  g_hash_table_unref (self->kept);
  cabas_findings_free (self->findings);
  cabas_query_free (self->query);
  g_object_unref (self->session);

  G_OBJECT_CLASS (cabas_narrowing_parent_class)->finalize (object);
}

static void
cabas_narrowing_class_init (CabasNarrowingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cabas_narrowing_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CABAS_TYPE_NARROWING, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_COUNTED] = g_signal_new ("counted", CABAS_TYPE_NARROWING, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cabas_narrowing_init (CabasNarrowing *self)
{
  self->kept = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_in_sight, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  self->today = cabas_date_today ();
}

CabasNarrowing *
cabas_narrowing_new (CabasSession *session, CabasPage page)
{
  CabasNarrowing *self = g_object_new (CABAS_TYPE_NARROWING, NULL);

  self->session = g_object_ref (session);
  self->page = page;
  self->query = cabas_query_new (cabas_page_get_listed_kind (page));
  return self;
}

static void
look (CabasNarrowing *self)
{
  g_clear_pointer (&self->findings, cabas_findings_free);
  self->today = cabas_date_today ();
  if (!cabas_query_is_empty (self->query))
    self->findings =
        cabas_query_run (self->query, cabas_session_get_document (self->session), self->today);
}

const CabasQuery *
cabas_narrowing_get_query (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), NULL);

  return self->query;
}

void
cabas_narrowing_set_query (CabasNarrowing *self, const CabasQuery *query)
{
  CabasQuery *old = self->query;

  g_return_if_fail (CABAS_IS_NARROWING (self));

  self->query = cabas_query_copy (query);
  cabas_query_free (old);
  g_hash_table_remove_all (self->kept);
  look (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
}

gboolean
cabas_narrowing_is_filtered (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), FALSE);

  return self->findings != NULL;
}

void
cabas_narrowing_count (CabasNarrowing *self, guint *n_found, guint *n_all)
{
  g_return_if_fail (CABAS_IS_NARROWING (self));

  *n_found = self->findings != NULL ? self->findings->n_found : 0;
  *n_all = self->findings != NULL ? self->findings->n_all : 0;
}

void
cabas_narrowing_keep (CabasNarrowing *self, CabasItem *item)
{
  gboolean is_new = FALSE;

  g_return_if_fail (CABAS_IS_NARROWING (self));

  if (self->findings == NULL)
    return;
  for (CabasItem *up = item; up != NULL; up = cabas_item_get_parent (up))
    if (!is_in_sight (up, self))
      is_new |= g_hash_table_add (self->kept, g_object_ref (up));
  if (is_new)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_LESS_STRICT);
}

static const CabasTreeColumn *
find_column (CabasPage page, const char *id)
{
  g_autoptr (GPtrArray) columns = cabas_tree_columns_list (page);

  for (guint i = 0; i < columns->len; i++)
    if (g_strcmp0 (((const CabasTreeColumn *) columns->pdata[i])->id, id) == 0)
      return columns->pdata[i];

  return NULL;
}

void
cabas_narrowing_sort (CabasNarrowing *self, const char *id, gboolean is_descending)
{
  g_return_if_fail (CABAS_IS_NARROWING (self));

  self->column = find_column (self->page, id);
  self->sorted = id == NULL ? NULL : self->column != NULL ? self->column->id : "";
  self->is_descending = is_descending;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cabas_narrowing_sort_again (CabasNarrowing *self, const char *id)
{
  const gboolean is_same_column = g_strcmp0 (self->sorted, id) == 0;

  if (is_same_column && self->is_descending)
    cabas_narrowing_sort (self, NULL, FALSE);
  else
    cabas_narrowing_sort (self, id, is_same_column);
}

const char *
cabas_narrowing_get_sorted (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), NULL);

  return self->sorted;
}

gboolean
cabas_narrowing_is_descending (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), FALSE);

  return self->is_descending;
}

const char *
cabas_narrowing_get_sorted_title (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), NULL);

  if (self->sorted == NULL)
    return NULL;
  return self->column != NULL ? _ (self->column->title) : _ ("Name");
}

GtkFilter *
cabas_narrowing_get_filter (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), NULL);

  return self->findings != NULL ? self->filter : NULL;
}

GtkSorter *
cabas_narrowing_get_sorter (CabasNarrowing *self)
{
  g_return_val_if_fail (CABAS_IS_NARROWING (self), NULL);

  return self->sorted != NULL ? self->sorter : NULL;
}

/* Whether both found the same. */
static gboolean
is_same (const CabasFindings *a, const CabasFindings *b)
{
  GHashTableIter iter;
  gpointer item;

  if (g_hash_table_size (a->items) != g_hash_table_size (b->items))
    return FALSE;

  g_hash_table_iter_init (&iter, a->items);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    if (!g_hash_table_contains (b->items, item))
      return FALSE;

  return TRUE;
}

/* What is seen stays in sight while it is edited, though it may no longer be looked for. */
static void
keep_findings (CabasNarrowing *self, const CabasFindings *before)
{
  CabasDocument *document = cabas_session_get_document (self->session);
  CabasItem *selected = cabas_session_get_selected (self->session);

  for (CabasItem *up = selected; up != NULL; up = cabas_item_get_parent (up))
    if (g_hash_table_contains (before->items, up) &&
        cabas_document_find (document, cabas_item_get_id (up)) == up)
      g_hash_table_add (self->kept, g_object_ref (up));
}

void
cabas_narrowing_update (CabasNarrowing *self)
{
  CabasFindings *before;

  g_return_if_fail (CABAS_IS_NARROWING (self));

  if (self->findings != NULL)
    {
      before = g_steal_pointer (&self->findings);
      look (self);
      keep_findings (self, before);
      if (!is_same (before, self->findings))
        gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
      g_signal_emit (self, signals[SIGNAL_COUNTED], 0);
      cabas_findings_free (before);
    }
  if (self->sorted != NULL)
    gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}
