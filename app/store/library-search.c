/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/card-match.h"
#include "plan/fold.h"
#include "store/library.h"

static gboolean
holds_words (const GString *folded, const char *words)
{
  g_auto (GStrv) wanted = cabas_fold_words (words);

  return cabas_folded_holds_all (folded->str, (const char *const *) wanted);
}

/* Everything a card says, in one line. */
static char *
dup_all_text (CabasCard *card)
{
  g_autofree char *owners = cabas_card_dup_owner_names (card);
  GString *text = g_string_new (cabas_card_get_id (card));
  GPtrArray *families = cabas_card_get_families (card);

  g_string_append_printf (text, " %s %s", cabas_card_kind_get_label (cabas_card_get_kind (card)),
                          owners);
  for (guint i = 0; i < CABAS_N_CARD_PARTS; i++)
    {
      g_autofree char *shown = cabas_card_dup_shown (card, i);

      g_string_append_printf (text, " %s", shown);
    }
  for (guint i = 0; i < families->len; i++)
    g_string_append_printf (text, " %s", (char *) families->pdata[i]);

  return g_string_free (text, FALSE);
}

static gboolean
has_words (CabasCard *card, const char *words)
{
  g_autofree char *text = dup_all_text (card);
  g_autoptr (GString) folded = g_string_new (NULL);

  cabas_fold (folded, text);
  return holds_words (folded, words);
}

static gboolean
has_family (CabasCard *card, const char *wanted)
{
  GPtrArray *families = cabas_card_get_families (card);

  for (guint i = 0; i < families->len; i++)
    if (cabas_card_family_matches (families->pdata[i], wanted))
      return TRUE;

  return FALSE;
}

static gboolean
has_owner (CabasCard *card, const char *words)
{
  g_autofree char *names = cabas_card_dup_owner_names (card);

  return cabas_text_matches (names, words);
}

gboolean
cabas_card_matches (CabasCard *card, const CabasCardQuery *query)
{
  const gint64 themes = cabas_card_get_number (card, CABAS_CARD_THEMES);

  if (query->kind >= 0 && cabas_card_get_kind (card) != (CabasCardKind) query->kind)
    return FALSE;
  if (query->theme >= 0 &&
      (themes == CABAS_UNSET || !(themes & (G_GINT64_CONSTANT (1) << query->theme))))
    return FALSE;

  return (query->owner == NULL || has_owner (card, query->owner)) &&
         (query->family == NULL || has_family (card, query->family)) &&
         (query->words == NULL || has_words (card, query->words));
}

GPtrArray *
cabas_library_search (CabasLibrary *self, const CabasCardQuery *query)
{
  GPtrArray *cards = cabas_library_get_cards (self);
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint kind = 0; kind < CABAS_N_CARD_KINDS; kind++)
    for (guint i = 0; i < cards->len; i++)
      if (cabas_card_get_kind (cards->pdata[i]) == kind &&
          cabas_card_matches (cards->pdata[i], query))
        {
          const char *title = cabas_card_get_title (cards->pdata[i]);
          const gboolean is_titled =
              query->words == NULL || cabas_text_matches (title, query->words);

          g_ptr_array_add (is_titled ? found : others, cards->pdata[i]);
        }
  g_ptr_array_extend (found, others, NULL, NULL);

  return found;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/* Takes the keys of `names`. */
static GPtrArray *
sort_names (GHashTable *names)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, g_strdup (name));
  g_ptr_array_sort (sorted, compare_names);

  return sorted;
}

GPtrArray *
cabas_library_list_owners (CabasLibrary *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *cards = cabas_library_get_cards (self);

  for (guint i = 0; i < cards->len; i++)
    {
      GPtrArray *owners = cabas_card_get_owners (cards->pdata[i]);

      for (guint j = 0; j < owners->len; j++)
        {
          const CabasCardOwner *owner = owners->pdata[j];

          if (owner->name != NULL)
            g_hash_table_add (names, owner->name);
        }
    }

  return sort_names (names);
}

GPtrArray *
cabas_library_list_families (CabasLibrary *self)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *cards = cabas_library_get_cards (self);

  for (guint i = 0; i < cards->len; i++)
    {
      GPtrArray *families = cabas_card_get_families (cards->pdata[i]);

      for (guint j = 0; j < families->len; j++)
        if (!g_ascii_isdigit (*(const char *) families->pdata[j]))
          g_hash_table_add (names, families->pdata[j]);
    }

  return sort_names (names);
}
