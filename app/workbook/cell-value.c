/* SPDX-License-Identifier: EUPL-1.2 */
#include "workbook/cell-value.h"

#include "plan/text.h"
#include "plan/value.h"
#include "workbook/columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SHOWN_CHARS 40

/* An id that names nothing stays as it is. */
static char *
dup_reference (CabasNames *names, const char *id)
{
  CabasItem *item = cabas_names_find (names, CABAS_KIND_ANY, id, NULL);

  return item != NULL ? cabas_names_dup (names, item) : g_strdup (id);
}

static char *
dup_references (CabasNames *names, const char *const *ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *name = dup_reference (names, ids[i]);

      g_strv_builder_add (builder, name);
    }
  words = g_strv_builder_end (builder);

  return g_strjoinv (CABAS_CELL_SEPARATOR, words);
}

static char *
dup_choices (CabasField field, gint64 bits)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cabas_field_get_info (field)->choices->n_choices; i++)
    if (bits & (G_GINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? CABAS_CELL_SEPARATOR : "",
                              cabas_choice_get_label (field, i));

  return g_string_free (text, FALSE);
}

/* Days are days of the spreadsheet and years are numbers; months and quarters it does not know. */
static char *
dup_date (CabasDate date, CabasCellType *type)
{
  char text[16];

  switch (cabas_date_get_precision (date))
    {
    case CABAS_DATE_DAY:
    case CABAS_DATE_YEAR:
      *type =
          cabas_date_get_precision (date) == CABAS_DATE_DAY ? CABAS_CELL_DATE : CABAS_CELL_NUMBER;
      cabas_date_to_text (date, text);
      return g_strdup (text);
    default:
      return cabas_date_format (date);
    }
}

/* What the cell shows, and as what. */
static char *
dup_cell (CabasItem *item, CabasField field, CabasNames *names, CabasCellType *type)
{
  *type = CABAS_CELL_TEXT;
  if (!cabas_item_has (item, field))
    return g_strdup ("");

  switch (cabas_field_get_info (field)->type)
    {
    case CABAS_VALUE_REFERENCE:
      return dup_reference (names, cabas_item_get_text (item, field));
    case CABAS_VALUE_REFERENCES:
      return dup_references (names, cabas_item_get_list (item, field));
    case CABAS_VALUE_CHOICE:
      return g_strdup (cabas_choice_get_label (field, cabas_item_get_number (item, field)));
    case CABAS_VALUE_CHOICES:
      return dup_choices (field, cabas_item_get_number (item, field));
    case CABAS_VALUE_FLAG:
      return g_strdup (cabas_item_get_number (item, field) ? _ ("Yes") : _ ("No"));
    case CABAS_VALUE_DATE:
      return dup_date (cabas_item_get_number (item, field), type);
    case CABAS_VALUE_WHOLE:
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
    case CABAS_VALUE_MONEY:
      *type = CABAS_CELL_NUMBER;
      return cabas_item_dup_text (item, field);
    default:
      return cabas_item_dup_text (item, field);
    }
}

void
cabas_cell_set (CabasSheet *sheet,
                guint row,
                guint column,
                CabasItem *item,
                CabasField field,
                CabasNames *names)
{
  CabasCellType type;
  g_autofree char *text = dup_cell (item, field, names, &type);

  cabas_sheet_set (sheet, row, column, type, text, NULL);
}

GStrv
cabas_cell_dup_choices (CabasField field)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (info->type == CABAS_VALUE_FLAG)
    g_strv_builder_add_many (builder, _ ("Yes"), _ ("No"), NULL);
  else if (info->type != CABAS_VALUE_CHOICE)
    return NULL;

  for (guint i = 0; info->type == CABAS_VALUE_CHOICE && i < info->choices->n_choices; i++)
    g_strv_builder_add (builder, cabas_choice_get_label (field, i));

  return g_strv_builder_end (builder);
}

/* Programs on the way change line breaks and blanks at the ends. */
static char *
dup_plain (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  return g_strstrip (g_strjoinv ("\n", lines));
}

/* A month that a spreadsheet took for its first day. */
static gboolean
is_first_day_of (CabasDate day, CabasDate period)
{
  return cabas_date_get_precision (day) == CABAS_DATE_DAY &&
         cabas_date_get_precision (period) == CABAS_DATE_MONTH &&
         cabas_date_get_first_julian (day) == cabas_date_get_first_julian (period);
}

gboolean
cabas_cell_is_same (CabasCell cell, CabasItem *item, CabasField field, CabasNames *names)
{
  CabasCellType type;
  g_autofree char *shown = dup_cell (item, field, names, &type);
  g_autofree char *plain = dup_plain (shown);
  g_autofree char *given = dup_plain (cell.text);
  CabasDate day;

  if (g_str_equal (plain, given))
    return TRUE;

  return cabas_field_get_info (field)->type == CABAS_VALUE_DATE && cabas_item_has (item, field) &&
         cabas_date_parse (given, &day) &&
         is_first_day_of (day, cabas_item_get_number (item, field));
}

GStrv
cabas_cell_split (const char *text)
{
  g_auto (GStrv) pieces = g_strsplit_set (text, ";\n", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) != '\0')
      g_strv_builder_add (builder, pieces[i]);

  return g_strv_builder_end (builder);
}

static gboolean
has_label (const char *msgid, const char *folded)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);

  cabas_columns_add_names (labels, msgid);
  return cabas_columns_has_name (labels, folded);
}

/* Place of the choice, or -1: by its label in French or English, or its name in the file. */
static int
find_choice (const CabasChoiceSet *set, const char *text)
{
  g_autofree char *folded = cabas_names_fold (text);
  int choice = cabas_choice_find (set, text, strlen (text));

  for (guint i = 0; choice < 0 && i < set->n_choices; i++)
    if (has_label (set->choices[i].label, folded))
      choice = i;

  return choice;
}

static gint64
find_flag (CabasCell cell)
{
  g_autofree char *folded = cabas_names_fold (cell.text);

  if (has_label (N_ ("Yes"), folded) || g_str_equal (folded, "x") || g_str_equal (folded, "1"))
    return 1;
  if (has_label (N_ ("No"), folded) || g_str_equal (folded, "0"))
    return 0;

  return -1;
}

/* A number for one choice, bits for several; FALSE where one is not known. */
static gboolean
parse_choices (CabasCell cell, const CabasFieldInfo *info, gint64 *number)
{
  g_auto (GStrv) pieces = NULL;

  if (info->type == CABAS_VALUE_FLAG)
    {
      *number = find_flag (cell);
      return *number >= 0;
    }
  if (info->type == CABAS_VALUE_CHOICE)
    {
      g_autofree char *stripped = g_strstrip (g_strdup (cell.text));

      *number = find_choice (info->choices, stripped);
      return *number >= 0;
    }

  *number = 0;
  pieces = cabas_cell_split (cell.text);
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      int choice = find_choice (info->choices, pieces[i]);

      if (choice < 0)
        return FALSE;
      *number |= G_GINT64_CONSTANT (1) << choice;
    }

  return TRUE;
}

static char *
dup_refusal (CabasCell cell, CabasField field, const char *remedy)
{
  g_autofree char *shown = cabas_text_shorten (cell.text, SHOWN_CHARS);

  g_strdelimit (shown, "\n", ' ');
  /* TRANSLATORS: what a cell holds, the name of a field, then a sentence such as “Write a date
   * such as 15/03/2027.” */
  return g_strdup_printf (_ ("“%s” cannot stand in “%s”. %s"), shown, cabas_field_get_label (field),
                          remedy);
}

static char *
dup_choice_remedy (const CabasFieldInfo *info)
{
  GString *labels = g_string_new (NULL);
  g_autofree char *joined = NULL;

  if (info->type == CABAS_VALUE_FLAG)
    g_string_append_printf (labels, "%s, %s", _ ("Yes"), _ ("No"));
  for (guint i = 0; info->choices != NULL && i < info->choices->n_choices; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? ", " : "", _ (info->choices->choices[i].label));
  joined = g_string_free (labels, FALSE);

  return g_strdup_printf (_ ("Write one of: %s."), joined);
}

static CabasCellJudgement
judge_name (
    CabasNames *names, CabasField field, const char *name, CabasItem **item, char **sentence)
{
  const CabasKind target = cabas_field_get_info (field)->target;
  g_autofree char *shown = cabas_text_shorten (name, SHOWN_CHARS);
  gboolean is_ambiguous;

  *item = cabas_names_find (names, target, name, &is_ambiguous);
  if (*item != NULL)
    return CABAS_CELL_FINE;

  if (is_ambiguous)
    {
      *sentence = g_strdup_printf (_ ("Several items are called “%s”. Write the id of the one that "
                                      "is meant."),
                                   shown);
      return CABAS_CELL_AMBIGUOUS;
    }
  /* TRANSLATORS: a name, and what kind of item was looked for, such as “Department”. */
  *sentence = g_strdup_printf (_ ("“%s” is not in the plan (%s). Correct the name, or add it to "
                                  "the plan."),
                               shown,
                               target == CABAS_KIND_ANY ? cabas_field_get_label (field)
                                                        : cabas_kind_get_label (target));
  return CABAS_CELL_UNKNOWN;
}

static CabasCellJudgement
parse_references (CabasCell cell,
                  CabasField field,
                  CabasNames *names,
                  GValue *value,
                  char **sentence,
                  char **unknown)
{
  const gboolean is_list = cabas_field_get_held_as (field) == CABAS_HELD_LIST;
  g_auto (GStrv) pieces = cabas_cell_split (cell.text);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv ids;

  if (!is_list && g_strv_length (pieces) > 1)
    {
      *sentence = dup_refusal (cell, field, _ ("Write one name only."));
      return CABAS_CELL_WRONG;
    }
  for (guint i = 0; pieces[i] != NULL; i++)
    {
      CabasItem *item;
      CabasCellJudgement judgement = judge_name (names, field, pieces[i], &item, sentence);

      if (judgement != CABAS_CELL_FINE)
        {
          *unknown = g_strdup (pieces[i]);
          return judgement;
        }
      g_strv_builder_add (builder, cabas_item_get_id (item));
    }

  ids = g_strv_builder_end (builder);
  g_value_init (value, cabas_field_get_value_type (field));
  if (is_list)
    g_value_take_boxed (value, ids);
  else
    {
      g_value_set_string (value, ids[0]);
      g_strfreev (ids);
    }
  return CABAS_CELL_FINE;
}

static CabasCellJudgement
parse_plain (CabasCell cell, CabasField field, GValue *value, char **sentence)
{
  g_autofree char *plain = dup_plain (cell.text);
  g_autoptr (GError) error = NULL;

  /* Numbers of a spreadsheet are in the form of the file. */
  if (cell.type == CABAS_CELL_NUMBER && cabas_value_from_text (field, plain, value, NULL))
    return CABAS_CELL_FINE;
  if (cabas_value_parse (field, plain, value, &error))
    return CABAS_CELL_FINE;

  *sentence = dup_refusal (cell, field, error->message);
  return CABAS_CELL_WRONG;
}

CabasCellJudgement
cabas_cell_parse (CabasCell cell,
                  CabasField field,
                  CabasNames *names,
                  GValue *value,
                  char **sentence,
                  char **unknown)
{
  const CabasFieldInfo *info = cabas_field_get_info (field);
  g_autofree char *remedy = NULL;
  gint64 number = CABAS_UNSET;

  switch (info->type)
    {
    case CABAS_VALUE_REFERENCE:
    case CABAS_VALUE_REFERENCES:
      return parse_references (cell, field, names, value, sentence, unknown);

    case CABAS_VALUE_CHOICE:
    case CABAS_VALUE_CHOICES:
    case CABAS_VALUE_FLAG:
      if (*cell.text == '\0' || parse_choices (cell, info, &number))
        {
          g_value_init (value, G_TYPE_INT64);
          g_value_set_int64 (value, number);
          return CABAS_CELL_FINE;
        }
      remedy = dup_choice_remedy (info);
      *sentence = dup_refusal (cell, field, remedy);
      return CABAS_CELL_WRONG;

    default:
      return parse_plain (cell, field, value, sentence);
    }
}
