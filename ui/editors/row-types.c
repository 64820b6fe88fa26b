/* SPDX-License-Identifier: EUPL-1.2 */
#include "field-row.h"

#include "choice-editor.h"
#include "choices-editor.h"
#include "colour-editor.h"
#include "date-editor.h"
#include "entry-editor.h"
#include "picture-editor.h"
#include "prose-editor.h"
#include "reference-editor.h"

GType
cabas_value_type_get_row_type (CabasValueType type)
{
  switch (type)
    {
    case CABAS_VALUE_PROSE:
      return CABAS_TYPE_PROSE_EDITOR;
    case CABAS_VALUE_COLOUR:
      return CABAS_TYPE_COLOUR_EDITOR;
    case CABAS_VALUE_REFERENCE:
    case CABAS_VALUE_REFERENCES:
      return CABAS_TYPE_REFERENCE_EDITOR;
    case CABAS_VALUE_CHOICE:
    case CABAS_VALUE_FLAG:
      return CABAS_TYPE_CHOICE_EDITOR;
    case CABAS_VALUE_CHOICES:
      return CABAS_TYPE_CHOICES_EDITOR;
    case CABAS_VALUE_DATE:
      return CABAS_TYPE_DATE_EDITOR;
    case CABAS_VALUE_DATA:
      return CABAS_TYPE_PICTURE_EDITOR;
    case CABAS_VALUE_LINE:
    case CABAS_VALUE_ADDRESS:
    case CABAS_VALUE_WHOLE:
    case CABAS_VALUE_QUANTITY:
    case CABAS_VALUE_PERCENT:
    case CABAS_VALUE_MONEY:
    default:
      return CABAS_TYPE_ENTRY_EDITOR;
    }
}

GtkWidget *
cabas_field_row_new (CabasSession *session, CabasField field)
{
  return g_object_new (cabas_value_type_get_row_type (cabas_field_get_info (field)->type),
                       "session", session, "field", field, NULL);
}
