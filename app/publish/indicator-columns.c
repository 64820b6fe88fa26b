/* SPDX-License-Identifier: EUPL-1.2 */
#include "publish/indicator-columns.h"

#include <glib/gi18n-lib.h>

/* A year, a quarter, a month or a day. */
#define PERIOD_PATTERN "^[0-9]{4}(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"

/* clang-format off */
static const CabasDataColumn columns[CABAS_N_DATA_COLUMNS] = {
  /* TRANSLATORS: this and the other names with "_" are heads of columns of a data file: letters without accents, and "_". They never change once translated. */
  [CABAS_DATA_INDICATOR_ID] = { N_("indicator_id"), "string", TRUE, CABAS_NO_FIELD, N_("Reference"), N_("Reference of the indicator in the plan, which never changes."), NULL, "i-01" },
  [CABAS_DATA_CODE] = { N_("indicator_code"), "string", FALSE, CABAS_INDICATOR_CODE, .example = "E1" },
  [CABAS_DATA_NAME] = { N_("indicator_name"), "string", TRUE, CABAS_INDICATOR_NAME },
  [CABAS_DATA_AXIS] = { N_("axis_title"), "string", FALSE, CABAS_AXIS_TITLE, N_("Axis"), N_("Title of the axis that the indicator follows.") },
  [CABAS_DATA_OBJECTIVE] = { N_("objective_title"), "string", FALSE, CABAS_OBJECTIVE_TITLE, N_("Objective"), N_("Title of the objective that the indicator follows.") },
  [CABAS_DATA_UNIT] = { N_("unit_of_value"), "string", FALSE, CABAS_INDICATOR_UNIT, .example = "%" },
  [CABAS_DATA_LEGAL_CATEGORY] = { N_("legal_category"), "string", FALSE, CABAS_INDICATOR_LEGAL_CATEGORY },
  [CABAS_DATA_DIRECTION] = { N_("wanted_direction"), "string", FALSE, CABAS_INDICATOR_DIRECTION },
  [CABAS_DATA_KIND] = { N_("kind_of_value"), "string", TRUE, CABAS_NO_FIELD, N_("Kind of value"), N_("Where the indicator started, what it is to reach, or what was observed.") },
  [CABAS_DATA_PERIOD] = { N_("value_period"), "string", TRUE, CABAS_NO_FIELD, N_("Period"), N_("A year, a quarter, a month or a day, such as 2027, 2027-Q3, 2027-03 or 2027-03-15."), PERIOD_PATTERN, "2027" },
  [CABAS_DATA_FIRST_DAY] = { N_("first_day"), "date", TRUE, CABAS_NO_FIELD, N_("First day"), N_("First day of the period."), NULL, "2027-01-01" },
  [CABAS_DATA_LAST_DAY] = { N_("last_day"), "date", TRUE, CABAS_NO_FIELD, N_("Last day"), N_("Last day of the period."), NULL, "2027-12-31" },
  [CABAS_DATA_BUYER] = { N_("buyer_name"), "string", FALSE, CABAS_OBSERVATION_BUYER },
  [CABAS_DATA_VALUE] = { N_("value_number"), "number", FALSE, CABAS_OBSERVATION_VALUE, N_("Value"), N_("In the unit of the indicator; empty where it is not known."), NULL, "12.5" },
  [CABAS_DATA_NUMERATOR] = { N_("value_numerator"), "number", FALSE, CABAS_OBSERVATION_NUMERATOR, .example = "25" },
  [CABAS_DATA_DENOMINATOR] = { N_("value_denominator"), "number", FALSE, CABAS_OBSERVATION_DENOMINATOR, .example = "200" },
  [CABAS_DATA_QUALITY] = { N_("value_quality"), "string", FALSE, CABAS_OBSERVATION_QUALITY },
  [CABAS_DATA_SOURCE] = { N_("value_source"), "string", FALSE, CABAS_OBSERVATION_SOURCE },
};
/* clang-format on */

const CabasDataColumn *
cabas_data_column_get (CabasDataColumnId id)
{
  g_return_val_if_fail (id < CABAS_N_DATA_COLUMNS, NULL);

  return &columns[id];
}

const char *
cabas_data_column_get_name (const CabasDataColumn *self)
{
  return _ (self->name);
}

const char *
cabas_data_column_get_title (const CabasDataColumn *self)
{
  return self->title != NULL ? _ (self->title) : cabas_field_get_label (self->field);
}

const char *
cabas_data_column_get_description (const CabasDataColumn *self)
{
  return self->description != NULL ? _ (self->description) : cabas_field_get_help (self->field);
}

GPtrArray *
cabas_data_column_list_choices (CabasDataColumnId id)
{
  static const CabasKind kinds[] = { CABAS_KIND_BASELINE, CABAS_KIND_TARGET,
                                     CABAS_KIND_OBSERVATION };
  const CabasField field = columns[id].field;
  const CabasChoiceSet *set =
      field != CABAS_NO_FIELD ? cabas_field_get_info (field)->choices : NULL;
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint i = 0; set != NULL && i < set->n_choices; i++)
    g_ptr_array_add (choices, (char *) cabas_choice_get_label (field, i));
  for (guint i = 0; id == CABAS_DATA_KIND && i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (choices, (char *) cabas_kind_get_label (kinds[i]));

  return choices->len > 0 ? g_steal_pointer (&choices) : NULL;
}
