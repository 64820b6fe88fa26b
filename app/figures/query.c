/* SPDX-License-Identifier: EUPL-1.2 */
#include "figures/query.h"

#include "plan/assignment.h"
#include "plan/fold.h"

/* Words beyond this number are not looked for: one bit says which were found. */
#define MOST_WORDS 64

CabasQuery *
cabas_query_new (CabasKind kind)
{
  CabasQuery *self = g_new0 (CabasQuery, 1);

  self->kind = kind;
  return self;
}

CabasQuery *
cabas_query_copy (const CabasQuery *self)
{
  CabasQuery *copy = g_memdup2 (self, sizeof *self);

  copy->words = g_strdup (self->words);
  copy->department = g_strdup (self->department);
  return copy;
}

void
cabas_query_free (CabasQuery *self)
{
  if (self == NULL)
    return;

  g_free (self->words);
  g_free (self->department);
  g_free (self);
}

gboolean
cabas_query_is_empty (const CabasQuery *self)
{
  return self->words == NULL && self->conditions == 0 && self->statuses == 0 &&
         self->department == NULL && self->themes == 0;
}

void
cabas_query_clear (CabasQuery *self)
{
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->department, g_free);
  self->conditions = self->statuses = self->themes = 0;
}

static guint64
read_set (CabasItem *filter, CabasField field)
{
  const gint64 set = cabas_item_get_number (filter, field);

  return set == CABAS_UNSET ? 0 : (guint64) set;
}

CabasQuery *
cabas_query_new_saved (CabasItem *filter)
{
  static const CabasKind kinds[CABAS_N_LISTED] = {
    [CABAS_LISTED_ACTIONS] = CABAS_KIND_ACTION,
    [CABAS_LISTED_INDICATORS] = CABAS_KIND_INDICATOR,
    [CABAS_LISTED_EVERYTHING] = CABAS_KIND_ANY,
  };
  const gint64 listed = cabas_item_get_number (filter, CABAS_FILTER_LISTED);
  CabasQuery *self = cabas_query_new (listed == CABAS_UNSET ? CABAS_KIND_ACTION : kinds[listed]);

  self->words = g_strdup (cabas_item_get_text (filter, CABAS_FILTER_WORDS));
  self->conditions = read_set (filter, CABAS_FILTER_CONDITIONS);
  self->statuses = read_set (filter, CABAS_FILTER_STATUSES);
  self->department = g_strdup (cabas_item_get_text (filter, CABAS_FILTER_DEPARTMENT));
  self->themes = read_set (filter, CABAS_FILTER_THEMES);
  return self;
}

/* The search while it goes down the plan. */
typedef struct
{
  const CabasQuery *query;
  CabasDate today;
  GStrv words; /* (owned): folded */
  guint64 all_words;
  GString *folded;     /* (owned): used again for every name */
  GHashTable *remarks; /* (owned) (nullable): of the plan, counted once */
  CabasFindings *findings;
} Search;

static void
search_init (Search *self, const CabasQuery *query, CabasDocument *document, CabasDate today)
{
  *self = (Search){ .query = query, .today = today };
  self->words = cabas_fold_words (query->words != NULL ? query->words : "");
  for (guint i = 0; self->words[i] != NULL && i < MOST_WORDS; i++)
    self->all_words |= G_GUINT64_CONSTANT (1) << i;
  self->folded = g_string_new (NULL);
  if ((query->conditions >> CABAS_CONDITION_REMARKED & 1) != 0 && document != NULL)
    self->remarks = cabas_condition_count_remarks (document);
}

static void
search_clear (Search *self)
{
  g_strfreev (self->words);
  g_string_free (self->folded, TRUE);
  g_clear_pointer (&self->remarks, g_hash_table_unref);
}

/* Which words the name of the item holds, one bit for each. */
static guint64
find_words (Search *self, CabasItem *item)
{
  g_autofree char *name = NULL;
  guint64 found = 0;

  if (self->all_words == 0)
    return 0;

  name = cabas_item_dup_display_name (item);
  cabas_fold (self->folded, name);
  for (guint i = 0; self->words[i] != NULL && i < MOST_WORDS; i++)
    if (cabas_folded_find (self->folded->str, self->words[i]) != NULL)
      found |= G_GUINT64_CONSTANT (1) << i;

  return found;
}

static gboolean
has_conditions (Search *self, CabasItem *item)
{
  for (int i = 0; i < CABAS_N_CONDITION; i++)
    {
      if ((self->query->conditions >> i & 1) == 0)
        continue;
      if (i == CABAS_CONDITION_REMARKED && self->remarks != NULL
              ? !g_hash_table_contains (self->remarks, cabas_item_get_id (item))
              : !cabas_condition_holds (i, item, self->today))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_status (const CabasQuery *query, CabasItem *item)
{
  gint64 status;

  if (query->statuses == 0)
    return TRUE;
  if (cabas_item_get_kind (item) != CABAS_KIND_ACTION)
    return FALSE;

  status = cabas_item_get_number (item, CABAS_ACTION_STATUS);
  return status != CABAS_UNSET && (query->statuses >> status & 1) != 0;
}

static gboolean
has_department (const CabasQuery *query, CabasItem *item)
{
  if (query->department == NULL)
    return TRUE;
  if (cabas_item_get_kind (item) == CABAS_KIND_INDICATOR)
    return g_strcmp0 (cabas_item_get_text (item, CABAS_INDICATOR_COLLECTOR), query->department) ==
           0;
  if (cabas_item_get_kind (item) != CABAS_KIND_ACTION)
    return FALSE;

  for (guint i = 0; i < cabas_item_get_n_children (item, CABAS_KIND_ASSIGNMENT); i++)
    {
      CabasItem *assignment = cabas_item_get_child (item, CABAS_KIND_ASSIGNMENT, i);

      if (cabas_assignment_counts (assignment) &&
          g_strcmp0 (cabas_item_get_text (assignment, CABAS_ASSIGNMENT_DEPARTMENT),
                     query->department) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_theme (const CabasQuery *query, CabasItem *item)
{
  gint64 themes;

  if (query->themes == 0)
    return TRUE;
  while (item != NULL && cabas_item_get_kind (item) != CABAS_KIND_OBJECTIVE)
    item = cabas_item_get_parent (item);
  if (item == NULL)
    return FALSE;

  themes = cabas_item_get_number (item, CABAS_OBJECTIVE_THEMES);
  return themes != CABAS_UNSET && (query->themes & (guint64) themes) != 0;
}

/* `above`: the words found in what contains it. */
static gboolean
matches (Search *self, CabasItem *item, guint64 found)
{
  return (found & self->all_words) == self->all_words && has_status (self->query, item) &&
         has_department (self->query, item) && has_theme (self->query, item) &&
         has_conditions (self, item);
}

static gboolean
is_of_kind (const CabasQuery *query, CabasItem *item)
{
  return query->kind == CABAS_KIND_ANY || query->kind == cabas_item_get_kind (item);
}

/* What is not of the kind looked for is found by its own name alone: an objective called so. */
static gboolean
is_found (Search *self, CabasItem *item, guint64 own, guint64 above)
{
  const CabasQuery *query = self->query;

  if (is_of_kind (query, item))
    return matches (self, item, own | above);

  return own != 0 && ((own | above) & self->all_words) == self->all_words &&
         query->conditions == 0 && query->statuses == 0 && query->department == NULL &&
         query->themes == 0;
}

static gboolean visit_held (Search *self, CabasItem *item, guint64 above);

static gboolean
visit (Search *self, CabasItem *item, guint64 above)
{
  const guint64 own = find_words (self, item);
  const gboolean is_own = is_found (self, item, own, above);
  const gboolean is_around = visit_held (self, item, own | above);

  if (is_of_kind (self->query, item))
    {
      self->findings->n_all++;
      self->findings->n_found += is_own;
    }
  if (is_own || is_around)
    g_hash_table_add (self->findings->items, item);

  return is_own || is_around;
}

static gboolean
visit_held (Search *self, CabasItem *item, guint64 above)
{
  static const CabasKind kinds[] = { CABAS_KIND_AXIS, CABAS_KIND_OBJECTIVE, CABAS_KIND_ACTION,
                                     CABAS_KIND_INDICATOR };
  gboolean is_around = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (cabas_kind_find_held (cabas_item_get_kind (item), kinds[i]) < 0)
        continue;
      for (guint j = 0; j < cabas_item_get_n_children (item, kinds[i]); j++)
        is_around |= visit (self, cabas_item_get_child (item, kinds[i], j), above);
    }

  return is_around;
}

/**
 * cabas_query_run:
 * @self: what is asked
 * @document: a plan
 * @today: the day it is
 *
 * Returns: (transfer full): what was found
 */
CabasFindings *
cabas_query_run (const CabasQuery *self, CabasDocument *document, CabasDate today)
{
  CabasFindings *findings = g_new0 (CabasFindings, 1);
  Search search;

  findings->items = g_hash_table_new (NULL, NULL);
  search_init (&search, self, document, today);
  search.findings = findings;
  visit_held (&search, cabas_document_get_root (document), 0);
  search_clear (&search);

  return findings;
}

void
cabas_findings_free (CabasFindings *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->items);
  g_free (self);
}

/**
 * cabas_query_matches:
 * @self: what is asked
 * @item: an item
 * @today: the day it is
 *
 * Returns: whether @item is found
 */
gboolean
cabas_query_matches (const CabasQuery *self, CabasItem *item, CabasDate today)
{
  Search search;
  guint64 found;
  gboolean is_match;

  search_init (&search, self, cabas_item_get_document (item), today);
  found = find_words (&search, item);
  for (CabasItem *up = cabas_item_get_parent (item);
       up != NULL && cabas_item_get_kind (up) != CABAS_KIND_PLAN; up = cabas_item_get_parent (up))
    found |= find_words (&search, up);
  is_match = matches (&search, item, found);
  search_clear (&search);

  return is_match;
}
