/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/names.h"

#include "plan/assignment.h"
#include "plan/fold.h"

#include <string.h>

/* What counts more is looked for first. */
typedef enum
{
  BY_FULL_NAME,
  BY_TITLE,
  BY_CODE,
  N_WAYS,
} Way;

struct _CabasNames
{
  CabasDocument *document; /* (owned) */
  GHashTable *items;       /* (owned) (utf8 → CabasItem, or the table itself for several) */
  GHashTable *new_items;   /* (owned) (id → CabasItem) */
};

char *
cabas_names_fold (const char *text)
{
  g_autoptr (GString) letters = g_string_new (NULL);
  GString *folded = g_string_new (NULL);
  gboolean is_apart = FALSE;

  cabas_fold (letters, text);
  for (const char *p = letters->str; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (!g_unichar_isalnum (letter))
        {
          is_apart = TRUE;
          continue;
        }
      if (is_apart && folded->len > 0)
        g_string_append_c (folded, ' ');
      is_apart = FALSE;
      g_string_append_unichar (folded, letter);
    }

  return g_string_free (folded, FALSE);
}

static char *
dup_key (CabasKind kind, Way way, const char *folded)
{
  return g_strdup_printf ("%d/%d/%s", kind, way, folded);
}

static void
add_name (CabasNames *self, CabasItem *item, Way way, const char *name)
{
  g_autofree char *folded = name != NULL ? cabas_names_fold (name) : NULL;
  g_autofree char *key = NULL;
  gpointer known;

  if (folded == NULL || *folded == '\0')
    return;

  key = dup_key (cabas_item_get_kind (item), way, folded);
  known = g_hash_table_lookup (self->items, key);
  if (known == item)
    return;

  g_hash_table_insert (self->items, g_steal_pointer (&key),
                       known == NULL ? (gpointer) item : (gpointer) self->items);
}

static void
add_item (CabasItem *item, gpointer user_data)
{
  CabasNames *self = user_data;
  const CabasKind kind = cabas_item_get_kind (item);
  const CabasKindInfo *info = cabas_kind_get_info (kind);
  g_autofree char *code = NULL;
  g_autofree char *full = NULL;

  if (info->title_field == CABAS_NO_FIELD || cabas_item_is_in_bin (item))
    return;

  code = cabas_item_dup_code (item);
  full = cabas_item_dup_display_name (item);
  add_name (self, item, BY_FULL_NAME, full);
  add_name (self, item, BY_TITLE, cabas_item_get_text (item, info->title_field));
  add_name (self, item, BY_CODE, code);
  if (kind == CABAS_KIND_DEPARTMENT)
    add_name (self, item, BY_TITLE, cabas_item_get_text (item, CABAS_DEPARTMENT_SHORT_NAME));
}

CabasNames *
cabas_names_new (CabasDocument *document)
{
  CabasNames *self = g_new0 (CabasNames, 1);

  self->document = g_object_ref (document);
  self->items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->new_items = g_hash_table_new (g_str_hash, g_str_equal);
  cabas_item_visit (cabas_document_get_root (document), add_item, self);

  return self;
}

void
cabas_names_free (CabasNames *self)
{
  g_hash_table_unref (self->items);
  g_hash_table_unref (self->new_items);
  g_object_unref (self->document);
  g_free (self);
}

void
cabas_names_add (
    CabasNames *self, CabasItem *item, const char *title, const char *code, const char *short_name)
{
  g_autofree char *full =
      code != NULL && title != NULL ? g_strconcat (code, " ", title, NULL) : g_strdup (title);

  g_hash_table_insert (self->new_items, (char *) cabas_item_get_id (item), item);
  add_name (self, item, BY_FULL_NAME, full);
  add_name (self, item, BY_TITLE, title);
  add_name (self, item, BY_TITLE, short_name);
  add_name (self, item, BY_CODE, code);
}

static CabasItem *
find_by_id (CabasNames *self, CabasKind kind, const char *id)
{
  CabasItem *item = g_hash_table_lookup (self->new_items, id);

  if (item == NULL)
    item = cabas_document_find (self->document, id);
  if (item == NULL || cabas_item_is_in_bin (item) ||
      (kind != CABAS_KIND_ANY && cabas_item_get_kind (item) != kind))
    return NULL;

  return item;
}

static CabasItem *
find_by_name (CabasNames *self, CabasKind kind, Way way, const char *folded, gboolean *is_ambiguous)
{
  g_autofree char *key = dup_key (kind, way, folded);
  gpointer known = g_hash_table_lookup (self->items, key);

  *is_ambiguous = *is_ambiguous || known == self->items;
  return known == self->items ? NULL : known;
}

/* The number before a title changes with the order of the plan; the title stays. */
static CabasItem *
find_after_number (CabasNames *self, CabasKind kind, const char *folded, gboolean *is_ambiguous)
{
  const char *rest = folded;
  CabasItem *item = NULL;

  while (item == NULL && !*is_ambiguous && g_ascii_isdigit (*rest))
    {
      rest += strspn (rest, "0123456789");
      if (*rest != ' ')
        return NULL;
      item = find_by_name (self, kind, BY_TITLE, ++rest, is_ambiguous);
    }

  return item;
}

CabasItem *
cabas_names_find (CabasNames *self, CabasKind kind, const char *text, gboolean *is_ambiguous)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autofree char *folded = cabas_names_fold (text);
  CabasItem *item = find_by_id (self, kind, stripped);
  gboolean several = FALSE;

  for (guint way = 0; way < N_WAYS && item == NULL && !several && *folded != '\0'; way++)
    {
      item = find_by_name (self, kind, way, folded, &several);
      if (way == BY_TITLE && item == NULL)
        item = find_after_number (self, kind, folded, &several);
    }
  if (is_ambiguous != NULL)
    *is_ambiguous = several;

  return item;
}

char *
cabas_names_dup (CabasNames *self, CabasItem *item)
{
  const CabasKind kind = cabas_item_get_kind (item);
  g_autofree char *name = kind == CABAS_KIND_DEPARTMENT ? cabas_department_dup_short_name (item)
                                                        : cabas_item_dup_display_name (item);

  /* What separates several names would cut this one. */
  if (name != NULL && strpbrk (name, ";\n") == NULL &&
      cabas_names_find (self, kind, name, NULL) == item)
    return g_steal_pointer (&name);

  return g_strdup (cabas_item_get_id (item));
}
