/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/indicator-data.h"

#include "figures/series.h"
#include "plan/decimal.h"
#include "publish/indicator-columns.h"
#include "publish/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _CabasIndicatorData
{
  GPtrArray *rows; /* (owned) of char *[CABAS_N_DATA_COLUMNS]: (nullable) where not known */
};

static void
free_row (gpointer data)
{
  char **row = data;

  for (guint i = 0; i < CABAS_N_DATA_COLUMNS; i++)
    g_free (row[i]);
  g_free (row);
}

/* (nullable) */
static char *
dup_number (gint64 value)
{
  char text[32];

  if (value == CABAS_UNSET)
    return NULL;
  cabas_decimal_to_text (value, CABAS_QUANTITY_DIGITS, text);

  return g_strdup (text);
}

static char *
dup_day (guint32 julian)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, julian);

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&day), g_date_get_month (&day),
                          g_date_get_day (&day));
}

/* (nullable) */
static char *
dup_choice (CabasItem *item, CabasField field)
{
  const char *label = cabas_choice_get_label (field, cabas_item_get_number (item, field));

  return *label != '\0' ? g_strdup (label) : NULL;
}

/* (nullable): the title of what contains the indicator. */
static char *
dup_title_above (CabasItem *item, CabasKind kind)
{
  for (CabasItem *i = cabas_item_get_parent (item); i != NULL; i = cabas_item_get_parent (i))
    if (cabas_item_get_kind (i) == kind)
      return g_strdup (cabas_item_get_text (i, cabas_kind_get_info (kind)->title_field));

  return NULL;
}

static void
say_indicator (char **row, CabasItem *indicator)
{
  row[CABAS_DATA_INDICATOR_ID] = g_strdup (cabas_item_get_id (indicator));
  row[CABAS_DATA_CODE] = g_strdup (cabas_item_get_text (indicator, CABAS_INDICATOR_CODE));
  row[CABAS_DATA_NAME] = cabas_item_has (indicator, CABAS_INDICATOR_NAME)
                             ? g_strdup (cabas_item_get_text (indicator, CABAS_INDICATOR_NAME))
                             : cabas_item_dup_display_name (indicator);
  row[CABAS_DATA_AXIS] = dup_title_above (indicator, CABAS_KIND_AXIS);
  row[CABAS_DATA_OBJECTIVE] = dup_title_above (indicator, CABAS_KIND_OBJECTIVE);
  row[CABAS_DATA_UNIT] = g_strdup (cabas_item_get_text (indicator, CABAS_INDICATOR_UNIT));
  row[CABAS_DATA_LEGAL_CATEGORY] = dup_choice (indicator, CABAS_INDICATOR_LEGAL_CATEGORY);
  row[CABAS_DATA_DIRECTION] = dup_choice (indicator, CABAS_INDICATOR_DIRECTION);
}

static void
say_period (char **row, CabasDate period)
{
  char text[16];

  cabas_date_to_text (period, text);
  row[CABAS_DATA_PERIOD] = g_strdup (text);
  row[CABAS_DATA_FIRST_DAY] = dup_day (cabas_date_get_first_julian (period));
  row[CABAS_DATA_LAST_DAY] = dup_day (cabas_date_get_last_julian (period));
}

static void
say_observation (char **row, CabasItem *item)
{
  CabasDocument *document = cabas_item_get_document (item);
  const char *buyer = cabas_item_get_text (item, CABAS_OBSERVATION_BUYER);

  row[CABAS_DATA_BUYER] =
      buyer != NULL ? cabas_document_dup_reference_name (document, buyer) : NULL;
  row[CABAS_DATA_VALUE] = dup_number (cabas_series_get_value (item));
  row[CABAS_DATA_NUMERATOR] =
      dup_number (cabas_item_get_number (item, CABAS_OBSERVATION_NUMERATOR));
  row[CABAS_DATA_DENOMINATOR] =
      dup_number (cabas_item_get_number (item, CABAS_OBSERVATION_DENOMINATOR));
  row[CABAS_DATA_QUALITY] = dup_choice (item, CABAS_OBSERVATION_QUALITY);
  row[CABAS_DATA_SOURCE] = g_strdup (cabas_item_get_text (item, CABAS_OBSERVATION_SOURCE));
}

static void
add_row (CabasIndicatorData *self, CabasItem *indicator, CabasItem *item, CabasField period)
{
  const CabasKind kind = cabas_item_get_kind (item);
  char **row;

  /* Without its period a value says nothing. */
  if (!cabas_item_has (item, period))
    return;

  row = g_new0 (char *, CABAS_N_DATA_COLUMNS);
  say_indicator (row, indicator);
  row[CABAS_DATA_KIND] = g_strdup (cabas_kind_get_label (kind));
  say_period (row, cabas_item_get_number (item, period));
  switch (kind)
    {
    case CABAS_KIND_BASELINE:
      row[CABAS_DATA_VALUE] = dup_number (cabas_item_get_number (item, CABAS_BASELINE_VALUE));
      row[CABAS_DATA_QUALITY] = dup_choice (item, CABAS_BASELINE_QUALITY);
      row[CABAS_DATA_SOURCE] = g_strdup (cabas_item_get_text (item, CABAS_BASELINE_SOURCE));
      break;
    case CABAS_KIND_TARGET:
      row[CABAS_DATA_VALUE] = dup_number (cabas_item_get_number (item, CABAS_TARGET_VALUE));
      break;
    case CABAS_KIND_OBSERVATION:
    default:
      say_observation (row, item);
      break;
    }
  g_ptr_array_add (self->rows, row);
}

CabasIndicatorData *
cabas_indicator_data_new (CabasDocument *document)
{
  static const struct
  {
    CabasKind kind;
    CabasField period;
  } values[] = {
    { CABAS_KIND_BASELINE, CABAS_BASELINE_PERIOD },
    { CABAS_KIND_TARGET, CABAS_TARGET_PERIOD },
    { CABAS_KIND_OBSERVATION, CABAS_OBSERVATION_PERIOD },
  };
  CabasIndicatorData *self = g_new0 (CabasIndicatorData, 1);
  g_autoptr (GPtrArray) indicators = cabas_document_list (document, CABAS_KIND_INDICATOR);

  self->rows = g_ptr_array_new_with_free_func (free_row);
  for (guint i = 0; i < indicators->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      for (guint k = 0; k < cabas_item_get_n_children (indicators->pdata[i], values[j].kind); k++)
        add_row (self, indicators->pdata[i],
                 cabas_item_get_child (indicators->pdata[i], values[j].kind, k), values[j].period);

  return self;
}

void
cabas_indicator_data_free (CabasIndicatorData *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
cabas_indicator_data_get_n_rows (const CabasIndicatorData *self)
{
  return self->rows->len;
}

static gboolean
is_text (CabasDataColumnId id)
{
  return g_str_equal (cabas_data_column_get (id)->type, "string");
}

static void
append_cell (GString *csv, CabasDataColumnId id, const char *text)
{
  const char *guard = is_text (id) && *text != '\0' && strchr ("=+-@\t", *text) != NULL ? "'" : "";

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append_printf (csv, "%s%s", guard, text);
      return;
    }
  g_string_append_printf (csv, "\"%s", guard);
  for (const char *p = text; *p != '\0'; p++)
    g_string_append_printf (csv, *p == '"' ? "\"%c" : "%c", *p);
  g_string_append_c (csv, '"');
}

GBytes *
cabas_indicator_data_write_csv (const CabasIndicatorData *self)
{
  GString *csv = g_string_new (NULL);

  for (guint column = 0; column < CABAS_N_DATA_COLUMNS; column++)
    g_string_append_printf (csv, "%s%s", column > 0 ? "," : "",
                            cabas_data_column_get_name (cabas_data_column_get (column)));
  g_string_append (csv, "\r\n");
  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = g_ptr_array_index (self->rows, i);

      for (guint column = 0; column < CABAS_N_DATA_COLUMNS; column++)
        {
          g_string_append (csv, column > 0 ? "," : "");
          append_cell (csv, column, row[column] != NULL ? row[column] : "");
        }
      g_string_append (csv, "\r\n");
    }

  return g_string_free_to_bytes (csv);
}

GBytes *
cabas_indicator_data_write_json (const CabasIndicatorData *self)
{
  CabasJson *json = cabas_json_new ();

  cabas_json_begin_list (json, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    {
      char **row = g_ptr_array_index (self->rows, i);

      cabas_json_begin_object (json, NULL);
      for (guint column = 0; column < CABAS_N_DATA_COLUMNS; column++)
        {
          const CabasDataColumn *info = cabas_data_column_get (column);
          const char *name = cabas_data_column_get_name (info);

          if (g_str_equal (info->type, "number"))
            cabas_json_add_number (json, name, row[column]);
          else
            cabas_json_add_text (json, name, row[column]);
        }
      cabas_json_end_object (json);
    }
  cabas_json_end_list (json);

  return cabas_json_finish (json);
}

static void
add_constraints (CabasJson *json, CabasDataColumnId id)
{
  const CabasDataColumn *column = cabas_data_column_get (id);
  g_autoptr (GPtrArray) choices = cabas_data_column_list_choices (id);

  cabas_json_begin_object (json, "constraints");
  cabas_json_add_flag (json, "required", column->is_required);
  if (column->pattern != NULL)
    cabas_json_add_text (json, "pattern", column->pattern);
  if (choices != NULL)
    {
      cabas_json_begin_list (json, "enum");
      for (guint i = 0; i < choices->len; i++)
        cabas_json_add_text (json, NULL, choices->pdata[i]);
      cabas_json_end_list (json);
    }
  cabas_json_end_object (json);
}

static void
add_column (CabasJson *json, CabasDataColumnId id)
{
  const CabasDataColumn *column = cabas_data_column_get (id);

  cabas_json_begin_object (json, NULL);
  cabas_json_add_text (json, "name", cabas_data_column_get_name (column));
  cabas_json_add_text (json, "title", cabas_data_column_get_title (column));
  cabas_json_add_text (json, "description", cabas_data_column_get_description (column));
  cabas_json_add_text (json, "type", column->type);
  cabas_json_add_text (json, "format", "default");
  if (column->example != NULL)
    cabas_json_add_text (json, "example", column->example);
  add_constraints (json, id);
  cabas_json_end_object (json);
}

GBytes *
cabas_indicator_data_write_schema (const char *path)
{
  CabasJson *json = cabas_json_new ();

  cabas_json_begin_object (json, NULL);
  cabas_json_add_text (json, "$schema", "https://frictionlessdata.io/schemas/table-schema.json");
  cabas_json_add_text (json, "name", "spaser-indicators");
  cabas_json_add_text (json, "title", _ ("Indicators of a sustainable purchasing plan (SPASER)"));
  cabas_json_add_text (json, "description",
                       _ ("One row for each value of an indicator: where it started, what it is to "
                          "reach, and what was observed (article L2111-3 of the public procurement "
                          "code)."));
  cabas_json_add_text (json, "version", "1.0.0");
  cabas_json_begin_list (json, "resources");
  cabas_json_begin_object (json, NULL);
  cabas_json_add_text (json, "title", _ ("Values of the indicators"));
  cabas_json_add_text (json, "path", path);
  cabas_json_end_object (json);
  cabas_json_end_list (json);
  cabas_json_begin_list (json, "fields");
  for (guint column = 0; column < CABAS_N_DATA_COLUMNS; column++)
    add_column (json, column);
  cabas_json_end_list (json);
  cabas_json_begin_list (json, "missingValues");
  cabas_json_add_text (json, NULL, "");
  cabas_json_end_list (json);
  cabas_json_end_object (json);

  return cabas_json_finish (json);
}
