/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/columns.h"

#include "plan/language.h"
#include "workbook/names.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <string.h>

#define INSTRUCTIONS N_ ("Instructions")

static const CabasSheetInfo infos[] = {
  { { CABAS_KIND_ACTION }, 1, CABAS_KIND_OBJECTIVE },
  { { CABAS_KIND_INDICATOR }, 1, CABAS_KIND_OBJECTIVE, TRUE },
  { { CABAS_KIND_BASELINE, CABAS_KIND_TARGET, CABAS_KIND_OBSERVATION },
    3,
    CABAS_KIND_INDICATOR,
    FALSE,
    N_ ("Years") },
  { { CABAS_KIND_MILESTONE }, 1, CABAS_KIND_ACTION },
  { { CABAS_KIND_BUDGET_LINE }, 1, CABAS_KIND_ACTION },
  { { CABAS_KIND_AXIS }, 1, CABAS_KIND_PLAN, TRUE },
  { { CABAS_KIND_OBJECTIVE }, 1, CABAS_KIND_AXIS },
  { { CABAS_KIND_DEPARTMENT }, 1, CABAS_KIND_PLAN, TRUE },
  { { CABAS_KIND_PERSON }, 1, CABAS_KIND_PLAN, TRUE },
};

static const guint ranks[] = { 7, 8, 5, 6, 1, 0, 2, 3, 4 };

/* What only the program reads. */
static const CabasField left_out[] = { CABAS_ACTION_RENEWS, CABAS_AXIS_RENEWS,
                                       CABAS_INDICATOR_RENEWS, CABAS_OBJECTIVE_RENEWS,
                                       CABAS_OBSERVATION_SOURCE_HASH };

/* How people call the column of titles, whatever the kind. */
static const char *const title_names[] = { "Intitulé", "Titre", "Libellé", "Nom", "Title", "Name" };

const CabasSheetInfo *
cabas_sheet_info_list (guint *n_infos)
{
  *n_infos = G_N_ELEMENTS (infos);
  return infos;
}

/**
 * cabas_sheet_info_find:
 * @kind: kind of an item
 *
 * Returns: (transfer none) (nullable): the sheet that holds items of it
 */
const CabasSheetInfo *
cabas_sheet_info_find (CabasKind kind)
{
  guint n_infos;
  const CabasSheetInfo *list = cabas_sheet_info_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    for (guint j = 0; j < list[i].n_kinds; j++)
      if (list[i].kinds[j] == kind)
        return &list[i];

  return NULL;
}

const CabasSheetInfo *
cabas_sheet_info_get_by_rank (guint rank)
{
  G_STATIC_ASSERT (G_N_ELEMENTS (ranks) == G_N_ELEMENTS (infos));

  return &infos[ranks[rank]];
}

static const char *
get_msgid (const CabasSheetInfo *info)
{
  return info->label != NULL ? info->label : cabas_kind_get_info (info->kinds[0])->plural_label;
}

const char *
cabas_sheet_info_get_label (const CabasSheetInfo *info)
{
  return _ (get_msgid (info));
}

gboolean
cabas_columns_has_name (GPtrArray *names, const char *folded)
{
  return g_ptr_array_find_with_equal_func (names, folded, g_str_equal, NULL);
}

static void
add_name (GPtrArray *names, const char *name)
{
  g_autofree char *folded = cabas_names_fold (name);

  if (*folded != '\0' && !cabas_columns_has_name (names, folded))
    g_ptr_array_add (names, g_steal_pointer (&folded));
}

/* Entering a language takes long where each cell of a table asks for it. `msgid` is never freed. */
static const char *
get_french (const char *msgid)
{
  static GHashTable *known;
  static GMutex mutex;
  const char *french;

  g_mutex_lock (&mutex);
  if (known == NULL)
    known = g_hash_table_new (NULL, NULL);
  french = g_hash_table_lookup (known, msgid);
  if (french == NULL)
    {
      g_autoptr (CabasLanguage) language = cabas_language_enter ("fr");

      /* GLib’s own function gives up for good where the user’s language has no translation. */
      french = g_intern_string (dgettext (GETTEXT_PACKAGE, msgid));
      g_hash_table_insert (known, (char *) msgid, (char *) french);
    }
  g_mutex_unlock (&mutex);

  return french;
}

void
cabas_columns_add_names (GPtrArray *names, const char *msgid)
{
  add_name (names, msgid);
  add_name (names, _ (msgid));
  add_name (names, get_french (msgid));
}

static gboolean
is_called (const char *msgid, const char *name)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = cabas_names_fold (name);

  cabas_columns_add_names (names, msgid);
  return cabas_columns_has_name (names, folded);
}

gboolean
cabas_sheet_info_has_name (const CabasSheetInfo *info, const char *name)
{
  return is_called (get_msgid (info), name);
}

const char *
cabas_workbook_get_instructions_label (void)
{
  return _ (INSTRUCTIONS);
}

gboolean
cabas_workbook_is_instructions (const char *name)
{
  return is_called (INSTRUCTIONS, name);
}

static void
column_free (gpointer data)
{
  CabasColumn *self = data;

  g_ptr_array_unref (self->names);
  g_free (self->label);
  g_free (self);
}

static CabasColumn *
add_column (GPtrArray *columns, CabasColumnType type, const char *msgid)
{
  CabasColumn *self = g_new0 (CabasColumn, 1);

  self->type = type;
  self->label = g_strdup (_ (msgid));
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < CABAS_WORKBOOK_MAX_SERIES; i++)
    self->fields[i] = CABAS_NO_FIELD;
  cabas_columns_add_names (self->names, msgid);
  g_ptr_array_add (columns, self);

  return self;
}

/* Series share the columns that are called the same. */
static void
add_field (GPtrArray *columns, guint series, CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  CabasColumn *self = NULL;

  for (guint i = 0; i < columns->len && self == NULL; i++)
    {
      CabasColumn *other = columns->pdata[i];

      if (other->type == CABAS_COLUMN_FIELD && other->fields[series] == CABAS_NO_FIELD &&
          g_str_equal (other->label, _ (info->label)))
        self = other;
    }
  if (self == NULL)
    {
      self = add_column (columns, CABAS_COLUMN_FIELD, info->label);
      add_name (self->names, info->name);
      for (guint i = 0; info->is_title && i < G_N_ELEMENTS (title_names); i++)
        add_name (self->names, title_names[i]);
    }
  self->fields[series] = field;
}

static void
add_fields (GPtrArray *columns, const CabasSheetInfo *info, guint series, int level)
{
  const CabasKindInfo *kind = cabas_kind_get_info (info->kinds[series]);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      CabasField field = kind->first_field + i;
      gboolean is_left_out = cabas_field_get_info (field)->level > level;

      for (guint j = 0; j < G_N_ELEMENTS (left_out); j++)
        is_left_out = is_left_out || left_out[j] == field;
      if (!is_left_out)
        add_field (columns, series, field);
    }
}

static void
add_letters (GPtrArray *columns)
{
  const CabasFieldInfo *info = cabas_field_get_info (CABAS_ASSIGNMENT_LETTER);

  for (guint i = 0; i < info->choices->n_choices; i++)
    {
      CabasColumn *self =
          add_column (columns, CABAS_COLUMN_LETTER, info->choices->choices[i].label);

      self->letter = i;
      add_name (self->names, info->choices->choices[i].name);
    }
}

GPtrArray *
cabas_columns_new (const CabasSheetInfo *info, int level)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (column_free);
  const CabasKindInfo *kind = cabas_kind_get_info (info->kinds[0]);

  /* TRANSLATORS: heading of a column with the number an action has in the order of the plan. */
  if (kind->code_field != CABAS_NO_FIELD)
    add_column (columns, CABAS_COLUMN_NUMBER, N_ ("No."));
  if (info->parent != CABAS_KIND_PLAN)
    add_column (columns, CABAS_COLUMN_PARENT, cabas_kind_get_info (info->parent)->label);
  /* TRANSLATORS: heading of a column that says “Baseline”, “Target” or “Observation”. */
  if (info->n_kinds > 1)
    add_column (columns, CABAS_COLUMN_SERIES, N_ ("Series"));
  for (guint series = 0; series < info->n_kinds; series++)
    add_fields (columns, info, series, level);
  if (info->kinds[0] == CABAS_KIND_ACTION)
    add_letters (columns);
  add_column (columns, CABAS_COLUMN_ID, "id");

  return columns;
}

CabasColumn *
cabas_columns_find (GPtrArray *columns, const char *header)
{
  g_autofree char *folded = cabas_names_fold (header);

  for (guint i = 0; i < columns->len; i++)
    {
      CabasColumn *self = columns->pdata[i];

      if (cabas_columns_has_name (self->names, folded))
        return self;
    }

  return NULL;
}
