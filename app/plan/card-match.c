/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/card-match.h"

#include "plan/fold.h"

#include <string.h>

/* What a department is, not which one it is; folded. */
static const char *const empty_words[] = {
  "direction", "service", "departement", "pole", "mission", "delegation", "de",  "des",        "du",
  "la",        "le",      "les",         "et",   "the",     "of",         "and", "department", NULL
};

static gboolean
is_cpv (const char *text)
{
  return *text != '\0' && strspn (text, "0123456789") == strlen (text);
}

/* Of two prefixes of CPV codes, one begins the other. */
static gboolean
is_same_branch (const char *a, const char *b)
{
  return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

gboolean
cabas_card_family_matches (const char *family, const char *wanted)
{
  g_auto (GStrv) parts = cabas_fold_words (wanted);
  gboolean has_codes = FALSE;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (!is_cpv (parts[i]))
        continue;
      has_codes = TRUE;
      if (is_cpv (family) && is_same_branch (family, parts[i]))
        return TRUE;
    }

  return !has_codes && !is_cpv (family) && cabas_text_matches (family, wanted);
}

GPtrArray *
cabas_card_list_families (CabasCard *card, CabasDocument *document)
{
  g_autoptr (GPtrArray) families = cabas_document_list (document, CABAS_KIND_PURCHASE_FAMILY);
  GPtrArray *wanted = cabas_card_get_families (card);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < families->len; i++)
    {
      const char *name = cabas_item_get_text (families->pdata[i], CABAS_PURCHASE_FAMILY_NAME);
      const char *cpv = cabas_item_get_text (families->pdata[i], CABAS_PURCHASE_FAMILY_CPV);
      gboolean is_found = FALSE;

      for (guint j = 0; j < wanted->len && !is_found; j++)
        is_found = (name != NULL && cabas_text_matches (name, wanted->pdata[j])) ||
                   (cpv != NULL && cabas_card_family_matches (wanted->pdata[j], cpv));
      if (is_found)
        g_ptr_array_add (found, families->pdata[i]);
    }

  return found;
}

/* One way of calling a department: each word that says which one must be in its name. */
static gboolean
is_called (CabasItem *department, const char *name)
{
  g_auto (GStrv) words = cabas_fold_words (name);
  g_autoptr (GPtrArray) telling = g_ptr_array_new ();
  const CabasField fields[] = { CABAS_DEPARTMENT_NAME, CABAS_DEPARTMENT_SHORT_NAME };

  for (guint i = 0; words[i] != NULL; i++)
    if (!g_strv_contains (empty_words, words[i]))
      g_ptr_array_add (telling, words[i]);
  if (telling->len == 0)
    return FALSE;

  g_ptr_array_add (telling, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *own = cabas_item_get_text (department, fields[i]);
      g_autoptr (GString) folded = g_string_new (NULL);

      cabas_fold (folded, own != NULL ? own : "");
      if (cabas_folded_holds_all (folded->str, (const char *const *) telling->pdata))
        return TRUE;
    }

  return FALSE;
}

/* There is one purchasing department, whatever it is called; of the other roles there are many. */
static gboolean
is_owner (CabasItem *department, const CabasCardOwner *owner)
{
  const gint64 role = cabas_item_get_number (department, CABAS_DEPARTMENT_ROLE);
  g_auto (GStrv) names = NULL;

  if (owner->role == CABAS_DEPARTMENT_ROLE_PURCHASING && role == owner->role)
    return TRUE;
  if (owner->name == NULL)
    return FALSE;

  names = g_strsplit (owner->name, "/", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (is_called (department, names[i]))
      return TRUE;

  return FALSE;
}

GPtrArray *
cabas_card_list_owners (CabasCard *card, CabasDocument *document)
{
  g_autoptr (GPtrArray) departments = cabas_document_list (document, CABAS_KIND_DEPARTMENT);
  GPtrArray *owners = cabas_card_get_owners (card);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < owners->len; i++)
    for (guint j = 0; j < departments->len; j++)
      if (is_owner (departments->pdata[j], owners->pdata[i]))
        {
          if (!g_ptr_array_find (found, departments->pdata[j], NULL))
            g_ptr_array_add (found, departments->pdata[j]);
          break;
        }

  return found;
}

static CabasField
find_card_field (CabasKind kind)
{
  switch (kind)
    {
    case CABAS_KIND_OBJECTIVE:
      return CABAS_OBJECTIVE_CARD;
    case CABAS_KIND_ACTION:
      return CABAS_ACTION_CARD;
    case CABAS_KIND_INDICATOR:
      return CABAS_INDICATOR_CARD;
    default:
      return CABAS_NO_FIELD;
    }
}

CabasKind
cabas_card_get_item_kind (CabasCard *card)
{
  static const CabasKind kinds[CABAS_N_CARD_KINDS] = {
    [CABAS_CARD_KIND_OBJECTIVE] = CABAS_KIND_OBJECTIVE,
    [CABAS_CARD_KIND_ACTION] = CABAS_KIND_ACTION,
    [CABAS_CARD_KIND_INDICATOR] = CABAS_KIND_INDICATOR,
    [CABAS_CARD_KIND_CLAUSE] = CABAS_KIND_ANY,
  };

  return kinds[cabas_card_get_kind (card)];
}

static gboolean
is_same_text (const char *a, const char *b)
{
  g_autoptr (GString) folded_a = g_string_new (NULL);
  g_autoptr (GString) folded_b = g_string_new (NULL);

  cabas_fold (folded_a, a);
  cabas_fold (folded_b, b);
  return g_string_equal (folded_a, folded_b);
}

CabasItem *
cabas_card_find_item (CabasCard *card, CabasDocument *document)
{
  const CabasKind kind = cabas_card_get_item_kind (card);
  g_autoptr (GPtrArray) items = NULL;

  if (kind == CABAS_KIND_ANY)
    return NULL;

  items = cabas_document_list (document, kind);
  for (guint i = 0; i < items->len; i++)
    if (g_strcmp0 (cabas_item_get_text (items->pdata[i], find_card_field (kind)),
                   cabas_card_get_id (card)) == 0)
      return items->pdata[i];
  for (guint i = 0; i < items->len; i++)
    {
      const char *title =
          cabas_item_get_text (items->pdata[i], cabas_kind_get_info (kind)->title_field);

      if (title != NULL && is_same_text (title, cabas_card_get_title (card)))
        return items->pdata[i];
    }

  return NULL;
}
