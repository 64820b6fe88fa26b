/* SPDX-License-Identifier: EUPL-1.2 */
#include "plan/value.h"
#include "workbook/cell-value.h"
#include "workbook/territoires-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* (nullable) (transfer full) */
char *
cabas_tet_dup_cell (const CabasTetReading *self, CabasTetColumn column)
{
  g_autofree char *text = NULL;

  if (self->columns[column] < 0)
    return NULL;

  text = g_strdup (cabas_sheet_get (self->sheet, self->number, self->columns[column]).text);
  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* “Heading: what stands in the cell”; (nullable) (transfer full). */
char *
cabas_tet_dup_labelled (const CabasTetReading *self, CabasTetColumn column)
{
  g_autofree char *text = cabas_tet_dup_cell (self, column);

  /* TRANSLATORS: heading of a column and what stands in it. */
  return text != NULL ? g_strdup_printf (_ ("%s: %s"), cabas_tet_get_heading (column), text) : NULL;
}

void
cabas_tet_complain (CabasTetReading *self,
                    CabasTetColumn column,
                    CabasImportCause cause,
                    char *sentence)
{
  cabas_import_complain (self->import, self->row, MAX (self->columns[column], 0), cause, sentence);
}

void
cabas_tet_set_value (CabasTetReading *self,
                     CabasTetColumn column,
                     CabasField field,
                     const GValue *value)
{
  g_autofree char *old = cabas_item_dup_text (self->action, field);
  g_auto (GValue) clean = G_VALUE_INIT;
  g_autofree char *new = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;

  if (!cabas_value_clean (field, value, &clean))
    return;
  new = cabas_value_to_text (field, &clean);
  if (g_strcmp0 (old, new) == 0)
    return;

  cabas_import_set (self->import, self->row, self->action, field, &clean);
  if (self->is_new)
    return;
  shown = cabas_tet_dup_cell (self, column);
  name = cabas_item_dup_display_name (self->action);
  cabas_import_tell (self->import, CABAS_IMPORT_CHANGED, self->sheet, self->number,
                     MAX (self->columns[column], 0), name,
                     g_strdup_printf (_ ("%s: %s → %s"), cabas_field_get_label (field),
                                      old != NULL ? old : _ ("(empty)"),
                                      shown != NULL ? shown : _ ("(empty)")));
}

/* Names in a cell of the template are separated by anything that separates. */
static GStrv
split_names (CabasTetReading *self, CabasTetColumn column)
{
  g_autofree char *text = cabas_tet_dup_cell (self, column);

  if (text != NULL)
    g_strdelimit (text, ",", ';');
  return cabas_cell_split (text != NULL ? text : "");
}

static CabasItem *
ensure_person (CabasTetReading *self, CabasTetColumn column, const char *name, gboolean is_elected)
{
  CabasItem *person = cabas_names_find (self->import->names, CABAS_KIND_PERSON, name, NULL);

  if (person != NULL)
    return person;

  person =
      cabas_import_create_named (self->import, self->row, self->columns[column], CABAS_KIND_PERSON,
                                 cabas_document_get_root (self->import->document), name);
  if (is_elected)
    cabas_import_set_number (self->import, self->row, person, CABAS_PERSON_ROLES,
                             1 << CABAS_PERSON_ROLE_SPONSOR);
  return person;
}

static gboolean
is_assigned (CabasItem *action, CabasItem *department)
{
  for (guint i = 0; i < cabas_item_get_n_children (action, CABAS_KIND_ASSIGNMENT); i++)
    if (g_strcmp0 (cabas_item_get_text (cabas_item_get_child (action, CABAS_KIND_ASSIGNMENT, i),
                                        CABAS_ASSIGNMENT_DEPARTMENT),
                   cabas_item_get_id (department)) == 0)
      return TRUE;

  return FALSE;
}

static void
assign (CabasTetReading *self, CabasItem *department, CabasItem *person)
{
  CabasItem *assignment;

  if (is_assigned (self->action, department))
    return;

  assignment =
      cabas_import_add_child (self->import, self->row, self->action, CABAS_KIND_ASSIGNMENT);
  cabas_import_set_text (self->import, self->row, assignment, CABAS_ASSIGNMENT_DEPARTMENT,
                         cabas_item_get_id (department));
  cabas_import_set_number (self->import, self->row, assignment, CABAS_ASSIGNMENT_LETTER,
                           CABAS_LETTER_R);
  cabas_import_set_number (self->import, self->row, assignment, CABAS_ASSIGNMENT_STATE,
                           CABAS_ASSIGNMENT_STATE_PROPOSED);
  if (person != NULL)
    cabas_import_set_text (self->import, self->row, assignment, CABAS_ASSIGNMENT_PERSON,
                           cabas_item_get_id (person));
}

void
cabas_tet_read_people (CabasTetReading *self)
{
  g_auto (GStrv) departments = split_names (self, CABAS_TET_DEPARTMENTS);
  g_auto (GStrv) persons = split_names (self, CABAS_TET_PERSONS);
  g_auto (GStrv) elected = split_names (self, CABAS_TET_ELECTED);
  CabasItem *first = NULL;

  for (guint i = 0; elected[i] != NULL; i++)
    ensure_person (self, CABAS_TET_ELECTED, elected[i], TRUE);
  for (guint i = 0; persons[i] != NULL; i++)
    {
      CabasItem *person = ensure_person (self, CABAS_TET_PERSONS, persons[i], FALSE);

      first = first != NULL ? first : person;
    }
  for (guint i = 0; departments[i] != NULL; i++)
    {
      CabasItem *department = cabas_import_find_department (
          self->import, self->row, self->columns[CABAS_TET_DEPARTMENTS], departments[i]);

      if (department != NULL)
        assign (self, department, i == 0 ? first : NULL);
    }
}

gboolean
cabas_tet_read_indicators (CabasTetReading *self)
{
  g_auto (GStrv) names = split_names (self, CABAS_TET_INDICATORS);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean is_whole = TRUE;

  for (guint i = 0; names[i] != NULL; i++)
    {
      CabasItem *indicator =
          cabas_names_find (self->import->names, CABAS_KIND_INDICATOR, names[i], NULL);

      if (indicator != NULL)
        g_strv_builder_add (ids, cabas_item_get_id (indicator));
      is_whole = is_whole && indicator != NULL;
    }
  g_value_init (&value, G_TYPE_STRV);
  g_value_take_boxed (&value, g_strv_builder_end (ids));
  if (g_strv_length (g_value_get_boxed (&value)) > 0)
    cabas_tet_set_value (self, CABAS_TET_INDICATORS, CABAS_ACTION_INDICATORS, &value);

  return is_whole;
}
